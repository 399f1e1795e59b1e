import { describe } from '../../data/anchor/describe.ts';
import { DeskError } from '../../data/contract/errors.ts';
import type { Fact, FactStatus } from '../../data/model/fact.ts';
import type { Change } from '../../data/model/library.ts';
import type { Span } from '../../data/model/target.ts';
import { defined } from './articles.ts';
import type { Desk, Handlers } from './desk.ts';

const decisionLabel: Record<FactStatus, string> = { accepted: 'Accept', rejected: 'Reject', proposed: 'Reconsider' };

export function factHandlers(desk: Desk): Pick<Handlers, 'fact:list' | 'fact:add' | 'fact:update' | 'fact:decide' | 'fact:remove'> {
  return {
    'fact:list': async () => (await desk.session().store.facts()).filter((fact) => fact.status !== 'rejected'),

    'fact:add': ({ articleId, span, fields }) =>
      desk.session().edit('Add fact', async () => {
        const { text } = await desk.session().article(articleId);
        const now = desk.now();
        const fact: Fact = {
          ...fields,
          id: desk.newId('fact'),
          articleId,
          target: describe(text, spanIn(text, span)),
          status: 'accepted',
          edited: false,
          origin: { by: 'analyst' },
          createdAt: now,
          updatedAt: now,
        };
        return { changes: [{ kind: 'fact', id: fact.id, before: null, after: fact }], value: { id: fact.id } };
      }),

    'fact:update': ({ articleId, id, patch }) =>
      desk.session().edit('Edit fact', async () => {
        const fact = (await factsById(desk, articleId, [id]))[0] as Fact;
        const after: Fact = { ...fact, ...defined(patch), edited: true, status: 'accepted', updatedAt: desk.now() };
        return { changes: [{ kind: 'fact', id, before: fact, after }], value: null };
      }),

    'fact:decide': ({ articleId, ids, status }) =>
      desk.session().edit(ids.length === 1 ? `${decisionLabel[status]} fact` : `${decisionLabel[status]} ${ids.length} facts`, async () => {
        const facts = await factsById(desk, articleId, ids);
        const changes = facts
          .filter((fact) => fact.status !== status)
          .map((fact): Change => ({ kind: 'fact', id: fact.id, before: fact, after: { ...fact, status, updatedAt: desk.now() } }));
        return { changes, value: null };
      }),

    'fact:remove': ({ articleId, id }) =>
      desk.session().edit('Remove fact', async () => {
        const { facts } = await desk.session().article(articleId);
        const fact = (await factsById(desk, articleId, [id]))[0] as Fact;
        const denials = facts.filter(({ attribution }) => attribution?.denies === id);
        const changes: Change[] = denials.map((denial) => ({
          kind: 'fact',
          id: denial.id,
          before: denial,
          after: { ...denial, attribution: denial.attribution && { ...denial.attribution, denies: null } },
        }));
        changes.push({ kind: 'fact', id, before: fact, after: null });
        return { changes, value: null };
      }),
  };
}

async function factsById(desk: Desk, articleId: string, ids: readonly string[]): Promise<Fact[]> {
  const { facts } = await desk.session().article(articleId);
  return ids.map((id) => {
    const fact = facts.find((candidate) => candidate.id === id);
    if (!fact) throw new DeskError('not-found', 'This fact is no longer in the library.');
    return fact;
  });
}

/** The span, once checked to lie in the text and to hold something. */
export function spanIn(text: string, span: Span): Span {
  if (span.end > text.length || span.start >= span.end) {
    throw new DeskError('invalid-input', 'The selection is not inside the article. Nothing was changed.');
  }
  return span;
}
