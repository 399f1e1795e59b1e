import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { propose } from './propose.ts';

test('a long text is read in pieces with the offsets of the whole, and progress reaches the end', () => {
  const line = 'On 3 May 2023, the mayor of Oslo said the bridge was closed.\n\n';
  const text = line.repeat(8000);
  const steps: number[] = [];
  const { dates, claims } = extract(text, '2023-05-10', (done, total) => steps.push(done / total));
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.at(-1)).toBe(1);
  expect(dates.length).toBe(8000);
  expect(dates.every((date) => text.slice(date.start, date.end) === date.text)).toBe(true);
  expect(claims.length).toBe(8000);
  expect(claims.every(({ cue }) => text.slice(cue.start, cue.end) === cue.text)).toBe(true);
}, 60_000);

test.each([
  '',
  ' \n ',
  '\ud83d',
  'قال الوزير إن الجسر مغلق.',
  '部长说大桥关闭了。',
  '💥'.repeat(500),
  '"'.repeat(2000),
  '('.repeat(2000),
  'said '.repeat(3000),
])('any text is read: %j', (text) => {
  expect(() => propose(text, extract(text, null))).not.toThrow();
});

test('of a text in another language only dates in ISO form are found, and no fact is proposed', () => {
  const text = 'Der Übergang wurde am 2023-02-22 wieder geöffnet, sagte ein Sprecher des Ministeriums in Berlin. Die Delegation kehrte am Sonntag zurück.';
  const extraction = extract(text, '2023-02-25');
  expect(extraction).toMatchObject({ isEnglish: false, dates: [{ text: '2023-02-22' }], actors: [], claims: [], figures: [] });
  expect(propose(text, extraction)).toEqual([]);
});

test('whatever the text, offsets lie inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { dates, actors, claims } = extract(text, '2023-05-10');
      for (const { start, end } of [...dates, ...actors, ...claims.map((claim) => claim.cue)])
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 60 },
  );
});
