// Claims as sets of words: spans of one `group` are one claim, with the roles source, cue and content.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

function claimsIn(spans, words) {
  const groups = new Map();
  for (const span of spans) {
    if (!groups.has(span.group)) groups.set(span.group, { source: new Set(), cue: new Set(), content: new Set() });
    const role = groups.get(span.group)[span.type];
    words.forEach(({ start, end }, at) => {
      if (start < span.end && span.start < end) role.add(at);
    });
  }
  return [...groups.values()].filter(({ content }) => content.size > 0);
}

const shared = (a, b) => [...a].filter((word) => b.has(word)).length;
/** Dice: twice the shared words to the words of both; 1 for two empty sets. */
const likeness = (a, b) => (a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size));
const bothOrNeither = (a, b, alike) => (a.size === 0 || b.size === 0 ? a.size === b.size : alike(a, b));

/** Claims of one article paired one to one, those first whose content is most alike and whose cues meet: which roles of each pair are right. */
export function relationsOf({ text, gold, said }) {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const [wanted, given] = [gold, said].map((spans) => claimsIn(spans, words));
  const candidates = wanted.flatMap((a) =>
    given
      .filter((b) => shared(a.content, b.content) > 0)
      .map((b) => ({ a, b, rank: likeness(a.content, b.content) + (shared(a.cue, b.cue) > 0 ? 0.5 : 0) })),
  );
  const taken = new Set();
  const pairs = [];
  for (const { a, b } of candidates.sort((x, y) => y.rank - x.rank)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    const content = likeness(a.content, b.content) >= 0.5;
    const cue = bothOrNeither(a.cue, b.cue, (x, y) => shared(x, y) > 0);
    const who = bothOrNeither(a.source, b.source, (x, y) => likeness(x, y) >= 0.5);
    pairs.push({ content, cue, who, what: content && cue });
  }
  return { pairs, gold: wanted.length, said: given.length };
}

/** Errors by class over all articles. */
export function relationErrors(articles) {
  const counts = { right: 0, missed: 0, spurious: 0, 'wrong content': 0, 'wrong cue': 0, 'wrong source': 0 };
  for (const { pairs, gold, said } of articles) {
    counts.missed += gold - pairs.length;
    counts.spurious += said - pairs.length;
    for (const { content, cue, who } of pairs) {
      if (content && cue && who) counts.right += 1;
      if (!content) counts['wrong content'] += 1;
      if (!cue) counts['wrong cue'] += 1;
      if (!who) counts['wrong source'] += 1;
    }
  }
  return counts;
}
