import type { CatalogueIndex } from './catalogue.ts';
import { orTold } from './catalogue-file.ts';
import type { Documents } from './documents.ts';
import { isArticle, type Content } from './edits.ts';
import { articleName } from './layout.ts';

/**
 * The articles whose facts some new documents begin, or cease, to deny from outside: their counts change too. The catalogue does not
 * know which article holds a fact, so this may read all of them; denials across articles are rare.
 * @param changed documents by name, as they are to be
 * @returns names of documents
 */
export async function articlesDeniedBy(
  changed: ReadonlyMap<string, Content | null>,
  index: CatalogueIndex,
  documents: Documents,
): Promise<Set<string>> {
  return articlesHolding(new Set([...changed].flatMap(([name, content]) => index.foreignDenials(name, content))), index, documents);
}

/** The names of the articles that hold some facts, given by id. */
export async function articlesHolding(facts: ReadonlySet<string>, index: CatalogueIndex, documents: Documents): Promise<Set<string>> {
  const names = new Set<string>();
  if (facts.size === 0) return names;
  for (const { id } of index.listArticles()) {
    const content = (await documents.peek(articleName(id)).catch(orTold))?.content ?? null;
    if (isArticle(content) && content.facts.some((fact) => facts.has(fact.id))) names.add(articleName(id));
  }
  return names;
}
