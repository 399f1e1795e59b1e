import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe } from './describe.ts';
import { resolve } from './resolve.ts';

const text =
  'The crossing at Torkham closed on 19 February. Traders waited on both sides.\n\n' +
  'The minister flew to Kabul on 22 February. The crossing stayed shut.\n\n' +
  'Officials said the crossing would open soon; traders did not believe them. 𝒯alks go on.';

const targetOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return describe(text, { start, end: start + words.length });
};
const found = (body: string, target: ReturnType<typeof describe>) => {
  const resolution = resolve(body, target);
  return resolution && body.slice(resolution.span.start, resolution.span.end);
};

suite('describe', () => {
  it('keeps the quote with 32 code units on each side', () => {
    const target = targetOf('flew to Kabul');
    expect(target.exact).toBe('flew to Kabul');
    expect(target.prefix).toBe(text.slice(target.start - 32, target.start));
    expect(target.suffix).toBe(text.slice(target.end, target.end + 32));
  });

  it('has no context beyond the ends of the text', () => {
    expect(describe('abc', { start: 0, end: 3 })).toEqual({ start: 0, end: 3, exact: 'abc', prefix: '', suffix: '' });
  });

  it.each([[{ start: 2, end: 2 }], [{ start: -1, end: 2 }], [{ start: 0, end: 4 }], [{ start: 3, end: 1 }]])('refuses %j', (span) => {
    expect(() => describe('abc', span)).toThrow(RangeError);
  });

  it('never keeps half of a surrogate pair as context', () => {
    const astral = fc.array(fc.constantFrom('a', ' ', '𝒯', '🏔'), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(astral, fc.nat(), fc.nat(), (letters, a, b) => {
        const from = a % letters.length;
        const count = 1 + (b % (letters.length - from));
        const start = letters.slice(0, from).join('').length;
        const exact = letters.slice(from, from + count).join('');
        const target = describe(letters.join(''), { start, end: start + exact.length });
        expect(target.prefix + target.suffix).not.toMatch(/\p{Surrogate}/u);
        expect(letters.join('')).toContain(target.prefix + exact + target.suffix);
      }),
    );
  });
});

suite('resolve', () => {
  it('finds every passage of an unchanged text in its place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), fc.nat(), fc.nat(), (body, a, b) => {
        const start = a % body.length;
        const end = start + 1 + (b % (body.length - start));
        expect(resolve(body, describe(body, { start, end }))).toEqual({ span: { start, end }, score: 1 });
      }),
    );
  });

  it('follows a passage when text is put before it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (before) => {
        expect(found(`${before}\n${text}`, targetOf('flew to Kabul'))).toBe('flew to Kabul');
      }),
    );
  });

  it('tells equal quotes apart by their context', () => {
    const second = targetOf('crossing', text.indexOf('flew'));
    const resolution = resolve(`A new first line.\n${text}`, second);
    expect(resolution?.span.start).toBe(second.start + 'A new first line.\n'.length);
  });

  it('does not trust a position where the same words now stand in another context', () => {
    const body = 'A crossing; a crossing; the crossing.';
    const target = describe(body, { start: 2, end: 10 });
    const moved = `xx crossing elsewhere, and then: ${body}`;
    expect(resolve(moved, { ...target, start: 3, end: 11 })?.span.start).toBe(moved.indexOf('A crossing') + 2);
  });

  it('finds a quote whose words were corrected', () => {
    const target = targetOf('Officials said the crossing would open soon');
    const body = text.replace('Officials said the crossing', 'Oficials said that the crossing');
    expect(found(body, target)).toBe('Oficials said that the crossing would open soon');
    expect(resolve(body, target)?.score).toBeLessThan(0.99);
  });

  it('finds a corrected quote among passages much like it by its context', () => {
    const row = (at: number) => `Row ${at}: the gate counted ${at * 37} lorries that waited there.`;
    const table = Array.from({ length: 200 }, (_, at) => row(at)).join(' ');
    const start = table.indexOf(row(77));
    const target = describe(table, { start, end: start + row(77).length });
    const body = table.replace(row(77), row(77).replace('waited', 'queued'));
    expect(found(body, target)).toBe(row(77).replace('waited', 'queued'));
  });

  it('gives up on a passage that is gone', () => {
    expect(resolve('Nothing of the kind stands here, only other words.', targetOf('flew to Kabul'))).toBeNull();
    expect(resolve('', targetOf('flew to Kabul'))).toBeNull();
  });

  it('gives up on a short quote that stands alone in a foreign context', () => {
    expect(resolve('An unrelated text about Kabul and its parks.', targetOf('Kabul'))).toBeNull();
  });

  it('gives up between equals: the same words in the same context, twice', () => {
    const target = targetOf('flew to Kabul');
    const passage = target.prefix + target.exact + target.suffix;
    expect(resolve(`${passage} -- ${passage}`, target)).toBeNull();
  });

  it('gives up between two approximate matches of about the same worth', () => {
    const target = { start: 0, end: 40, exact: 'the delegation discussed the crossing ok', prefix: '', suffix: '' };
    expect(resolve('the delegation discused the crossing ok. And the delegation discusd the crossing ok', target)).toBeNull();
  });

  it('gives up on a quote of one letter in a large text whose context is damaged', () => {
    expect(resolve('e '.repeat(500_000), { start: 7, end: 8, exact: 'e', prefix: 'th', suffix: ' minister' })).toBeNull();
  });

  it('has no place for an empty quote', () => {
    expect(resolve(text, { start: 3, end: 3, exact: '', prefix: 'The', suffix: ' cr' })).toBeNull();
  });
});
