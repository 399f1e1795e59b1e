import type { RecordKind } from '../../model/library.ts';

/** A change of the shape of records: pure, and with a before and after fixture in its test. */
export interface Migration {
  /** What changes, in a few words. */
  name: string;
  /** Gives a record in the shape before as one in the shape after. Records of kinds it has no business with come back as they are. */
  migrate(kind: RecordKind, record: unknown): unknown;
}

/**
 * Every change of shape there ever was, oldest first: the first leads from format 1 to format 2, and so on without gaps. Nothing is
 * taken out or reordered, and a record type is never changed without adding to it.
 */
export const migrations: readonly Migration[] = [
  // No record changes its shape: an app that does not know actors must not write here, for it would leave them out.
  { name: 'libraries keep who is who', migrate: (_kind, record) => record },
];

/** The format written by an app that knows these migrations. */
export function formatOf(known: readonly Migration[]): number {
  return 1 + known.length;
}

/** @param format the one the record was written in */
export function migrateRecord(known: readonly Migration[], format: number, kind: RecordKind, record: unknown): unknown {
  return known.slice(format - 1).reduce((current, { migrate }) => migrate(kind, current), record);
}

/** The format this app writes. */
export const libraryFormat = formatOf(migrations);
