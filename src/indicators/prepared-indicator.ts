import type { UnitTree } from '../dataset/unit-tree.js';
import { lazy } from '../lazy.js';
import type { Indicator } from '../schemas/indicator.js';
import { addUnits, siblingOperands } from '../tallies/combine-units.js';
import { coverageOf } from '../tallies/coverage.js';
import type { OrderRequest } from '../tallies/request.js';
import type { ObservedValue } from '../tallies/tallies.js';
import { blanksIn, blanksOfFields, fieldsOfNeeds } from './blanks.js';
import { calculationOf } from './calculations/calculations.js';
import { observedFacts } from './calculations/given.js';
import type { Counted } from './counted.js';
import { formOf } from './form.js';
import { toResultCounts } from './groups.js';
import { type Outcome, withoutValue } from './outcome.js';
import { type PlannedPopulation, shownPopulations } from './plan.js';
import { Reading } from './reading.js';
import type { Result, ValueForm } from './result.js';
import { type ResultColumns, resultColumns } from './result-columns.js';

/** An indicator in a cell of the breakdown, ready to be calculated for units taken together, each with all units below it. */
export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly form: ValueForm;
  /** Of a difference: the indicator whose values are compared. */
  readonly minuend?: PreparedIndicator | undefined;
  /** What a result shows beside the outcome. */
  readonly facts: (
    units: readonly number[],
  ) => Pick<Result, 'form' | 'counts' | 'part' | 'populations' | 'coverage' | 'blanks' | 'observed'>;
  /** The outcome; a difference also takes the outcomes that it is of. */
  readonly outcome: (units: readonly number[], compared?: Reading['compared']) => Outcome;
  /** The outcome for the siblings of a unit taken together; absent where values of several units cannot be. */
  readonly outcomeOfSiblings?: ((unit: number) => Outcome) | undefined;
  /** By unit the outcomes that differences have read. */
  readonly outcomes: Map<number, Outcome>;
  readonly columns?: (() => ResultColumns) | undefined;
  /** By unit 1 where it reported, itself and not the units below it; absent where no unit reports. */
  readonly reported?: (() => Uint32Array) | undefined;
}

/** An indicator that is calculated from what was counted. */
export function countedIndicator(
  indicator: Indicator,
  populations: readonly PlannedPopulation[],
  { tallies: { tree, blanks }, operandsOf, withSiblings, orderTogether }: Counted,
): PreparedIndicator {
  const { needs, needsBySex, columns, value } = calculationOf(indicator);
  const form = formOf(indicator);
  const isAdditive = needs.every(({ kind }) => kind === 'counts' || kind === 'sums');
  const operands = lazy(() => operandsOf(needs, populations));
  const ofSiblings = lazy(() => siblingOperands(tree, operands()));
  const orderOf = (need: number): OrderRequest => {
    const order = needs[need]!;
    if (order.kind !== 'order') throw new TypeError('Only order statistics are found again for units taken together');
    return { ...order, populationId: populations[need]!.id };
  };
  const readingAt = (row: number, rows = operands()) =>
    new Reading({ needs, needsBySex, populations, operands: rows, tree }, row);
  const readingOf = (units: readonly number[]): Reading => {
    if (units.length === 1) return readingAt(units[0]!);
    const together = addUnits(tree, operands(), units, (_, need) => orderTogether(orderOf(need), units));
    return readingAt(0, together);
  };
  const outcome = (reading: Reading): Outcome =>
    reading.reason === 'suppressed' ? withoutValue('suppressed') : value(reading);
  const shown = shownPopulations(indicator, populations);
  const blanksRead = lazy(() => blanksOfFields(blanks, fieldsOfNeeds(needs, populations)));
  return {
    indicator,
    form,
    outcomes: new Map(),
    facts: (units) => {
      const reading = readingOf(units);
      const countsOf = (need: number) =>
        toResultCounts(reading.counts(need), reading.recordSet(need).sexed, reading.hole(need));
      const inUnits = blanks.length === 0 ? [] : blanksIn(tree, blanksRead(), units);
      const facts = {
        form,
        populations: shown,
        coverage: reading.coverage,
        ...(inUnits.length === 0 ? {} : { blanks: inUnits }),
      };
      return shown.part === undefined
        ? { ...facts, counts: countsOf(0) }
        : { ...facts, counts: countsOf(1), part: countsOf(0) };
    },
    outcome: (units) => outcome(readingOf(units)),
    outcomeOfSiblings: (unit) => {
      if (!isAdditive) return outcome(readingOf(withSiblings(unit).filter((sibling) => sibling !== unit)));
      return outcome(readingAt(unit, ofSiblings()));
    },
    columns:
      columns && (() => resultColumns({ needs, populations, operands: operands() }, shown.part !== undefined, columns)),
    reported: lazy(() => reportedAlone(tree, operands().reported)),
  };
}

// Of the units that reported in each subtree, those at its top.
function reportedAlone({ parent }: UnitTree, inSubtree: Uint32Array): Uint32Array {
  const alone = inSubtree.slice();
  parent.forEach((above, unit) => {
    if (above >= 0) alone[above] = alone[above]! - inSubtree[unit]!;
  });
  return alone;
}

/** An indicator whose values are observed. Several units have no observation together. */
export function givenIndicator(
  indicator: Indicator,
  observationOf: (unit: number) => ObservedValue | undefined,
  tree: UnitTree,
): PreparedIndicator {
  const undivided = undividedIndicator(indicator, tree);
  const { value } = calculationOf(indicator);
  return {
    ...undivided,
    facts: (units) => {
      if (units.length !== 1) return undivided.facts(units);
      const observation = observationOf(units[0]!);
      return { ...undivided.facts(units), ...(observation && observedFacts(observation)) };
    },
    outcome: (units) =>
      units.length === 1
        ? value(new Reading(undefined, 0, { observation: observationOf(units[0]!), compared: undefined }))
        : undivided.outcome(units),
  };
}

/** An indicator that is the difference of another indicator's values. Several units have no difference together. */
export function differenceIndicator(
  indicator: Indicator,
  minuend: PreparedIndicator,
  tree: UnitTree,
): PreparedIndicator {
  const form = formOf(indicator, minuend.form);
  const undivided = undividedIndicator(indicator, tree, form);
  const { value } = calculationOf(indicator);
  return {
    ...undivided,
    minuend,
    reported: minuend.reported,
    facts: (units) => (units.length === 1 ? { ...minuend.facts(units), form } : undivided.facts(units)),
    outcome: (_, compared) => value(new Reading(undefined, 0, { observation: undefined, compared })),
  };
}

/** An indicator that is not applicable: the cell does not divide it. */
export function undividedIndicator(
  indicator: Indicator,
  tree: UnitTree,
  form: ValueForm = formOf(indicator),
): PreparedIndicator {
  return {
    indicator,
    form,
    outcomes: new Map(),
    facts: (units) => {
      const { expected: expectedBelow } = coverageOf(tree, new Uint8Array(tree.units.length));
      const expected = units.reduce((sum, unit) => sum + expectedBelow[unit]!, 0);
      return { form, counts: { total: 0 }, populations: {}, coverage: { reported: expected, expected } };
    },
    outcome: () => withoutValue('not_applicable'),
  };
}
