import type { UnitTree } from '../dataset/unit-tree.js';
import { type EditedRun, type EntryRef, entryOf } from '../kernel/edited-run.js';
import { orderStatistics } from '../kernel/order-statistics.js';
import type { Codes } from '../kernel/profile.js';
import type { OrderStatistics, RankOf, Slots } from '../kernel/run.js';
import { slotCounts } from '../kernel/slot-counts.js';
import { lazy } from '../lazy.js';
import { type Counts, eachGroup, type Group, groups } from './counts.js';
import { classesOfTables, countsByClass, type Run, type Spread, valueAt, withEntries } from './spread.js';

/** Of whom an order statistic is: one group of a population, or everybody in it. */
export interface Members {
  readonly spread: Spread;
  readonly group: Group | 'all';
}

/**
 * The neighbours at a rank among several members of one run, for every unit with all units below it; a slot for each of the
 * members, in their order.
 */
export interface OrderBatch {
  readonly run: Run;
  readonly members: readonly Members[];
  readonly rankOf: RankOf;
  /** By code of the run the class of entries with it. */
  readonly classOf: Codes;
  readonly slots: Slots;
  /** Entries of the run, or of the edited run. */
  readonly statistics: OrderStatistics;
  /** The run under edits, once there was one. */
  edited?: EditedRun;
}

/** Entries of a run that are of the same populations and groups, as classes: found once for all that is asked of the run. */
export interface RunClasses {
  readonly run: Run;
  /** By code of the run. */
  readonly classOf: Codes;
  /** By class a code of the run that has it. */
  readonly representatives: Uint32Array;
  /** How many of each unit itself are of each class, at `unit * classCount + class`. */
  readonly counts: () => Float64Array;
}

/** The classes of a run for spreads that share it. */
export function runClasses(tree: UnitTree, spreads: readonly Spread[]): RunClasses {
  const { run } = spreads[0]!;
  const tables = [...new Set(spreads.map(({ groupOf }) => groupOf))];
  const { codes: classOf, representatives } = classesOfTables(tables);
  const counts = lazy(() => countsByClass(run, classOf, representatives.length, tree.units.length));
  return { run, classOf, representatives, counts };
}

/**
 * Finds the neighbours for all the members at once, in one sweep; their spreads are among those of the classes.
 *
 * @param rankOf - by position of the members and by their number, the 1-based rank of the lower neighbour
 */
export function orderBatch(tree: UnitTree, of: RunClasses, members: readonly Members[], rankOf: RankOf): OrderBatch {
  const { run, classOf } = of;
  const slots = slotsOf(of, members);
  const classCounts = of.counts();
  const statistics = withEntries(run, classOf, (units, classes) =>
    orderStatistics({ run: { units, classes, weights: run.weights }, slots, tree, rankOf, classCounts }),
  );
  return { run, members, rankOf, classOf, slots, statistics };
}

/** The value of an entry, in units of 10^-scale. */
export function valueOfEntry({ run, edited }: OrderBatch, entry: EntryRef): number | bigint {
  return entry < -1 && edited !== undefined ? entryOf(edited, entry).value : valueAt(run, entry);
}

/** All values of a member in some units, from low to high, each as often as there are records with it. */
export function valuesWithin(
  { run, members, edited }: OrderBatch,
  slot: number,
  isWithin: (unit: number) => boolean,
): readonly (number | bigint)[] {
  const { spread, group } = members[slot]!;
  const isMember = (code: number) => {
    const own = spread.groupOf[code]!;
    return own > 0 && (group === 'all' || groups[own - 1] === group);
  };
  const found: (number | bigint)[] = [];
  for (let entry = 0; entry < run.units.length; entry++) {
    if (edited?.left[entry] === 1 || !isMember(run.codes[entry]!) || !isWithin(run.units[entry]!)) continue;
    for (let times = run.weights?.[entry] ?? 1; times > 0; times--) found.push(valueAt(run, entry));
  }
  if (edited === undefined) return found;
  for (const number of edited.present) {
    const { value, unit, class: of } = edited.joined[number]!;
    if (isWithin(unit) && edited.isIn[of * edited.slots.slotCount + slot] === 1) found.push(value);
  }
  return found.sort((a, b) => (a < b ? -1 : Number(a > b)));
}

/** How many of each group have a value, in each unit with all units below it. */
export function valuedCounts(tree: UnitTree, of: RunClasses, spreads: readonly Spread[]): readonly Counts[] {
  const size = tree.units.length;
  const zeros = new Float64Array(size);
  const members = spreads.flatMap((spread) =>
    groups.flatMap((group, i): Members[] => (spread.groupOf.includes(i + 1) ? [{ spread, group }] : [])),
  );
  if (members.length === 0) return spreads.map(() => eachGroup(() => zeros));
  const cells = slotCounts(of.counts(), slotsOf(of, members), tree);
  return spreads.map((spread) =>
    eachGroup((group) => {
      const slot = members.findIndex((one) => one.spread === spread && one.group === group);
      if (slot < 0) return zeros;
      const column = new Float64Array(size);
      for (let unit = 0; unit < size; unit++) column[unit] = cells[unit * members.length + slot]!;
      return column;
    }),
  );
}

function slotsOf({ representatives }: RunClasses, members: readonly Members[]): Slots {
  const of = [...representatives].map((code) =>
    members.flatMap(({ spread, group }, slot) => {
      const own = spread.groupOf[code]!;
      return own > 0 && (group === 'all' || groups[own - 1] === group) ? [slot] : [];
    }),
  );
  const slotStarts = new Uint32Array(of.length + 1);
  of.forEach((slots, one) => {
    slotStarts[one + 1] = slotStarts[one]! + slots.length;
  });
  return { slotCount: members.length, slotStarts, slots: Uint32Array.from(of.flat()) };
}
