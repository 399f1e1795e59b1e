/** Bits of the sieve for each entry: so many that few keys that are not there pass it. */
const SIEVE = 16;

/** A fixed map from unsigned 32-bit numbers to whole numbers from 0, filled once: open addressing in typed arrays. */
export class HashTable {
  /** Key and value side by side, so that looking one up fetches one line of memory. */
  private readonly slots: Int32Array;
  private readonly last: number;
  /** A bit for each key, small enough to stay at hand: most features of a text are in no table. */
  private readonly sieve: Int32Array;
  private readonly lastBit: number;

  constructor(entries: number) {
    let size = 64;
    while (size < entries * 2) size *= 2;
    this.slots = new Int32Array(size * 2).fill(-1);
    this.last = size - 1;
    let bits = 64;
    while (bits < entries * SIEVE) bits *= 2;
    this.sieve = new Int32Array(bits / 32);
    this.lastBit = bits - 1;
  }

  set(key: number, value: number): void {
    const { slots, sieve, last } = this;
    let slot = (key ^ (key >>> 15)) & last;
    while (slots[2 * slot + 1] !== -1 && slots[2 * slot] !== (key | 0)) slot = (slot + 1) & last;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = value;
    const bit = (key >>> 5) & this.lastBit;
    sieve[bit >>> 5] = (sieve[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    const bit = (key >>> 5) & this.lastBit;
    if ((((this.sieve[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
    const { slots, last } = this;
    const wanted = key | 0;
    for (let slot = (key ^ (key >>> 15)) & last; ; slot = (slot + 1) & last) {
      const value = slots[2 * slot + 1] as number;
      if (value === -1 || slots[2 * slot] === wanted) return value;
    }
  }
}
