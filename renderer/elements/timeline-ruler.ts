/** Measures words as they will be drawn. */
export type Ruler = (text: string) => number;

/** A ruler for a CSS font (for instance `420 13px Inter`): text in, CSS pixels out. */
export function rulerFor(font: string): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7;
  context.font = font;
  return (text) => context.measureText(text).width;
}

/** The text, or as much of it as fits in `room` pixels with an ellipsis; empty when not even a few letters do. */
export function cut(text: string, room: number, ruler: Ruler): string {
  if (ruler(text) <= room) return text;
  const letters = [...text];
  let fits = 0;
  let fails = letters.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (ruler(`${letters.slice(0, middle).join('')}…`) <= room) fits = middle;
    else fails = middle;
  }
  return fits < 3 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}
