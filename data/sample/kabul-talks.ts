import type { SampleKey } from './articles.ts';

/** A citation to come: an article of the sample and the words of the passage. */
export interface Cite {
  from: SampleKey;
  words: string;
}
export type Piece = string | Cite;
export type SampleBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph' | 'quote'; pieces: readonly Piece[] }
  | { type: 'list'; items: readonly (readonly Piece[])[] };

const cite = (from: SampleKey, words: string): Cite => ({ from, words });
const heading = (text: string): SampleBlock => ({ type: 'heading', text });
const paragraph = (...pieces: Piece[]): SampleBlock => ({ type: 'paragraph', pieces });
const quote = (...pieces: Piece[]): SampleBlock => ({ type: 'quote', pieces });
const list = (...items: Piece[][]): SampleBlock => ({ type: 'list', items });

const TALIBAN_REASON =
  'The Taliban said they closed the crossing because Pakistan had not kept a pledge to let Afghan patients in for treatment without travel papers.';

export const KABUL_TALKS_TITLE = 'Kabul talks, February 2023';

/** The sample briefing: each sentence ends with the passage it rests on. */
export const kabulTalks: readonly SampleBlock[] = [
  heading('In short'),
  list(
    ['Pakistan’s defence minister took the head of the ISI to Kabul on 22 February 2023 ', cite('talks', 'Khawaja Muhammad Asif, Pakistan’s defence minister, led a delegation to Kabul on 22 February 2023'), '.'],
    ['The crossing at Torkham was shut from 19 February to 25 February 2023 ', cite('closure', 'The gate at Torkham, the busiest crossing between Pakistan and Afghanistan, was shut on 19 February 2023.'), cite('reopening', 'Torkham opened again on 25 February 2023'), '.'],
    ['Whether TTP militants shelter in Afghanistan is contested: Islamabad says so, the Taliban say no ', cite('talks', 'Islamabad accused the Taliban of sheltering TTP militants. The Taliban denied sheltering TTP militants.'), '.'],
  ),
  heading('Who met whom'),
  paragraph(
    'Khawaja Muhammad Asif travelled with Nadeem Anjum and Sadiq Khan ',
    cite('talks', 'With him were Lieutenant General Nadeem Anjum, the chief of the Inter-Services Intelligence (ISI), and Sadiq Khan, the special representative for Afghanistan.'),
    '. They met Mullah Abdul Ghani Baradar ',
    cite('talks', 'The visitors met Mullah Abdul Ghani Baradar, acting deputy prime minister for economic affairs.'),
    '. An article in Urdu names the same companions and the same host ',
    cite('urdu', 'وفد میں آئی ایس آئی کے سربراہ ندیم انجم اور خصوصی نمائندے صادق خان بھی شامل تھے۔ وفد نے ملا عبدالغنی برادر سے ملاقات کی۔'),
    '.',
  ),
  paragraph(
    'The two sides tell the meeting differently ',
    cite('accounts', 'the two sides gave different accounts of the same meeting.'),
    '. Kabul puts trade and travel first ',
    cite('accounts', 'Baradar’s office said that he asked for Afghans held in Pakistani prisons to be freed, and for easier travel at Torkham and Spin Boldak.'),
    '. Islamabad puts security first ',
    cite('accounts', 'Pakistan’s Foreign Ministry said both sides agreed to work together against the TTP and the regional branch of Islamic State.'),
    '.',
  ),
  heading('Why the crossing closed'),
  paragraph('The Taliban gave a reason ', cite('closure', TALIBAN_REASON), ':'),
  quote(`${TALIBAN_REASON} `, cite('closure', TALIBAN_REASON)),
  paragraph('What was agreed about such patients was not made public ', cite('reopening', 'What was agreed about patients without papers was not made public.'), '.'),
  heading('How it came to this'),
  list(
    ['June 2022: the TTP declares a cease-fire with Pakistan ', cite('reopening', 'The TTP declared an open-ended cease-fire with Pakistan in June 2022'), '.'],
    ['November 2022: the TTP ends it; the article gives no day ', cite('reopening', 'The TTP ended the cease-fire in November 2022.'), '.'],
    ['30 January 2023: a bomb in Peshawar kills more than 80 people ', cite('reopening', 'On 30 January 2023 a bomb in a mosque at the police lines of Peshawar killed more than 80 people.'), '.'],
    ['17 February 2023: attackers storm the police headquarters in Karachi ', cite('accounts', 'On 17 February 2023 attackers stormed the police headquarters in Karachi.'), '.'],
  ),
];
