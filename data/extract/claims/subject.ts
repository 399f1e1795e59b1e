import { afterOpening, clauseStart, isPause } from './clause.ts';
import { REACH, isFiniteClass, type Passage, type Range } from './passage.ts';
import { phraseBefore } from './source.ts';

/** Who did what "and" at `and` joins: of "he laughed and said", "she walked back her words and said". */
export function joinedSubject(passage: Passage, and: number): Range | null {
  const { classes, quoted } = passage;
  for (let i = and - 1; i > Math.max(0, and - 30); i--) {
    if (isPause(passage, i) || quoted[i] === true) break;
    if (!isFiniteClass(classes[i])) continue;
    while (i > 0 && (isFiniteClass(classes[i - 1]) || classes[i - 1] === 'adverb')) i--;
    const subject = classes[i - 1] === 'and' ? null : phraseBefore(passage, i);
    if (subject !== null) return subject;
  }
  return clauseSubject(passage, and);
}

/** Who does the last thing told before token `at` in a main clause: of "Dahl, who was ill, went home, saying", "she won by promising". */
export function nearestSubject(passage: Passage, at: number): Range | null {
  const { classes, list, quoted } = passage;
  for (let i = at - 1; i > Math.max(0, at - REACH); i--) {
    if (list[i]?.text === ';') return null;
    if (quoted[i] === true || !isFiniteClass(classes[i])) continue;
    while (i > 1 && (isFiniteClass(classes[i - 1]) || classes[i - 1] === 'adverb')) i--;
    if (classes[i - 1] === 'relative' || classes[i - 1] === 'link' || classes[i - 1] === 'and') continue;
    const subject = phraseBefore(passage, i);
    if (subject === null) continue;
    const opens = list[subject.from - 1];
    const inside = classes[subject.from] !== 'pronoun' && /^(?:relative|preposition|verb|infinitive|to)$/.test(classes[subject.from - 1] ?? '');
    if (!inside && opens?.lower !== 'that' && classes[subject.from] !== 'relative') return subject;
  }
  return null;
}

/** The subject of the clause that token `at` stands in: of "adding" in "he said, adding that", of "and warned" in "she came and warned". */
export function clauseSubject(passage: Passage, at: number): Range | null {
  const { classes } = passage;
  const from = afterOpening(passage, clauseStart(passage, at, true), at);
  if (from === null) return null;
  for (let i = from; i < at; i++) {
    if (!isFiniteClass(classes[i])) continue;
    let end = i;
    while (end > from && classes[end - 1] === 'adverb') end--;
    return end > from ? phraseBefore(passage, end) : null;
  }
  return null;
}
