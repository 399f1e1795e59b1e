import type { Parser } from '../reading.ts';
import { clock, weekdayPart } from './clock.ts';
import { latestQuarter, yearAgo, yearsPeriod } from './company-report.ts';
import { compoundDuration } from './compound-duration.ts';
import { ancientDecade, century, decade } from './decade.ts';
import { deepTime } from './deep-time.ts';
import { distance } from './distance.ts';
import { bareUnits, duration, half, oneUnit } from './duration.ts';
import { dayMonth, monthDay, monthWordedDay, wordedDayMonth } from './full-date.ts';
import { holiday } from './holiday.ts';
import { isoDate } from './iso-date.ts';
import { monthAlone, monthOfYear, monthYear, relativeMonth } from './month.ts';
import { dayOfTold, firstOfTwoDays, secondOfTwoDays } from './nearby-day.ts';
import { dayPart, namedDay, namedNight } from './named-day.ts';
import { nineEleven, numericDate } from './numeric-date.ts';
import { halfYear, monthsOfQuarter, quarter } from './quarter.ts';
import { anaphoricUnit, deicticUnit, unitBefore } from './relative-unit.ts';
import { adverb, amountRate, everyUnit, everyWeekday, rate } from './repetition.ts';
import { season, seasonYear } from './season.ts';
import { stretchOfMonth } from './stretch-of-month.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { weekOf } from './week-of.ts';
import { reportedYear, wholeUnit } from './whole-unit.ts';
import { ancientYear, era, fiscalYear, plainYear, secondYear, shortYear, spokenYear } from './year.ts';

/** Every recogniser. At one place the longest reading wins; between equals, the earlier here. */
export const parsers: readonly Parser[] = [
  isoDate, numericDate, nineEleven,
  monthDay, dayMonth, wordedDayMonth, monthWordedDay, firstOfTwoDays, secondOfTwoDays,
  monthYear, monthOfYear, relativeMonth, monthAlone, stretchOfMonth, weekOf, monthsOfQuarter,
  era, fiscalYear, spokenYear, holiday,
  weekdayPart, weekday, clock, namedDay, namedNight, dayPart,
  seasonYear, season, quarter, halfYear, latestQuarter, yearAgo, yearsPeriod,
  ancientDecade, decade, century,
  distance, deepTime, compoundDuration, deicticUnit, anaphoricUnit, reportedYear, unitBefore, wholeUnit,
  everyWeekday, everyUnit, adverb, rate, amountRate, duration, half, oneUnit, bareUnits,
  plainYear, secondYear, shortYear, ancientYear, dayOfTold, vague,
];
