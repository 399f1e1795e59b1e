import { reconcile } from '../../data/extract/reconcile.ts';
import { removalOf } from '../../data/model/article-changes.ts';
import type { Change } from '../../data/model/library.ts';
import type { Desk, Handlers } from './desk.ts';

export function articleHandlers(
  desk: Desk,
): Pick<Handlers, 'article:load' | 'article:update' | 'article:remove' | 'article:extract'> {
  return {
    'article:load': ({ id }) => desk.session().article(id),

    'article:update': ({ id, patch: { read, ...fields } }) => {
      const isEdit = Object.keys(fields).length > 0;
      const label = isEdit ? 'Edit article details' : read ? 'Mark as read' : 'Mark as unread';
      const plan = async (): Promise<{ changes: Change[]; value: null }> => {
        const { article } = await desk.session().article(id);
        const readAt = read === undefined ? article.readAt : read ? desk.now() : null;
        const after = { ...article, ...defined(fields), readAt };
        return { changes: [{ kind: 'article', id, before: article, after }], value: null };
      };
      // Reading is not editing: nobody wants to undo it.
      return desk.session().edit(label, plan, isEdit ? {} : { step: 'aside' });
    },

    'article:remove': ({ id }) =>
      desk.session().edit('Remove article', async () => ({
        changes: removalOf(await desk.session().article(id)),
        value: null,
      })),

    'article:extract': ({ id, jobId }) =>
      desk.jobs.run(jobId, 'Looking for facts', async (job) => {
        const { article, text } = await desk.session().article(id);
        const proposals = await desk.worker.propose(text, article.published, job.signal, job.report);
        return desk.session().edit('Look for facts again', async () => {
          const { facts } = await desk.session().article(id);
          const changes = reconcile(id, text, facts, proposals, { newId: desk.newId, now: desk.now() });
          const added = changes.filter((change) => change.before === null).length;
          const withdrawn = changes.filter((change) => change.after === null).length;
          return { changes, value: { added, withdrawn } };
        });
      }),
  };
}

/** A patch without the keys whose value is undefined, so that spreading it cannot erase a field. */
export function defined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
