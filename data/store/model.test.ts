import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsById, PlainModel, transactionFor } from './plain-model.ts';
import { newDisk, openOn, upkeep } from './rehearsal.ts';

const choice = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('commit' as const), choices: fc.array(choice, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('kill' as const, 'reopen' as const, 'checkpoint' as const, 'lose the catalogue' as const),
    }),
  },
);

test.each(['plain', 'encrypted'] as const)('%s: whatever is done, undone, killed and opened again, the store holds what the plainest program would', async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let disk = await newDisk(kind);
      const kept = { upkeep: { ...upkeep, journal: { days: 30, bytes: 0 } } };
      let library = await openOn(disk, kept);
      const model = new PlainModel();
      const done: ReturnType<typeof transactionFor>[] = [];
      // An empty folder is a new library; one with a key file is not.
      let isUsed = kind === 'encrypted';
      for (const current of steps) {
        isUsed ||= current.kind === 'commit';
        if (current.kind === 'commit') {
          const transactions = current.choices.map((choices) => {
            const transaction = transactionFor(model, choices);
            model.apply(transaction);
            return transaction;
          });
          await Promise.all(transactions.map((transaction) => library.commit(transaction)));
          done.push(...transactions);
        } else if (current.kind === 'undo') {
          const last = done.pop();
          if (last === undefined) continue;
          const undo = {
            ...last,
            label: 'Undo',
            changes: last.changes.map((change) => ({ ...change, before: change.after, after: change.before }) as typeof change),
          };
          model.apply(undo);
          await library.commit(undo);
        } else if (current.kind === 'checkpoint') {
          void library.checkpoint();
        } else {
          if (current.kind === 'kill') disk = disk.afterKill();
          else await library.close();
          if (current.kind === 'lose the catalogue') await disk.remove('/home/library/library.json');
          library = await openOn(disk, kept);
          // The journal is pruned here at once, and with it goes the number of changes whose records are all gone.
          if (current.kind === 'lose the catalogue') model.revision = library.revision;
          expect(library.findings.map(({ file }) => file)).toEqual(current.kind === 'lose the catalogue' && isUsed ? ['library.json'] : []);
        }
        expect(await contentsById(library)).toEqual(model.contents());
      }
    }),
    { numRuns: process.env['NIGHTLY'] === undefined ? 40 : 3000 },
  );
});
