import { GenderIndicatorsError } from '../errors.js';
import { toDate } from '../targets/calendar.js';
import { UsageMistake } from './usage-mistake.js';

/** A day as people write it, `2019-12-31` or `31/12/2019`, as `2019-12-31`; other texts are refused as `invalid_date`. */
export function readDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text.trim()) ?? [];
  const iso = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return toDate(iso, { function: 'gender-indicators', argument: 'day' });
}

/** The day of a call; what is none is a mistake of the call. */
export function dayOf(text: string): string {
  try {
    return readDay(text);
  } catch (error) {
    if (error instanceof GenderIndicatorsError) throw new UsageMistake((texts) => texts.mistakes.notADay(text));
    throw error;
  }
}
