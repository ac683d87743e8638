import type { UnitRecord } from '../conditions/unit-condition.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Report } from './report.js';
import type { Result } from './result.js';
import { subtreeOf } from './target-in-report.js';

/** A unit that does not count yet, and how many women of its own it has. */
export interface ClosestUnit {
  readonly unit: UnitRecord;
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
  const subtree = subtreeOf(report, String(result.unit['id']));
  const orderedBy = orderBy === undefined ? workforceOf(report) : namedOrder(report, orderBy);
  const counted = ownOf(report, result.indicator.id, subtree);
  const women = orderedBy === null ? undefined : ownOf(report, orderedBy.id, subtree);
  const units = subtree.flatMap((unit, i) => {
    const { whole = 0, part = 0 } = counted[i] ?? {};
    return whole === 1 && part === 0 ? [{ unit, women: women?.[i]?.female ?? null }] : [];
  });
  units.sort((a, b) => (b.women ?? -1) - (a.women ?? -1));
  return {
    units: units.map((one) => ({ ...one, rank: 1 + units.findIndex((other) => other.women === one.women) })),
    orderedBy,
    unnamed: result.counts.total - (result.part?.total ?? 0) - units.length,
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
  const allowed = shares.map((one) => one.id);
  const found = shares.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new GenderIndicatorsError('unknown_option', { function: 'womenNeeded', argument: 'orderBy', allowed });
}

interface Own {
  whole: number;
  part: number;
  /** `null` where the unit itself did not report, or women are not known. */
  female: number | null;
  reported: number;
}

/** What each unit counts itself: its result without those of the units right below it. */
function ownOf(report: Report, indicatorId: string, units: readonly UnitRecord[]): readonly Own[] {
  const own = units.map((unit): Own => {
    const { counts, part, coverage } = report.result(indicatorId, String(unit['id']));
    return { whole: counts.total, part: part?.total ?? 0, female: counts.female ?? null, reported: coverage.reported };
  });
  const rolled = own.map((one) => ({ ...one }));
  const numberOf = new Map(units.map((unit, i) => [unit['id'], i]));
  units.forEach((unit, i) => {
    const above = own[numberOf.get(unit['parentId']) ?? -1];
    const below = rolled[i];
    if (above === undefined || below === undefined) return;
    above.whole -= below.whole;
    above.part -= below.part;
    above.reported -= below.reported;
    above.female = above.female === null || below.female === null ? null : above.female - below.female;
  });
  return own.map((one) => ({ ...one, female: one.reported === 0 ? null : one.female }));
}
