import type { UnitTree } from '../dataset/unit-tree.js';
import type { Reason } from '../errors.js';
import type { ValueOf } from '../schemas/indicator.js';
import type { RecordSet } from '../schemas/model.js';
import type { Population } from '../schemas/population.js';
import { type CountsOfUnit, countsAt, type Group, groups } from '../tallies/counts.js';
import { valuesWithin } from '../tallies/frequencies.js';
import type { Side } from '../tallies/request.js';
import { holes, type Operands } from '../tallies/rolled-columns.js';
import type { ObservedValue } from '../tallies/tallies.js';
import { wholeAt } from '../tallies/whole-numbers.js';
import type { Outcome } from './outcome.js';
import type { OrderPosition } from './positions.js';
import { type Quotient, scaled } from './quotient.js';
import type { Result } from './result.js';

/** Something that must be counted of a population: one that an indicator holds, or the id of one that the catalog lists. */
export type Need = { readonly of: string | Population } & (
  | { readonly kind: 'counts' }
  | { readonly kind: 'sums' | 'frequencies'; readonly value: ValueOf }
  | ({ readonly kind: 'order'; readonly value: ValueOf; readonly side: Side } & OrderPosition)
);

/** What a reading is of. */
export interface ReadingSource {
  readonly needs: readonly Need[];
  /** The needs of which the calculation reads women and men. */
  readonly needsBySex: ReadonlySet<Need>;
  /** The population of each need. */
  readonly populations: readonly { readonly recordSet: RecordSet }[];
  readonly operands: Operands;
  readonly tree: UnitTree;
}

/**
 * Reads the operands of an indicator in one row: those of a unit with all units below it, or of units taken together. Nothing
 * else reads columns for calculations. `need` is always the position of a need in the list of the calculation.
 */
export class Reading {
  readonly #source: ReadingSource | undefined;
  readonly #row: number;
  /** The observation of the unit, for indicators that read no columns. */
  readonly observation: ObservedValue | undefined;
  /** The outcomes that a difference is of. */
  readonly compared: { readonly minuend: Outcome; readonly reference: Outcome } | undefined;

  constructor(source: ReadingSource | undefined, row: number, values?: Pick<Reading, 'observation' | 'compared'>) {
    this.#source = source;
    this.#row = row;
    this.observation = values?.observation;
    this.compared = values?.compared;
  }

  /** Why nothing can be calculated: a number that it reads is suppressed, or no unit reported. */
  get reason(): Reason | undefined {
    const { operands, needs, needsBySex } = this.#from;
    const isHidden = operands.columns.some((column, need) => {
      const hole = column.hidden?.[this.#row] ?? holes.none;
      return hole === holes.everything || (hole === holes.sexes && needsBySex.has(needs[need]!));
    });
    if (isHidden) return 'suppressed';
    return operands.reported[this.#row] === 0 ? 'not_reported' : undefined;
  }

  /** The units that reported, and those that are expected. */
  get coverage(): Result['coverage'] {
    const { operands } = this.#from;
    return { reported: operands.reported[this.#row]!, expected: operands.expected[this.#row]! };
  }

  /** The record set of a need. */
  recordSet(need: number): RecordSet {
    return this.#from.populations[need]!.recordSet;
  }

  /** What is hidden of the counts of a population. */
  hole(need: number): number {
    return this.#from.operands.columns[need]?.hidden?.[this.#row] ?? holes.none;
  }

  /** The counts of a population; those of its records with a value where the need is of numbers. */
  counts(need: number): CountsOfUnit {
    const { operands } = this.#from;
    const column = operands.columns[need]!;
    if (column.kind !== 'frequencies') return countsAt(column.counts, this.#row);
    return addCounts(this.frequencies(need).values());
  }

  /** The exact sum of a value. */
  sum(need: number, side: Side): Quotient {
    const { operands } = this.#from;
    const column = operands.columns[need]!;
    if (column.kind !== 'sums') return scaled(0, 0);
    let sum = 0n;
    for (const group of groupsOf(side)) sum += wholeAt(column.sums[group], this.#row);
    return scaled(sum, column.scale);
  }

  /** The values at and after the rank of an order statistic, and its position; `null` where no record has a value. */
  order(need: number): { readonly low: Quotient; readonly high: Quotient; readonly thirds: Quotient } | null {
    const { operands, needs } = this.#from;
    const [column, what] = [operands.columns[need]!, needs[need]!];
    if (column.kind !== 'order' || what.kind !== 'order') return null;
    const counts = countsAt(column.counts, this.#row);
    const count = groupsOf(what.side).reduce((sum, group) => sum + counts[group], 0);
    if (count === 0) return null;
    const { low, high, scale } = column;
    return {
      low: scaled(low[this.#row]!, scale),
      high: scaled(high[this.#row]!, scale),
      thirds: what.thirdsAmong(count),
    };
  }

  /** How often each value occurs, in the order of the values; `''` is a missing value. */
  frequencies(need: number): ReadonlyMap<string, CountsOfUnit> {
    const { operands, tree } = this.#from;
    const column = operands.columns[need]!;
    if (column.kind !== 'frequencies') return new Map();
    return valuesWithin(column.frequencies, column.isRolled ? { end: new Uint32Array() } : tree, this.#row);
  }

  get #from(): ReadingSource {
    if (this.#source === undefined) throw new TypeError('The calculation has no operands');
    return this.#source;
  }
}

/** The groups that an order statistic or a sum is of. */
export function groupsOf(side: Side): readonly Group[] {
  return side === 'all' ? groups : [side];
}

function addCounts(list: Iterable<CountsOfUnit>): CountsOfUnit {
  const sum = { female: 0, male: 0, other: 0, undisclosed: 0, notFemale: 0, unknown: 0 };
  for (const counts of list) for (const group of groups) sum[group] += counts[group];
  return sum;
}
