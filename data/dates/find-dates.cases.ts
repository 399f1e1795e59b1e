export interface Case {
  text: string;
  published: string | null;
  /** `words = EDTF`, or the TIMEX3 value of what cannot be placed. */
  expected: readonly string[];
}

const on = (published: string | null, rows: readonly (readonly [string, ...string[]])[]): Case[] =>
  rows.map(([text, ...expected]) => ({ text, published, expected }));

/** Wednesday, 22 February 2023. */
const TODAY = '2023-02-22';

export const writtenInFull = on(TODAY, [
  ['It was signed on February 19, 2021.', 'February 19, 2021 = 2021-02-19'],
  ['It was signed on Friday, 19 February 2021, in Doha.', 'Friday, 19 February 2021 = 2021-02-19'],
  ['On the 19th of February 2021 they met.', 'the 19th of February 2021 = 2021-02-19'],
  ['On the eighth of May 1945 the guns fell silent.', 'the eighth of May 1945 = 1945-05-08'],
  ['They have ruled since August 2021.', 'August 2021 = 2021-08'],
  ['They left in November of 2001.', 'November of 2001 = 2001-11'],
  ['The log says 2023-02-19T10:30Z.', '2023-02-19T10:30Z = 2023-02-19'],
  ['会议于2023-02-19举行', '2023-02-19 = 2023-02-19'],
  ['در 1401-12-01 برگزار شد'],
  ['انعقد الاجتماع في 2023-02-19 في كابول', '2023-02-19 = 2023-02-19'],
  ['Signed 19.02.2021, filed 25/12/2022.', '19.02.2021 = 2021-02-19', '25/12/2022 = 2022-12-25'],
  ['The years 1939 and 2001, and the year 2000.', '1939 = 1939', '2001 = 2001', 'the year 2000 = 2000'],
  ['No such day: February 30, 2021.', '2021 = 2021'],
  ['It was founded in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
  ['Caesar died in 44 BC, Pompeii in AD 79.', '44 BC = -0043', 'AD 79 = 0079'],
  ['His announcement in 2014 of a plan held until at least 2016, and up to 2017.', '2014 = 2014', 'at least 2016 = 2016~', '2017 = 2017'],
  ['The mid-August Gaza march of 2022 was long.', 'The mid-August = 2022-08', '2022 = 2022'],
  ['From 1915-17 and 1861-1865.', '1915 = 1915', '17 = 1917', '1861 = 1861', '1865 = 1865'],
  ['The fighting of 26-30 November 1950 went on.', '26 = 1950-11-26', '30 November 1950 = 1950-11-30'],
  ['On May 4 and 5, 1865 they gave up.', 'May 4 = 1865-05-04', '5, 1865 = 1865-05-05'],
  ['A flood in 1931 killed thousands.', '1931 = 1931'],
]);

export const withoutYear = on(TODAY, [
  ['The crossing was closed on February 19.', 'February 19 = 2023-02-19'],
  ['The government ended the truce in November.', 'November = 2022-11'],
  ['The strike began on 3 March.', '3 March = 2022-03-03'],
  ['The talks will be held on 3 March.', '3 March = 2023-03-03'],
  ['The deadline was extended to March 3.', 'March 3 = 2023-03-03'],
  ['The siege lasted until March 3.', 'March 3 = 2022-03-03'],
  ['They agreed to meet in June.', 'June = 2023-06'],
  ['He was shot last Oct. 23 at home.', 'last Oct. 23 = 2022-10-23'],
  ['Last May it was hot; next May will be too.', 'Last May = 2022-05', 'next May = 2023-05'],
  ['In January last year prices rose.', 'January last year = 2022-01'],
  ['On Sunday, Feb. 19, talks were held.', 'Sunday, Feb. 19 = 2023-02-19'],
  ['Christmas was quiet.', 'Christmas = 2022-12-25'],
  ['On Thanksgiving Day they rested; Easter Sunday 2021 was cold.', 'Thanksgiving Day = 2022-11-24', 'Easter Sunday 2021 = 2021-04-04'],
  ['Gold for June delivery fell, and the March contract rose.', 'June = 2023-06', 'March = 2023-03'],
  ['It banned imports from Feb. 27 until May 31.', 'Feb. 27 = 2023-02-27', 'May 31 = 2023-05-31'],
  ['The panel asked her to answer by Feb. 28.', 'Feb. 28 = 2023-02-28'],
  ['Engineers said the span would not be ready by March 1.', 'March 1 = 2023-03-01'],
  ['They set March 10 as the deadline for offers.', 'March 10 = 2023-03-10'],
  ['The firm said it would extend the offer, due to end last Friday, to March 8.', 'last Friday = 2023-02-17', 'March 8 = 2023-03-08'],
  ['The bank will buy back its preferred shares on March 2.', 'March 2 = 2023-03-02'],
  ['He signed it at 1 a.m. It keeps the road open until March 4.', '1 a.m. = 2023-02-22', 'March 4 = 2023-03-04'],
  ['Labor Day weekend was wet, Easter weekend 2022 dry.', 'Labor Day weekend = 2022-09-03/2022-09-04', 'Easter weekend 2022 = 2022-04-16/2022-04-17'],
  ['On Sunday, March fifth, they will vote.', 'Sunday, March fifth = 2023-03-05'],
  ['It was the wettest March in the valley; they said that March is often wet.', 'March = 2022-03', 'March = 2022-03'],
]);

export const seenFromPublication = on(TODAY, [
  ['He arrived on Monday and left on Wednesday.', 'Monday = 2023-02-20', 'Wednesday = 2023-02-22'],
  ['The minister will speak on Friday.', 'Friday = 2023-02-24'],
  ['He spoke last Friday and speaks again next Friday.', 'last Friday = 2023-02-17', 'next Friday = 2023-02-24'],
  ['Two guards were killed last week.', 'last week = 2023-02-13/2023-02-19'],
  ['Prices rose this year and will fall next year.', 'this year = 2023', 'next year = 2024'],
  ['It was signed two years ago.', 'two years ago = 2021'],
  ['He was seen ten days ago.', 'ten days ago = 2023-02-12'],
  ['They met over the weekend.', 'the weekend = 2023-02-18/2023-02-19'],
  ['It must be done by the end of the year.', 'the end of the year = 2023'],
  ['The raid came early last week.', 'early last week = 2023-02-13/2023-02-19'],
  ['They were freed on Monday night.', 'Monday night = 2023-02-20'],
  ['The mill opens at 8 o’clock in the morning.', '8 o’clock in the morning = 2023-02-22'],
  ['Updated Wed February 22, 2023.', 'Wed February 22, 2023 = 2023-02-22'],
  ['He spoke at 3 p.m. Tuesday.', '3 p.m. Tuesday = 2023-02-21'],
  ['It fell last night.', 'last night = 2023-02-21'],
  ['Talks opened at 1700 GMT on Monday.', '1700 GMT on Monday = 2023-02-20'],
  ['The fair runs the week of March 13.', 'the week of March 13 = 2023-03-13/2023-03-19'],
  ['The bridge fell on Monday. It gave way at 9:40 a.m., engineers said.', 'Monday = 2023-02-20', '9:40 a.m. = 2023-02-20'],
  ['The bridge fell on Monday. The mayor will speak at 6 pm.', 'Monday = 2023-02-20', '6 pm = 2023-02-22'],
  ['The search began at dawn on Tuesday.', 'dawn on Tuesday = 2023-02-21'],
  ['Five years ago this month the mill closed.', 'Five years ago this month = 2018-02'],
  ['She took over six months ago.', 'six months ago = 2022-08'],
  ['Sales in the first nine months of the year fell. For the year, a loss is likely.', 'the first nine months = P9M', 'the year = 2023', 'the year = 2023'],
  ['It rained over the past weekend.', 'the past weekend = 2023-02-18/2023-02-19'],
  ['He was seen on the eve of Sunday’s vote.', 'the eve of Sunday = 2023-02-18'],
  ['Shots rang out in the wee hours of Monday.', 'the wee hours of Monday = 2023-02-20'],
  ['A week from now it will be over.', 'A week from now = 2023-02-27/2023-03-05'],
  ['It was felt at 5:51 a.m. Eastern time on Tuesday.', '5:51 a.m. Eastern time on Tuesday = 2023-02-21'],
  ['The debate ends on Friday. Prayers were said in the morning.', 'Friday = 2023-02-24', 'the morning = 2023-02-22'],
  ['Talks resume Saturday at 10am.', 'Saturday = 2023-02-25', '10am = 2023-02-25'],
  ['It began about 10:30 p.m. Sunday night.', 'about 10:30 p.m. Sunday night = 2023-02-19'],
  ['For the week, shares fell; for the month, they rose.', 'the week = 2023-02-20/2023-02-26', 'the month = 2023-02'],
]);

/** Which way a weekday or a date without a year lies is for the words about it to say. */
export const direction = on(TODAY, [
  ['On Friday, ministers agreed to meet.', 'Friday = 2023-02-17'],
  ['Ministers agreed to meet on Friday.', 'Friday = 2023-02-24'],
  ['Mr. Khan on Friday said he will go.', 'Friday = 2023-02-17'],
  ['On Friday, Mr. Khan will hold two meetings.', 'Friday = 2023-02-24'],
  ['He left office. On Friday he said he would be back.', 'Friday = 2023-02-17'],
  ['A spokesman could not be reached for comment Friday.', 'Friday = 2023-02-17'],
  ['Protests were held ahead of Friday’s vote.', 'Friday = 2023-02-24'],
  ['Friday’s ruling stunned them.', 'Friday = 2023-02-17'],
  ['They were given until 9 a.m. Friday to leave.', '9 a.m. Friday = 2023-02-24'],
  ['The poll was taken Wednesday through Friday.', 'Wednesday = 2023-02-22', 'Friday = 2023-02-24'],
  ['The strike is expected to begin on Friday.', 'Friday = 2023-02-24'],
  ['The strike had been due to begin on Friday.', 'Friday = 2023-02-17'],
  ['On March 3, rebels attacked the town.', 'March 3 = 2022-03-03'],
  ['He gave no reason for the March 3 deadline.', 'March 3 = 2023-03-03'],
  ['The offer, which expires March 3, stands.', 'March 3 = 2023-03-03'],
  ['They made the same charge against the army in March.', 'March = 2022-03'],
  ['The repairs are due to be completed by Sunday.', 'Sunday = 2023-02-26'],
  ['The curfew will begin soon and last until Saturday.', 'soon = FUTURE_REF', 'Saturday = 2023-02-25'],
  ['In Saturday’s elections, voters will choose a mayor.', 'Saturday = 2023-02-25'],
  ['A farmer goes on trial Monday in Lyon.', 'Monday = 2023-02-27'],
  ['Envoys are traveling to the coast Sunday.', 'Sunday = 2023-02-26'],
  ['The playoffs continue Saturday.', 'Saturday = 2023-02-25'],
  ['The two sides agreed to a deal Monday.', 'Monday = 2023-02-20'],
  ['They would look for ways around Monday’s ruling.', 'Monday = 2023-02-20'],
  ['The race will go on despite Thursday’s bombings.', 'Thursday = 2023-02-16'],
  ['Witnesses to the Sunday shooting will be heard.', 'Sunday = 2023-02-19'],
  ['They will reopen, following a meeting Friday between envoys.', 'Friday = 2023-02-17'],
  ['Earlier Friday, Mr. Khan, who is to be sworn in Saturday, spoke.', 'Earlier Friday = 2023-02-17', 'Saturday = 2023-02-25'],
  ['In contrast to Thursday, the hall was empty.', 'Thursday = 2023-02-16'],
  ['The offer had been set to expire Feb. 27.', 'Feb. 27 = 2023-02-27'],
  ['None of the owners could be located Monday.', 'Monday = 2023-02-20'],
  ['They visit Turin on Sunday.', 'Sunday = 2023-02-26'],
  ['The Senate votes on the plan Friday.', 'Friday = 2023-02-24'],
  ['The two leaders meet privately Monday.', 'Monday = 2023-02-27'],
  ['The prosecutor has scheduled a press briefing Thursday.', 'Thursday = 2023-02-23'],
  ['The count will be held in stages, ending on Friday.', 'Friday = 2023-02-24'],
  ['They beat the leaders and play in Turin on Sunday.', 'Sunday = 2023-02-26'],
  ['The vote held on Friday was close.', 'Friday = 2023-02-17'],
]);

export const seenFromTheText = on(TODAY, [
  ['The siege began on 3 May 2010. The following day it rained.', '3 May 2010 = 2010-05-03', 'The following day = 2010-05-04'],
  ['He came in 1999 and left two years later.', '1999 = 1999', 'two years later = 2001'],
  ['It opened in 2010, a year earlier than the bridge.', '2010 = 2010', 'a year earlier = 2009'],
  ['The war ended in 1975. That year he was born.', '1975 = 1975', 'That year = 1975'],
  ['It closed on 3 May 2010 and opened again the next morning.', '3 May 2010 = 2010-05-03', 'the next morning = 2010-05-04'],
  ['Profit fell in the first quarter of 2021. Officials met on Monday. It was higher a year earlier.', 'the first quarter of 2021 = 2021-33', 'Monday = 2023-02-20', 'a year earlier = 2020-33'],
  ['Sales rose in the quarter ended Dec. 31, from those of the year-ago period.', 'the quarter = 2022-36', 'Dec. 31 = 2022-12-31', 'the year-ago period = 2021-36'],
  ['It sold the most since 2008, up 9 percent from a year earlier.', '2008 = 2008', 'a year earlier = 2022'],
]);

export const beyondPublication = on(TODAY, [
  ['He left on February 20. Two weeks later he died.', 'February 20 = 2023-02-20', 'Two weeks later = P2W'],
  ['He leaves on February 25. Two weeks later he will be back.', 'February 25 = 2023-02-25', 'Two weeks later = 2023-03-06/2023-03-12'],
]);

export const coarse = on(TODAY, [
  ['Fighting raged in the 1990s.', 'the 1990s = 199X'],
  ["In the '60s and the nineties.", "the '60s = 196X", 'the nineties = 199X'],
  ['Built in the 19th century.', 'the 19th century = 18XX'],
  ['Built in the 18th and 19th centuries.', 'the 18th = 17XX', '19th centuries = 18XX'],
  ['Sales fell in 4Q 2012.', '4Q 2012 = 2012-36'],
  ['Built in the 1800s.', 'the 1800s = 18XX'],
  ['Sales rose in the third quarter of 2020 and in Q1 2021.', 'the third quarter of 2020 = 2020-35', 'Q1 2021 = 2021-33'],
  ['Profit fell in the first half of 2020.', 'the first half of 2020 = 2020-40'],
  ['They came in the spring of 2021 and left last fall.', 'the spring of 2021 = 2021-21', 'last fall = 2022-23'],
  ['It fell in the last week of October 2020.', 'the last week of October 2020 = 2020-10'],
  ['Exports rose in the first two months of 2021.', 'the first two months of 2021 = 2021'],
  ['In the second half of January it froze.', 'the second half of January = 2023-01'],
  ['This winter was mild, last winter cold.', 'This winter = 2022-24', 'last winter = 2021-24'],
  ['In fiscal 2022 it lost money.', 'fiscal 2022 = 2022'],
  ['In early March 2020 the city was shut.', 'early March 2020 = 2020-03'],
  ['By mid-2019 and late in 2020.', 'mid-2019 = 2019', 'late in 2020 = 2020'],
  ['About 2019 they left.', 'About 2019 = 2019~'],
  ['It happened nearly four years ago.', 'nearly four years ago = 2019~'],
  ['It happened two decades ago, or 30 years ago.', 'two decades ago = 2003~', '30 years ago = 1993~'],
  ['Exports fell in the July-September quarter and in January-March 2022.', 'the July-September quarter = 2022-35', 'January-March 2022 = 2022-33'],
  ['The 2015-16 season was his best.', '2015 = 2015', '16 = 2016'],
]);

export const onNoCalendar = on(TODAY, [
  ['He has recently tightened control.', 'recently = PAST_REF'],
  ['It is now under review.', 'now = PRESENT_REF'],
  ['In the future we will see.', 'the future = FUTURE_REF'],
  ['The talks took three months.', 'three months = P3M'],
  ['It lasted 2 1/2 years, or at least two hours.', '2 1/2 years = P2Y6M', 'at least two hours = PT2H'],
  ['A two-week strike and the past few days.', 'two-week = P2W', 'the past few days = PXD'],
  ['In recent months he waited half an hour.', 'recent months = PXM', 'half an hour = PT30M'],
  ['They meet every Monday and each year.', 'every Monday = XXXX-WXX-1', 'each year = P1Y'],
  ['The 24-hour curfew.', '24-hour = PT24H'],
  ['It erupted 2,000 years ago.', '2,000 years ago = 0023'],
  ['It took two and a half years, or 2.5 years.', 'two and a half years = P2Y6M', '2.5 years = P2.5Y'],
  ['A few days later he left, after weeks or months.', 'A few days later = PXD', 'weeks or months = PXW'],
  ['They ruled for hundreds of years.', 'hundreds of years = PXY'],
  ['It is counted daily and mended annually.', 'daily = P1D', 'annually = P1Y'],
  ['It will one day be found.', 'one day = FUTURE_REF'],
  ['Several years ago he left.', 'Several years ago = PAST_REF'],
  ['He was jailed for two years and six months.', 'two years and six months = P2Y6M'],
  ['It took 3 hours, 20 minutes; she ran it in 2 minutes, 1.5 seconds.', '3 hours, 20 minutes = PT3H20M', '2 minutes, 1.5 seconds = PT2M1.5S'],
  ['They lived 66 million years ago, for about 2.5 million years.', '66 million years ago = PAST_REF', 'about 2.5 million years = P2500000Y'],
  ['Less than an hour later it sank.', 'Less than an hour later = PT1H'],
  ['In the last week of the campaign he spoke.', 'the last week = P1W'],
  ['He swims every morning, and she every other Tuesday, three times a week in all.', 'every morning = XXXX-XX-XXTMO', 'every other Tuesday = P2W', 'three times a week = P1W'],
  ['It fell by half in a single day.', 'a single day = P1D'],
  ['He hid it for ten years, two weeks after his last trial.', 'ten years = P10Y', 'two weeks = P2W'],
  ['The gates were shut the whole day.', 'the whole day = P1D'],
  ['Every 30 seconds it rings.', 'Every 30 seconds = PT30S'],
  ['Ten or 12 years ago they were wed, for 50-plus years.', 'Ten or 12 years ago = PAST_REF', '50-plus years = P50Y'],
]);

export const noDates = on(TODAY, [
  ['They may march in second place.'],
  ['April Smith and Jan Novak met June Lee.'],
  ['Version 2.1.10 costs $1999, not €2,000.'],
  ['The 20-year-old won 3-2.'],
  ['Call 555-2019 or 020 7946 1999.'],
  ['He lives at 1600 Pennsylvania Avenue.'],
  ['About 1500 people and 1200 cases were counted.'],
  ['USA Today and the Sunday Times reported it.'],
  ['It was in Novembe\u0072\u0301, on 3 Ma\u0079\u0308.'],
  ['He ran it in 9.88 seconds, a total of 3:34:33.2 hours.'],
  ['A spring broke and prices fall; the fall of the city.'],
  ['Three-quarters of them; half of it.'],
  ['Flight 1979 on Route 1939.'],
  ['The march on the palace; the may tree.'],
  ['The last day of the fair was the best.'],
  ['They were shown to the officers’ quarters.'],
  ['They led by two with 4:27 left.'],
  ['A star is ten light-years away; after-hours trade was thin.'],
  ['It was the third fire in as many weeks, and the best of eleven seasons.'],
  ['The 13-billion-year-old stars shine into the early hours.'],
]);

export const ambiguousNames = on(TODAY, [
  ['The Sept. 11 attacks, and 9/11.', 'Sept. 11 = 2001-09-11', '9/11 = 2001-09-11'],
  ['It rained in May and in March.', 'May = 2022-05', 'March = 2022-03'],
  ['He won on the second day of May 2020.', 'the second day of May 2020 = 2020-05-02'],
]);

export const unknownPublication = on(null, [
  ['It closed on Friday.', 'Friday = XXXX-WXX-5'],
  ['It ended in November.', 'November = XXXX-11'],
  ['It ended on 3 March.', '3 March = XXXX-03-03'],
  ['It was signed two years ago.', 'two years ago = PAST_REF'],
  ['He said so yesterday.', 'yesterday = XXXX-XX-XX'],
  ['It was signed on 3 March 2020. The next day it rained.', '3 March 2020 = 2020-03-03', 'The next day = 2020-03-04'],
]);

export const coarsePublication = on('2023-02', [
  ['It ended in November.', 'November = 2022-11'],
  ['It was signed two years ago.', 'two years ago = 2021'],
  ['He came on Friday.', 'Friday = XXXX-WXX-5'],
]);

/** A story of past years: what has no year is read in the year told before it. */
export const story = on('2009-12-19', [
  [
    'War broke out in 1939, after the crises of 1936, 1937 and 1938. On September 17, 1939 they marched. By early October it was over. In November they met. In January the ice broke. In 1941, 1942 and 1943 it went on.',
    '1939 = 1939', '1936 = 1936', '1937 = 1937', '1938 = 1938', 'September 17, 1939 = 1939-09-17', 'early October = 1939-10', 'November = 1939-11',
    'January = 1940-01', '1941 = 1941', '1942 = 1942', '1943 = 1943',
  ],
  [
    'In 1961, 1962, 1963 and 1964 they fought. On 3 May 1965 it rained. The big push was planned for 1967. On 11 June the coast fell. In 1955, 1956 and 1957 it was calm.',
    '1961 = 1961', '1962 = 1962', '1963 = 1963', '1964 = 1964', '3 May 1965 = 1965-05-03', '1967 = 1967', '11 June = 1965-06-11', '1955 = 1955', '1956 = 1956', '1957 = 1957',
  ],
  [
    'The siege of 3 March 1861 was long, like those of 1812 or 1756. On 5 March they left. In 1863 it was over, and on 7 May they came home. Books of 1901, 1920, 1955 and 1998 tell of it.',
    '3 March 1861 = 1861-03-03', '1812 = 1812', '1756 = 1756', '5 March = 1861-03-05', '1863 = 1863', '7 May = 1863-05-07',
    '1901 = 1901', '1920 = 1920', '1955 = 1955', '1998 = 1998',
  ],
]);
