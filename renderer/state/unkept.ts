/** Something typed that is not in the library yet. */
export interface Unkept {
  /** Keeps it now; resolves to whether all of it is kept. */
  settle(): Promise<boolean>;
}

const unkept = new Set<Unkept>();

/** Notes that something is typed, or kept. What left the page before it was kept is still noted. */
export function noteUnkept(draft: Unkept, isUnkept: boolean): void {
  if (isUnkept) unkept.add(draft);
  else unkept.delete(draft);
}

/** Keeps all that is typed anywhere; resolves to whether nothing is left that could not be kept. */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.all([...unkept].map((draft) => draft.settle()));
  return kept.every(Boolean);
}
