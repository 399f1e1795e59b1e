import { MONTH_NAMES } from './display-date.ts';

/** Number of each month by its names in lower case: `january`, `jan`. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, at) => [name.toLowerCase(), at + 1] as const),
  ...MONTH_NAMES.map((name, at) => [name.slice(0, 3).toLowerCase(), at + 1] as const),
  ['sept', 9],
]);

/** Number of each weekday, Monday 1 to Sunday 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((name, at) => [
    [name, at + 1] as const,
    [name.slice(0, 3), at + 1] as const,
  ]).concat([['tues', 2], ['wednes', 3], ['thur', 4], ['thurs', 4]]),
);

const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
export const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
] as const;

const cardinals = new Map<string, number>([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, at * 10 + 20] as const),
]);
const ordinals = new Map<string, number>([...ORDINALS.map((word, at) => [word, at + 1] as const), ['thirtieth', 30]]);

const units = SMALL.slice(1, 10).join('|');
const tens = `(?:${TENS.join('|')})(?:[- ](?:${units}))?`;
/** What stands for `{name}` in a pattern. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  month: `${MONTH_NAMES.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?`,
  weekday: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)(?:\\.|(?=,))',
  day: '3[01]|[12][0-9]|0?[1-9]',
  nth: 'st|nd|rd|th',
  units,
  teens: SMALL.slice(10).join('|'),
  tens,
  year: `nineteen (?:${TENS.join('|')}|hundred|ten|twelve|[a-z]{3,5}teen)(?:-(?:${units}))?|(?:1[0-9]{3}|20[0-9]{2})(?! ?b\\.?c)|[0-9]{1,4} ?(?:b\\.?c\\.?e?\\b|a\\.?d\\b)`,
  number: `[0-9]{1,3}(?:,[0-9]{3}){0,2}|[0-9]{1,6}|${tens}|${[...SMALL].reverse().join('|')}|(?:a|one|two|three|four|five|several) (?:hundred|thousand|million)|hundred`,
  ordinal: `[0-9]{1,3}(?:st|nd|rd|th)|(?:twenty|thirty)-(?:${ORDINALS.slice(0, 9).join('|')})|${ORDINALS.join('|')}|thirtieth`,
  season: 'spring|summer|autumn|fall|winter',
};

const GAP = '(?:[ \\t\\u00a0\\u2009\\u202f]{1,4}|[ \\t]{0,4}\\n[ \\t]{0,8})';

/**
 * A sticky, case-insensitive expression from a readable one: a space is white space within a paragraph, `{name}` a fragment
 * from the table above, `{group:name}` the same as a named group. It ends at a word's end. Every fragment is bounded in
 * length, so that a failed attempt costs no more than a constant.
 */
export function pattern(source: string): RegExp {
  const expanded = source
    .replaceAll(/\{([a-z]\w*):([a-z]+)\}/gi, (_, group: string, name: string) => `(?<${group}>${FRAGMENTS[name]})`)
    .replaceAll(/\{([a-z]+)\}/g, (_, name: string) => `(?:${FRAGMENTS[name]})`)
    .replaceAll(/\[- \]|\[[^\]]*\]| /g, (part) => (part === ' ' ? GAP : part === '[- ]' ? `(?:-|${GAP})` : part));
  return new RegExp(`(?:${expanded})(?![A-Za-z0-9_\\u00c0-\\u024f])`, 'iy');
}

/** How far the words about a match are looked at, in UTF-16 code units. */
const REACH = 48;

/** The words just before a match, line ends as spaces. */
export function before(match: RegExpExecArray): string {
  return match.input.slice(Math.max(0, match.index - REACH), match.index).replaceAll(/\s/g, ' ');
}

/** The words just after a match, line ends as spaces. */
export function after(match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  return match.input.slice(end, end + REACH).replaceAll(/\s/g, ' ');
}

/** The number that a month's name or abbreviation stands for. */
export function monthNumber(name: string): number {
  return MONTHS.get(name.toLowerCase().replace('.', '')) ?? 0;
}

export function weekdayNumber(name: string): number {
  return WEEKDAYS.get(name.toLowerCase().replace('.', '')) ?? 0;
}

/** What a number in figures or words stands for; null for words that name no number, as `several hundred`. */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().replaceAll(/\s+/g, ' ');
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [first = '', second = ''] = text.split(/[ -]/);
  const scale = { hundred: 100, thousand: 1000, million: 1_000_000 }[second];
  if (scale !== undefined) return first === 'several' ? null : (first === 'a' ? 1 : (cardinals.get(first) ?? 1)) * scale;
  if (first === 'hundred') return 100;
  const start = cardinals.get(first);
  return start === undefined ? null : start + (cardinals.get(second) ?? 0);
}

/** The year that figures stand for, with or without an era: `480 BC` is -479. */
export function yearNumber(figures: string): number {
  const spoken = /^nineteen\s+(.+)$/i.exec(figures)?.[1];
  if (spoken !== undefined) return 1900 + (spoken.toLowerCase() === 'hundred' ? 0 : (numberOf(spoken) ?? 0));
  const number = Number.parseInt(figures, 10);
  return /b/i.test(figures) ? 1 - number : number;
}

export function ordinalOf(words: string): number {
  const text = words.toLowerCase();
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  const [first = '', second = ''] = text.split('-');
  return (cardinals.get(first) ?? ordinals.get(first) ?? 0) + (second === '' ? 0 : (ordinals.get(second) ?? 0));
}
