import { verbReadings } from '../../text/verbs.ts';
import { cueOf, type Cue } from './cues.ts';
import { clauseStart, clauseSubject, phraseAfter, phraseBefore } from './source.ts';
import type { Passage, Range } from './passage.ts';

export interface Found {
  source: Range | null;
  cue: Range;
  content: Range[];
  cueOf: Cue;
  rule: string;
  /** Content begins after the cue, at this token; a later claim that begins a clause of its own ends it. */
  open: boolean;
}

const FINAL = /^[.!?]$/;
const REACH = 30;

/** The claims that the verbs of a passage make, from left to right. */
export function verbalClaims(passage: Passage): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < passage.list.length; i++) {
    const cue = cueAt(passage, i);
    if (cue === null) continue;
    const claim = claimAt(passage, i, cue);
    if (claim !== null) found.push(claim);
  }
  return found;
}

/** The cue that token `i` is, if it is used as a verb outside a quotation. */
function cueAt(passage: Passage, i: number): Cue | null {
  const { list, classes, quoted } = passage;
  const token = list[i] as (typeof list)[number];
  if (token.kind !== 'word' || quoted[i] === true) return null;
  const wordClass = classes[i];
  if (wordClass !== 'verb' && wordClass !== 'ing' && wordClass !== 'infinitive' && wordClass !== 'noun') return null;
  for (const reading of verbReadings(token.lower)) {
    const cue = cueOf(reading.lemma);
    if (cue === null) continue;
    if (wordClass !== 'noun') return cue;
    // "Clinton claims that", "the group calls": a noun to the tagger, but only a verb can stand there.
    if (reading.form === 's' && cue.frames.has('clause') && (classes[i - 1] === 'name' || classes[i - 1] === 'noun') && (list[i + 1]?.lower === 'that' || list[i + 1]?.kind === 'quote')) return cue;
  }
  return null;
}

function claimAt(passage: Passage, at: number, cue: Cue): Found | null {
  const { list, classes } = passage;
  const form = classes[at];
  const group = verbGroup(passage, at);
  const passive = isPassive(passage, at, group.from);
  let after = at + 1;
  while (after < list.length && cue.particles.has(list[after]?.lower ?? '') && !(list[after]?.lower === 'to' && classes[after + 1] === 'infinitive')) after++;
  const span: Range = { from: group.from, to: after };
  const next = contentStart(passage, after, cue);
  const before = contentBefore(passage, group.from, at);

  if (passive) {
    return null;
  }

  // ", said Caddell": the source follows.
  const inverted = form === 'verb' && before !== null && group.from === at && before.to >= at - 2 ? phraseAfter(passage, after) : null;
  if (inverted !== null && before !== null && cue.frames.has('clause')) {
    const rest = contentStart(passage, inverted.to, cue);
    const content = [before];
    if (rest !== null && rest.kind === 'quote') content.push({ from: rest.from, to: contentEnd(passage, rest.from) });
    return { source: inverted, cue: span, content, cueOf: cue, rule: 'said-after', open: false };
  }

  const source = sourceOf(passage, group.from, form === 'ing');
  if (next !== null && fits(cue, next.kind)) {
    const to = contentEnd(passage, next.from);
    if (to > next.from) {
      const content: Range[] = [{ from: next.from, to }];
      if (before !== null && next.kind === 'quote' && source !== null && before.to <= source.from) content.unshift(before);
      return { source, cue: span, content, cueOf: cue, rule: `verb-${next.kind}`, open: true };
    }
  }
  if (source !== null && cue.frames.has('clause') && form === 'verb') {
    const first = contentBefore(passage, source.from, at);
    if (first !== null && (next === null || next.kind === 'none')) {
      const content = [first];
      // "He has come up with a model, he said, for how the industry can": the clause goes on.
      const comma = list[after]?.text === ',' ? after : -1;
      if (comma > 0 && comma + 1 < list.length && passage.quoted[first.from] === passage.quoted[comma + 1]) content.push({ from: comma + 1, to: contentEnd(passage, comma + 1) });
      return { source, cue: span, content: content.filter((range) => range.to > range.from), cueOf: cue, rule: 'said-between', open: false };
    }
  }
  return null;
}

