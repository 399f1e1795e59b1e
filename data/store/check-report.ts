import { checkReferences, type References } from '../check/check-references.ts';
import { DeskError } from '../contract/errors.ts';
import type { CheckFinding } from '../contract/library-view.ts';
import { checkLibrary, type CheckOptions } from './check.ts';
import { pathOf, type Disk } from './disk.ts';
import { KEY_FILE, LOCK } from './layout.ts';
import { migrations } from './migrations/migrations.ts';
import { nodePort } from './node-port.ts';
import { openLibrary, type OpenDeps } from './open-library.ts';
import { isProtected } from './unlock.ts';

/** What is wrong with a library, and where its references lead: null when it is encrypted and no passphrase was given. */
export interface WholeReport {
  findings: CheckFinding[];
  references: References | null;
}

export interface ReportOptions extends CheckOptions {
  /** The library was encrypted, or decrypted, or its passphrase changed, while it was read: nothing can be told, and it is read again. */
  turned(): void;
}

/** Turning a library begins once and ends once, and is not turned back at once as a rule. */
const LOOKS = 10;

/**
 * Reads a library through, bytes and references, while others may work on it. A file that is being replaced may look damaged: of a library
 * that is open elsewhere only what is found twice counts, and nothing that was read while it changed its form.
 * @throws DeskError as `checkLibrary` does, and `storage-failed` when the form of the library changes all the time
 */
export async function checkReport(folder: string, options: ReportOptions, deps: OpenDeps = {}): Promise<WholeReport> {
  const disk: Disk = { port: deps.port ?? nodePort, folder, migrations: deps.migrations ?? migrations };
  let first: WholeReport | null = null;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const form = await formOf(disk);
    const wasOpen = await isOpen(disk);
    const [look] = await Promise.allSettled([read(disk, options, deps)]);
    // A repair had the library to itself, and may have mended the key file.
    if (options.repair && look.status === 'fulfilled') return look.value;
    if (form !== (await formOf(disk))) {
      options.turned();
      first = null;
    } else {
      if (look.status === 'rejected') throw look.reason;
      if (isSound(look.value) || !(wasOpen || (await isOpen(disk)))) return look.value;
      if (first !== null) return foundTwice(first, look.value);
      first = look.value;
    }
  }
  throw new DeskError('storage-failed', 'The library was encrypted or decrypted each time it was read, so nothing can be said of it. Check it again when that is done.');
}

/** The same for a library that is not encrypted, decrypted or given another passphrase in between. */
async function formOf(disk: Disk): Promise<string> {
  return (await disk.port.read(pathOf(disk, KEY_FILE)))?.toString('latin1') ?? '';
}

/** True when somebody may be working on it. */
async function isOpen(disk: Disk): Promise<boolean> {
  return (await disk.port.size(pathOf(disk, LOCK))) !== null;
}

async function read(disk: Disk, { repair, passphrase }: CheckOptions, deps: OpenDeps): Promise<WholeReport> {
  const opening = passphrase === undefined ? {} : { passphrase };
  const findings = await checkLibrary(disk.folder, { repair, ...opening }, deps);
  if (passphrase === undefined && (await isProtected(disk.folder, disk.port))) return { findings, references: null };
  const library = await openLibrary(disk.folder, { create: false, readOnly: true, ...opening }, deps);
  try {
    return { findings, references: await checkReferences(library) };
  } finally {
    await library.close();
  }
}

function isSound({ findings, references }: WholeReport): boolean {
  return findings.length + (references?.problems.length ?? 0) === 0;
}

/** What both reports tell. */
function foundTwice(first: WholeReport, second: WholeReport): WholeReport {
  const { references } = second;
  const problems = references?.problems.filter((problem) => first.references?.problems.includes(problem)) ?? [];
  return {
    findings: second.findings.filter(({ file, problem }) => first.findings.some((found) => found.file === file && found.problem === problem)),
    references: references && { ...references, problems },
  };
}
