import { readFileSync } from 'node:fs';
import { sentencesOf, type Token } from '../../data/extract/actors/tokens.ts';
import { nameKinds, tagsFor, type NameKind, type TokenSpan } from '../../data/extract/actors/tags.ts';
import { corrected } from './corrections.ts';

export interface GoldSpan {
  start: number;
  end: number;
  type: NameKind;
}
export interface GoldDocument {
  doc: string;
  text: string;
  spans: GoldSpan[];
}
export interface Lesson {
  tokens: Token[];
  tags: Uint8Array;
}
/** One article to learn from. In sets that do not mark `MISC`, an outside token may be one. */
export interface LessonArticle {
  set: string;
  doc: string;
  text: string;
  spans: GoldSpan[];
  lessons: Lesson[];
  marksMisc: boolean;
}

export const goldFolder = '../shared/gold/sets';
/** The free sets that weights may be learnt from and ship with. */
export const trainingSets = ['wikigold', 'uner-ewt-dev', 'uner-ewt-test', 'gmb-part'] as const;

/** Reads one set from the folder of gold sets. */
export function readSet(set: string): LessonArticle[] {
  const { docs } = JSON.parse(readFileSync(`${goldFolder}/${set}.json`, 'utf8')) as { docs: GoldDocument[] };
  return docs.map((document) => lessonsFrom(set, document));
}

/** Lays gold spans over the tokens. A span that cuts a token is widened to it: the tagger sees whole tokens. */
export function lessonsFrom(set: string, document: GoldDocument): LessonArticle {
  const spans = corrected(set, document);
  const lessons = sentencesOf(document.text).map((tokens) => {
    const covered: TokenSpan[] = [];
    for (const span of spans) {
      if (!nameKinds.includes(span.type)) continue;
      const from = tokens.findIndex((token) => token.end > span.start);
      if (from < 0 || (tokens[from] as Token).start >= span.end) continue;
      let to = from;
      while (to < tokens.length && (tokens[to] as Token).start < span.end) to++;
      if (covered.every((other) => to <= other.from || from >= other.to)) covered.push({ from, to, kind: span.type });
    }
    return { tokens, tags: tagsFor(tokens.length, covered) };
  });
  return { set, doc: document.doc, text: document.text, spans, lessons, marksMisc: !set.startsWith('uner') };
}
