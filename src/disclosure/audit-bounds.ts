import {
  type AuditBlock,
  type AuditSystem,
  auditBlocks,
  type Combination,
  relationsOfUnknowns,
  shownSum,
} from './audit-system.js';
import { IntegerTableau } from './integer-tableau.js';

/** The size up to which a block is solved as a linear programme. */
const mostUnknowns = 250;
const mostPivots = 2_000;
/** How often bounds are carried on in a larger block. */
const mostRounds = 12;

/** A number that has one value alone, with the relations that say so from below and from above. */
export interface BoundedNumber {
  readonly value: number;
  readonly atLeast: Combination;
  readonly atMost: Combination;
}

/**
 * The hidden numbers that have one value alone because no number is below 0. A small block is solved exactly as a linear programme; in a
 * larger one bounds are carried from sum to sum. In both, each bound is a combination of relations.
 */
export function determinedByBounds(system: AuditSystem): ReadonlyMap<number, BoundedNumber> {
  const determined = new Map<number, BoundedNumber>();
  for (const block of auditBlocks(system, relationsOfUnknowns(system))) {
    if (block.relations.length === 0) continue;
    const isSmall = block.unknowns.length <= mostUnknowns;
    const solved = isSmall ? solveBlock(block, system) : undefined;
    for (const [number, bounds] of solved ?? carryBounds(block, system)) determined.set(number, bounds);
  }
  return determined;
}

// The simplex method with Bland's rule. The dual values of an optimum are the proof of a bound. Absent where numbers become too large.
function solveBlock(
  { unknowns, relations }: AuditBlock,
  system: AuditSystem,
): ReadonlyMap<number, BoundedNumber> | undefined {
  const size = unknowns.length;
  const end = size + relations.length;
  const signs = relations.map((i) => (shownSum(system, system.relations[i]!) > 0 ? -1 : 1));
  const rows = relations.map((i, row) => {
    const relation = system.relations[i]!;
    return [
      ...unknowns.map((number) => signs[row]! * (relation.get(number) ?? 0)),
      ...relations.map((_, other) => (other === row ? 1 : 0)),
      -signs[row]! * shownSum(system, relation),
    ];
  });
  const basis = rows.map((_, row) => size + row);
  const sumOfRows = Array.from({ length: end + 1 }, (_, column) =>
    column >= size && column < end ? 0 : -rows.reduce((sum, row) => sum + row[column]!, 0),
  );
  const tableau = new IntegerTableau([...rows, sumOfRows]);
  const objective = rows.length;
  let pivots = 0;
  const step = (row: number, column: number): boolean => {
    basis[row] = column;
    return ++pivots <= mostPivots * size && tableau.pivot(row, column);
  };
  const minimise = (): 'done' | 'unbounded' | 'failed' => {
    for (;;) {
      const costs = tableau.rows[objective]!;
      const column = unknowns.findIndex((_, i) => costs[i]! < 0);
      if (column < 0) return 'done';
      let best = -1;
      for (let row = 0; row < objective; row++) {
        const [entry, rest] = [tableau.rows[row]![column]!, tableau.rows[row]![end]!];
        if (entry <= 0) continue;
        if (best < 0) best = row;
        else {
          const left = rest * tableau.rows[best]![column]!;
          const right = tableau.rows[best]![end]! * entry;
          if (left < right || (left === right && basis[row]! < basis[best]!)) best = row;
        }
      }
      if (best < 0) return 'unbounded';
      if (!step(best, column)) return 'failed';
    }
  };
  if (minimise() !== 'done') return undefined;
  // Shown numbers that contradict each other determine nothing.
  if (tableau.rows[objective]![end] !== 0) return new Map();
  for (let row = 0; row < objective; row++) {
    if (basis[row]! < size) continue;
    const column = unknowns.findIndex((_, i) => tableau.rows[row]![i] !== 0);
    if (column < 0) continue;
    if (tableau.rows[row]![column]! < 0) tableau.rows[row] = tableau.rows[row]!.map((entry) => -entry);
    if (!step(row, column)) return undefined;
  }

  const seen = unknowns.map(() => new Set<number>());
  const see = (): void => {
    const values = new Map(basis.map((column, row) => [column, tableau.rows[row]![end]! / tableau.divisor]));
    seen.forEach((ofUnknown, i) => {
      ofUnknown.add(values.get(i) ?? 0);
    });
  };
  const best = (unknown: number, sign: number): Combination | 'unbounded' | 'failed' => {
    const row = basis.indexOf(unknown);
    const { divisor } = tableau;
    tableau.rows[objective] = Array.from({ length: end + 1 }, (_, column) => {
      const ofRow = row < 0 ? 0 : tableau.rows[row]![column]!;
      return sign * ((column === unknown ? divisor : 0) - ofRow);
    });
    const outcome = minimise();
    see();
    if (outcome !== 'done') return outcome;
    const costs = tableau.rows[objective];
    const times = new Map(
      relations.flatMap((relation, i) => {
        const factor = -signs[i]! * sign * costs[size + i]!;
        return factor === 0 ? [] : [[relation, factor] as const];
      }),
    );
    return { times, dividedBy: tableau.divisor };
  };
  see();
  const determined = new Map<number, BoundedNumber>();
  for (const [i, number] of unknowns.entries()) {
    // Two solutions with different values were seen.
    if (seen[i]!.size > 1) continue;
    const atLeast = best(i, 1);
    if (atLeast === 'failed') return undefined;
    const atMost = seen[i]!.size > 1 ? 'unbounded' : best(i, -1);
    if (atMost === 'failed') return undefined;
    const [value] = seen[i]!;
    if (seen[i]!.size === 1 && typeof atLeast === 'object' && typeof atMost === 'object' && Number.isInteger(value))
      determined.set(number, { value: value!, atLeast, atMost });
  }
  return determined;
}

