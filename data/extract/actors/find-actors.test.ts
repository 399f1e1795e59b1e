import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorCases } from './find-actors.cases.ts';
import { findActors } from './find-actors.ts';

describe('findActors', () => {
  it.each(actorCases)('reads $what', ({ text, actors }) => {
    expect(findActors(text).map(({ kind, text: words, name, role }) => [kind, words, name, role?.text ?? null])).toEqual(actors);
  });

  it('finds nothing in text of other scripts and in no text', () => {
    expect(findActors('')).toEqual([]);
    expect(findActors('وزیر دفاع خواجہ محمد آصف کابل پہنچ گئے۔')).toEqual([]);
    expect(findActors('外交部长在北京会见了记者。')).toEqual([]);
  });

  it('gives spans inside the text, in order, apart and on character borders, whatever the text', () => {
    const pieces = fc.constantFrom('Kabul', ' ', '. ', '\n', ', the chief of ', ' (', ')', "'s ", 'General ', '😀', '\ud800', 'U.S.', '-', 'é', '\u0000');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''))), (text) => {
        let last = 0;
        for (const actor of findActors(text)) {
          expect(actor.start).toBeGreaterThanOrEqual(last);
          expect(actor.end).toBeGreaterThan(actor.start);
          expect(actor.text).toBe(text.slice(actor.start, actor.end));
          expect(text.slice(actor.start - 1, actor.start + 1)).not.toMatch(/[\ud800-\udbff][\udc00-\udfff]/);
          expect(text.slice(actor.end - 1, actor.end + 1)).not.toMatch(/[\ud800-\udbff][\udc00-\udfff]/);
          if (actor.role !== null) expect(actor.role.text).toBe(text.slice(actor.role.start, actor.role.end));
          last = actor.end;
        }
      }),
    );
  });
});
