import { afterOpening, clauseStart, DASH, isPause, isPhrase, nextPause, openingBracket, shortQuote } from './clause.ts';
import { REACH, isFiniteClass, isNominal, type Passage, type Range } from './passage.ts';
import { TIMES } from './times.ts';

const NOUN_LIKE: ReadonlySet<string | undefined> = new Set(['name', 'noun', 'adjective', 'number', 'determiner', 'possessive']);
const INSERTS: ReadonlySet<string | undefined> = new Set(['link', 'relative', 'preposition', 'ing']);
const OBJECTS = /^(?:him|her|them|me|us)$/;
const QUANTITY = /^(?:most|some|many|all|none|both|one|two|three|several|few|half|each|neither|either)$/;
const ALONE = /^(?:half|this|these|those|some|many|both|all|most|others|few|another|several|that)$/;

/**
 * The noun phrase that ends right before token `end`: who a verb standing there speaks of. Null when there is none. `far`: also before an
 * insertion that is no apposition ("Dahl, when asked, said").
 */
export function phraseBefore(passage: Passage, end: number, far = true): Range | null {
  const { list, classes, quoted } = passage;
  const last = end - 1;
  const word = list[last];
  if (word === undefined) return null;
  if (quoted[last] === true) {
    // "Dahl, citing “the war,” said".
    let open = last;
    while (open > 0 && quoted[open - 1] === true) open--;
    return far && list[last - 1]?.text === ',' && classes[open - 1] === 'ing' ? beforeInsert(passage, open) : null;
  }
  const timed = beforeTime(passage, end);
  if (timed < end) return phraseBefore(passage, timed, far);
  if (word.text === ',' || DASH.test(word.text)) return withInsert(passage, end) ?? (far && word.text === ',' ? beforeInsert(passage, end) : null);
  // "Most of them said".
  if (/^(?:them|us)$/.test(word.lower) && list[last - 1]?.lower === 'of' && QUANTITY.test(list[last - 2]?.lower ?? '')) return { from: last - 2, to: end };
  if (OBJECTS.test(word.lower)) {
    // "The groups who wrote to her say".
    const relative = relativeBefore(passage, last);
    return relative === null ? null : phraseBefore(passage, relative);
  }
  if (classes[last] === 'pronoun' || classes[last] === 'relative') return { from: last, to: end };
  if (ALONE.test(word.lower) && (classes[last] === 'determiner' || word.lower === 'that')) return { from: last, to: end };
  const from = walkLeft(passage, end);
  return from === null ? null : withNameBefore(passage, cleaned(passage, { from, to: end }));
}

/** "Sam Lau, the director of the mill said": the name that the phrase describes, where no second comma closes it. */
function withNameBefore(passage: Passage, phrase: Range | null): Range | null {
  const { classes, list } = passage;
  if (phrase === null || list[phrase.from - 1]?.text !== ',' || classes[phrase.from] !== 'determiner') return phrase;
  let from = phrase.from - 1;
  while (from > 0 && classes[from - 1] === 'name') from--;
  return phrase.from - from > 2 && (from === 0 || classes[from - 1] === 'and') ? { from, to: phrase.to } : phrase;
}

/** The name or noun phrase that a possessive at `end` belongs to. */
export function ownerBefore(passage: Passage, end: number): Range | null {
  let from = end;
  while (
    from > 0 &&
    passage.quoted[from - 1] !== true &&
    (isNominal(passage.classes[from - 1]) || (passage.classes[from - 1] === 'determiner' && from < end))
  )
    from--;
  return from < end ? { from, to: end } : null;
}

/** "The Supreme Court this month": where the phrase ends without the time. */
function beforeTime(passage: Passage, end: number): number {
  const { list, classes } = passage;
  let i = end;
  while (i > 1 && (TIMES.test(list[i - 1]?.lower ?? '') || (classes[i - 1] === 'number' && TIMES.test(list[i - 2]?.lower ?? '')))) i--;
  if (i === end) return end;
  while (i > 1 && /^(?:last|this|next|earlier|late|early|on|in|during)$/.test(list[i - 1]?.lower ?? '')) i--;
  const before = classes[i - 1];
  return isNominal(before) || before === 'pronoun' || before === 'relative' || list[i - 1]?.text === ')' || (list[i - 1]?.text === ',' && list[i]?.lower === 'on') ? i : end;
}

