import type { QuantileMethod, ValueOf } from 'gender-indicators/schemas';
import { compare, type Fraction, fraction, minus, over, plus, sumOf, times } from './fraction.js';
import { countRows, shownCounts } from './naive-counts.js';
import { fieldOf, kindOf, type Row, type World } from './naive-records.js';
import { type FieldKind, isNumeric, isSexed } from './record-sets.js';

/** The number that a value of a record is: a field, or the days or completed years between two dates. */
export function numberOf(world: World, row: Row, value: ValueOf): Fraction | undefined {
  if (typeof value === 'string') {
    const number = fieldOf(world, row, value);
    return number === undefined ? undefined : fraction(number as number | string);
  }
  const dates = { asOf: world.asOf, ...world.period };
  const ends = 'days' in value ? value.days : value.years;
  const [from, to] = ends.map((end) => (typeof end === 'string' ? fieldOf(world, row, end) : dates[end.date]));
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  if ('days' in value) return fraction(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  return fraction(from <= to ? completedYears(from, to) : -completedYears(to, from));
}

function completedYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** The text under which a distribution counts a value: numbers without closing zeros, `null` where it is missing. */
export function textOfValue(world: World, recordSet: string, row: Row, field: string): string | null {
  const value = fieldOf(world, row, field);
  if (value === undefined) return null;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && !isNumeric(kindOf(recordSet, field))) return value;
  const [units, scale] = fraction(value as number | string);
  const decimals = String(units % scale)
    .padStart(String(scale).length - 1, '0')
    .replace(/0+$/, '');
  return decimals === '' ? String(units / scale) : `${String(units / scale)}.${decimals}`;
}

export function mean(numbers: readonly Fraction[]): Fraction | null {
  return over(sumOf(numbers), fraction(numbers.length));
}

export function median(numbers: readonly Fraction[]): Fraction | null {
  const ordered = [...numbers].sort(compare);
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1);
  return mean(middle);
}

/** Hyndman and Fan 1996: the value at n p + m, where m and what is between two values belong to the method. */
export function quantile(
  numbers: readonly Fraction[],
  p: Fraction,
  method: QuantileMethod = 'linear',
): Fraction | null {
  if (numbers.length === 0) return null;
  const [zero, whole] = [fraction(0), fraction(1)];
  const shift: Readonly<Record<QuantileMethod, Fraction>> = {
    inverted_cdf: zero,
    averaged_inverted_cdf: zero,
    hazen: [1n, 2n],
    weibull: p,
    linear: minus(whole, p),
    median_unbiased: times(plus(p, whole), [1n, 3n]),
  };
  const ordered = [...numbers].sort(compare);
  const at = (rank: number) => ordered[Math.min(Math.max(rank, 1), ordered.length) - 1] ?? zero;
  const position = plus(times(fraction(numbers.length), p), shift[method]);
  const rank = Number(position[0] / position[1]);
  const rest = minus(position, fraction(rank));
  const isBetween = compare(rest, zero) > 0;
  const steps: Partial<Record<QuantileMethod, Fraction>> = {
    inverted_cdf: isBetween ? whole : zero,
    averaged_inverted_cdf: isBetween ? whole : [1n, 2n],
  };
  return plus(at(rank), times(steps[method] ?? rest, minus(at(rank + 1), at(rank))));
}

/** How many have a value of a field, and which share of all, of women and of men that is. */
export interface DistributionRow {
  readonly value: string | null;
  readonly counts: object;
  readonly shares: readonly (Fraction | null)[];
}

/** The rows stand in the order of the field's values, or by value; a missing value is the last. */
export function distributionOf(
  world: World,
  recordSet: string,
  rows: readonly Row[],
  field: string,
): readonly DistributionRow[] {
  const areSexed = isSexed(recordSet);
  const number = (list: readonly Row[], sex?: string) =>
    fraction(list.filter((row) => sex === undefined || row['sex'] === sex).length);
  const textOf = (row: Row) => textOfValue(world, recordSet, row, field);
  const values = [...new Set(rows.map(textOf))].sort((a, b) => orderOfValues(kindOf(recordSet, field), a, b));
  return values.map((value) => {
    const here = rows.filter((row) => textOf(row) === value);
    const bySex = areSexed ? ['female', 'male'].map((sex) => over(number(here, sex), number(rows, sex))) : [null, null];
    return {
      value,
      counts: shownCounts(countRows(here, areSexed), areSexed),
      shares: [over(number(here), number(rows)), ...bySex],
    };
  });
}

function orderOfValues(kind: FieldKind | undefined, a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof kind === 'object') return kind.indexOf(a) - kind.indexOf(b);
  return isNumeric(kind) ? compare(fraction(a), fraction(b)) : a < b ? -1 : 1;
}
