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

/** What a plural of these stands for at the least: the word itself, once. */
const CROWDS: Readonly<Record<string, number>> = { dozens: 12, scores: 20, hundreds: 100, thousands: 1000, millions: 1e6 };
const SHARES: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 };
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

const APPROXIMATOR =
  'between|at least|at most|no more than|no fewer than|not less than|no less than|as many as|as much as|as few as|up to|more than|fewer than|less than|over|under|about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|only|just over|just under|exactly';
const DIGITS = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const POWER = String.raw`hundred|thousand|million|billion|trillion|dozen`;
/** "A" counts in "a hundred" and the like only. */
const WORDS = String.raw`(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.join('|')}|(?:half a|an?)(?=[\s-](?:${POWER})\b))(?!\p{L})`;
const CURRENCY: Readonly<Record<string, string>> = {
  $: 'USD', us$: 'USD', a$: 'AUD', c$: 'CAD', hk$: 'HKD', nz$: 'NZD', s$: 'SGD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', rs: 'rupees', 'rs.': 'rupees',
};
const SIGN = String.raw`(?:US|HK|NZ|A|C|S)?\$|[€£¥₹]|Rs\.?`;
const MONEY =
  'dollars?|euros?|pounds?|rupees?|afghanis?|yen|yuan|rubles?|roubles?|francs?|liras?|dinars?|rials?|riyals?|pesos?|cents?|kroner|kronor|krone|krona|zlotys?|shillings?|rand|reais|won|baht|ringgit|rupiah|dirhams?|shekels?|hryvnias?|taka|naira|forints?';
const MEASURE = String.raw`km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|inches|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|kg|barrels?|lit(?:er|re)s?|gallons?|degrees?|megawatts?|square (?:kilomet(?:er|re)s|miles|met(?:er|re)s|feet)`;
const PEOPLE =
  'people|persons|men|women|children|civilians|soldiers|troops|militants|fighters|rebels|insurgents|police officers|police|officers|policemen|refugees|migrants|workers|prisoners|detainees|hostages|protesters|demonstrators|students|villagers|residents|passengers|victims|families|others|inmates|peacekeepers|gunmen|terrorists|suspects|lawmakers|officials|voters|journalists|guards|doctors|patients';

/** "Between 20 and 30": that "and" joins the ends of a range. */
const AND = String.raw`(?<=\bbetween\s+(?:${SIGN})?\s?[\d.,]{1,16}%?(?:\s(?:${POWER}))?)\s+and\s+`;
const WHOLE = String.raw`\s+of\s+(?:its|the|their|his|her)\s+`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥₹.,-])(?:(?<approximator>${APPROXIMATOR})\s+)?(?:(?<currency>${SIGN})\s?)?(?<low>${DIGITS}|${WORDS})(?:(?<lowPower>(?:\s(?:${POWER}))?)(?:\s+to\s+|(?:\s?[-–]\s?|${AND})(?:${SIGN})?)(?<high>${DIGITS}))?(?:(?<suffix>bn|mn|tn|[mk])\b|[\s-](?<power>${POWER})\b)?(?<percent>\s?%|\s+(?:percent|per\s?cent|percentage points?)\b)?(?:[\s-](?<unit>${MONEY}|${MEASURE})\b|\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,2}?(?<people>${PEOPLE})\b|\s+(?<thing>\p{Ll}{3,}s)\b)?(?:(?=${WHOLE}[\d,]+\s+(?:\p{Ll}+\s+)?(?<part>\p{Ll}{3,}s)\b)|)`,
  'giu',
);
const SMALL_WORDS = 'and|or|but|in|on|at|to|of|for|by|with|from|was|were|is|are|had|has|have|will|would|said|that|who|which|as';
/** "A third of the roads", "dozens of families", "dozens missing": amounts that no figure is written for. */
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<approximator>${APPROXIMATOR})\s+)?(?:(?<crowd>(?:(?:tens|dozens|hundreds)\s+of\s+)?(?:${Object.keys(CROWDS).join('|')}))(?:\s+of\s+(?<crowdUnit>(?:(?!(?:${SMALL_WORDS})\b)\p{Ll}[\p{L}-]*\s+){0,1}?(?!(?:dozens|hundreds|thousands|millions|years|months|weeks|days|hours|minutes|decades|times)\b)\p{Ll}{3,}(?:s|men|women|people|children|police))\b|\s+(?<state>missing|dead|wounded|injured|homeless|killed)\b)|(?<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?<share>${Object.keys(SHARES).join('|')})s?(?:\s+of\s+(?<whole>(?:the|its|his|her|their|all|those|these|our)\s+(?:(?:(?=[\p{L}])[\p{L}-]+['’]s|\p{L}+(?:al|ic|ian|an|ire|ole|ous|ive|ary|ish))\s){0,2}(?!(?:${SMALL_WORDS})\b)[\p{L}-]+)))`,
  'giu',
);

/**
 * Numbers with their unit and approximator ("at least 34 people", "$5.2 million", "about 12 percent"), in order. Bare numbers without a unit are left
 * out, and so are those inside `taken` (dates). `value` is the number written, of a share its part of one, of "dozens" one dozen (the
 * approximator says that it is more); `high` the upper end of a range.
 */
