import { canonical } from '../conditions/canonical.js';
import { toDecimal, withoutSignOfZero } from '../decimal.js';
import type { Reason } from '../errors.js';
import { share } from '../measures/representation/share.js';
import type { Indicator } from '../schemas/indicator.js';
import type { ObservedValue, Tallies } from '../tallies/tallies.js';
import { calculate } from './calculate.js';
import type { Plan } from './plan.js';
import { refsOf } from './references.js';
import type { Cell, ValueForm } from './result.js';
import { type Calculated, type Calculation, type Outcome, valueOr } from './scope.js';
import { totalOver, type View } from './view.js';

/** An indicator in a cell of the breakdown, ready to be calculated for units taken together, each with all units below it. */
export type Calculator = (
  indicator: Indicator,
  cell: Cell | undefined,
) => Calculation & {
  /** Of a difference: the indicator whose values are compared. */
  readonly compared?: Indicator | undefined;
};

/** Calculates indicators from tallies, those that follow from other indicators or from observations included. */
export function calculatorOf(
  tallies: Tallies,
  view: View,
  plan: Plan,
  indicators: ReadonlyMap<string, Indicator>,
): Calculator {
  const { tree } = tallies;
  const siblings = siblingsOf(tree.parent);
  const observations = latestObservations(tallies);
  const known = new Map<Indicator, Map<Cell | undefined, ReturnType<Calculator>>>();

  const none = (units: readonly number[], reason: Reason, form: ValueForm = 'number'): Calculated => ({
    form,
    counts: { total: 0 },
    populations: {},
    coverage: { reported: totalOver(view.active, units), active: totalOver(view.active, units) },
    outcome: () => ({ value: null, reason }),
  });
  const ready: Calculator = (indicator, cell) => {
    const ofIndicator = known.get(indicator) ?? new Map<Cell | undefined, ReturnType<Calculator>>();
    known.set(indicator, ofIndicator);
    const found = ofIndicator.get(cell) ?? prepare(indicator, cell);
    ofIndicator.set(cell, found);
    return found;
  };
  const prepare: Calculator = (indicator, cell) => {
    const { given, difference } = indicator;
    if (given !== undefined) return { at: (units) => observed(indicator, units, cell) };
    const isDivided = cell === undefined || refsOf(indicator).every((ref) => plan.resolve(ref).divided);
    if (!isDivided) return { at: (units) => none(units, 'not_applicable') };
    if (difference !== undefined) return compared(indicator, difference.indicator, cell);
    return calculate(indicator, { plan, view, cell });
  };
  const observed = (indicator: Indicator, units: readonly number[], cell: Cell | undefined): Calculated => {
    const [unit] = units;
    // Nobody observes several units together, and what was observed of each is not added.
    if (unit === undefined || units.length > 1) return none(units, 'not_applicable');
    const observation = cell === undefined ? observations(indicator.id, String(tree.units[unit]?.['id'])) : undefined;
    const form = indicator.given?.unit ?? 'share';
    if (observation === undefined) return none(units, 'not_reported', form);
    return { ...none(units, 'not_reported', form), ...given(indicator, observation) };
  };
  const compared = (indicator: Indicator, ofId: string, cell: Cell | undefined): ReturnType<Calculator> => {
    const of = indicators.get(ofId);
    if (of === undefined) return { at: (units) => none(units, 'not_applicable') };
    const own = ready(of, cell);
    return {
      compared: of,
      at: (units) => {
        const [unit] = units;
        if (unit === undefined || units.length > 1) return none(units, 'not_applicable');
        const first = own.at(units);
        const form = first.form === 'share' ? 'points' : first.form;
        return { ...first, form, outcome: () => subtracted(first.outcome(), referenceOf(indicator, own, unit)) };
      },
    };
  };
  const referenceOf = (indicator: Indicator, own: Calculation, unit: number): Pick<Outcome, 'value' | 'reason'> => {
    const reference = indicator.difference?.reference;
    if (typeof reference === 'object') {
      const value = toDecimal(reference.value, { function: indicator.id, argument: 'reference.value' });
      return { value: withoutSignOfZero(value) };
    }
    const parent = tree.parent[unit] ?? -1;
    const others = reference === 'siblings' ? siblings(unit) : parent < 0 ? [] : [parent];
    return others.length === 0 ? { value: null, reason: 'not_applicable' } : own.at(others).outcome();
  };
  return ready;
}

function subtracted(own: Outcome, other: Pick<Outcome, 'value' | 'reason'>): Outcome {
  const terms = [own.value, other.value] as const;
  if (own.value === null || other.value === null)
    return { ...own, terms, value: null, reason: own.reason ?? other.reason };
  return { ...own, terms, value: withoutSignOfZero(own.value.minus(other.value)) };
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

// What an observation says, beside what every calculation says.
function given(indicator: Indicator, { part, whole, value, on, source }: ObservedValue): Partial<Calculated> {
  const observed = { on, source };
  if (part === undefined || whole === undefined) {
    return {
      observed,
      outcome: () => ({
        value: withoutSignOfZero(toDecimal(value ?? 0, { function: indicator.id, argument: 'value' })),
      }),
    };
  }
  const counts = { total: whole };
  return {
    observed,
    counts,
    part: { total: part },
    outcome: () => (part > whole ? valueOr(null, 'inconsistent') : valueOr(share({ part, whole }), undefined)),
  };
}
