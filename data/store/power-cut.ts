import { listBackups } from './backup.ts';
import { noteRecord, putNote } from './records.cases.ts';
import { DeskError } from '../contract/errors.ts';
import { openKeyFile, readKeyFile, type KeyFile } from './key-file.ts';
import type { Library } from './library.ts';
import { contentsOf, FOLDER, NEXT_PASSPHRASE, openOn, PASSPHRASE, takeStep, tellingFiles, type Step } from './rehearsal.ts';
import { disclose } from './sealed.ts';
import { PowerCut, SimulatedDisk, type Fate, type Loss } from './simulated-disk.ts';

/** `NIGHTLY=1` tries every set of lost names, and every cut during recovery. */
export const nightly = process.env['NIGHTLY'] !== undefined;
export const timeout = nightly ? 7_200_000 : 180_000;

export interface Run {
  /** How many transactions were confirmed, and how many begun. */
  confirmed: number;
  begun: number;
  /** What each backup held when it was made, by name. */
  backups: Map<string, string>;
  /** What the library was said to be; `turning`: that may be either. */
  form: 'plain' | 'turning' | 'encrypted';
  /** Those that may open it. */
  passphrases: string[];
}

export const isCut = (disk: SimulatedDisk) => disk.log.includes('power cut');

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

/** Runs the steps until the power goes. */
export async function runUntilCut(disk: SimulatedDisk, steps: readonly Step[]): Promise<Run> {
  const run: Run = { confirmed: 0, begun: 0, backups: new Map(), form: 'plain', passphrases: [PASSPHRASE] };
  try {
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
        await Promise.all(
          step
            .map(async (transaction) => {
              await library.commit(transaction);
              run.confirmed += 1;
            })
            .concat(meanwhile),
        );
      }
      const isUnderWay = typeof step === 'string' && step.endsWith('meanwhile');
      for (const { name } of isUnderWay || isCut(disk) ? [] : await library.backups()) {
        if (!run.backups.has(name)) run.backups.set(name, await contentsOfBackup(disk.afterKill(), name, run));
      }
    }
    await library.close();
  } catch (error) {
    if (!isCut(disk)) throw error;
  }
  return run;
}

export function cutAt(disk: SimulatedDisk, operation: number, leaveOut: (operation: string) => boolean = () => false): SimulatedDisk {
  disk.before = (name, number) => {
    if (number < operation) return !leaveOut(name);
    disk.log.push('power cut');
    return new PowerCut(name);
  };
  return disk;
}

const all = () => true;
const none = () => false;
const always = (fate: Fate) => () => () => fate;
const writesOf = { kept: always('kept'), lost: always('lost'), torn: always('torn'), zeros: always('zeros') };
const lastTorn =
  (count: number) =>
  (at: number): Fate =>
    at === count - 1 ? 'torn' : 'kept';
export const everything: Loss = { name: 'all that was not synced', namings: () => none, writes: writesOf.lost };
export const nothing: Loss = { name: 'nothing', namings: () => all, writes: writesOf.kept };
export const fewLosses: Loss[] = [
  everything,
  nothing,
  { name: 'bytes but no names', namings: () => all, writes: writesOf.lost },
  { name: 'names but no bytes', namings: () => none, writes: writesOf.kept },
  { name: 'half of each write', namings: () => all, writes: writesOf.torn },
  { name: 'half of the last write', namings: () => all, writes: lastTorn },
  { name: 'bytes but not lengths', namings: () => all, writes: writesOf.zeros },
  { name: 'all but the last name', namings: (count) => (at) => at === count - 1, writes: writesOf.kept },
  { name: 'the last name', namings: (count) => (at) => at !== count - 1, writes: writesOf.kept },
  { name: 'the last name but one', namings: (count) => (at) => at !== count - 2, writes: writesOf.kept },
  { name: 'the last name but two', namings: (count) => (at) => at !== count - 3, writes: writesOf.kept },
  { name: 'the first name', namings: () => (at) => at !== 0, writes: writesOf.lost },
  { name: 'every other name', namings: () => (at) => at % 2 === 0, writes: writesOf.kept },
  { name: 'the rest of the names', namings: () => (at) => at % 2 === 1, writes: writesOf.lost },
];
/** Enough to notice each sync that is missing. */
export const tellingLosses = fewLosses.filter(({ name }) =>
  [
    'all that was not synced',
    'bytes but no names',
    'names but no bytes',
    'the last name but two',
    'the last name but one',
    'every other name',
    'the rest of the names',
  ].includes(name),
);
/** Every set of up to eight unsynced names, with every fate of the unsynced bytes. */
export const manyLosses: Loss[] = Object.entries(writesOf).flatMap(([fate, writes]) =>
  Array.from({ length: 256 }, (_, kept): Loss => ({
    name: `names ${kept.toString(2)}, writes ${fate}`,
    namings: () => (at) => (kept >> (at % 8)) % 2 === 1,
    writes,
  })),
);