/** How far left the noun phrase that ends at `end` reaches; null when no word of it is nominal. */
function walkLeft(passage: Passage, end: number): number | null {
  const { list, classes, quoted } = passage;
  let from = end;
  let nominal = false;
  let lastAnd = -1;
  let i = end - 1;
  for (; i >= Math.max(0, end - REACH); i--) {
    const wordClass = classes[i];
    const token = list[i] as (typeof list)[number];
    if (quoted[i] === true) {
      const open = shortQuote(passage, i);
      if (!nominal || open === null || !NOUN_LIKE.has(classes[open - 1]) || list[i - 1]?.text === ',') break;
      i = open;
      continue;
    }
    if (wordClass === 'name' || wordClass === 'noun' || wordClass === 'number') nominal = true;
    if (NOUN_LIKE.has(wordClass) || (wordClass === 'ing' && nominal && classes[i - 1] !== 'auxiliary' && i > 0 && !isPause(passage, i - 1))) {
      from = i;
      if (wordClass === 'determiner' && i > 0 && classes[i - 1] !== 'preposition' && classes[i - 1] !== 'and' && classes[i - 1] !== 'determiner') {
        i--;
        break;
      }
      continue;
    }
    if (
      nominal &&
      i > 0 &&
      (wordClass === 'preposition' || wordClass === 'to') &&
      (isNominal(classes[i - 1]) ||
        (token.lower === 'than' && NOUN_LIKE.has(classes[i - 1])) ||
        (token.lower === 'of' && classes[i - 1] === 'determiner') ||
        list[i - 1]?.text === ')')
    ) {
      if (TIMES.test(list[i + 1]?.lower ?? '') && i + 2 < end && classes[i + 2] === 'name') break;
      continue;
    }
    // "He and Mr. Allen said".
    if (nominal && token.lower === 'and' && /^(?:he|she|they|i|we|you)$/.test(list[i - 1]?.lower ?? '')) return i - 1;
    if (nominal && i > 0 && wordClass === 'and' && (isNominal(classes[i - 1]) || list[i - 1]?.text === ')') && token.lower !== 'but' && token.lower !== 'nor') {
      lastAnd = i;
      continue;
    }
    if (token.text === '.' || (token.text === "'" && i > 0) || token.text === '/') continue;
    if (token.text === ')') {
      const open = openingBracket(passage, i);
      if (open > 0) {
        i = open;
        continue;
      }
    }
    break;
  }
  if (!nominal) return null;
  const stop = classes[i];
  // "Ayotte (N.H.), Toomey (Pa.) and Grassley (Iowa) said".
  if (list[i]?.text === ',' && lastAnd >= from && (isNominal(classes[i - 1]) || list[i - 1]?.text === ')')) {
    const start = afterOpening(passage, clauseStart(passage, i, true), i);
    if (start !== null && i - start < REACH && isPhrase(passage, start, end)) return start;
  }
  // "X met Y and Z said": what stands before "and" is the object of a verb.
  if (lastAnd >= from && (stop === 'verb' || stop === 'preposition' || stop === 'infinitive' || stop === 'ing')) return lastAnd + 1;
  // "Lawmakers briefed on the plan said": a participle after the head noun.
  const participle = stop === 'preposition' || stop === 'to' ? i - 1 : i;
  if (isParticiple(passage, participle)) {
    const start = clauseStart(passage, participle);
    if (participle - start < 20 && isPhrase(passage, start, participle)) return start;
  }
  // "Republicans who attended the caucuses said".
  if (isFiniteClass(stop) || stop === 'preposition' || stop === 'infinitive') {
    const relative = relativeBefore(passage, i);
    if (relative !== null) return walkLeft(passage, relative) ?? from;
  }
  return from;
}

/** "Briefed on", "led by", "speaking to", "published Wednesday": said of the noun before. */
function isParticiple({ list, classes }: Passage, i: number): boolean {
  const goesOn = classes[i + 1] === 'preposition' || classes[i + 1] === 'to' || TIMES.test(list[i + 1]?.lower ?? '');
  if (i < 1 || !isNominal(classes[i - 1]) || !goesOn) return false;
  return (
    classes[i] === 'ing' ||
    (classes[i] === 'verb' && /ed$|^(?:led|held|made|known|seen|born|run|sent|taken|given|written)$/.test(list[i]?.lower ?? ''))
  );
}

/** A relative pronoun with a noun before it, in the same clause, before any other verb than the one at `at`. */
function relativeBefore(passage: Passage, at: number): number | null {
  const { classes, list } = passage;
  for (let i = at - 1; i > Math.max(0, at - 12); i--) {
    if (isPause(passage, i) || passage.quoted[i] === true) return null;
    if (list[i]?.lower === 'who' || (list[i]?.lower === 'that' && isFiniteClass(classes[i + 1])))
      return isNominal(classes[i - 1]) || classes[i - 1] === 'pronoun' ? i : null;
  }
  return null;
}

