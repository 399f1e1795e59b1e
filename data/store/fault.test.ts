import { expect, test } from 'vitest';
import { DeskError } from '../contract/errors.ts';
import type { Transaction } from '../model/library.ts';
import type { Library } from './library.ts';
import { noteRecord, putNote } from './records.cases.ts';
import { openWithAny } from './recorded-work.ts';
import { contentsOf, expectedContents, NEXT_PASSPHRASE, PASSPHRASE, plainWork, protectedWork, takeStep, type Step } from './rehearsal.ts';
import { failure, SimulatedDisk } from './simulated-disk.ts';

/** Runs an action until it works, as a user would who waits for the cause to go, and keeps the messages of what failed. */
async function persist<T>(messages: string[], action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      messages.push((error as DeskError).message);
      if (attempt === 60) throw error;
    }
  }
}

/** Opens for writing: a fault may let a library open read-only, and the user opens it again. */
async function openToWrite(disk: SimulatedDisk): Promise<Library> {
  const library = await openWithAny(disk, [PASSPHRASE, NEXT_PASSPHRASE]);
  if (library.access.mode === 'read-write') return library;
  await library.close();
  throw new DeskError('read-only', `The library could not be opened for writing. ${library.access.reason}`);
}

/**
 * A commit that, when it fails, leaves memory and disk as they were. On a disk that refuses even the undoing of a write, a kill right
 * after it may bring the whole transaction back.
 */
async function commit(disk: SimulatedDisk, library: Library, transaction: Transaction, undoable: boolean): Promise<void> {
  const before = await contentsOf(library);
  await library.commit(transaction).catch(async (error: unknown) => {
    expect(await contentsOf(library)).toBe(before);
    if (undoable) expect(await contentsOf(await openWithAny(disk.afterKill(), [PASSPHRASE, NEXT_PASSPHRASE]))).toBe(before);
    throw error;
  });
}

/** Runs all steps. */
async function run(disk: SimulatedDisk, steps: readonly Step[], messages: string[], undoable: boolean): Promise<Library> {
  let library = await persist(messages, () => openToWrite(disk));
  for (const step of steps) {
    if (step === 'reopen') {
      await library.close();
      library = await persist(messages, () => openToWrite(disk));
    } else if (typeof step === 'string') await persist(messages, () => takeStep(library, step));
    else for (const transaction of step) await persist(messages, () => commit(disk, library, transaction, undoable));
  }
  return library;
}

const faults: [code: string, times: number][] = [
  ['EIO', 1],
  ['EACCES', 1],
  ['short write', 1],
  ['ENOSPC', 12],
];
const nightlyFaults: [code: string, times: number][] = [
  ['ENOSPC', 1],
  ['EROFS', 1],
  ['EMFILE', 1],
  ['EIO', 3],
  ['EROFS', 30],
];

const tried = process.env['NIGHTLY'] === undefined ? faults : [...faults, ...nightlyFaults];
const both = tried.flatMap(([code, times]) => [
  ['plain', code, times, plainWork] as const,
  ['encrypted', code, times, protectedWork] as const,
]);

test.each(both)(
  '%s: %s from any operation on, %i times: what was there stays, the failure is told, and trying again works',
  async (_, code, times, steps) => {
    const contents = (await expectedContents(steps)).at(-1);
    for (let at = 0, failed = 'none yet'; failed !== ''; at += 1) {
      const disk = new SimulatedDisk();
      failed = '';
      let left = times;
      disk.before = (operation, number) => {
        if (left === 0 || number !== at) return true;
        left -= 1;
        failed ||= operation;
        if (code !== 'short write') return failure(code);
        return operation.startsWith('write') ? 'short' : true;
      };
      const messages: string[] = [];
      const library = await run(disk, steps, messages, times === 1);
      const place = `${code} at operation ${at}, ${failed}`;
      expect(await contentsOf(library), place).toBe(contents);
      await persist(messages, () => commit(disk, library, putNote(noteRecord('n-9', 'work goes on')), times === 1));
      await library.close();
      const again = await persist(messages, () => openToWrite(disk));
      expect(again.findings, place).toEqual([]);
      expect(again.catalogue().notes, place).toHaveLength(2);
      await again.close();
      for (const message of messages) expect(message, place).toMatch(/was not saved|could not be|cannot be made|No backup was made/);
      disk.before = () => true;
      await (await openToWrite(disk)).close();
      expect(
        disk.paths().filter((path) => path.includes('.tmp') || path.endsWith('lock')),
        place,
      ).toEqual([]);
    }
  },
  120_000,
);
