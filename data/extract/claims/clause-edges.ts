import { contentBefore } from './content-end.ts';
import type { Cue } from './cues.ts';
import { isFiniteClass, type Passage, type Range } from './passage.ts';
import { TIMES } from './times.ts';

/** "A variety of factors impact it, said Dahl": a clause whose verb is not known. */
export function unheardClause(passage: Passage, end: number, cue: Cue): Range | null {
  const clause = cue.lemma === 'say' ? contentBefore(passage, end, true) : null;
  return clause !== null && clause.to - clause.from > 4 && passage.classes[clause.from] !== 'preposition' ? clause : null;
}

/** Whether the sentence, or all but a time, ends at token `at`. */
export function endsHere({ list }: Passage, at: number): boolean {
  return at >= list.length - 1 || (/^[.!?]$/.test(list[at]?.text ?? '') && list[at]?.kind === 'mark') || (TIMES.test(list[at]?.lower ?? '') && at >= list.length - 2);
}

/** "Dahl, who says it rained, left": what "who" says ends before the verb of the clause around. */
export function untilMainVerb({ list, classes, quoted }: Passage, { from, to }: Range): Range {
  for (let i = from + 1; i < to; i++) {
    if (list[i]?.text !== ',' || quoted[i] === true) continue;
    const next = classes[i + 1] === 'adverb' ? i + 2 : i + 1;
    if (isFiniteClass(classes[next]) || (classes[i + 1] === 'and' && classes[i + 2] === 'relative')) return { from, to: i };
  }
  return { from, to };
}
