/** Kinds of name the tagger tells apart. `MISC` (demonyms, events, works) is learnt so that it is not taken for an actor. */
export const nameKinds = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Tag 0 is outside; then four tags a kind: begin, inside, last, and a name of one token. */
export const tagCount = 1 + nameKinds.length * 4;
export const outside = 0;
export const tagOf = (kind: number, part: 'B' | 'I' | 'L' | 'U'): number => 1 + kind * 4 + 'BILU'.indexOf(part);
/** Index into `nameKinds`, or -1 for outside. */
export const kindOf = (tag: number): number => (tag === outside ? -1 : (tag - 1) >> 2);
const partOf = (tag: number): number => (tag === outside ? 3 : (tag - 1) & 3);

const opens = (tag: number) => tag !== outside && partOf(tag) < 2;
const continues = (tag: number) => tag !== outside && (partOf(tag) === 1 || partOf(tag) === 2);

/** Whether `tag` may follow `before`; -1 as either stands for the border of a sentence. */
export function follows(before: number, tag: number): boolean {
  const open = before >= 0 && opens(before);
  if (tag < 0) return !open;
  return open ? continues(tag) && kindOf(tag) === kindOf(before) : !continues(tag);
}

/** For each tag, the tags that may stand before it. */
export const predecessors: readonly (readonly number[])[] = Array.from({ length: tagCount }, (_, tag) =>
  Array.from({ length: tagCount }, (_, before) => before).filter((before) => follows(before, tag)),
);

/** For each tag, the tags that may stand after it. */
export const successors: readonly (readonly number[])[] = Array.from({ length: tagCount }, (_, tag) =>
  Array.from({ length: tagCount }, (_, after) => after).filter((after) => follows(tag, after)),
);

export interface TokenSpan {
  /** First token, and the one after the last. */
  from: number;
  to: number;
  kind: NameKind;
}

/** The names that a legal sequence of tags spells. */
export function spansOf(tags: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let from = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as number;
    if (tag === outside) continue;
    const part = partOf(tag);
    if (part === 0 || part === 3) from = i;
    if (part >= 2) spans.push({ from, to: i + 1, kind: nameKinds[kindOf(tag)] as NameKind });
  }
  return spans;
}

/** The tags that spell `spans`, which must not overlap. */
export function tagsFor(length: number, spans: readonly TokenSpan[]): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { from, to, kind } of spans) {
    const index = nameKinds.indexOf(kind);
    if (to - from === 1) tags[from] = tagOf(index, 'U');
    else {
      tags.fill(tagOf(index, 'I'), from, to);
      tags[from] = tagOf(index, 'B');
      tags[to - 1] = tagOf(index, 'L');
    }
  }
  return tags;
}
