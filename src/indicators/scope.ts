import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Population } from '../schemas/population.js';
import { cellId } from './cells.js';
import type { Plan, PlannedPopulation } from './plan.js';
import type { Cell, Coverage, DistributionRow, Result, ResultCounts, ValueForm } from './result.js';
import type { ReadPopulation, Tally, View } from './view.js';

/** What a calculation gives: the parts of a {@link Result} that depend on it. */
export interface Calculated {
  readonly value: Decimal | null;
  readonly reason?: Reason | undefined;
  readonly form: ValueForm;
  readonly counts: ResultCounts;
  readonly part?: ResultCounts | undefined;
  readonly terms?: Result['terms'];
  readonly interval?: Result['interval'];
  readonly distribution?: readonly DistributionRow[] | undefined;
  readonly populations: Result['populations'];
  readonly coverage: Coverage;
}

/** Where a calculation is made: the units, taken together, and the cell of the breakdown. */
export interface Scope {
  readonly plan: Plan;
  readonly view: View;
  readonly units: readonly number[];
  readonly cell: Cell | undefined;
}

/** The population itself, or that part of it which is in the cell. */
export function located({ plan, cell }: Scope, ref: string | Population): PlannedPopulation {
  const population = plan.resolve(ref);
  return cell === undefined ? population : { ...population, id: cellId(population.id, cell) };
}

/** The tallies of populations, and how many units reported them. */
interface Read {
  readonly tallies: readonly Tally[];
  readonly coverage: Coverage;
  readonly reason?: Reason | undefined;
}

/** The tallies of populations among the units that reported all of them. */
export function read(among: readonly ReadPopulation[], { view, units }: Scope): Read {
  const coverage = view.coverage(among, units);
  const tallies = among.map((population) => view.counts(population, among, units));
  return { tallies, coverage, reason: coverage.reported === 0 ? 'not_reported' : undefined };
}

/** A value or, where there is none, the reason; nobody to divide by is the reason if there is no other. */
export function valueOr(value: Decimal | null, reason: Reason | undefined): Pick<Calculated, 'value' | 'reason'> {
  if (reason !== undefined) return { value: null, reason };
  return value === null ? { value, reason: 'empty_denominator' } : { value };
}

/** Counts of nobody. */
export const nobody: Tally = { female: 0, male: 0, other: 0, undisclosed: 0, notFemale: 0, unknown: 0 };
