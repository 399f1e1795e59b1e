import { companyWords } from './names.ts';
import type { TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';

/**
 * Companies by their first word alone: where the article names "Barnfield Holdings", a later "Barnfield" is that company and no person,
 * unless it names somebody in full who ends in that word.
 */
export function companiesNotPeople<Name extends TokenSpan>(sentences: readonly (readonly Token[])[], found: readonly (readonly Name[])[]): Name[][] {
  const heads = new Set<string>();
  const surnames = new Set<string>();
  const wordAt = (sentence: number, token: number): string => sentences[sentence]?.[token]?.text ?? '';
  found.forEach((names, sentence) => {
    for (const { from, to, kind } of names) {
      if (to - from === 1) continue;
      const last = wordAt(sentence, to - 1);
      if (kind === 'PER') surnames.add(last);
      else if (kind === 'ORG' && companyWords.has(last.toLowerCase().replace(/\.$/, ''))) heads.add(wordAt(sentence, from));
    }
  });
  return found.map((names, sentence) =>
    names.map((name) => {
      const word = wordAt(sentence, name.from);
      return name.kind === 'PER' && name.to - name.from === 1 && heads.has(word) && !surnames.has(word) ? { ...name, kind: 'ORG' } : name;
    }),
  );
}
