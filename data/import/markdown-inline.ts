const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };

/** Escaped characters wait in a private-use range while markup is taken off. */
const HOLD = 0xe000;

/**
 * A paragraph of Markdown without its markup: the words of links, emphasis and code stay, images and HTML tags go. Repetition in the
 * patterns is bounded, so that hostile text costs no more than its length.
 */
export function reduceInline(markdown: string): string {
  if (!/[\\`*_~[\]<>&!]/.test(markdown)) return markdown;
  return withoutComments(markdown)
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => String.fromCharCode(HOLD + character.charCodeAt(0)))
    .replace(/(`{1,3})([^`]{1,2000})\1/g, (...[, , code]: [string, string, string]) => held(code.trim()))
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, (_, url: string) => held(url))
    .replace(/!\[[^[\]]{0,300}\](?:\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,200}\])?/g, '')
    .replace(/\[\^[^\]]{1,100}\]/g, '')
    .replace(/\[([^[\]]{1,1000})\](?:\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replace(/(\*{1,3}|~~)(?=[^\s*~])([^*~]{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole: string, name: string) => entity(name) ?? whole)
    .replace(/[\uE000-\uE07F]/g, (character) => String.fromCharCode(character.charCodeAt(0) - HOLD));
}

function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end === -1) break;
    kept += text.slice(from, start);
    from = end + 3;
  }
  return kept + text.slice(from);
}

/** ASCII out of reach of the patterns that follow. */
function held(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => String.fromCharCode(HOLD + character.charCodeAt(0)));
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
