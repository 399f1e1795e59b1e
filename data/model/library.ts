import type { Annotation } from './annotation.ts';
import type { Article, ArticleText } from './article.ts';
import type { Briefing } from './briefing.ts';
import type { Fact } from './fact.ts';
import type { Note } from './note.ts';

/** Every kind of record a library holds. Facts and annotations live with their article (`articleId`). */
export interface Records {
  article: Article;
  text: ArticleText;
  fact: Fact;
  annotation: Annotation;
  note: Note;
  briefing: Briefing;
}
export type RecordKind = keyof Records;
export type RecordOf<K extends RecordKind> = Records[K];

/** One record made (`before` null), replaced, or removed (`after` null). */
export type Change = {
  [K in RecordKind]: { kind: K; id: string; before: RecordOf<K> | null; after: RecordOf<K> | null };
}[RecordKind];

/** One user intent: all of its changes are kept, or none. `label` names it in the Edit menu, for instance "Accept fact". */
export interface Transaction {
  label: string;
  at: string;
  changes: readonly Change[];
}

/** Everything about one article. */
export interface ArticleDocument {
  article: Article;
  text: string;
  facts: Fact[];
  annotations: Annotation[];
}

/** What a list of articles shows of one. `contested` counts facts that deny, or are denied by, another. */
export interface ArticleSummary extends Article {
  counts: { proposed: number; accepted: number; contested: number; annotations: number };
}

export type BriefingSummary = Omit<Briefing, 'body'>;

/** Enough of a library for every list. */
export interface Catalogue {
  articles: ArticleSummary[];
  briefings: BriefingSummary[];
  notes: Note[];
}
