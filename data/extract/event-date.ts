import type { Token } from '../text/tokens.ts';
import type { WordClass } from '../text/word-classes.ts';

interface Words {
  list: readonly Token[];
  classes: readonly WordClass[];
}

/** "Cancelled a trip planned for Thursday": the date of the trip, not of what was done. */
export function isPlanned({ list, classes }: Words, at: number): boolean {
  let i = at - 1;
  while (i > 0 && /^(?:preposition|determiner|adverb|to)$/.test(classes[i] ?? '')) i--;
  return i > 1 && /^(?:planned|scheduled|due|set|slated)$/.test(list[i]?.lower ?? '') && /^(?:noun|name|adjective)$/.test(classes[i - 1] ?? '') && classes.slice(0, i - 1).some((wordClass) => wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal');
}

/** "Down from $598 million a year earlier", "the worst flood since 1997": a date that something is measured by. */
export function isMeasure({ list }: Words, at: number): boolean {
  const before = list.slice(Math.max(0, at - 9), at).map(({ lower }) => lower);
  if (before.at(-1) === 'since') return list.slice(0, at).some(({ lower }) => /^(?:first|only|most|least|.+[^n]est|worst)$/.test(lower) && lower !== 'forest');
  const compared = before.findLastIndex((word) => /^(?:from|than|compared|against|versus)$/.test(word));
  return compared !== -1 && !before.slice(compared).includes(',') && list.slice(at, at + 4).some(({ lower }) => /^(?:earlier|ago|before|previously|last)$/.test(lower));
}
