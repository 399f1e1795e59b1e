import type { ActorKind } from '../../model/fact.ts';
import type { ActorMention } from '../extraction.ts';
import { actorTagger } from '../weights/actor-tagger.ts';
import { nameLists } from '../weights/name-lists.ts';
import { wordClusters } from '../weights/word-clusters.ts';
import { aliases } from './aliases.ts';
import { readClusters } from './clusters.ts';
import { readLexicon } from './lexicon.ts';
import { fullestNames } from './names.ts';
import { readNames, type Name } from './read-names.ts';
import { roleOf } from './roles.ts';
import { newTagger, type Tagger } from './tagger.ts';
import type { NameKind } from './tags.ts';
import { sentencesOf, type Token } from './tokens.ts';
import { readWeights } from './weight-file.ts';
import { newVocabulary } from './words.ts';

const kinds: Record<NameKind, ActorKind | null> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: null };

/** Kept from the first call on: reading them takes some 50 ms. */
let tagger: Tagger | null = null;

interface Found {
  tokens: readonly Token[];
  name: Name;
  kind: ActorKind;
}

function find(sentences: readonly (readonly Token[])[]): Found[] {
  tagger ??= newTagger(readWeights(actorTagger), newVocabulary(readLexicon(nameLists), readClusters(wordClusters)));
  return readNames(sentences, tagger).flatMap((names, i) =>
    names.flatMap((name): Found[] => {
      const tokens = sentences[i] as readonly Token[];
      const kind = kinds[name.kind];
      const latin = tokens.slice(name.from, name.to).some((token) => /\p{Script=Latin}/u.test(token.text));
      return kind === null || !latin ? [] : [{ tokens, name, kind }];
    }),
  );
}

/**
 * The people, organisations and places that an English text names, in order and without overlap. Spans are UTF-16 code units, half-open, and
 * hold the bare name. `name` is the fullest form the text has for the same actor; `score` is the share of such finds that were right on
 * held-out news. Names in other scripts are left to the analyst. Never throws.
 */
export function findActors(text: string): ActorMention[] {
  const found = find(sentencesOf(text));
  const taken = new Map<readonly Token[], boolean[]>();
  for (const { tokens, name } of found) {
    let marks = taken.get(tokens);
    if (marks === undefined) taken.set(tokens, (marks = tokens.map(() => false)));
    marks.fill(true, name.from, name.to);
  }
  const mentions = found.map(({ tokens, name: { from, to, rule, score }, kind }): ActorMention => {
    const start = (tokens[from] as Token).start;
    const end = (tokens[to - 1] as Token).end;
    const words = text.slice(start, end);
    const role = kind === 'person' ? roleOf(text, tokens, from, to, taken.get(tokens) as boolean[]) : null;
    return { start, end, text: words, kind, name: words, role, rule, score };
  });
  const names = fullestNames(aliases(text, mentions));
  return mentions.map((mention, i) => ({ ...mention, name: names[i] as string }));
}
