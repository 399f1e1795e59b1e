export interface Case {
  text: string;
  published: string | null;
  /** `words = EDTF`, or the TIMEX3 value of what cannot be placed. */
  expected: readonly string[];
}

const on = (published: string | null, rows: readonly (readonly [string, ...string[]])[]): Case[] =>
  rows.map(([text, ...expected]) => ({ text, published, expected }));

export const cases: readonly Case[] = [
  // Wednesday, 22 February 2023
  ...on('2023-02-22', [
    ['The crossing was closed on February 19.', 'February 19 = 2023-02-19'],
    ['They have ruled since August 2021.', 'August 2021 = 2021-08'],
    ['The strike began on 3 March.', '3 March = 2022-03-03'],
    ['The talks will be held on 3 March.', '3 March = 2023-03-03'],
    ['He arrived on Monday and left on Wednesday.', 'Monday = 2023-02-20', 'Wednesday = 2023-02-22'],
    ['The minister will speak on Friday.', 'Friday = 2023-02-24'],
    ['Two guards were killed last week.', 'last week = 2023-02-13/2023-02-19'],
    ['It was signed two years ago.', 'two years ago = 2021'],
    ['In early March 2020 the city was shut.', 'early March 2020 = 2020-03'],
    ['Fighting raged in the 1990s.', 'the 1990s = 199X'],
    ['He has recently tightened control.', 'recently = PAST_REF'],
    ['The log says 2023-02-19T10:30Z.', '2023-02-19T10:30Z = 2023-02-19'],
    ['会议于2023-02-19举行', '2023-02-19 = 2023-02-19'],
    ['They may march in second place; version 2.1.10 costs $1999.'],
    ['The 20-year-old won 3-2.'],
    ['Call 555-2019 or 020 7946 1999.'],
  ]),
];
