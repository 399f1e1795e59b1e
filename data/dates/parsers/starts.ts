import { MONTHS, WEEKDAYS } from '../pattern.ts';

/** Words that expressions begin with, in lower case, without a full stop. */
export const MONTH_STARTS: readonly string[] = [...MONTHS.keys()];
export const WEEKDAY_STARTS: readonly string[] = [...WEEKDAYS.keys()];
export const NUMBER_STARTS: readonly string[] = [
  '#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty',
  'seventy', 'eighty', 'ninety', 'hundred',
];
