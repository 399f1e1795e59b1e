import { expect, test } from 'vitest';
import { dateProblem } from './plain-date.ts';

test.each<[string, string | null]>([
  ['', null],
  [' 2023-02-19 ', null],
  ['2023-02', null],
  ['2023', null],
  ['2024-02-29', null],
  ['2023-02-30', '2023-02-30 does not exist: February 2023 has 28 days, so no day 30.'],
  ['2023-02-29', '2023-02-29 does not exist: February 2023 has 28 days, so no day 29.'],
  ['2023-04-00', '2023-04-00 does not exist: April 2023 has 30 days, so no day 0.'],
  ['2023-13', '2023-13 does not exist: there is no month 13.'],
  ['2023-21', '2023-21 does not exist: there is no month 21.'],
  ['19 February', '“19 February” is not a date the app can read: write it as 2023, 2023-02 or 2023-02-19.'],
  ['2023~', '“2023~” is not a date the app can read: write it as 2023, 2023-02 or 2023-02-19.'],
])('the date %j of a briefing', (typed, problem) => {
  expect(dateProblem(typed)).toBe(problem);
});
