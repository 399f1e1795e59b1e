import type { Parser } from '../reading.ts';
import { clock, weekdayPart } from './clock.ts';
import { century, decade } from './decade.ts';
import { namedDay, namedNight, vague } from './deictic.ts';
import { distance } from './distance.ts';
import { bareUnits, duration } from './duration.ts';
import { dayMonth, monthDay, wordedDay } from './full-date.ts';
import { holiday } from './holiday.ts';
import { isoDate } from './iso-date.ts';
import { monthAlone, monthYear, relativeMonth } from './month.ts';
import { nineEleven, numericDate } from './numeric-date.ts';
import { quarter } from './quarter.ts';
import { anaphoricUnit, deicticUnit } from './relative.ts';
import { adverb, every } from './repetition.ts';
import { season } from './season.ts';
import { weekday } from './weekday.ts';
import { era, plainYear, shortYear } from './year.ts';

/** Every recogniser. At one place the longest reading wins; between equals, the earlier here. */
export const parsers: readonly Parser[] = [
  isoDate, numericDate, nineEleven, monthDay, dayMonth, wordedDay, monthYear, relativeMonth, monthAlone,
  era, holiday, weekdayPart, weekday, clock, namedDay, namedNight, season, quarter, decade, century,
  distance, deicticUnit, anaphoricUnit, every, adverb, duration, bareUnits, plainYear, shortYear, vague,
];
