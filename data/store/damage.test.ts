import { expect, test } from 'vitest';
import { checkLibrary } from './check.ts';
import { actorRecord, briefingRecord, factRecord, importOf, noteRecord, putActor, putBriefing, putFact, putNote, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, newDisk, newHost, openOn, PASSPHRASE, upkeep } from './rehearsal.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

const kept = { ...upkeep, journal: { days: 30, bytes: 1e9 } };

/** Two sessions of work: every kind of file there is, in more than one generation. */
type Kind = 'plain' | 'encrypted';

async function library(kind: Kind, closed: boolean): Promise<{ disk: SimulatedDisk; contents: string }> {
  const disk = await newDisk(kind);
  const first = await openOn(disk, { upkeep: kept });
  await first.commit(importOf('a-1', [factRecord('f-1', 'a-1')]));
  await first.commit(importOf('a-2'));
  await first.commit(putNote(noteRecord('n-1', 'first')));
  await first.commit(putBriefing(briefingRecord('b-1')));
  await first.commit(putActor(actorRecord('ac-1', 'First')));
  await first.close();
  const second = await openOn(disk, { upkeep: kept });
  await second.commit(putFact(factRecord('f-1', 'a-1', { status: 'accepted' })));
  await second.commit(putBriefing(briefingRecord('b-1', 'Another title')));
  await second.checkpoint();
  await second.commit(putNote(noteRecord('n-1', 'second')));
  await second.commit(putActor(actorRecord('ac-1', 'Second')));
  await second.commit(removalOf('a-2'));
  await second.commit(importOf('a-3'));
  const contents = await contentsOf(second);
  if (closed) await second.close();
  return { disk: disk.afterKill(), contents };
}

const places: [name: string, at: (length: number) => number][] = [
  ['first byte', () => 0],
  ['head', () => 20],
  ['checksum', () => 58],
  ['begin of the content', () => 90],
  ['first quarter', (length) => length >> 2],
  ['middle', (length) => length >> 1],
  ['last quarter', (length) => length - (length >> 2)],
  ['end', (length) => length - 3],
  ['last byte', (length) => length - 1],
];
const damages: [name: string, damage: (bytes: Buffer, at: number) => Buffer | null][] = [
  ['flipped bit', (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 4]), bytes.subarray(at + 1)])],
  ['cut', (bytes, at) => bytes.subarray(0, at)],
  ['zeros', (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(Math.min(64, bytes.length - at)), bytes.subarray(at + 64)])],
  ['duplicate', (bytes, at) => Buffer.concat([bytes.subarray(0, at + 64), bytes.subarray(at)])],
  ['loss', () => null],
];

async function overwrite(disk: SimulatedDisk, path: string, bytes: Buffer | null): Promise<void> {
  await disk.remove(path);
  if (bytes === null) return;
  const file = await disk.open(path, 'new');
  await file.write(bytes, 0);
}

interface Tally {
  damages: number;
  repaired: number;
  silent: string[];
}

async function damageEverything(kind: Kind, closed: boolean): Promise<Tally> {
  const { disk: whole, contents } = await library(kind, closed);
  const tally: Tally = { damages: 0, repaired: 0, silent: [] };
  for (const path of whole.paths().filter((candidate) => !candidate.endsWith('/lock') && !candidate.includes('/removed/'))) {
    const bytes = (await whole.read(path)) ?? Buffer.alloc(0);
    for (const [kind, damage] of damages) {
      for (const [place, at] of kind === 'loss' ? places.slice(0, 1) : places) {
        const damaged = damage(bytes, Math.min(at(bytes.length), bytes.length - 1));
        const disk = whole.afterKill();
        await overwrite(disk, path, damaged);
        const name = path.slice(FOLDER.length + 1);
        const found = await checkLibrary(FOLDER, { repair: false, passphrase: PASSPHRASE }, { port: disk, host: newHost(), upkeep: kept });
        const opened = await openOn(disk, { upkeep: kept });
        const isWhole = (await contentsOf(opened).catch(() => '')) === contents;
        const isNamed = [...found, ...opened.findings].some(({ file }) => file === name);
        tally.damages += 1;
        if (isWhole) tally.repaired += 1;
        else if (!isNamed) tally.silent.push(`${kind} at the ${place} of ${name}`);
        // Bytes after the end of a journal file are what a write that was cut off leaves, as a rule.
        if (isWhole && !isNamed && kind !== 'loss' && !name.startsWith('journal/'))
          tally.silent.push(`${kind} at the ${place} of ${name}, harmless`);
      }
    }
  }
  return tally;
}

test.each(['plain', 'encrypted'] as const)('%s: of single damages to a closed library, all are named and at least 95 in 100 are fully repaired by opening it', async (kind) => {
  const { damages: count, repaired, silent } = await damageEverything(kind, true);
  console.log(`${kind}, closed library: ${repaired} of ${count} damages repaired`);
  expect(silent).toEqual([]);
  expect(repaired / count).toBeGreaterThanOrEqual(0.95);
});

test.each(['plain', 'encrypted'] as const)('%s: of single damages to a library that was cut off, all are named, the loss of its newest journal file among them', async (kind) => {
  const { damages: count, repaired, silent } = await damageEverything(kind, false);
  console.log(`${kind}, library that was cut off: ${repaired} of ${count} damages repaired`);
  expect(silent).toEqual([]);
});
