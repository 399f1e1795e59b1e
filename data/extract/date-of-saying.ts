import type { Span } from '../model/target.ts';
import { sentenceAt } from '../text/sentences.ts';
import { tokens } from '../text/tokens.ts';
import { wordClasses, type WordClass } from '../text/word-classes.ts';
import { firstFrom } from './first-from.ts';

const CLAUSE: ReadonlySet<WordClass> = new Set(['verb', 'auxiliary', 'modal', 'infinitive', 'ing', 'link', 'relative', 'quote']);
/** A longer stretch between a claim and a date holds more than circumstances. */
const REACH = 120;

/**
 * The passage of a claim with the date of the saying, when one stands beside it: "On Monday, he said ...", "..., he said in Oslo on Monday." Nothing
 * but circumstances may stand between: no verb, no other clause. `sentences` and `dates` are those of the whole text, in order.
 */
export function withDateOfSaying(text: string, sentences: readonly Span[], passage: Span, dates: readonly Span[]): Span {
  const sentence = sentenceAt(sentences, passage.start);
  if (sentence === null) return passage;
  const next = firstFrom(dates, passage.start);
  const before = dates[next - 1];
  if (
    before !== undefined &&
    before.start >= sentence.start &&
    before.end <= passage.start &&
    passage.start - sentence.start < REACH &&
    isCircumstance(text, sentence.start, passage.start)
  ) {
    return { start: sentence.start, end: passage.end };
  }
  const after = dates[firstFrom(dates, passage.end)];
  const last = sentenceAt(sentences, passage.end - 1);
  if (
    after !== undefined &&
    last !== null &&
    after.end <= last.end &&
    after.end - passage.end < REACH &&
    !text.slice(passage.end, after.start).includes(',') &&
    isCircumstance(text, passage.end, after.end)
  ) {
    return { start: passage.start, end: after.end };
  }
  return passage;
}

function isCircumstance(text: string, from: number, to: number): boolean {
  return !wordClasses(tokens(text, from, to)).some((wordClass) => CLAUSE.has(wordClass));
}
