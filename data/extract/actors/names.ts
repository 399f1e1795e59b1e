import type { ActorKind } from '../../model/fact.ts';

/** A name as it stands in the text, before it is known which names are of one actor. */
export interface Named {
  text: string;
  kind: ActorKind;
  /** Index of the mention that this one is said to be another name of ("Inter Services Intelligence (ISI)"), or null. */
  alias: number | null;
}

const small = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'de', 'la', 'e', '&', 'a']);
/** Last words of a company's full name, lower case without a full stop. */
export const companyForms: ReadonlySet<string> = new Set('inc corp co ltd plc llc llp ag sa nv se bv ab asa oyj spa corporation limited incorporated'.split(' '));
/** Last words of many a company, its full form or not, lower case without a full stop. */
export const companyWords: ReadonlySet<string> = new Set(
  'group holdings holding company motor motors bank airlines airways technologies technology systems industries international pharmaceuticals energy'.split(' ').concat(...companyForms),
);
const partsOf = (text: string): string[] => text.toLowerCase().split(/[\s,]+/).map((part) => part.replace(/\.$/, '')).filter((part) => part !== '');
const keyOf = (text: string): string => partsOf(text).map((part) => part.replace(/[.’']/g, '')).filter((part) => part !== '').join(' ');

/** The letters an acronym may have: the first of each word, with and without small words. */
export function spells(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '').toLowerCase();
  if (letters.length < 2 || !/^\p{L}+$/u.test(letters)) return false;
  const parts = name.split(/[\s\-‐/]+/).filter((part) => /^[\p{L}&]/u.test(part));
  if (parts.length < 2) return false;
  const all = parts.map((part) => [...part.toLowerCase()][0]).join('');
  const main = parts.filter((part) => !small.has(part.toLowerCase())).map((part) => [...part.toLowerCase()][0]).join('');
  return letters === all || letters === main;
}
const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(text);

/** Written in capitals as in a dateline, not as an acronym is. */
const isShouted = (text: string): boolean => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();

/** Whether `short` can be a shorter form of the fuller name `full` of the same kind. */
function shortens(short: string, full: string, kind: ActorKind): boolean {
  const a = partsOf(short);
  const b = partsOf(full);
  if (a.length >= b.length) return false;
  if (kind === 'person') {
    let at = 0;
    for (const part of b) if (at < a.length && (a[at] === part || (a[at] as string).replace(/^al-/, '') === part.replace(/^al-/, ''))) at++;
    return at === a.length && (a.at(-1) === b.at(-1) || a.length === 1);
  }
  if (isAcronym(short)) return spells(short, full);
  if (kind !== 'organisation' || !a.every((part, i) => part === b[i])) return false;
  return companyForms.has(b.at(-1) as string) || b.slice(a.length).every((part) => companyWords.has(part));
}

/**
 * For each mention, the fullest form of its actor's name. Names are joined when they are the same but for case and dots, when the text says
 * one is another name of the other, and when one is a short form of exactly one fuller name; with two to choose from it stays apart.
 */
export function fullestNames(mentions: readonly Named[]): string[] {
  const groups = new Map<string, { kind: ActorKind; forms: string[]; joined: string | null }>();
  const keys = mentions.map(({ text, kind }) => {
    const key = `${kind} ${keyOf(text)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, forms: [text], joined: null });
    else if (!group.forms.includes(text)) group.forms.push(text);
    return key;
  });
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = groups.get(root)?.joined ?? null; next !== null; next = groups.get(root)?.joined ?? null) root = next;
    return root;
  };
  const join = (key: string, to: string) => {
    const [a, b] = [rootOf(key), rootOf(to)];
    if (a !== b) (groups.get(a) as { joined: string | null }).joined = b;
  };
  mentions.forEach(({ alias }, i) => {
    if (alias !== null) join(keys[i] as string, keys[alias] as string);
  });
  const byPart = new Map<string, string[]>();
  for (const [key, { forms, kind }] of groups) {
    const text = forms[0] as string;
    const marks = kind === 'person' ? partsOf(text).map((part) => part.replace(/^al-/, '')) : [partsOf(text)[0] ?? '', text.slice(0, 1).toLowerCase()];
    for (const mark of new Set(marks)) {
      const list = byPart.get(`${kind} ${mark}`);
      if (list === undefined) byPart.set(`${kind} ${mark}`, [key]);
      else list.push(key);
    }
  }
  for (const [key, { forms, kind }] of groups) {
    if (rootOf(key) !== key) continue;
    const short = forms[0] as string;
    const mark = kind === 'person' ? (partsOf(short).at(-1) ?? '').replace(/^al-/, '') : isAcronym(short) ? short.slice(0, 1).toLowerCase() : (partsOf(short)[0] ?? '');
    const candidates = (byPart.get(`${kind} ${mark}`) ?? []).slice(0, 200).filter((other) => other !== key && shortens(short, groups.get(other)?.forms[0] as string, kind));
    const roots = new Set(candidates.map(rootOf));
    roots.delete(key);
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) join(key, only);
    else if (roots.size > 1) {
      const longest = candidates.filter((a) => candidates.every((b) => a === b || shortens(groups.get(b)?.forms[0] as string, groups.get(a)?.forms[0] as string, kind)));
      if (longest.length === 1) join(key, longest[0] as string);
    }
  }
  const fullest = new Map<string, string>();
  for (const [key, { forms }] of groups) {
    const root = rootOf(key);
    for (const form of forms) {
      const known = fullest.get(root);
      if (known === undefined || form.length > known.length || (form.length === known.length && isShouted(known))) fullest.set(root, form);
    }
  }
  return keys.map((key) => fullest.get(rootOf(key)) as string);
}
