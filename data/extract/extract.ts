import { findDates } from '../dates/find-dates.ts';
import { findActors } from './actors/find-actors.ts';
import { locateClaims } from './claims/find-claims.ts';
import { linkDenials } from './claims/link-denials.ts';
import { findFigures } from './figures.ts';
import { isEnglish } from '../text/language.ts';
import { readSentences } from '../text/read-sentences.ts';
import { wide } from '../text/wide.ts';
import type { DateMention, Extraction } from './extraction.ts';
import type { Span } from '../model/target.ts';

/** A text up to this length is read in one piece; a longer one in pieces of about this length that end at line ends. */
const SLICE = 200_000;

/** A date that is the same in every language. */
const ISO = /^\d{4}-\d{2}(-\d{2})?$/;

/**
 * What the app finds in a canonical text: dates (anchored on `published`, an EDTF level 0 date or null), actors, claims and figures,
 * each in order of appearance; of a text that is not in English, the dates in ISO form. Offsets are UTF-16 code units, half-open. Never throws on any text. `progress` is called with code units done.
 */
export function extract(text: string, published: string | null, progress: (done: number, total: number) => void = () => {}): Extraction {
  const all = wide(text);
  const found: Extraction = { isEnglish: isEnglish(all), dates: [], actors: [], claims: [], figures: [], sentences: null };
  for (const { start, end } of slices(all)) {
    const piece = start === 0 && end === all.length ? all : all.slice(start, end);
    const moved = <T extends Span>(mention: T): T => shift(mention, start);
    const dates = findDates(piece, published).filter((date) => found.isEnglish || ISO.test(date.text));
    if (!found.isEnglish) {
      found.dates.push(...dates.map((date) => movedDate(date, start)));
      progress(end, all.length);
      continue;
    }
    found.figures.push(...findFigures(piece, dates).map(moved));
    found.dates.push(...dates.map((date) => movedDate(date, start)));
    found.actors.push(...findActors(piece).map((actor) => ({ ...moved(actor), role: actor.role && moved(actor.role) })));
    const sentences = [...readSentences(piece)];
    if (piece === all) found.sentences = sentences;
    for (const claim of locateClaims(piece, sentences)) {
      found.claims.push({ ...claim, source: claim.source && moved(claim.source), cue: moved(claim.cue), content: claim.content.map(moved) });
    }
    progress(end, all.length);
  }
  return { ...found, claims: linkDenials(all, found.claims) };
}

function movedDate(date: DateMention, by: number): DateMention {
  return date.date?.span ? { ...shift(date, by), date: { ...date.date, span: shift(date.date.span, by) } } : shift(date, by);
}

function shift<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** Stretches that cover `text`, each up to a line end near SLICE (a longer line is cut between words). */
export function slices(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  while (text.length - start > SLICE) {
    const line = text.lastIndexOf('\n', start + SLICE);
    const word = line > start ? line : text.lastIndexOf(' ', start + SLICE);
    let end = word > start ? word + 1 : start + SLICE;
    const unit = text.charCodeAt(end);
    if (unit >= 0xdc00 && unit <= 0xdfff) end++;
    found.push({ start, end });
    start = end;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
