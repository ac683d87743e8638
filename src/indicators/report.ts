import { nearest } from '../conditions/nearest.js';
import type { UnitRecord } from '../conditions/unit-condition.js';
import { type Decimal, toDecimal } from '../decimal.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { share } from '../measures/representation/share.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { OwnCounts } from '../tallies/own-counts.js';
import type { ObservedValue, Tallies } from '../tallies/tallies.js';
import { calculate } from './calculate.js';
import { type BindingTarget, type ComparisonOptions, compareTarget } from './compare-target.js';
import type { Plan } from './plan.js';
import { refsOf } from './references.js';
import type { Cell, Result } from './result.js';
import type { Calculated } from './scope.js';
import { viewOf } from './view.js';

/** The results of a catalog for every unit of the tree. Values are calculated when they are asked for. */
export interface Report<IndicatorId extends string = string> extends Iterable<Result> {
  readonly catalog: Catalog<IndicatorId>;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The active units, a parent before its children. */
  readonly units: readonly UnitRecord[];
  /** The cells of the breakdown; none without one. */
  readonly cells: readonly Cell[];
  /** Returns and observations that were left out. */
  readonly issues: readonly Issue[];
  /**
   * The result of an indicator for a unit with all units below it.
   *
   * @param indicatorId - an indicator of the catalog
   * @param unitId - an active unit
   * @param cell - a cell of the breakdown; absent for all together
   * @throws GenderIndicatorsError `unknown_id` for an indicator, a unit or a cell that the report does not have
   */
  readonly result: (indicatorId: IndicatorId, unitId: string, cell?: Cell) => Result;
}

/** What a report is made from. */
interface Parts<IndicatorId extends string> {
  readonly catalog: Catalog<IndicatorId>;
  readonly plan: Plan;
  readonly tallies: Tallies;
  readonly counts: OwnCounts;
  readonly cells: readonly Cell[];
  readonly options: ComparisonOptions & { readonly unverified?: boolean | undefined };
}

/** The report of a catalog on tallies. */
export function createReport<IndicatorId extends string>(parts: Parts<IndicatorId>): Report<IndicatorId> {
  const { catalog, plan, tallies, counts, cells, options } = parts;
  const { tree, asOf, period } = tallies;
  const view = viewOf(tallies, counts);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const cellKeys = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const siblings = siblingsOf(tree.parent);
  const targets = bindingTargets(parts);
  const observed = latestObservations(tallies);

  const calculated = (
    indicator: Indicator,
    unit: number,
    cell: Cell | undefined,
  ): Calculated & Pick<Result, 'observed'> => {
    const coverage = view.coverage([], [unit]);
    const none = { value: null, form: 'number', counts: { total: 0 }, populations: {}, coverage } as const;
    if (indicator.given !== undefined) {
      const observation =
        cell === undefined ? observed.get(keyOf([indicator.id, tree.units[unit]?.['id']])) : undefined;
      return given(indicator, observation, none);
    }
    const { difference } = indicator;
    if (cell !== undefined && !refsOf(indicator).every((ref) => plan.resolve(ref).divided))
      return { ...none, reason: 'not_applicable' };
    if (difference === undefined) return calculate(indicator, { plan, view, units: [unit], cell });
    const of = indicators.get(difference.indicator);
    if (of === undefined) return { ...none, reason: 'not_applicable' };
    const own = calculated(of, unit, cell);
    const form = own.form === 'share' ? 'points' : own.form;
    const { reference } = difference;
    const parent = tree.parent[unit] ?? -1;
    const others = siblings(unit);
    let other: { value: Decimal | null; reason?: Calculated['reason'] };
    if (typeof reference === 'object')
      other = { value: toDecimal(reference.value, { function: indicator.id, argument: 'reference.value' }) };
    else if (reference === 'parent')
      other = parent < 0 ? { value: null, reason: 'not_applicable' } : calculated(of, parent, cell);
    else if (others.length === 0 || of.difference !== undefined || of.given !== undefined)
      other = { value: null, reason: 'not_applicable' };
    else other = calculate(of, { plan, view, units: others, cell });
    const terms = [own.value, other.value] as const;
    const reason = own.reason ?? other.reason;
    if (own.value === null || other.value === null) return { ...own, form, terms, value: null, reason };
    return { ...own, form, terms, value: own.value.minus(other.value) };
  };

  const result = (indicatorId: string, unitId: string, cell?: Cell): Result => {
    const indicator = indicators.get(indicatorId);
    if (indicator === undefined) throw unknown('indicator', indicatorId, indicators.keys());
    const unit = tree.numberOf.get(unitId);
    if (unit === undefined) throw unknown('unit', unitId, tree.numberOf.keys());
    const known = cell === undefined ? undefined : cellKeys.get(keyOf(cell));
    if (cell !== undefined && known === undefined) throw unknown('cell', JSON.stringify(cell), []);
    return resultAt(indicator, unit, known);
  };
  const resultAt = (indicator: Indicator, unit: number, cell: Cell | undefined): Result => {
    const facts = {
      kind: 'result',
      indicator,
      unit: tree.units[unit] ?? {},
      ...(cell === undefined ? {} : { cell }),
      asOf,
      period,
      ...calculated(indicator, unit, cell),
    } as const;
    const compared = cell === undefined ? (targets.get(indicator.id) ?? []) : [];
    return { ...facts, targets: compared.map((target) => compareTarget(target, facts, unit, options)) };
  };
  return {
    catalog,
    asOf,
    period,
    units: tree.units,
    cells,
    issues: [...tallies.issues, ...counts.issues],
    result,
    *[Symbol.iterator]() {
      for (const indicator of indicators.values()) {
        for (let unit = 0; unit < tree.units.length; unit++) {
          yield resultAt(indicator, unit, undefined);
          for (const cell of cells) yield resultAt(indicator, unit, cell);
        }
      }
    },
  };
}

