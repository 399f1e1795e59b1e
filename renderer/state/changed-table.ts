/** Changes are held beside the records until they are more than one in so many; then both become one table. */
const HELD = 8;

/**
 * The table after changes, null for a record that is gone. The table before stays as it was, and what did not change is
 * shared with it: the cost is that of the changes held, and now and then of the table. Without changes it is the same table.
 */
export function changedTable<V extends object>(table: ReadonlyMap<string, V>, changes: ReadonlyMap<string, V | null>): ReadonlyMap<string, V> {
  if (changes.size === 0) return table;
  const [base, held] = table instanceof HeldChanges ? [table.base as ReadonlyMap<string, V>, table.held as ReadonlyMap<string, V | null>] : [table, new Map()];
  const next = new HeldChanges<V>(base, new Map([...held, ...changes]));
  return next.held.size * HELD > base.size ? new Map(next) : next;
}

/** Records, and what changed of them since: in the order of a Map, but that a record put back is where it was. */
class HeldChanges<V extends object> implements ReadonlyMap<string, V> {
  readonly size: number;

  constructor(
    readonly base: ReadonlyMap<string, V>,
    readonly held: ReadonlyMap<string, V | null>,
  ) {
    let size = base.size;
    for (const [id, record] of held) size += Number(record !== null) - Number(base.has(id));
    this.size = size;
  }

  get(id: string): V | undefined {
    const record = this.held.get(id);
    return record === undefined ? this.base.get(id) : (record ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[string, V]> {
    for (const [id, before] of this.base) {
      const record = this.held.get(id);
      if (record !== null) yield [id, record ?? before];
    }
    for (const [id, record] of this.held) if (record !== null && !this.base.has(id)) yield [id, record];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<V> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (record: V, id: string, table: ReadonlyMap<string, V>) => void): void {
    for (const [id, record] of this.entries()) visit(record, id, this);
  }
}
