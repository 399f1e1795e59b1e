import { expect, test } from 'vitest';
import type { Briefing } from '../../data/model/briefing.ts';
import type { Fact } from '../../data/model/fact.ts';
import { proseChange } from './prose-change.ts';
import { recordChanges } from './record-changes.ts';

const at = '2024-05-03T12:00:00.000Z';
const fact: Fact = {
  id: 'fact-1', articleId: 'article-1', kind: 'event', statement: 'The gate was shut on Friday.', status: 'proposed', edited: false,
  when: { edtf: '2022-11', text: 'in November', span: null, written: ['month'], inferred: ['year'], rule: 'the last November', alternatives: [] },
  actors: [{ name: 'Torkham', kind: 'place', role: null, span: null }], attribution: null,
  target: { start: 0, end: 4, exact: 'gate', prefix: '', suffix: '' }, origin: { by: 'analyst' }, createdAt: at, updatedAt: at,
};
const briefing: Briefing = {
  id: 'brief-1', title: 'Talks', author: '', date: null, marking: null, sample: false, createdAt: at, updatedAt: at,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'In short.' }] }] },
};

test('a changed fact is told field by field, dates as they are shown, and what only dates it left out', () => {
  const after: Fact = { ...fact, status: 'accepted', when: { ...(fact.when as NonNullable<Fact['when']>), edtf: '2022-11-14' }, updatedAt: '2024-05-04T12:00:00.000Z', edited: true };
  expect(recordChanges('fact', { before: fact, after })).toEqual([
    { field: 'Status', before: 'Proposed', after: 'Accepted', prose: false },
    { field: 'When', before: expect.stringContaining('November 2022') as string, after: expect.stringContaining('14 November 2022') as string, prose: false },
  ]);
});

test('of a record that was made its fields are told, of one that was removed none', () => {
  expect(recordChanges('fact', { before: null, after: fact }).map(({ field, before }) => [field, before])).toContainEqual(['Statement', '']);
  expect(recordChanges('fact', { before: fact, after: null })).toEqual([]);
});

test('the text of a briefing is told as text, with a mark where it cites', () => {
  const cite = { type: 'citation' as const, attrs: { articleId: 'article-1', factId: null, target: fact.target } };
  const after: Briefing = {
    ...briefing,
    body: { type: 'doc', content: [...briefing.body.content, { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Shut ' }, cite] }] }] }] },
  };
  expect(recordChanges('briefing', { before: briefing, after })).toEqual([{ field: 'Text', before: 'In short.', after: 'In short.\nShut [cited]', prose: true }]);
});

test.each([
  ['The gate was shut.', 'The gate was open.', { lead: 'The gate was ', removed: 'shut.', added: 'open.', tail: '' }],
  ['a b', 'a x b', { lead: 'a ', removed: '', added: 'x ', tail: 'b' }],
  ['', 'new', { lead: '', removed: '', added: 'new', tail: '' }],
  ['a a', 'a a a', { lead: 'a a', removed: '', added: ' a', tail: '' }],
])('%j became %j', (before, after, change) => {
  expect(proseChange(before, after)).toEqual(change);
});

test('of long text only a little around the change is shown', () => {
  const { lead, tail } = proseChange(`${'word '.repeat(100)}old ${'word '.repeat(100)}`, `${'word '.repeat(100)}new ${'word '.repeat(100)}`);
  expect([lead.startsWith('…'), tail.endsWith('…'), lead.length < 70, tail.length < 70]).toEqual([true, true, true, true]);
});
