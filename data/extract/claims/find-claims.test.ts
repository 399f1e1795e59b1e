import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verbReadings } from '../../text/verbs.ts';
import { claimCases, silentCases } from './find-claims.cases.ts';
import { cueVerbs } from './cues.ts';
import { findClaims } from './find-claims.ts';

const read = (text: string): { source: string | null; cue: string; content: string[]; stance: string }[] =>
  findClaims(text).map(({ source, cue, content, stance }) => ({
    source: source?.text ?? null,
    cue: cue.text,
    content: content.map((span) => text.slice(span.start, span.end)),
    stance,
  }));

test.each(claimCases)('%s', (text, source, cue, content, stance) => {
  expect(read(text)).toContainEqual({ source, cue, content, stance });
});

test.each(silentCases)('nobody speaks: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('a quotation runs on into the next paragraphs after a colon', () => {
  expect(read('The letter said:\n\n“We leave tomorrow. Follow us.”\n\nIt was unsigned.')).toEqual([
    { source: 'The letter', cue: 'said', content: ['“We leave tomorrow. Follow us.”'], stance: 'asserts' },
  ]);
});

test('a denial is linked to the claim that it denies', () => {
  const claims = findClaims('Ankara accused Athens of closing the strait. Rain fell. Athens denied that it had closed the strait.');
  expect(claims.map((claim) => [claim.stance, claim.denies])).toEqual([
    ['accuses', null],
    ['denies', 0],
  ]);
});

test('"the charges" are the accusation before', () => {
  const claims = findClaims('Oslo blames Bergen for the delay, a charge Bergen denies. The mayor denied the allegations.');
  expect(claims.map((claim) => [claim.stance, claim.denies])).toEqual([
    ['accuses', null],
    ['denies', 0],
    ['denies', 0],
  ]);
});

test('a denial of something that nobody claimed is linked to nothing', () => {
  const claims = findClaims('The mayor said the budget had grown. Athens denied that it had closed the strait.');
  expect(claims.map((claim) => claim.denies)).toEqual([null, null]);
});

test('claims of any text lie inside it, and their words are the text', () => {
  const words = fc.constantFrom(
    'said',
    'that',
    '“',
    '”',
    ',',
    '.',
    'Khan',
    'according',
    'to',
    'denied',
    '\n',
    "'s",
    'accusations',
    '(',
    ')',
    '𝔘',
    '؟',
    'who',
    'and',
    'was',
    '—',
    '"',
    'by',
    'as',
    'pledge',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      ),
      (text) => {
        for (const { source, cue, content } of findClaims(text)) {
          expect(text.slice(cue.start, cue.end)).toBe(cue.text);
          if (source !== null) expect(text.slice(source.start, source.end)).toBe(source.text);
          for (const span of content) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
        }
      },
    ),
  );
});

test('every cue verb has forms, so that it can be found', () => {
  expect(cueVerbs().filter((lemma) => verbReadings(lemma).length === 0)).toEqual([]);
});
