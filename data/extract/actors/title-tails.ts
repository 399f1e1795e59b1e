import type { TokenSpan } from './tags.ts';
import { titleTail } from './titles.ts';
import type { Token } from './tokens.ts';

/** Names of a sentence without the title that they lend the person named next: "Tesla Inc Chief" before "Executive Elon Musk" is "Tesla Inc". */
export function withoutTitleTails<Name extends TokenSpan>(tokens: readonly Token[], names: readonly Name[]): Name[] {
  return names.flatMap((name, i): Name[] => {
    const next = names[i + 1];
    if (name.kind === 'PER' || next?.kind !== 'PER' || next.from - name.to > 3) return [name];
    const to = name.to - titleTail(tokens, name.from, name.to, next.from);
    return to > name.from ? [{ ...name, to }] : [];
  });
}
