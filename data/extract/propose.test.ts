import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import type { Proposal } from './extraction.ts';
import { propose } from './propose.ts';
import { ruleWords } from './rule-words.ts';

const PUBLISHED = '2023-05-10';
const proposals = (text: string): Proposal[] => propose(text, extract(text, PUBLISHED));
const events = (text: string): [string, string | undefined][] =>
  proposals(text)
    .filter(({ fields }) => fields.kind === 'event')
    .map(({ fields }) => [fields.statement, fields.when?.edtf]);

test.each<[text: string, statement: string, edtf: string | undefined]>([
  ['On 3 May 2023, the bridge was closed.', 'On 3 May 2023, the bridge was closed', '2023-05-03'],
  ['Trains stopped after the bridge was closed on 3 May 2023.', 'the bridge was closed on 3 May 2023', '2023-05-03'],
  ['Prices have risen since the closing of the bridge in November.', 'the closing of the bridge in November', '2022-11'],
  ['The bridge, which was closed in March 2021, is old.', 'The bridge, which was closed in March 2021, is old', '2021-03'],
  ['The bridge was closed from 3 May 2023 to 5 May 2023.', 'The bridge was closed from 3 May 2023 to 5 May 2023', '2023-05-03/2023-05-05'],
  ['A delegation arrived in Ankara the following day.', 'A delegation arrived in Ankara the following day', undefined],
])('one event a dated clause: %s', (text, statement, edtf) => {
  expect(events(text)).toEqual([[statement, edtf]]);
});

test('a date inside a claim belongs to the claim and makes no event of its own', () => {
  const text = 'The mayor said the bridge was closed on 3 May 2023.';
  expect(events(text)).toEqual([]);
  const claim = proposals(text).find(({ fields }) => fields.kind === 'claim');
  expect(claim?.fields.statement).toBe('the bridge was closed on 3 May 2023');
  expect(claim?.fields.when?.edtf).toBe('2023-05-03');
});

test('when the saying is dated, the statement holds the saying, so that its date is not read as the date of what was said', () => {
  const claim = proposals('The mayor said in a statement on 3 May 2023 that the bridge was closed.').find(({ fields }) => fields.kind === 'claim');
  expect(claim?.fields.statement).toBe('The mayor said in a statement on 3 May 2023 that the bridge was closed');
  expect(claim?.fields.when?.edtf).toBe('2023-05-03');
});

test('without a date, a main clause is an event when its verb tells one and an actor is named', () => {
  expect(events('Ankara closed the strait amid rising tension. Prices were high. Ankara may open the strait again. Ankara is a large city.')).toEqual(
    [['Ankara closed the strait', undefined]],
  );
});

test('a date beside a claim dates the saying', () => {
  for (const text of ['On 3 May 2023, Maria Lopez said the bridge was safe.', '“The bridge is safe,” Maria Lopez said in Oslo on 3 May 2023.']) {
    const claim = proposals(text).find(({ fields }) => fields.kind === 'claim');
    expect([claim?.fields.statement, claim?.fields.when?.edtf]).toEqual([text.replace(/\.$/, ''), '2023-05-03']);
    expect(events(text)).toEqual([]);
  }
});

test('a denial is proposed with the key of what it denies', () => {
  const list = proposals('Ankara accused Athens of closing the strait. Athens denied that it had closed the strait.');
  const denial = list.find(({ fields }) => fields.attribution?.stance === 'denies');
  const accusation = list.find(({ fields }) => fields.attribution?.stance === 'accuses');
  expect(denial?.denies).toBe(accusation?.key);
  expect(denial?.fields.attribution?.source?.text).toBe('Athens');
});

test('keys outlive a change elsewhere in the text, and equal passages have keys apart', () => {
  const fact = 'On 3 May 2023, the bridge was closed.';
  const key = proposals(fact).find(({ fields }) => fields.kind === 'event')?.key;
  const moved = proposals(`It rained.\n\n${fact}\n\n${fact}`).filter(({ fields }) => fields.kind === 'event');
  expect(moved[0]?.key).toBe(key);
  expect(new Set(moved.map((proposal) => proposal.key)).size).toBe(2);
});

test('statements are words of the text, spans lie inside it, and actors inside their span', () => {
  const text =
    '“We leave,” said Maria Lopez, the mayor of Oslo, on 3 May 2023. According to the Interior Ministry, Ankara accused Athens of closing the strait.\n';
  for (const { span, fields, score } of proposals(text)) {
    expect(span.start < span.end && span.end <= text.length).toBe(true);
    expect(score >= 0 && score <= 1).toBe(true);
    if (fields.kind !== 'actor') for (const part of fields.statement.split(' … ')) expect(text).toContain(part);
    for (const actor of fields.actors) expect(actor.span !== null && actor.span.start >= span.start && actor.span.end <= span.end).toBe(true);
  }
});

test('a sentence of a megabyte is read, and no statement is longer than a fact may hold', () => {
  const list = proposals('the road to the north was said to be closed and the man who spoke was tired of it '.repeat(12_000));
  for (const { fields } of list) expect(fields.statement.length).toBeLessThanOrEqual(5000);
}, 60_000);

