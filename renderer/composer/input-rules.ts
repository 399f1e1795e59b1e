import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { composerSchema } from './schema.ts';

const { heading, bullet_list, ordered_list, blockquote } = composerSchema.nodes;

/** `## `, `### `, `- `, `1. ` and `> ` at the start of a paragraph, as in Markdown. */
export function composerInputRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, heading, ([, hashes]) => ({ level: hashes?.length === 3 ? 3 : 2 })),
      wrappingInputRule(/^\s*[-*]\s$/, bullet_list),
      wrappingInputRule(/^\s*1[.)]\s$/, ordered_list),
      wrappingInputRule(/^\s*>\s$/, blockquote),
    ],
  });
}
