import { within, year } from '../period.ts';
import { numberOf, pattern, yearNumber } from '../pattern.ts';
import { dated, type Parser, type Scope } from '../reading.ts';

/** Signs before a number that make it an amount, a version, a part of something, not a year. */
const NOT_BEFORE = /(?:[0-9]{3} |[$£€¥#+@_\\]|[0-9][.,:/-]|[A-Z]-|\b(?:No|Nos|no|number|Flight|flight|page|pages|Room|Route|Highway|Section|Resolution|Boeing|v|version|Windows|top|some|nearly|almost|over|than|least|most|only|exactly|roughly|up to)\.? )$/;
const STREET = /^ [A-Z][a-z]+ (?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Drive|Lane|Place)\b/;
/** "1500 cases": a round or early number before a plural counts, unless it describes one ("the 1500 rebels"). */
const COUNTED = /^ (?!is|was|has|as)[a-z]+s\b/;
const DESCRIBES = /(?:\b(?:the|its|his|her|their|in|since|of)|['’]s) $/i;
const ABOUT = /\b(?:about|around|approximately) $/;
const YEAR_BEFORE = /(?:\b(?:1[0-9]{3}|20[0-9]{2})[-–—/])$/;
const YEARLY = /\b(?:in|of|since|until|by|during|from|through|before|after|year|early|late|mid|between|till|circa|c\.|summer|spring|autumn|fall|winter|fiscal)[ \n-]*$/i;
const AMOUNT = /^(?: ?(?:%|percent|per cent|million|billion|dollars|euros|people|soldiers|troops|men|women|children|tons|tonnes|miles|km|kilometers|kilometres|metres|meters|feet|points|shares|prisoners|victims|jobs|votes|killed|wounded|dead|aircraft|tanks|ships|civilians|casualties|other|more|of (?:the|them|its|his|their)|[a-z]+s (?:were|had|who))\b|[.,][0-9]|-[0-9]{3}(?![0-9])|:[0-9])/i;

/** "1939", "the year 2000", and the years 1000 to 2099 where nothing says they count something. */
export const plainYear: Parser = {
  starts: ['#', 'the', 'year'],
  pattern: pattern('(?:(?:the )?year )?(?<y>1[0-9]{3}|20[0-9]{2})(?!s|[’\']s?[0-9])'),
  read: (match, scope) => {
    const y = Number(match.groups?.['y']);
    const named = match[0].length > 4;
    return named || isYear(match, scope, y) ? dated(year(y), ['year'], '') : null;
  },
};

function isYear(match: RegExpExecArray, scope: Scope, y: number): boolean {
  const { text } = scope;
  const before = text.slice(Math.max(0, match.index - 20), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (AMOUNT.test(after) || STREET.test(scope.text.slice(match.index + 4, match.index + 40))) return false;
  if ((y < 1900 || y % 100 === 0) && COUNTED.test(after) && !DESCRIBES.test(before)) return false;
  if (YEAR_BEFORE.test(before)) return true;
  if (NOT_BEFORE.test(before) || (ABOUT.test(before) && (y < 1800 || /^ (?!when|and|or|he|she|it|they|the|by|as|until|to)[a-z]/.test(after)))) return false;
  return y >= 1400 || YEARLY.test(before);
}

/** The second of two years: "1915-17", "2007/08". */
export const secondYear: Parser = {
  starts: ['#'],
  pattern: pattern('(?<y>[0-9]{2})'),
  read: (match, { text }) => {
    const first = /(?<![0-9.,/-])(1[0-9]{3}|20[0-9]{2})[-–—/]$/.exec(text.slice(Math.max(0, match.index - 6), match.index));
    if (!first || /^[-–/.,]?[0-9]/.test(text.slice(match.index + 2, match.index + 4))) return null;
    const from = Number(first[1]);
    const to = from - (from % 100) + Number(match[0]);
    return to > from ? dated(year(to), [], `the century is not written: read as that of ${from}`) : null;
  },
};

/** "264 BC", "AD 79", "31 B.C.". */
export const era: Parser = {
  starts: ['#', 'ad', 'ca', 'c'],
  pattern: pattern('(?:(?<ad>a\\.?d\\.?) (?<y1>[0-9]{1,4})|(?:(?:ca|c)\\.? )?(?<y2>[0-9]{1,4}) ?(?<era>b\\.?c\\.?e\\.?|b\\.?c\\b|a\\.?d\\b|c\\.?e\\b)(?:\\.(?= [a-z]))?)'),
  read: (match) => {
    const groups = match.groups ?? {};
    const y = Number(groups['y1'] ?? groups['y2']);
    if (y === 0 || !/[A-Z]/.test(groups['ad'] ?? groups['era'] ?? '')) return null;
    return dated(year(/^b/i.test(groups['era'] ?? '') ? 1 - y : y), ['year'], '');
  },
};

/** "in 492", in a story that has come to a year near it. */
export const ancientYear: Parser = {
  starts: ['#'],
  pattern: pattern('(?<y>[1-9][0-9]{1,2})'),
  read: (match, scope) => {
    if (!scope.narrative || !/\b(?:in|by|of|from|to|since|until|and|autumn|spring|summer|winter) $/i.test(scope.text.slice(Math.max(0, match.index - 8), match.index))) return null;
    if (!/^(?:[,.;:)]|\s(?!(?:[a-z]+s|men|BC|AD|per|percent|km)\b)|$)/.test(scope.text.slice(match.index + match[0].length, match.index + match[0].length + 14))) return null;
    const told = scope.last('year');
    const y = Number(match[0]);
    const near = told && (told.index <= 0 ? 1 - y : y);
    return told && near !== null && told.index < 1000 && Math.abs(told.index - near) < 60
      ? dated(year(near), ['year'], '')
      : null;
  },
};

/** "'98": the year that lies nearest before publication, or near the year told. */
export const shortYear: Parser = {
  starts: ['#'],
  pattern: pattern('[\'’](?<y>[0-9]{2})(?!s)'),
  read: (match, scope) => {
    const before = scope.text.slice(Math.max(0, match.index - 12), match.index);
    if (!/\b(?:in|of|since|by|until|from|to|and|the|summer|spring|fall|autumn|winter|[A-Z][a-z]+) $/.test(before)) return null;
    const near = (scope.narrative ? scope.last('year') : null) ?? (scope.published && within(scope.published, 'year'));
    if (!near) return null;
    const limit = near.index + (scope.narrative ? 50 : 10);
    const y = limit - ((((limit - Number(match.groups?.['y'])) % 100) + 100) % 100);
    return dated(year(y), [], `the century is not written: read as the nearest to ${near.index}`);
  },
};

/** "nineteen ninety-six", "the year two thousand", "two thousand and three". */
export const spokenYear: Parser = {
  starts: ['the', 'year', 'nineteen', 'eighteen', 'two', 'twenty'],
  pattern: pattern('(?:(?:the )?year )?(?:(?<century>eighteen|nineteen|twenty) (?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|oh (?:one|two|three|four|five|six|seven|eight|nine)|hundred)|(?<thousand>two thousand)(?: (?:and )?(?<few>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)'),
  read: (match, { text }) => {
    const { century = '', rest = '', thousand, few } = match.groups ?? {};
    const named = /^(?:the )?year/i.test(match[0]);
    if (thousand !== undefined && !named && !/\b(?:in|since|of|by|until|from) $/i.test(text.slice(Math.max(0, match.index - 6), match.index))) return null;
    if (thousand !== undefined) return dated(year(2000 + (few === undefined ? 0 : (numberOf(few) ?? 0))), ['year'], '');
    const tail = rest.toLowerCase() === 'hundred' ? 0 : (numberOf(rest.replace(/^oh\s+/i, '')) ?? 0);
    return dated(year((numberOf(century) ?? 0) * 100 + tail), ['year'], '');
  },
};

/** "fiscal 1990", "FY 2013", "the 1989 fiscal year". */
export const fiscalYear: Parser = {
  starts: ['fiscal', 'fy', 'the'],
  pattern: pattern('(?:(?:(?:the )?fiscal(?: year)?|FY) ?{y:year}|the (?<y2>1[0-9]{3}|20[0-9]{2}) fiscal year)'),
  read: (match) => dated(year(yearNumber(match.groups?.['y'] ?? match.groups?.['y2'] ?? '')), ['year'], ''),
};
