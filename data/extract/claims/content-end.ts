import { verbReadings } from '../../text/verbs.ts';
import type { Start } from './content-start.ts';
import { cueOf, nominalStance, type Cue } from './cues.ts';
import { isFiniteClass, type Passage, type Range } from './passage.ts';
import { TIMES } from './times.ts';

/** The content that ends right before token `end`, across a comma or the end of a quotation; null when none does. */
export function contentBefore(passage: Passage, end: number, loose = false): Range | null {
  const { list, quoted } = passage;
  const last = end - 1;
  if (last < 1) return null;
  if (quoted[last] === true) {
    let from = last;
    while (from > 0 && quoted[from - 1] === true) from--;
    // A quotation that completes a clause: 'The country "has changed," he said'.
    if (from > 0 && list[from - 1]?.text !== ',' && list[from - 1]?.text !== ':') from = clauseBeginning(passage, from);
    return isOpening(passage, { from, to: end }) ? null : { from, to: end };
  }
  const text = list[last]?.text ?? '';
  if (!/^(?:,|--|—|–)$/.test(text)) return null;
  if (quoted[last - 1] === true) return contentBefore(passage, last);
  const from = clauseBeginning(passage, last);
  return from < last && (loose || hasVerb(passage, from, last)) && !isOpening(passage, { from, to: last }) ? { from, to: last } : null;
}

/** "Asked if it rained,", "Sunday on the show “At Noon,”": when and where something was said. */
function isOpening(passage: Passage, { from, to }: Range): boolean {
  const { list, classes, quoted } = passage;
  if (quoted[from] === true) return false;
  const word = list[from]?.lower ?? '';
  if (/^(?:asked|pressed|questioned)$/.test(word)) return true;
  let quote = from;
  while (quote < to && quoted[quote] !== true) quote++;
  const opens = classes[from] === 'preposition' || classes[from] === 'ing' || TIMES.test(word);
  return opens && quote < to && to - quote <= 8 && !hasVerb(passage, from, quote);
}

function clauseBeginning(passage: Passage, end: number): number {
  const { list } = passage;
  let from = end;
  while (from > 0 && list[from - 1]?.text !== ';') from--;
  return from;
}

export function hasVerb(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteClass(passage.classes[i])) return true;
  return false;
}

/** Where content that begins at `from` ends: the sentence's end, or before ", adding", ", according to", ", but she noted". */
export function contentEnd(passage: Passage, from: number, kind: Start['kind'], cue: Cue | null = null): number {
  const { list, classes, quoted } = passage;
  let to = list.length;
  if (kind === 'quote') {
    let end = from;
    while (end < list.length && quoted[end] === true) end++;
    // A quotation alone, or one that the sentence goes on from.
    if (
      end < list.length &&
      (list[end]?.text === ',' || list[end - 2]?.text === ',' || classes[end] === 'and' || cue?.frames.has('clause') === false)
    )
      to = end;
  }
  const isObject = kind === 'phrase' || kind === 'to';
  let dependent = false;
  for (let i = from + 1; i < to; i++) {
    if (quoted[i] === true) continue;
    const { text, lower } = list[i] as (typeof list)[number];
    const wordClass = classes[i];
    if (text === ';') to = i;
    // 'A “breach of trust,” adding that'.
    else if (wordClass === 'ing' && quoted[i - 1] === true && list[i - 2]?.text === ',' && isCue(lower)) to = i;
    else if (kind === 'phrase' && isMedium(passage, i)) to = i;
    else if (text === ',') to = !(i === from + 1 && list[from]?.lower === 'that') && endsAtComma(passage, i, isObject) ? i : to;
    else if (lower === 'and' || (lower === 'but' && !isObject)) to = verbAfter(passage, i, isObject) ? i : to;
    else if (
      isObject &&
      wordClass === 'link' &&
      /^(?:because|although|though|while|when|after|before|since)$/.test(lower) &&
      hasVerb(passage, i + 1, Math.min(list.length, i + 15))
    )
      to = i;
    else if (kind === 'phrase') {
      // An object holds no finite verb but in a clause of its own: in "those who praised it warned that", it ends before "warned".
      if (wordClass === 'link' || wordClass === 'relative' || wordClass === 'pronoun') dependent = true;
      else if (isFiniteClass(wordClass) && !dependent && wordClass !== 'verb' && classes[i - 1] !== 'to' && !/^(?:be|been|being|having)$/.test(lower)) to = i;
      else if (lower === 'by' && classes[i + 1] === 'ing') to = i;
    }
  }
  while (to > from && list[to - 1]?.kind === 'mark' && /^[.,!?;:]$/.test(list[to - 1]?.text ?? '') && quoted[to - 1] !== true) to--;
  return to;
}

