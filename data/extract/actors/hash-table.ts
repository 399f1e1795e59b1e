/** A fixed map from signed 32-bit numbers to whole numbers from 0, filled once: open addressing in a typed array. */
export class HashTable {
  /** Key and value side by side, so that looking one up fetches one line of memory. */
  private readonly slots: Int32Array;
  private readonly last: number;

  constructor(entries: number) {
    let size = 64;
    while (size < entries * 2) size *= 2;
    this.slots = new Int32Array(size * 2).fill(-1);
    this.last = size - 1;
  }

  set(key: number, value: number): void {
    const { slots, last } = this;
    const wanted = key | 0;
    let slot = (wanted ^ (wanted >>> 15)) & last;
    while (slots[2 * slot + 1] !== -1 && slots[2 * slot] !== wanted) slot = (slot + 1) & last;
    slots[2 * slot] = wanted;
    slots[2 * slot + 1] = value;
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    const { slots, last } = this;
    const wanted = key | 0;
    for (let slot = (wanted ^ (wanted >>> 15)) & last; ; slot = (slot + 1) & last) {
      const value = slots[2 * slot + 1] as number;
      if (value === -1 || slots[2 * slot] === wanted) return value;
    }
  }
}
