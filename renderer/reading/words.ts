import { isEnglish } from '../../data/text/language.ts';
import type { Fact, Stance } from '../../data/model/fact.ts';
import type { IconName } from '../elements/icon.ts';

const stances: Record<Stance, string> = {
  asserts: 'says',
  denies: 'denies',
  accuses: 'accuses',
  warns: 'warns',
  pledges: 'pledges',
  demands: 'demands',
  confirms: 'confirms',
  'declines-to-comment': 'declines to comment',
};

export function stanceWord(stance: Stance): string {
  return stances[stance];
}

/** What the analyst should know of a text in which no facts are looked for, given the language of its article; null for English. */
export function languageNote(text: string, language: string): string | null {
  if (isEnglish(text)) return null;
  const [primary = ''] = language.toLowerCase().split('-');
  const known = !['en', 'und', ''].includes(primary);
  return `This text is ${known ? `in ${languageName(language)}` : 'not in English'}. Facts are proposed for English only: select a passage to add your own (F), with its date if it is written like 2023-02-19.`;
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    // A tag that is not well formed came with the article; it is shown as it is.
    return language;
  }
}

/** The state of a fact as a shape and a word: never by colour alone. */
export function factState(fact: Fact, contested: boolean): { icon: IconName; word: string } {
  if (contested && fact.status !== 'rejected') return { icon: 'contested', word: fact.status === 'accepted' ? 'Contested, accepted' : 'Contested, proposed' };
  if (fact.status === 'accepted') return { icon: 'check', word: 'Accepted' };
  if (fact.status === 'rejected') return { icon: 'cross', word: 'Rejected' };
  return { icon: 'proposed', word: 'Proposed' };
}

/** The ids of the facts that deny another, or are denied by one. */
export function contestedIds(facts: Iterable<Fact>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, status, attribution } of facts) {
    if (status === 'rejected' || !attribution?.denies) continue;
    ids.add(id);
    ids.add(attribution.denies);
  }
  return ids;
}
