import type { Briefing } from '../model/briefing.ts';

/** The ids of the articles that a briefing cites, in order of first citation. */
export function citedArticles({ body }: Pick<Briefing, 'body'>): Set<string> {
  const ids = new Set<string>();
  for (const block of body.content) {
    const paragraphs = 'attrs' in block || block.type === 'paragraph' ? [block] : block.content.flatMap((part) => (part.type === 'list_item' ? part.content : [part]));
    for (const { content = [] } of paragraphs) {
      for (const inline of content) if (inline.type === 'citation') ids.add(inline.attrs.articleId);
    }
  }
  return ids;
}
