import { edtfOf } from '../period.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?<word>since|until|till) (?:the )?$/i;
const LONGEST = 12;

/** "since August 2021" may also mean from then on, "until Friday" up to then: offered as another reading. */
export const openRange: Refiner = (found, before, { text }) => {
  const { reading } = found;
  if (reading.period === null || reading.timex.type === 'SET' || /\//.test(reading.edtf ?? '')) return found;
  const from = Math.max(before.at(-1)?.end ?? 0, found.start - LONGEST, 0);
  const word = LEAD.exec(text.slice(from, found.start).replaceAll(/\s/g, ' '))?.groups?.['word'];
  const edtf = reading.edtf ?? edtfOf(reading.period);
  if (word === undefined || edtf.includes('/')) return found;
  const range = /since/i.test(word) ? `${edtf}/..` : `../${edtf}`;
  return { ...found, reading: { ...reading, alternatives: [...reading.alternatives, range] } };
};
