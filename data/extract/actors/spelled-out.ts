import { spells } from './names.ts';
import type { TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';

const acronym = /^\p{Lu}{3,8}$/u;
/** Most words that the long form of an acronym has. */
const mostWords = 12;

/**
 * Names of a sentence with the long forms of its acronyms made whole: before "(OPCW)", "Organisation for the Prohibition of Chemical Weapons" is
 * one name, whatever was seen in it, when its words spell those letters.
 */
export function spelledOut<Name extends TokenSpan>(tokens: readonly Token[], names: readonly Name[]): Name[] {
  let result = [...names];
  for (const short of names) {
    const bracket = short.from - 1;
    if (short.kind !== 'ORG' || short.to - short.from !== 1 || tokens[bracket]?.text !== '(' || tokens[short.to]?.text !== ')') continue;
    const letters = tokens[short.from]?.text ?? '';
    const last = result.findLast((name) => name.to <= bracket);
    if (!acronym.test(letters) || last === undefined || last.to !== bracket) continue;
    for (let from = bracket - 2; from >= 0 && from >= bracket - mostWords; from--) {
      const words = tokens.slice(from, bracket).map(({ text }) => text);
      if (!/^\p{Lu}/u.test(words[0] as string) || !spells(letters, words.join(' '))) continue;
      const whole = { ...last, from, to: bracket, kind: short.kind };
      if (result.every((name) => name.to <= from || name.from >= from)) result = [...result.filter((name) => name.to <= from || name.from >= bracket), whole].sort((a, b) => a.from - b.from);
      break;
    }
  }
  return result;
}
