import { DASH } from './clause.ts';
import { verbReadings } from '../../text/verbs.ts';
import { cueOf, type Cue } from './cues.ts';
import { isFiniteClass, REACH, type Passage } from './passage.ts';
import { TIMES } from './times.ts';

const FINAL = /^[.!?]$/;

export interface Start {
  kind: 'that' | 'quote' | 'clause' | 'to' | 'phrase' | 'none';
  from: number;
}

const PHRASE_START: ReadonlySet<string | undefined> = new Set([
  'determiner',
  'possessive',
  'noun',
  'name',
  'adjective',
  'pronoun',
  'number',
  'ing',
  'relative',
  'adverb',
]);

const OPENS_SUBJECT: ReadonlySet<string | undefined> = new Set(['determiner', 'possessive', 'noun', 'name', 'adjective', 'pronoun', 'number']);
/** What is said without being a clause: "said no to it", "said the same". */
const SAID_ALONE = /^(?:no|yes|so|something|nothing|anything|everything|little|much|more|less|as|same|goodbye|hello|thanks|few|it|that|this|him|her|them)$/;

/** Where content that follows a cue begins: past an addressee, "in a statement", "on Twitter", "Monday". */
export function contentStart(passage: Passage, after: number, cue: Cue): Start {
  const { list, classes, quoted } = passage;
  const none: Start = { kind: 'none', from: after };
  const here = list[after];
  if (here === undefined || FINAL.test(here.text)) return none;
  if (here.text === ',' || here.text === ':') {
    if (quoted[after + 1] === true) return { kind: 'quote', from: after + 1 };
    return here.text === ':' && after + 1 < list.length ? { kind: 'clause', from: after + 1 } : none;
  }
  if (quoted[after] === true) return { kind: 'quote', from: after };
  if (here.lower === 'that' && classes[after] !== 'determiner') return { kind: 'that', from: after };
  if (classes[after] === 'link' && (/^(?:whether|if|how|why)$/.test(here.lower) || (/^(?:where|when)$/.test(here.lower) && cue.frames.has('clause'))))
    return { kind: 'that', from: after };
  if (cue.frames.has('to') && classes[after] === 'to') return { kind: 'to', from: after };
  if (cue.frames.has('charge')) return PHRASE_START.has(classes[after]) ? { kind: 'phrase', from: after } : none;

  const beyond = beyondCircumstance(passage, after, cue);
  if (beyond !== null) return beyond;
  const from = pastCircumstance(passage, after, cue);
  const first = list[from];
  if (cue.frames.has('to') && classes[from] === 'to') return { kind: 'to', from };
  if (first === undefined || FINAL.test(first.text) || first.text === ',' || first.text === ';') {
    return cue.frames.has('phrase') && from === after
      ? none
      : cue.frames.has('phrase') && cue.frames.has('clause') && PHRASE_START.has(classes[after]) && !TIMES.test(here.lower)
        ? { kind: 'phrase', from: after }
        : none;
  }
  if (cue.frames.has('clause') && !/^(?:add|post|respond|reply)$/.test(cue.lemma) && startsClause(passage, from, cue)) return { kind: 'clause', from };
  if ((cue.frames.has('phrase') || cue.frames.has('told')) && (PHRASE_START.has(classes[after]) || /^[$€£¥₹]$/.test(here.text)) && !TIMES.test(here.lower))
    return { kind: 'phrase', from: after };
  return none;
}

/** "that", a quotation, or "to" after circumstances: "said in a statement that", "told the court, "..."". */
function beyondCircumstance(passage: Passage, after: number, cue: Cue): Start | null {
  const { list, classes, quoted } = passage;
  let borders = 0;
  for (let i = after; i < Math.min(list.length, after + REACH); i++) {
    const { text, lower } = list[i] as (typeof list)[number];
    if (quoted[i] === true) {
      const mark = list[i - 1]?.text;
      let close = i;
      while (close + 1 < list.length && quoted[close + 1] === true) close++;
      // "Said such places “have more of an echo”": the quotation completes a clause.
      const completes = cue.lemma === 'say' && OPENS_SUBJECT.has(classes[after]) && !TIMES.test(list[after]?.lower ?? '');
      if ((mark === ',' || mark === ':' || (close - i > 6 && !completes)) && cue.frames.has('clause')) return { kind: 'quote', from: i };
      // The name of a show or a paper, or a part of what is praised or blamed.
      i = close;
      continue;
    }
    if (/^(?:why|how|whether)$/.test(lower) && (classes[after] === 'to' || classes[after] === 'preposition') && cue.frames.has('clause')) return { kind: 'that', from: i };
    if (lower === 'that' && classes[i] === 'link') {
      const circumstance =
        cue.frames.has('told') ||
        classes[after] === 'preposition' ||
        classes[after] === 'to' ||
        classes[after] === 'adverb' ||
        /^(?:after|before|during|following|when|while)$/.test(list[after]?.lower ?? '') ||
        TIMES.test(list[after]?.lower ?? '') ||
        list[i - 1]?.text === ',';
      return circumstance && cue.frames.has('clause') && cue.lemma !== 'respond' ? { kind: 'that', from: i } : null;
    }
    if ((cue.frames.has('told') || cue.lemma === 'ask') && classes[i] === 'to' && classes[i + 1] === 'infinitive')
      return { kind: 'phrase', from: after };
    // "Told the agency after hinting that": the "that" is of another saying.
    if (classes[i] === 'ing' && verbReadings(lower).some(({ lemma }) => cueOf(lemma)?.frames.has('clause') === true)) return null;
    if (isFiniteClass(classes[i]) || FINAL.test(text) || text === ';' || DASH.test(text)) return null;
    if (text === ',' && (++borders > 2 || classes[i + 1] === 'ing')) return null;
  }
  return null;
}

