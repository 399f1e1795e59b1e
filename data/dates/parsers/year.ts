import { year } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, type Parser, type Scope } from '../reading.ts';

/** Signs before or after a number that make it an amount, a version, a part of something, not a year. */
const NOT_BEFORE = /(?:[0-9]{3} |[$£€¥#+@_\\]|[0-9][.,:/-]|[A-Z]-|\b(?:No|Nos|no|number|Flight|flight|page|pages|Room|Route|Section|Resolution|Boeing|v|version|Windows|top|about|some|nearly|almost|over|than|least|most|only|exactly|roughly|approximately)\.? )$/;
const YEARLY = /\b(?:in|of|since|until|by|during|from|to|through|and|or|for|before|after|year|early|late|mid|between|till|around|circa|c\.|summer|spring|autumn|fall|winter|the|back|fiscal)[ \n-]*$/i;
const AMOUNT = /^(?: ?(?:%|percent|per cent|million|billion|dollars|euros|people|soldiers|troops|men|women|children|tons|tonnes|miles|km|kilometers|kilometres|metres|meters|feet|points|shares|prisoners|killed|wounded|aircraft|tanks|ships|civilians|casualties|other|more|of (?:the|them|its|his|their)|[a-z]+s (?:were|had|who))\b|[.,][0-9]|-[0-9]{3}|:[0-9])/i;

/** "1939", "the year 2000", and the years 1000 to 2099 where nothing says they count something. */
export const plainYear: Parser = {
  starts: ['#', 'the', 'year'],
  pattern: pattern('(?:(?:the )?year )?(?<y>1[0-9]{3}|20[0-9]{2})(?!s|[’\']s?[0-9])'),
  read: (match, scope) => {
    const y = Number(match.groups?.['y']);
    const named = match[0].length > 4;
    if (!named && !isYear(match, scope, y)) return null;
    return dated(year(y), ['year'], '');
  },
};

function isYear(match: RegExpExecArray, { text, published }: Scope, y: number): boolean {
  const before = text.slice(Math.max(0, match.index - 20), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (NOT_BEFORE.test(before) || AMOUNT.test(after)) return false;
  if (YEARLY.test(before)) return true;
  return y >= 1400 && (published === null || y < 2100);
}

/** "264 BC", "AD 79", "31 B.C.". */
export const era: Parser = {
  starts: ['#', 'ad', 'ca', 'c'],
  pattern: pattern('(?:(?<ad>a\\.?d\\.?) (?<y1>[0-9]{1,4})|(?:(?:ca|c)\\.? )?(?<y2>[0-9]{1,4}) ?(?<era>b\\.?c\\.?e?\\.?|a\\.?d\\.?|c\\.?e\\.?))'),
  read: (match) => {
    const groups = match.groups ?? {};
    const y = Number(groups['y1'] ?? groups['y2']);
    if (y === 0 || !/[A-Z]/.test(groups['ad'] ?? groups['era'] ?? '')) return null;
    return dated(year(/^b/i.test(groups['era'] ?? '') ? 1 - y : y), ['year'], '');
  },
};

/** "'98". */
export const shortYear: Parser = {
  starts: ['#'],
  pattern: pattern('[\'’](?<y>[0-9]{2})(?!s)'),
  read: (match, scope) => {
    if (!/(?:\b(?:in|of|since|by|until|from|to|and|the|summer|spring|fall|autumn|winter|[A-Z][a-z]+)[ ])$/.test(scope.text.slice(Math.max(0, match.index - 12), match.index))) return null;
    const y = Number(match.groups?.['y']);
    const now = scope.published === null ? 2000 : 0;
    const century = y > 30 ? 1900 : 2000;
    return dated(year(century + y), now === 0 ? [] : [], 'the century is not written: read as the nearest', {});
  },
};
