import { companiesNotPeople } from './company-heads.ts';
import { datelineOf } from './datelines.ts';
import { repeatedNames } from './repeats.ts';
import { settledKind } from './settled-kind.ts';
import { spelledOut } from './spelled-out.ts';
import { marginsOf, tagSentences, type Tagger } from './tagger.ts';
import { spansOf, type TokenSpan } from './tags.ts';
import { withoutTitleTails } from './title-tails.ts';
import { titleWords } from './titles.ts';
import type { Token } from './tokens.ts';

export interface Name extends TokenSpan {
  /** What found it. */
  rule: string;
  /** Share of such finds that were right on held-out news, 0 to 1. */
  score: number;
}

/** Share of names that were right on held-out news, by the margin of the tagger (in weights, from `from` on). */
const scores = [
  { from: 250, score: 0.97 },
  { from: 150, score: 0.9 },
  { from: 66, score: 0.72 },
  { from: -Infinity, score: 0.47 },
] as const;
const scoreOf = (margin: number): number => (scores.find(({ from }) => margin >= from) as { score: number }).score;

/** The names in each sentence of an article, in order and apart: what the tagger sees, and what rules add and set right. */
export function readNames(sentences: readonly (readonly Token[])[], tagger: Tagger): Name[][] {
  const tagged = tagSentences(sentences, tagger).map((sentence, i): Name[] => {
    const spans = spansOf(sentence.tags);
    const margins = marginsOf(sentence, spans, tagger.weights.transitions);
    const tokens = sentences[i] as readonly Token[];
    const names = spans.map((span, n) => ({ from: span.from, to: span.to, kind: settledKind(tokens, span, tagger.vocabulary.lexicon), rule: 'actor-tagger', score: scoreOf(margins[n] as number) }));
    const whole = spelledOut(tokens, withoutTitleTails(tokens, names));
    const dateline = datelineOf(tokens);
    if (dateline === null) return whole;
    return [...dateline.places.map((place) => ({ ...place, rule: 'dateline', score: 0.96 })), ...whole.filter(({ from }) => from > dateline.end)];
  });
  const seen = companiesNotPeople(sentences, tagged);
  const again = repeatedNames(sentences, seen);
  return sentences.map((tokens, i) =>
    [...(seen[i] ?? []), ...(again[i] ?? []).map((span) => ({ ...span, rule: 'name-said-again', score: 0.7 }))]
      .sort((a, b) => a.from - b.from)
      .map((name) => (name.kind === 'PER' ? { ...name, from: name.from + titleWords(tokens, name.from, name.to) } : name)),
  );
}