export function findFigures(text: string, taken: readonly Span[]): FigureMention[] {
  const digits = inDigits(text, taken);
  return [...digits, ...inWords(text, taken).filter((one) => !digits.some((other) => one.start < other.end && other.start < one.end))].toSorted((x, y) => x.start - y.start);
}

function inDigits(text: string, taken: readonly Span[]): FigureMention[] {
  const found: FigureMention[] = [];
  let next = 0;
  for (const match of text.matchAll(FIGURE)) {
    const { currency, low = '', lowPower = '', high, suffix, power, percent, unit, people, thing, part } = match.groups ?? {};
    // "Between two families": no range.
    const alone = high === undefined ? (/^between\s+/i.exec(match[0])?.[0].length ?? 0) : 0;
    const approximator = alone === 0 ? match.groups?.['approximator'] : undefined;
    const start = match.index + alone;
    // "$1 million towards it": money names its unit itself.
    const beyond = currency !== undefined && thing !== undefined ? thing.length : 0;
    const end = match.index + match[0].slice(0, match[0].length - beyond).trimEnd().length;
    for (let other = taken[next]; other !== undefined && other.end <= start; other = taken[++next]);
    const date = taken[next];
    if ((date !== undefined && date.start < end) || COMBINES.test(text.charAt(end))) continue;
    const isMoney = currency !== undefined || (unit !== undefined && ONLY_MONEY.test(unit));
    // "400m" without a currency may as well be metres.
    if (suffix !== undefined && !isMoney && suffix.length === 1) continue;
    const factor = suffix !== undefined ? (SUFFIXES[suffix.toLowerCase()] ?? 1) : powerOf(power);
    const lowFactor = lowPower === '' ? factor : powerOf(lowPower.trim());
    const value = valueOf(low, lowFactor);
    const written = text.slice(start, end);
    const common = {
      start,
      end,
      text: written,
      value,
      high: high === undefined ? null : exact(Number(high.replaceAll(',', '')) * factor),
      approximator: approximator?.toLowerCase() ?? null,
    };
    if (currency !== undefined) found.push({ ...common, kind: 'money', unit: CURRENCY[currency.toLowerCase()] ?? currency });
    else if (percent !== undefined) found.push({ ...common, kind: 'percent', unit: '%' });
    else if (unit !== undefined)
      found.push({ ...common, kind: isMoney ? 'money' : 'measure', unit: unit.toLowerCase() });
    else if (people !== undefined) found.push({ ...common, kind: 'people', unit: people.toLowerCase() });
    else if (part !== undefined) found.push({ ...common, kind: 'count', unit: part.toLowerCase() });
    else if (
      thing !== undefined &&
      !/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|times|was|has|is|this|as|its|his)$/i.test(thing)
    )
      found.push({ ...common, kind: 'count', unit: thing.toLowerCase() });
  }
  return found;
}

function inWords(text: string, taken: readonly Span[]): FigureMention[] {
  const found: FigureMention[] = [];
  let next = 0;
  for (const match of text.matchAll(IN_WORDS)) {
    const { approximator, crowd, crowdUnit, state, count = 'a', share, whole } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    for (let other = taken[next]; other !== undefined && other.end <= start; other = taken[++next]);
    const date = taken[next];
    if ((date !== undefined && date.start < end) || COMBINES.test(text.charAt(end))) continue;
    const common = { start, end, text: text.slice(start, end), high: null };
    if (crowd !== undefined) {
      const unit = (crowdUnit ?? state ?? '').toLowerCase();
      const isPeople = state !== undefined || ONLY_PEOPLE.test(unit);
      const words = [approximator, crowd, ...(state === undefined ? ['of'] : [])].filter((word) => word !== undefined).join(' ');
      found.push({ ...common, kind: isPeople ? 'people' : 'count', value: crowdOf(crowd), unit, approximator: words.toLowerCase() });
    } else {
      const parts = SHARES[(share ?? '').toLowerCase()] ?? 1;
      const value = (VALUES.get(count.toLowerCase()) ?? 1) / parts;
      if (value < 1) found.push({ ...common, kind: 'share', value, unit: `of ${whole ?? ''}`, approximator: approximator?.toLowerCase() ?? null });
    }
  }
  return found;
}

/** A mark that belongs to the letter before it: the word does not end there. */
const COMBINES = /\p{M}/u;
const ONLY_MONEY = new RegExp(`^(?:${MONEY})$`, 'i');
const ONLY_PEOPLE = new RegExp(`(?:^|\\s)(?:${PEOPLE})$`, 'i');

function crowdOf(words: string): number {
  const parts = words.toLowerCase().split(/\s+of\s+/);
  return parts.reduce((product, word) => product * (CROWDS[word] ?? 10), 1);
}

function powerOf(word: string | undefined): number {
  return word === undefined ? 1 : (POWERS[word.toLowerCase()] ?? 12);
}

/** The value of digits or number words, times `factor`. */
function valueOf(low: string, factor: number): number {
  if (/^\d/.test(low)) return exact(Number(low.replaceAll(',', '')) * factor);
  const word = low.toLowerCase();
  if (word === 'half a') return factor / 2;
  return word.split('-').reduce((sum, part) => sum + (VALUES.get(part) ?? 1), 0) * factor;
}

/** Without the traces of binary fractions: 1.1 times a million is 1100000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
