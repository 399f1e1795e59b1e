import type { DateMention } from '../extract/extraction.ts';
import type { FactDate } from '../model/fact.ts';
import { isEdtf } from './edtf.ts';

const TO = /^(?:,? (?:to|through|until|till|up to)(?: the)? | ?[-–—] ?)$/i;
const AND = /^ and (?:the )?$/i;
const BETWEEN = /\bbetween (?:the )?$/i;
const LONGEST_LINK = 16;

/**
 * The stretches of time that two dates next to each other mark off: "from 2001 to 2003", "between May and July 2019", "26-30
 * November". One date each, over both mentions, with both dates' parts and rules.
 *
 * @param text canonical text
 * @param mentions what `findDates` gave for it
 */
export function findRanges(text: string, mentions: readonly DateMention[]): FactDate[] {
  const found: FactDate[] = [];
  mentions.forEach((second, at) => {
    const first = mentions[at - 1];
    if (!first?.date || !second.date || second.start - first.end > LONGEST_LINK) return;
    const link = text.slice(first.end, second.start).replaceAll(/\s+/g, ' ');
    const lead = text.slice(Math.max(0, first.start - LONGEST_LINK), first.start).replaceAll(/\s+/g, ' ');
    if (!TO.test(link) && !(AND.test(link) && BETWEEN.test(lead))) return;
    const edtf = `${first.date.edtf}/${second.date.edtf}`;
    if (first.date.edtf === second.date.edtf || !isEdtf(edtf)) return;
    const span = { start: first.start, end: second.end };
    found.push({
      edtf,
      text: text.slice(span.start, span.end),
      span,
      written: [...new Set([...first.date.written, ...second.date.written])],
      inferred: [...new Set([...first.date.inferred, ...second.date.inferred])],
      rule: [...new Set([first.date.rule, second.date.rule])].filter((rule) => rule !== '').join('; '),
      alternatives: [],
    });
  });
  return found;
}
