import { readFileSync } from 'node:fs';
import type { NameKind } from '../../data/extract/actors/tags.ts';
import { lessonsFrom, type GoldSpan, type LessonArticle } from './gold.ts';

/** News in the manner of the agencies, written and marked by us: `build/train/own-news/*.txt`. */
export const ownNewsFiles = ['markets', 'world', 'sport-and-courts', 'mixed', 'companies', 'governments', 'results'] as const;
export type MarkedKind = 'P' | 'O' | 'K' | 'L' | 'M';
const kinds: Record<MarkedKind, NameKind> = { P: 'PER', O: 'ORG', K: 'ORG', L: 'LOC', M: 'MISC' };
const mark = /\{([POKLM]) ([^}]+)\}/g;

/**
 * The articles of a file, apart by blank lines. `{P …}` is a person, `{O …}` an organisation, `{K …}` a company, `{L …}` a place, `{M …}`
 * another name. `renamed` may give a name other words.
 */
export function readOwnNews(file: string, renamed: (kind: MarkedKind, words: string) => string = (_, words) => words): LessonArticle[] {
  const source = readFileSync(`build/train/own-news/${file}.txt`, 'utf8');
  return source.split(/\n{2,}/).map((article, number) => {
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
