import type { Passage, Range } from './passage.ts';
import { TIMES } from './times.ts';

const NOUN_LIKE = new Set(['name', 'noun', 'adjective', 'number', 'determiner', 'possessive']);
const REACH = 60;
/** Titles hold no clause border. */
const isBorder = (text: string): boolean => /^[;:—–(]$|^--?$/.test(text);

/** The noun phrase that ends right before token `end`: who a verb standing there speaks of. Null when there is none. */
export function phraseBefore(passage: Passage, end: number): Range | null {
  const { list, classes, quoted } = passage;
  const last = end - 1;
  const word = list[last];
  if (word === undefined || quoted[last] === true) return null;
  const timed = beforeTime(passage, end);
  if (timed < end) return phraseBefore(passage, timed);
  if (word.text === ',') return withInsert(passage, end);
  if (classes[last] === 'pronoun' || classes[last] === 'relative') return { from: last, to: end };
  if (word.lower === 'that' || (classes[last] === 'determiner' && /^(?:this|these|those|some|many|both|all|most|others|few|another|several)$/.test(word.lower))) return { from: last, to: end };
  const from = walkLeft(passage, end);
  return from === null ? null : cleaned(passage, { from, to: end });
}

/** "The Supreme Court this month": where the phrase ends without the time. */
function beforeTime(passage: Passage, end: number): number {
  const { list, classes } = passage;
  let i = end;
  while (i > 1 && (TIMES.test(list[i - 1]?.lower ?? '') || (classes[i - 1] === 'number' && TIMES.test(list[i - 2]?.lower ?? '')))) i--;
  if (i === end) return end;
  while (i > 1 && /^(?:last|this|next|earlier|late|early|on|in|during)$/.test(list[i - 1]?.lower ?? '')) i--;
  return i > 1 && (isNominal(classes[i - 1]) || classes[i - 1] === 'pronoun' || classes[i - 1] === 'relative') && i >= 1 ? i : end;
}

/** How far left the noun phrase that ends at `end` reaches; null when no word of it is nominal. */
function walkLeft(passage: Passage, end: number): number | null {
  const { list, classes, quoted } = passage;
  let from = end;
  let nominal = false;
  let lastAnd = -1;
  let i = end - 1;
  for (; i >= Math.max(0, end - REACH); i--) {
    const wordClass = classes[i] as string;
    const token = list[i] as (typeof list)[number];
    if (quoted[i] === true) break;
    if (wordClass === 'name' || wordClass === 'noun' || wordClass === 'number') nominal = true;
    if (NOUN_LIKE.has(wordClass) || (wordClass === 'ing' && nominal && classes[i - 1] !== 'auxiliary' && i > 0 && !isPause(passage, i - 1))) {
      from = i;
      if (wordClass === 'determiner' && i > 0 && classes[i - 1] !== 'preposition' && classes[i - 1] !== 'and' && classes[i - 1] !== 'determiner') {
        i--;
        break;
      }
      continue;
    }
    if (nominal && i > 0 && isNominal(classes[i - 1]) && (wordClass === 'preposition' || wordClass === 'to')) {
      if (TIMES.test((list[i + 1] as typeof token).lower) && i + 2 < end && classes[i + 2] === 'name') break;
      continue;
    }
    if (nominal && i > 0 && wordClass === 'and' && isNominal(classes[i - 1]) && token.lower !== 'but' && token.lower !== 'nor') {
      lastAnd = i;
      continue;
    }
    if (token.text === '.' || (token.text === "'" && i > 0) || token.text === '/') continue;
    if (token.text === ')') {
      const openAt = openingBracket(passage, i);
      if (openAt > 0) {
        i = openAt;
        continue;
      }
    }
    break;
  }
  if (!nominal) return null;
  // "X met Y and Z said": what stands before "and" is the object of a verb.
  if (lastAnd >= from && i >= 0 && (classes[i] === 'verb' || classes[i] === 'preposition' || classes[i] === 'infinitive' || classes[i] === 'ing')) return lastAnd + 1;
  // "Lawmakers briefed on the plan said": a participle after the head noun.
  if (i > 0 && (classes[i] === 'verb' || classes[i] === 'ing' || classes[i] === 'preposition') && isNominal(classes[i - 1])) {
    const start = clauseStart(passage, i);
    if (i - start < 20 && onlyPhrase(passage, start, i)) return start;
  }
  return from;
}

const isNominal = (wordClass: string | undefined): boolean => wordClass === 'name' || wordClass === 'noun' || wordClass === 'number' || wordClass === 'adjective';

function isPause(passage: Passage, i: number): boolean {
  const { text } = passage.list[i] as (typeof passage.list)[number];
  return text === ',' || isBorder(text);
}

/** "Scott Pruitt, the attorney general of Oklahoma, said": the phrase with what stands between commas after it. */
function withInsert(passage: Passage, end: number): Range | null {
  const start = clauseStart(passage, end - 1, true);
  const from = afterOpening(passage, start, end);
  if (from === null || end - 1 <= from) return null;
  const first = passage.classes[from] as string;
  if (!(NOUN_LIKE.has(first) || first === 'pronoun' || first === 'relative')) return null;
  // What comes before the first comma must be a phrase, not a clause.
  const comma = nextComma(passage, from, end);
  if (comma === null || !onlyPhrase(passage, from, comma)) {
    return null;
  }
  if (first === 'pronoun' || first === 'relative') return { from, to: comma };
  return cleaned(passage, { from, to: end - 1 });
}

/** Past "But", "On Tuesday," and other openings of a clause. */
function afterOpening(passage: Passage, start: number, end: number): number | null {
  const { list, classes } = passage;
  let i = start;
  while (i < end && (classes[i] === 'and' || classes[i] === 'adverb' || classes[i] === 'mark' || classes[i] === 'link' || classes[i] === 'quote')) i++;
  for (let turns = 0; turns < 2 && (classes[i] === 'preposition' || classes[i] === 'ing' || classes[i] === 'to' || TIMES.test(list[i]?.lower ?? '')); turns++) {
    const comma = nextComma(passage, i, end - 1);
    if (comma === null) return null;
    i = comma + 1;
  }
  return i < end ? i : null;
}

function nextComma(passage: Passage, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (passage.list[i]?.text === ',' || passage.list[i]?.text === '(') return i;
  return null;
}

/** Where the clause around token `at` begins: after a border, a quotation, or a linking word. */
export function clauseStart(passage: Passage, at: number, overCommas = false): number {
  const { list, classes, quoted } = passage;
  let i = at - 1;
  for (; i >= Math.max(0, at - REACH); i--) {
    if (quoted[i] === true || isBorder((list[i] as (typeof list)[number]).text)) break;
    if (classes[i] === 'link' && !(overCommas && i > 0 && classes[i - 1] !== 'mark')) break;
    if (!overCommas && (list[i] as (typeof list)[number]).text === ',') break;
  }
  return i + 1;
}

function onlyPhrase(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const wordClass = passage.classes[i] as string;
    if (wordClass === 'auxiliary' || wordClass === 'modal' || wordClass === 'infinitive' || wordClass === 'link') return false;
    if (wordClass === 'verb' && (i === from || !isNominal(passage.classes[i - 1]))) return false;
    if (wordClass === 'verb' && !/ed$|^(?:led|held|made|known|seen|born|hurt|run)$/.test(passage.list[i]?.lower ?? '')) return false;
  }
  return from < to;
}

