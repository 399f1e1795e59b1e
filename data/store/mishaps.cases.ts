import type { Transaction } from '../model/library.ts';
import { flipped, overwrite } from './encryption.cases.ts';
import type { Beginning, RecordedStep } from './recorded-work.ts';
import { factRecord, importOf, noteRecord, putFact, putNote, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, openOn } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** Work that something comes in the way of, for tests of what a power cut then leaves. */
export interface Mishap {
  name: string;
  steps: RecordedStep[];
  beginning: Beginning;
  /** What the library holds before the first transaction and after each; going back to a backup is one. */
  contents: string[];
}

const note = (id: string) => putNote(noteRecord(id, 'Note'));

export async function mishaps(): Promise<Mishap[]> {
  const plain = await contentsAfter(new SimulatedDisk(), [importOf('a-1'), note('n-1'), note('n-2')]);
  const before = await contentsAfter(new SimulatedDisk(), [importOf('a-1'), importOf('a-2'), removalOf('a-1')]);
  const after = await contentsAfter(new SimulatedDisk(), [importOf('a-1'), note('n-1')]);
  return [
    {
      name: 'a restore',
      steps: [[importOf('a-1')], 'back up', [importOf('a-2')], 'checkpoint', [removalOf('a-1')], 'reopen', 'restore', [note('n-1')]],
      beginning: {},
      contents: [...before, ...after.slice(1)],
    },
    {
      name: 'a commit whose sync fails twice',
      steps: [[importOf('a-1')], { refused: note('n-9'), operations: [/^sync .*log$/, /^sync .*log$/] }, [note('n-1')]],
      beginning: {},
      contents: plain,
    },
    {
      name: 'a commit whose sync fails, and that no other journal file can be begun after',
      steps: [[importOf('a-1')], { refused: note('n-9'), operations: [/^sync .*log$/, /^open .*log$/] }, [note('n-1')]],
      beginning: {},
      contents: plain,
    },
    {
      name: 'a disk without links',
      steps: [[importOf('a-1')], 'checkpoint', [note('n-1')], 'back up', [note('n-2')]],
      beginning: { hasLinks: false },
      contents: plain,
    },
    await litter(),
    await damaged('articles/a-1.json'),
    await damaged('articles/a-1.json.bak'),
  ];
}

/** A library that was cut off while an article was written and the journal held a note. */
async function litter(): Promise<Mishap> {
  const disk = new SimulatedDisk();
  await contentsAfter(disk, [importOf('a-1')]);
  await (await openOn(disk)).commit(note('n-1'));
  await overwrite(disk, 'articles/a-1.json.tmp', Buffer.from('{"format":'));
  await disk.removeFolder(`${FOLDER}/backups`);
  const base = disk.afterKill();
  return { name: 'litter', steps: ['checkpoint', [note('n-2')]], beginning: { base }, contents: await contentsAfter(base.afterKill(), [note('n-2')]) };
}

/** A library that lost its journal's folder, and in which a file is damaged; it is encrypted, with the damaged bytes. */
async function damaged(name: string): Promise<Mishap> {
  const disk = new SimulatedDisk();
  await contentsAfter(disk, [importOf('a-1', [factRecord('f-1', 'a-1')])]);
  await contentsAfter(disk, [putFact(factRecord('f-1', 'a-1', { status: 'accepted' }))]);
  const bytes = flipped((await disk.read(`${FOLDER}/${name}`)) ?? Buffer.alloc(0));
  await overwrite(disk, name, bytes);
  const [oldest = ''] = (await disk.list(`${FOLDER}/backups`)).sort();
  for (const folder of [`backups/${oldest}`, 'journal']) await disk.removeFolder(`${FOLDER}/${folder}`);
  const contents = await contentsAfter(disk.afterKill(), [note('n-1'), note('n-2')]);
  return {
    name: `damage to ${name}`,
    steps: [[note('n-1')], 'checkpoint', 'encrypt', [note('n-2')]],
    beginning: { base: disk.afterKill(), damaged: new Map([[name, bytes]]) },
    contents,
  };
}

/** What a library holds before and after each of some transactions. It is closed then. */
async function contentsAfter(disk: SimulatedDisk, transactions: readonly Transaction[]): Promise<string[]> {
  const library = await openOn(disk);
  const contents = [await contentsOf(library)];
  for (const transaction of transactions) {
    await library.commit(transaction);
    contents.push(await contentsOf(library));
  }
  await library.close();
  return contents;
}
