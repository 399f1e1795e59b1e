import { addAlias, keepApart, mergeActors, renameActor, splitActor, type Deciding } from '../../data/actors/decide.ts';
import type { Change } from '../../data/model/library.ts';
import type { Desk, Handlers } from './desk.ts';

/** The analyst's decisions about who is who. Each is named after the actors it is about: that is what the Edit menu offers to undo. */
export function actorHandlers(
  desk: Desk,
): Pick<Handlers, 'actor:merge' | 'actor:split' | 'actor:rename' | 'actor:add-alias' | 'actor:keep-apart'> {
  const decide = (label: string, decision: (deciding: Deciding) => Change[]): Promise<null> =>
    desk.session().edit(label, async () => {
      const { actors } = desk.session().store.catalogue();
      return { changes: decision({ actors, newId: desk.newId, now: desk.now() }), value: null };
    });
  return {
    'actor:merge': ({ names }) => {
      const [into, ...others] = names;
      const what = others.length === 1 ? `“${others[0]?.name ?? ''}”` : `${others.length} actors`;
      return decide(`Merge ${what} into “${into?.name ?? ''}”`, (deciding) => mergeActors(deciding, names));
    },
    'actor:split': ({ from, to, names, mentions }) =>
      decide(`Split “${to.name}” from “${from.name}”`, (deciding) => splitActor(deciding, from, to, names, mentions)),
    'actor:rename': ({ of, to }) =>
      decide(of.name === to.name ? `Make “${of.name}” a ${to.kind}` : `Rename “${of.name}” to “${to.name}”`, (deciding) => renameActor(deciding, of, to)),
    'actor:add-alias': ({ of, alias }) => decide(`Let “${alias.name}” lead to “${of.name}”`, (deciding) => addAlias(deciding, of, alias)),
    'actor:keep-apart': ({ names: [one, other] }) =>
      decide(`Keep “${one.name}” and “${other.name}” apart`, (deciding) => keepApart(deciding, one, other)),
  };
}
