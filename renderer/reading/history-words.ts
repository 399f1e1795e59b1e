import type { HistoryKind, LibraryStep, PastStep } from '../../data/contract/library-view.ts';
import { countWords } from './moment.ts';

/** What a record is called in a history. */
export const kindWords: Record<HistoryKind, string> = { article: 'article', fact: 'fact', annotation: 'annotation', note: 'note', actor: 'actor', briefing: 'briefing' };

/** What a step did: its label, and whether it took something back. */
export function stepWords({ label, step }: PastStep): string {
  if (step === 'undo') return `Undone: ${label}`;
  if (step === 'redo') return `Done again: ${label}`;
  return label;
}

/** The records of a step that are not named: "and 12 facts, 1 article more". */
export function restWords({ records, counts }: LibraryStep): string {
  const left = Object.entries(counts).flatMap(([kind, count]) => {
    const more = count - records.filter((record) => record.kind === kind).length;
    return more > 0 ? [countWords(more, kindWords[kind as HistoryKind])] : [];
  });
  return left.length === 0 ? '' : `and ${left.join(', ')} more`;
}
