import type { ArticleFields, articleFormatSchema } from '../model/article.ts';
import type { z } from 'zod';

/** Bytes under a name, or text from the clipboard with its HTML form if it had one. */
export type ImportInput = { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'paste'; text: string; html: string };

/** An article as a format reader found it: canonical text, and what the text or its metadata say about it. */
export interface ReadArticle {
  /** Canonical text: LF line ends, NFC left as found, no markup, paragraphs apart by one blank line (plain text: exactly as given). */
  text: string;
  fields: ArticleFields;
  origins: Partial<Record<keyof ArticleFields, string>>;
  format: z.infer<typeof articleFormatSchema>;
  language: string;
  direction: 'ltr' | 'rtl';
  /** What the user should know: a guessed encoding, a missing or impossible date, markup left out. */
  warnings: string[];
}
