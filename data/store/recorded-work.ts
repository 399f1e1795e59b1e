import { DeskError } from '../contract/errors.ts';
import type { Library } from './library.ts';
import { record, type Recording } from './recording.ts';
import { contentsOf, FOLDER, NEXT_PASSPHRASE, openOn, PASSPHRASE, takeStep, type Step } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** How far a piece of work has come. */
export interface Run {
  /** How many transactions were confirmed, and how many begun. */
  confirmed: number;
  begun: number;
  /** What each backup held when it was made, by name. */
  backups: ReadonlyMap<string, string>;
  /** What the library was said to be; `turning`: that may be either. */
  form: 'plain' | 'turning' | 'encrypted';
  /** Those that may open it. */
  passphrases: readonly string[];
}

/** Opens a library with the first of some passphrases that does. */
export async function openWithAny(disk: SimulatedDisk, passphrases: readonly string[], folder = FOLDER): Promise<Library> {
  const [first, ...others] = passphrases;
  return openOn(disk, {}, folder, first).catch((error: unknown) => {
    if (!(error instanceof DeskError && error.code === 'wrong-passphrase') || others.length === 0) throw error;
    return openWithAny(disk, others, folder);
  });
}

async function protect(library: Library, step: Exclude<Step, unknown[] | 'reopen'>, run: Run): Promise<void> {
  const isTurning = /crypt/.test(step);
  if (isTurning) run.form = 'turning';
  else if (step === 'change passphrase') run.passphrases = [PASSPHRASE, NEXT_PASSPHRASE];
  await takeStep(library, step);
  if (isTurning) run.form = step.startsWith('encrypt') ? 'encrypted' : 'plain';
  else if (step === 'change passphrase') run.passphrases = [NEXT_PASSPHRASE];
}

/** Runs the steps, and records what they do to the disk. */
export function recordWork(steps: readonly Step[]): Promise<Recording<Run>> {
  const run: Run = { confirmed: 0, begun: 0, backups: new Map(), form: 'plain', passphrases: [PASSPHRASE] };
  return record(
    new SimulatedDisk(),
    () => ({ ...run }),
    async (disk) => {
      let library = await openOn(disk);
      let meanwhile = Promise.resolve();
      for (const step of steps) {
        if (step === 'reopen') {
          await library.close();
          library = await openWithAny(disk, run.passphrases);
        } else if (typeof step === 'string') {
          meanwhile = protect(library, step, run);
          if (!step.endsWith('meanwhile')) await meanwhile;
        } else {
          run.begun += step.length;
          const commits = step.map(async (transaction) => {
            await library.commit(transaction);
            run.confirmed += 1;
          });
          await Promise.all([...commits, meanwhile]);
        }
        const isUnderWay = typeof step === 'string' && step.endsWith('meanwhile');
        for (const { name } of isUnderWay ? [] : await library.backups()) {
          if (!run.backups.has(name)) run.backups = new Map([...run.backups, [name, await contentsOfBackup(disk.afterKill(), name, run)]]);
        }
      }
      await library.close();
    },
  );
}

/** Opens a library that a cut left, as its user would, and records what that does to the disk. */
export function recordRecovery(left: SimulatedDisk, run: Run): Promise<Recording<Run>> {
  return record(
    left,
    () => run,
    async (disk) => {
      const library = await openWithAny(disk, run.passphrases);
      await library.protectionSettled();
      await library.close();
    },
  );
}

/** What a backup holds; what is wrong with it, if anything is. */
export async function contentsOfBackup(disk: SimulatedDisk, name: string, run: Run): Promise<string> {
  const backup = await openWithAny(disk, run.passphrases, `${FOLDER}/backups/${name}`);
  return backup.findings.length > 0 ? JSON.stringify(backup.findings) : contentsOf(backup);
}
