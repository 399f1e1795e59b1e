import { expect, test } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { extract } from './extract.ts';
import { mergeFacts } from './merge-facts.ts';
import { propose } from './propose.ts';
import { reconcile } from './reconcile.ts';
import { splitFact } from './split-fact.ts';

const TEXT =
  'Torkham opened again on 25 February 2023, and the first lorries rolled through Chaman in the morning. The gate at Torkham was shut on 19 February 2023. ' +
  'Mohammad Siddique said the gate would stay open and that traders could cross. Mohammad Siddique said the order came from Kabul. The Taliban denied that they had closed the gate.';
const facts = (text = TEXT): Fact[] => {
  let count = 0;
  const changes = reconcile('article-1', text, [], propose(text, extract(text, '2023-02-25')), { newId: (prefix) => `${prefix}-${++count}`, now: '2023-02-25T00:00:00.000Z' });
  return changes.flatMap((change) => (change.kind === 'fact' && change.after ? [change.after] : []));
};
const fact = (words: string): Fact => {
  const found = facts().find(({ statement, kind }) => kind !== 'actor' && statement.includes(words));
  if (!found) throw new Error(`no fact says: ${words}`);
  return found;
};
const at = (words: string): number => TEXT.indexOf(words);
const merged = (one: Fact, other: Fact) => {
  const result = mergeFacts(one, other, TEXT);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
};
const split = (whole: Fact, offset: number) => {
  const result = splitFact(whole, offset, TEXT);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.parts;
};

test('an event is cut in two: the text’s own words, the date and the names with the part that holds them', () => {
  const [first, second] = split(fact('Torkham opened again'), at('and the first lorries'));
  expect(first.fields.statement).toBe('Torkham opened again on 25 February 2023');
  expect(first.fields.when?.edtf).toBe('2023-02-25');
  expect(second.fields.statement).toBe('and the first lorries rolled through Chaman in the morning');
  expect(second.fields.when).toBeNull();
  expect(second.fields.actors.map(({ name }) => name)).not.toContain('Torkham');
  expect(TEXT.slice(second.span.start, second.span.end)).toBe(second.fields.statement);
});

test('a cut inside a word moves to its start', () => {
  const whole = fact('Torkham opened again');
  expect(split(whole, at('first lorries') + 3)[1].fields.statement).toMatch(/^first lorries/);
});

test('both parts of what somebody said stay what somebody said', () => {
  const [first, second] = split(fact('the gate would stay open'), at('that traders'));
  expect([first.fields.kind, second.fields.kind]).toEqual(['claim', 'claim']);
  expect(second.fields.attribution?.source?.text).toBe('Mohammad Siddique');
  expect(second.fields.statement).toBe('traders could cross');
});

test.each(['said the gate', 'the gate would stay'])('a speaker alone is no fact: no cut at "%s"', (words) => {
  expect(splitFact(fact('the gate would stay open'), at(words), TEXT)).toHaveProperty('refusal', expect.stringContaining('say nothing'));
});

test.each([
  ['Torkham opened again', 'February 2023, and'],
  ['the gate would stay open', 'Siddique said the gate'],
])('no cut goes through a date or a name, which neither part could then claim: %s, at "%s"', (whole, words) => {
  expect(splitFact(fact(whole), at(words), TEXT)).toHaveProperty('refusal', expect.stringContaining('through a date, a name'));
});

test('wherever a fact is cut, its parts lie inside its passage and a claim stays a claim', () => {
  for (const whole of facts()) {
    for (let offset = whole.target.start; offset < whole.target.end; offset += 1) {
      const result = splitFact(whole, offset, TEXT);
      if ('refusal' in result) continue;
      const [first, second] = result.parts;
      expect([whole.target.start <= first.span.start, first.span.start < first.span.end, first.span.end <= second.span.start, second.span.end <= whole.target.end]).toEqual([true, true, true, true]);
      expect([first.fields.attribution === null, second.fields.attribution === null]).toEqual(Array(2).fill(whole.attribution === null));
    }
  }
});

