import type { Reading } from '../reading.ts';

/** TIMEX3 codes of the parts of a day. */
const CODES: Readonly<Record<string, string>> = {
  morning: 'TMO', dawn: 'TMO', daybreak: 'TMO', dusk: 'TEV', afternoon: 'TAF', evening: 'TEV', night: 'TNI', midday: 'T12:00', noon: 'T12:00', midnight: 'T24:00',
};

/** The TIMEX3 code of a part of the day, as `TMO`; empty for a word that names none. */
export function dayPartCode(part: string): string {
  return CODES[part.toLowerCase()] ?? '';
}

/** The same day, at a part of it. The date stays the day: EDTF has no mornings. */
export function atDayPart(reading: Reading, part: string): Reading {
  return { ...reading, timex: { type: 'TIME', value: reading.timex.value + dayPartCode(part) } };
}