/** Without an opening preposition or time words: "In a statement Obama" is Obama. */
function cleaned(passage: Passage, range: Range): Range | null {
  const { list, classes } = passage;
  let { from } = range;
  const before = classes[from - 1];
  if (before === 'preposition' || TIMES.test(list[from]?.lower ?? '')) {
    for (let i = from + 1; i < range.to; i++) {
      if (TIMES.test(list[i - 1]?.lower ?? '') && !/^(?:of|and)$/.test(list[i]?.lower ?? '') && classes[i] !== 'preposition' && !TIMES.test(list[i]?.lower ?? '')) {
        from = i;
        break;
      }
    }
  }
  while (from < range.to && (classes[from] === 'and' || classes[from] === 'mark' || classes[from] === 'preposition' || (classes[from] === 'adverb' && from + 1 < range.to))) from++;
  return from < range.to ? { from, to: range.to } : null;
}

function openingBracket(passage: Passage, close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 10); i--) if (passage.list[i]?.text === '(') return i;
  return -1;
}

/** The noun phrase that begins at token `from`: "said | Murphy, now a consultant". Null when none begins there. */
export function phraseAfter(passage: Passage, from: number): Range | null {
  const { list, classes, quoted } = passage;
  const first = classes[from];
  if (first === undefined || quoted[from] === true) return null;
  if (first === 'pronoun') return { from, to: from + 1 };
  if (!NOUN_LIKE.has(first)) return null;
  let nominal = false;
  let i = from;
  for (; i < Math.min(list.length, from + REACH); i++) {
    const wordClass = classes[i] as string;
    const { text } = list[i] as (typeof list)[number];
    if (quoted[i] === true) break;
    if (wordClass === 'name' || wordClass === 'noun' || wordClass === 'number') nominal = true;
    if (NOUN_LIKE.has(wordClass) || (nominal && i > from && (wordClass === 'and' || wordClass === 'preposition' || wordClass === 'to' || wordClass === 'verb') && isNominalOrDeterminer(classes[i + 1]))) {
      if (wordClass === 'preposition' && TIMES.test(list[i + 1]?.lower ?? '')) break;
      if (wordClass === 'name' && i > from && TIMES.test((list[i] as (typeof list)[number]).lower) && /day$/.test((list[i] as (typeof list)[number]).lower)) break;
      continue;
    }
    if (text === ',' && i + 1 < list.length && quoted[i + 1] !== true && insertFollows(passage, i + 1)) continue;
    if (wordClass === 'relative' && list[i - 1]?.text === ',') {
      while (i < list.length && quoted[i] !== true && !/^[.;]$/.test(list[i]?.text ?? '')) i++;
      break;
    }
    if ((text === '(' || text === ')' || text === '.' || text === '-') && i + 1 < list.length) continue;
    break;
  }
  while (i > from && (classes[i - 1] === 'mark' || classes[i - 1] === 'and' || classes[i - 1] === 'preposition') && list[i - 1]?.text !== ')') i--;
  return nominal && i > from ? { from, to: i } : null;
}

