import type { Words } from '../extraction.ts';
import type { Token } from './tokens.ts';
import { abbreviatedRoles, offices, qualifiers, ranks } from './titles.ts';

const bare = (token: Token | undefined): string => (token === undefined ? '' : token.text.toLowerCase().replace(/\.$/, ''));
const isOffice = (token: Token | undefined): boolean => {
  const word = bare(token);
  return offices.has(word) || abbreviatedRoles.has(word) || (word.endsWith('s') && offices.has(word.slice(0, -1)));
};
const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'whose']);
const links = new Set(['of', 'to', 'for', 'at', 'in', 'on', 'with', 'and']);

interface Run {
  from: number;
  to: number;
}

/** The role that ends just before token `end`: an office and the words that qualify it. `taken` marks tokens that belong to names. */
function officeBefore(tokens: readonly Token[], end: number, taken: readonly boolean[]): Run | null {
  if (end < 1 || taken[end - 1] === true || !isOffice(tokens[end - 1])) return null;
  let from = end - 1;
  while (from > 0 && taken[from - 1] !== true) {
    const word = tokens[from - 1] as Token;
    const qualifies = qualifiers.has(bare(word)) || offices.has(bare(word)) || (word.text === '-' && from > 1 && (tokens[from] as Token).glued && word.glued);
    const joint = bare(word) === 'and' && (qualifiers.has(bare(tokens[from - 2])) || offices.has(bare(tokens[from - 2])));
    if (!qualifies && !joint) break;
    from -= word.text === '-' ? 2 : 1;
  }
  while (from < end - 1 && (tokens[from] as Token).text === '-') from++;
  return { from, to: end };
}

/** "…, the acting deputy prime minister of …": the role that follows a name after a comma. */
function officeAfter(tokens: readonly Token[], start: number, taken: readonly boolean[]): Run | null {
  if (tokens[start]?.text !== ',') return null;
  let from = start + 1;
  if (articles.has(bare(tokens[from]))) from++;
  else if (taken[from] === true) {
    while (taken[from] === true) from++;
    if (/^['’]s?$/i.test(tokens[from]?.text ?? '')) from++;
  }
  const furthest = Math.min(tokens.length, from + 9);
  let to = 0;
  for (let i = from; i < furthest; i++) {
    const word = tokens[i] as Token;
    if (taken[i] === true) from = to === 0 ? i + 1 : from;
    if (taken[i] === true && to > 0) break;
    if (isOffice(word)) to = i + 1;
    else if (to > 0 && (qualifiers.has(bare(word)) || word.text === '-')) continue;
    else if (to > 0 || links.has(bare(word)) || !/^[\p{L}'’-]+$/u.test(word.text)) {
      if (word.text !== '-' || to === 0) break;
    }
  }
  if (to === 0) return null;
  if (/^['’]s?$/i.test(tokens[from]?.text ?? '')) from++;
  const inner = officeBefore(tokens, to, taken);
  return inner === null || inner.from < from ? { from, to } : inner;
}

/** "special representative to Afghanistan, Sadiq Khan": the role that stands before a comma before the name. */
function officeBeforeComma(tokens: readonly Token[], start: number, taken: readonly boolean[]): Run | null {
  if (tokens[start - 1]?.text !== ',') return null;
  let end = start - 1;
  const nearest = Math.max(0, end - 8);
  for (let at = end; at > nearest; at--) {
    if (isOffice(tokens[at - 1]) && taken[at - 1] !== true) {
      if (at === end || links.has(bare(tokens[at]))) return officeBefore(tokens, at, taken);
      return null;
    }
    if (taken[at - 1] === true || links.has(bare(tokens[at - 1])) || articles.has(bare(tokens[at - 1]))) continue;
    return null;
  }
  return null;
}

/**
 * The role that the sentence gives to the person named by tokens `from` to `to`, or null. An office said after or before a comma is
 * preferred to a bare rank before the name.
 */
export function roleOf(text: string, tokens: readonly Token[], from: number, to: number, taken: readonly boolean[]): Words | null {
  const before = officeBefore(tokens, from, taken);
  const rank = before !== null && before.to - before.from === 1 && ranks.has(bare(tokens[before.from]));
  const found = before !== null && !rank ? before : (officeAfter(tokens, to, taken) ?? officeBeforeComma(tokens, from, taken) ?? before);
  if (found === null) return null;
  const start = (tokens[found.from] as Token).start;
  const end = (tokens[found.to - 1] as Token).end;
  return { start, end, text: text.slice(start, end) };
}
