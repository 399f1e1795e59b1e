import { describe } from '../../data/anchor/describe.ts';
import { DeskError } from '../../data/contract/errors.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import { defined } from './articles.ts';
import type { Desk, Handlers } from './desk.ts';
import { spanIn } from './facts.ts';

export function annotationHandlers(
  desk: Desk,
): Pick<Handlers, 'annotation:list' | 'annotation:add' | 'annotation:update' | 'annotation:remove'> {
  const find = async (articleId: string, id: string): Promise<Annotation> => {
    const { annotations } = await desk.session().article(articleId);
    const annotation = annotations.find((candidate) => candidate.id === id);
    if (!annotation) throw new DeskError('not-found', 'This annotation is no longer in the library.');
    return annotation;
  };
  return {
    'annotation:list': ({ articleIds }) => desk.session().read((store) => store.annotations(articleIds)),

    'annotation:add': ({ articleId, span, fields }) =>
      desk.session().edit(fields.body === '' ? 'Highlight' : 'Add annotation', async () => {
        const { text } = await desk.session().article(articleId);
        const now = desk.now();
        const id = desk.newId('ann');
        const target = describe(text, spanIn(text, span));
        const after: Annotation = { ...fields, id, articleId, target, createdAt: now, updatedAt: now };
        return { changes: [{ kind: 'annotation', id, before: null, after }], value: { id } };
      }),

    'annotation:update': ({ articleId, id, patch }) =>
      desk.session().edit('Edit annotation', async () => {
        const before = await find(articleId, id);
        return { changes: [{ kind: 'annotation', id, before, after: { ...before, ...defined(patch), updatedAt: desk.now() } }], value: null };
      }),

    'annotation:remove': ({ articleId, id }) =>
      desk.session().edit('Delete annotation', async () => ({
        changes: [{ kind: 'annotation', id, before: await find(articleId, id), after: null }],
        value: null,
      })),
  };
}