function keyOf(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unknown(what: string, id: string, ids: Iterable<string>): GenderIndicatorsError {
  return new GenderIndicatorsError('unknown_id', { what, id, nearest: nearest(id, ids) });
}

function siblingsOf(parents: Int32Array): (unit: number) => readonly number[] {
  const children = new Map<number, number[]>();
  parents.forEach((parent, unit) => {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [unit]);
    else known.push(unit);
  });
  return (unit) => {
    const parent = parents[unit] ?? -1;
    return parent < 0 ? [] : (children.get(parent) ?? []).filter((one) => one !== unit);
  };
}

function bindingTargets<IndicatorId extends string>({
  catalog,
  counts,
  options,
}: Parts<IndicatorId>): ReadonlyMap<string, readonly BindingTarget[]> {
  const targets = new Map<string, BindingTarget[]>();
  for (const target of catalog.targets ?? []) {
    if (target.verified === false && options.unverified !== true) continue;
    const known = targets.get(target.indicatorId) ?? [];
    known.push({ target, binds: counts.meets(target.binds ?? {}, target.id) });
    targets.set(target.indicatorId, known);
  }
  return targets;
}

// Of each indicator and unit the latest observation that is not after the day of the report.
function latestObservations({ observations, asOf }: Tallies): ReadonlyMap<string, ObservedValue> {
  const latest = new Map<string, ObservedValue>();
  for (const observation of observations) {
    const key = keyOf([observation.indicatorId, observation.unitId]);
    const known = latest.get(key);
    if (observation.on <= asOf && (known === undefined || observation.on >= known.on)) latest.set(key, observation);
  }
  return latest;
}

function given(
  indicator: Indicator,
  observation: ObservedValue | undefined,
  none: Calculated,
): Calculated & Pick<Result, 'observed'> {
  const form = indicator.given?.unit ?? 'share';
  if (observation === undefined) return { ...none, form, reason: 'not_reported' };
  const { part, whole, value, on, source } = observation;
  const observed = { on, source };
  if (part === undefined || whole === undefined) {
    return { ...none, form, observed, value: toDecimal(value ?? 0, { function: indicator.id, argument: 'value' }) };
  }
  const counts = { total: whole };
  if (part > whole) return { ...none, form, observed, counts, part: { total: part }, reason: 'inconsistent' };
  const quotient = share({ part, whole });
  const reason = quotient === null ? ({ reason: 'empty_denominator' } as const) : {};
  return { ...none, form, observed, counts, part: { total: part }, value: quotient, ...reason };
}
