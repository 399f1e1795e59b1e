import { expect, test } from 'vitest';
import type { Library } from './library.ts';
import { factRecord, importOf, noteRecord, putFact, putNote, removalOf } from './records.cases.ts';
import { openOn, upkeep } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const kept = { ...upkeep, journal: { days: 30, bytes: 0 } };
/** What became of a record, oldest change first. */
async function historyOf(library: Library, id: string) {
  const changes = [];
  for await (const { revision, at, label, changes: all } of library.past())
    for (const { kind, before, after } of all.filter((change) => change.id === id).reverse()) changes.push({ revision, at, label, kind, before, after });
  return changes.reverse();
}

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

test('the history of a record goes across sessions and tells each state before and after', async () => {
  const disk = new SimulatedDisk();
  const first = await openOn(disk, { upkeep: kept });
  const fact = factRecord('f-1', 'a-1');
  const accepted = { ...fact, status: 'accepted' as const };
  await first.commit(importOf('a-1', [fact]));
  await first.commit({ ...putFact(accepted), label: 'Accept fact', at: at(2) });
  await first.close();
  const second = await openOn(disk, { upkeep: kept });
  await second.commit({ ...removalOf('a-1', [accepted]), at: at(3) });
  expect(await historyOf(second, 'f-1')).toEqual([
    { revision: 1, at: expect.any(String), label: 'Import', kind: 'fact', before: null, after: fact },
    { revision: 2, at: at(2), label: 'Accept fact', kind: 'fact', before: fact, after: accepted },
    { revision: 3, at: at(3), label: 'Remove', kind: 'fact', before: accepted, after: null },
  ]);
  expect((await historyOf(second, 'a-1')).filter(({ kind }) => kind === 'text').at(-1)).toMatchObject({
    before: { text: 'Words of an article.' },
    after: null,
  });
});

test('history is kept for its days, and what was before the oldest change kept is still told', async () => {
  const disk = new SimulatedDisk();
  for (const [day, body] of [
    [1, 'first'],
    [20, 'second'],
    [31, 'third'],
  ] as const) {
    const library = await openOn(disk, { upkeep: kept, now: () => at(31) });
    await library.commit({ ...putNote(noteRecord('n-1', body)), at: at(day) });
    await library.close();
  }
  const library = await openOn(disk);
  expect(
    (await historyOf(library, 'n-1')).map(({ before, after }) =>
      [before, after].map((note) => (note !== null && 'body' in note ? note.body : null)),
    ),
  ).toEqual([
    ['first', 'second'],
    ['second', 'third'],
  ]);
});
