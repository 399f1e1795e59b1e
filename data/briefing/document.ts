import type { Tlp } from '../model/briefing.ts';
import type { Article } from '../model/article.ts';
import type { Target } from '../model/target.ts';

/** A briefing as it is read: what the preview shows and every format writes. Made by `compose`. */
export interface BriefingDocument {
  title: string;
  author: string;
  /** EDTF or null. */
  date: string | null;
  marking: Tlp | null;
  blocks: Block[];
  /** In order of first citation. */
  sources: Source[];
  warnings: string[];
}

export type Block =
  | { type: 'heading'; level: 2 | 3; id: string; inlines: Inline[] }
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'quote'; paragraphs: Inline[][] }
  | { type: 'list'; ordered: boolean; items: Inline[][][] };

export type Inline =
  | { type: 'text'; text: string; strong: boolean; em: boolean }
  | { type: 'citation'; /** Shown as `[1.2]`: source 1, passage 2. */ label: string; source: number; passage: number };

export interface Source {
  /** 1, 2, 3 ... */
  number: number;
  /** Null when the library no longer has the article; the passages still quote it. */
  article: Article | null;
  passages: Passage[];
}

export interface Passage {
  number: number;
  /** `1.2` */
  label: string;
  /** Anchor of the passage in the export, for instance `passage-1-2`. */
  id: string;
  quote: string;
  /** 1-based paragraph of the article, or null when the passage is no longer there. */
  paragraph: number | null;
  articleId: string;
  target: Target;
  /** `found`: the quote stands where it is cited; `orphaned`: the article or the passage is gone. */
  state: 'found' | 'orphaned';
}