/** The verb with its auxiliaries, adverbs and negation to the left. */
function verbGroup(passage: Passage, at: number): Range {
  const { classes, list } = passage;
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const wordClass = classes[i];
    if (wordClass === 'auxiliary' || wordClass === 'modal' || wordClass === 'to') from = i;
    else if (wordClass !== 'adverb') break;
    else if (/^(?:also|not|never|repeatedly|later|previously|already|recently|publicly|again|still|now)$/.test(list[i]?.lower ?? '') || /ly$/.test(list[i]?.lower ?? '')) from = i > 0 && classes[i - 1] !== 'mark' ? i : from;
    else break;
  }
  return { from, to: at + 1 };
}

function isPassive(passage: Passage, at: number, from: number): boolean {
  const { list } = passage;
  if (!verbReadings(list[at]?.lower ?? '').some((reading) => reading.form === 'participle')) return false;
  for (let i = at - 1; i >= from; i--) {
    if (/^(?:is|are|was|were|be|been|being|wasn't|weren't|isn't|aren't)$/.test(list[i]?.lower ?? '')) return true;
  }
  return false;
}

function sourceOf(passage: Passage, from: number, participle: boolean): Range | null {
  const { list, classes } = passage;
  const before = list[from - 1];
  if (before === undefined) return null;
  if (classes[from - 1] === 'and') return clauseSubject(passage, from - 1);
  if (participle && (before.text === ',' || classes[from - 1] === 'link' || classes[from - 1] === 'preposition')) return clauseSubject(passage, from - 1);
  return phraseBefore(passage, from) ?? clauseSubject(passage, from);
}

interface Start {
  kind: 'that' | 'quote' | 'clause' | 'to' | 'phrase' | 'none';
  from: number;
}

/** Where content that follows a cue begins: after an addressee, "in a statement", "on Twitter", "Monday". */
function contentStart(passage: Passage, after: number, cue: Cue): Start | null {
  const { list, classes, quoted } = passage;
  const end = Math.min(list.length, after + REACH);
  const here = list[after];
  if (here === undefined || FINAL.test(here.text)) return { kind: 'none', from: after };
  if (here.text === ',' || here.text === ':') {
    if (quoted[after + 1] === true) return { kind: 'quote', from: after + 1 };
    if (here.text === ':' && after + 1 < list.length) return { kind: 'clause', from: after + 1 };
    return { kind: 'none', from: after };
  }
  if (quoted[after] === true) return { kind: 'quote', from: after };
  if (here.lower === 'that' && classes[after] !== 'determiner') return { kind: 'that', from: after };
  if (classes[after] === 'link' && /^(?:whether|if|how|why|where|when)$/.test(here.lower)) return { kind: 'that', from: after };
  if (cue.frames.has('to') && classes[after] === 'to') return { kind: 'to', from: after };
  if (cue.frames.has('charge')) return { kind: 'phrase', from: after };

  // Look past addressee and circumstances for "that", a quotation or "to".
  let borders = 0;
  for (let i = after; i < end; i++) {
    const { text, lower } = list[i] as (typeof list)[number];
    if (quoted[i] === true) {
      if (list[i - 1]?.text === ',' || list[i - 1]?.text === ':') return { kind: 'quote', from: i };
      break;
    }
    if (lower === 'that' && classes[i] === 'link' && onlyCircumstance(passage, after, i, cue)) return { kind: 'that', from: i };
    if (cue.frames.has('told') && classes[i] === 'to' && classes[i + 1] === 'infinitive') return { kind: 'phrase', from: after };
    if (classes[i] === 'verb' || classes[i] === 'auxiliary' || classes[i] === 'modal' || FINAL.test(text) || text === ';') break;
    if (text === ',' && ++borders > 2) break;
  }
  const from = pastCircumstance(passage, after, cue);
  if (from >= list.length || FINAL.test(list[from]?.text ?? '') || list[from]?.text === ',') return { kind: cue.frames.has('phrase') && classes[after] !== 'preposition' ? 'phrase' : 'none', from: after };
  if (cue.frames.has('clause') && startsClause(passage, from)) return { kind: 'clause', from };
  if (cue.frames.has('phrase') || cue.frames.has('told')) return { kind: 'phrase', from: after };
  return { kind: 'none', from: after };
}

function fits(cue: Cue, kind: Start['kind']): boolean {
  if (kind === 'none') return false;
  if (kind === 'to') return cue.frames.has('to');
  if (kind === 'phrase') return cue.frames.has('phrase') || cue.frames.has('charge') || (cue.frames.has('told') && cue.stance === 'demands');
  if (kind === 'clause') return cue.frames.has('clause');
  return cue.frames.has('clause') || cue.frames.has('phrase') || cue.frames.has('told');
}

