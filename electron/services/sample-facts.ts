import { extract } from '../../data/extract/extract.ts';
import { propose } from '../../data/extract/propose.ts';
import { reconcile } from '../../data/extract/reconcile.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { Desk } from './desk.ts';

/** What an import would propose for an article, as new facts. Loaded for the sample only: imports run in the worker. */
export function sampleFacts({ newId, now }: Pick<Desk, 'newId' | 'now'>) {
  return (articleId: string, text: string, published: string | null): Fact[] =>
    reconcile(articleId, text, [], propose(text, extract(text, published)), { newId, now: now() }).flatMap((change) =>
      change.kind === 'fact' && change.after ? [change.after] : [],
    );
}
