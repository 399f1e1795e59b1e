import { z } from 'zod';
import { idSchema, instantSchema } from './id.ts';
import { tagSchema } from './annotation.ts';

export const noteFieldsSchema = z.object({
  title: z.string().max(300),
  body: z.string().max(1_000_000),
  tags: z.array(tagSchema).max(50),
});
export type NoteFields = z.infer<typeof noteFieldsSchema>;

export const noteSchema = noteFieldsSchema.extend({
  id: idSchema,
  /** Set on the note of the starter dossier, which goes with it. */
  sample: z.literal(true).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
/** The analyst's own note, tied to no passage. */
export type Note = z.infer<typeof noteSchema>;
