import { DeskError } from '../contract/errors.ts';
import { openLibrary } from './open-library.ts';
import { cheap, PASSPHRASE, unwatched } from './rehearsal.ts';
import { PlainModel, transactionFor } from './plain-model.ts';

/**
 * Works on a library until it is killed, and prints the revision of each confirmed edit. Journal, checkpoints, backups by the hour and on demand, and pruning take
 * turns as fast as they can; every tenth life begins with a migration, and in every third the library is encrypted, or decrypted, meanwhile.
 */
const [folder = '', life = '0', seed = '1'] = process.argv.slice(2);

let hours = Number(life) * 10_000;
const library = await openLibrary(
  folder,
  { create: true, passphrase: PASSPHRASE },
  {
    cost: cheap,
    upkeep: { foldBytes: 8_000, foldIdle: 3, journal: { days: 0, bytes: 50_000 }, backups: { hours: 2, days: 1 } },
    now: () => new Date((hours += 1) * 3_600_000).toISOString(),
    migrations: Array.from({ length: Math.floor(Number(life) / 10) }, (_, at) => ({
      name: `change ${at}`,
      migrate: (_kind, record) => record,
    })),
  },
);
if (library.access.mode === 'read-only') throw new Error(library.access.reason);

if (Number(life) % 3 === 1) {
  void (library.isEncrypted ? library.decrypt(PASSPHRASE, unwatched) : library.encrypt(PASSPHRASE, unwatched)).catch((error: unknown) => {
    // The opening went on with what the last life had begun, and came to its end first.
    if (!(error instanceof DeskError && error.code === 'invalid-input')) throw error;
  });
}

const model = new PlainModel();
while (model.revision < library.revision) model.apply(workAt(model));
for (;;) {
  const batch = Array.from({ length: 1 + (model.revision % 3) }, () => {
    const transaction = workAt(model);
    model.apply(transaction);
    return transaction;
  });
  if (model.revision % 5 === 0) void library.backUp().catch(() => undefined);
  await Promise.all(batch.map(async (transaction) => process.stdout.write(`${await library.commit(transaction)}\n`)));
}

/** The next transaction of a life's work, the same each time it is asked for. */
function workAt(current: PlainModel) {
  const mix = (factor: number) => Math.imul(current.revision + Number(seed), factor) >>> 16;
  return transactionFor(current, [mix(0x9e3779b1) % 100, mix(0x85ebca6b) % 100, mix(0xc2b2ae35) % 100]);
}
