/** Where two texts differ: what they share before it, what is gone, what is new, what they share after it. */
export interface ProseChange {
  lead: string;
  removed: string;
  added: string;
  tail: string;
}

/** So many characters of what has not changed are shown on either side. */
const CONTEXT = 60;

/** One stretch that holds all that differs, cut at words, with a little of what stands around it. Characters are UTF-16 code units. */
export function proseChange(before: string, after: string): ProseChange {
  const old = wordsIn(before);
  const now = wordsIn(after);
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const lead = old.slice(0, start).join('');
  const tail = old.slice(old.length - end).join('');
  return {
    lead: lead.length > CONTEXT ? `…${lead.slice(lead.indexOf(' ', lead.length - CONTEXT))}` : lead,
    removed: old.slice(start, old.length - end).join(''),
    added: now.slice(start, now.length - end).join(''),
    tail: tail.length > CONTEXT ? `${tail.slice(0, Math.max(0, tail.lastIndexOf(' ', CONTEXT)))} …` : tail,
  };
}

/** A text cut into words and what stands between them; joined it is the text again. */
function wordsIn(text: string): string[] {
  return text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/);
}
