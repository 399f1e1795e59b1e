import type { Fact } from '../model/fact.ts';
import type { Change, RecordKind, RecordOf, Transaction } from '../model/library.ts';
import type { Library } from './library.ts';
import { actorRecord, annotationRecord, articleRecord, AT, briefingRecord, denialRecord, factRecord, noteRecord } from './records.cases.ts';

type AnyRecord = RecordOf<RecordKind>;

/** A library as the plainest program would hold it, for tests to compare the store with. */
export class PlainModel {
  private readonly records = new Map<string, { kind: RecordKind; record: AnyRecord }>();
  revision = 0;

  apply(transaction: Transaction): void {
    for (const { kind, id, after } of transaction.changes) {
      if (after === null) this.records.delete(`${kind} ${id}`);
      else this.records.set(`${kind} ${id}`, { kind, record: after });
    }
    this.revision += 1;
  }

  all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    const found = [...this.records.values()].filter((entry) => entry.kind === kind).map(({ record }) => record as RecordOf<K>);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | null {
    return (this.records.get(`${kind} ${id}`)?.record ?? null) as RecordOf<K> | null;
  }

  /** The changes that remove an article with all that hangs on it. */
  removal(id: string): Change[] {
    const own = [...this.all('fact'), ...this.all('annotation')].filter(({ articleId }) => articleId === id);
    return [...this.records.values()]
      .filter(({ kind, record }) => ((kind === 'article' || kind === 'text') && record.id === id) || own.includes(record as Fact))
      .map(({ kind, record }) => ({ kind, id: record.id, before: record, after: null }) as Change);
  }

  /** All that a library should hold, in the shape of `contentsById`. */
  contents(): unknown {
    const facts = this.all('fact');
    const denied = new Set(facts.filter(({ status }) => status !== 'rejected').map(({ attribution }) => attribution?.denies));
    const articles = this.all('article').map((article) => {
      const own = facts.filter(({ articleId, status }) => articleId === article.id && status !== 'rejected');
      const counts = {
        proposed: own.filter(({ status }) => status === 'proposed').length,
        accepted: own.filter(({ status }) => status === 'accepted').length,
        contested: own.filter(({ id, attribution }) => denied.has(id) || (attribution?.denies ?? null) !== null).length,
        annotations: this.all('annotation').filter(({ articleId }) => articleId === article.id).length,
      };
      return { ...article, counts };
    });
    return {
      revision: this.revision,
      articles,
      texts: this.all('text'),
      facts,
      annotations: this.all('annotation'),
      briefings: this.all('briefing'),
      notes: this.all('note'),
      actors: this.all('actor'),
    };
  }
}

/** All that a library holds, each list by id. */
export async function contentsById(library: Library): Promise<unknown> {
  const byId = <T extends { id: string }>(records: T[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { articles, briefings, notes, actors } = library.catalogue();
  const documents = await Promise.all(articles.map(({ id }) => library.article(id)));
  return {
    revision: library.revision,
    articles: byId(articles),
    texts: byId(documents.map((document) => ({ id: document?.article.id ?? '', text: document?.text ?? '' }))),
    facts: byId(await library.facts()),
    annotations: byId(await library.annotations()),
    briefings: byId((await Promise.all(briefings.map(({ id }) => library.briefing(id)))).filter((briefing) => briefing !== null)),
    notes: byId(notes),
    actors: byId(actors),
  };
}

/** What an analyst does: choices, as small numbers, become a transaction that fits the library as it is. */
export function transactionFor(model: PlainModel, [action, one, two]: readonly [number, number, number]): Transaction {
  const articleId = `a-${one % 5}`;
  const hasArticle = model.get('article', articleId) !== null;
  const factId = `f-${one % 5}-${two % 4}`;
  const fact = model.get('fact', factId);
  const put = <K extends RecordKind>(kind: K, after: RecordOf<K>): Change =>
    ({ kind, id: after.id, before: model.get(kind, after.id), after }) as Change;
  const removed = (kind: RecordKind, id: string): Change[] => {
    const before = model.get(kind, id);
    return before === null ? [] : [{ kind, id, before, after: null } as Change];
  };
  const label = `action ${action % 8}`;
  const doing = (...changes: Change[]): Transaction => ({ label, at: AT, changes });
  if (!hasArticle && action % 8 !== 1 && action % 8 !== 2)
    return doing(
      put('article', articleRecord(articleId)),
      put('text', { id: articleId, text: `Text ${two} of ${articleId}. `.repeat(1 + (two % 20)) }),
      put('fact', factRecord(factId, articleId)),
    );
  switch (action % 8) {
    case 0:
      return doing(...model.removal(articleId));
    case 1:
      return doing(
        put('note', noteRecord(`n-${one % 3}`, `body ${two}`)),
        put('briefing', briefingRecord(`b-${two % 2}`, `title ${one}`)),
        put('actor', actorRecord(`ac-${one % 3}`, `Name ${two}`)),
      );
    case 2:
      return doing(...(two % 2 === 0 ? removed('note', `n-${one % 3}`) : removed('actor', `ac-${one % 3}`)));
    case 3:
      return doing(put('annotation', annotationRecord(`an-${one % 5}-${two % 3}`, articleId, `body ${two}`)));
    case 4:
      return doing(put('fact', denialRecord(factId, articleId, `f-${two % 5}-${one % 4}`)));
    case 5:
      return fact === null ? doing() : doing({ kind: 'fact', id: factId, before: fact, after: null });
    default:
      return doing(
        put('fact', {
          ...(fact ?? factRecord(factId, articleId)),
          status: (['proposed', 'accepted', 'rejected'] as const)[two % 3] ?? 'proposed',
        }),
        put('article', articleRecord(articleId, { title: `Title ${two}` })),
      );
  }
}
