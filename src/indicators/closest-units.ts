import { GenderIndicatorsError } from '../errors.js';
import { unknownOption } from '../mistakes.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Report } from './report.js';
import type { ReportUnit, Result } from './result.js';
import { subtreeOf } from './target-in-report.js';

/** A unit that does not count yet, and how many women of its own it has. */
export interface ClosestUnit {
  readonly unit: ReportUnit;
  /** Women of the unit itself, without units below it, in the population that orders; `null` where not reported. */
  readonly women: number | null;
  /** Place in the order, from 1; units with as many women share one. */
  readonly rank: number;
}

/** The units of a whole that do not count yet, those that lack least first. */
export interface ClosestUnits {
  readonly units: readonly ClosestUnit[];
  /** The share of women whose population orders them; `null` where there is none, and they stand in the order of the tree. */
  readonly orderedBy: Indicator | null;
  /** How many more do not count yet, of which returns give only the number. */
  readonly unnamed: number;
}

/**
 * The units of the whole that are not in the part. What a unit lacks is taken to be less the more women it has to choose from:
 * the order is by the women of its own in the population of `orderBy`; units that did not report stand last.
 */
export function closestUnits(report: Report, result: Result, orderBy: string | undefined): ClosestUnits {
  const subtree = subtreeOf(report, result.unit.id);
  const orderedBy = orderBy === undefined ? workforceOf(report) : namedOrder(report, orderBy);
  const counted = countsOfUnits(report, result.indicator.id, subtree);
  const women = orderedBy === null ? undefined : countsOfUnits(report, orderedBy.id, subtree);
  const units = subtree.flatMap((unit, i) => {
    const { whole = 0, part = 0 } = counted[i] ?? {};
    return whole === 1 && part === 0 ? [{ unit, women: women?.[i]?.female ?? null }] : [];
  });
  units.sort((a, b) => (b.women ?? -1) - (a.women ?? -1));
  const ranks = new Map<number | null, number>();
  units.forEach(({ women: ofUnit }, i) => {
    if (!ranks.has(ofUnit)) ranks.set(ofUnit, i + 1);
  });
  return {
    units: units.map((closest) => ({ ...closest, rank: ranks.get(closest.women)! })),
    orderedBy,
    unnamed: (result.counts.total ?? 0) - (result.part?.total ?? 0) - units.length,
  };
}

/** Women's share of all personnel, the first in the catalog. */
function workforceOf({ catalog }: Report): Indicator | null {
  const isWhole = (ref: NonNullable<Indicator['femaleShare']>['of']): boolean => {
    const population = typeof ref === 'string' ? catalog.populations?.find(({ id }) => id === ref) : ref;
    return population?.of === 'personnel' && Object.keys(population.where ?? {}).length === 0;
  };
  return catalog.indicators.find(({ femaleShare }) => femaleShare !== undefined && isWhole(femaleShare.of)) ?? null;
}

function namedOrder({ catalog }: Report, id: string): Indicator {
  const shares = catalog.indicators.filter(({ femaleShare }) => femaleShare !== undefined);
  const share = shares.find((indicator) => indicator.id === id);
  if (share !== undefined) return share;
  const allowed = shares.map((indicator) => indicator.id);
  throw new GenderIndicatorsError(unknownOption, { function: 'womenNeeded', argument: 'orderBy', allowed });
}

// The counts of each unit itself: those of its result without those of the units right below it. Women are `null` where the unit
// itself did not report, or they are not known; a hidden number makes those of the unit and of the one above hidden.
function countsOfUnits(report: Report, indicatorId: string, units: readonly ReportUnit[]) {
  const rolled = units.map((unit) => {
    const { counts, part, coverage } = report.result(indicatorId, unit.id);
    const inPart = part === undefined ? 0 : (part.total ?? null);
    return { whole: counts.total ?? null, part: inPart, female: counts.female ?? null, reported: coverage.reported };
  });
  const unitCounts = rolled.map((counts) => ({ ...counts }));
  const numberOf = new Map(units.map((unit, i) => [unit.id, i]));
  units.forEach((unit, i) => {
    const above = unitCounts[numberOf.get(unit.parentId ?? '') ?? -1];
    const below = rolled[i];
    if (above === undefined || below === undefined) return;
    above.whole = difference(above.whole, below.whole);
    above.part = difference(above.part, below.part);
    above.reported -= below.reported;
    above.female = difference(above.female, below.female);
  });
  return unitCounts.map((counts) => ({ ...counts, female: counts.reported === 0 ? null : counts.female }));
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
