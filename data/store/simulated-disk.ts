import { dirname, posix } from 'node:path';
import type { FilePort, OpenFile } from './port.ts';

/** The power went: nothing after this operation reached the program. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/** A change of a file's bytes that is not synced yet. */
type Write = { at: number; bytes: Buffer } | { length: number };

/** A file apart from its names. `now` is what programs read; `durable` and any of `pending` is what a power cut may leave. */
interface Inode {
  number: number;
  now: Buffer;
  durable: Buffer;
  pending: Write[];
}

/** A change of names in a folder that is not synced yet. A rename takes and gives in one step, as on every journaling file system. */
interface Naming {
  folder: string;
  set?: [path: string, inode: Inode];
  removed?: string;
  made?: string;
}

/** What a power cut leaves of what was not synced. */
export interface Loss {
  name: string;
  /** Which of the unsynced changes of names are on disk. */
  namings(count: number): (index: number) => boolean;
  /** Which of a file's unsynced writes are on disk. */
  writes(count: number): (index: number) => Fate;
}

/** What becomes of an unsynced write; `torn`: its first half is there, `zeros`: its length but not its bytes. */
export type Fate = 'kept' | 'lost' | 'torn' | 'zeros';

let inodes = 0;

/**
 * A disk in memory after the strictest reading of POSIX: bytes are safe once their file is synced, names once their folder is, and
 * nothing orders one before the other. The folder `/home` is there from the start.
 */
export class SimulatedDisk implements FilePort {
  /** Operations that change something, so far. */
  operations = 0;
  /** What was done, one line each: to name the place of a failure. */
  readonly log: string[] = [];
  /** Called before each operation that changes something; may throw. Returning false leaves the operation out. */
  before: (operation: string, number: number) => boolean | Error | 'short' = () => true;
  private readonly names = new Map<string, Inode>();
  private readonly durableNames = new Map<string, Inode>();
  private readonly folders = new Set<string>(['/', '/home']);
  private readonly durableFolders = new Set<string>(['/', '/home']);
  private namings: Naming[] = [];

  read(path: string): Promise<Buffer | null> {
    const inode = this.names.get(clean(path));
    return Promise.resolve(inode === undefined ? null : Buffer.from(inode.now));
  }

  size(path: string): Promise<number | null> {
    return Promise.resolve(this.names.get(clean(path))?.now.length ?? null);
  }

  identity(path: string): Promise<string | null> {
    const inode = this.names.get(clean(path));
    return Promise.resolve(inode === undefined ? null : String(inode.number));
  }

  list(folder: string): Promise<string[]> {
    const within = `${clean(folder)}/`;
    if (this.names.has(clean(folder))) return Promise.reject(failure('ENOTDIR'));
    const found = [...this.names.keys(), ...this.folders].filter((path) => path.startsWith(within) && path !== within);
    return Promise.resolve([...new Set(found.map((path) => path.slice(within.length).split('/')[0] ?? ''))]);
  }

  async makeFolder(folder: string): Promise<boolean> {
    if (this.folders.has(clean(folder))) return false;
    await this.step(`makeFolder ${clean(folder)}`);
    for (let path = clean(folder); !this.folders.has(path); path = dirname(path)) {
      this.folders.add(path);
      this.namings.push({ folder: dirname(path), made: path });
    }
    return true;
  }

