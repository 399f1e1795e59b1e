import type { TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';

const capital = /^\p{Lu}/u;

/**
 * Names that the article uses again where the tagger saw none: a word that is a name elsewhere, or the surname of a person it names in full. A
 * word that the article also writes small, that stands for two kinds of name, or that other capitals adjoin, is left alone.
 */
export function repeatedNames(sentences: readonly (readonly Token[])[], found: readonly (readonly TokenSpan[])[]): TokenSpan[][] {
  const kinds = new Map<string, TokenSpan['kind'] | null>();
  const learn = (word: string, kind: TokenSpan['kind']) => {
    if ([...word].length < 3 || !capital.test(word)) return;
    const known = kinds.get(word);
    kinds.set(word, known === undefined || known === kind ? kind : null);
  };
  const small = new Set<string>();
  sentences.forEach((tokens, sentence) => {
    for (const token of tokens) if (!capital.test(token.text)) small.add(token.text);
    for (const { from, to, kind } of found[sentence] as readonly TokenSpan[]) {
      if (to - from === 1 || kind === 'PER') learn((tokens[to - 1] as Token).text, kind);
    }
  });
  return sentences.map((tokens, sentence) => {
    const taken = new Uint8Array(tokens.length);
    for (const { from, to } of found[sentence] as readonly TokenSpan[]) taken.fill(1, from, to);
    return tokens.flatMap((token, i): TokenSpan[] => {
      const kind = taken[i] === 1 ? undefined : kinds.get(token.text);
      if (kind === undefined || kind === null || small.has(token.text.toLowerCase())) return [];
      const alone = [i - 1, i + 1].every((near) => !capital.test(tokens[near]?.text ?? '') && tokens[near]?.text !== '-');
      return alone ? [{ from: i, to: i + 1, kind }] : [];
    });
  });
}
