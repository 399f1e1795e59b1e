import { edtfOf } from '../period.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?:about|around|approximately|roughly|nearly|almost|circa|ca\.|(?:just )?(?:more|less|fewer) than|(?:just )?(?:over|under)|at least|at most|up to|no (?:more|less|fewer|later) than|only|just)\s$/i;
/** After these a date stands alone: "just Friday", "over the weekend" are not approximate. */
const NOT_OF_DATES = /^(?:just|only|over|under|up to|no)/i;
const LONGEST = 16;

/** "about 2019", "nearly four years ago", "at least two hours": the approximator belongs to the expression; a date gets EDTF's `~`. */
export const approximation: Refiner = (found, before, { text }) => {
  const from = Math.max(before.at(-1)?.end ?? 0, found.start - LONGEST, 0);
  const lead = LEAD.exec(text.slice(from, found.start))?.[0];
  const { reading } = found;
  const words = text.slice(found.start, found.end);
  if (lead === undefined || reading.timex.type === 'SET' || /_REF$/.test(reading.timex.value)) return found;
  const amount = reading.timex.type === 'DURATION' || /\b(?:ago|later|earlier)$/i.test(words);
  if (!amount && (NOT_OF_DATES.test(lead) || !/[0-9]|^[A-Z][a-z]+$/.test(words) || /day$/i.test(words))) return found;
  if (/^(?:just|only) *$/i.test(lead) || (/^(?:over|under) *$/i.test(lead) && /^(?:the|this|these) /i.test(words))) return found;
  const start = found.start - lead.length;
  if (reading.period === null || reading.timex.type === 'TIME') return { ...found, start };
  const edtf = reading.edtf ?? edtfOf(reading.period);
  return { ...found, start, reading: /^[0-9X-]+$/.test(edtf) ? { ...reading, edtf: `${edtf}~` } : reading };
};
