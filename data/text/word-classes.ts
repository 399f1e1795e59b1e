import { closedWords as closed } from './closed-words.ts';
import type { Token } from './tokens.ts';
import { verbReadings } from './verbs.ts';

/**
 * `verb` is a finite form or a participle after an auxiliary; `infinitive` follows "to" or a modal; `possessive` is "'s" or
 * a determiner like "their"; `link` joins clauses ("that", "because").
 */
export type WordClass =
  | 'name'
  | 'noun'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'relative'
  | 'verb'
  | 'infinitive'
  | 'ing'
  | 'auxiliary'
  | 'modal'
  | 'to'
  | 'preposition'
  | 'link'
  | 'and'
  | 'mark'
  | 'quote';

/** Written so inside a sentence, these are a month, a person, a country or an agency. */
const NAMES = /^(?:May|Will|US|WHO|IT|March|August|TODAY)$/;
const SUBJECT_PRONOUNS = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'which',
  'that',
  'others',
  'nobody',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'some',
  'many',
  'none',
  'one',
  'both',
  'there',
]);
const SINGULAR_SUBJECTS = new Set(['he', 'she', 'it', 'who', 'which', 'that', 'nobody', 'everyone', 'everybody', 'someone', 'somebody', 'one']);
const NAMES_IN_LY = /^(?:kelly|sally|molly|billy|emily|lily|holly|reilly|connolly|beverly|italy|kimberly|daly)$/;
/** Present forms that are verbs wherever a noun or name stands before them. */
const SURELY_VERBS = new Set(
  'say says tell tells believe believes argue argues insist insists deny denies allege alleges contend contends acknowledge acknowledges admit admits explain explains describe describes write writes accuse accuses criticize criticizes suggest suggests recall recalls reject rejects predict predicts announce announces declare declares confirm confirms assert asserts concede concedes emphasize emphasizes reveal reveals know knows think thinks agree agrees refuse refuses become becomes include includes remain remains require requires tweet tweets urges warns wants vows adds asks notes writes'.split(
    ' ',
  ),
);
const NOMINAL: ReadonlySet<WordClass | undefined> = new Set<WordClass>(['noun', 'name', 'number', 'adjective']);
const BEFORE_NOUN: ReadonlySet<WordClass | undefined> = new Set<WordClass>(['determiner', 'possessive', 'adjective', 'preposition', 'number']);

/** One class a token, from small word lists, endings and the neighbours. Linear; knows English only. */
export function wordClasses(list: readonly Token[]): WordClass[] {
  const classes: WordClass[] = [];
  const title = isTitleCase(list);
  for (let i = 0; i < list.length; i++) classes.push(classOf(list, i, classes, title));
  return classes;
}

/** A headline in which all words but the small ones have capitals. */
function isTitleCase(list: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, text } of list) {
    if (kind !== 'word' || text.length < 4) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return words > 3 && capitals > words * 0.8;
}

function classOf(list: readonly Token[], i: number, done: readonly WordClass[], title: boolean): WordClass {
  const token = list[i] as Token;
  if (token.kind === 'quote') return 'quote';
  if (token.kind === 'mark') return token.text === '&' ? 'and' : isPluralPossessive(list, i) ? 'possessive' : 'mark';
  if (token.kind === 'number') return 'number';
  const { lower } = token;
  const capital =
    /^\p{Lu}/u.test(token.text) &&
    !(
      title &&
      (closed.has(lower) || SURELY_VERBS.has(lower) || verbReadings(lower).some((reading) => reading.form === 'past' || reading.form === 's'))
    );
  let before = i - 1;
  while (before >= 0 && done[before] === 'adverb') before--;
  const previous = before >= 0 ? done[before] : undefined;
  const starts = i === 0 || (done[i - 1] === 'quote' && list[i - 1]?.end === token.start) || /^[.:!?—–-]$/.test(list[i - 1]?.text ?? '');
  const known = closed.get(lower);
  if (capital && !starts && NAMES.test(token.text)) return 'name';
  if (known !== undefined && (!capital || starts || (known !== 'noun' && known !== 'adjective'))) {
    if (lower === "'s" && /^(?:it|he|she|that|there|who|what|here|where|how|this|everyone|everybody|nobody|someone)$/.test(list[i - 1]?.lower ?? ''))
      return 'auxiliary';
    if (lower === 'one' && nounFollows(list, i)) return 'number';
    if (lower === 'her' && !nounFollows(list, i)) return 'pronoun';
    if (lower === 'to' && list[i - 1]?.lower === 'according') return 'preposition';
    if (lower === 'that' && nounFollows(list, i) && (previous === 'preposition' || i === 0)) return 'determiner';
    return known;
  }
  if (capital && !(starts && !NAMES_IN_LY.test(lower) && (verbReadings(lower).length > 0 || /(?:ly|ing|ed)$/.test(lower)))) return 'name';
  const previousLower = list[before]?.lower ?? '';
  const found = openClass(lower, previous, previousLower, list[i + 1]);
  if (found !== 'verb' || !isNominalClass(previous) || !/[^s]s$/.test(lower) || !isObject(list, i, done)) return found;
  const next = list[i + 1];
  return SURELY_VERBS.has(lower) && next !== undefined && opensObject(next) ? 'verb' : 'noun';
}

