/**
 * A fixed set of whole numbers below `2 ** bits`, given by rising size, each found by its place in that order. The highest bits of a key
 * lead to a short run of keys, so that a look-up touches little memory, and mostly none beyond one place when the key is not there.
 */
export class KeyTable {
  /** Where the keys of each run begin; one more at the end. */
  private readonly begins: Int32Array;
  /** How far a key is shifted to give its run. */
  private readonly shift: number;

  constructor(
    private readonly keys: Uint32Array,
    bits: number,
  ) {
    this.shift = bits - Math.min(bits, Math.ceil(Math.log2(keys.length + 1)));
    this.begins = new Int32Array(2 ** (bits - this.shift) + 1);
    let run = 0;
    for (let at = 0; at < keys.length; at++) {
      const own = (keys[at] as number) >>> this.shift;
      while (run < own) this.begins[++run] = at;
    }
    this.begins.fill(keys.length, run + 1);
  }

  /** The place of `key`, signed or not, or -1. */
  placeOf(key: number): number {
    const { keys, begins, shift } = this;
    const wanted = key >>> 0;
    const run = wanted >>> shift;
    const end = begins[run + 1] as number;
    for (let at = begins[run] as number; at < end; at++) if (keys[at] === wanted) return at;
    return -1;
  }
}