/** "Scott Pruitt, the attorney general of Oklahoma, said": the phrase with the apposition after it; of any other insertion the phrase alone. */
function withInsert(passage: Passage, end: number): Range | null {
  const { list, classes } = passage;
  const dash = DASH.test(list[end - 1]?.text ?? '');
  const from = afterOpening(passage, clauseStart(passage, end - 1, true, dash), end);
  if (from === null || end - 1 <= from) return lastInsert(passage, end);
  const first = classes[from];
  if (!(NOUN_LIKE.has(first) || first === 'pronoun' || first === 'relative')) return lastInsert(passage, end);
  const comma = nextPause(passage, from, end - 1);
  // "A statement on Monday, said the bridge was safe": a stray comma.
  if (comma === null && isPhrase(passage, from, end - 1)) return phraseBefore(passage, end - 1);
  if (comma === null || !isPhrase(passage, from, comma)) return lastInsert(passage, end);
  // "Zucker, who ran it, said": somebody named in full before.
  const known = classes[comma + 1] === 'relative' && isShortName(passage, from, comma);
  if (first === 'pronoun' || first === 'relative' || known || !isApposition(passage, comma + 1)) return cleaned(passage, { from, to: comma });
  return cleaned(passage, { from, to: end - 1 });
}

/** "Zucker", "Mr. Jebens", "the woman": how somebody is called who was named in full before. */
export function isShortName({ list, classes }: Passage, from: number, to: number): boolean {
  return to - from === 1 || (to - from === 2 && (classes[from] === 'determiner' || /^(?:Mr|Ms|Mrs|Dr|Sen|Gov|Rep)\.$/.test(list[from]?.text ?? '')));
}

/** As `withInsert`, where more than the phrase stands before: "When votes were lost, Roberta Lange, the chairwoman, said". */
function lastInsert(passage: Passage, end: number): Range | null {
  let comma = end - 2;
  while (comma > 0 && !isPause(passage, comma) && !isFiniteClass(passage.classes[comma])) comma--;
  if (passage.list[comma]?.text !== ',' || comma < 1 || isPause(passage, comma - 1) || !isApposition(passage, comma + 1)) return null;
  const from = walkLeft(passage, comma);
  return from === null ? null : cleaned(passage, { from, to: end - 1 });
}

/** "Dahl, when asked about it, said", "who, after the vote, said": the phrase before an insertion that begins with a linking word. */
function beforeInsert(passage: Passage, end: number): Range | null {
  const { list, classes, quoted } = passage;
  for (let i = end - 2; i > Math.max(0, end - REACH); i--) {
    if (quoted[i] === true || list[i]?.text === ';') return null;
    if (list[i]?.text !== ',' || !INSERTS.has(classes[i + 1])) continue;
    if (classes[i - 1] === 'relative' || classes[i - 1] === 'pronoun') return { from: i - 1, to: i };
    const from = isNominal(classes[i - 1]) ? walkLeft(passage, i) : null;
    return from === null || classes[from - 1] === 'preposition' ? null : cleaned(passage, { from, to: i });
  }
  return null;
}

/** After a comma: "the attorney general", "59", "who served", "of Ashton", rather than "however" or "speaking to reporters". */
function isApposition(passage: Passage, at: number): boolean {
  const { classes, list } = passage;
  if (classes[at] === 'preposition') return list[at]?.lower === 'of';
  if (classes[at] === 'adverb' && /^(?:later|earlier|ago)$/.test(list[at + 3]?.lower ?? '')) return false;
  if (/^(?:himself|herself|itself|themselves)$/.test(list[at]?.lower ?? '') || TIMES.test(list[at]?.lower ?? '')) return false;
  // "Ranking member of the committee", "led by Dahl".
  if (/^(?:managing|acting|founding|leading|ranking)$/.test(list[at]?.lower ?? '')) return true;
  if (classes[at] === 'verb') return classes[at + 1] === 'preposition' && /ed$|^(?:led|struck|known|born)$/.test(list[at]?.lower ?? '');
  return NOUN_LIKE.has(classes[at]) || classes[at] === 'relative' || (classes[at] === 'adverb' && NOUN_LIKE.has(classes[at + 1]));
}

/** Without an opening preposition or time words: "In a statement Obama" is Obama. */
function cleaned(passage: Passage, range: Range): Range | null {
  const { list, classes } = passage;
  const isTime = (i: number): boolean =>
    TIMES.test(list[i]?.lower ?? '') || /^(?:statement|interview|tweet|speech|email|letter|debate)$/.test(list[i]?.lower ?? '');
  let { from } = range;
  // "Last week the minister".
  if (/^(?:last|this|next|earlier|late|early)$/.test(list[from]?.lower ?? '') && isTime(from + 1) && from + 2 < range.to) from += 2;
  if (classes[from - 1] === 'preposition' || isTime(from)) {
    for (let i = from + 1; i < range.to; i++) {
      if (isTime(i - 1) && !isTime(i) && classes[i] !== 'and' && classes[i] !== 'preposition') {
        from = i;
        break;
      }
    }
  }
  while (from < range.to && (classes[from] === 'and' || classes[from] === 'mark' || classes[from] === 'preposition' || classes[from] === 'adverb'))
    from++;
  return from < range.to ? { from, to: range.to } : null;
}
