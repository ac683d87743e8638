import type { UnitRecord } from '../conditions/unit-truths.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange } from '../mistakes.js';
import type { Target } from '../schemas/target.js';
import { noSuchId } from './look-up.js';
import type { Report } from './report.js';
import type { Result, TargetComparison } from './result.js';

/** One report, or several of different days. */
export type Reports = Report | readonly Report[];

/** Reports in the order of their days, and the latest of them. */
export function inOrder(
  reports: Reports,
  caller: string,
): { readonly ordered: readonly Report[]; readonly latest: Report } {
  const ordered = 'catalog' in reports ? [reports] : [...reports].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const latest = ordered.at(-1);
  if (latest !== undefined) return { ordered, latest };
  const facts = { function: caller, argument: 'reports', range: 'at least one report' };
  throw new GenderIndicatorsError(outOfRange, facts);
}

/** A target of the catalog by its id. */
export function targetOf({ catalog: { targets = [] } }: Report, targetId: string): Target {
  return targets.find(({ id }) => id === targetId) ?? refuse(targetId, targets);
}

/** The result that a target is compared with in a unit, and the comparison. */
export function comparedIn(
  report: Report,
  targetId: string,
  unitId: string,
): { readonly result: Result; readonly comparison: TargetComparison } {
  const result = report.result(targetOf(report, targetId).indicatorId, unitId);
  const comparison = result.targets.find(({ target }) => target.id === targetId);
  if (comparison !== undefined) return { result, comparison };
  // A target that is not verified has no comparison unless the report was asked for it.
  const targets = result.targets.map(({ target }) => target);
  return refuse(targetId, targets);
}

/** A unit and all active units below it, a parent before its children; all units of the report where no unit is named. */
export function subtreeOf(report: Report, unitId: string | undefined): readonly UnitRecord[] {
  if (unitId === undefined) return report.units;
  const start = report.units.findIndex((unit) => unit['id'] === unitId);
  if (start < 0) {
    const ids = report.units.map((unit) => String(unit['id']));
    throw noSuchId('unit', unitId, ids);
  }
  const ids = new Set<unknown>([unitId]);
  const below = report.units.slice(start + 1);
  const end = below.findIndex((unit) => {
    const isBelow = ids.has(unit['parentId']);
    if (isBelow) ids.add(unit['id']);
    return !isBelow;
  });
  return report.units.slice(start, end < 0 ? undefined : start + 1 + end);
}

function refuse(targetId: string, targets: readonly Target[]): never {
  const ids = targets.map(({ id }) => id);
  throw noSuchId('target', targetId, ids);
}
