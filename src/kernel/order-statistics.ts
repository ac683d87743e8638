import type { OrderStatistics, RankQuery, Run, TreeOrder } from './run.js';
import { searchedStatistics } from './searched-statistics.js';
import { sweptStatistics } from './swept-statistics.js';

/**
 * Units that an entry is part of, on average, up to which the sweep is used. It costs a step for each of them; the
 * search costs about 20 steps whatever the tree. Organisations stay below 10.
 */
export const sweptDepth = 20;

/**
 * For every unit with all below it, and every slot, the entries of a sorted run that hold a rank and the rank after it.
 *
 * `low[unit][slot] = run.filter((entry) => isBelow(entry, unit) && isIn(entry, slot))[rank - 1]`
 *
 * For a median the rank is `Math.ceil(count / 2)`, and the median the middle of both values if `count` is even, the
 * lower if it is odd.
 */
export function orderStatistics(query: RankQuery): OrderStatistics {
  return isDeep(query.run, query.tree) ? searchedStatistics(query) : sweptStatistics(query);
}

/** Whether the sweep would cost too much. Most trees are nowhere deep, and then no entry needs to be looked at. */
function isDeep({ units }: Run, { parent }: TreeOrder): boolean {
  const depth = new Uint32Array(parent.length);
  let deepest = 0;
  for (let unit = 0; unit < parent.length; unit++) {
    const above = parent[unit]!;
    depth[unit] = above < 0 ? 1 : depth[above]! + 1;
    deepest = Math.max(deepest, depth[unit]!);
  }
  if (deepest <= sweptDepth) return false;
  let sum = 0;
  // sum = sumBy(run, ({ unit }) => depth[unit])
  for (let i = 0; i < units.length; i++) sum += depth[units[i]!]!;
  return sum > sweptDepth * units.length;
}
