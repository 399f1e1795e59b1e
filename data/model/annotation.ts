import { z } from 'zod';
import { idSchema, instantSchema } from './id.ts';
import { targetSchema } from './target.ts';

export const tagSchema = z.string().trim().min(1).max(60);

/** `body` is plain text and may be empty: then the annotation is a bare highlight. */
export const annotationFieldsSchema = z.object({ body: z.string().max(100_000), tags: z.array(tagSchema).max(50) });
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;

export const annotationSchema = annotationFieldsSchema.extend({
  id: idSchema,
  articleId: idSchema,
  target: targetSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
/** A highlight with the analyst's words and tags on it. */
export type Annotation = z.infer<typeof annotationSchema>;
