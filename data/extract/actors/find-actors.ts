import type { ActorKind } from '../../model/fact.ts';
import type { ActorMention } from '../extraction.ts';
import { actorTagger } from '../weights/actor-tagger.ts';
import { nameLists } from '../weights/name-lists.ts';
import { aliases } from './aliases.ts';
import { companiesNotPeople } from './company-heads.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { fullestNames } from './names.ts';
import { repeatedNames } from './repeats.ts';
import { roleOf } from './roles.ts';
import { settledKind } from './settled-kind.ts';
import { marginsOf, tagSentences, type TaggerWeights } from './tagger.ts';
import { spansOf, type NameKind } from './tags.ts';
import { titleWords } from './titles.ts';
import { sentencesOf, type Token } from './tokens.ts';
import { readWeights } from './weight-file.ts';

const kinds: Record<NameKind, ActorKind | null> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: null };

/** Kept from the first call on: reading them takes some 50 ms. */
let learnt: { weights: TaggerWeights; lexicon: Lexicon } | null = null;

interface Found {
  tokens: readonly Token[];
  from: number;
  to: number;
  kind: ActorKind;
  rule: string;
  score: number;
}

/** Share of names that were right on held-out news, by the margin of the tagger (in weights, from `from` on). */
const scores = [
  { from: 320, score: 0.96 },
  { from: 160, score: 0.85 },
  { from: 48, score: 0.73 },
  { from: -Infinity, score: 0.55 },
] as const;
const scoreOf = (margin: number): number => (scores.find(({ from }) => margin >= from) as { score: number }).score;

function find(sentences: readonly (readonly Token[])[]): Found[] {
  learnt ??= { weights: readWeights(actorTagger), lexicon: readLexicon(nameLists) };
  const { weights, lexicon } = learnt;
  const tagged = tagSentences(sentences, weights, lexicon);
  const read = tagged.map((sentence, number) => {
    const spans = spansOf(sentence.tags).map((span) => ({ ...span, kind: settledKind(sentences[number] as readonly Token[], span, lexicon) }));
    const margins = marginsOf(sentence, spans, weights.transitions);
    return spans.map((span, i) => ({ ...span, rule: 'actor-tagger', score: scoreOf(margins[i] as number) }));
  });
  const seen = companiesNotPeople(sentences, read);
  const again = repeatedNames(sentences, seen);
  return sentences.flatMap((tokens, i) =>
    [...(seen[i] ?? []), ...(again[i] ?? []).map((span) => ({ ...span, rule: 'name-said-again', score: 0.7 }))]
      .sort((a, b) => a.from - b.from)
      .flatMap(({ kind, from, to, rule, score }): Found[] => {
        const actor = kinds[kind];
        return actor === null ? [] : [{ tokens, from: actor === 'person' ? from + titleWords(tokens, from, to) : from, to, kind: actor, rule, score }];
      }),
  );
}

/**
 * The people, organisations and places that an English text names, in order and without overlap. Spans are UTF-16 code units, half-open, and
 * hold the bare name. `name` is the fullest form the text has for the same actor; `score` is the share of such finds that were right on
 * held-out news. Names in other scripts are left to the analyst. Never throws.
 */
export function findActors(text: string): ActorMention[] {
  const found = find(sentencesOf(text)).filter(({ tokens, from, to }) => tokens.slice(from, to).some((token) => /\p{Script=Latin}/u.test(token.text)));
  const taken = new Map<readonly Token[], boolean[]>();
  for (const { tokens, from, to } of found) {
    let marks = taken.get(tokens);
    if (marks === undefined) taken.set(tokens, (marks = tokens.map(() => false)));
    marks.fill(true, from, to);
  }
  const mentions = found.map(({ tokens, from, to, kind, rule, score }): ActorMention => {
    const start = (tokens[from] as Token).start;
    const end = (tokens[to - 1] as Token).end;
    const words = text.slice(start, end);
    const role = kind === 'person' ? roleOf(text, tokens, from, to, taken.get(tokens) as boolean[]) : null;
    return { start, end, text: words, kind, name: words, role, rule, score };
  });
  const names = fullestNames(aliases(text, mentions));
  return mentions.map((mention, i) => ({ ...mention, name: names[i] as string }));
}
