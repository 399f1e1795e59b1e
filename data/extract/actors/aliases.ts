import type { ActorMention } from '../extraction.ts';
import { spells, type Named } from './names.ts';

/** Furthest that a second name stands from the first, in UTF-16 code units: "(", ", also known locally as the ". */
const furthest = 60;

/**
 * Mentions with what the text itself says about second names: "Inter Services Intelligence (ISI)", "the Tigray People's Liberation Front, or
 * TPLF", "X, also known as Y". A name that other capitals lead into is not taken for the whole of it.
 */
export function aliases(text: string, mentions: readonly ActorMention[]): Named[] {
  return mentions.map((mention, i): Named => {
    const before = mentions[i - 1];
    const alias = before !== undefined && before.kind === mention.kind && isAlias(text, before, mention) ? i - 1 : null;
    return { text: mention.text, kind: mention.kind, alias };
  });
}

function isAlias(text: string, before: ActorMention, mention: ActorMention): boolean {
  if (mention.start - before.end > furthest) return false;
  if (/\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, before.start - 20), before.start))) return false;
  const between = text.slice(before.end, mention.start);
  if (/^\s\(["“]?$/.test(between)) return spells(mention.text, before.text) || (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(mention.text) && /^["”]?\)/.test(text.slice(mention.end, mention.end + 2)));
  if (/^,? or (?:the )?$/.test(between)) return spells(mention.text, before.text);
  return /^,?\s(?:who is |which is )?(?:also |better |widely |commonly |locally )?(?:known|abbreviated)(?: locally| simply)? as (?:the )?$/.test(between);
}
