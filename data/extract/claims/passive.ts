import { contentBefore, contentEnd, subordinateEnd } from './content-end.ts';
import { contentStart } from './content-start.ts';
import type { Cue } from './cues.ts';
import { isFiniteClass, type Passage, type Range } from './passage.ts';
import { phraseAfter } from './source-after.ts';
import { phraseBefore } from './source.ts';
import { TIMES } from './times.ts';

/** After these, who is spoken to is the subject, and is no part of what is said. */
const ADDRESSED = new Set([
  'ask',
  'tell',
  'warn',
  'inform',
  'urge',
  'assure',
  'remind',
  'advise',
  'notify',
  'caution',
  'brief',
  'convince',
  'persuade',
]);
/** What "was confirmed" or "was posted" by nobody named is news, not a claim. */
const SETTLED = new Set(['deny', 'respond', 'confirm', 'post', 'declare', 'write', 'reveal', 'report', 'call', 'announce', 'signal']);
const COMPLEMENT = /^(?:of|for|as|about|on|against|with|over)$/;

/**
 * "Peacekeepers have been accused of hurting civilians by X", "was asked whether": the source follows "by" or is not named; the subject is part of what is
 * said, unless it is who was spoken to. Null when nothing is said of it.
 */
export function passiveContent(passage: Passage, group: Range, cue: Cue): { source: Range | null; content: Range[] } | null {
  const { list, classes } = passage;
  // "is expected" alone says nothing of anybody.
  if ((cue.score <= 0.5 && classes[group.to] !== 'to') || cue.lemma.startsWith('character')) return null;
  const by = agent(passage, group.to);
  if (by === null && SETTLED.has(cue.lemma)) return null;
  const subject = ADDRESSED.has(cue.lemma) ? null : phraseBefore(passage, group.from);
  const at = by !== null && by.from === group.to + 1 ? by.to : group.to;
  const start = contentStart(passage, at, cue);
  const from =
    COMPLEMENT.test(list[at]?.lower ?? '') || (classes[at] === 'to' && (classes[at + 1] === 'infinitive' || list[at + 1]?.lower === 'be' || list[at + 1]?.lower === 'have'))
      ? at
      : start.kind === 'none'
        ? null
        : start.from;
  const content: Range[] = [];
  if (subject !== null && !(subject.to - subject.from === 1 && list[subject.from]?.lower === 'it')) content.push(subject);
  if (from !== null && (ADDRESSED.has(cue.lemma) || subject !== null)) {
    let to = subordinateEnd(passage, group.to - 1, from, contentEnd(passage, from, start.kind === 'none' ? 'phrase' : start.kind));
    if (by !== null && by.from > from) to = Math.min(to, by.from - 1);
    if (to > from) content.push({ from, to });
  }
  return content.length > 0 && (content.length > 1 || subject === null || by !== null) ? { source: by, content } : null;
}

/** "As reported by the Herald, ...", "..., as first reported by the Herald": the clause beside it, and who reported it. */
export function citedClaim(passage: Passage, at: number): { source: Range; content: Range } | null {
  const { list } = passage;
  const as = list[at - 1]?.lower === 'first' ? at - 2 : at - 1;
  if (list[as]?.lower !== 'as' || list[at + 1]?.lower !== 'by') return null;
  const source = phraseAfter(passage, at + 2);
  if (source === null) return null;
  if (as < 2 && list[source.to]?.text === ',') return { source, content: { from: source.to + 1, to: contentEnd(passage, source.to + 1, 'clause') } };
  const content = contentBefore(passage, as);
  return content && { source, content };
}

/** Who follows "by" within a few words of the cue. */
function agent(passage: Passage, from: number): Range | null {
  const { list, classes, quoted } = passage;
  for (let i = from; i < Math.min(list.length, from + 12); i++) {
    if (
      list[i]?.text === ',' ||
      classes[i] === 'link' ||
      quoted[i] === true ||
      isFiniteClass(classes[i]) ||
      classes[i] === 'ing' ||
      classes[i] === 'infinitive'
    )
      return null;
    if (list[i]?.lower === 'by' && classes[i + 1] !== 'ing') return TIMES.test(list[i + 1]?.lower ?? '') ? null : phraseAfter(passage, i + 1);
  }
  return null;
}
