import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Population } from '../schemas/population.js';
import type { RolledCounts } from '../tallies/roll-up.js';
import { cellId } from './cells.js';
import type { Plan, PlannedPopulation } from './plan.js';
import type { Cell, Coverage, DistributionRow, Result, ResultCounts, ValueForm } from './result.js';
import { countColumns, type ResultColumns } from './result-columns.js';
import { type ReadPopulation, type Tally, tallyOver, totalOver, type View } from './view.js';

/** What a calculation gives for units taken together: the parts of a {@link Result} that depend on it. */
export interface Calculated {
  readonly form: ValueForm;
  readonly counts: ResultCounts;
  readonly part?: ResultCounts | undefined;
  readonly populations: Result['populations'];
  readonly coverage: Coverage;
  /** Where an observed value comes from. */
  readonly observed?: Result['observed'];
  /** What takes decimals to say; it is worked out when it is asked for. */
  readonly outcome: () => Outcome;
}

/** The value of an indicator, or why there is none, and what belongs to it. */
export interface Outcome {
  readonly value: Decimal | null;
  readonly reason?: Reason | undefined;
  readonly terms?: Result['terms'];
  readonly interval?: Result['interval'];
  readonly distribution?: readonly DistributionRow[] | undefined;
}

/** An indicator in a cell, ready to be calculated: all that does not depend on the unit is found beforehand. */
export interface Calculation {
  readonly at: (units: readonly number[]) => Calculated;
  /** The same for every unit at once; absent where an indicator follows from others or from observations. */
  readonly columns?: (() => ResultColumns) | undefined;
}

/** Where a calculation is made: the cell of the breakdown. */
export interface Scope {
  readonly plan: Plan;
  readonly view: View;
  readonly cell: Cell | undefined;
}

/** The population itself, or that part of it which is in the cell. */
export function located({ plan, cell }: Scope, ref: string | Population): PlannedPopulation {
  const population = plan.resolve(ref);
  return cell === undefined ? population : { ...population, id: cellId(population.id, cell) };
}

/** The tallies of populations, and how many units reported them. */
export interface Read {
  readonly tallies: readonly Tally[];
  readonly coverage: Coverage;
  readonly reason?: Reason | undefined;
}

/** Tallies of populations among the units that reported all of them: for units taken together, and as columns. */
export interface Reader {
  readonly at: (units: readonly number[]) => Read;
  readonly columns: (whole: PlannedPopulation, part?: PlannedPopulation) => ResultColumns;
}

/** A reader of populations, each rolled up when it is first read. */
export function readerOf(among: readonly (PlannedPopulation & ReadPopulation)[], { view }: Scope): Reader {
  let known: readonly RolledCounts[] | undefined;
  const rolled = () => {
    known ??= among.map((population) => view.counts(population, among));
    return known;
  };
  return {
    at: (units) => {
      const columns = rolled();
      const coverage = { reported: totalOver(columns[0]!.reported, units), active: totalOver(view.active, units) };
      const tallies = columns.map(({ counts }) => tallyOver(counts, units));
      return coverage.reported === 0 ? { tallies, coverage, reason: 'not_reported' } : { tallies, coverage };
    },
    columns: (whole, part) => {
      const columnsOf = (one: PlannedPopulation) => countColumns(rolled()[among.indexOf(one)]!.counts, one.sexed);
      return {
        counts: columnsOf(whole),
        ...(part === undefined ? {} : { part: columnsOf(part) }),
        reported: rolled()[0]!.reported,
        active: view.active,
      };
    },
  };
}

/** A value or, where there is none, the reason; nobody to divide by is the reason if there is no other. */
export function valueOr(value: Decimal | null, reason: Reason | undefined): Pick<Outcome, 'value' | 'reason'> {
  if (reason !== undefined) return { value: null, reason };
  return value === null ? { value, reason: 'empty_denominator' } : { value };
}

/** Counts of nobody. */
export const nobody: Tally = { female: 0, male: 0, other: 0, undisclosed: 0, notFemale: 0, unknown: 0 };
