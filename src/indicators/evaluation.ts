import type { Dataset } from '../dataset/create-dataset.js';
import { type Origin, originOf } from '../dataset/origin.js';
import { lazy } from '../lazy.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import type { CountedRecords } from '../tallies/counted-records.js';
import { type Counts, eachGroup, type Group } from '../tallies/counts.js';
import { type OwnCounts, ownCounts } from '../tallies/own-counts.js';
import { type EditReader, editReader } from '../tallies/record-edit.js';
import type { Tallies } from '../tallies/tallies.js';
import type { WholeNumbers } from '../tallies/whole-numbers.js';
import { type Calculator, calculatorOf } from './calculator.js';
import { followRecord } from './follow-record.js';
import type { Plan } from './plan.js';
import { type View, viewOf } from './view.js';

/** A catalog on tallies: all that results are made of. Columns are made when they are first asked for. */
export interface Evaluation {
  readonly plan: Plan;
  readonly tallies: Tallies;
  readonly counts: OwnCounts;
  readonly view: View;
  readonly calculator: Calculator;
}

/** A catalog made ready on tallies. */
export function evaluationOf(catalog: Catalog, plan: Plan, tallies: Tallies, model: Model): Evaluation {
  const counts = ownCounts(tallies, model);
  for (const population of plan.requests) counts.own(population);
  const view = viewOf(tallies, counts, plan.orders);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  return { plan, tallies, counts, view, calculator: calculatorOf(tallies, view, plan, indicators) };
}

/** An evaluation that can be moved from one dataset to another that was made of it by changes. */
interface Movable extends Evaluation {
  /** The dataset that its columns are of. */
  at: Dataset;
  /** Whether all order statistics were found. */
  isComplete: boolean;
  readonly counted: CountedRecords | undefined;
  readonly reader: () => EditReader | undefined;
  /** How many persons each unit has of its own. */
  readonly staff: Uint32Array | undefined;
}

const known = new WeakMap<Dataset, WeakMap<Catalog, Movable>>();

/**
 * The evaluation of a catalog on a dataset. One is kept for each; where a dataset was made by changes, that of the dataset
 * before is moved along with them, which takes a look at the units of those persons and above. Where that cannot be done the
 * records are counted again.
 *
 * An evaluation that was moved on moves back when the dataset before is asked about, so that every report stays what it was.
 */
export function evaluationOn(catalog: Catalog, dataset: Dataset, make: () => Evaluation): Evaluation {
  const own = known.get(dataset)?.get(catalog);
  if (own !== undefined && (own.at === dataset || move(own, dataset))) return own;
  let before = originOf(dataset)?.dataset;
  while (own === undefined && before !== undefined) {
    const found = known.get(before)?.get(catalog);
    if (found !== undefined) {
      if (move(found, dataset)) return keep(catalog, dataset, found);
      break;
    }
    before = originOf(before)?.dataset;
  }
  return keep(catalog, dataset, movable(make(), dataset));
}

function keep(catalog: Catalog, dataset: Dataset, evaluation: Movable): Movable {
  const ofDataset = known.get(dataset) ?? new WeakMap<Catalog, Movable>();
  known.set(dataset, ofDataset);
  ofDataset.set(catalog, evaluation);
  return evaluation;
}

function movable(evaluation: Evaluation, dataset: Dataset): Movable {
  const { plan, tallies } = evaluation;
  const counted = tallies.counted?.get('personnel');
  const reader = lazy(() => (plan.followable && counted !== undefined ? editReader(dataset, counted) : undefined));
  const staff = counted?.starts.slice(1).map((end, unit) => end - counted.starts[unit]!);
  return { ...evaluation, at: dataset, isComplete: false, counted, reader, staff };
}

/** A person's edit, forwards or backwards. */
interface Step {
  readonly edit: Origin['edits'][number];
  readonly isBack: boolean;
}

// Moves an evaluation along the changes that lead from its dataset to another; if one cannot be followed it stays.
function move(evaluation: Movable, to: Dataset): boolean {
  const steps = stepsBetween(evaluation.at, to);
  if (steps === undefined || evaluation.reader() === undefined) return false;
  detach(evaluation.view);
  completeOrders(evaluation);
  for (let i = 0; i < steps.length; i++) {
    if (follow(evaluation, steps[i]!)) continue;
    for (let back = i - 1; back >= 0; back--) follow(evaluation, { ...steps[back]!, isBack: !steps[back]!.isBack });
    return false;
  }
  evaluation.at = to;
  return true;
}

function follow(evaluation: Movable, { edit, isBack }: Step): boolean {
  const [leaves, comes] = isBack ? [edit.after, edit.before] : [edit.before, edit.after];
  if (leaves !== undefined && !followOne(evaluation, leaves, -1)) return false;
  if (comes === undefined || followOne(evaluation, comes, 1)) return true;
  if (leaves !== undefined) followOne(evaluation, leaves, 1);
  return false;
}

function followOne(
  { tallies, view, counted, reader: readerOf, staff }: Movable,
  record: Parameters<EditReader>[0],
  change: 1 | -1,
): boolean {
  const reader = readerOf();
  if (reader === undefined || counted === undefined || staff === undefined) return false;
  const edit = reader(record, change);
  // Who leaves last takes the unit's report away.
  if (change === -1 && staff[edit.unit] === 1) return false;
  if (!followRecord(tallies, view, counted, edit)) return false;
  staff[edit.unit] = staff[edit.unit]! + change;
  return true;
}

function stepsBetween(from: Dataset, to: Dataset): readonly Step[] | undefined {
  const back: Step[] = [];
  const on: Origin['edits'][number][][] = [];
  let [one, other] = [from, to];
  while (one !== other) {
    const [above, below] = [originOf(one), originOf(other)];
    if ((above?.depth ?? 0) >= (below?.depth ?? 0)) {
      if (above === undefined) return undefined;
      back.push(...above.edits.toReversed().map((edit) => ({ edit, isBack: true })));
      one = above.dataset;
    } else if (below !== undefined) {
      on.push([...below.edits]);
      other = below.dataset;
    }
  }
  return [...back, ...on.reverse().flatMap((edits) => edits.map((edit) => ({ edit, isBack: false })))];
}

// Order statistics are found in the records as they were counted: that must be done before a change, or it would be missing.
function completeOrders(evaluation: Movable): void {
  if (evaluation.isComplete) return;
  evaluation.isComplete = true;
  const { plan, view } = evaluation;
  for (const order of plan.orders) view.order(order);
  for (const population of plan.requests) {
    for (const key of population.distributions.keys()) view.valued(population, key);
  }
}

const handedOut = new WeakSet<View>();

/** Says that columns of a view were given away: they must stay what they are. */
export function handOut(view: View): void {
  handedOut.add(view);
}

// Gives a view columns of its own, where those that it made were handed out.
function detach(view: View): void {
  if (!handedOut.delete(view)) return;
  const { counts, sums, ordered } = view.made;
  for (const { columns } of counts) Object.assign(columns, { counts: copied(columns.counts) });
  for (const { columns } of sums)
    Object.assign(columns, { counts: copied(columns.counts), sums: copied(columns.sums) });
  for (const columns of ordered.counted.values()) Object.assign(columns, copied(columns));
}

// Groups that nobody is of go on sharing one column.
function copied<Column extends Counts[Group] | WholeNumbers>(
  columns: Readonly<Record<Group, Column>>,
): Record<Group, Column> {
  const copies = new Map<Column, Column>();
  return eachGroup((group) => {
    const own = columns[group];
    const copy = copies.get(own) ?? (own.slice() as Column);
    copies.set(own, copy);
    return copy;
  });
}
