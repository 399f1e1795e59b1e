import { dirname } from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import type { ArticleDocument, ArticleSummary, BriefingSummary } from '../model/library.ts';
import { isActors, isArticle, isBriefing, isNotes, type Content } from './edits.ts';
import { ACTORS, articleName, briefingName, idIn, NOTES } from './layout.ts';
import type { Revisions } from './revisions.ts';

/** The denials that stand in one article: a fact not rejected, and the fact it denies, here or in another article. */
type Denial = readonly [by: string, of: string];

/** The catalogue as its file holds it. All of it but `journal` and `revisions` can be made again from the documents. */
export interface CatalogueContent {
  /** The first journal file that is not folded into the documents yet. */
  journal: number;
  articles: ArticleSummary[];
  briefings: BriefingSummary[];
  notes: number;
  actors: number;
  denials: Record<string, Denial[]>;
  /**
   * The revision that each document was written at last, of articles, briefings, notes and actors in this order; 0 when not known. A file
   * that is older was put there by somebody. Catalogues of before this was kept have none.
   */
  revisions?: number[];
}

export const emptyCatalogue: CatalogueContent = { journal: 1, articles: [], briefings: [], notes: 0, actors: 0, denials: {} };

/** The catalogue in memory: the summary of every document, kept up to date with each commit. */
export class CatalogueIndex {
  private notes: number;
  private actors: number;
  private readonly articles: Map<string, ArticleSummary>;
  private readonly briefings: Map<string, BriefingSummary>;
  private readonly denials: Map<string, readonly Denial[]>;
  /** How many facts deny a fact, by its id. */
  private readonly denied = new Map<string, number>();

  constructor(content: CatalogueContent) {
    this.notes = content.notes;
    this.actors = content.actors;
    this.articles = new Map(content.articles.map((article) => [article.id, article]));
    this.briefings = new Map(content.briefings.map((briefing) => [briefing.id, briefing]));
    this.denials = new Map(Object.entries(content.denials));
    for (const denials of this.denials.values()) this.countDenials(denials, 1);
  }

  content(journal: number, revisions: Revisions): CatalogueContent {
    const [articles, briefings] = [this.listArticles(), this.listBriefings()];
    return {
      journal,
      articles,
      briefings,
      notes: this.notes,
      actors: this.actors,
      denials: Object.fromEntries(this.denials) as Record<string, Denial[]>,
      revisions: revisions.list(articles, briefings),
    };
  }

  listArticles(): ArticleSummary[] {
    return [...this.articles.values()];
  }

  listBriefings(): BriefingSummary[] {
    return [...this.briefings.values()];
  }

  /** How many articles and briefings there are. */
  get size(): number {
    return this.articles.size + this.briefings.size;
  }

  /** The names of the documents of all articles and briefings. */
  names(): string[] {
    return [...[...this.articles.keys()].map(articleName), ...[...this.briefings.keys()].map(briefingName)];
  }

  /** True when a document of this name should have a file. */
  lists(name: string): boolean {
    if (name === NOTES) return this.notes > 0;
    if (name === ACTORS) return this.actors > 0;
    const id = idIn(name) ?? '';
    return isBriefingName(name) ? this.briefings.has(id) : this.articles.has(id);
  }

  /** Takes in the new state of documents, by name; null for one that is removed. */
  takeIn(documents: ReadonlyMap<string, Content | null>): void {
    const articles = new Map<string, ArticleDocument | null>();
    for (const [name, content] of documents) {
      const id = idIn(name);
      if (name === ACTORS) this.actors = isActors(content) ? content.actors.length : 0;
      else if (id === null) this.notes = isNotes(content) ? content.length : 0;
      else if (!isBriefingName(name)) articles.set(id, isArticle(content) ? content : null);
      else if (isBriefing(content)) this.briefings.set(id, summaryOf(content));
      else this.briefings.delete(id);
    }
    this.takeInArticles(articles);
  }

  /** The facts of other articles that an article's new state denies and its old one did not, or the other way round. */
  foreignDenials(name: string, content: Content | null): string[] {
    const document = isArticle(content) ? content : null;
    const id = isBriefingName(name) ? '' : (idIn(name) ?? '');
    const own = new Set(document?.facts.map((fact) => fact.id));
    const before = new Set(this.denials.get(id)?.map(([, of]) => of));
    const after = new Set(denialsOf(document).map(([, of]) => of));
    return [...new Set([...before, ...after])].filter((of) => before.has(of) !== after.has(of) && !own.has(of));
  }

  /** All of them at once, for they may deny one another's facts. */
  private takeInArticles(documents: ReadonlyMap<string, ArticleDocument | null>): void {
    for (const [id, document] of documents) {
      this.countDenials(this.denials.get(id) ?? [], -1);
      const denials = denialsOf(document);
      this.countDenials(denials, 1);
      if (denials.length === 0) this.denials.delete(id);
      else this.denials.set(id, denials);
    }
    for (const [id, document] of documents) {
      if (document === null) this.articles.delete(id);
      else this.articles.set(id, Object.freeze({ ...document.article, counts: this.countsOf(document) }));
    }
  }

  private countDenials(denials: readonly Denial[], step: number): void {
    for (const [, of] of denials) {
      const count = (this.denied.get(of) ?? 0) + step;
      if (count === 0) this.denied.delete(of);
      else this.denied.set(of, count);
    }
  }

  private countsOf({ facts, annotations }: ArticleDocument): ArticleSummary['counts'] {
    const counts = { proposed: 0, accepted: 0, contested: 0, annotations: annotations.length };
    for (const fact of facts) {
      if (fact.status === 'rejected') continue;
      counts[fact.status] += 1;
      if (deniesOf(fact) !== null || this.denied.has(fact.id)) counts.contested += 1;
    }
    return counts;
  }
}

function isBriefingName(name: string): boolean {
  return dirname(name) === 'briefings';
}

function denialsOf(document: ArticleDocument | null): Denial[] {
  return (document?.facts ?? []).flatMap((fact) => {
    const of = fact.status === 'rejected' ? null : deniesOf(fact);
    return of === null ? [] : [[fact.id, of] as const];
  });
}

function deniesOf(fact: ArticleDocument['facts'][number]): string | null {
  return fact.attribution?.denies ?? null;
}

function summaryOf({ body: _, ...summary }: Briefing): BriefingSummary {
  return Object.freeze(summary);
}
