/** Words of a text as a statement: one line, without white space or quote marks around the whole, and without a full stop (an abbreviation keeps its own). */
export function statementOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line
    .replace(/^["“]([^"“”]*)["”]$/, '$1')
    .replace(/[,;:]$|(?<=[\p{Ll}\p{N})\]%]{2})\.$/u, '')
    .trim();
}
