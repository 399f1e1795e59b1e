import { z } from 'zod';
import { idSchema, instantSchema } from './id.ts';
import { targetSchema } from './target.ts';

/** Traffic Light Protocol 2.0 (FIRST, 2022). */
export const tlpSchema = z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']);
export type Tlp = z.infer<typeof tlpSchema>;

const mark = z.object({ type: z.enum(['strong', 'em']) });
const text = z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() });

/** Leads from a sentence back to the passage it rests on. `factId` is the fact it was dropped in from, if any. */
export const citationSchema = z.object({
  type: z.literal('citation'),
  attrs: z.object({ articleId: idSchema, factId: idSchema.nullable(), target: targetSchema }),
});
export type Citation = z.infer<typeof citationSchema>;

const inline = z.union([text, citationSchema]);
const content = z.array(inline).optional();
const paragraph = z.object({ type: z.literal('paragraph'), content });
const heading = z.object({ type: z.literal('heading'), attrs: z.object({ level: z.literal([2, 3]) }), content });
const quote = z.object({ type: z.literal('blockquote'), content: z.array(paragraph).min(1) });
const item = z.object({ type: z.literal('list_item'), content: z.array(paragraph).min(1) });
const list = z.object({ type: z.enum(['bullet_list', 'ordered_list']), content: z.array(item).min(1) });
const block = z.union([paragraph, heading, quote, list]);

/** The briefing's body: ProseMirror's JSON for the schema that the composer uses, checked here without ProseMirror. */
export const briefingBodySchema = z.object({ type: z.literal('doc'), content: z.array(block).min(1) });
export type BriefingBody = z.infer<typeof briefingBodySchema>;
export type BriefingBlock = z.infer<typeof block>;
export type BriefingInline = z.infer<typeof inline>;

export const briefingFieldsSchema = z.object({
  title: z.string().min(1).max(300),
  author: z.string().max(300),
  /** EDTF level 0 date, or null. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  marking: tlpSchema.nullable(),
  body: briefingBodySchema,
});
export type BriefingFields = z.infer<typeof briefingFieldsSchema>;

export const briefingSchema = briefingFieldsSchema.extend({
  id: idSchema,
  sample: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Briefing = z.infer<typeof briefingSchema>;
