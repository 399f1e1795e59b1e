import type { DateMention } from '../extract/extraction.ts';
import { isEdtf } from './edtf.ts';
import { displayDate } from './display-date.ts';
import { day, edtfOf, month, year, type Period } from './period.ts';
import type { Parser, Scope } from './reading.ts';
import { parsers } from './parsers/all.ts';
import { newStory } from './story.ts';
import { toldBounds } from './told-bounds.ts';
import { tenseAt } from './tense.ts';
import { isNarrative } from './narrative.ts';
import { refine, type Found } from './refiners/all.ts';

/**
 * The dates, times, durations and repetitions that a text names, in order, without overlap.
 *
 * @param text canonical text; offsets are UTF-16 code units, half-open
 * @param published when it was published, `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (a time after it is ignored); null when unknown: then
 *   nothing is read relative to it. Never the clock. What is not such a date counts as unknown.
 *
 * Spans follow the TIMEX3 guidelines: no prepositions. Never throws; the work is linear in the length of the text.
 */
export function findDates(text: string, published: string | null): DateMention[] {
  const story = newStory();
  const publishedPeriod = published === null ? null : publishedOn(published);
  const scope: Scope = {
    text,
    published: publishedPeriod,
    publicationWords: publishedPeriod === null ? '' : `publication ${publishedPeriod.unit === 'day' ? 'on' : 'in'} ${displayDate(edtfOf(publishedPeriod))}`,
    narrative: isNarrative(text, publishedPeriod),
    last: story.last,
    recent: story.recent,
    storyYear: story.year,
    tense: (start, end) => tenseAt(text, start, end),
  };
  const found: Found[] = [];
  for (const candidate of scan(text, scope)) {
    const kept = refine(candidate, found.at(-1)?.end ?? 0, scope);
    found.push(kept);
    if (kept.reading.period && !kept.reading.aside && !looksAhead(kept, kept.reading.period, scope)) story.tell(kept.reading.period, kept.start);
  }
  return found.map((one) => mention(one, scope));
}

/** "a campaign planned for 1976": a story that tells of it is not there yet. */
function looksAhead({ start, end }: Found, period: Period, scope: Scope): boolean {
  return scope.narrative && period.unit === 'year' && scope.tense(start, end) === 'future';
}

function publishedOn(published: string): Period | null {
  const date = /^\d{4}(?:-\d\d){0,2}(?=$|T)/.exec(published)?.[0];
  if (date === undefined || !isEdtf(date)) return null;
  const [y = 0, m, d] = date.split('-').map(Number);
  if (m === undefined) return year(y);
  if (m > 12) return null;
  return d === undefined ? month(y, m) : day(y, m, d);
}

const index = new Map<string, Parser[]>();
for (const parser of parsers) {
  for (const start of parser.starts) index.set(start, [...(index.get(start) ?? []), parser]);
}

/** A word, or a number; Latin letters only, so that digits between other letters still count as numbers. */
const WORD = /[A-Za-z\u00c0-\u024f]+|['’][0-9]{2}|[0-9]+/g;
const LONGEST_WORD = 14;
/** A mark that belongs to the letter before it: the word does not end there. */
const COMBINES = /\p{M}/u;

/** At each word the longest reading; then on, after it. */
function* scan(text: string, scope: Scope): Generator<Found> {
  const word = new RegExp(WORD);
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const first = match[0];
    if (first.length > LONGEST_WORD) continue;
    const digit = /[0-9]/.test(first);
    if (digit && /[A-Za-z\u00c0-\u024f_]/.test(text[match.index - 1] ?? '')) continue;
    const tries = index.get(digit ? '#' : first.toLowerCase());
    if (!tries) continue;
    const best = longest(tries, text, match.index, scope);
    if (!best) continue;
    yield best;
    word.lastIndex = Math.max(best.end, match.index + 1);
  }
}

function longest(tries: readonly Parser[], text: string, start: number, scope: Scope): Found | null {
  let best: Found | null = null;
  for (const parser of tries) {
    parser.pattern.lastIndex = start;
    const match = parser.pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    if ((best && end <= best.end) || COMBINES.test(text.charAt(end))) continue;
    const reading = parser.read(match, scope);
    if (reading) best = { start, end, reading };
  }
  return best;
}

function mention({ start, end, reading }: Found, scope: Scope): DateMention {
  const text = scope.text.slice(start, end);
  const edtf = reading.edtf ?? (reading.period && edtfOf(reading.period));
  if (edtf === null || !isEdtf(edtf)) return { start, end, text, timex: reading.timex, date: null, earliest: null, latest: null };
  return {
    start,
    end,
    text,
    timex: reading.timex,
    date: {
      edtf,
      text,
      span: { start, end },
      written: [...reading.written],
      inferred: [...reading.inferred],
      rule: reading.rule,
      alternatives: reading.alternatives.filter(isEdtf),
    },
    ...toldBounds(edtf, reading, scope, start, end),
  };
}
