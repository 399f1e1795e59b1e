import { verbReadings } from '../../text/verbs.ts';
import type { Cue } from './cues.ts';
import type { Passage, Range } from './passage.ts';
import { TIMES } from './times.ts';

/** The end of a cue with the particles that belong to it: "called for", "pointed out". */
export function pastParticles(passage: Passage, after: number, cue: Cue): number {
  const { list, classes } = passage;
  // "Called Wednesday for".
  let i = TIMES.test(list[after]?.lower ?? '') && cue.particles.has(list[after + 1]?.lower ?? '') && list[after + 1]?.lower !== 'on' ? after + 1 : after;
  while (i < list.length && cue.particles.has(list[i]?.lower ?? '') && !(list[i]?.lower === 'to' && classes[i + 1] === 'infinitive')) i++;
  return i;
}

/** The verb with its auxiliaries, adverbs and negation to the left. */
export function verbGroup(passage: Passage, at: number): Range {
  const { classes, list } = passage;
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const wordClass = classes[i];
    if (
      wordClass === 'auxiliary' ||
      wordClass === 'modal' ||
      (wordClass === 'to' && classes[at] !== 'ing') ||
      (wordClass === 'determiner' && /^(?:both|all)$/.test(list[i]?.lower ?? ''))
    )
      from = i;
    else if (wordClass !== 'adverb') break;
    else if (i > 0 && classes[i - 1] !== 'mark' && classes[i - 1] !== 'quote') from = i;
    else if (
      !/^(?:however|meanwhile|instead|therefore|thus|indeed|moreover|here|there|now|today|yesterday|first|last)$/.test(list[i]?.lower ?? '') &&
      i > 0
    )
      from = i;
    else break;
  }
  return { from, to: at + 1 };
}

/** "Said by telephone": how, not who. */
const MEANS = /^(?:tele)?phone$|^e-?mail$|^(?:text|fax|letter|video|satellite|radio)$/;

export function isPassive(passage: Passage, at: number, from: number): boolean {
  const { list } = passage;
  if (!verbReadings(list[at]?.lower ?? '').some((reading) => reading.form === 'participle')) return false;
  // "The changes proposed by the ministry".
  if (from === at && list[at + 1]?.lower === 'by' && passage.classes[at] === 'verb' && !MEANS.test(list[at + 2]?.lower ?? '')) return true;
  for (let i = at - 1; i >= from; i--) {
    if (/^(?:is|are|was|were|be|been|being|wasn't|weren't|isn't|aren't)$/.test(list[i]?.lower ?? '')) return true;
  }
  return false;
}

/** "Asked whether she would run, ...", "when asked about the deal": nobody asks, somebody is asked. */
export function isAsked({ list, classes }: Passage, at: number, cue: Cue): boolean {
  return (
    cue.lemma === 'ask' &&
    list[at]?.lower === 'asked' &&
    (at === 0 || /^(?:when|whenever|if|and)$/.test(list[at - 1]?.lower ?? '') || (at === 1 && classes[0] === 'adverb'))
  );
}
