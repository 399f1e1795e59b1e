import { REACH, isFiniteClass, isNominal, type Passage, type Range } from './passage.ts';
import type { WordClass } from '../../text/word-classes.ts';
import { isShortName } from './source.ts';
import { TIMES } from './times.ts';

const NOUN_LIKE: ReadonlySet<string | undefined> = new Set(['name', 'noun', 'adjective', 'number', 'determiner', 'possessive']);
const goesOn = (wordClass: WordClass | undefined): boolean =>
  isNominal(wordClass) || wordClass === 'determiner' || wordClass === 'possessive' || wordClass === 'ing' || wordClass === 'pronoun';
const JOINS: ReadonlySet<string | undefined> = new Set(['and', 'preposition', 'to', 'verb']);

/** The noun phrase that begins at token `from`: "said | Murphy, now a consultant". Null when none begins there. */
export function phraseAfter(passage: Passage, from: number): Range | null {
  const { list, classes, quoted } = passage;
  if (quoted[from] === true) return null;
  if (classes[from] === 'pronoun') return { from, to: from + 1 };
  if (!NOUN_LIKE.has(classes[from])) return null;
  let nominal = false;
  let open = false;
  let i = from;
  for (; i < Math.min(list.length, from + REACH); i++) {
    const wordClass = classes[i];
    const { text, lower } = list[i] as (typeof list)[number];
    if (quoted[i] === true) {
      // "The “Medicare for all” document".
      const close = quoteEnd(passage, i);
      if (i === from || close - i > 7 || !NOUN_LIKE.has(classes[i - 1]) || !isNominal(classes[close]) || list[close - 2]?.text === ',') break;
      i = close - 1;
      continue;
    }
    if (wordClass === 'adverb' && classes[i - 1] === 'determiner' && isNominal(classes[i + 1])) continue;
    if (wordClass === 'name' || wordClass === 'noun' || wordClass === 'number') nominal = true;
    if (nominal && i > from && /day$/.test(lower) && TIMES.test(lower) && text !== text.toUpperCase()) break;
    if (NOUN_LIKE.has(wordClass) || (wordClass === 'pronoun' && classes[i - 1] === 'preposition')) continue;
    // "A source involved in the talks".
    if (nominal && wordClass === 'verb' && /ed$/.test(lower) && (classes[i + 1] === 'preposition' || classes[i + 1] === 'to')) continue;
    if (nominal && JOINS.has(wordClass) && goesOn(classes[i + 1])) {
      if (
        wordClass === 'preposition' &&
        /^(?:on|in|during|at|after|before)$/.test(lower) &&
        (TIMES.test(list[i + 1]?.lower ?? '') || /^(?:a|an)$/.test(list[i + 1]?.lower ?? ''))
      )
        break;
      continue;
    }
    if (nominal && wordClass === 'relative') {
      // "Friedman, who is white".
      if (list[i - 1]?.text === ',' && isShortName(passage, from, i - 1)) break;
      i = relativeEnd(passage, i);
      break;
    }
    if (text === ',' && quoted[i + 1] !== true && insertFollows(passage, i + 1)) continue;
    if (nominal && (wordClass === 'adverb' || wordClass === 'ing') && list[i - 1]?.text === ',') continue;
    if (text === '(') open = true;
    if ((text === '(' || (text === ')' && open) || text === '.' || text === '/') && i + 1 < list.length) continue;
    break;
  }
  while (i > from && (classes[i - 1] === 'mark' || classes[i - 1] === 'and' || classes[i - 1] === 'preposition') && list[i - 1]?.text !== ')') i--;
  return nominal && i > from ? { from, to: i } : null;
}

function quoteEnd({ quoted }: Passage, from: number): number {
  let i = from;
  while (quoted[i] === true) i++;
  return i;
}

/** Where a relative clause in a source ends: at a quotation, a semicolon or the sentence's end. */
function relativeEnd(passage: Passage, from: number): number {
  const { list, quoted } = passage;
  let i = from;
  while (i < Math.min(list.length, from + REACH) && quoted[i] !== true && !/^(?:[.;—–]|--)$/.test(list[i]?.text ?? '')) i++;
  return i;
}

/** After a comma: an apposition ("a consultant", "59", "who served") rather than a new clause. */
function insertFollows(passage: Passage, at: number): boolean {
  const { classes, list } = passage;
  if (classes[at] === 'relative') return true;
  if (classes[at] === 'adverb' || classes[at] === 'adjective' || /^(?:managing|acting|founding|leading|ranking)$/.test(list[at]?.lower ?? '')) {
    if (!goesOn(classes[at + 1]) || (classes[at] === 'adverb' && classes[at + 1] === 'number')) return false;
  } else if (
    list[at]?.lower !== 'of' &&
    !(list[at]?.lower === 'one' && list[at + 1]?.lower === 'of') &&
    !(classes[at] === 'determiner' || classes[at] === 'noun' || classes[at] === 'number' || classes[at] === 'name' || classes[at] === 'possessive')
  )
    return false;
  for (let i = at; i < Math.min(list.length, at + 25); i++) {
    if (list[i]?.text === ',' || list[i]?.text === '.' || classes[i] === 'relative') return true;
    if (isFiniteClass(classes[i]) && !(classes[at] !== 'name' && classes[i] === 'verb' && isNominal(classes[i - 1]) && classes[i + 1] === 'preposition')) return false;
  }
  return true;
}
