import { createHash } from 'node:crypto';
import { dirname, posix } from 'node:path';
import { nothing, type Loss } from './losses.ts';
import type { FilePort, OpenFile } from './port.ts';

/** The power went: nothing after this operation reached the program. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/** A change of a file's bytes that is not synced yet. */
type Write = { at: number; bytes: Buffer } | { length: number };

/** A file apart from its names. `now` is what programs read; `durable` and any of `pending` is what a power cut may leave. */
interface Inode {
  now: Buffer;
  durable: Buffer;
  pending: Write[];
}

/** A change of names in a folder that is not synced yet. A rename takes and gives in one step, as on every journaling file system. */
interface Naming {
  folder: string;
  set?: [path: string, inode: number];
  removed?: string;
  made?: string;
  unmade?: string;
}

/** What an operation does to a disk: an operation is the same on two disks that hold the same. */
export type Effect = { write: Write; inode: number } | { sync: number } | { naming: Naming } | { syncFolder: string };

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
  /** Called before each operation that changes something; may refuse it. */
  before: (operation: string, number: number) => true | Error | 'short' = () => true;
  private readonly inodes = new Map<number, Inode>();
  private readonly names = new Map<string, number>();
  private readonly durableNames = new Map<string, number>();
  private readonly folders = new Set<string>(['/', '/home']);
  private readonly durableFolders = new Set<string>(['/', '/home']);
  private namings: Naming[] = [];

  read(path: string): Promise<Buffer | null> {
    const inode = this.inodeOf(path);
    return Promise.resolve(inode === null ? null : Buffer.from(inode.now));
  }

  size(path: string): Promise<number | null> {
    return Promise.resolve(this.inodeOf(path)?.now.length ?? null);
  }

  identity(path: string): Promise<string | null> {
    return Promise.resolve(this.names.get(clean(path))?.toString() ?? null);
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
      this.take({ naming: { folder: dirname(path), made: path } });
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
      inode = inodes += 1;
      this.take({ naming: { folder: dirname(name), set: [name, inode] } });
    } else if (this.inode(inode).now.length > 0) {
      this.take({ write: { length: 0 }, inode });
    }
    return this.opened(name, inode);
  }

  private opened(name: string, inode: number): OpenFile {
    return {
      write: async (bytes, position) => {
        const outcome = await this.step(`write ${name}`);
        const taken = outcome === 'short' ? bytes.subarray(0, bytes.length >> 1) : bytes;
        this.take({ write: { at: position, bytes: Buffer.from(taken) }, inode });
        return taken.length;
      },
      truncate: async (length) => {
        await this.step(`truncate ${name}`);
        this.take({ write: { length }, inode });
      },
      sync: async () => {
        await this.step(`sync ${name}`);
        this.take({ sync: inode });
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
    this.take({ naming: { folder: dirname(clean(to)), set: [clean(to), inode], removed: clean(from) } });
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.names.get(clean(from));
    if (inode === undefined) throw failure('ENOENT');
    if (this.names.has(clean(to))) throw failure('EEXIST');
    await this.step(`link ${clean(from)} to ${clean(to)}`);
    this.take({ naming: { folder: dirname(clean(to)), set: [clean(to), inode] } });
  }

  async remove(path: string): Promise<void> {
    const name = clean(path);
    if (!this.names.has(name)) return;
    await this.step(`remove ${name}`);
    this.take({ naming: { folder: dirname(name), removed: name } });
  }

  async removeFolder(folder: string): Promise<void> {
    const within = `${clean(folder)}/`;
    await this.step(`removeFolder ${clean(folder)}`);
    for (const path of this.names.keys()) if (path.startsWith(within)) this.take({ naming: { folder: dirname(path), removed: path } });
    for (const path of this.folders) if (`${path}/`.startsWith(within)) this.take({ naming: { folder: dirname(path), unmade: path } });
  }

  async syncFolder(folder: string): Promise<void> {
    await this.step(`sync ${clean(folder)}/`);
    this.take({ syncFolder: clean(folder) });
  }

  /** Does what an operation does. */
  take(effect: Effect): void {
    if ('write' in effect) {
      const inode = this.inode(effect.inode);
      inode.pending.push(effect.write);
      inode.now = written(inode.now, effect.write);
    } else if ('sync' in effect) {
      const inode = this.inode(effect.sync);
      inode.durable = inode.now;
      inode.pending = [];
    } else if ('naming' in effect) {
      apply(this.names, this.folders, effect.naming);
      this.namings.push(effect.naming);
    } else {
      for (const naming of this.namings) if (naming.folder === effect.syncFolder) apply(this.durableNames, this.durableFolders, naming);
      this.namings = this.namings.filter((naming) => naming.folder !== effect.syncFolder);
    }
  }

  /**
   * The disk as it is found when the power is back.
   * @param left an empty one that becomes it
   */
  afterPowerCut<T extends SimulatedDisk = SimulatedDisk>(loss: Loss, left: T = new SimulatedDisk() as T): T {
    const names = new Map(this.durableNames);
    const folders = new Set(this.durableFolders);
    const isKept = loss.namings(this.namings.length);
    for (const [at, naming] of this.namings.entries()) if (isKept(at)) apply(names, folders, naming);
    const isReachable = (path: string): boolean => path === '/' || (folders.has(path) && isReachable(dirname(path)));
    for (const [path, number] of names) {
      if (!isReachable(dirname(path))) continue;
      if (!left.inodes.has(number)) {
        const bytes = bytesAfter(this.inode(number), loss);
        left.inodes.set(number, { now: bytes, durable: bytes, pending: [] });
      }
      left.names.set(path, number);
      left.durableNames.set(path, number);
    }
    for (const folder of folders) {
      if (!isReachable(folder)) continue;
      left.folders.add(folder);
      left.durableFolders.add(folder);
    }
    return left;
  }

  /** The disk as the next program finds it when this one is killed: nothing is lost. */
  afterKill<T extends SimulatedDisk = SimulatedDisk>(left?: T): T {
    return this.afterPowerCut(nothing, left);
  }

  /** The same for disks that programs cannot tell apart. */
  digest(): string {
    const files = [...this.names].map(([path, inode]) => `${path} ${inode} ${digestOf(this.inode(inode).now)}`);
    return digestOf(Buffer.from([...this.folders, ...files].sort().join('\n')));
  }

  /** All names there are. */
  paths(): string[] {
    return [...this.names.keys()].sort();
  }

  private inode(number: number): Inode {
    let inode = this.inodes.get(number);
    if (inode === undefined) this.inodes.set(number, (inode = { now: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] }));
    return inode;
  }

  private inodeOf(path: string): Inode | null {
    const number = this.names.get(clean(path));
    return number === undefined ? null : this.inode(number);
  }

  protected async step(operation: string): Promise<'done' | 'short'> {
    await Promise.resolve();
    const outcome = this.before(operation, this.operations);
    if (outcome instanceof Error) throw outcome;
    this.operations += 1;
    this.log.push(operation);
    return outcome === 'short' ? 'short' : 'done';
  }
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function clean(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

const digests = new WeakMap<Buffer, string>();

/** The bytes of a file are never changed in place, so each are read once. */
function digestOf(bytes: Buffer): string {
  let digest = digests.get(bytes);
  if (digest === undefined) digests.set(bytes, (digest = createHash('sha1').update(bytes).digest('base64')));
  return digest;
}

function apply(names: Map<string, number>, folders: Set<string>, { set, removed, made, unmade }: Naming): void {
  if (removed !== undefined) names.delete(removed);
  if (set !== undefined) names.set(...set);
  if (made !== undefined) folders.add(made);
  if (unmade !== undefined) folders.delete(unmade);
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
