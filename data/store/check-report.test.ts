import { expect, test } from 'vitest';
import { DeskError } from '../contract/errors.ts';
import { checkReport, type WholeReport } from './check-report.ts';
import { bytesOf, encryptedLibrary, flipped, overwrite } from './encryption.cases.ts';
import type { FilePort } from './port.ts';
import { recordWork } from './recorded-work.ts';
import { FOLDER, newHost, NEXT_PASSPHRASE, PASSPHRASE, plainWork, protectedWork } from './rehearsal.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

/** A disk on which others work: at each look at it, `next` has happened. */
function moving(disk: SimulatedDisk, next: () => void): FilePort {
  const then =
    <T>(look: (path: string) => Promise<T>) =>
    (path: string) => {
      next();
      return look(path);
    };
  const looks = { read: then((path) => disk.read(path)), size: then((path) => disk.size(path)), list: then((path) => disk.list(path)) };
  return Object.assign(Object.create(disk) as SimulatedDisk, looks);
}

test.each([
  ['worked on', plainWork, [undefined]],
  ['encrypted, given another passphrase and decrypted', protectedWork, [undefined, PASSPHRASE, NEXT_PASSPHRASE]],
] as const)('a library that is %s while it is checked has no problem', async (_, steps, passphrases) => {
  const { base, moments } = await recordWork(steps);
  const begun = moments.findIndex(({ state }) => state.begun > 0);
  const found: string[] = [];
  let turned = 0;
  for (const pace of [1, 4]) {
    for (let start = begun; start < moments.length; start += 7) {
      for (const passphrase of passphrases) {
        const disk = base.afterKill();
        let at = 0;
        const advance = (count: number) => {
          for (const { effects } of moments.slice(at, at + count)) for (const effect of effects) disk.take(effect);
          at += count;
        };
        advance(start);
        const options = { repair: false, turned: () => (turned += 1), ...(passphrase === undefined ? {} : { passphrase }) };
        const report = await checkReport(FOLDER, options, { port: moving(disk, () => advance(pace)), host: newHost() }).catch(passOver);
        for (const finding of report?.findings ?? []) found.push(`from ${moments[start]?.operation} on: ${JSON.stringify(finding)}`);
      }
    }
  }
  expect(found).toEqual([]);
  expect(turned > 0).toBe(steps === protectedWork);
});

/** At that moment the passphrase is another. */
function passOver(error: unknown): null {
  if (error instanceof DeskError && error.code === 'wrong-passphrase') return null;
  throw error;
}

test('a damaged key file that is repaired is told as repaired', async () => {
  const disk = await encryptedLibrary();
  await overwrite(disk, 'key.json', Buffer.from('half'));
  const options = { repair: true, passphrase: PASSPHRASE, turned: () => expect.unreachable() };
  expect((await checkReport(FOLDER, options, { port: disk, host: newHost() })).findings).toMatchObject([{ file: 'key.json', repaired: true }]);
});

test('what is damaged is told, also of a library that is open', async () => {
  const disk = await encryptedLibrary();
  await overwrite(disk, 'articles/a-1.json', flipped(await bytesOf(disk, 'articles/a-1.json')));
  await overwrite(disk, 'lock', Buffer.from('held'));
  const report: WholeReport = await checkReport(FOLDER, { repair: false, passphrase: PASSPHRASE, turned: () => undefined }, { port: disk, host: newHost() });
  expect(report.findings).toMatchObject([{ file: 'articles/a-1.json', problem: expect.stringMatching(/first line/) }]);
});
