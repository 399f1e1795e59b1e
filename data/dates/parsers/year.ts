import { within, year } from '../period.ts';
import { after, before, numberOf, pattern, yearNumber } from '../pattern.ts';
import { dated, type Parser, type Scope } from '../reading.ts';

/** Signs before a number that make it an amount, a version, a part of something, not a year. */
const NUMBERED = 'No|Nos|no|number|Flight|flight|page|pages|Room|Route|Highway|Section|Resolution|Boeing|v|version|Windows';
const LIMITED = 'top|some|nearly|almost|over|than|least|most|only|exactly|roughly|up to';
const NOT_BEFORE = new RegExp(`(?:[0-9]{3} |[$£€¥#+@_\\\\]|[0-9][.,:/-]|[A-Z]-|\\b(?:${NUMBERED}|${LIMITED})\\.? )$`);
const ABOUT = /\b(?:about|around|approximately) $/i;
const AFTER_ABOUT = /^ (?!when|and|or|he|she|it|they|the|by|as|until|to)[a-z]/;
const FIRST_YEAR = /\b(?:1[0-9]{3}|20[0-9]{2})[-–—/]$/;
const YEARLY = /\b(?:in|of|since|until|by|during|from|through|before|after|year|early|late|mid|between|till|circa|c\.|summer|spring|autumn|fall|winter|fiscal)[ -]*$/i;
const COUNTED_NOUNS = `
  % percent million billion dollars euros people soldiers troops men women children tons tonnes miles km kilometers kilometres metres
  meters feet points shares prisoners victims jobs votes killed wounded dead aircraft tanks ships civilians casualties other more
`.trim().replaceAll(/\s+/g, '|');
const AMOUNT = new RegExp(
  `^(?: ?(?:${COUNTED_NOUNS}|per cent|of (?:the|them|its|his|their)|[a-z]+s (?:were|had|who))\\b|[.,][0-9]|-[0-9]{3}(?![0-9])|-[0-9]{1,2}-[0-9]|:[0-9])`,
  'i',
);
const STREET = /^ [A-Z][a-z]+ (?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Drive|Lane|Place)\b/;
const TERM = /\b(?:(?:until|since|by|before) at (?:least|most)|(?<!\bfor )up to|until (?:nearly|almost)) $/i;
/** "1500 cases": a round or early number before a plural counts, unless it describes one ("the 1500 rebels"). */
const COUNTED = /^ (?!is|was|has|as)[a-z]+s\b/;
const DESCRIBES = /(?:\b(?:the|its|his|her|their|in|since|of)|['’]s) $/i;

/** "1939", "the year 2000", and the years 1000 to 2099 where nothing says they count something. */
export const plainYear: Parser = {
  starts: ['#', 'the', 'year'],
  pattern: pattern('(?<named>(?:the )?year )?(?<y>1[0-9]{3}|20[0-9]{2})(?!s|[’\']s?[0-9])'),
  read: (match) => {
    const y = Number(match.groups?.['y']);
    return match.groups?.['named'] !== undefined || isYear(match, y) ? dated(year(y), ['year'], '') : null;
  },
};

function isYear(match: RegExpExecArray, y: number): boolean {
  const [lead, tail] = [before(match), after(match)];
  // "His announcement in 2014 of a plan", "until at least 2009", "up to 2008, but".
  if (/\bin $/i.test(lead) && /^ (?:of|killed|wounded|dead) /.test(tail) && y >= 1500) return true;
  if (TERM.test(lead) && /^(?:[.,;)]|$| (?:and|but)\b)/.test(tail) && y >= 1900) return true;
  if (AMOUNT.test(tail) || STREET.test(tail)) return false;
  if ((y < 1900 || y % 100 === 0) && COUNTED.test(tail) && !DESCRIBES.test(lead)) return false;
  if (FIRST_YEAR.test(lead)) return true;
  if (NOT_BEFORE.test(lead) || (ABOUT.test(lead) && (y < 1800 || AFTER_ABOUT.test(tail)))) return false;
  // Earlier ones stand alone in other calendars (1401, 1444) more often than in this.
  return y >= 1500 || YEARLY.test(lead);
}

/** The second of two years: "1915-17", "2007/08". */
export const secondYear: Parser = {
  starts: ['#'],
  pattern: pattern('[0-9]{2}'),
  read: (match) => {
    const first = /(?<![0-9.,/-])(1[0-9]{3}|20[0-9]{2})[-–—/]$/.exec(before(match))?.[1];
    if (first === undefined || /^[-–/.,]?[0-9]/.test(after(match))) return null;
    const from = Number(first);
    const to = from - (from % 100) + Number(match[0]);
    return to > from ? dated(year(to), [], `the century is not written: read as that of ${from}`) : null;
  },
};

/** "264 BC", "AD 79", "31 B.C.". */
export const era: Parser = {
  starts: ['#', 'ad', 'ca', 'c'],
  pattern: pattern('(?:(?<ad>a\\.?d\\.?) (?<y1>[0-9]{1,4})|(?:(?:ca|c)\\.? )?(?<y2>[0-9]{1,4}) ?(?<era>b\\.?c\\.?e\\.?|b\\.?c\\b|a\\.?d\\b|c\\.?e\\b)(?:\\.(?= [a-z]))?)'),
  read: (match) => {
    const { ad, y1, y2, era: name = '' } = match.groups ?? {};
    const y = Number(y1 ?? y2);
    if (y === 0 || !/[A-Z]/.test(ad ?? name)) return null;
    return dated(year(/^b/i.test(name) ? 1 - y : y), ['year'], '');
  },
};

const ANCIENT_BEFORE = /\b(?:in|by|of|from|to|since|until|and|autumn|spring|summer|winter) $/i;
const ANCIENT_AFTER = /^(?:[,.;:)]|\s(?!(?:[a-z]+s|men|BC|AD|per|percent|km)\b)|$)/;

