/** Elements without content, and those that the next of their kind closes (HTML Standard, 13.1.2): they do not add up. */
const FLAT = new Set('area base br col embed hr img input link meta source track wbr p li dt dd tr td th option optgroup thead tbody tfoot'.split(' '));

/**
 * How deep the elements of a page nest at most, by its tags alone: an estimate that costs no more than the length of the page.
 * A parser's work grows with the square of the depth (100,000 levels took linkedom 8 s).
 */
export function nesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
