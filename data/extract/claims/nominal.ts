import { contentEnd } from './content.ts';
import { nominalStance } from './cues.ts';
import type { Passage } from './passage.ts';
import { phraseBefore } from './source.ts';
import type { Found } from './verbal.ts';

/** "Islamabad's accusations that ...", "a pledge that ...", "its promise to ...". */
export function nominalClaims(passage: Passage): Found[] {
  const { list, classes, quoted } = passage;
  const found: Found[] = [];
  for (let i = 0; i + 1 < list.length; i++) {
    const token = list[i] as (typeof list)[number];
    if (quoted[i] === true || (classes[i] !== 'noun' && classes[i] !== 'adjective')) continue;
    const stance = nominalStance(token.lower);
    const next = list[i + 1]?.lower;
    if (stance === null || (next !== 'that' && !(next === 'to' && classes[i + 2] === 'infinitive' && (stance === 'pledges' || stance === 'demands' || stance === 'warns')))) continue;
    const to = contentEnd(passage, i + 1, 'that');
    if (to <= i + 2) continue;
    let from = i;
    while (from > 0 && classes[from - 1] === 'adjective') from--;
    const owner = classes[from - 1] === 'possessive' ? from - 1 : -1;
    const source = owner === -1 ? null : /^['’]s$/.test(list[owner]?.text ?? '') ? phraseBefore(passage, owner) : { from: owner, to: owner + 1 };
    found.push({
      source,
      cue: { from: i, to: i + 1 },
      content: [{ from: i + 1, to }],
      cueOf: { lemma: token.lower, stance, frames: new Set(['clause']), particles: new Set<string>(), score: source === null ? 0.6 : 0.75 },
      rule: 'noun-that',
    });
  }
  return found;
}
