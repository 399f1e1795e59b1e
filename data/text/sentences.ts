import type { Span } from '../model/target.ts';
import { otherAbbreviations, titleAbbreviations } from './abbreviations.ts';
import { paragraphs } from './paragraphs.ts';

// Closing quotes and brackets that belong to the sentence before them. A straight quote closes when no letter follows.
const CLOSING = /["'”’»›)\]}」』）〉》]/;
const END = /[.!?…]+|[。！？｡؟۔।॥።]+/gu;
// '"Why?" Smith asked': a question or a cry, and who uttered it.
const UTTERED =
  /^(?:the |a |an |one |another )?(?:[\p{L}][\p{L}.'’-]*,? ){1,5}?(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|replied|remarked|exclaimed|shouted|yelled|responded|declared|continued|tweeted|repeated|chanted|joked|quipped)\b/iu;
const STARTERS = new Set(
  'the a an this that these those he she it they we i you his her its their our my in on at by for from with after before when while since as but and or so yet if although though however there here what who why how some many most both all one two three meanwhile now then still also no not'.split(
    ' ',
  ),
);
// Longer stretches before a full stop than this hold no abbreviation.
const LONGEST_WORD = 24;

/**
 * The sentences of a canonical text, in order, without the white space between them; line ends always end one.
 * Knows abbreviations, initials, decimals, ellipses, quotes that end inside a sentence, and the full stops of Arabic, Urdu,
 * Hindi, Amharic, Chinese and Japanese.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  // One pass over the marks of the whole text: a search a line would be slow where many lines have none.
  const marks = text.matchAll(END);
  let mark = marks.next().value;
  for (const paragraph of paragraphs(text)) {
    let { start } = paragraph;
    for (; mark !== undefined && mark.index < paragraph.end; mark = marks.next().value) {
      let end = mark.index + mark[0].length;
      while (end < paragraph.end && CLOSING.test(text.charAt(end)) && !/[\p{L}\p{N}]/u.test(text.charAt(end + 1))) end++;
      if (end >= paragraph.end || !endsSentence(text, start, mark.index, mark[0], end)) continue;
      found.push({ start, end });
      start = end;
      while (start < paragraph.end && /\s/.test(text.charAt(start))) start++;
    }
    if (start < paragraph.end) found.push({ start, end: paragraph.end });
  }
  return found;
}

/** The sentence of `list` that holds `offset`, or the last one before it; null when there is none. */
export function sentenceAt(list: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return list[low] ?? null;
}

function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (!/^[.!?…]/.test(mark)) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  const next = /\S/.exec(text.slice(end, end + 40));
  if (next === null) return true;
  const following = text.slice(end + next.index, end + next.index + LONGEST_WORD);
  if (/^[\p{Ll},;:]/u.test(following)) return false;
  if (mark !== '.') return !(end > at + mark.length && UTTERED.test(text.slice(end + next.index, end + next.index + 80)));
  return !isAbbreviation(text.slice(Math.max(start, at - LONGEST_WORD), at), following, end > at + 1);
}

function isAbbreviation(before: string, following: string, closed: boolean): boolean {
  const word = /[\p{L}\p{N}.'’&-]+$/u.exec(before)?.[0] ?? '';
  if (closed && before.endsWith(')')) return false;
  const lower = word.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const starts = STARTERS.has(/^["“‘'(]*([\p{L}’']*)/u.exec(following)?.[1]?.toLowerCase() ?? '') || /^["“‘]/.test(following);
  if (titleAbbreviations.has(last)) {
    // "He said no." ends; "No. 10" and "Mt. Everest" go on.
    if (last === 'no' || last === 'art' || last === 'fig' || last === 'nos') return /^[\d(]/.test(following);
    if (['sec', 'ed', 'op', 'v', 'pres', 'para', 'hon', 'det'].includes(last)) return /^\p{Lu}/u.test(word) || !starts;
    return true;
  }
  if (
    otherAbbreviations.has(last) &&
    (/^\p{Lu}/u.test(word) || ['etc', 'al', 'approx', 'est', 'min', 'hrs', 'hr', 'km', 'kg', 'cm', 'lb', 'lbs', 'oz', 'ca'].includes(last))
  )
    return !starts;
  // U.S., a.m., Ph.D.: letters between full stops. One capital letter is an initial.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return !starts;
  return /^\p{Lu}$/u.test(word) && word !== 'I';
}
