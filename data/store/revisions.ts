import type { CatalogueContent } from './catalogue.ts';
import { ACTORS, briefingName, idIn, NOTES } from './layout.ts';

/** The revision that the file of each document was written at last, as far as it is known: one that is older was put there by somebody. */
export class Revisions {
  /** By id, for there are many; made when first needed, so that opening a library does not wait for it. */
  private byId: Map<string, number> | null = null;
  /** By name. */
  private readonly others: Map<string, number>;

  /** @param catalogue as it was read */
  constructor(private readonly catalogue: Pick<CatalogueContent, 'articles' | 'briefings' | 'revisions'>) {
    const { articles, briefings, revisions = [] } = catalogue;
    this.others = new Map(namesBeside(briefings).map((name, at) => [name, revisions[articles.length + at] ?? 0]));
  }

  private get articles(): Map<string, number> {
    const { articles, revisions = [] } = this.catalogue;
    this.byId ??= new Map(articles.map(({ id }, at) => [id, revisions[at] ?? 0]));
    return this.byId;
  }

  /** 0 when it is not known. */
  of(name: string): number {
    const id = articleIdIn(name);
    return (id === null ? this.others.get(name) : this.articles.get(id)) ?? 0;
  }

  set(name: string, revision: number): void {
    const id = articleIdIn(name);
    if (id === null) this.others.set(name, revision);
    else this.articles.set(id, revision);
  }

  delete(name: string): void {
    const id = articleIdIn(name);
    if (id === null) this.others.delete(name);
    else this.articles.delete(id);
  }

  /** Those of articles, briefings, notes and actors, in this order. */
  list(articles: readonly { id: string }[], briefings: readonly { id: string }[]): number[] {
    return [...articles.map(({ id }) => this.articles.get(id) ?? 0), ...namesBeside(briefings).map((name) => this.others.get(name) ?? 0)];
  }
}

function namesBeside(briefings: readonly { id: string }[]): string[] {
  return [...briefings.map(({ id }) => briefingName(id)), NOTES, ACTORS];
}

function articleIdIn(name: string): string | null {
  return name.startsWith('articles/') ? idIn(name) : null;
}
