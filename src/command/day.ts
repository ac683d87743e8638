import { GenderIndicatorsError } from '../errors.js';
import { toDate } from '../targets/calendar.js';
import { UsageMistake } from './usage-mistake.js';

/** A day as a call writes it, `2019-12-31` or `31/12/2019`, as `2019-12-31`. */
export function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return toDate(iso, { function: 'gender-indicators', argument: 'day' });
  } catch (error) {
    if (error instanceof GenderIndicatorsError) throw new UsageMistake((texts) => texts.mistakes.notADay(text));
    throw error;
  }
}
