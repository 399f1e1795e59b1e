import { LEAST_LABEL } from '../../data/timeline/layout.ts';

/** Measures words as they will be drawn. */
export type Ruler = (text: string) => number;

/** A ruler for a CSS font (for instance `420 13px Inter`): text in, CSS pixels out. */
export function rulerFor(font: string): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7;
  context.font = font;
  return (text) => context.measureText(text).width;
}

/** A piece of fewer letters says nothing. */
const LEAST = 6;

/** The text, or as many of its whole words as fit in `room` pixels with an ellipsis; empty when that is next to nothing. */
export function cut(text: string, room: number, ruler: Ruler): string {
  if (room < LEAST_LABEL) return '';
  if (ruler(text) <= room) return text;
  const ends = wordEnds(text);
  let fits = -1;
  let fails = ends.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (ruler(`${text.slice(0, ends[middle])}…`) <= room) fits = middle;
    else fails = middle;
  }
  const end = ends[fits] ?? 0;
  return end < LEAST ? '' : `${text.slice(0, end)}…`;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where words end, also in scripts that put no spaces between them. */
function wordEnds(text: string): number[] {
  return [...segmenter.segment(text.slice(0, 200))].flatMap(({ segment, index, isWordLike }) => (isWordLike === true ? [index + segment.length] : []));
}
