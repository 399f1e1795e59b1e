import type { Actor, ActorName } from '../model/actor.ts';
import type { Fact } from '../model/fact.ts';
import type { Change } from '../model/library.ts';
import type { Deciding } from './decide.ts';

export const AT = '2023-03-01T10:00:00.000Z';
export const person = (name: string): ActorName => ({ name, kind: 'person' });
export const organisation = (name: string): ActorName => ({ name, kind: 'organisation' });
export const place = (name: string): ActorName => ({ name, kind: 'place' });

let count = 0;

/** A fact of an article that names an actor, written in the passage as given; `behind` is what the article goes on with. */
export function naming(articleId: string, name: ActorName, { role = null, written = name.name, behind = '', edtf = null, kind = 'actor' }: { role?: string | null; written?: string; behind?: string; edtf?: string | null; kind?: Fact['kind'] } = {}): Fact {
  count += 1;
  return {
    id: `fact-${count}`,
    articleId,
    kind,
    statement: written,
    target: { start: 100, end: 100 + written.length, exact: written, prefix: '', suffix: behind },
    when: edtf === null ? null : { edtf, text: '', span: null, written: [], inferred: [], rule: '', alternatives: [] },
    actors: [{ ...name, role, span: { start: 100, end: 100 + written.length } }],
    attribution: null,
    status: 'proposed',
    edited: false,
    origin: { by: 'analyst' },
    createdAt: AT,
    updatedAt: AT,
  };
}

/** What was decided so far, with a way to decide more. */
export class Decisions {
  actors: Actor[] = [];
  #ids = 0;

  /** Keeps the changes that a decision makes, as the library does. */
  take(decision: (deciding: Deciding) => readonly Change[]): this {
    const changes = decision({ actors: this.actors, newId: (prefix) => `${prefix}-${(this.#ids += 1)}`, now: AT });
    for (const change of changes) {
      this.actors = this.actors.filter(({ id }) => id !== change.id);
      if (change.kind === 'actor' && change.after !== null) this.actors.push(change.after);
    }
    return this;
  }
}
