import { z } from 'zod';
import { actorRefSchema } from './fact.ts';
import { idSchema, instantSchema } from './id.ts';

/** A name as articles give it, with the kind it was read as: what leads from a mention to its actor. */
export const actorNameSchema = actorRefSchema.pick({ name: true, kind: true });
export type ActorName = z.infer<typeof actorNameSchema>;

/** A name in one article alone. Facts come and go with new rules; an article and the names in it stay. */
export const actorMentionSchema = actorNameSchema.extend({ articleId: idSchema });
export type ActorMention = z.infer<typeof actorMentionSchema>;

/** Its own name and kind are those that lists show. */
export const actorSchema = actorNameSchema.extend({
  id: idSchema,
  /** Further names that lead to this actor. No two actors share a name, be it their own or a further one. */
  aliases: z.array(actorNameSchema),
  /** Mentions that are this actor although their name leads elsewhere. No two actors share one. */
  mentions: z.array(actorMentionSchema),
  /** Names that the analyst has said are another's: never suggested again. */
  apart: z.array(actorNameSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
/**
 * What the analyst decided about who is who. A name that nothing was decided about has no record: it is an actor of its own. Facts
 * keep the wording of their article; no record ever changes one.
 */
export type Actor = z.infer<typeof actorSchema>;
