import { contentEnd } from './content-end.ts';
import { nominalStance, type Cue } from './cues.ts';
import type { Found } from './found.ts';
import { isFiniteClass, isNominal, type Passage, type Range } from './passage.ts';
import { phraseBefore } from './source.ts';
import { sourceOf } from './speaker.ts';

const NO_ANSWER: Cue = { lemma: 'respond', stance: 'declines-to-comment', frames: new Set(), particles: new Set(), score: 0.8 };

/** "did not immediately respond to a request for comment" */
export function silence(passage: Passage, group: Range): Found | null {
  const source = sourceOf(passage, group.from, false);
  const to = contentEnd(passage, group.to, 'phrase');
  if (source === null || to <= group.to || !/^(?:to|on|a|an|any|calls?|messages?|requests?|questions?)$/.test(passage.list[group.to]?.lower ?? ''))
    return null;
  return { source, cue: group, content: [{ from: group.to, to }], cueOf: NO_ANSWER, rule: 'no-answer' };
}

/** "Called the plan reckless", not "called the office" or "called her to ask": something is called something. */
export function isNaming({ list, classes, quoted }: Passage, from: number): boolean {
  // Past a comma or a "to", only a quotation or "Dahl, the mayor, a liar" still names.
  let past = false;
  let commas = 0;
  for (let i = from; i < Math.min(list.length, from + 25); i++) {
    if (quoted[i] === true) return true;
    if (i === from) continue;
    const before = classes[i - 1];
    if (isFiniteClass(classes[i]) || list[i]?.text === ';') return false;
    if (list[i]?.text === ',') commas++;
    if (list[i]?.text === ',' || classes[i] === 'to' || classes[i] === 'relative') past = true;
    if (past && commas === 2 && list[i - 1]?.text === ',' && /^an?$/.test(list[i]?.lower ?? '')) return true;
    if (past) continue;
    if (before === 'pronoun') return isNominal(classes[i]) || classes[i] === 'determiner' || classes[i] === 'possessive' || classes[i] === 'adverb' || classes[i] === 'verb';
    if (
      isNominal(before) &&
      (classes[i] === 'determiner' || classes[i] === 'adjective' || (classes[i] === 'possessive' && !/^['’]/.test(list[i]?.text ?? '')))
    )
      return true;
    if (before === 'name' && (classes[i] === 'noun' || classes[i] === 'adverb') && list[i]?.kind === 'word') return true;
  }
  return false;
}

/** "For what they said was a breach": what follows "was" is in their words. */
export function whatTheySaid(passage: Passage, from: number, after: number): { source: Range; content: Range } | null {
  const { list, classes } = passage;
  if (!/^(?:is|are|was|were)$/.test(list[after]?.lower ?? '')) return null;
  const source = phraseBefore(passage, from);
  if (source === null || list[source.from - 1]?.lower !== 'what' || classes[after + 1] === undefined) return null;
  return { source, content: { from: after + 1, to: contentEnd(passage, after + 1, 'that') } };
}

const NAMES = /^(?:call|describe|label|dub|brand|term|deem|characteri[sz]e)$/;

/** "In what officials called a crime", "whom he described as volatile": what is named stands before. */
export function whatTheyCall(passage: Passage, from: number, after: number, lemma: string): { source: Range; content: Range[] } | null {
  const { list, classes } = passage;
  const source = NAMES.test(lemma) ? phraseBefore(passage, from) : null;
  if (source === null || !/^(?:what|whom|which)$/.test(list[source.from - 1]?.lower ?? '')) return null;
  if (list[after]?.lower !== 'as' && classes[after] !== 'determiner' && classes[after] !== 'possessive' && classes[after] !== 'quote') return null;
  const kind = classes[after] === 'quote' ? 'quote' : 'phrase';
  let to = contentEnd(passage, after, kind);
  // "What they called a fraud took a turn".
  for (let i = after + 1; i < to; i++) if (isFiniteClass(classes[i]) && !/^(?:having|being|been)$/.test(list[i]?.lower ?? '') && passage.quoted[i] !== true && classes[i - 1] !== 'relative' && list[i - 1]?.lower !== 'that') to = i;
  return { source, content: [{ from: source.from - 1, to: source.from }, { from: after, to }] };
}

/** "..., a charge (that) | Iran | denies": what is denied, and who denies it. */
export function chargeDenied({ list, classes }: Passage, source: Range): { source: Range; charge: Range } | null {
  const outside = list[source.from - 1]?.lower === 'that' || list[source.from - 1]?.lower === 'which';
  const from = outside ? source.from - 3 : source.from;
  // "An allegation the army rejects".
  if (!outside && classes[source.from] === 'determiner' && classes[from - 2] === 'determiner' && nominalStance(list[from - 1]?.lower ?? '') !== null)
    return { source, charge: { from: from - 2, to: from } };
  if (classes[from] !== 'determiner' || nominalStance(list[from + 1]?.lower ?? '') === null) return null;
  const denier = outside ? source : { from: from + 2, to: source.to };
  return denier.to > denier.from ? { source: denier, charge: { from, to: from + 2 } } : null;
}
