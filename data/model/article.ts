import { z } from 'zod';
import { idSchema, instantSchema } from './id.ts';

export const articleFieldsSchema = z.object({
  title: z.string().min(1).max(500),
  publisher: z.string().max(300),
  author: z.string().max(300),
  /** EDTF, level 0 date (YYYY, YYYY-MM or YYYY-MM-DD); null when the article does not say and nobody filled it in. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  /** http, https or empty: shown and exported as text, opened only when the user asks. */
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
});
/** What the user may edit about an article. */
export type ArticleFields = z.infer<typeof articleFieldsSchema>;

export const articleFormatSchema = z.enum(['text', 'markdown', 'html', 'paste']);

export const articleSchema = articleFieldsSchema.extend({
  id: idSchema,
  /** BCP 47 tag or `und`. */
  language: z.string().max(35),
  direction: z.enum(['ltr', 'rtl']),
  format: articleFormatSchema,
  fileName: z.string().max(500).nullable(),
  /** Lower-case hex SHA-256 of the canonical text in UTF-8: equal text, equal hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.int().min(0),
  importedAt: instantSchema,
  readAt: instantSchema.nullable(),
  sample: z.boolean(),
});
/** An article without its text: what lists and citations need. */
export type Article = z.infer<typeof articleSchema>;

/** The canonical text, kept apart from the article because it is large and never edited. Its id is the article's. */
export const textSchema = z.object({ id: idSchema, text: z.string() });
export type ArticleText = z.infer<typeof textSchema>;
