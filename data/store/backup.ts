import { basename, dirname } from 'node:path';
import type { Backup } from '../contract/library-view.ts';
import { keyOf, pathOf, syncFolders, type Disk } from './disk.ts';
import { listSegments } from './journal.ts';
import { ALWAYS_HELD, BACKUPS, CATALOGUE, idIn, JOURNAL, KEY_FILE, segmentName } from './layout.ts';
import { codeOf } from './port.ts';
import { replaceFile } from './replace-file.ts';

/** How many generations are kept: the newest of each hour, and the newest of each day. */
export interface BackupPlan {
  hours: number;
  days: number;
}

/** Names of an empty file in a backup's folder that says why it was made; there is none in those made by the hour. */
const MARKS = ['by-hand', 'before-restore', 'before-update'] as const;

/** True when a folder is a backup in the folder of its library. */
export function isBackupFolder(folder: string): boolean {
  return basename(dirname(folder)) === BACKUPS && instantIn(basename(folder)) !== null;
}

/** The folders of all backups, also of one that was cut short. */
export async function backupFolders(disk: Disk): Promise<string[]> {
  const names = await disk.port.list(pathOf(disk, BACKUPS));
  return names.filter((name) => instantIn(name) !== null).map((name) => `${BACKUPS}/${name}`);
}

/** The backups of a library, newest first. One that was cut short has no catalogue yet and is not listed. */
export async function listBackups(disk: Disk): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const name of await disk.port.list(pathOf(disk, BACKUPS))) {
    const at = instantIn(name);
    const files = at === null ? [] : await disk.port.list(pathOf(disk, `${BACKUPS}/${name}`));
    if (at === null || !files.includes(CATALOGUE)) continue;
    const reason = MARKS.find((mark) => files.includes(mark)) ?? 'hourly';
    backups.push({ name, at, reason });
  }
  return backups.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/**
 * Makes a backup of the files as they are: second names for the same bytes, so it costs next to nothing. The catalogue comes last:
 * a backup that has one is whole.
 * @param at the instant that names it
 * @param journal the journal files that the documents do not hold, half-open; none of them is being written
 */
export async function takeBackup(
  disk: Disk,
  at: string,
  journal: { from: number; to: number },
  reason: Backup['reason'],
): Promise<string> {
  const name = await freeName(disk, at);
  const to = `${BACKUPS}/${name}`;
  const segments = (await listSegments(disk)).filter((number) => number >= journal.from && number < journal.to).map(segmentName);
  const names = [...(await documentNames(disk)), ...segments];
  for (const folder of [to, ...['articles', 'briefings', JOURNAL].map((part) => `${to}/${part}`)])
    await disk.port.makeFolder(pathOf(disk, folder));
  for (const file of names) await linkOrCopy(disk, file, `${to}/${file}`);
  if (reason !== 'hourly') await (await disk.port.open(pathOf(disk, `${to}/${reason}`), 'new')).close();
  const key = keyOf(disk) === null ? null : await disk.port.read(pathOf(disk, KEY_FILE));
  if (key !== null) await replaceFile(disk.port, pathOf(disk, `${to}/${KEY_FILE}`), key);
  await syncFolders(disk, [...names.map((file) => dirname(`${to}/${file}`)), to]);
  await linkOrCopy(disk, CATALOGUE, `${to}/${CATALOGUE}`);
  await syncFolders(disk, [to, BACKUPS, '.']);
  return name;
}

/**
 * The instant as a folder's name or, when it is not later than that of every backup, the next millisecond that is: a clock set back
 * must not make the newest backup the first to go.
 */
async function freeName(disk: Disk, at: string): Promise<string> {
  const taken = (await disk.port.list(pathOf(disk, BACKUPS))).map(instantIn).filter((instant) => instant !== null);
  const latest = taken.reduce((newest, instant) => Math.max(newest, Date.parse(instant)), 0);
  return new Date(Math.max(Date.parse(at), latest + 1)).toISOString().replaceAll(/[:.]/g, '-');
}

