import type { ArticleFields } from '../model/article.ts';

export interface SampleArticle {
  key: SampleKey;
  fields: ArticleFields;
  language: string;
  direction: 'ltr' | 'rtl';
  text: string;
  /** Words of passages whose proposed facts the sample shows as accepted; the rest is left for the analyst to decide. */
  accepted: readonly string[];
}
export type SampleKey = 'closure' | 'talks' | 'accounts' | 'reopening' | 'urdu';

/** Who the sample articles say they are by, so that nobody takes them for reporting. */
export const SAMPLE_PUBLISHER = 'Briefing Desk sample';

const ENGLISH_MARK = 'Sample text: written by the makers of this program from publicly known facts. It is not a news report.';
const URDU_MARK = 'نمونہ: یہ متن بریفنگ ڈیسک بنانے والوں نے عام معلومات سے لکھا ہے۔ یہ خبر نہیں ہے۔';

function article(
  key: SampleKey,
  title: string,
  published: string,
  paragraphs: readonly string[],
  accepted: readonly string[],
  language: 'en' | 'ur' = 'en',
): SampleArticle {
  return {
    key,
    fields: { title, publisher: SAMPLE_PUBLISHER, author: 'Briefing Desk', published, url: '' },
    language,
    direction: language === 'ur' ? 'rtl' : 'ltr',
    text: `${[...paragraphs, language === 'ur' ? URDU_MARK : ENGLISH_MARK].join('\n\n')}\n`,
    accepted,
  };
}

/** The articles of the starter dossier: our own words about public facts of February 2023. */
export const sampleArticles: readonly SampleArticle[] = [
  article(
    'closure',
    'Torkham shut, lorries wait on both sides',
    '2023-02-20',
    [
      'The gate at Torkham, the busiest crossing between Pakistan and Afghanistan, was shut on 19 February 2023. By the next morning lorries stood in long lines on either side of it.',
      'The Taliban said they closed the crossing because Pakistan had not kept a pledge to let Afghan patients in for treatment without travel papers. Mullah Mohammad Siddique, the Taliban commissioner at Torkham, said the order came from the leadership.',
      'People who live near the gate reported gunfire on 20 February. Neither side gave a day on which traffic would resume.',
      'Traders warned that fruit and vegetables would spoil within days.',
      'Chaman, the other main crossing, stayed open. It had been closed for about a week in November 2022, after a gunman killed a Pakistani guard there.',
    ],
    ['was shut on 19 February 2023', 'The Taliban said they closed the crossing'],
  ),
  article(
    'talks',
    'Pakistan’s defence minister leads a delegation to Kabul',
    '2023-02-22',
    [
      'Khawaja Muhammad Asif, Pakistan’s defence minister, led a delegation to Kabul on 22 February 2023 for a day of talks with the Taliban authorities.',
      'With him were Lieutenant General Nadeem Anjum, the chief of the Inter-Services Intelligence (ISI), and Sadiq Khan, the special representative for Afghanistan. Anjum had taken over the ISI in November 2021.',
      'The visitors met Mullah Abdul Ghani Baradar, acting deputy prime minister for economic affairs. His office said that trade, transit and the crossing points were discussed, and that business should be kept apart from politics and security.',
      'Pakistan’s Foreign Ministry said the talks were about security, above all the threat from the Tehrik-e Taliban Pakistan (TTP).',
      'Islamabad accused the Taliban of sheltering TTP militants. The Taliban denied sheltering TTP militants.',
      'The gate at Torkham had by then been closed for three days. No date for its opening was announced after the meeting.',
    ],
    ['Khawaja Muhammad Asif, Pakistan’s defence minister, led a delegation to Kabul', 'Nadeem Anjum', 'Sadiq Khan', 'Abdul Ghani Baradar', 'Islamabad accused the Taliban of sheltering TTP militants', 'The Taliban denied sheltering TTP militants'],
  ),
  article(
    'accounts',
    'One meeting, two accounts',
    '2023-02-23',
    [
      'A day after the Pakistani delegation flew home, the two sides gave different accounts of the same meeting.',
      'The account from Kabul puts trade first. Baradar’s office said that he asked for Afghans held in Pakistani prisons to be freed, and for easier travel at Torkham and Spin Boldak.',
      'The account from Islamabad puts security first. Pakistan’s Foreign Ministry said both sides agreed to work together against the TTP and the regional branch of Islamic State.',
      'The tone had been sharper earlier in the month. At the Munich Security Conference in February 2023, Foreign Minister Bilawal Bhutto Zardari warned that armed groups in Afghanistan were a danger beyond the region.',
      'On 17 February 2023 attackers stormed the police headquarters in Karachi. The TTP said its men had carried out the attack.',
    ],
    ['Pakistan’s Foreign Ministry said both sides agreed'],
  ),
  article(
    'reopening',
    'Torkham opens again after nearly a week',
    '2023-02-25',
    [
      'Torkham opened again on 25 February 2023, and the first lorries rolled through in the morning. The gate had been shut for six days. Khawaja Asif had led his delegation to Kabul three days before.',
      'The quarrel over the gate is older than the week it lasted. The Taliban took power in Kabul in August 2021. The TTP declared an open-ended cease-fire with Pakistan in June 2022, with the Taliban as go-betweens.',
      'The TTP ended the cease-fire in November 2022. In December 2022 gunmen fired at Pakistan’s embassy in Kabul.',
      'On 30 January 2023 a bomb in a mosque at the police lines of Peshawar killed more than 80 people. Pakistan then tightened its checks at the crossings.',
      'Officials on both sides said travellers with valid papers could cross again. What was agreed about patients without papers was not made public.',
    ],
    ['Torkham opened again on 25 February 2023', 'declared an open-ended cease-fire with Pakistan in June 2022', 'The TTP ended the cease-fire in November 2022', 'On 30 January 2023 a bomb'],
  ),
  article(
    'urdu',
    'پاکستانی وفد کابل میں',
    '2023-02-22',
    [
      'کابل، 2023-02-22: پاکستان کے وزیر دفاع خواجہ محمد آصف ایک وفد کے ساتھ کابل پہنچے۔',
      'وفد میں آئی ایس آئی کے سربراہ ندیم انجم اور خصوصی نمائندے صادق خان بھی شامل تھے۔ وفد نے ملا عبدالغنی برادر سے ملاقات کی۔',
      'طورخم کی سرحدی گزرگاہ 2023-02-19 سے بند تھی۔',
    ],
    [],
    'ur',
  ),
];
