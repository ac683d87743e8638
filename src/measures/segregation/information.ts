import { listed } from '../../arguments.js';
import { type Decimal, LongDecimal, type Numeric, toCount } from '../../decimal.js';
import { GenderIndicatorsError, type Place } from '../../errors.js';
import { differentLengths } from '../../mistakes.js';
import { type SexCounts, toSexCounts } from '../sexCounts.js';

/** The people of one unit by sex, or by any groups: counts in the same order in every unit. */
export type GroupCounts = SexCounts | readonly Numeric[];

/** The counts of one unit by group. */
export type Row = readonly Decimal[];

/** The unit's counts; women and men where they are counts by sex. */
export function toRow(counts: GroupCounts, place: Place): Row {
  if (isList(counts)) return counts.map((count) => new LongDecimal(toCount(count, place)));
  const { female, male } = toSexCounts(counts, place);
  return [new LongDecimal(female), new LongDecimal(male)];
}

/** The counts of every unit; refuses units with different numbers of groups. */
export function toRows(units: readonly GroupCounts[], functionName: string): Row[] {
  listed(units, { function: functionName, argument: 'units' });
  const rows = units.map((counts, index) => toRow(counts, { function: functionName, argument: 'units', index }));
  const index = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (index >= 0)
    throw new GenderIndicatorsError(differentLengths, { function: functionName, argument: 'units', index });
  return rows;
}

function isList(counts: GroupCounts): counts is readonly Numeric[] {
  return Array.isArray(counts);
}

/** The sum of a row. */
export function peopleOf(row: Row): Decimal {
  return row.reduce((sum, count) => sum.plus(count), new LongDecimal(0));
}

/** The sum of the rows, group by group. */
export function sumOfRows(rows: readonly Row[]): Row {
  const [first = [], ...rest] = rows;
  return rest.reduce((sums, row) => sums.map((sum, group) => sum.plus(row[group] ?? 0)), first);
}

/**
 * Information in nats times the number of people, so that it is whole numbers times logarithms of whole numbers. Remembers
 * the logarithms, since most counts come again.
 */
export class Information {
  readonly #products = new Map<string, Decimal>();

  /** `x ln x`, 0 for 0. */
  #product(count: Decimal): Decimal {
    if (count.isZero()) return count;
    const key = count.toString();
    const known = this.#products.get(key);
    if (known !== undefined) return known;
    const product = count.times(count.ln());
    this.#products.set(key, product);
    return product;
  }

  /** The entropy of a row's groups, times its people: `n ln n − Σ x ln x`. */
  entropy(row: Row): Decimal {
    return row.reduce((sum, count) => sum.minus(this.#product(count)), this.#product(peopleOf(row)));
  }

  /** The mutual information of rows and groups, times the people: what the rows' own entropies leave of the whole's. */
  mutual(rows: readonly Row[]): Decimal {
    const whole = sumOfRows(rows);
    const all = peopleOf(whole);
    // The same composition everywhere is no information, exactly.
    const even = rows.every((row) => {
      const people = peopleOf(row);
      return row.every((count, group) => count.times(all).eq(people.times(whole[group] ?? 0)));
    });
    if (even) return new LongDecimal(0);
    const mutual = rows.reduce((sum, row) => sum.minus(this.entropy(row)), this.entropy(whole));
    // Where it is smaller than the last digit of the logarithms, it may come out below 0.
    return LongDecimal.max(mutual, 0);
  }
}
