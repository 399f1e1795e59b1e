import { listBackups } from './backup.ts';
import { openKeyFile, readKeyFile, type KeyFile } from './key-file.ts';
import { DAMAGED } from './layout.ts';
import type { Loss } from './losses.ts';
import { contentsOfBackup, openWithAny, type Run } from './recorded-work.ts';
import { disksOf, type Recording } from './recording.ts';
import { noteRecord, putNote } from './records.cases.ts';
import { contentsOf, FOLDER, PASSPHRASE, tellingFiles } from './rehearsal.ts';
import { disclose, looksSealed, reveal } from './sealed.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

/** `NIGHTLY=1` tries every set of lost names, and every cut during recovery. */
export const nightly = process.env['NIGHTLY'] !== undefined;
export const timeout = nightly ? 7_200_000 : 180_000;

/** A disk as a cut left it. */
export interface Left {
  /** The same for cuts that leave the same, after the same. */
  key: string;
  disk: SimulatedDisk;
  run: Run;
  /** Where it was cut, and what was lost. */
  place: string;
}

/** What is looked at of the cuts during some work. */
export interface Looking {
  /** Keys of what is known already. */
  known?: Iterable<string>;
  /** The site of operations that do nothing. */
  leftOut?: string | null;
}

/** What any power cut during some work leaves. Many cuts, and many losses, leave the same, which is handed out once. */
export function* leftBy(recording: Recording<Run>, losses: readonly Loss[], { known = [], leftOut = null }: Looking = {}): Generator<Left> {
  const seen = new Set(known);
  for (const [disk, { operation, state: run }] of disksOf(recording, leftOut)) {
    if (run.isOpen) continue;
    for (const loss of losses) {
      const left = disk.afterPowerCut(loss);
      const key = JSON.stringify([left.digest(), { ...run, backups: [...run.backups.keys()], damaged: null }]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { key, disk: left, run, place: `before ${operation}, losing ${loss.name}` };
    }
  }
}

/** The first broken promise among what cuts left, and where; or null. */
export async function firstFault(cuts: Iterable<Left>, contents: string[]): Promise<string | null> {
  for (const { disk, run, place } of cuts) {
    const fault = await faultOf(disk, run, contents);
    if (fault !== null) return `cut ${place}: ${fault}`;
  }
  return null;
}

/** What is wrong with a disk as a cut left it; null when the promise holds. */
export async function faultOf(disk: SimulatedDisk, run: Run, contents: string[]): Promise<string | null> {
  try {
    if (run.form === 'encrypted' && (await tellingFiles(disk)).length > 0) return `in plain: ${(await tellingFiles(disk)).join(', ')}`;
    const sideFault = await faultBeside(disk, run);
    if (sideFault !== null) return sideFault;
    const library = await openWithAny(disk, run.passphrases);
    if (library.isEncrypted ? run.form === 'plain' : run.form === 'encrypted') return `it should be ${run.form}`;
    const held = await contentsOf(library);
    if (!contents.includes(held)) return `a state that never was: ${held}`;
    if (!contents.slice(run.confirmed, run.begun + 1).includes(held))
      return `${contents.indexOf(held)} transactions, where ${run.confirmed} were confirmed and ${run.begun} begun`;
    const odd = library.findings.filter(({ file, problem }) => !problem.includes('cut off') && !run.damaged.has(file));
    if (odd.length > 0) return JSON.stringify(odd);
    const backupFault = await faultOfBackups(disk.afterKill(), run, contents);
    if (backupFault !== null) return backupFault;
    await library.commit(putNote(noteRecord('n-9', 'work goes on')));
    const after = await contentsOf(library);
    await library.protectionSettled();
    if (library.isEncrypted && (await tellingFiles(disk)).length > 0) return `still in plain: ${(await tellingFiles(disk)).join(', ')}`;
    await library.close();
    const again = await openWithAny(disk, run.passphrases);
    for (const [name, bytes] of run.damaged) if (!(await isKept(disk, name, bytes))) return `the damaged bytes of ${name} are gone`;
    if ((await contentsOf(again)) !== after || again.findings.some(({ file }) => !run.damaged.has(file)))
      return `another state after going on: ${JSON.stringify(again.findings)}`;
    await again.close();
    const litter = disk.paths().filter((path) => path.includes('.tmp') || path.endsWith('lock'));
    return litter.length > 0 ? `litter: ${litter.join(', ')}` : null;
  } catch (error) {
    return String(error);
  }
}

/**
 * What opening the library would not notice: a removed document, or an older generation, that cannot be read; a copy of the key that a
 * former passphrase opens.
 */
async function faultBeside(disk: SimulatedDisk, run: Run): Promise<string | null> {
  for (const path of disk.paths()) {
    if (/\/removed\/.*\.json$|\.bak$/.test(path) && !run.damaged.has(path.slice(FOLDER.length + 1))) disclose((await disk.read(path)) ?? Buffer.alloc(0));
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

/** True when the bytes of a damaged file are in its place or among the damaged, encrypted or not. */
async function isKept(disk: SimulatedDisk, name: string, bytes: Buffer): Promise<boolean> {
  const library = { port: disk, folder: FOLDER, migrations: [] };
  const key = await readKeyFile(library);
  const opened = key === null ? null : { cipher: (await openKeyFile(key, PASSPHRASE)).cipher, state: key.state };
  const aside = (await disk.list(`${FOLDER}/${DAMAGED}`)).map((file) => `${DAMAGED}/${file}`);
  for (const place of [name, ...aside]) {
    const found = (await disk.read(`${FOLDER}/${place}`)) ?? Buffer.alloc(0);
    if (found.equals(bytes)) return true;
    if (opened !== null && looksSealed(found) && place !== name && reveal(disclose(found), opened, place).equals(bytes)) return true;
  }
  return false;
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