test('what the analyst typed stands nowhere and goes to both parts', () => {
  const whole = fact('Torkham opened again');
  const typed: Fact = { ...whole, when: { edtf: '2023', text: '', span: null, written: [], inferred: [], rule: '', alternatives: [] } };
  expect(split(typed, at('and the first')).map(({ fields }) => fields.when?.edtf)).toEqual(['2023', '2023']);
});

test.each([0, TEXT.length, at('The gate at')])('a cut outside the passage is refused: %i', (offset) => {
  expect(splitFact(fact('Torkham opened again'), offset, TEXT)).toHaveProperty('refusal');
});

test('two events become one with the words of both and each of their dates', () => {
  const one = fact('Torkham opened again');
  const two = fact('was shut on 19 February');
  const whole = merged(two, one);
  expect(whole.span).toEqual({ start: one.target.start, end: two.target.end });
  expect(whole.fields.statement).toContain('in the morning. The gate');
  expect(whole.fields.when).toMatchObject({ edtf: '{2023-02-25,2023-02-19}', inferred: [] });
  expect(whole.fields.actors.filter(({ name }) => name === 'Torkham')).toHaveLength(1);
});

test('of a dated and an undated event it is said that only a part is dated', () => {
  const whole = merged(fact('Torkham opened again'), { ...fact('was shut on 19 February'), when: null });
  expect(whole.fields.when).toMatchObject({ edtf: '2023-02-25', rule: 'Only a part of this fact is dated: “25 February 2023”.' });
});

test('two claims of one speaker become one; the statement leaves out what neither said', () => {
  const whole = merged(fact('the gate would stay open'), fact('the order came from Kabul'));
  expect(whole.fields.attribution?.source?.text).toBe('Mohammad Siddique');
  expect(whole.fields.statement).toBe('the gate would stay open and that traders could cross … the order came from Kabul');
});

test('what was split and is merged again says what it said', () => {
  const whole = fact('Torkham opened again');
  const [first, second] = split(whole, at('and the first lorries'));
  const [one, two] = [first, second].map(({ fields, span }, i): Fact => ({ ...whole, ...fields, id: `fact-${90 + i}`, target: { ...span, exact: TEXT.slice(span.start, span.end), prefix: '', suffix: '' } })) as [Fact, Fact];
  expect(merged(one, two)).toMatchObject({ span: { start: whole.target.start, end: whole.target.end }, fields: { statement: whole.statement, when: { edtf: '2023-02-25' } } });
});

test('figures go with the words that hold them, and are not counted twice', () => {
  const text = 'On 3 May 2023 a storm killed at least 34 people, and about 200 houses burned down in Kabul. On 5 May 2023 fire killed 12 people in Kabul.';
  const [one, two] = facts(text).filter(({ kind }) => kind === 'event') as [Fact, Fact];
  expect(one.figures).toMatchObject([{ text: 'at least 34 people', value: 34, high: null, unit: 'people', approximator: 'at least' }, { value: 200 }]);
  const parts = splitFact(one, text.indexOf('and about'), text);
  expect('parts' in parts && parts.parts.map(({ fields }) => fields.figures?.map(({ value }) => value))).toEqual([[34], [200]]);
  const whole = mergeFacts(one, two, text);
  expect('fields' in whole && whole.fields.figures?.map(({ value }) => value)).toEqual([34, 200, 12]);
  const same = mergeFacts(one, { ...one, id: 'fact-99' }, text);
  expect('fields' in same && same.fields.figures).toEqual(one.figures);
});

test('nothing is merged that would claim more than the text', () => {
  const [opened, said, denied] = [fact('Torkham opened again'), fact('the order came from Kabul'), fact('they had closed the gate')];
  const refusal = (one: Fact, other: Fact): unknown => mergeFacts(one, other, TEXT);
  expect(refusal(opened, said)).toEqual({ refusal: expect.stringContaining('the speaker would speak for both') as string });
  expect(refusal(said, denied)).toEqual({ refusal: expect.stringContaining('different speakers') as string });
  expect(refusal(opened, opened)).toEqual({ refusal: expect.stringContaining('two facts of the same article') as string });
  const denial: Fact = { ...said, id: 'fact-99', attribution: said.attribution && { ...said.attribution, denies: said.id } };
  expect(refusal(said, denial)).toEqual({ refusal: expect.stringContaining('denies the other') as string });
});
