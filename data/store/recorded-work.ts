import { DeskError } from '../contract/errors.ts';
import type { Transaction } from '../model/library.ts';
import type { Library } from './library.ts';
import { record, type Recording } from './recording.ts';
import { contentsOf, FOLDER, newHost, NEXT_PASSPHRASE, openOn, PASSPHRASE, takeStep, type Step } from './rehearsal.ts';
import { restoreLibrary } from './restore-library.ts';
import { failure, SimulatedDisk } from './simulated-disk.ts';

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
  /** True between a commit that the disk refuses and its rejection: whether it is kept is then open. */
  isOpen: boolean;
  /** The bytes of damaged files, by name: they are kept, wherever that is. */
  damaged: ReadonlyMap<string, Buffer>;
}

/** A commit that does not succeed: of the operations that each of these is about, the disk refuses the first. */
export interface Refusal {
  refused: Transaction;
  operations: RegExp[];
}

/** A step of the work, or what may come in its way. `restore` goes back to the oldest backup. */
export type RecordedStep = Step | Refusal | 'restore';

/** What some work begins with, other than an empty disk that can do all. */
export interface Beginning {
  base?: SimulatedDisk;
  damaged?: ReadonlyMap<string, Buffer>;
  /** A disk where a file has one name only. */
  hasLinks?: boolean;
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
export function recordWork(steps: readonly RecordedStep[], { base = new SimulatedDisk(), damaged = new Map(), hasLinks = true }: Beginning = {}): Promise<Recording<Run>> {
  const run: Run = { confirmed: 0, begun: 0, backups: new Map(), form: 'plain', passphrases: [PASSPHRASE], isOpen: false, damaged };
  return record(
    base,
    () => ({ ...run }),
    async (disk) => {
      if (!hasLinks) disk.before = (operation) => (operation.startsWith('link ') ? failure('ENOTSUP') : true);
      let library = await openOn(disk);
      let meanwhile = Promise.resolve();
      for (const step of steps) {
        if (step === 'reopen' || step === 'restore') {
          await library.close();
          if (step === 'restore') await goBack(disk, run);
          library = await openWithAny(disk, run.passphrases);
        } else if (typeof step === 'string') {
          meanwhile = protect(library, step, run);
          if (!step.endsWith('meanwhile')) await meanwhile;
        } else if (Array.isArray(step)) {
          run.begun += step.length;
          const commits = step.map(async (transaction) => {
            await library.commit(transaction);
            run.confirmed += 1;
          });
          await Promise.all([...commits, meanwhile]);
        } else await refuse(disk, library, step, run);
        const isUnderWay = typeof step === 'string' && step.endsWith('meanwhile');
        for (const { name } of isUnderWay ? [] : await library.backups()) {
          if (!run.backups.has(name)) run.backups = new Map([...run.backups, [name, await contentsOfBackup(disk.afterKill(), name, run)]]);
        }
      }
      await library.close();
    },
  );
}

async function goBack(disk: SimulatedDisk, run: Run): Promise<void> {
  run.begun += 1;
  const [oldest = ''] = [...run.backups.keys()].sort();
  await restoreLibrary(FOLDER, oldest, '2027-01-01T00:00:00.000Z', { port: disk, host: newHost() });
  run.confirmed += 1;
}

async function refuse(disk: SimulatedDisk, library: Library, { refused, operations }: Refusal, run: Run): Promise<void> {
  const left = [...operations];
  disk.before = (operation) => {
    const at = left.findIndex((asked) => asked.test(operation));
    if (at < 0) return true;
    left.splice(at, 1);
    return failure('EIO');
  };
  run.isOpen = true;
  await library.commit(refused).catch(() => undefined);
  run.isOpen = false;
  disk.before = () => true;
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
