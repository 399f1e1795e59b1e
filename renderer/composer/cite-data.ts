import type { Intent } from '../state/intent.ts';

/** A sentence or a quotation with its citation, on its way into a briefing. */
export type Cite = Omit<Extract<Intent, { do: 'cite' }>, 'do'>;

/** The type under which a dragged citation travels. */
export const CITE_TYPE = 'application/x-briefing-desk-citation';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What was dragged, or null: another program may offer data under the same name. */
export function parseCite(json: string): Cite | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(value) || typeof value['words'] !== 'string' || !isObject(value['citation'])) return null;
  const { words, as, citation } = value;
  const { articleId, factId, target } = citation;
  if ((as !== 'sentence' && as !== 'quote') || !isId(articleId) || !(factId === null || isId(factId)) || !isObject(target)) return null;
  const { start, end, exact, prefix, suffix } = target;
  if (!isOffset(start) || !isOffset(end) || typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null;
  return { words, as, citation: { articleId, factId, target: { start, end, exact, prefix, suffix } } };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