function onlyCircumstance(passage: Passage, from: number, to: number, cue: Cue): boolean {
  if (from === to) return true;
  for (let i = from; i < to; i++) {
    if (passage.classes[i] === 'verb' || passage.classes[i] === 'modal' || passage.classes[i] === 'auxiliary') return false;
  }
  return cue.frames.has('told') || passage.classes[from] === 'preposition' || passage.classes[from] === 'to' || passage.classes[from] === 'adverb' || /day$/.test(passage.list[from]?.lower ?? '');
}

/** Past "told reporters", "said on Monday", "said Friday": the token where content could begin without a "that". */
function pastCircumstance(passage: Passage, after: number, cue: Cue): number {
  const { list, classes } = passage;
  let i = after;
  if (cue.frames.has('told') && !cue.frames.has('phrase')) {
    if (classes[i] === 'pronoun') return i + 1;
    while (i < list.length && /^(?:determiner|possessive|adjective)$/.test(classes[i] ?? '')) i++;
    while (i < list.length && (classes[i] === 'name' || classes[i] === 'noun')) i++;
  }
  while (i < list.length && (/day$/.test(list[i]?.lower ?? '') && classes[i] !== 'verb' && /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$/.test(list[i]?.lower ?? ''))) i++;
  return i;
}

/** Whether a clause of its own (subject and verb) begins at `from`. */
function startsClause(passage: Passage, from: number): boolean {
  const { classes, list } = passage;
  if (classes[from] === 'preposition' && !/^(?:in|with|by|under|for|at|on|after|despite|among|of)$/.test(list[from]?.lower ?? '')) return false;
  for (let i = from; i < Math.min(list.length, from + REACH); i++) {
    const wordClass = classes[i];
    if (i > from && (wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal')) return true;
    if (/^[.;]$/.test(list[i]?.text ?? '') && list[i]?.kind === 'mark') return false;
  }
  return false;
}

/** The content that ends right before token `end`, across a comma or the end of a quotation; null when none does. */
function contentBefore(passage: Passage, end: number, verb: number): Range | null {
  const { list, quoted } = passage;
  const last = end - 1;
  if (last < 1) return null;
  const text = list[last]?.text;
  if (quoted[last] === true) {
    let from = last;
    while (from > 0 && quoted[from - 1] === true) from--;
    // A quotation that completes a clause: 'The country "has changed," he said'.
    if (from > 0 && list[from - 1]?.text !== ',' && list[from - 1]?.text !== ':') from = beforeStart(passage, from);
    return { from, to: end };
  }
  if (text !== ',') return null;
  if (quoted[last - 1] === true) return contentBefore(passage, last, verb);
  const from = beforeStart(passage, last);
  const words = { from, to: last };
  return hasVerb(passage, from, last) ? words : null;
}

function beforeStart(passage: Passage, end: number): number {
  const { list, quoted } = passage;
  let from = end;
  while (from > 0 && list[from - 1]?.text !== ';' && !(quoted[from - 1] === true && quoted[from] !== true && list[from]?.text === ',')) from--;
  return from;
}

function hasVerb(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const wordClass = passage.classes[i];
    if (wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal') return true;
  }
  return false;
}

/** Where content that begins at `from` ends: the sentence's end, or before ", adding", ", according to". */
export function contentEnd(passage: Passage, from: number): number {
  const { list, classes, quoted } = passage;
  let to = list.length;
  for (let i = from + 1; i < list.length; i++) {
    if (quoted[i] === true) continue;
    const { text } = list[i] as (typeof list)[number];
    const next = list[i + 1];
    if (text === ';') {
      to = i;
      break;
    }
    if (text === ',' && next !== undefined && classes[i + 1] === 'ing' && verbReadings(next.lower).some((reading) => cueOf(reading.lemma) !== null)) {
      to = i;
      break;
    }
    if (text === ',' && next?.lower === 'according') {
      to = i;
      break;
    }
  }
  while (to > from && list[to - 1]?.kind === 'mark' && /^[.,!?;:]$/.test(list[to - 1]?.text ?? '') && quoted[to - 1] !== true) to--;
  return to;
}

export { clauseStart };
