import { daysInMonth } from '../dates/civil.ts';
import { findDates } from '../dates/find-dates.ts';
import { articleFieldsSchema, type ArticleFields } from '../model/article.ts';
import type { ReadArticle } from './reading.ts';

/** Said when an article does not tell its date; moot for whoever gives one. */
export const NO_DATE_FOUND = 'No publication date was found. Fill it in: words such as “last Monday” cannot be placed without it.';

/** What an input says about one field, and where it says so ("from the page's metadata"). */
export interface Clue {
  field: keyof ArticleFields;
  value: string;
  origin: string;
}

/** Longest values a record takes (code units), as in the article's schema. */
const LONGEST = { title: 500, publisher: 300, author: 300, url: 2000 } as const;

/**
 * The fields of an article by the first usable clue for each, in order of trust, with where each came from. A date that is
 * none is kept out, and a warning says so; so does one when no date was found.
 */
export function settle(clues: readonly Clue[]): Pick<ReadArticle, 'fields' | 'origins' | 'warnings'> {
  const fields: ArticleFields = { title: '', publisher: '', author: '', published: null, url: '' };
  const origins: ReadArticle['origins'] = {};
  const warnings: string[] = [];
  for (const { field, value, origin } of clues) {
    if (fields[field] !== '' && fields[field] !== null) continue;
    if (field === 'published') {
      const day = publishedOn(value);
      if (day === null) {
        if (value.trim() !== '') warnings.push(`The publication date “${shortened(value)}” (${origin}) is not a date that can be read. It was left out.`);
        continue;
      }
      fields.published = day;
    } else {
      const clean = cleaned(field, value);
      if (clean === '') continue;
      fields[field] = clean;
    }
    origins[field] = origin;
  }
  if (fields.title === '') fields.title = 'Untitled article';
  if (fields.published === null) {
    warnings.push(NO_DATE_FOUND);
  }
  return { fields, origins, warnings };
}

function cleaned(field: Exclude<keyof ArticleFields, 'published'>, value: string): string {
  const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (field === 'url') return articleFieldsSchema.shape.url.safeParse(text).success ? text : '';
  return text.length <= LONGEST[field] ? text : `${text.slice(0, LONGEST[field] - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const TIME_OF_DAY = /\b\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:UTC|GMT)?[+-]\d\d:?\d\d\b)?/g;
const AROUND_A_DATE = /\b(?:on|at|am|pm|a\.m|p\.m|local time|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|utc|gmt|bst|ce?s?t|[ecmp][sd]t|pkt|aft|ist)\b/gi;

/**
 * The day, month or year that a statement of a publication date names, as EDTF of level 0; null when it names none, several,
 * or one that is not in the calendar. A time of day is left out: the day is the one written, in its own time zone.
 */
export function publishedOn(statement: string): string | null {
  const words = statement.trim();
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?(?=$|[T ])/.exec(words) ?? /^(\d{4})(\d\d)(\d\d)(?=$|T)/.exec(words);
  if (iso !== null) return calendar(iso[1] ?? '', iso[2] ?? '', iso[3]);
  const bare = words.slice(0, 200).replace(TIME_OF_DAY, ' ');
  const mentions = findDates(bare, null).filter(({ timex }) => timex.type === 'DATE');
  const [mention] = mentions;
  const date = mention?.date;
  if (mention === undefined || !date || mentions.length > 1 || date.alternatives.length > 0 || date.inferred.length > 0) return null;
  // Words or numbers left over ("30 February 2023" read as a month, "published in 2019 by") mean that this is no plain statement of a date.
  const rest = `${bare.slice(0, mention.start)} ${bare.slice(mention.end)}`;
  if (/[\p{L}\p{N}]/u.test(rest.replace(AROUND_A_DATE, ' '))) return null;
  const day = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|T)/.exec(date.edtf)?.[1];
  return day ?? null;
}

function calendar(year: string, month: string, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), day === undefined ? 1 : Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function shortened(text: string): string {
  return text.length <= 60 ? text.trim() : `${text.slice(0, 60).trim()}…`;
}
