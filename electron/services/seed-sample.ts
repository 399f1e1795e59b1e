import { newFacts } from '../../data/extract/reconcile.ts';
import type { Fact } from '../../data/model/fact.ts';
import { sampleArticles } from '../../data/sample/articles.ts';
import { sampleDossier } from '../../data/sample/sample-dossier.ts';
import type { LibraryStore } from '../../data/store/store.ts';
import type { Desk, TextWorker } from './desk.ts';

/** Who made what nobody asked for. */
const APP = 'Briefing Desk';

/** Puts the sample dossier into an empty library: its facts are what an import would propose, found in the worker as for an import. */
export async function seedSample(store: LibraryStore, needs: Pick<Desk, 'newId' | 'now' | 'sha256'>, worker: Pick<TextWorker, 'propose' | 'rest'>): Promise<void> {
  const { signal } = new AbortController();
  const found = await Promise.all(
    sampleArticles.map(async ({ text, fields }) => [text, await worker.propose(text, fields.published, signal, () => undefined)] as const),
  );
  worker.rest();
  const proposals = new Map(found);
  const make = { newId: needs.newId, now: needs.now() };
  const factsOf = (articleId: string, text: string): Fact[] => newFacts(articleId, text, proposals.get(text) ?? [], make);
  await store.commit({ label: 'Sample dossier', at: needs.now(), changes: sampleDossier({ ...needs, factsOf }), by: APP, step: 'aside' });
}