/** A second name for a file's bytes or, where the disk has no links, a copy. What has no file is left out. */
export async function linkOrCopy(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.port.link(pathOf(disk, from), pathOf(disk, to));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV'].includes(codeOf(error))) throw error;
    const bytes = await disk.port.read(pathOf(disk, from));
    // Whole or not at all, for a backup that has a catalogue is one.
    if (bytes !== null) await replaceFile(disk.port, pathOf(disk, to), bytes);
  }
}

/** Puts a second name for a file's bytes, or a copy, in place of another file. */
export async function relink(disk: Disk, from: string, to: string): Promise<void> {
  const beside = `${to}.tmp`;
  await disk.port.remove(pathOf(disk, beside));
  await linkOrCopy(disk, from, beside);
  await disk.port.rename(pathOf(disk, beside), pathOf(disk, to));
  // A rename between two names of one file does nothing and leaves both.
  await disk.port.remove(pathOf(disk, beside));
}

/** True when there is no backup of the present hour (UTC) yet. */
export function isBackupDue(backups: readonly Backup[], now: string): boolean {
  return backups.every(({ at }) => at.slice(0, 13) !== now.slice(0, 13));
}

/**
 * Which backups the plan lets go: all but the newest of each of the last hours, and of each of the last days, that have one. Those made
 * by hand, or before a change of the whole library, stay as long as their day and take no other's place. Hours and days are counted
 * among the backups there are, so a clock that jumps takes none away.
 */
export function expiredBackups(backups: readonly Backup[], plan: BackupPlan): Backup[] {
  const newestOf = (among: readonly Backup[], length: number, count: number) => {
    const periods = new Map<string, Backup>();
    for (const backup of among) if (!periods.has(backup.at.slice(0, length))) periods.set(backup.at.slice(0, length), backup);
    return [...periods.values()].slice(0, count);
  };
  const hourly = backups.filter(({ reason }) => reason === 'hourly');
  const kept = new Set([...newestOf(hourly, '2026-11-23T12'.length, plan.hours), ...newestOf(hourly, '2026-11-23'.length, plan.days)]);
  const days = new Set(newestOf(backups, '2026-11-23'.length, plan.days).map(({ at }) => at.slice(0, 10)));
  return backups.filter((backup) => !kept.has(backup) && (backup.reason === 'hourly' || !days.has(backup.at.slice(0, 10))));
}

/** Removes what the plan lets go, and what a cut left of a backup. */
export async function pruneBackups(disk: Disk, plan: BackupPlan): Promise<void> {
  const backups = await listBackups(disk);
  const whole = new Set(backups.map(({ name }) => name));
  const partial = (await disk.port.list(pathOf(disk, BACKUPS))).filter((name) => instantIn(name) !== null && !whole.has(name));
  for (const name of [...partial, ...expiredBackups(backups, plan).map((backup) => backup.name)]) {
    // Without its catalogue it is no backup any more, should the rest be cut short.
    await disk.port.remove(pathOf(disk, `${BACKUPS}/${name}/${CATALOGUE}`));
    await disk.port.removeFolder(pathOf(disk, `${BACKUPS}/${name}`));
  }
}

/** The names of all documents that have a file, in a library or, given its folder, in a backup. */
export async function documentNames(disk: Disk, within = '.'): Promise<string[]> {
  const names: string[] = [];
  for (const part of ['articles', 'briefings']) {
    for (const file of await disk.port.list(pathOf(disk, `${within}/${part}`)))
      if (idIn(`${part}/${file}`) !== null) names.push(`${part}/${file}`);
  }
  for (const name of ALWAYS_HELD) if ((await disk.port.size(pathOf(disk, `${within}/${name}`))) !== null) names.push(name);
  return names;
}

function instantIn(name: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)$/.exec(name);
  return parts === null ? null : `${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`;
}
