import type { FigureMention } from './extraction.ts';
import type { Span } from '../model/target.ts';

const SMALL = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const POWERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12 };
const VALUES = new Map<string, number>([
  ...SMALL.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['dozen', 12],
]);

const APPROXIMATOR =
  'at least|at most|no more than|no fewer than|not less than|no less than|as many as|as much as|as few as|up to|more than|fewer than|less than|over|under|about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|only|just over|just under|exactly';
const DIGITS = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORDS = String.raw`(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.join('|')}|a|an|several|dozens of|hundreds of|thousands of)`;
const POWER = String.raw`hundred|thousand|million|billion|trillion|dozen`;
const CURRENCY: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };
const MONEY = 'dollars?|euros?|pounds?|rupees?|afghanis?|yen|yuan|rubles?|roubles?|francs?|liras?|dinars?|rials?|pesos?|cents?';
const MEASURE = String.raw`km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|inches|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|kg|barrels?|lit(?:er|re)s?|gallons?|degrees?|megawatts?|square (?:kilomet(?:er|re)s|miles|met(?:er|re)s|feet)`;
const PEOPLE =
  'people|persons|men|women|children|civilians|soldiers|troops|militants|fighters|rebels|insurgents|police|officers|policemen|refugees|migrants|workers|prisoners|detainees|hostages|protesters|demonstrators|students|villagers|residents|passengers|victims|families|others|inmates|peacekeepers|gunmen|terrorists|suspects|lawmakers|officials|voters|journalists|guards|doctors|patients';

const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥₹.,-])(?:(?<approximator>${APPROXIMATOR})\s+)?(?:(?<currency>[$€£¥₹])\s?)?(?<low>${DIGITS}|${WORDS})(?:(?:\s?[-–]\s?|\s+to\s+)(?<high>${DIGITS}))?(?:[\s-](?<power>${POWER})\b)?(?<percent>\s?%|\s+(?:percent|per\s?cent|percentage points?)\b)?(?:[\s-](?<unit>${MONEY}|${MEASURE})\b|\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,2}?(?<people>${PEOPLE})\b|\s+(?<thing>\p{Ll}{3,}s)\b)?`,
  'giu',
);

/**
 * Numbers with their unit and approximator ("at least 34 people", "$5.2 million", "about 12 percent"), in order. Bare numbers without a unit are left
 * out, and so are those inside `taken` (dates). `value` is the number written; `high` the upper end of a range.
 */
export function findFigures(text: string, taken: readonly Span[]): FigureMention[] {
  const found: FigureMention[] = [];
  let next = 0;
  for (const match of text.matchAll(FIGURE)) {
    const { approximator, currency, low = '', high, power, percent, unit, people, thing } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    for (let other = taken[next]; other !== undefined && other.end <= start; other = taken[++next]);
    const date = taken[next];
    if (date !== undefined && date.start < end) continue;
    const value = valueOf(low, power);
    if (value === null) continue;
    const factor = power === undefined ? 1 : (POWERS[power.toLowerCase()] ?? 12);
    const written = text.slice(start, end);
    const common = {
      start,
      end,
      text: written,
      value,
      high: high === undefined ? null : Number(high.replaceAll(',', '')) * factor,
      approximator: approximator?.toLowerCase() ?? null,
    };
    if (currency !== undefined) found.push({ ...common, kind: 'money', unit: CURRENCY[currency] ?? currency });
    else if (percent !== undefined) found.push({ ...common, kind: 'percent', unit: '%' });
    else if (unit !== undefined)
      found.push({ ...common, kind: new RegExp(`^(?:${MONEY})$`, 'i').test(unit) ? 'money' : 'measure', unit: unit.toLowerCase() });
    else if (people !== undefined) found.push({ ...common, kind: 'people', unit: people.toLowerCase() });
    else if (
      thing !== undefined &&
      !/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|times|was|has|is|this|as|its|his)$/i.test(thing)
    )
      found.push({ ...common, kind: 'count', unit: thing.toLowerCase() });
  }
  return found;
}

/** The value of digits or number words; null for "a" and "several" alone, which are no figure. */
function valueOf(low: string, power: string | undefined): number | null {
  const factor = power === undefined ? 1 : (POWERS[power.toLowerCase()] ?? 12);
  if (/^\d/.test(low)) return Number(low.replaceAll(',', '')) * factor;
  const word = low.toLowerCase();
  if (/^(?:a|an)$/.test(word)) return power === undefined ? null : factor;
  const parts = word.split('-').map((part) => VALUES.get(part));
  return parts.every((part): part is number => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) * factor : null;
}
