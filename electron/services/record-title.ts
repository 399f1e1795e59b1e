import type { RecordKind, RecordOf } from '../../data/model/library.ts';

/** The most of a record's own words that a list shows. */
const LENGTH = 160;

/** What a record is called in a list: its title or, when it has none, its first words. */
export function titleOf(record: RecordOf<RecordKind>): string {
  return wordsOf(record).replace(/\s+/g, ' ').trim().slice(0, LENGTH);
}

function wordsOf(record: RecordOf<RecordKind>): string {
  if ('statement' in record) return record.statement;
  if ('target' in record) return record.body === '' ? record.target.exact : record.body;
  if ('title' in record) return record.title === '' && 'body' in record && typeof record.body === 'string' ? record.body : record.title;
  if ('name' in record) return record.name;
  return '';
}
