import type { Cue } from './cues.ts';
import type { Range } from './passage.ts';

/** A claim as the rules find it, in tokens of its passage. */
export interface Found {
  source: Range | null;
  cue: Range;
  content: Range[];
  cueOf: Cue;
  rule: string;
}
