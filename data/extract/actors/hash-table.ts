/** A fixed map from unsigned 32-bit numbers to whole numbers from 0, filled once: open addressing in typed arrays. */
export class HashTable {
  private readonly keys: Uint32Array;
  private readonly values: Int32Array;
  private readonly last: number;

  constructor(entries: number) {
    let size = 64;
    while (size < entries * 2) size *= 2;
    this.keys = new Uint32Array(size);
    this.values = new Int32Array(size).fill(-1);
    this.last = size - 1;
  }

  set(key: number, value: number): void {
    let slot = (key ^ (key >>> 15)) & this.last;
    while (this.values[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.last;
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    for (let slot = (key ^ (key >>> 15)) & this.last; ; slot = (slot + 1) & this.last) {
      const value = this.values[slot] as number;
      if (value === -1 || this.keys[slot] === key) return value;
    }
  }
}
