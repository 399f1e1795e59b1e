import { expect, test } from 'vitest';
import { patient } from './patient-port.ts';
import { nodePort } from './node-port.ts';
import { noteRecord, putNote } from './records.cases.ts';
import { contentsOf, FOLDER, newHost, upkeep } from './rehearsal.ts';
import { openLibrary } from './open-library.ts';
import { failure, SimulatedDisk } from './simulated-disk.ts';

/** A disk on which another program holds each file for some tries, in the way of Windows. */
function heldDisk(disk: SimulatedDisk, isHeld: (path: string) => boolean) {
  const waits: number[] = [];
  const refuse = (path: string) => {
    if (isHeld(path)) throw Object.assign(failure('EBUSY'), { path: `${path}.tmp`, dest: path });
  };
  disk.before = (operation) => {
    const path = /^(?:open|rename .* to|remove) (\S+)$/.exec(operation)?.[1];
    if (path !== undefined) refuse(path);
    return true;
  };
  const port = patient(disk, ['EBUSY'], (milliseconds) => Promise.resolve(waits.push(milliseconds)));
  return { waits, open: () => openLibrary(FOLDER, { create: true }, { port, host: newHost(), upkeep }) };
}

test('a file that another program holds for a moment is asked for again', async () => {
  const tries = new Map<string, number>();
  const { open, waits } = heldDisk(new SimulatedDisk(), (path) => {
    tries.set(path, (tries.get(path) ?? 0) + 1);
    return (tries.get(path) ?? 0) % 4 !== 0;
  });
  const library = await open();
  await library.commit(putNote(noteRecord('n-1')));
  await library.checkpoint();
  const before = await contentsOf(library);
  await library.close();
  const again = await open();
  expect([again.findings, await contentsOf(again)]).toEqual([[], before]);
  expect(waits.length).toBeGreaterThan(10);
});

test.each([
  ['journal/000001.log', /"Edit" was not saved.*Another program holds the file 000001\.log/],
  ['notes.json', /could not be folded.*Another program holds the file notes\.json/],
])('when it is held for long, the error names %s and nothing is lost', async (name, message) => {
  let isHeld = true;
  const { open, waits } = heldDisk(new SimulatedDisk(), (path) => isHeld && path === `${FOLDER}/${name}`);
  const library = await open();
  const work = async () => {
    await library.commit(putNote(noteRecord('n-1')));
    await library.checkpoint();
  };
  await expect(work()).rejects.toThrow(message);
  expect(waits.reduce((sum, milliseconds) => sum + milliseconds)).toBeLessThan(1000);
  isHeld = false;
  await work();
  await library.close();
  expect((await open()).catalogue().notes).toHaveLength(1);
});

test('other failures are told at once', async () => {
  const waits: number[] = [];
  const refuse = () => Promise.reject(failure('ENOSPC'));
  const port = patient({ ...nodePort, open: refuse }, ['EBUSY'], (milliseconds) => Promise.resolve(waits.push(milliseconds)));
  await expect(port.open('/home/x', 'new')).rejects.toThrow('ENOSPC');
  expect(waits).toEqual([]);
});