test('every rule that finds something says why in words', () => {
  const text =
    'Ankara accused Athens of closing the strait, a charge Athens denies. “We left,” said Maria Lopez. The mayor, she said, was ill. According to Dahl, it rained. Dahl promised to pay. Guards were accused of theft. On 3 May 2023, Dahl left after Ankara closed the strait on 2 May 2023. Ankara fled. Oslo rejected a pledge that it would pay. Dahl said: “Go.” Dahl said it rained. As Dahl said, it rained. Dahl did not respond to a request. For what Dahl said was a lie, he paid.';
  const { claims, actors } = extract(text, PUBLISHED);
  const rules = [...claims, ...actors].map(({ rule }) => rule);
  expect(new Set(rules).size).toBeGreaterThan(10);
  expect(rules.filter((rule) => ruleWords(rule) === rule)).toEqual([]);
  expect(propose(text, extract(text, PUBLISHED)).filter(({ rule }) => !rule.includes(' '))).toEqual([]);
});

const claims = (text: string): [string, string | undefined][] =>
  proposals(text)
    .filter(({ fields }) => fields.kind === 'claim')
    .map(({ fields }) => [fields.statement, fields.when?.edtf]);

test.each<[text: string, ...expected: [string, string | undefined][]]>([
  ['Ida Dahl condemned the attack and vowed to hunt down the men.', ['Ida Dahl … vowed to hunt down the men', undefined], ['Ida Dahl condemned the attack', undefined]],
  ['The bank, which was sold in 2009, said a loss of ships in May was grave.', ['a loss of ships in May was grave', '2023-05']],
  ['OSLO, May 9 (NTB) - Two men were held on Monday, police said.', ['Two men were held on Monday', '2023-05-08']],
  ['The guild said it would call for his dismissal.', ['it would call for his dismissal', undefined]],
  ['The state pledged $2.5 billion in aid and declared three days of mourning.', ['The state pledged $2.5 billion in aid', undefined]],
])('a claim says enough to stand alone, with its own date: %s', (text, ...expected) => {
  expect(new Set(claims(text).map(String))).toEqual(new Set(expected.map(String)));
});

test('what nobody claimed, and who was sent away, is no claim', () => {
  expect(claims('No group claimed responsibility. The bank dismissed 14 employees.')).toEqual([]);
});

test('a clause beside the main one is an event when the main one is none', () => {
  expect(events('A warning came as hundreds of lorries stayed blocked at Veldar.')).toEqual([['hundreds of lorries stayed blocked at Veldar', undefined]]);
  expect(events('A warning came as lorries may remain blocked at Veldar.')).toEqual([]);
  expect(events('The fighting ended after Ankara signed a truce.')).toEqual([['Ankara signed a truce', undefined]]);
  for (const text of ['He is known as the butcher of Veldar.', 'Dahl served as head of the party that closed Veldar.', 'As the war with Ankara, long and costly, closed ports, prices rose.'])
    expect(events(text).filter(([statement]) => /^(?:the butcher|head|the war)/.test(statement))).toEqual([]);
});

test('what is known to have happened is an event', () => {
  expect(events('Rebels are known to have captured Veldar.')).toEqual([['Rebels are known to have captured Veldar', undefined]]);
  expect(events('Rebels are preparing to capture Veldar.')).toEqual([]);
});

test('a length of time goes with what it measures, and only with that', () => {
  expect(events('Violence in Ankara has surged in recent months as prices rose.')).toEqual([['Violence in Ankara has surged in recent months', undefined]]);
});

test('two dated clauses are two events', () => {
  expect(events('In March a bomber struck a hall, and on 2 May a mine destroyed a truck.')).toEqual([
    ['In March a bomber struck a hall', '2023-03'],
    ['on 2 May a mine destroyed a truck', '2023-05-02'],
  ]);
});

test('a date that only measures is not that of what happened', () => {
  for (const fact of ['The guild earned $310 million, down from $598 million a year earlier', 'It was the worst flood on the river since 2004'])
    expect(events(`${fact}.`)).toEqual([[fact, undefined]]);
  expect(events('Ankara, which has lost a third of its ships since January, closed the strait.')).toEqual([
    ['Ankara, which has lost a third of its ships since January, closed the strait', undefined],
  ]);
});

test('the date of a thing planned is not that of what became of it', () => {
  expect(events('Dahl cancelled a trip to Athens planned for Thursday.')).toEqual([['Dahl cancelled a trip to Athens planned for Thursday', undefined]]);
});

test('the denial of a report denies what the report says, and one word in common is enough close by', () => {
  for (const text of [
    'The ministry denied a report that guards had fled.',
    'Two men said talks were held on ignoring warnings. The guild denied that any talks were held.', 'Oslo accused Bergen of ignoring warnings. Bergen denied that any warning had come.',
  ]) {
    const list = proposals(text);
    const denial = list.find(({ fields }) => fields.attribution?.stance === 'denies');
    const denied = list.find(({ key }) => key === denial?.denies);
    expect(denied?.fields.statement).toMatch(/^guards had fled$|ignoring warnings/);
  }
});

test('to reject a bill denies nothing', () => {
  const stances = proposals('The council rejected the bill. The mayor rejected claims that he lied.').flatMap(({ fields }) => fields.attribution?.stance ?? []);
  expect(stances.slice(0, 2)).toEqual(['asserts', 'denies']);
});
