import type { ActorDecision } from '../state/intent.ts';
import type { Desk } from './desk.ts';

/** Keeps a decision about who is who and says what it did; false when it was refused, which the user is told. */
export async function decideActors(desk: Desk, decision: ActorDecision): Promise<boolean> {
  if ((await kept(desk, decision)) === undefined) return false;
  desk.say(wordsFor(decision), { label: 'Undo', do: 'undo' });
  return true;
}

/** Asks rather than saves: a refusal says why, and nothing waits to be kept. */
function kept(desk: Desk, decision: ActorDecision): Promise<null | undefined> {
  switch (decision.call) {
    case 'actor:merge':
      return desk.ask(decision.call, decision.input);
    case 'actor:split':
      return desk.ask(decision.call, decision.input);
    case 'actor:rename':
      return desk.ask(decision.call, decision.input);
    case 'actor:add-alias':
      return desk.ask(decision.call, decision.input);
    case 'actor:keep-apart':
      return desk.ask(decision.call, decision.input);
  }
}

function wordsFor({ call, input }: ActorDecision): string {
  switch (call) {
    case 'actor:merge': {
      const [into, ...others] = input.names.map(({ name }) => `“${name}”`);
      return `Merged ${others.length === 1 ? others[0] : `${others.length} actors`} into ${into}. The articles keep their own wording.`;
    }
    case 'actor:split':
      return `Split “${input.to.name}” from “${input.from.name}”.`;
    case 'actor:rename':
      return input.of.name === input.to.name ? `“${input.of.name}” is now listed as ${input.to.kind}.` : `“${input.of.name}” is now shown as “${input.to.name}”. The old name still leads to it.`;
    case 'actor:add-alias':
      return `“${input.alias.name}” now leads to “${input.of.name}”.`;
    case 'actor:keep-apart':
      return `“${input.names[0].name}” and “${input.names[1].name}” are kept apart. This is not suggested again.`;
  }
}
