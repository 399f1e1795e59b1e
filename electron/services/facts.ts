import { describe } from '../../data/anchor/describe.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { mergeFacts } from '../../data/extract/merge-facts.ts';
import { splitFact } from '../../data/extract/split-fact.ts';
import type { Fact, FactStatus } from '../../data/model/fact.ts';
import type { Change } from '../../data/model/library.ts';
import type { Span } from '../../data/model/target.ts';
import { defined } from './articles.ts';
import type { Desk, Handlers } from './desk.ts';

const decisionLabel: Record<FactStatus, string> = { accepted: 'Accept', rejected: 'Reject', proposed: 'Reconsider' };

export function factHandlers(desk: Desk): Pick<Handlers, 'fact:list' | 'fact:add' | 'fact:update' | 'fact:decide' | 'fact:split' | 'fact:merge' | 'fact:remove'> {
  return {
    'fact:list': async ({ articleIds }) => (await desk.session().read((store) => store.facts(articleIds))).filter((fact) => fact.status !== 'rejected'),

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

    'fact:split': ({ articleId, id, at }) =>
      desk.session().edit('Split fact', async () => {
        const { text } = await desk.session().article(articleId);
        const fact = (await factsById(desk, articleId, [id]))[0] as Fact;
        const result = splitFact(fact, at, text);
        if ('refusal' in result) throw new DeskError('invalid-input', `${result.refusal} Nothing was changed.`);
        const [first, second] = result.parts;
        const now = desk.now();
        const kept: Fact = { ...fact, ...first.fields, target: describe(text, first.span), edited: true, updatedAt: now };
        const newId = desk.newId('fact');
        const { origin } = fact;
        const added: Fact = {
          ...kept,
          ...second.fields,
          id: newId,
          target: describe(text, second.span),
          // No proposal has this key, so that looking again leaves the part alone.
          origin: origin.by === 'app' ? { ...origin, key: `${origin.key}/${newId}` } : origin,
          createdAt: now,
        };
        return { changes: [{ kind: 'fact', id, before: fact, after: kept }, { kind: 'fact', id: newId, before: null, after: added }], value: { id: newId } };
      }),

    'fact:merge': ({ articleId, ids }) =>
      desk.session().edit('Merge facts', async () => {
        const { facts, text } = await desk.session().article(articleId);
        const [into, from] = (await factsById(desk, articleId, ids)) as [Fact, Fact];
        const result = mergeFacts(into, from, text);
        if ('refusal' in result) throw new DeskError('invalid-input', `${result.refusal} Nothing was changed.`);
        const now = desk.now();
        const status: FactStatus = into.status === 'accepted' && from.status === 'accepted' ? 'accepted' : 'proposed';
        const whole: Fact = { ...into, ...result.fields, target: describe(text, result.span), status, edited: true, updatedAt: now };
        // A proposal that went into another is kept as rejected: looking again would otherwise propose it anew.
        const left: Fact | null = from.origin.by === 'app' ? { ...from, status: 'rejected', updatedAt: now } : null;
        const changes: Change[] = [{ kind: 'fact', id: into.id, before: into, after: whole }, { kind: 'fact', id: from.id, before: from, after: left }];
        return { changes: [...changes, ...denying(facts, from.id, into.id)], value: { id: into.id } };
      }),

    'fact:remove': ({ articleId, id }) =>
      desk.session().edit('Remove fact', async () => {
        const { facts } = await desk.session().article(articleId);
        const fact = (await factsById(desk, articleId, [id]))[0] as Fact;
        return { changes: [...denying(facts, id, null), { kind: 'fact', id, before: fact, after: null }], value: null };
      }),
  };
}

/** Lets the facts that deny `id` deny `instead`, or nothing. */
function denying(facts: readonly Fact[], id: string, instead: string | null): Change[] {
  const denials = facts.filter(({ attribution }) => attribution?.denies === id);
  return denials.map((denial) => ({
    kind: 'fact',
    id: denial.id,
    before: denial,
    after: { ...denial, attribution: denial.attribution && { ...denial.attribution, denies: instead } },
  }));
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
