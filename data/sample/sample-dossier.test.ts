import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolve } from '../anchor/resolve.ts';
import { compose } from '../briefing/compose.ts';
import { extract } from '../extract/extract.ts';
import { propose } from '../extract/propose.ts';
import { newFacts } from '../extract/reconcile.ts';
import { citationSchema, type Briefing, type Citation } from '../model/briefing.ts';
import { recordSchemas } from '../model/library.ts';
import { sampleArticles } from './articles.ts';
import { sampleDossier } from './sample-dossier.ts';

const at = '2026-11-23T12:00:00.000Z';

function make() {
  let count = 0;
  const newId = (prefix: string) => `${prefix}-${(count += 1)}`;
  return sampleDossier({
    newId,
    now: () => at,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    factsOf: (articleId, text, published) => newFacts(articleId, text, propose(text, extract(text, published)), { newId, now: at }),
  });
}

describe('sampleDossier', () => {
  const changes = make();
  const texts = new Map(changes.flatMap((change) => (change.kind === 'text' && change.after ? [[change.id, change.after.text] as const] : [])));

  const cited = changes.flatMap((change) => (change.kind === 'briefing' && change.after ? citations(change.after.body) : []));

  it('makes only new records that their schemas accept', () => {
    for (const change of changes) {
      expect(change.before).toBeNull();
      expect(recordSchemas[change.kind].parse(change.after)).toEqual(change.after);
    }
    expect(new Set(changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(changes.length);
  });

  it('marks articles and briefing as sample, and the articles say so to a reader', () => {
    for (const { kind, after } of changes) {
      if (kind === 'article' || kind === 'briefing') expect(after?.sample).toBe(true);
    }
    for (const { fields, text } of sampleArticles) {
      expect(fields.publisher).toBe('Briefing Desk sample');
      expect(text).toMatch(/Sample text: |نمونہ: /);
    }
  });

  it('cites and annotates passages that stand in the articles', () => {
    const annotations = changes.flatMap((change) => (change.kind === 'annotation' && change.after ? [change.after] : []));
    expect(annotations.length).toBeGreaterThan(2);
    expect(cited.length).toBeGreaterThan(15);
    for (const { articleId, target } of [...annotations, ...cited]) {
      expect(resolve(texts.get(articleId) ?? '', target)).toEqual({ span: { start: target.start, end: target.end }, score: 1 });
    }
  });

  it('composes without a warning: no sentence lacks a source', () => {
    const articles = new Map(changes.flatMap((change) => (change.kind === 'article' && change.after ? [[change.id, change.after] as const] : [])));
    const briefing = changes.flatMap((change) => (change.kind === 'briefing' && change.after ? [change.after] : []))[0] as Briefing;
    const document = compose(briefing, (id) => {
      const article = articles.get(id);
      return article === undefined ? null : { article, text: texts.get(id) ?? '' };
    });
    expect(document.warnings).toEqual([]);
    expect(document.sources).toHaveLength(5);
  });

  it('accepts some facts, leaves the rest to the analyst, and cites accepted ones', () => {
    const facts = changes.flatMap((change) => (change.kind === 'fact' && change.after ? [change.after] : []));
    const accepted = facts.filter(({ status }) => status === 'accepted');
    expect(accepted.length).toBeGreaterThan(8);
    expect(accepted.length).toBeLessThan(facts.length / 2);
    expect(accepted.some(({ attribution }) => accepted.some(({ id }) => id === attribution?.denies))).toBe(true);
    expect(accepted.map(({ when }) => when?.edtf)).toEqual(expect.arrayContaining(['2022-11', '2023-02-19', '2023-02-22']));
    const dropped = cited.flatMap(({ factId }) => factId ?? []);
    expect(dropped.length).toBeGreaterThan(5);
    expect(accepted.map(({ id }) => id)).toEqual(expect.arrayContaining(dropped));
  });

  const shared = join(import.meta.dirname, '../../../shared/articles');
  it.skipIf(!existsSync(shared))('shares no run of nine words with a real article', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) => new Set(words(text).map((_, at, all) => all.slice(at, at + 9).join(' ')).filter((run) => run.split(' ').length === 9));
    const ours = runs(sampleArticles.map(({ text }) => text).join('\n'));
    for (const file of readdirSync(shared)) {
      for (const run of runs(readFileSync(join(shared, file), 'utf8'))) expect(ours).not.toContain(run);
    }
  });
});

function citations(node: object): Citation['attrs'][] {
  const citation = citationSchema.safeParse(node);
  if (citation.success) return [citation.data.attrs];
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(citations) : [];
}
