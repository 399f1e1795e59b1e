import type { Fact, FactDate } from '../model/fact.ts';

/** A date with nothing inferred. */
export function dated(edtf: string, inferred: FactDate['inferred'] = []): FactDate {
  return { edtf, text: '', span: null, written: [], inferred, rule: '', alternatives: [] };
}

/** An event of article `a`, accepted, with the date given. */
export function fact(id: string, edtf: string | null, more: Partial<Fact> = {}): Fact {
  return {
    id, articleId: 'a', kind: 'event', statement: `Statement ${id}`, when: edtf === null ? null : dated(edtf), actors: [], attribution: null,
    target: { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }, status: 'accepted', edited: false, origin: { by: 'analyst' },
    createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', ...more,
  };
}

/** EDTF, first day, last day, and the stretches as `first..last`, thin ones in brackets; `..` is open. */
export const markCases: readonly (readonly [edtf: string, stretches: string, rough: boolean])[] = [
  ['2023-02-19', '2023-02-19..2023-02-19', false],
  ['2022-11', '2022-11-01..2022-11-30', false],
  ['2024-02', '2024-02-01..2024-02-29', false],
  ['2021', '2021-01-01..2021-12-31', false],
  ['202X', '2020-01-01..2029-12-31', false],
  ['2019~', '2019-01-01..2019-12-31', true],
  ['2022-11?', '2022-11-01..2022-11-30', true],
  ['2022-~11', '2022-11-01..2022-11-30', true],
  ['2023-02-15/2023-02-19', '2023-02-15..2023-02-19', false],
  ['2021-08/2023-02', '(2021-08-01..2021-08-30) 2021-08-31..2023-02-01 (2023-02-02..2023-02-28)', false],
  ['2022/2022', '(2022-01-01..2022-12-31)', false],
  ['2021-08-15/..', '2021-08-15..', false],
  ['2021-08/..', '(2021-08-01..2021-08-30) 2021-08-31..', false],
  ['2021-08/', '(2021-08-01..)', false],
  ['../2023-02-19', '..2023-02-19', false],
  ['[..2023-02]', '..2023-02-28', false],
  ['[2021-03,2021-05]', '2021-03-01..2021-03-31 2021-05-01..2021-05-31', false],
  ['{2021-03,2021-05..2021-06}', '2021-03-01..2021-03-31 2021-05-01..2021-06-30', false],
];