/** A bound, and the relation and the bounds that it comes from. */
interface Bound {
  readonly value: number;
  readonly relation?: number;
  readonly factor?: number;
  readonly from?: readonly (readonly [bound: Bound, factor: number])[];
}

function carryBounds({ unknowns, relations }: AuditBlock, system: AuditSystem): ReadonlyMap<number, BoundedNumber> {
  const low = new Map<number, Bound>(unknowns.map((number) => [number, { value: 0 }]));
  const high = new Map<number, Bound>(unknowns.map((number) => [number, { value: Number.POSITIVE_INFINITY }]));
  let isChanged = true;
  for (let round = 0; isChanged && round < mostRounds; round++) {
    isChanged = false;
    for (const i of relations) {
      const relation = system.relations[i]!;
      const shown = shownSum(system, relation);
      const hidden = [...relation].filter(([number]) => system.values[number] === null);
      for (const [number, factor] of hidden) {
        // number = -(shown + others) / factor, and a factor is 1 or -1.
        const bound = (isLow: boolean): Bound => {
          const from = hidden
            .filter(([other]) => other !== number)
            .map(([other, otherFactor]) => {
              const share = -otherFactor * factor;
              return [(share > 0 === isLow ? low : high).get(other)!, share] as const;
            });
          const value = from.reduce((sum, [each, share]) => sum + share * each.value, -shown * factor);
          return { value, relation: i, factor, from };
        };
        const [least, most] = [bound(true), bound(false)];
        if (least.value > low.get(number)!.value) {
          low.set(number, least);
          isChanged = true;
        }
        if (most.value < high.get(number)!.value) {
          high.set(number, most);
          isChanged = true;
        }
      }
    }
  }
  // Shown numbers that contradict each other determine nothing.
  if (unknowns.some((number) => low.get(number)!.value > high.get(number)!.value)) return new Map();
  return new Map(
    unknowns.flatMap((number) => {
      const [least, most] = [low.get(number)!, high.get(number)!];
      if (least.value !== most.value) return [];
      return [[number, { value: least.value, atLeast: combinationOf(least), atMost: combinationOf(most) }] as const];
    }),
  );
}

// A bound is its relation, and the bounds of the others as often as they stand in it.
function combinationOf(bound: Bound): Combination {
  const times = new Map<number, number>();
  const add = ({ relation, factor, from = [] }: Bound, share: number): void => {
    if (relation === undefined) return;
    times.set(relation, (times.get(relation) ?? 0) + share * factor!);
    for (const [each, ofEach] of from) add(each, share * ofEach);
  };
  add(bound, 1);
  return { times, dividedBy: 1 };
}
