import type { BriefingDocument } from '../../data/briefing/document.ts';
import type { Citation } from '../../data/model/briefing.ts';

/** How a citation shows in the editor. */
export interface CitationMark {
  /** `1.2` */
  label: string;
  state: 'found' | 'orphaned' | 'checking';
  /** False when the library no longer has the article: there is nothing to open. */
  opens: boolean;
  source: string;
}

/** One for each passage, as `compose` tells them apart: citations with equal keys share a number. */
export function citationKey({ articleId, target }: Citation['attrs']): string {
  return `${articleId} ${target.start} ${target.exact}`;
}

/**
 * The marks of all citations of a composed briefing, by key. `loading` tells of an article that the library has but whose text
 * has not been read yet: its passages are being checked, not orphaned.
 */
export function citationMarks(document: BriefingDocument, loading: (articleId: string) => boolean): Map<string, CitationMark> {
  const marks = new Map<string, CitationMark>();
  for (const { article, passages } of document.sources) {
    for (const { label, state, articleId, target } of passages) {
      const checking = loading(articleId);
      marks.set(citationKey({ articleId, factId: null, target }), {
        label,
        state: checking ? 'checking' : state,
        opens: checking || article !== null,
        source: article?.title ?? '',
      });
    }
  }
  return marks;
}
