import { resolve } from '../../data/anchor/resolve.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import type { Span } from '../../data/model/target.ts';
import { paragraphAt, type Paragraph } from '../../data/text/paragraphs.ts';

export type MarginEntry = { kind: 'fact'; id: string; fact: Fact; span: Span } | { kind: 'annotation'; id: string; annotation: Annotation; span: Span };

/** What the margin shows: `facts` leaves out bare actors and rejected facts; `review` keeps what waits for a decision. */
export type MarginFilter = 'facts' | 'actors' | 'review' | 'notes' | 'all';

export interface Margin {
  /** Every entry shown, in text order. */
  entries: MarginEntry[];
  byParagraph: ReadonlyMap<number, MarginEntry[]>;
  /** Records whose passage is no longer in the text. */
  orphans: (Fact | Annotation)[];
}

/** Ties the records of an article to their passages and sorts them by paragraph. */
export function marginOf({ text, facts, annotations }: ArticleDocument, paragraphs: readonly Paragraph[], filter: MarginFilter): Margin {
  const entries: MarginEntry[] = [];
  const orphans: (Fact | Annotation)[] = [];
  for (const fact of facts) {
    if (!shows(filter, fact)) continue;
    const found = resolve(text, fact.target);
    if (found) entries.push({ kind: 'fact', id: fact.id, fact, span: found.span });
    else orphans.push(fact);
  }
  if (filter !== 'review' && filter !== 'actors') {
    for (const annotation of annotations) {
      const found = resolve(text, annotation.target);
      if (found) entries.push({ kind: 'annotation', id: annotation.id, annotation, span: found.span });
      else orphans.push(annotation);
    }
  }
  entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const byParagraph = new Map<number, MarginEntry[]>();
  for (const entry of entries) {
    const number = paragraphAt(paragraphs, entry.span.start)?.number ?? 1;
    const list = byParagraph.get(number);
    if (list) list.push(entry);
    else byParagraph.set(number, [entry]);
  }
  return { entries, byParagraph, orphans };
}

function shows(filter: MarginFilter, { kind, status }: Fact): boolean {
  switch (filter) {
    case 'facts':
      return kind !== 'actor' && status !== 'rejected';
    case 'actors':
      return kind === 'actor' && status !== 'rejected';
    case 'review':
      return status === 'proposed';
    case 'notes':
      return false;
    case 'all':
      return true;
  }
}

/** The entry that a click on `offset` means: the shortest passage around it. */
export function entryAt(entries: readonly MarginEntry[], offset: number): MarginEntry | null {
  let best: MarginEntry | null = null;
  for (const entry of entries) {
    const { start, end } = entry.span;
    if (start > offset) break;
    if (offset < end && (best === null || end - start < best.span.end - best.span.start)) best = entry;
  }
  return best;
}