  async open(path: string, mode: 'replace' | 'new'): Promise<OpenFile> {
    const name = clean(path);
    let inode = this.names.get(name);
    if (inode !== undefined && mode === 'new') throw failure('EEXIST');
    if (!this.folders.has(dirname(name))) throw failure('ENOENT');
    await this.step(`open ${name}`);
    if (inode === undefined) {
      inode = { number: (inodes += 1), now: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] };
      this.name({ folder: dirname(name), set: [name, inode] });
    } else if (inode.now.length > 0) {
      change(inode, { length: 0 });
    }
    return this.opened(name, inode);
  }

  private opened(name: string, inode: Inode): OpenFile {
    return {
      write: async (bytes, position) => {
        const outcome = await this.step(`write ${name}`);
        const taken = outcome === 'short' ? bytes.subarray(0, bytes.length >> 1) : bytes;
        change(inode, { at: position, bytes: Buffer.from(taken) });
        return taken.length;
      },
      truncate: async (length) => {
        await this.step(`truncate ${name}`);
        change(inode, { length });
      },
      sync: async () => {
        if ((await this.step(`sync ${name}`)) === 'skip') return;
        inode.durable = inode.now;
        inode.pending = [];
      },
      named: () => Promise.resolve([...this.names.values()].includes(inode)),
      close: () => Promise.resolve(),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.names.get(clean(from));
    if (inode === undefined) throw failure('ENOENT');
    await this.step(`rename ${clean(from)} to ${clean(to)}`);
    if (this.names.get(clean(to)) === inode) return;
    this.name({ folder: dirname(clean(to)), set: [clean(to), inode], removed: clean(from) });
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.names.get(clean(from));
    if (inode === undefined) throw failure('ENOENT');
    if (this.names.has(clean(to))) throw failure('EEXIST');
    await this.step(`link ${clean(from)} to ${clean(to)}`);
    this.name({ folder: dirname(clean(to)), set: [clean(to), inode] });
  }

  async remove(path: string): Promise<void> {
    const name = clean(path);
    if (!this.names.has(name)) return;
    await this.step(`remove ${name}`);
    this.name({ folder: dirname(name), removed: name });
  }

  async removeFolder(folder: string): Promise<void> {
    const within = `${clean(folder)}/`;
    await this.step(`removeFolder ${clean(folder)}`);
    for (const path of this.names.keys()) if (path.startsWith(within)) this.name({ folder: dirname(path), removed: path });
    for (const path of this.folders) if (`${path}/`.startsWith(within)) this.folders.delete(path);
  }

  async syncFolder(folder: string): Promise<void> {
    const path = clean(folder);
    if ((await this.step(`sync ${path}/`)) === 'skip') return;
    this.namings = this.namings.filter((naming) => {
      if (naming.folder !== path) return true;
      apply(this.durableNames, this.durableFolders, naming);
      return false;
    });
  }

  /** The disk as it is found when the power is back. */
  afterPowerCut(loss: Loss): SimulatedDisk {
    const left = new SimulatedDisk();
    const names = new Map(this.durableNames);
    const folders = new Set(this.durableFolders);
    const isKept = loss.namings(this.namings.length);
    for (const [at, naming] of this.namings.entries()) if (isKept(at)) apply(names, folders, naming);
    const isReachable = (path: string): boolean => path === '/' || (folders.has(path) && isReachable(dirname(path)));
    const found = new Map<Inode, Inode>();
    for (const [path, inode] of names) {
      if (!isReachable(dirname(path))) continue;
      const bytes = bytesAfter(inode, loss);
      const survivor = found.get(inode) ?? { number: inode.number, now: bytes, durable: bytes, pending: [] };
      found.set(inode, survivor);
      left.names.set(path, survivor);
      left.durableNames.set(path, survivor);
    }
    for (const folder of folders) {
      if (!isReachable(folder)) continue;
      left.folders.add(folder);
      left.durableFolders.add(folder);
    }
    return left;
  }

  /** The disk as the next program finds it when this one is killed: nothing is lost. */
  afterKill(): SimulatedDisk {
    const everything: Loss = { name: 'nothing', namings: () => () => true, writes: () => () => 'kept' };
    return this.afterPowerCut(everything);
  }

  /** All names there are. */
  paths(): string[] {
    return [...this.names.keys()].sort();
  }

  private name(naming: Naming): void {
    apply(this.names, this.folders, naming);
    this.namings.push(naming);
  }

  private async step(operation: string): Promise<'done' | 'skip' | 'short'> {
    await Promise.resolve();
    const outcome = this.before(operation, this.operations);
    if (outcome instanceof Error) throw outcome;
    this.operations += 1;
    this.log.push(operation);
    return outcome === 'short' ? 'short' : outcome ? 'done' : 'skip';
  }
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function clean(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

function apply(names: Map<string, Inode>, folders: Set<string>, { set, removed, made }: Naming): void {
  if (removed !== undefined) names.delete(removed);
  if (set !== undefined) names.set(...set);
  if (made !== undefined) folders.add(made);
}

function change(inode: Inode, write: Write): void {
  inode.pending.push(write);
  inode.now = written(inode.now, write);
}

function written(bytes: Buffer, write: Write): Buffer {
  if ('length' in write) {
    const cut = Buffer.alloc(write.length);
    bytes.copy(cut);
    return cut;
  }
  const whole = Buffer.alloc(Math.max(bytes.length, write.at + write.bytes.length));
  bytes.copy(whole);
  write.bytes.copy(whole, write.at);
  return whole;
}

function bytesAfter(inode: Inode, loss: Loss): Buffer {
  const fate = loss.writes(inode.pending.length);
  return inode.pending.reduce<Buffer>((bytes, write, at) => {
    const outcome = fate(at);
    if (outcome === 'lost') return bytes;
    if ('length' in write || outcome === 'kept') return written(bytes, write);
    const half = outcome === 'torn' ? write.bytes.subarray(0, write.bytes.length >> 1) : Buffer.alloc(write.bytes.length);
    return written(bytes, { at: write.at, bytes: half });
  }, inode.durable);
}
