import { oneOrMoreReports } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { wrongArgument } from '../mistakes.js';
import type { Target } from '../schemas/target.js';
import { lookUp, noSuchId } from './look-up.js';
import type { Report } from './report.js';
import type { ReportUnit, Result, TargetComparison } from './result.js';

/** One report, or several of different days. */
export type Reports = Report | readonly Report[];

/** Reports in the order of their days, and the latest of them; an empty list is refused with `wrong_argument`. */
export function inOrder(
  reports: Reports,
  caller: string,
): { readonly ordered: readonly Report[]; readonly latest: Report } {
  const ordered = 'catalog' in reports ? [reports] : [...reports].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const latest = ordered.at(-1);
  if (latest !== undefined) return { ordered, latest };
  const facts = { function: caller, argument: 'reports', write: oneOrMoreReports.write };
  throw new GenderIndicatorsError(wrongArgument, facts);
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

/**
 * A unit and all active units below it, a parent before its children; all units of the report where no unit is named. A unit
 * that a report from JSON does not hold is refused, so that no count leaves it out unsaid.
 */
export function subtreeOf(report: Report, unitId: string | undefined): readonly ReportUnit[] {
  if (unitId === undefined) return report.units;
  const units = new Map(report.units.map((unit) => [unit.id, unit]));
  const subtree: ReportUnit[] = [];
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const unit = lookUp('unit', id, units);
    subtree.push(unit);
    for (const child of unit.children.toReversed()) waiting.push(child);
  }
  return subtree;
}

function refuse(targetId: string, targets: readonly Target[]): never {
  const ids = targets.map(({ id }) => id);
  throw noSuchId('target', targetId, ids);
}
