import { spells } from '../extract/actors/names.ts';
import type { ActorName } from '../model/actor.ts';
import type { ActorGroup } from './groups.ts';
import { plainWords, spokenWords, tellingWords } from './plain-name.ts';

/** A name of an actor, in the forms that names are compared in. */
export interface Named extends ActorName {
  group: ActorGroup;
  /** Words that tell it from others, and the same in one of their spellings. */
  words: readonly string[];
  spoken: readonly string[];
}

/** Two actors whose names are alike, and in which way. `score` orders them; it is no probability. */
export interface Likeness {
  short: ActorGroup;
  full: ActorGroup;
  reason: string;
  score: number;
  /** True when the names alone could as well be those of two. */
  weak: boolean;
}

/** What was found out about actors: it holds as long as they are the same objects. */
const known = new WeakMap<ActorGroup, readonly Named[]>();

/** The names of an actor in the forms they are compared in; names without a letter or digit are left out. */
export function namedIn(group: ActorGroup): readonly Named[] {
  let named = known.get(group);
  if (named === undefined) {
    named = group.names.flatMap(({ name, kind }): Named[] => {
      const words = tellingWords({ name, kind });
      return words.length === 0 ? [] : [{ name, kind, group, words, spoken: spokenWords({ name, kind }) }];
    });
    known.set(group, named);
  }
  return named;
}

/** Names that are the same but for titles, accents, legal forms and the like, or but for how they are spelled. */
export function* sameNames(all: readonly Named[]): Generator<Likeness> {
  const by = (keyOf: (named: Named) => string): Iterable<Named[]> => listed(all, keyOf).values();
  for (const list of by(({ kind, words }) => `${kind} ${words.join(' ')}`))
    for (const [first, other] of eachWithFirst(list))
      yield { ...order(first, other), reason: `${quoted(other)} and ${quoted(first)} are one name but for ${difference(first, other)}.`, score: 0.9, weak: first.words.length === 1 && first.kind === 'person' };
  for (const list of by(({ kind, spoken }) => `${kind} ${spoken.join(' ')}`))
    for (const [first, other] of eachWithFirst(list))
      if (first.words.join(' ') !== other.words.join(' '))
        yield { ...order(first, other), reason: `${quoted(other)} and ${quoted(first)} are two spellings of one name.`, score: 0.75, weak: true };
}

/** A person's name that leaves out part of exactly one fuller name: a surname alone, a middle name less, a first name by its letter. */
export function* shortNames(all: readonly Named[]): Generator<Likeness> {
  const people = all.filter(({ kind }) => kind === 'person');
  const byWords = listed(people, ({ spoken }) => spoken.join(' '));
  const fuller = new Map<string, { groups: Set<ActorGroup>; full: Named; how: 'surname' | 'part' | 'letter' }>();
  for (const full of people) {
    for (const [key, how] of shorterForms(full.spoken)) {
      if (!byWords.has(key)) continue;
      const known = fuller.get(key);
      if (known === undefined) fuller.set(key, { groups: new Set([full.group]), full, how });
      else known.groups.add(full.group);
    }
  }
  const words = {
    surname: (a: string, b: string) => `${a} is the surname of ${b}, and of no other full name here.`,
    part: (a: string, b: string) => `${a} leaves out part of ${b}, the only full name here that it fits.`,
    letter: (a: string, b: string) => `${a} has a letter for a name of ${b}, the only full name here that it fits.`,
  };
  for (const [key, { groups, full, how }] of fuller) {
    if (groups.size > 1) continue;
    for (const short of byWords.get(key) ?? []) {
      yield { short: short.group, full: full.group, reason: words[how](quoted(short), quoted(full)), score: how === 'surname' ? 0.6 : 0.65, weak: true };
    }
  }
}

/** Acronyms that the first letters of exactly one name spell. */
export function* spelledNames(all: readonly Named[]): Generator<Likeness> {
  const acronyms = listed(all.filter(isAcronym), ({ kind, words }) => `${kind} ${words[0] ?? ''}`);
  const long = new Map<string, Named[]>();
  for (const named of all) {
    if (named.kind === 'person' || named.words.length < 2) continue;
    const parts = plainWords(named.name);
    const main = parts.filter((part) => !/^(?:the|of|and|for|in|on|de|la|e|a)$/.test(part));
    for (const letters of new Set([parts, main].map((list) => list.map(([letter]) => letter).join('')))) {
      const key = `${named.kind} ${letters}`;
      if (letters.length > 2 && acronyms.has(key)) long.set(key, [...(long.get(key) ?? []), named]);
    }
  }
  for (const [key, list] of long) {
    const [full] = list;
    if (full === undefined || new Set(list.map(({ group }) => group)).size > 1) continue;
    for (const short of acronyms.get(key) ?? [])
      yield { short: short.group, full: full.group, reason: `The first letters of ${quoted(full)} spell ${quoted(short)}; no article says that it is meant.`, score: 0.45, weak: true };
  }
}

