import type { ActorKind, FactDate, FactFields, Stance } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import type { ReadSentence } from '../text/read-sentences.ts';

export interface Words extends Span {
  /** The text between `start` and `end`. */
  text: string;
}

/** TIMEX3 (ISO-TimeML) notation, for comparison with the literature. */
export interface Timex {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
}

/** A temporal expression. `date` is null for what cannot be placed (durations, sets, vague words). */
export interface DateMention extends Words {
  timex: Timex;
  date: FactDate | null;
  /** Earliest and latest civil day the words allow, YYYY-MM-DD, or null when open. */
  earliest: string | null;
  latest: string | null;
}

/** A name in the text: the bare name, without title, role or article. */
export interface ActorMention extends Words {
  kind: ActorKind;
  /** The fullest form of this actor's name in the article; equal for all its mentions. */
  name: string;
  role: Words | null;
  /** The recogniser that found it. */
  rule: string;
  score: number;
}

/** Somebody says something. `denies` is the index of the claim in the same list that this one denies, or null. */
export interface ClaimMention {
  source: Words | null;
  cue: Words;
  content: Span[];
  stance: Stance;
  denies: number | null;
  rule: string;
  score: number;
}

/** A number with its unit: what an analyst checks first. */
export interface FigureMention extends Words {
  kind: 'people' | 'money' | 'percent' | 'measure' | 'count' | 'share';
  value: number;
  /** The upper end of a range, or null. */
  high: number | null;
  /** `%`, a currency (`USD`, `rupees`), a measure or what is counted, as written. */
  unit: string;
  /** "at least", "about" and the like, in lower case, or null. */
  approximator: string | null;
}

export interface Extraction {
  /** False when the text is in another language: nothing but dates in ISO form was looked for. */
  isEnglish: boolean;
  dates: DateMention[];
  actors: ActorMention[];
  claims: ClaimMention[];
  figures: FigureMention[];
  /** The sentences as they were read; null when they are not kept: of a long text, or one in another language. */
  sentences: readonly ReadSentence[] | null;
}

/** What the app would propose as a fact. `key` is the same for the same proposal on every run over the same text. */
export interface Proposal {
  key: string;
  span: Span;
  fields: FactFields;
  /** Key of the proposal that this one denies, or null. */
  denies: string | null;
  rule: string;
  score: number;
}
