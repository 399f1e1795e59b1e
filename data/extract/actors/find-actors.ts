import type { ActorKind } from '../../model/fact.ts';
import { actorTagger } from '../weights/actor-tagger.ts';
import type { ActorMention } from '../extraction.ts';
import { fullestNames, spells, type Named } from './names.ts';
import { repeatedNames } from './repeats.ts';
import { roleOf } from './roles.ts';
import { tagSentences, type TaggerWeights } from './tagger.ts';
import { spansOf, type NameKind } from './tags.ts';
import { honorifics, offices, qualifiers } from './titles.ts';
import { sentencesOf, type Token } from './tokens.ts';
import { readWeights } from './weight-file.ts';

const kinds: Record<NameKind, ActorKind | null> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: null };
let weights: TaggerWeights | null = null;

interface Found {
  sentence: number;
  from: number;
  to: number;
  kind: ActorKind;
}

/** Leaves titles and forms of address out of a person's name. */
function withoutTitles(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  while (start < to - 1) {
    const word = (tokens[start] as Token).text.toLowerCase().replace(/\.$/, '');
    if (!honorifics.has(word) && !offices.has(word) && !(start + 2 < to && qualifiers.has(word))) break;
    start++;
  }
  return start;
}

/** Whether the mention before is said to have this as another name: "Inter Services Intelligence (ISI)", "X, known as Y". */
function aliasOf(text: string, before: ActorMention | undefined, mention: ActorMention): boolean {
  if (before === undefined || before.kind !== mention.kind) return false;
  const between = text.slice(before.end, Math.min(mention.start, before.end + 60));
  if (before.end + between.length < mention.start) return false;
  if (/\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, before.start - 20), before.start))) return false;
  if (/^\s\(["“]?$/.test(between)) return spells(mention.text, before.text) || (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(mention.text) && text[mention.end] === ')');
  return /^,?\s(?:also |better |widely |commonly |locally )?(?:known|abbreviated)(?: locally| simply)? as (?:the )?$/.test(between);
}

/**
 * The people, organisations and places that an English text names, in order and without overlap. Spans are UTF-16 code units, half-open, and
 * hold the bare name. `name` is the fullest form the text has for the same actor. Text in other scripts has none. Never throws.
 */
export function findActors(text: string): ActorMention[] {
  weights ??= readWeights(actorTagger);
  const sentences = sentencesOf(text);
  const found: Found[] = [];
  repeatedNames(sentences, tagSentences(sentences, weights).map(spansOf)).forEach((spans, sentence) => {
    for (const span of spans) {
      const kind = kinds[span.kind];
      const tokens = sentences[sentence] as Token[];
      if (kind === null) continue;
      const from = kind === 'person' ? withoutTitles(tokens, span.from, span.to) : span.from;
      if (/\p{Script=Latin}/u.test(text.slice((tokens[from] as Token).start, (tokens[span.to - 1] as Token).end))) found.push({ sentence, from, to: span.to, kind });
    }
  });
  const taken = sentences.map((tokens) => tokens.map(() => false));
  for (const { sentence, from, to } of found) (taken[sentence] as boolean[]).fill(true, from, to);
  const mentions = found.map(({ sentence, from, to, kind }): ActorMention => {
    const tokens = sentences[sentence] as Token[];
    const start = (tokens[from] as Token).start;
    const end = (tokens[to - 1] as Token).end;
    const words = text.slice(start, end);
    const role = kind === 'person' ? roleOf(text, tokens, from, to, taken[sentence] as boolean[]) : null;
    return { start, end, text: words, kind, name: words, role, rule: 'actor-tagger', score: 0.8 };
  });
  const named = mentions.map((mention, i): Named => ({ text: mention.text, kind: mention.kind, alias: aliasOf(text, mentions[i - 1], mention) ? i - 1 : null }));
  const names = fullestNames(named);
  return mentions.map((mention, i) => ({ ...mention, name: names[i] as string }));
}
