import { z } from 'zod';
import { idSchema, instantSchema } from './id.ts';
import { spanSchema, targetSchema } from './target.ts';

export const datePartSchema = z.enum(['year', 'month', 'day']);

/** A date as the text supports it: never finer than what is written or safely inferred. */
export const factDateSchema = z.object({
  /** EDTF (ISO 8601-2), for instance `2022-11`, `2023-02-19`, `2021-08/2023-02`, `2019~`. */
  edtf: z.string().min(4).max(80),
  /** The words the date was read from; empty when the analyst typed it. */
  text: z.string(),
  span: spanSchema.nullable(),
  /** The parts that stand in the text, and those that the app inferred. */
  written: z.array(datePartSchema),
  inferred: z.array(datePartSchema),
  /** Why the inferred parts are what they are, in a sentence an analyst understands; empty when nothing was inferred. */
  rule: z.string(),
  /** Other EDTF readings the text allows. */
  alternatives: z.array(z.string()),
});
export type FactDate = z.infer<typeof factDateSchema>;

export const actorKindSchema = z.enum(['person', 'organisation', 'place']);
export type ActorKind = z.infer<typeof actorKindSchema>;

/** An actor named in a fact. `name` is the fullest form the article uses; `span` is where this fact names it. */
export const actorRefSchema = z.object({
  name: z.string().min(1).max(300),
  kind: actorKindSchema,
  role: z.string().max(300).nullable(),
  span: spanSchema.nullable(),
});
export type ActorRef = z.infer<typeof actorRefSchema>;

export const stanceSchema = z.enum([
  'asserts', 'denies', 'accuses', 'warns', 'pledges', 'demands', 'confirms', 'declines-to-comment',
]);
export type Stance = z.infer<typeof stanceSchema>;

/** Who said it, with which word, and what. `source.text` is the article's wording; a null source is a claim without one. */
export const attributionSchema = z.object({
  source: z.object({ text: z.string(), span: spanSchema.nullable() }).nullable(),
  cue: z.object({ text: z.string(), span: spanSchema.nullable() }),
  content: z.array(spanSchema),
  stance: stanceSchema,
  /** The fact that this one denies; the two then show as contested. */
  denies: idSchema.nullable(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** A number of a fact with what it counts, for instance "at least 34 people". */
export const figureRefSchema = z.object({
  /** The words as written, approximator and unit included. */
  text: z.string().min(1),
  span: spanSchema.nullable(),
  /** The number written; the lower end of a range. */
  value: z.number(),
  /** The upper end of a range, or null. */
  high: z.number().nullable(),
  /** `%`, a currency (`USD`, `rupees`), a measure or what is counted; null when nothing is named. */
  unit: z.string().nullable(),
  /** "at least", "about" and the like, in lower case, or null. */
  approximator: z.string().nullable(),
});
export type FigureRef = z.infer<typeof figureRefSchema>;

export const factStatusSchema = z.enum(['proposed', 'accepted', 'rejected']);
export type FactStatus = z.infer<typeof factStatusSchema>;

/** Who put the fact there. `key` names the proposal across re-extractions; `score` is 0 to 1. */
export const factOriginSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('app'), rule: z.string(), score: z.number().min(0).max(1), key: z.string() }),
  z.object({ by: z.literal('analyst') }),
]);

/** What an analyst may say or correct about a fact. */
export const factFieldsSchema = z.object({
  /** `event`: something happened; `claim`: somebody said something; `actor`: who or where somebody or something is. */
  kind: z.enum(['event', 'claim', 'actor']),
  statement: z.string().min(1).max(5000),
  when: factDateSchema.nullable(),
  actors: z.array(actorRefSchema),
  attribution: attributionSchema.nullable(),
  /** In order of the text; left out where there are none, as in facts that were kept before figures were. */
  figures: z.array(figureRefSchema).optional(),
});
export type FactFields = z.infer<typeof factFieldsSchema>;

export const factSchema = factFieldsSchema.extend({
  id: idSchema,
  articleId: idSchema,
  target: targetSchema,
  status: factStatusSchema,
  /** True once an analyst has changed what the app proposed; re-extraction then leaves it alone. */
  edited: z.boolean(),
  origin: factOriginSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
/**
 * Anything the app proposes, or the analyst states, about a passage. For kind `actor` the one entry of `actors` is the
 * subject, and `target` is its first mention.
 */
export type Fact = z.infer<typeof factSchema>;
