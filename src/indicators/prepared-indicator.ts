import type { UnitTree } from '../dataset/unit-tree.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { addUnits, siblingOperands } from '../tallies/combine-units.js';
import type { OrderRequest } from '../tallies/request.js';
import type { Operands, RolledOrder } from '../tallies/rolled-columns.js';
import type { ObservedValue } from '../tallies/tallies.js';
import type { IndicatorCalculation } from './calculations/calculations.js';
import { observedFacts } from './calculations/given.js';
import { toResultCounts } from './groups.js';
import { type Outcome, withoutValue } from './outcome.js';
import type { PlannedPopulation } from './plan.js';
import { type OtherValues, type PlacedNeeds, Reading } from './reading.js';
import type { Result, ValueForm } from './result.js';
import { type ResultColumns, resultColumns } from './result-columns.js';
import type { Siblings } from './siblings.js';

/** What a result shows beside the value. */
export type ResultFacts = Pick<Result, 'form' | 'counts' | 'part' | 'populations' | 'coverage' | 'observed'>;

/** An indicator in a cell of the breakdown, ready to be calculated for units taken together, each with all units below it. */
export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly form: ValueForm;
  /** Of a difference: the indicator whose values are compared. */
  readonly minuend?: PreparedIndicator | undefined;
  readonly facts: (units: readonly number[]) => ResultFacts;
  /** The outcome; a difference is given the outcomes that it is of. */
  readonly outcome: (units: readonly number[], compared?: OtherValues['compared']) => Outcome;
  /** The outcome for the siblings of a unit taken together; absent where values of several units cannot be. */
  readonly outcomeOfSiblings?: ((unit: number) => Outcome) | undefined;
  /** By unit the outcomes that differences have read. */
  readonly outcomes: Map<number, Outcome>;
  readonly columns?: (() => ResultColumns) | undefined;
}

/** What indicators are calculated from. */
export interface Sources {
  readonly tree: UnitTree;
  readonly active: Uint32Array;
  readonly siblings: Siblings;
  readonly operandsOf: (placed: PlacedNeeds) => Operands;
  /** Finds an order statistic of units taken together, as a column of one row. */
  readonly orderTogether: (order: OrderRequest, units: readonly number[]) => RolledOrder;
}

/** An indicator that is calculated from what was counted. */
export function countedIndicator(
  indicator: Indicator,
  calculation: IndicatorCalculation,
  populations: readonly PlannedPopulation[],
  sources: Sources,
): PreparedIndicator {
  const { tree } = sources;
  const { form, columns, needs } = calculation;
  const placed = { needs, populations };
  const isAdditive = needs.every(({ kind }) => kind === 'counts' || kind === 'sums');
  let operands: Operands | undefined;
  let ofSiblings: Operands | undefined;
  const read = (): Operands => {
    operands ??= sources.operandsOf(placed);
    return operands;
  };
  const readingAt = (of: Operands, row: number) => new Reading({ needs, populations, operands: of, tree, row });
  const together = (units: readonly number[]): Reading => {
    const added = addUnits(tree, read(), units, (_, need) => sources.orderTogether(orderOf(placed, need), units));
    return readingAt(added, 0);
  };
  const readingOf = (units: readonly number[]): Reading =>
    units.length === 1 ? readingAt(read(), units[0]!) : together(units);
  const outcome = (reading: Reading): Outcome =>
    reading.reason === 'suppressed' ? withoutValue('suppressed') : calculation.value(reading);
  const last = calculation.populations.length - 1;
  const shown = populations.slice(0, last + 1).map(
    ({ id, title, of, where }): Population => ({ id, title, of, where }),
  );
  return {
    indicator,
    form,
    outcomes: new Map(),
    facts: (units) => {
      const reading = readingOf(units);
      const countsOf = (need: number) => toResultCounts(reading.counts(need), reading.isSexed(need));
      const { coverage } = reading;
      const [first, second] = shown;
      if (second === undefined) return { form, counts: countsOf(0), populations: { whole: first }, coverage };
      const both = { part: first, whole: second };
      return { form, counts: countsOf(1), part: countsOf(0), populations: both, coverage };
    },
    outcome: (units) => outcome(readingOf(units)),
    outcomeOfSiblings: (unit) => {
      if (!isAdditive) return outcome(together(sources.siblings.of(unit)));
      ofSiblings ??= siblingOperands(tree, read());
      return outcome(readingAt(ofSiblings, unit));
    },
    columns: columns && (() => resultColumns(placed, read(), last === 1, columns)),
  };
}

function orderOf({ needs, populations }: PlacedNeeds, need: number): OrderRequest {
  const order = needs[need]!;
  if (order.kind !== 'order') throw new TypeError(`Need ${need} is no order statistic`);
  const { value, side, position } = order;
  return { populationId: populations[need]!.id, value, side, position: position.name, rankAmong: position.rankAmong };
}

/** An indicator whose values are observed. Several units have no observation together. */
export function givenIndicator(
  indicator: Indicator,
  { form, value }: IndicatorCalculation,
  observationOf: (unit: number) => ObservedValue | undefined,
  sources: Sources,
): PreparedIndicator {
  const only = (units: readonly number[]) => (units.length === 1 ? observationOf(units[0]!) : undefined);
  return {
    indicator,
    form,
    outcomes: new Map(),
    facts: (units) => {
      const observation = only(units);
      const facts = factsWithoutCounts(sources, units, units.length === 1 ? form : 'number');
      return observation === undefined ? facts : { ...facts, ...observedFacts(observation) };
    },
    outcome: (units) => {
      if (units.length !== 1) return withoutValue('not_applicable');
      return value(new Reading(undefined, { observation: only(units) }));
    },
  };
}

/** An indicator that is the difference of another indicator's values. Several units have no difference together. */
export function differenceIndicator(
  indicator: Indicator,
  { form, value }: IndicatorCalculation,
  minuend: PreparedIndicator,
  sources: Sources,
): PreparedIndicator {
  return {
    indicator,
    form,
    minuend,
    outcomes: new Map(),
    facts: (units) =>
      units.length === 1 ? { ...minuend.facts(units), form } : factsWithoutCounts(sources, units, 'number'),
    outcome: (_, compared) => value(new Reading(undefined, { compared })),
  };
}

/** An indicator that the cell does not divide. */
export function undividedIndicator(indicator: Indicator, sources: Sources): PreparedIndicator {
  return {
    indicator,
    form: 'number',
    outcomes: new Map(),
    facts: (units) => factsWithoutCounts(sources, units, 'number'),
    outcome: () => withoutValue('not_applicable'),
  };
}

function factsWithoutCounts({ active }: Sources, units: readonly number[], form: ValueForm): ResultFacts {
  const all = units.reduce((sum, unit) => sum + active[unit]!, 0);
  return { form, counts: { total: 0 }, populations: {}, coverage: { reported: all, active: all } };
}
