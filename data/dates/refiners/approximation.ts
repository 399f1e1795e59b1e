import { edtfOf } from '../period.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?:about|around|approximately|roughly|nearly|almost|circa|ca\.|(?:just )?(?:more|less|fewer) than|(?:just )?(?:over|under)|at least|at most|up to|no (?:more|less|fewer|later) than) $/i;
/** "took over six months ago": the verb's "over". */
const OF_VERB = /\b(?:took|takes?|taken|taking|handed|turned|won|boiled|spilled|fell|knocked|ran|started|moved|came|went|bowled|passed) (?:over|under) $/i;
const DISTANCE = /\b(?:ago|later|earlier)$/i;
/** Of amounts only: "over the weekend", "up to Friday" are not approximate. */
const OF_AMOUNTS = /^(?:just |over|under|up to|no )/i;
/** A date that "about" may stand before: a year, a month, a day in figures; "talked about today" is none. */
const DATE = /[0-9]|^[A-Z][a-z]+$/;

/** "about 2019", "nearly four years ago", "at least two hours": the approximator belongs to the expression; a date gets EDTF's `~`. */
export const approximation: Refiner = (found, before, { text }) => {
  const { reading } = found;
  const lead = LEAD.exec(before)?.[0];
  const words = text.slice(found.start, found.end);
  if (lead === undefined || (DISTANCE.test(words) && OF_VERB.test(before)) || reading.timex.type === 'SET' || (/_REF$/.test(reading.timex.value) && !/ ago$/i.test(words))) return found;
  const amount = reading.timex.type === 'DURATION' || DISTANCE.test(words);
  if (!amount && OF_AMOUNTS.test(lead)) return found;
  if (reading.timex.type === 'DATE' && !amount && (!DATE.test(words) || /day$/i.test(words))) return found;
  if (/^(?:over|under) $/i.test(lead) && /^(?:the|this|these)\s/i.test(words)) return found;
  const start = found.start - lead.length;
  if (reading.period === null || reading.timex.type === 'TIME') return { ...found, start };
  const edtf = reading.edtf ?? edtfOf(reading.period);
  return { ...found, start, reading: /^[0-9X-]+$/.test(edtf) ? { ...reading, edtf: `${edtf}~` } : reading };
};
