import type { z } from 'zod';
import { actorSchema, type Actor } from './actor.ts';
import { articleSchema, textSchema, type Article } from './article.ts';
import { factSchema, type Fact } from './fact.ts';
import { annotationSchema, type Annotation } from './annotation.ts';
import { noteSchema, type Note } from './note.ts';
import { briefingSchema, type Briefing } from './briefing.ts';

/** The schema of every kind of record a library holds. Facts and annotations live with their article (`articleId`). */
export const recordSchemas = {
  article: articleSchema,
  text: textSchema,
  fact: factSchema,
  annotation: annotationSchema,
  note: noteSchema,
  actor: actorSchema,
  briefing: briefingSchema,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** One record made (`before` null), replaced, or removed (`after` null). */
export type Change = {
  [K in RecordKind]: { kind: K; id: string; before: RecordOf<K> | null; after: RecordOf<K> | null };
}[RecordKind];

/** One user intent: all of its changes are kept, or none. `label` names it in the Edit menu, for instance "Accept fact". */
export interface Transaction {
  label: string;
  at: string;
  changes: readonly Change[];
  /** Who made it, in the words of the user; left out unless they gave a name. */
  by?: string;
  /** What it means for Edit > Undo; left out for an edit. `aside` is nothing to undo: the app's own first content, a word about a restore. */
  step?: 'undo' | 'redo' | 'aside';
  /** What it shares with the others of one intent that is kept piece by piece, as a long import is: they are one step to undo. */
  batch?: string;
  /** Of an undo or redo: the newest revision of the step that it took. */
  of?: number;
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
  actors: Actor[];
}
