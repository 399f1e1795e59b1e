import { edtfOf, shift, type Period } from '../period.ts';
import { after, ordinalOf, pattern, yearNumber } from '../pattern.ts';
import { chooseYear } from '../missing-year.ts';
import { dated, publication, type Parser } from '../reading.ts';

const FINANCE = /^ (?:of (?:the|this|last|next) year|profit|net|earnings|results|sales|revenue|loss|pretax|operating)/;

/** "the third quarter", "third-quarter", "Q3 2020", "the first half of 1999", "the latest quarter". */
export const quarter: Parser = {
  starts: ['the', 'first', 'second', 'third', 'fourth', 'q', 'h', 'this', 'last', 'next'],
  pattern: pattern('(?:(?:the (?<y0>1[0-9]{3}|20[0-9]{2}) |(?<rel0>last|this|next) year[\'’]s |the |this )?(?:(?:fiscal )?(?<nth>first|second|third|fourth|last(?= half))(?: fiscal)?)[- ](?<what>quarter|half)|(?<q>[QH][1-4]))(?:(?: of|,| in)?(?: fiscal)?(?: the year)? (?:{y:year}|(?<rel>last|this|next) year))?'),
  read: (match, scope) => {
    const { nth, what = 'quarter', q, y0, rel0 } = match.groups ?? {};
    const y = y0 ?? match.groups?.['y'];
    const rel = rel0 ?? match.groups?.['rel'];
    const number = q === undefined ? (/last/i.test(nth ?? '') ? 2 : ordinalOf(nth ?? '')) : Number(q[1]);
    const unit = what.toLowerCase() === 'half' || /^h/i.test(q ?? '') ? 'half' : 'quarter';
    const count = unit === 'half' ? 2 : 4;
    if (number > count || /^(?:the |this )\w+-/i.test(match[0])) return null;
    const make = (inYear: number): Period => ({ unit, index: inYear * count + number - 1 });
    if (y !== undefined) return dated(make(yearNumber(y)), ['year', 'month'], '');
    if (rel !== undefined) {
      const base = publication(scope, 'year');
      return base && dated(make(shift(base.period, { last: -1, next: 1 }[rel.toLowerCase()] ?? 0).index), ['month'], `"${rel} year" is counted from ${base.words}`);
    }
    if (unit === 'half' && q === undefined && !FINANCE.test(after(match))) return null;
    if (/^h/i.test(q ?? '')) return null;
    const choice = chooseYear(scope, match.index, match.index + match[0].length, `${nth ?? q} ${unit}`, make);
    return choice && dated(choice.period, ['month'], choice.rule, { alternatives: choice.other ? [edtfOf(choice.other)] : [] });
  },
};