/** What is wrong with a disk as a cut left it; null when the promise holds. */
export async function faultOf(disk: SimulatedDisk, run: Run, contents: string[]): Promise<string | null> {
  try {
    if (run.form === 'encrypted' && (await tellingFiles(disk)).length > 0) return `in plain: ${(await tellingFiles(disk)).join(', ')}`;
    const sideFault = await faultBeside(disk, run);
    if (sideFault !== null) return sideFault;
    const library = await openWithAny(disk, run.passphrases);
    if (library.isEncrypted ? run.form === 'plain' : run.form === 'encrypted') return `it should be ${run.form}`;
    const found = contents.indexOf(await contentsOf(library));
    if (found === -1) return `a state that never was: ${await contentsOf(library)}`;
    if (found < run.confirmed) return `${run.confirmed - found} confirmed transactions lost`;
    if (found > run.begun) return 'a transaction from nowhere';
    const odd = library.findings.filter(({ problem }) => !problem.includes('cut off'));
    if (odd.length > 0) return JSON.stringify(odd);
    const backupFault = await faultOfBackups(disk.afterKill(), run, contents);
    if (backupFault !== null) return backupFault;
    await library.commit(putNote(noteRecord('n-9', 'work goes on')));
    const after = await contentsOf(library);
    await library.protectionSettled();
    if (library.isEncrypted && (await tellingFiles(disk)).length > 0) return `still in plain: ${(await tellingFiles(disk)).join(', ')}`;
    await library.close();
    const again = await openWithAny(disk, run.passphrases);
    if ((await contentsOf(again)) !== after || again.findings.length > 0)
      return `another state after going on: ${JSON.stringify(again.findings)}`;
    await again.close();
    const litter = disk.paths().filter((path) => path.includes('.tmp') || path.endsWith('lock'));
    return litter.length > 0 ? `litter: ${litter.join(', ')}` : null;
  } catch (error) {
    return String(error);
  }
}

/** What opening the library would not notice: a removed document that cannot be read, a copy of the key that a former passphrase opens. */
async function faultBeside(disk: SimulatedDisk, run: Run): Promise<string | null> {
  for (const path of disk.paths()) {
    if (path.includes('/removed/') && !path.endsWith('.tmp')) disclose((await disk.read(path)) ?? Buffer.alloc(0));
    if (!/key\.json(\.bak)?$/.test(path) || run.passphrases.includes(PASSPHRASE)) continue;
    const key = await readKeyFile({ port: disk, folder: FOLDER, migrations: [] }, path.slice(FOLDER.length + 1));
    if (key !== null && (await opens(key, PASSPHRASE))) return `${path} opens with the former passphrase`;
  }
  return null;
}

function opens(key: KeyFile, passphrase: string): Promise<boolean> {
  return openKeyFile(key, passphrase).then(
    () => true,
    () => false,
  );
}

/** A backup that was made is there, and each one that is listed opens as the library it was. */
async function faultOfBackups(disk: SimulatedDisk, run: Run, contents: string[]): Promise<string | null> {
  const names = (await listBackups({ port: disk, folder: FOLDER, migrations: [] })).map(({ name }) => name);
  const missing = [...run.backups.keys()].filter((name) => !names.includes(name));
  if (missing.length > 0) return `lost the backup ${missing.join(', ')}`;
  for (const name of names) {
    const found = await contentsOfBackup(disk, name, run);
    if (!contents.includes(found) || found !== (run.backups.get(name) ?? found))
      return `the backup ${name} is not as it was made: ${found}`;
  }
  return null;
}

/** What a backup holds; what is wrong with it, if anything is. */
async function contentsOfBackup(disk: SimulatedDisk, name: string, run: Run): Promise<string> {
  const backup = await openWithAny(disk, run.passphrases, `${FOLDER}/backups/${name}`);
  return backup.findings.length > 0 ? JSON.stringify(backup.findings) : contentsOf(backup);
}

/** The first broken promise among all cuts and losses, or null. */
export async function firstFault(
  steps: readonly Step[],
  contents: string[],
  losses: Loss[],
  leaveOut?: (operation: string) => boolean,
): Promise<string | null> {
  for (let operation = 0; ; operation += 1) {
    const disk = cutAt(new SimulatedDisk(), operation, leaveOut);
    const run = await runUntilCut(disk, steps);
    for (const loss of losses) {
      const fault = await faultOf(disk.afterPowerCut(loss), run, contents);
      if (fault !== null)
        return `cut before operation ${operation} (after ${disk.log.filter((line) => line !== 'power cut').at(-1)}), losing ${loss.name}: ${fault}`;
    }
    if (!isCut(disk)) return null;
  }
}
