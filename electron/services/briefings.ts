import { DeskError } from '../../data/contract/errors.ts';
import type { Briefing } from '../../data/model/briefing.ts';
import { defined } from './articles.ts';
import type { Desk, Handlers } from './desk.ts';

/** The briefing with its body. Throws DeskError `not-found`. */
export async function briefingById(desk: Desk, id: string): Promise<Briefing> {
  const briefing = await desk.session().store.briefing(id);
  if (!briefing) throw new DeskError('not-found', 'This briefing is no longer in the library.');
  return briefing;
}

export function briefingHandlers(
  desk: Desk,
): Pick<Handlers, 'briefing:load' | 'briefing:add' | 'briefing:update' | 'briefing:remove'> {
  return {
    'briefing:load': ({ id }) => briefingById(desk, id),

    'briefing:add': ({ title }) =>
      desk.session().edit('New briefing', async () => {
        const now = desk.now();
        const after: Briefing = {
          id: desk.newId('brief'),
          title,
          author: '',
          date: now.slice(0, 10),
          marking: null,
          body: { type: 'doc', content: [{ type: 'paragraph' }] },
          sample: false,
          createdAt: now,
          updatedAt: now,
        };
        return { changes: [{ kind: 'briefing', id: after.id, before: null, after }], value: { id: after.id } };
      }),

    'briefing:update': ({ id, patch }) =>
      desk.session().edit('Edit briefing', async () => {
        const before = await briefingById(desk, id);
        return { changes: [{ kind: 'briefing', id, before, after: { ...before, ...defined(patch), updatedAt: desk.now() } }], value: null };
      }),

    'briefing:remove': ({ id }) =>
      desk.session().edit('Remove briefing', async () => ({
        changes: [{ kind: 'briefing', id, before: await briefingById(desk, id), after: null }],
        value: null,
      })),
  };
}
