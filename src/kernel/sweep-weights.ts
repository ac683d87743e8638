import type { RankQuery } from './run.js';

/**
 * The sweep where an entry stands for several persons: it holds every rank that its counter passes.
 *
 * @param stride - from the row of a unit to the next
 * @param counters - a row for each unit, that begins with its slots; what comes behind them is not read: walking up by the numbers
 * of units is faster than by numbers among fractions
 * @param found - the entries found, two a counter: at the rank wanted, and at the next
 */
export function sweepWeights(
  { run, slots: slotTable, tree }: RankQuery,
  stride: number,
  counters: Float64Array,
  found: Int32Array,
): void {
  const { parent } = tree;
  const { units, classes, weights = new Float64Array(units.length).fill(1) } = run;
  const { slotStarts, slots } = slotTable;
  // for (const entry of run) for (const cell of cellsOf(entry)) if (passes(counters[cell], entry.weight)) found …
  for (let i = 0; i < units.length; i++) {
    const weight = weights[i]!;
    const of = classes[i]!;
    const own = units[i]!;
    const end = slotStarts[of + 1]!;
    for (let at = slotStarts[of]!; at < end; at++) {
      const slot = slots[at]!;
      for (let unit = own; unit >= 0; unit = parent[unit]!) {
        const cell = unit * stride + slot;
        const before = counters[cell]!;
        const left = before - weight;
        counters[cell] = left;
        if (before <= -1 || left > 0) continue;
        if (before > 0) found[2 * cell] = i;
        if (left < 0) found[2 * cell + 1] = i;
      }
    }
  }
}
