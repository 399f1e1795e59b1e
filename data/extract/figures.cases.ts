import type { FigureMention } from './extraction.ts';

export const figureCases: readonly (readonly [text: string, figures: readonly Partial<FigureMention>[]])[] = [
  ['At least 34 people were killed.', [{ text: 'At least 34 people', value: 34, kind: 'people', unit: 'people', approximator: 'at least' }]],
  ['Six Afghan soldiers and more than 200 refugees fled.', [{ value: 6, kind: 'people', unit: 'soldiers' }, { value: 200, unit: 'refugees', approximator: 'more than' }]],
  ['It cost $5.2 million.', [{ text: '$5.2 million', value: 5_200_000, kind: 'money', unit: 'USD', approximator: null }]],
  ['Prices rose by about 12 percent, or 3.5%.', [{ value: 12, kind: 'percent', approximator: 'about' }, { value: 3.5, kind: 'percent' }]],
  ['They paid 1,500 rupees and drove 40 kilometers.', [{ value: 1500, kind: 'money', unit: 'rupees' }, { value: 40, kind: 'measure', unit: 'kilometers' }]],
  ['Between 10 and 12 trucks waited; 20 to 30 trucks left.', [{ value: 12, kind: 'count', unit: 'trucks' }, { value: 20, high: 30, unit: 'trucks' }]],
  ['A million people and twenty-five guards came.', [{ value: 1_000_000, unit: 'people' }, { value: 25, unit: 'guards' }]],
  ['Several men came in 2003, after 3 years.', []],
  ['Flight 370 and Boeing 747-8 are names.', []],
];
