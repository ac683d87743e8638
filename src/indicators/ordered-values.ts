import { Decimal } from '../decimal.js';
import { between } from '../measures/pay/quantile-position.js';
import { type Counts, eachGroup } from '../tallies/counts.js';
import {
  type Members,
  type OrderBatch,
  orderBatch,
  type RunClasses,
  runClasses,
  valuedCounts,
  valueOfEntry,
  valuesWithin,
} from '../tallies/order-statistics.js';
import { valueKey } from '../tallies/request.js';
import type { Run, Spread } from '../tallies/spread.js';
import type { Tallies } from '../tallies/tallies.js';
import { type OrderRequest, orderKey } from './order-requests.js';

/** An order statistic and the id of the population, or of its part in a cell, that it is of. */
export interface PlacedOrder extends Omit<OrderRequest, 'of'> {
  readonly populationId: string;
}

/** An order statistic of one population, found for every unit at once. */
export interface Ordered {
  readonly batch: OrderBatch;
  /** Its place among the slots of the batch. */
  readonly slot: number;
  /** The exact value for units taken together; `null` for nobody. */
  readonly at: (units: readonly number[]) => Decimal | null;
}

/** Order statistics of tallies. Those that read one run are all found in one sweep, when the first of them is asked for. */
export interface OrderedValues {
  readonly order: (request: PlacedOrder) => Ordered | undefined;
  /** How many of a population have a value, in each unit with all units below it. */
  readonly valued: (populationId: string, key: string) => Counts | undefined;
  /** What was found so far, by run, and the order statistics of each slot. */
  readonly batches: ReadonlyMap<OrderBatch, readonly PlacedOrder[]>;
  /** What was counted so far, by the population and the value. */
  readonly counted: ReadonlyMap<string, Counts>;
}

/**
 * The order statistics of tallies, none found yet.
 *
 * @param wanted - all that may be asked for
 */
export function orderedValues(tallies: Tallies, wanted: readonly PlacedOrder[]): OrderedValues {
  const { tree } = tallies;
  const found = new Map<string, Ordered>();
  const batches = new Map<OrderBatch, readonly PlacedOrder[]>();
  const counted = new Map<string, Counts>();
  const classes = new Map<Run, RunClasses>();
  const spreadOf = (populationId: string, key: string): Spread | undefined =>
    tallies.populations.get(populationId)?.distributions.get(key)?.spread();
  const together = (run: Run): ReadonlyMap<string, Members & { readonly placed: PlacedOrder }> => {
    const asked = new Map<string, Members & { readonly placed: PlacedOrder }>();
    for (const placed of wanted) {
      const spread = spreadOf(placed.populationId, valueKey(placed.value));
      if (spread?.run === run) asked.set(orderKey(placed.populationId, placed), { placed, spread, group: placed.side });
    }
    return asked;
  };
  const sweep = (run: Run): void => {
    const asked = together(run);
    const members = [...asked.values()];
    const batch = orderBatch(tree, classesOf(run), members, (slot, count) =>
      members[slot]!.placed.position.rankAmong(count),
    );
    batches.set(
      batch,
      members.map(({ placed }) => placed),
    );
    [...asked.keys()].forEach((key, slot) => {
      found.set(key, { batch, slot, at: reader(tallies, batch, slot, members[slot]!.placed) });
    });
  };
  // All spreads of the run, by the population and the value.
  const spreadsOf = (run: Run): ReadonlyMap<string, Spread> => {
    const spreads = new Map<string, Spread>();
    for (const [populationId, { distributions }] of tallies.populations) {
      for (const [key, one] of distributions) {
        if (one.ordered && one.spread().run === run) spreads.set(countedKey(populationId, key), one.spread());
      }
    }
    return spreads;
  };
  const classesOf = (run: Run): RunClasses => {
    const found = classes.get(run) ?? runClasses(tree, withOwn(run, [...spreadsOf(run).values()]));
    classes.set(run, found);
    return found;
  };
  // A run that was made of texts is of one spread alone, which is not among the ordered.
  const withOwn = (run: Run, spreads: readonly Spread[]): readonly Spread[] => {
    const asked = [...together(run).values()].map(({ spread }) => spread);
    return [...new Set([...spreads, ...asked])];
  };
  const count = (run: Run): void => {
    const spreads = spreadsOf(run);
    const counts = valuedCounts(tree, classesOf(run), [...spreads.values()]);
    [...spreads.keys()].forEach((name, i) => {
      counted.set(name, counts[i]!);
    });
  };
  return {
    batches,
    counted,
    order: (request) => {
      const key = orderKey(request.populationId, request);
      if (!found.has(key)) {
        const spread = spreadOf(request.populationId, valueKey(request.value));
        if (spread !== undefined) sweep(spread.run);
      }
      return found.get(key);
    },
    valued: (populationId, key) => {
      const name = countedKey(populationId, key);
      const spread = counted.has(name) ? undefined : spreadOf(populationId, key);
      if (spread !== undefined) {
        count(spread.run);
        if (!counted.has(name)) counted.set(name, valuedCounts(tree, runClasses(tree, [spread]), [spread])[0]!);
      }
      return counted.get(name);
    },
  };
}

/** The name of the value of a population in {@link OrderedValues.counted}. */
export function countedKey(populationId: string, key: string): string {
  return JSON.stringify([populationId, key]);
}

function reader({ tree }: Tallies, batch: OrderBatch, slot: number, { position }: PlacedOrder): Ordered['at'] {
  const { run, statistics, slots } = batch;
  const asDecimal = (value: number | bigint) => new Decimal(`${value}e-${run.scale}`);
  return (units) => {
    const [unit] = units;
    if (unit === undefined) return null;
    if (units.length === 1) {
      const cell = unit * slots.slotCount + slot;
      const [low, high] = [statistics.low[cell]!, statistics.high[cell]!];
      if (low === -1) return null;
      const thirds = position.thirdsAmong(statistics.counts[cell]!);
      const first = asDecimal(valueOfEntry(batch, low));
      return thirds.isZero() || low === high ? first : between(first, asDecimal(valueOfEntry(batch, high)), thirds);
    }
    // Units taken together, as the siblings of one, are no subtree.
    const isWithin = (of: number) => units.some((one) => of >= one && of < tree.end[one]!);
    const values = valuesWithin(batch, slot, isWithin);
    if (values.length === 0) return null;
    const rank = position.rankAmong(values.length);
    const next = Math.min(rank, values.length - 1);
    return between(asDecimal(values[rank - 1]!), asDecimal(values[next]!), position.thirdsAmong(values.length));
  };
}

/** Counts of nobody, for units that no record gave values of. */
export function countsOfNobody(size: number): Counts {
  const zeros = new Float64Array(size);
  return eachGroup(() => zeros);
}
