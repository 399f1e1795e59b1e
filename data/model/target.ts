import { z } from 'zod';

/** A stretch of canonical text: UTF-16 code units, half-open. */
export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, 'a span ends before it starts');
export type Span = z.infer<typeof spanSchema>;

/**
 * What ties a record to its passage: a TextPositionSelector and a TextQuoteSelector of the W3C Web Annotation
 * Data Model in one. The quote decides; the position only says where to look first.
 */
export const targetSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Target = z.infer<typeof targetSchema>;
