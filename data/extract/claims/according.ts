import { contentEnd } from './content-end.ts';
import type { Cue } from './cues.ts';
import { isFiniteClass, type Passage } from './passage.ts';
import { phraseAfter } from './source-after.ts';
import type { Found } from './found.ts';

const CUE: Cue = { lemma: 'according', stance: 'asserts', frames: new Set(['clause']), particles: new Set(), score: 0.85 };

/** "According to X, ..." and "..., according to X". */
export function accordingClaims(passage: Passage): Found[] {
  const { list, classes, quoted } = passage;
  const found: Found[] = [];
  for (let i = 0; i + 2 < list.length; i++) {
    if (list[i]?.lower !== 'according' || list[i + 1]?.lower !== 'to' || quoted[i] === true) continue;
    const source = phraseAfter(passage, i + 2);
    if (source === null) continue;
    const before = list[i - 1]?.text === ',' ? i - 1 : i;
    // "That, according to X, ...": a clause begins after a linking word.
    const opens = i === 0 || (before < 4 && list[before - 1]?.kind !== 'quote') || (classes[before - 1] === 'link' && list[source.to]?.text === ',');
    const from = list[source.to]?.text === ',' ? source.to + 1 : source.to;
    const content = opens ? { from, to: contentEnd(passage, from, 'clause') } : { from: clauseFrom(passage, before), to: before };
    // "The plan, according to X, is to leave": the clause goes on.
    const goesOn = !opens && list[source.to]?.text === ',' && isFiniteClass(classes[source.to + 1]);
    const rest = goesOn ? [{ from, to: contentEnd(passage, from, 'clause') }] : [];
    if (content.to > content.from) found.push({ source, cue: { from: i, to: i + 2 }, content: [content, ...rest], cueOf: CUE, rule: 'according-to' });
  }
  return found;
}

function clauseFrom(passage: Passage, end: number): number {
  let from = end;
  while (from > 0 && passage.list[from - 1]?.text !== ';') from--;
  return from;
}
