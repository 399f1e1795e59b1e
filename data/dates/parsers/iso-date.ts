import { day, isDay } from '../period.ts';
import { dated, type Parser } from '../reading.ts';

/** ISO 8601 leaves earlier years to agreement; 1401 or 1444 is more likely a year of another calendar (Solar Hijri, Hijri). */
const FIRST_YEAR = 1583;

/** ISO 8601: "2023-02-19", "2023-02-19T10:30Z", "20230219T1030". In any language. */
export const isoDate: Parser = {
  starts: ['#'],
  pattern: /(?<y>[0-9]{4})(?<dash>-?)(?<m>[0-9]{2})\k<dash>(?<d>[0-9]{2})(?:[T ](?<h>[0-2][0-9]):?(?<min>[0-5][0-9])(?::?[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-])/y,
  read: (match) => {
    const { y = '', m = '', d = '', dash, h, min } = match.groups ?? {};
    if (Number(y) < FIRST_YEAR || !isDay(Number(y), Number(m), Number(d))) return null;
    if (dash === '' && (Number(y) < 1900 || Number(y) > 2099 || h === undefined)) return null;
    const reading = dated(day(Number(y), Number(m), Number(d)), ['year', 'month', 'day'], '');
    return h === undefined ? reading : { ...reading, timex: { type: 'TIME', value: `${y}-${m}-${d}T${h}:${min}` } };
  },
};
