import { documentNames, listBackups } from './backup.ts';
import { keyOf, pathOf, type Disk } from './disk.ts';
import { bodyReader, splitFrames } from './frame.ts';
import { listSegments } from './journal.ts';
import { BACKUPS, CATALOGUE, JOURNAL, KEY_FILE, LOCK, placeOf, segmentIn, segmentName } from './layout.ts';
import { readKeyFile } from './key-file.ts';
import { DamagedDocument, disclose, reveal } from './sealed.ts';

/** A file that is not as the store leaves it. */
export interface Problem {
  file: string;
  problem: string;
}

/**
 * What is wrong with the bytes of a sealed file, if anything. Without its key, an encrypted one is checked against its checksum only.
 * No file is no problem.
 */
export async function sealProblems(disk: Disk, name: string): Promise<Problem[]> {
  const bytes = await disk.port.read(pathOf(disk, name));
  if (bytes === null) return [];
  const key = keyOf(disk);
  return problemIn(name, () => {
    const enclosed = disclose(bytes);
    if (!enclosed.isEncrypted || key !== null) reveal(enclosed, key, placeOf(name));
  });
}

async function problemIn(file: string, look: () => unknown): Promise<Problem[]> {
  try {
    await look();
    return [];
  } catch (error) {
    if (error instanceof DamagedDocument) return [{ file, problem: error.message }];
    throw error;
  }
}

async function journalProblems(disk: Disk, name: string): Promise<Problem[]> {
  const read = bodyReader(keyOf(disk), placeOf(name));
  const { damaged, torn } = splitFrames((await disk.port.read(pathOf(disk, name))) ?? Buffer.alloc(0), (body, isEncrypted) =>
    isEncrypted && keyOf(disk) === null ? body : (read(body, isEncrypted) ?? undefined),
  );
  return damaged.length > 0 || torn !== null ? [{ file: name, problem: 'Part of the journal is damaged.' }] : [];
}

/** The backups, the copies of the key file, and what a cut left. */
export async function surroundingProblems(disk: Disk): Promise<Problem[]> {
  return [...(await backupProblems(disk)), ...(await copyProblems(disk)), ...(await litter(disk))];
}

/** All that can be told of an encrypted library without its key. */
export async function outerProblems(disk: Disk): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of [CATALOGUE, ...(await documentNames(disk))])
    for (const file of [name, `${name}.bak`]) problems.push(...(await sealProblems(disk, file)));
  for (const number of await listSegments(disk)) problems.push(...(await journalProblems(disk, segmentName(number))));
  return [...problems, ...(await problemIn(KEY_FILE, () => readKeyFile(disk))), ...(await surroundingProblems(disk))];
}

async function backupProblems(disk: Disk): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name } of await listBackups(disk)) {
    const within = `${BACKUPS}/${name}`;
    for (const file of [CATALOGUE, ...(await documentNames(disk, within))])
      problems.push(...(await sealProblems(disk, `${within}/${file}`)));
    for (const file of await disk.port.list(pathOf(disk, `${within}/${JOURNAL}`)))
      if (segmentIn(file) !== null) problems.push(...(await journalProblems(disk, `${within}/${JOURNAL}/${file}`)));
  }
  return problems;
}

/** The copies of the key file that are damaged, or not there. */
async function copyProblems(disk: Disk): Promise<Problem[]> {
  const hasKey = (await disk.port.size(pathOf(disk, KEY_FILE))) !== null;
  const copies = [`${KEY_FILE}.bak`, ...(await listBackups(disk)).map(({ name }) => `${BACKUPS}/${name}/${KEY_FILE}`)];
  const problems: Problem[] = [];
  for (const file of hasKey ? copies : []) {
    const found = await problemIn(file, async () => {
      if ((await readKeyFile(disk, file)) === null) throw new DamagedDocument('it is missing');
    });
    problems.push(...found);
  }
  return problems;
}

async function litter(disk: Disk): Promise<Problem[]> {
  if ((await disk.port.size(pathOf(disk, LOCK))) !== null) return [];
  const problems: Problem[] = [];
  for (const folder of ['.', 'articles', 'briefings']) {
    for (const name of await disk.port.list(pathOf(disk, folder))) {
      if (name.endsWith('.tmp'))
        problems.push({
          file: folder === '.' ? name : `${folder}/${name}`,
          problem: 'A write was cut off here; what it was to hold is in the journal.',
        });
    }
  }
  return problems;
}
