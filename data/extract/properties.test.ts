import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounds, isEdtf } from '../dates/edtf.ts';
import type { Span } from '../model/target.ts';
import { extract } from './extract.ts';
import { propose } from './propose.ts';

const PUBLISHED = '2023-02-22';
const ENGLISH = 'The mayor of Oslo said on Monday that the bridge was closed and that the guards had left the town. ';
const pieces = fc.constantFrom(
  'said', 'that', 'Khan', 'the mayor', 'denied', 'accused', 'of', 'by', 'and', ',', '.', '\n\n', '“', '”', '"', '(', ')', '—', '-', "'s", '’s', 'who', 'which', 'was',
  'on Friday', 'in November', '3 May', '2021', 'last week', 'two years ago', 'until', 'since', 'between 5 and 7', 'at least 34 people', '$2.5 million', '€400m', '12%', 'dozens of',
  'a third of the', 'OSLO (AP) - ', 'according to', 'As', 'a pledge to', 'closed the road', '\u{1F600}', '\u{1D518}', 'e\u0301', '\u0301', '\u200d', 'سلام', '会议', '۱۴۰۱', '\ud83d', '\udc00', '\u00a0', '\u2028', '\t',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => ENGLISH + list.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map((list) => ENGLISH + list.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }).map((rest) => ENGLISH + rest),
);

/** Every span that an extraction and what is proposed of it hold. */
function allSpans(text: string): Span[] {
  const extraction = extract(text, PUBLISHED);
  const { dates, actors, claims, figures } = extraction;
  return [
    ...dates,
    ...actors,
    ...figures,
    ...claims.flatMap(({ source, cue, content }) => [cue, ...content, ...(source === null ? [] : [source])]),
    ...propose(text, extraction).flatMap(({ span, fields }) => [
      span,
      ...[fields.when, ...fields.actors, ...(fields.figures ?? [])].flatMap((part) => part?.span ?? []),
      ...(fields.attribution?.content ?? []),
    ]),
  ];
}

const inPair = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

test('whatever the text, every span lies inside it, holds something, and cuts no character in two', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, end } of allSpans(text)) {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
        expect([inPair(text, start), inPair(text, end), /^\p{M}/u.test(text.slice(end))]).toEqual([false, false, false]);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever the text, the dates of what is proposed are EDTF, and the same text gives the same facts', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const facts = propose(text, extract(text, PUBLISHED));
      for (const { fields } of facts) if (fields.when) expect([fields.when.edtf, ...fields.when.alternatives].filter((edtf) => !isEdtf(edtf))).toEqual([]);
      expect(propose(text, extract(text, PUBLISHED))).toEqual(facts);
      expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    }),
    { numRuns: 150 },
  );
});

test('what is told as past begins no later than the publication', () => {
  const moments = fc.constantFrom('on Friday', 'in March', 'on March 3', 'last week', 'this week', 'on Wednesday', 'two days ago', 'in 2022', 'in the spring', 'at Christmas', 'late on Sunday');
  const verbs = fc.constantFrom('closed the strait', 'attacked the town', 'was bombed', 'left Oslo', 'signed a pact', 'had fled');
  fc.assert(
    fc.property(verbs, moments, (verb, moment) => {
      const text = `Ankara ${verb} ${moment}.`;
      const starts = propose(text, extract(text, PUBLISHED)).flatMap(({ fields }) => (fields.when ? (bounds(fields.when.edtf).earliest ?? []) : []));
      expect(starts.filter((earliest) => earliest > PUBLISHED)).toEqual([]);
    }),
  );
});