/** True for a short name all in capitals. */
function isAcronym({ name, words }: Named): boolean {
  return words.length === 1 && /^\p{Lu}[\p{Lu}.]{1,9}$/u.test(name);
}

/** A form that an article uses for an actor, as the reason to take another actor's name for it. */
export function likenessOfForm(form: string, full: ActorGroup, short: ActorGroup, bracketed: boolean): Likeness {
  const isBare = full.kind === 'person' && !form.includes(' ');
  const reason = bracketed ? `An article puts “${form}” in brackets after “${full.name}”.` : `An article writes “${form}” for “${full.name}”.`;
  return { short, full, reason, score: bracketed || spells(form, full.name) ? 0.95 : isBare ? 0.7 : 0.85, weak: isBare };
}

/** Names of several words, or one long one, that differ by one letter inside one word; never the given name of a person. */
export function* mistypedNames(all: readonly Named[]): Generator<Likeness> {
  const frames = new Map<string, { named: Named; word: string }[]>();
  for (const named of all) {
    const { spoken, kind } = named;
    spoken.forEach((word, at) => {
      if (word.length < (spoken.length === 1 ? 8 : 6) || !/^\p{L}+$/u.test(word) || (kind === 'person' && at === 0)) return;
      const frame = `${kind} ${spoken.slice(0, at).join(' ')}|${spoken.slice(at + 1).join(' ')}`;
      const list = frames.get(frame);
      if (list === undefined) frames.set(frame, [{ named, word }]);
      else list.push({ named, word });
    });
  }
  for (const list of frames.values()) {
    if (list.length < 2) continue;
    const seen = new Map<string, { named: Named; word: string }[]>();
    for (const entry of list) {
      const near = new Set([entry.word, ...withoutOne(entry.word)].flatMap((form) => seen.get(form) ?? []));
      for (const other of near)
        if (isSlip(entry.word, other.word))
          yield { ...order(other.named, entry.named), reason: `${quoted(entry.named)} and ${quoted(other.named)} differ by one letter.`, score: 0.5, weak: true };
      for (const form of [entry.word, ...withoutOne(entry.word)]) {
        const at = seen.get(form);
        if (at === undefined) seen.set(form, [entry]);
        else if (at.length < 20) at.push(entry);
      }
    }
  }
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One letter too many, missing, wrong, or two changed about; not at the end, where words are inflected. */
function isSlip(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return false;
  let from = 0;
  while (a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (endA === a.length && endB === b.length && a.length === b.length && endA - from === 1) return false;
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  return left.length <= 1 && right.length <= 1 ? true : left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The shorter forms of a person's name: its last word, its last word with some of those before, its first word by its letter. */
function* shorterForms(spoken: readonly string[]): Generator<[key: string, how: 'surname' | 'part' | 'letter']> {
  const last = spoken.at(-1);
  if (last === undefined || spoken.length < 2 || spoken.length > 6) return;
  if (last.length > 1) yield [last, 'surname'];
  const before = spoken.slice(0, -1);
  for (let chosen = 1; chosen < 2 ** before.length - 1; chosen += 1)
    yield [[...before.filter((_, at) => (chosen >> at) & 1), last].join(' '), 'part'];
  const [first = ''] = before;
  const letter = first.slice(0, 1);
  if (first.length > 1) for (const key of new Set([[letter, last].join(' '), [letter, ...before.slice(1), last].join(' ')])) yield [key, 'letter'];
}

function listed<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const one of all) {
    const list = lists.get(keyOf(one));
    if (list === undefined) lists.set(keyOf(one), [one]);
    else list.push(one);
  }
  return lists;
}

/** The first of a list with each other one of another actor: as many as there are, not as many as there are pairs. */
function* eachWithFirst(list: readonly Named[]): Generator<[Named, Named]> {
  const [first, ...others] = list;
  if (first !== undefined) for (const other of others) if (other.group !== first.group) yield [first, other];
}

/** Actors come with those in most articles first: the one met first is the one that lists go on showing. */
function order(first: Named, other: Named): { full: ActorGroup; short: ActorGroup } {
  return { full: first.group, short: other.group };
}

function difference(a: Named, b: Named): string {
  const [x, y] = [a, b].map(({ name }) => plainWords(name)) as [string[], string[]];
  if (x.join(' ') === y.join(' ')) return 'capitals, accents or punctuation';
  const rest = (words: string[], named: Named): string[] => words.filter((word) => !named.words.includes(word));
  const extra = [...rest(x, a), ...rest(y, b)];
  if (extra.every((word) => word === 'the')) return '“the”';
  return a.kind === 'person' ? 'a title' : a.kind === 'organisation' ? 'its legal form' : 'a word that tells nothing';
}

function quoted({ name }: ActorName): string {
  return `“${name}”`;
}