/** What kinds of content a cue can take. */
export function fits(cue: Cue, kind: Start['kind']): boolean {
  if (kind === 'none') return false;
  if (kind === 'to') return cue.frames.has('to');
  if (kind === 'phrase') return cue.frames.has('phrase') || cue.frames.has('charge') || cue.frames.has('told');
  if (kind === 'clause') return cue.frames.has('clause');
  return cue.frames.has('clause') || cue.frames.has('phrase') || cue.frames.has('told') || cue.frames.has('charge');
}

/** Past an addressee ("told reporters") and times ("said Friday afternoon"): where content could begin without a "that". */
function pastCircumstance(passage: Passage, after: number, cue: Cue): number {
  const { list, classes } = passage;
  let i = after;
  if (cue.frames.has('told') && !cue.frames.has('phrase')) {
    if (classes[i] === 'pronoun') i++;
    else {
      while (i < list.length && /^(?:determiner|possessive|adjective)$/.test(classes[i] ?? '')) i++;
      while (i < list.length && (classes[i] === 'name' || classes[i] === 'noun' || classes[i] === 'possessive')) i++;
    }
  }
  for (;;) {
    const preposition = classes[i] === 'preposition' && /^(?:on|in|during|at)$/.test(list[i]?.lower ?? '') ? 1 : 0;
    let end = i + preposition;
    while (/^(?:last|this|next|earlier|late|early|the)$/.test(list[end]?.lower ?? '')) end++;
    const first = end;
    while (TIMES.test(list[end]?.lower ?? '') || (end > first && classes[end] === 'number')) end++;
    if (end === first) return i;
    i = end;
  }
}

const ASIDE = /^(?:referring|speaking|pointing|adding|noting|citing|talking|alluding|smiling|laughing|using|quoting|according|including|regarding|concerning)$/;

/** Whether a clause of its own, a subject and then its verb, begins at `from`. */
function startsClause(passage: Passage, from: number, cue: Cue): boolean {
  const { classes, list } = passage;
  if (classes[from] === 'to') return false;
  const isSay = cue.lemma === 'say';
  // "He said he and Dahl differ": only the subject of a clause can stand there.
  if (isSay && /^(?:he|she|they|we|i)$/.test(list[from]?.lower ?? '') && from + 2 < list.length) return true;
  // "She said running is hard", not "she said, pointing to it".
  if (classes[from] === 'ing' && (!isSay || ASIDE.test(list[from]?.lower ?? ''))) return false;
  const object = cue.frames.has('phrase') && classes[from] !== 'preposition';
  // In "women who drive are safe" the first verb belongs to "who".
  let relatives = 0;
  for (let i = from; i < Math.min(list.length, from + REACH); i++) {
    const wordClass = classes[i];
    if (i > from && isFiniteClass(wordClass) && !isFiniteClass(classes[i - 1]) && relatives-- <= 0) return true;
    // "Announced his bid, but now he waits": an object, and then a clause of its own.
    if (object && i > from && list[i]?.text === ',' && classes[i + 1] !== 'relative') return false;
    // "Pledged aid and declared a day of mourning".
    if (object && i > from && wordClass === 'and' && classes[i + 1] === 'verb') return false;
    if (i > from && wordClass === 'relative') relatives++;
    if (i > from && list[i]?.text === ',' && classes[i + 1] === 'verb' && verbReadings(list[i + 1]?.lower ?? '').some(({ lemma }) => cueOf(lemma) !== null)) break;
    if (i > from && wordClass === 'link' && !isSay && list[i]?.lower !== 'after') return list[i - 1]?.text === ',' && classes[from] !== 'preposition';
    if (/^[.;]$/.test(list[i]?.text ?? '') && list[i]?.kind === 'mark') break;
  }
  // "She said the place prides itself on it": a clause, even when its verb is not known.
  if (isSay && list[from + 1]?.lower === 'same' && /^(?:of|about|for|to)$/.test(list[from + 2]?.lower ?? '')) return true;
  const first = list[from]?.lower === 'the' || list[from]?.lower === 'a' ? from + 1 : from;
  return isSay && (OPENS_SUBJECT.has(classes[from]) || classes[from] === 'ing') && from + 5 < list.length && !SAID_ALONE.test(list[first]?.lower ?? '') && list[from - 2]?.text !== ',';
}