function openClass(lower: string, previous: WordClass | undefined, previousLower: string, next: Token | undefined): WordClass {
  const readings = verbReadings(lower);
  const has = (form: string): boolean => readings.some((reading) => reading.form === form);
  const nextStartsPhrase = next !== undefined && (next.kind === 'quote' || next.text === ':' || (next.kind !== 'mark' && closesVerb(next)));
  if (has('past') || (readings.length > 0 && has('participle')) || (readings.length === 0 && /[^e]ed$/.test(lower) && lower.length > 4)) {
    if (has('base') && (previous === 'to' || previous === 'modal')) return 'infinitive';
    // "Democratic registered voters"
    if (previous === 'name' && /(?:ic|an|ese|ish)$/.test(previousLower) && next?.kind === 'word' && /s$/.test(next.lower) && !closed.has(next.lower)) return 'adjective';
    // "A third said", "many doubted her": who is counted, and then what they did.
    if (lower === 'said' && previousLower !== 'the') return 'verb';
    if (previousLower === 'first' && next !== undefined && (next.kind === 'mark' || /^(?:by|that)$/.test(next.lower))) return 'verb';
    if (COUNTED.test(previousLower) && previous !== 'preposition' && next !== undefined && opensObject(next)) return 'verb';
    if (BEFORE_NOUN.has(previous)) return has('base') ? 'noun' : 'adjective';
    return 'verb';
  }
  if (has('ing') || (/[^aeiou]ing$/.test(lower) && lower.length > 5)) return previous === 'determiner' || previous === 'possessive' ? 'noun' : 'ing';
  if (has('base')) {
    if (previous === 'to' || previous === 'modal') return 'infinitive';
    if (previous === 'auxiliary' && /^(?:do|does|did|don't|doesn't|didn't)$/.test(previousLower)) return 'infinitive';
    if (SUBJECT_PRONOUNS.has(previousLower) && previous !== 'determiner') return 'verb';
    if (SURELY_VERBS.has(lower) && (COUNTED.test(previousLower) || (previous !== 'determiner' && previous !== 'possessive'))) return 'verb';
    // "64 percent call him fit".
    if (COUNTED.test(previousLower) && next !== undefined && opensObject(next)) return 'verb';
    if (BEFORE_NOUN.has(previous)) return 'noun';
    if ((previous === 'noun' && /s$|people|police|men|women/.test(previousLower)) || previous === 'name')
      return nextStartsPhrase && previous === 'noun' ? 'verb' : 'noun';
    return 'noun';
  }
  if (has('s')) {
    // "That forces were ready": the subject of a clause.
    if (previousLower === 'that' && next !== undefined && /^(?:auxiliary|modal)$/.test(closed.get(next.lower) ?? '')) return 'noun';
    if (SINGULAR_SUBJECTS.has(previousLower) || previousLower === 'this') return 'verb';
    if (SURELY_VERBS.has(lower) && (COUNTED.test(previousLower) || (previous !== 'determiner' && previous !== 'possessive'))) return 'verb';
    if (BEFORE_NOUN.has(previous)) return 'noun';
    return NOMINAL.has(previous) && nextStartsPhrase ? 'verb' : previous === 'mark' && nextStartsPhrase ? 'verb' : 'noun';
  }
  if (/ly$/.test(lower) && lower.length > 4) return 'adverb';
  if (/(?:ous|ful|ive|able|ible|ical|less|ish|ary|ory|ial|ian|ese)$/.test(lower) && lower.length > 5) {
    // "The summary,", "an editorial said": nothing follows that it could describe.
    const alone = (previous === 'determiner' || previous === 'possessive' || previous === 'adjective') && (next === undefined || closesPhrase(next));
    return alone ? 'noun' : 'adjective';
  }
  return 'noun';
}

/** Words that stand for those they count. */
const COUNTED = /^(?:half|some|many|most|all|both|several|few|others?|another|each|third|quarter|percent|[0-9]+%?|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Whether a noun phrase ends before `token`. */
function closesPhrase({ kind, lower }: Token): boolean {
  if (kind === 'mark') return true;
  const known = closed.get(lower);
  if (known !== undefined) return /^(?:preposition|auxiliary|modal|link|relative|to|pronoun)$/.test(known);
  return verbReadings(lower).some(({ form }) => form === 'past');
}

/** Whether `token` begins an object or a clause, as none does that follows a noun at once. */
function opensObject({ lower, kind }: Token): boolean {
  const known = closed.get(lower);
  return kind === 'quote' || known === 'determiner' || known === 'possessive' || known === 'pronoun' || known === 'link';
}

/** Whether `token` can follow a verb but hardly a noun that it would be joined to. */
function closesVerb(token: Token): boolean {
  const known = closed.get(token.lower);
  return (
    /^\p{Lu}/u.test(token.text) ||
    known === 'determiner' ||
    known === 'possessive' ||
    known === 'pronoun' ||
    known === 'link' ||
    known === 'to' ||
    known === 'relative' ||
    known === 'adverb' ||
    known === 'preposition' ||
    known === 'adjective' ||
    known === 'number'
  );
}

const isNominalClass = (wordClass: WordClass | undefined): boolean => NOMINAL.has(wordClass);
/** Verbs that a whole clause may follow without a "that". */
const BEFORE_CLAUSE =
  /^(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|know|knows|knew|believ\w+|hop(?:e|es|ed)|claim\w*|report\w*|add(?:s|ed)?|not(?:e|es|ed)|insist\w*|argu\w+|suggest\w*|show\w*|mean\w*|told|tells?|writes?|wrote|complain\w*|warn\w*|admit\w*|acknowledg\w+)$/;

/** "Ease worries", "deny Georgian charges": what ends in s closes the object of a verb, and is no verb itself. */
function isObject(list: readonly Token[], i: number, done: readonly WordClass[]): boolean {
  let k = i - 1;
  while (k >= 0 && (NOMINAL.has(done[k]) || done[k] === 'determiner' || done[k] === 'possessive')) k--;
  return (done[k] === 'verb' || done[k] === 'infinitive') && !BEFORE_CLAUSE.test(list[k]?.lower ?? '');
}

/** "The judges' ruling": the mark after a plural, unless it closes a quotation. */
function isPluralPossessive(list: readonly Token[], i: number): boolean {
  const mark = list[i] as Token;
  const before = list[i - 1];
  const after = list[i + 1];
  if (!/^['’]$/.test(mark.text) || before?.end !== mark.start || !before.lower.endsWith('s') || after?.kind !== 'word' || after.start === mark.end)
    return false;
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) if (/^['‘]$/.test((list[k] as Token).text)) return false;
  return true;
}

function nounFollows(list: readonly Token[], i: number): boolean {
  const next = list[i + 1];
  if (next?.kind === 'number') return true;
  if (next === undefined || next.kind !== 'word') return false;
  const known = closed.get(next.lower);
  return (
    (known === undefined || known === 'noun' || known === 'adjective') &&
    !verbReadings(next.lower).some((reading) => reading.form === 'past' || reading.form === 's')
  );
}
