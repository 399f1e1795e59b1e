/**
 * A fixed list of different whole numbers from 0 to 2³² - 1, each found by its place in the list: open addressing in a typed array. A slot
 * holds a place, one higher, and the high bits of its key, so that a look-up of what is not there mostly touches one number.
 */
export class KeyTable {
  private readonly slots: Int32Array;
  private readonly last: number;
  private readonly placeBits: number;

  constructor(private readonly keys: Uint32Array) {
    let size = 64;
    while (size < keys.length * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.last = size - 1;
    this.placeBits = 32 - Math.clz32(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] as number;
      let slot = (key ^ (key >>> 15)) & this.last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.last;
      this.slots[slot] = ((key >>> this.placeBits) << this.placeBits) | (place + 1);
    }
  }

  /** The place of `key`, signed or not, or -1. */
  placeOf(key: number): number {
    const { slots, keys, last, placeBits } = this;
    const wanted = key >>> 0;
    const high = wanted >>> placeBits;
    for (let slot = (wanted ^ (wanted >>> 15)) & last; ; slot = (slot + 1) & last) {
      const held = slots[slot] as number;
      if (held === 0) return -1;
      if (held >>> placeBits !== high) continue;
      const place = (held & ((1 << placeBits) - 1)) - 1;
      if (keys[place] === wanted) return place;
    }
  }
}
