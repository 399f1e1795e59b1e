import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorCases } from './find-actors.cases.ts';
import { findActors } from './find-actors.ts';

/** Whether an offset stands between the two halves of one character. */
const cutsCharacter = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

describe('findActors', () => {
  it.each(actorCases)('reads $what', ({ text, actors }) => {
    expect(findActors(text).map(({ kind, text: words, name, role }) => [kind, words, name, role?.text ?? null])).toEqual(actors);
  });

  it('finds nothing in text of other scripts and in no text', () => {
    expect(findActors('')).toEqual([]);
    expect(findActors('وزیر دفاع خواجہ محمد آصف کابل پہنچ گئے۔')).toEqual([]);
    expect(findActors('外交部长在北京会见了记者。')).toEqual([]);
  });

  it('gives the same names on every run, and reads a sentence without end', () => {
    const text = `${'officials in Rome told Anna Bauer that '.repeat(300)}nothing happened`;
    const found = findActors(text);
    expect(found.length).toBeGreaterThan(500);
    expect(findActors(text)).toEqual(found);
  });

  it('gives spans inside the text, in order, apart and on character borders, whatever the text', () => {
    const pieces = fc.constantFrom('Kabul', ' ', '. ', '\n', ', the chief of ', ' (', ')', "'s ", 'General ', '😀', '\ud800', 'U.S.', '-', 'é', '\u0000');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''))), (text) => {
        let last = 0;
        const faults = findActors(text).flatMap((actor) => {
          const spans = actor.role === null ? [actor] : [actor, actor.role];
          const ordered = actor.start >= last;
          last = actor.end;
          return [...(ordered ? [] : [actor]), ...spans.filter(({ start, end, text: words }) => end <= start || words !== text.slice(start, end) || cutsCharacter(text, start) || cutsCharacter(text, end))];
        });
        expect(faults).toEqual([]);
      }),
    );
  });
});
