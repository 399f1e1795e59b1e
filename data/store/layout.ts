/** Where things are in a library folder. Document names are paths relative to it, with forward slashes on every system. */
export const CATALOGUE = 'library.json';
export const NOTES = 'notes.json';
export const JOURNAL = 'journal';
export const LOCK = 'lock';
/** Damaged files are moved here, never deleted. */
export const DAMAGED = 'damaged';
/** The files of removed articles and briefings. */
export const REMOVED = 'removed';

export function articleName(id: string): string {
  return `articles/${id}.json`;
}

export function briefingName(id: string): string {
  return `briefings/${id}.json`;
}

/** The id in an article's or briefing's name, or null. Backups and files half written have none. */
export function idIn(name: string): string | null {
  return /^(?:articles|briefings)\/([a-z0-9][a-z0-9-]{0,63})\.json$/.exec(name)?.[1] ?? null;
}

export function segmentName(segment: number): string {
  return `${JOURNAL}/${String(segment).padStart(6, '0')}.log`;
}

/** The number of a journal file, given its bare name, or null. */
export function segmentIn(fileName: string): number | null {
  const digits = /^(\d{6,9})\.log$/.exec(fileName)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** True when a folder holds nothing, or only what making a library leaves when it is cut short. */
export function isVacant(names: readonly string[]): boolean {
  return names.every((name) => name === LOCK || name === `${CATALOGUE}.tmp`);
}
