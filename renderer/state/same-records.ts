export type Records = ReadonlyMap<string, unknown> | null;

/** True when both hold the same records in the same order. */
export function sameRecords(a: Records, b: Records | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.size !== b.size) return false;
  const others = b.values();
  for (const record of a.values()) if (record !== others.next().value) return false;
  return true;
}
