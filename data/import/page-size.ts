/** Elements without content, and those that the next of their kind closes (HTML Standard, 13.1.2): they do not nest. */
const FLAT = new Set('area base br col embed hr img input link meta source track wbr p li dt dd tr td th option optgroup thead tbody tfoot'.split(' '));
const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
/** Tags whose attributes tell something about the article. */
const TELLING = new Set(['html', 'meta', 'link', 'time', 'script']);

/** What a parser makes a piece of its own of, beside tags: character references and stray `<`. */
const PIECE = /&[#a-z]|<(?![a-z/!?])/gi;

/**
 * Of how many pieces (elements, character references) a page is made and how deep its elements nest, by its text alone: an
 * estimate that costs no more than the length of the page. A parser's work grows with the pieces, and with the square of the
 * depth (100,000 levels took linkedom 8 s).
 */
export function pageSize(source: string): { pieces: number; depth: number } {
  let pieces = 0;
  for (const _ of source.matchAll(PIECE)) pieces += 1;
  let open = 0;
  let depth = 0;
  for (const [, slash, name = ''] of source.matchAll(TAG)) {
    if (slash !== '/') pieces += 1;
    if (FLAT.has(name.toLowerCase())) continue;
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    depth = Math.max(depth, open);
  }
  return { pieces, depth };
}

/** The page with the letters that stand in it as numbers (`&#1705;`) as themselves: old pages write whole articles so. */
export function withLetters(source: string): string {
  return source.replace(/&#(?:x([\da-f]{2,5})|(\d{3,6}));/gi, (reference, hex?: string, decimal?: string) => {
    const letter = String.fromCodePoint(Math.min(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), 0x10ffff));
    return /\p{L}/u.test(letter) ? letter : reference;
  });
}

/** The page without the attributes of its text's elements: each costs as much to parse as an element. */
export function withoutAttributes(source: string): string {
  return source.replace(TAG, (tag, slash: string, name: string) => (TELLING.has(name.toLowerCase()) ? tag : `<${slash}${name}>`));
}
