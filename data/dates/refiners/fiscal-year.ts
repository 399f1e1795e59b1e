import { edtfOf } from '../period.ts';
import type { Refiner } from './all.ts';

const FISCAL = /\b(?:fiscal|FY)\b/i;

/** "fiscal 2022", "the fiscal third quarter": such a year may begin in any month, so that of the calendar is near it and no more. */
export const fiscalYear: Refiner = (found, _, { text }) => {
  const { reading } = found;
  if (reading.period === null || reading.edtf !== undefined || !FISCAL.test(text.slice(found.start, found.end))) return found;
  return { ...found, reading: { ...reading, edtf: `${edtfOf(reading.period)}~` } };
};
