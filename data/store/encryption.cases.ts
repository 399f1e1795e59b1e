import { factRecord, importOf, noteRecord, putBriefing, putFact, putNote, briefingRecord, removalOf } from './records.cases.ts';
import { FOLDER, openOn, PASSPHRASE, unwatched, upkeep } from './rehearsal.ts';
import { disclose, enclose } from './sealed.ts';
import { SimulatedDisk } from './simulated-disk.ts';

export const kept = { upkeep: { ...upkeep, journal: { days: 30, bytes: 1e9 } } };
export const open = (disk: SimulatedDisk, passphrase: string | null = null, deps = {}) => openOn(disk, { ...kept, ...deps }, FOLDER, passphrase);

/** Words that stand in records, titles and file names of the library below, and nowhere else. */
export const WORDS = ['Osprey', 'Marrow', 'Tundra', 'Lantern', 'Gravel'];

/** Two sessions of work that leave every kind of file. */
export async function plainLibrary(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const first = await open(disk);
  await first.commit(importOf('a-1', [factRecord('f-1', 'a-1', { statement: 'Osprey said' })], 'Words of a Marrow.'));
  await first.commit(importOf('a-2', [], 'Words of Tundra.'));
  await first.commit(putNote(noteRecord('n-1', 'A Lantern')));
  await first.commit(putBriefing(briefingRecord('b-1', 'On Gravel')));
  await first.close();
  const second = await open(disk);
  await second.commit(putFact(factRecord('f-1', 'a-1', { statement: 'Osprey said', status: 'accepted' })));
  await second.checkpoint();
  await second.commit(removalOf('a-2', [], 'Words of Tundra.'));
  await second.close();
  const third = await open(disk);
  await third.commit(putNote(noteRecord('n-2', 'Another Lantern')));
  return disk.afterKill();
}

/** An encrypted library with all that the plain one held, closed. */
export async function encryptedLibrary(): Promise<SimulatedDisk> {
  const disk = await plainLibrary();
  const library = await open(disk);
  await library.encrypt(PASSPHRASE, unwatched);
  await library.close();
  return disk;
}

export async function overwrite(disk: SimulatedDisk, name: string, bytes: Buffer | null): Promise<void> {
  await disk.remove(`${FOLDER}/${name}`);
  if (bytes !== null) await (await disk.open(`${FOLDER}/${name}`, 'new')).write(bytes, 0);
}

export const bytesOf = async (disk: SimulatedDisk, name: string) => (await disk.read(`${FOLDER}/${name}`)) ?? Buffer.alloc(0);

export function flipped(body: Buffer): Buffer {
  body.writeUInt8(body.readUInt8(20) ^ 1, 20);
  return body;
}

/** A sealed file with a changed byte and its checksum mended. */
export function tampered(bytes: Buffer): Buffer {
  const { format, revision, journal, body } = disclose(bytes);
  body.writeUInt8(body.readUInt8(40) ^ 1, 40);
  const [head = ''] = enclose({ format, revision, journal }, [body], null, '').toString('latin1').split('"content"');
  return Buffer.concat([Buffer.from(`${head}"encrypted":\n`, 'latin1'), body, Buffer.from('\n}\n')]);
}
