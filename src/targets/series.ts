import { isObject, namedValues, refused } from '../arguments.js';
import { type Decimal, type Numeric, toCount, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { chosen } from '../measures/chosen.js';
import { notANumber, outOfRange } from '../mistakes.js';
import { lastYear } from './calendar.js';

/** A value of a year, as the official methods compare them. */
export interface ValueOfYear {
  /** The year, a whole number up to 9999. */
  readonly year: Numeric;
  /** The value of the year; `null` where there is none. */
  readonly value: Numeric | null;
}

/** What is to be reached in a year. */
export interface TargetOfYear extends ValueOfYear {
  readonly value: Numeric;
}

/** Whether progress means higher or lower values. */
export type Direction = 'higher' | 'lower';

/** {@link ValueOfYear} that was checked. */
export interface CheckedYear {
  readonly year: number;
  readonly value: Decimal;
}

/** Year and value checked; `null` without a value. */
export function toYear(given: ValueOfYear | null, functionName: string, argument: string): CheckedYear | null {
  if (given === null) return null;
  const { year, value } = namedValues(given, { function: functionName, argument }, 'year', 'value');
  const place = { function: functionName, argument: `${argument}.year` };
  const checkedYear = toCount(year, place).toNumber();
  if (checkedYear > lastYear) throw new GenderIndicatorsError(outOfRange, { ...place, range: `0 to ${lastYear}` });
  if (value === null) return null;
  return { year: checkedYear, value: toDecimal(value, { function: functionName, argument: `${argument}.value` }) };
}

/** The target checked; its year lies after that of the baseline. */
export function toTargetYear(target: TargetOfYear, baseline: CheckedYear | null, functionName: string): CheckedYear {
  const checked = toYear(target, functionName, 'target');
  if (checked === null) {
    if (!isObject(target)) throw refused(target, { function: functionName, argument: 'target' }, '{ year, value }');
    throw new GenderIndicatorsError(notANumber, { function: functionName, argument: 'target.value' });
  }
  if (baseline !== null && checked.year <= baseline.year) {
    throw new GenderIndicatorsError(outOfRange, {
      function: functionName,
      argument: 'target.year',
      range: 'after the year of the baseline',
    });
  }
  return checked;
}

/** 1 where progress means higher values, −1 where it means lower ones. */
export function toSign(direction: Direction, functionName: string): 1 | -1 {
  const known = chosen(direction, ['higher', 'lower'], { function: functionName, argument: 'direction' });
  return known === 'higher' ? 1 : -1;
}

/** Whether a value has reached the target in the direction of progress. */
export function isReached(value: Decimal, target: Decimal, sign: 1 | -1): boolean {
  return sign === 1 ? value.gte(target) : value.lte(target);
}
