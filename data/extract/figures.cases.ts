import type { FigureMention } from './extraction.ts';

export const figureCases: readonly (readonly [text: string, figures: readonly Partial<FigureMention>[]])[] = [
  ['At least 34 people were killed.', [{ text: 'At least 34 people', value: 34, kind: 'people', unit: 'people', approximator: 'at least' }]],
  ['Six Afghan soldiers and more than 200 refugees fled.', [{ value: 6, kind: 'people', unit: 'soldiers' }, { value: 200, unit: 'refugees', approximator: 'more than' }]],
  ['It cost $5.2 million.', [{ text: '$5.2 million', value: 5_200_000, kind: 'money', unit: 'USD', approximator: null }]],
  ['Prices rose by about 12 percent, or 3.5%.', [{ value: 12, kind: 'percent', approximator: 'about' }, { value: 3.5, kind: 'percent' }]],
  ['They paid 1,500 rupees and drove 40 kilometers.', [{ value: 1500, kind: 'money', unit: 'rupees' }, { value: 40, kind: 'measure', unit: 'kilometers' }]],
  [
    'Between 10 and 12 trucks waited; 20 to 30 trucks left.',
    [{ text: 'Between 10 and 12 trucks', value: 10, high: 12, kind: 'count', unit: 'trucks', approximator: 'between' }, { value: 20, high: 30, unit: 'trucks' }],
  ],
  ['Growth of between 0.5 and 1 percent; between $5 million and $7 million.', [{ value: 0.5, high: 1, kind: 'percent' }, { value: 5_000_000, high: 7_000_000, kind: 'money', unit: 'USD' }]],
  ['Ten men and 12 women came.', [{ value: 10, unit: 'men' }, { value: 12, unit: 'women' }]],
  ['A fund of up to €400m, a loss of 1.2bn kroner and some 900 million kroner.', [
    { value: 400_000_000, unit: 'EUR', approximator: 'up to' }, { value: 1_200_000_000, kind: 'money', unit: 'kroner' }, { value: 900_000_000, unit: 'kroner', approximator: 'some' },
  ]],
  ['It lies 400m away.', []],
  ['They gave $1 million towards it; five police officers came.', [{ text: '$1 million', value: 1_000_000 }, { text: 'five police officers', unit: 'police officers' }]],
  ['They paid US$3.1 million, A$5,000 and Rs 700.', [{ value: 3_100_000, unit: 'USD' }, { value: 5000, unit: 'AUD' }, { value: 700, unit: 'rupees' }]],
  ['It would close nine of its 120 branches.', [{ text: 'nine', value: 9, unit: 'branches' }, { text: '120 branches', value: 120, unit: 'branches' }]],
  ['Half a million people and half a dozen bridges.', [{ value: 500_000, unit: 'people' }, { value: 6, unit: 'bridges' }]],
  ['A third of the roads and nearly two-thirds of its grain were lost.', [
    { text: 'A third of the roads', kind: 'share', value: 1 / 3, unit: 'of the roads', approximator: null }, { text: 'nearly two-thirds of its grain', value: 2 / 3, approximator: 'nearly' },
  ]],
  ['Dozens of families fled; scores were hurt; hundreds of villagers left, and dozens missing.', [
    { text: 'Dozens of families', kind: 'people', value: 12, unit: 'families', approximator: 'dozens of' }, { value: 100, unit: 'villagers', approximator: 'hundreds of' }, { text: 'dozens missing', value: 12, unit: 'missing', approximator: 'dozens' },
  ]],
  ['Tens of thousands of villagers fled; a fifth of the Afghan economy is lost.', [
    { text: 'Tens of thousands of villagers', value: 10_000, approximator: 'tens of thousands of' }, { text: 'a fifth of the Afghan economy', value: 0.2 },
  ]],
  ['Shares fell $4 to $14.75.', [{ text: '$4', value: 4 }, { text: '$14.75', value: 14.75 }]],
  ['It took hundreds of years.', []],
  ['A million people and twenty-five guards came.', [{ value: 1_000_000, unit: 'people' }, { value: 25, unit: 'guards' }]],
  ['Only about sixteen thousand men and eighteen percent of a team of 20 players.', [
    { text: 'about sixteen thousand men', value: 16_000, approximator: 'about' }, { text: 'eighteen percent', value: 18, kind: 'percent' }, { text: '20 players', value: 20 },
  ]],
  ['A hundred to 200 people and several hundred others.', [{ text: 'A hundred to 200 people', value: 100, high: 200 }]],
  ['Several men came in 2003, after 3 years.', []],
  ['Flight 370 and Boeing 747-8 are names.', []],
];
