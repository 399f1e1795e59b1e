import { describe, expect, it } from 'vitest';
import { errorsOf, scoreActors, scoreClaims, scoreDates } from './score.mjs';
import { goldIsThere, setsOf } from './sets.mjs';

/** One article; `spans` are `[words, type, more]`, found in order. */
function article(text, spans) {
  return [{ doc: 'a', text, spans: spans.map(([words, type, more]) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, ...more })) }];
}

describe('scoreDates', () => {
  const text = 'It closed on the second of May (2019), and again last week.';
  const gold = article(text, [
    ['the second of May', 'DATE', { value: '2019-05-02' }],
    ['2019', 'DATE', { value: '2019' }],
    ['last week', 'DATE', { value: '2020-W04' }],
  ]);

  it('gives full marks for what is the same, whatever marks stand at the edges', () => {
    const said = article(text, [
      ['the second of May ', 'DATE', { value: '2019-05-02' }],
      ['(2019)', 'DATE', { value: '2019' }],
      [' last week', 'DATE', { value: '2020-W04' }],
    ]);
    expect(scoreDates(gold, said)).toEqual({ strict: 100, relaxed: 100, value: 100 });
    expect(errorsOf.dates(gold, said)).toEqual({ right: 3, missed: 0, spurious: 0, 'wrong span': 0, 'wrong type': 0, 'wrong value': 0 });
  });

  it('tells a wrong extent, type and value from what was missed or made up', () => {
    const said = article(text, [
      ['second of May', 'DATE', { value: '2019-05-02' }],
      ['again', 'SET', { value: 'P1D' }],
      ['last week', 'DURATION', { value: '2020-W05' }],
    ]);
    expect(errorsOf.dates(gold, said)).toEqual({ right: 0, missed: 1, spurious: 1, 'wrong span': 1, 'wrong type': 1, 'wrong value': 1 });
    const { strict, relaxed, value } = scoreDates(gold, said);
    expect([strict, relaxed, value].map(Math.round)).toEqual([33, 67, 33]);
  });

  it('counts what is said twice of one date once', () => {
    const said = article(text, [
      ['the second', 'DATE', { value: '2019-05-02' }],
      ['of May', 'DATE', { value: '2019-05-02' }],
    ]);
    expect(errorsOf.dates(gold, said)).toMatchObject({ missed: 2, spurious: 1 });
  });

  it('is nought when nothing was said', () => {
    expect(scoreDates(gold, [])).toEqual({ strict: 0, relaxed: 0, value: 0 });
  });
});

describe('scoreActors', () => {
  const text = 'Ana Ruiz of Acme left Lima.';
  const gold = article(text, [
    ['Ana Ruiz', 'PER'],
    ['Acme', 'ORG'],
    ['Lima', 'LOC'],
  ]);

  it('asks for the same edges and the same kind', () => {
    const said = article(text, [
      ['Ruiz', 'PER'],
      ['Acme', 'LOC'],
      ['Lima', 'LOC'],
    ]);
    const { exact, anyKind } = scoreActors(gold, said);
    expect([exact, anyKind].map(Math.round)).toEqual([33, 67]);
    expect(errorsOf.actors(gold, said)).toEqual({ right: 1, missed: 0, spurious: 0, 'wrong span': 1, 'wrong type': 1 });
  });
});

describe('scoreClaims', () => {
  const text = 'The mill owes money, said the judge. Its owner denied that it ever borrowed.';
  const claim = (group, source, cue, content) => [
    [source, 'source', { group }],
    [cue, 'cue', { group }],
    [content, 'content', { group }],
  ];
  const gold = article(text, [...claim('1', 'the judge', 'said', 'The mill owes money'), ...claim('2', 'Its owner', 'denied', 'that it ever borrowed')]);

  it('does not ask for the same groups, nor for every word', () => {
    const said = article(text, [...claim('x', 'owner', 'denied', 'it ever borrowed'), ...claim('y', 'the judge', 'said', 'mill owes money')]);
    expect(scoreClaims(gold, said)).toEqual({ whoWhat: 100, what: 100 });
    expect(errorsOf.claims(gold, said)).toMatchObject({ right: 2, missed: 0, spurious: 0 });
  });

  it('tells the wrong source from the wrong words', () => {
    const said = article(text, [...claim('1', 'Its owner', 'said', 'The mill owes money'), ...claim('2', 'Its owner', 'denied', 'ever')]);
    expect(scoreClaims(gold, said)).toEqual({ whoWhat: 0, what: 50 });
    expect(errorsOf.claims(gold, said)).toMatchObject({ right: 0, 'wrong source': 1, 'wrong content': 1 });
  });
});

describe('the own articles', () => {
  it.each(['dates', 'actors', 'claims'])('name the words that stand there: %s', async (task) => {
    const own = (await setsOf(task)).find(({ name }) => name === 'own');
    for (const { text, spans } of own.docs) {
      expect(spans.length).toBeGreaterThan(0);
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((span) => span.text));
    }
  });
});

describe.skipIf(!goldIsThere)('the scorers that come with the gold sets', () => {
  it.each([
    ['dates', scoreDates],
    ['actors', scoreActors],
  ])('agree with ours on %s', async (task, ours) => {
    for (const { name, docs, score } of await setsOf(task)) {
      if (name === 'own') continue;
      // A reader that forgets, shortens and mistakes some.
      const said = docs.map(({ doc, spans }) => ({
        doc,
        spans: spans.filter((_, i) => i % 7 > 0).map((span, i) => ({ ...span, end: i % 5 ? span.end : span.end - 1, value: i % 3 ? span.value : 'X', type: i % 4 ? span.type : 'PER' })),
      }));
      const [theirs, own] = [score(said), ours(docs, said)];
      for (const [measure, figure] of Object.entries(theirs)) expect(own[measure], `${name} ${measure}`).toBeCloseTo(figure, 1);
    }
  });
});
