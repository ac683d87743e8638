import { canonical } from '../conditions/canonical.js';
import { toDecimal, withoutSignOfZero } from '../decimal.js';
import { share } from '../measures/representation/share.js';
import type { Indicator } from '../schemas/indicator.js';
import type { OwnCounts } from '../tallies/own-counts.js';
import type { ObservedValue, Tallies } from '../tallies/tallies.js';
import { calculate } from './calculate.js';
import type { Plan } from './plan.js';
import { refsOf } from './references.js';
import type { Cell, Result } from './result.js';
import type { Calculated } from './scope.js';
import { viewOf } from './view.js';

/** What an indicator gives for units taken together, each with all units below it, in a cell of the breakdown. */
export type Calculator = (indicator: Indicator, units: readonly number[], cell: Cell | undefined) => Derived;

type Derived = Calculated & Pick<Result, 'observed' | 'of'>;

/** Calculates indicators from tallies, those that follow from other indicators or from observations included. */
export function calculatorOf(
  tallies: Tallies,
  counts: OwnCounts,
  plan: Plan,
  indicators: ReadonlyMap<string, Indicator>,
): Calculator {
  const { tree } = tallies;
  const view = viewOf(tallies, counts);
  const siblings = siblingsOf(tree.parent);
  const observations = latestObservations(tallies);

  const derive: Calculator = (indicator, units, cell) => {
    const none = {
      value: null,
      form: 'number',
      counts: { total: 0 },
      populations: {},
      coverage: view.coverage([], units),
    } as const;
    const [unit] = units;
    if (indicator.given !== undefined) {
      // Nobody observes several units together, and what was observed of each is not added.
      if (unit === undefined || units.length > 1) return { ...none, reason: 'not_applicable' };
      const observation = observations(indicator.id, String(tree.units[unit]?.['id']));
      return given(indicator, cell === undefined ? observation : undefined, none);
    }
    const isDivided = cell === undefined || refsOf(indicator).every((ref) => plan.resolve(ref).divided);
    if (!isDivided) return { ...none, reason: 'not_applicable' };
    const { difference } = indicator;
    if (difference === undefined) return calculate(indicator, { plan, view, units, cell });
    const of = indicators.get(difference.indicator);
    if (of === undefined || unit === undefined || units.length > 1)
      return { ...none, ...(of === undefined ? {} : { of }), reason: 'not_applicable' };
    const own = derive(of, units, cell);
    const other = referenceOf(indicator, of, unit, cell) ?? { value: null, reason: 'not_applicable' as const };
    const form = own.form === 'share' ? 'points' : own.form;
    const terms = [own.value, other.value] as const;
    if (own.value === null || other.value === null)
      return { ...own, of, form, terms, value: null, reason: own.reason ?? other.reason };
    return { ...own, of, form, terms, value: withoutSignOfZero(own.value.minus(other.value)) };
  };
  const referenceOf = (
    indicator: Indicator,
    of: Indicator,
    unit: number,
    cell: Cell | undefined,
  ): Pick<Calculated, 'value' | 'reason'> | undefined => {
    const reference = indicator.difference?.reference;
    if (typeof reference === 'object') {
      const value = toDecimal(reference.value, { function: indicator.id, argument: 'reference.value' });
      return { value: withoutSignOfZero(value) };
    }
    const parent = tree.parent[unit] ?? -1;
    const others = reference === 'siblings' ? siblings(unit) : parent < 0 ? [] : [parent];
    return others.length === 0 ? undefined : derive(of, others, cell);
  };
  return derive;
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

// Of each indicator and unit the latest observation that is not after the day of the report. Of two on one day the choice does
// not depend on the order in which rows or tallies came.
function latestObservations({
  observations,
  asOf,
}: Tallies): (indicatorId: string, unitId: string) => ObservedValue | undefined {
  const latest = new Map<string, ObservedValue>();
  for (const observation of observations) {
    const key = JSON.stringify([observation.indicatorId, observation.unitId]);
    const known = latest.get(key);
    if (observation.on > asOf || (known !== undefined && observation.on < known.on)) continue;
    if (known?.on === observation.on && canonical(observation) < canonical(known)) continue;
    latest.set(key, observation);
  }
  return (indicatorId, unitId) => latest.get(JSON.stringify([indicatorId, unitId]));
}

function given(indicator: Indicator, observation: ObservedValue | undefined, none: Calculated): Derived {
  const form = indicator.given?.unit ?? 'share';
  if (observation === undefined) return { ...none, form, reason: 'not_reported' };
  const { part, whole, value, on, source } = observation;
  const observed = { on, source };
  if (part === undefined || whole === undefined) {
    const observedValue = toDecimal(value ?? 0, { function: indicator.id, argument: 'value' });
    return { ...none, form, observed, value: withoutSignOfZero(observedValue) };
  }
  const counts = { total: whole };
  if (part > whole) return { ...none, form, observed, counts, part: { total: part }, reason: 'inconsistent' };
  const quotient = share({ part, whole });
  const reason = quotient === null ? ({ reason: 'empty_denominator' } as const) : {};
  return { ...none, form, observed, counts, part: { total: part }, value: quotient, ...reason };
}
