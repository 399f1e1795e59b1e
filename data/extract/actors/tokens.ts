import type { Span } from '../../model/target.ts';

export interface Token extends Span {
  text: string;
  /** No white space stands between this token and the one before it. */
  glued: boolean;
}

/** Longest run of tokens read as one sentence: keeps time and memory linear where nothing ends a sentence. */
const longestSentence = 300;

const abbreviations =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Brig|Gov|Sen|Rep|Rev|Hon|Pres|St|Ste|Jr|Sr|Inc|Corp|Co|Cos|Ltd|Bros|Mt|Ft|No|vs|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec';
const token = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”)]+`,
    String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?`,
    String.raw`\p{Lu}\.(?=\s?[\p{Lu}])`,
    `(?:${abbreviations})\\.(?!\\p{L})`,
    String.raw`\d+(?:[.,]\d+)+`,
    String.raw`['’][sS](?![\p{L}\p{M}\p{N}])`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}]+|&(?=\p{L})[\p{L}\p{M}]+)*(?:\.(?:com|org|net)(?![\p{L}\p{N}]))?`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const closing = /^["'”’)\]]$/;
const starters = new Set('The A An He She It They We I In On But And This That These Those His Her Their Its At After When As Also For If There'.split(' '));

/**
 * Sentences of an English text as lists of tokens, in order. A line end always ends a sentence; a full stop does unless it belongs to an
 * abbreviation or an initial. Offsets are UTF-16 code units, half-open.
 */
export function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  let end = 0;
  let ended = false;
  const close = () => {
    if (current.length > 0) sentences.push(current);
    current = [];
    ended = false;
  };
  for (const match of text.matchAll(token)) {
    const words = match[0];
    const start = match.index;
    const gap = start > end;
    if (current.length > 0) {
      if (gap && text.slice(end, start).includes('\n')) close();
      else if (current.length >= longestSentence) close();
      else if (ended && !(closing.test(words) && !gap)) {
        if (gap) close();
        else ended = false;
      } else if (gap && starters.has(words) && /^(?:\p{L}\.){2,}$|^(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$/u.test((current.at(-1) as Token).text)) close();
    }
    current.push({ start, end: start + words.length, text: words, glued: !gap && current.length > 0 });
    end = start + words.length;
    if (words === '.' || words === '!' || words === '?' || words === '…') ended = true;
  }
  close();
  return sentences;
}
