import type { Found } from './found.ts';
import type { Passage, Range } from './passage.ts';
import { hasVerb } from './content-end.ts';
import { phraseBefore } from './source.ts';
import { clauseSubject, joinedSubject, nearestSubject } from './subject.ts';

export function sourceOf(passage: Passage, from: number, participle: boolean): Range | null {
  const { list, classes } = passage;
  const before = list[from - 1];
  if (before === undefined || classes[from - 1] === 'and' || classes[from] === 'to') return null;
  if (participle && (before.text === ',' || classes[from - 1] === 'link' || classes[from - 1] === 'preposition')) return null;
  const phrase = phraseBefore(passage, from);
  // "She sent a letter saying that": she says it.
  if (participle && phrase !== null && classes[phrase.from - 1] === 'verb') return clauseSubject(passage, phrase.from) ?? phrase;
  return phrase;
}

/** "..., he said, adding that", "she came and warned": who the sentence has been speaking of. */
export function inherited(passage: Passage, from: number, participle: boolean, previous: Found | null): Range | null {
  const { list, classes } = passage;
  const and = classes[from - 1] === 'and';
  // "Led Republicans to say": who was led.
  if (classes[from] === 'to' && /^(?:led|leads?|prompt|caus|forc|push|press|allow|compel|want|urg|ask)/.test(verbBeforePhrase(passage, from)))
    return phraseBefore(passage, from);
  const since = previous === null ? 0 : Math.max(previous.cue.to, ...previous.content.map(({ to }) => to));
  // "After Dahl said so, Aker won by promising ...": another clause stands between.
  const elsewhere = participle && since < from && hasVerb(passage, since, from) ? nearestSubject(passage, from) : null;
  if (elsewhere !== null) return elsewhere;
  if (
    previous?.source &&
    previous.cue.from < from &&
    (participle || list[from - 1]?.text === ',' || (and && !commaBetween(passage, previous.cue.to, from - 1)))
  )
    return previous.source;
  if (and) return joinedSubject(passage, from - 1) ?? previous?.source ?? null;
  // "Dahl, citing the war, said".
  return (participle ? nearestSubject(passage, from) : null) ?? clauseSubject(passage, from) ?? (participle && list[from - 1]?.text === ',' ? phraseBefore(passage, from - 1) : null);
}

function commaBetween({ list, quoted }: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (list[i]?.text === ',' && quoted[i] !== true) return true;
  return false;
}

/** The word before the noun phrase that ends at `end`. */
function verbBeforePhrase(passage: Passage, end: number): string {
  const phrase = phraseBefore(passage, end);
  return phrase === null ? '' : (passage.list[phrase.from - 1]?.lower ?? '');
}

/** A name and what stands between commas after it end right before `at`: "Rawlings, 59, of Ashton, said". */
export function insertBefore(passage: Passage, at: number): boolean {
  const phrase = phraseBefore(passage, at, false);
  return phrase !== null && phrase.to < at;
}