const isNominalOrDeterminer = (wordClass: string | undefined): boolean => isNominal(wordClass) || wordClass === 'determiner' || wordClass === 'possessive' || wordClass === 'ing';

/** After a comma: an apposition ("a consultant", "59", "who served") rather than a new clause. */
function insertFollows(passage: Passage, i: number): boolean {
  const { classes, list } = passage;
  if (classes[i] === 'relative') return true;
  if (classes[i] === 'adverb' || classes[i] === 'adjective') return isNominalOrDeterminer(classes[i + 1]);
  if (!(classes[i] === 'determiner' || classes[i] === 'noun' || classes[i] === 'number' || classes[i] === 'name' || classes[i] === 'possessive')) return false;
  for (let k = i; k < Math.min(list.length, i + 25); k++) {
    if (list[k]?.text === ',' || list[k]?.text === '.') return true;
    if (classes[k] === 'verb' || classes[k] === 'auxiliary' || classes[k] === 'modal') return false;
  }
  return true;
}

/** The subject of the clause that token `at` stands in: of "adding" in "he said, adding that", of "and warned" in "she came and warned". */
export function clauseSubject(passage: Passage, at: number): Range | null {
  const { classes } = passage;
  const start = clauseStart(passage, at, true);
  const from = afterOpening(passage, start, at);
  if (from === null) return null;
  for (let i = from; i < at; i++) {
    const wordClass = classes[i];
    if (wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal') {
      let end = i;
      while (end > from && classes[end - 1] === 'adverb') end--;
      return end > from ? phraseBefore(passage, end) : null;
    }
  }
  return null;
}
