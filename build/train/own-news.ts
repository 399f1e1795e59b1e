import { readdirSync, readFileSync } from 'node:fs';
import type { NameKind } from '../../data/extract/actors/tags.ts';
import { lessonsFrom, type GoldSpan, type LessonArticle } from './gold.ts';

const folder = 'build/train/own-news';
/** Texts in the manner of the agencies and of what else analysts read, written and marked by us: the names of the files, in order. */
export const ownNewsFiles: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.txt$/, ''))
  .sort();
export type MarkedKind = 'P' | 'O' | 'K' | 'L' | 'M';
const kinds: Record<MarkedKind, NameKind> = { P: 'PER', O: 'ORG', K: 'ORG', L: 'LOC', M: 'MISC' };
const mark = /\{([POKLM]) ([^}]+)\}/g;

/**
 * The articles of a file, apart by blank lines. `{P …}` is a person, `{O …}` an organisation, `{K …}` a company, `{L …}` a place, `{M …}`
 * another name. `renamed` may give a name other words, and `lineEnd` is what stands between paragraphs.
 */
export function readOwnNews(file: string, renamed: (kind: MarkedKind, words: string) => string = (_, words) => words, lineEnd = '\n'): LessonArticle[] {
  const source = readFileSync(`${folder}/${file}.txt`, 'utf8').trim();
  return source.split(/\n{2,}/).map((paragraphs, number) => {
    const article = paragraphs.replaceAll('\n', lineEnd);
    const spans: GoldSpan[] = [];
    let text = '';
    let last = 0;
    for (const found of article.matchAll(mark)) {
      const kind = found[1] as MarkedKind;
      text += article.slice(last, found.index);
      const start = text.length;
      text += renamed(kind, found[2] as string);
      spans.push({ start, end: text.length, type: kinds[kind] });
      last = found.index + found[0].length;
    }
    text += article.slice(last);
    if (/[{}]/.test(text)) throw new Error(`${file}.txt, article ${number + 1}: a brace is left over`);
    return lessonsFrom(file, { doc: `${file}-${number}`, text, spans });
  });
}
