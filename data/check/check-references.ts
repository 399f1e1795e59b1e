import { resolve } from '../anchor/resolve.ts';
import { compose } from '../briefing/compose.ts';
import type { Briefing } from '../model/briefing.ts';
import type { ArticleDocument, Catalogue } from '../model/library.ts';

/** Where the records of a library are read from. */
export interface Shelf {
  catalogue(): Catalogue;
  article(id: string): Promise<ArticleDocument | null>;
  briefing(id: string): Promise<Briefing | null>;
}

/** What a library holds, and what in it leads nowhere, in sentences. */
export interface References {
  articles: number;
  facts: number;
  annotations: number;
  briefings: number;
  problems: string[];
}

/** Follows every reference in a library: listed documents, anchors of facts and annotations, denials, citations. */
export async function checkReferences(library: Shelf): Promise<References> {
  const { articles, briefings } = library.catalogue();
  const count = { articles: articles.length, facts: 0, annotations: 0, briefings: briefings.length };
  const problems: string[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const { id, title } of articles) {
    await attempt(`article "${title}" (${id})`, async () => {
      const document = await library.article(id);
      if (document === null) throw new Error('is listed but its document is missing');
      count.facts += document.facts.length;
      count.annotations += document.annotations.length;
      problems.push(...looseEnds(document).map((problem) => `article "${title}" (${id}): ${problem}`));
    });
  }
  for (const { id, title } of briefings) {
    await attempt(`briefing "${title}" (${id})`, async () => {
      const briefing = await library.briefing(id);
      if (briefing === null) throw new Error('is listed but its document is missing');
      for (const source of compose(briefing, () => null).sources) {
        const passages = source.passages;
        const document = await library.article(passages[0]?.articleId ?? '');
        for (const passage of passages) {
          if (document === null) problems.push(`briefing "${title}" (${id}): passage ${passage.label} cites an article that is gone`);
          else if (resolve(document.text, passage.target) === null)
            problems.push(`briefing "${title}" (${id}): passage ${passage.label} is no longer in its article`);
        }
      }
    });
  }
  return { ...count, problems };
}

function looseEnds({ text, facts, annotations, article }: ArticleDocument): string[] {
  const found: string[] = [];
  const ids = new Set(facts.map((fact) => fact.id));
  if (article.length !== text.length) found.push(`its text has ${text.length} characters, not ${article.length}`);
  for (const { id, target } of [...facts, ...annotations]) {
    if (resolve(text, target) === null) found.push(`${id} points at words that are not in the text`);
  }
  for (const fact of facts) {
    const denies = fact.attribution?.denies ?? null;
    if (denies !== null && !ids.has(denies)) found.push(`${fact.id} denies a fact that is gone`);
  }
  return found;
}