/** "in 492", in a story that has come to a year near it. */
export const ancientYear: Parser = {
  starts: ['#'],
  pattern: pattern('[1-9][0-9]{1,2}'),
  read: (match, scope) => {
    const told = scope.narrative ? scope.last('year') : null;
    if (!told || told.index >= 1000 || !ANCIENT_BEFORE.test(before(match)) || !ANCIENT_AFTER.test(after(match))) return null;
    const y = told.index <= 0 ? 1 - Number(match[0]) : Number(match[0]);
    return Math.abs(told.index - y) < 60 ? dated(year(y), ['year'], '') : null;
  },
};

/** "'98": the year that lies nearest before publication, or near the year told. */
export const shortYear: Parser = {
  starts: ['#'],
  pattern: pattern('[\'’](?<y>[0-9]{2})(?!s)'),
  read: (match, scope) => {
    if (!/\b(?:in|of|since|by|until|from|to|and|the|summer|spring|fall|autumn|winter|[A-Z][a-z]+) $/.test(before(match))) return null;
    const near = nearestYear(scope);
    if (near === null) return null;
    const limit = near + (scope.narrative ? 50 : 10);
    const y = limit - ((((limit - Number(match.groups?.['y'])) % 100) + 100) % 100);
    return dated(year(y), [], `the century is not written: read as the nearest to ${near}`);
  },
};

function nearestYear({ narrative, last, published }: Scope): number | null {
  const near = (narrative ? last('year') : null) ?? (published && within(published, 'year'));
  return near && near.index;
}

/** "nineteen ninety-six", "the year two thousand", "two thousand and three". */
export const spokenYear: Parser = {
  starts: ['the', 'year', 'nineteen', 'eighteen', 'two', 'twenty'],
  pattern: pattern('(?<named>(?:the )?year )?(?:(?<century>eighteen|nineteen|twenty) (?<rest>{tens}|{teens}|oh {units}|hundred)|two thousand(?: (?:and )?(?<few>{units}|{teens}))?)'),
  read: (match) => {
    const { named, century, rest = '', few } = match.groups ?? {};
    if (century !== undefined) {
      const tail = /^hundred$/i.test(rest) ? 0 : (numberOf(rest.replace(/^oh\s+/i, '')) ?? 0);
      return dated(year((numberOf(century) ?? 0) * 100 + tail), ['year'], '');
    }
    if (named === undefined && !/\b(?:in|since|of|by|until|from) $/i.test(before(match))) return null;
    return dated(year(2000 + (few === undefined ? 0 : (numberOf(few) ?? 0))), ['year'], '');
  },
};

/** "fiscal 1990", "FY 2013", "the 1989 fiscal year". */
export const fiscalYear: Parser = {
  starts: ['fiscal', 'fy', 'the'],
  pattern: pattern('(?:(?:(?:the )?fiscal(?: year)?|FY) ?{y:year}|the (?<y2>1[0-9]{3}|20[0-9]{2}) fiscal year)'),
  read: (match) => dated(year(yearNumber(match.groups?.['y'] ?? match.groups?.['y2'] ?? '')), ['year'], ''),
};