const MEDIUM = /^(?:twitter|facebook|instagram|tweets?|statement|interview|speech|memo|video|post|debate|radio|television|tv|cnn|msnbc|op-ed|editorial|condition)$/;

/** "In a tweet", "on Twitter" at the end of the sentence or before a comma: how it was said, not what. */
function isMedium({ list, classes }: Passage, at: number): boolean {
  if (classes[at] !== 'preposition' || !/^(?:in|on|during|via)$/.test(list[at]?.lower ?? '')) return false;
  let i = at + 1;
  while (i < at + 4 && /^(?:determiner|possessive|adjective|name|number)$/.test(classes[i] ?? '') && !MEDIUM.test(list[i]?.lower ?? '')) i++;
  return MEDIUM.test(list[i]?.lower ?? '');
}

/** Whether a comma ends content: before ", adding", ", according to", ", but she noted"; of an object before any new phrase. */
function endsAtComma({ list, classes, ...rest }: Passage, comma: number, isObject: boolean): boolean {
  const next = list[comma + 1];
  if (next === undefined) return false;
  const wordClass = classes[comma + 1];
  if (next.lower === 'according' || (wordClass === 'ing' && isCue(next.lower))) return true;
  // ", an allegation the army rejects".
  if (isObject && wordClass === 'determiner' && nominalStance(list[comma + 2]?.lower ?? '') !== null) return true;
  if (/^(?:but|although|though|while|whereas)$/.test(next.lower))
    return hasVerb({ list, classes, ...rest }, comma + 2, Math.min(list.length, comma + 20));
  return (
    isObject &&
    (wordClass === 'relative' ||
      wordClass === 'verb' ||
      wordClass === 'ing' ||
      wordClass === 'link' ||
      (wordClass === 'preposition' && !/^(?:of|including|like)$/.test(next.lower)) ||
      wordClass === 'pronoun' ||
      (wordClass === 'and' && (classes[comma + 2] === 'pronoun' || classes[comma + 2] === 'verb')))
  );
}

/** "and warned": the speaker says something else; of an object, any verb does. */
function verbAfter({ list, classes }: Passage, and: number, isObject: boolean): boolean {
  const verb = classes[and + 1] === 'adverb' ? and + 2 : and + 1;
  if (isObject && classes[and + 1] === 'pronoun' && isFiniteClass(classes[and + 2])) return true;
  // "Accuses Oslo of delay and Bergen says": a clause of its own.
  if (isObject && classes[and + 1] === 'name') {
    for (let i = and + 2; i < and + 6; i++) {
      if (isFiniteClass(classes[i])) return true;
      if (classes[i] !== 'name' && classes[i] !== 'adverb') break;
    }
  }
  if (isObject && (classes[and + 1] === 'auxiliary' || (classes[verb] === 'ing' && isCue(list[verb]?.lower ?? '')))) return true;
  return classes[verb] === 'verb' && (isObject || isCue(list[verb]?.lower ?? ''));
}

function isCue(word: string): boolean {
  return verbReadings(word).some((reading) => cueOf(reading.lemma) !== null);
}

/** "While Dahl said the plan was sound, the council left": in a clause that depends on another, content ends where that other begins. */
export function subordinateEnd(passage: Passage, at: number, from: number, to: number): number {
  const { list, classes, quoted } = passage;
  let first = 0;
  while (first < at && (classes[first] === 'and' || classes[first] === 'mark' || (classes[first] === 'adverb' && (first > 0 || list[1]?.text === ',')))) first++;
  if (
    first > at ||
    !(classes[first] === 'link' || classes[first] === 'verb' || /^(?:despite|by|in)$/.test(list[first]?.lower ?? '') || classes[first] === 'ing') ||
    list[first]?.lower === 'that'
  )
    return to;
  for (let i = first; i < at; i++) if (list[i]?.text === ',') return to;
  for (let i = from + 1; i < to - 2; i++) {
    if (
      list[i]?.text === ',' &&
      quoted[i] !== true &&
      classes[i + 1] !== 'and' &&
      classes[i + 1] !== 'relative' &&
      classes[i + 1] !== 'ing' &&
      hasVerb(passage, i + 1, Math.min(to, i + 12))
    )
      return i;
    if (quoted[i] === true && quoted[i + 1] !== true && list[i - 1]?.text === ',' && hasVerb(passage, i + 1, Math.min(to, i + 12))) return i + 1;
  }
  return to;
}
