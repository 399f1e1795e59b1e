import { edtfOf } from '../period.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?<word>since|until|till) (?:the )?$/i;

/** "since August 2021" may also mean from then on, "until Friday" up to then: offered as another reading. */
export const openRange: Refiner = (found, before) => {
  const { reading } = found;
  const word = LEAD.exec(before)?.groups?.['word'];
  if (word === undefined || reading.period === null) return found;
  const edtf = reading.edtf ?? edtfOf(reading.period);
  if (edtf.includes('/')) return found;
  const range = /since/i.test(word) ? `${edtf}/..` : `../${edtf}`;
  return { ...found, reading: { ...reading, alternatives: [...reading.alternatives, range] } };
};
