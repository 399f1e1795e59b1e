import type { ActorKind, Fact } from '../model/fact.ts';
import { likenessOfForm, mistypedNames, namedIn, sameNames, shortNames, spelledNames, type Likeness, type Named } from './alike.ts';
import type { ActorGroup } from './groups.ts';
import { nameKey } from './name-key.ts';

/** Two actors that may be one. The analyst decides; nothing follows from a suggestion alone. */
export interface Suggestion {
  /** The one that would go on being shown, and the one that would become a name of it. */
  into: ActorGroup;
  from: ActorGroup;
  /** Why it is suggested, in a sentence. */
  reason: string;
  /** What speaks against it, in a sentence, or null. */
  caution: string | null;
  /** Orders suggestions, best first; no probability. */
  score: number;
  /** The fact whose passage shows that the names are one actor's, or null. */
  shownBy: Fact | null;
}

/** So many actors are looked at between two pauses. */
const PAUSE = 1000;
/** An acronym in brackets right behind a name: " (ISI)". */
const BRACKETED = /^ \(["“]?(?:the )?(\p{Lu}[\p{Lu}\p{N}.&-]{1,9})["”]?\)/u;

const several = { person: 'people', organisation: 'organisations', place: 'places' } as const;

/**
 * Which actors may be one, best first: one name in two spellings, with and without title, accents or legal form; an acronym or surname and
 * the one name it stands for; a slip of a letter. Never two kinds, never people of different given names, never what the analyst has kept
 * apart, and never a short name that fits two. Time grows with the number of names and facts, not with that of pairs.
 * @param groups as `groupActors` gives them
 */
export function suggestMerges(groups: readonly ActorGroup[]): Suggestion[] {
  const steps = suggestInSteps(groups);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of some hundredths of a second at most for 10,000 articles, for a window that must go on answering. */
export function* suggestInSteps(groups: readonly ActorGroup[]): Generator<void, Suggestion[], void> {
  const best = new Map<string, { likeness: Likeness; shownBy: Fact | null }>();
  const place = new Map(groups.map((group, at) => [group, at]));
  const add = (likeness: Likeness, shownBy: Fact | null): void => {
    const { short, full, score } = likeness;
    if (short === full || areApart(short, full)) return;
    const pair = [place.get(short) ?? 0, place.get(full) ?? 0].sort((a, b) => a - b).join(' ');
    const other = best.get(pair);
    if (other === undefined || other.likeness.score < score) best.set(pair, { likeness, shownBy });
  };
  for (const found of namesForOne(groups)) {
    if (found === null) yield;
    else add(found.likeness, found.fact);
  }
  const named: Named[] = [];
  for (const [at, group] of groups.entries()) {
    named.push(...namedIn(group));
    if (at % PAUSE === PAUSE - 1) yield;
  }
  for (const rule of [sameNames, shortNames, spelledNames, mistypedNames]) {
    yield;
    for (const likeness of rule(named)) add(likeness, null);
  }
  yield;
  return [...best.values()].map(({ likeness, shownBy }) => suggestion(likeness, shownBy)).sort((a, b) => b.score - a.score || size(b) - size(a));
}

/** Names that an article itself uses for an actor of another name: written in its place, or in brackets behind it; null now and then, as a pause. */
function* namesForOne(groups: readonly ActorGroup[]): Generator<{ likeness: Likeness; fact: Fact } | null> {
  const byName = new Map(groups.flatMap((group) => group.names.map((name) => [nameKey(name), group] as const)));
  const forms = new Map<string, { form: string; groups: Set<ActorGroup>; fact: Fact; bracketed: boolean }>();
  for (const [at, group] of groups.entries()) {
    for (const { key, form, fact, bracketed } of formsOf(group)) {
      if (!byName.has(key) || byName.get(key) === group) continue;
      const found = forms.get(key);
      if (found === undefined) forms.set(key, { form, groups: new Set([group]), fact, bracketed });
      else found.groups.add(group);
    }
    if (at % PAUSE === PAUSE - 1) yield null;
  }
  for (const [key, { form, groups: users, fact, bracketed }] of forms) {
    const [full] = users;
    const short = byName.get(key);
    if (users.size === 1 && full !== undefined && short !== undefined) yield { likeness: likenessOfForm(form, full, short, bracketed), fact };
  }
}

interface Form {
  key: string;
  form: string;
  fact: Fact;
  bracketed: boolean;
}

/** The forms found so far: they hold as long as the actors are the same objects. */
const known = new WeakMap<ActorGroup, readonly Form[]>();

/** Each other form that articles use for an actor, with the first fact that shows it. */
function formsOf(group: ActorGroup): readonly Form[] {
  let forms = known.get(group);
  if (forms === undefined) {
    const byKey = new Map<string, Form>();
    for (const fact of group.facts) {
      for (const { form, kind, bracketed } of formsIn(fact, group)) {
        const key = nameKey({ name: form, kind });
        if (!byKey.has(key)) byKey.set(key, { key, form, fact, bracketed });
      }
    }
    known.set(group, (forms = [...byKey.values()]));
  }
  return forms;
}

/** What a fact's passage calls an actor, where it is not the name that the article has for it. */
function formsIn({ kind, target, actors }: Fact, { names }: ActorGroup): { form: string; kind: ActorKind; bracketed: boolean }[] {
  const forms: { form: string; kind: ActorKind; bracketed: boolean }[] = [];
  for (const ref of actors) {
    if (!names.some((name) => name.name === ref.name && name.kind === ref.kind)) continue;
    const at = ref.span === null ? -1 : ref.span.start - target.start;
    const length = ref.span === null ? 0 : ref.span.end - ref.span.start;
    if (at >= 0 && !(length === ref.name.length && target.exact.startsWith(ref.name, at)))
      forms.push({ form: target.exact.slice(at, at + length), kind: ref.kind, bracketed: false });
    const behind = kind === 'actor' && target.suffix.startsWith(' (') ? BRACKETED.exec(target.suffix)?.[1] : undefined;
    if (behind !== undefined) forms.push({ form: behind, kind: ref.kind, bracketed: true });
  }
  return forms;
}

function areApart(one: ActorGroup, other: ActorGroup): boolean {
  const refuses = ({ record }: ActorGroup, { names }: ActorGroup): boolean =>
    record !== null && record.apart.length > 0 && names.some((name) => record.apart.some((apart) => nameKey(apart) === nameKey(name)));
  return refuses(one, other) || refuses(other, one);
}

/** A likeness with what the articles say for and against it. */
function suggestion({ short, full, reason, score, weak }: Likeness, shownBy: Fact | null): Suggestion {
  const [few, many] = short.articleIds.size < full.articleIds.size ? [short.articleIds, full.articleIds] : [full.articleIds, short.articleIds];
  const isTogether = [...few].some((id) => many.has(id));
  const haveRole = full.roles.some((role) => short.roles.includes(role));
  const caution = isTogether
    ? 'An article names both, as if they were two.'
    : !weak || haveRole
      ? null
      : shownBy === null
        ? `They may be two ${several[full.kind]}: no article names both.`
        : `In other articles “${short.name}” may be somebody else.`;
  return { into: full, from: short, reason, caution, score: Math.max(0, Math.min(1, score + (haveRole ? 0.05 : 0) - (isTogether ? 0.2 : 0))), shownBy };
}

function size({ into, from }: Suggestion): number {
  return into.facts.length + from.facts.length;
}
