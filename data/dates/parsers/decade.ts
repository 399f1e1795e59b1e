import { yearText } from '../civil.ts';
import { edtfOf } from '../period.ts';
import { ORDINALS, ordinalOf, pattern } from '../pattern.ts';
import { dated, type Parser } from '../reading.ts';

const WORDS: Readonly<Record<string, number>> = { twenties: 2, thirties: 3, forties: 4, fifties: 5, sixties: 6, seventies: 7, eighties: 8, nineties: 9 };

/** "the 1990s", "the '60s", "the nineties"; "the 1800s" is taken for the century. */
export const decade: Parser = {
  starts: ['the', '#'],
  pattern: pattern(`(?:the )?(?:(?:early|late|mid)[- ])?(?:(?<y>1[0-9]{2}|20[0-9])0['’]?s|['’](?<short>[0-9])0s|(?<word>${Object.keys(WORDS).join('|')}))`),
  read: (match) => {
    const { y, short, word } = match.groups ?? {};
    const decade = { unit: 'decade', index: Number(y) } as const;
    if (y !== undefined && y.endsWith('0') && Number(y) < 200) {
      return dated({ unit: 'century', index: Number(y) / 10 }, ['year'], '', { alternatives: [edtfOf(decade)] });
    }
    if (y !== undefined) return dated(decade, ['year'], '');
    const tens = short === undefined ? (WORDS[word?.toLowerCase() ?? ''] ?? 0) : Number(short);
    return dated({ unit: 'decade', index: 190 + tens }, [], 'the century is not written: read as the twentieth');
  },
};

/** "the 460s BC": the ten years from 469 to 460 BC. */
export const ancientDecade: Parser = {
  starts: ['the', '#'],
  pattern: pattern('(?:the )?(?<tens>[1-9][0-9]?)0s B\\.?C\\.?E?\\.?'),
  read: (match) => {
    const tens = Number(match.groups?.['tens']);
    return {
      timex: { type: 'DATE', value: `BC${String(tens).padStart(3, '0')}` },
      period: null,
      edtf: `${yearText(-tens * 10 - 8)}/${yearText(-tens * 10 + 1)}`,
      written: ['year'], inferred: [], rule: '', alternatives: [],
    };
  },
};

/** "the 19th century", "the third century BC", both of "the 18th and 19th centuries". */
export const century: Parser = {
  starts: ['the', '#', 'early', 'late', ...ORDINALS],
  pattern: pattern('(?:the )?(?:(?:early|late|mid)[- ])?{n:ordinal}(?:[- ]centur(?:y|ies)(?<bc>,? B\\.?C\\.?)?|(?= (?:and|or|to) (?:the )?{ordinal}[- ]centur(?:y|ies)))'),
  read: (match) => {
    const n = ordinalOf(match.groups?.['n'] ?? '');
    if (n < 1 || n > 22) return null;
    const index = match.groups?.['bc'] === undefined ? n - 1 : -n;
    return dated({ unit: 'century', index }, ['year'], '');
  },
};
