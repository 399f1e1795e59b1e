/**
 * A library folder:
 *
 *   library.json                 the catalogue: what every list shows, and from which journal file on to replay
 *   notes.json                   all notes
 *   actors.json                  what the analyst decided about who is who
 *   articles/ID.json             an article with its text, facts and annotations
 *   briefings/ID.json            a briefing
 *   *.json.bak                   the generation of a document before the present one
 *   journal/000001.log ...       every change, confirmed once it is here; folded into the documents later, and kept for a month
 *   journal/000002.begun         the number of the newest of them
 *   backups/INSTANT/...          the same files as they were, under second names
 *   removed/, damaged/           files of what was removed, and of what could not be read: nothing is deleted
 *   key.json                     of an encrypted library: its key, wrapped by the passphrase; key.json.bak, and one in each backup, are copies
 *   lock                         who writes here now
 *
 * Document names are paths relative to the folder, with forward slashes on every system.
 */
export const CATALOGUE = 'library.json';
export const NOTES = 'notes.json';
export const ACTORS = 'actors.json';
/** The documents that every list needs: read when a library is opened, and kept in memory. */
export const ALWAYS_HELD: readonly string[] = [NOTES, ACTORS];
export const JOURNAL = 'journal';
export const LOCK = 'lock';
/** There when the library is encrypted. */
export const KEY_FILE = 'key.json';
/** The name of a folder for each backup. */
export const BACKUPS = 'backups';
/** Stands while a backup is being restored, so that a restore cut short is finished. */
export const RESTORING = 'restoring.json';
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

/**
 * The name that a document, an older generation of it, or its copy in a backup has in the library, and that its ciphertext is bound to.
 */
export function placeOf(name: string): string {
  return name.replace(/^(?:\.\/)?(?:backups\/[^/]+\/)?/, '').replace(/\.bak$/, '');
}

/** Where the file of a removed document is kept. */
export function removedName(name: string): string {
  return `${REMOVED}/${name.replaceAll('/', '-')}`;
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

/**
 * An empty file whose name tells the newest journal file begun. It is renamed with each, once that one's own name is safe, so that the
 * loss of the newest journal file as a whole is noticed, and a power cut never makes one look lost.
 */
export function begunName(segment: number): string {
  return `${JOURNAL}/${String(segment).padStart(6, '0')}.begun`;
}

/** The number in such a name, given bare, or null. */
export function begunIn(fileName: string): number | null {
  const digits = /^(\d{6,9})\.begun$/.exec(fileName)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The folders that every library has from the start. */
export const SKELETON = ['articles', 'briefings', JOURNAL];
