import { isEdtf } from '../dates/edtf.ts';

/** `words` as a publication date (YYYY, YYYY-MM or YYYY-MM-DD; of an instant its day), or null when it is none. */
export function publishedDate(words: string): string | null {
  const date = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}.*)?$/.exec(words.trim())?.[1];
  return date !== undefined && isEdtf(date) ? date : null;
}
