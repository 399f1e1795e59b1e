import type { Words } from '../extraction.ts';
import type { Token } from './tokens.ts';
import { abbreviatedRoles, offices, qualifiers, ranks } from './titles.ts';

const bare = (token: Token | undefined): string => (token === undefined ? '' : token.text.toLowerCase().replace(/\.$/, ''));
const isOffice = (token: Token | undefined): boolean => offices.has(bare(token)) || abbreviatedRoles.has(bare(token));
const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'whose']);
const links = new Set(['of', 'to', 'for', 'at', 'in', 'on', 'with', 'and']);

const stops = new Set([...articles, ...links, 'who', 'which', 'that', 'whom', 'but', 'or', 'as', 'from', 'by', 'said', 'says', 'told', 'is', 'was', 'are', 'were', 'has', 'had']);
const possessive = /^['’]s?$/i;

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
    const qualifies = qualifiers.has(bare(word)) || isOffice(word) || (word.text === '-' && from > 1 && (tokens[from] as Token).glued && word.glued);
    const joint = bare(word) === 'and' && (qualifiers.has(bare(tokens[from - 2])) || offices.has(bare(tokens[from - 2])));
    if (!qualifies && !joint) break;
    from -= word.text === '-' ? 2 : 1;
  }
  while (from < end - 1 && (tokens[from] as Token).text === '-') from++;
  return { from, to: end };
}

/** "…, the acting deputy prime minister of …", "…, Kenya's health minister": the role that follows a name after a comma. */
function officeAfter(tokens: readonly Token[], comma: number, taken: readonly boolean[]): Run | null {
  if (tokens[comma]?.text !== ',') return null;
  const opened = articles.has(bare(tokens[comma + 1]));
  let owned = false;
  const furthest = Math.min(tokens.length, comma + 10);
  for (let i = comma + (opened ? 2 : 1); i < furthest; i++) {
    const word = tokens[i] as Token;
    if (taken[i] !== true && isOffice(word)) {
      let to = i + 1;
      for (let next = to; next < furthest && taken[next] !== true; next++) {
        if (isOffice(tokens[next])) to = next + 1;
        else if (!qualifiers.has(bare(tokens[next])) && tokens[next]?.text !== '-') break;
      }
      return officeBefore(tokens, to, taken);
    }
    owned ||= possessive.test(word.text);
    const leads = taken[i] === true || possessive.test(word.text) || word.text === '-' || qualifiers.has(bare(word)) || /^\p{Lu}/u.test(word.text);
    const describes = (opened || owned) && /^\p{L}+$/u.test(word.text) && !stops.has(bare(word));
    if (!leads && !describes) return null;
  }
  return null;
}

/** "special representative to Afghanistan, Sadiq Khan": the role that stands before a comma before the name. */
function officeBeforeComma(tokens: readonly Token[], start: number, taken: readonly boolean[]): Run | null {
  if (tokens[start - 1]?.text !== ',') return null;
  const end = start - 1;
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
