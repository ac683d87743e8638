import type { UnitTree } from '../dataset/unit-tree.js';
import type { Group } from '../tallies/counts.js';

/** What is known of the sexes in a unit with all units below it: nothing, who are women, or all. */
export const sexDetail = { none: 0, women: 1, all: 2 } as const;

/** An arc that leaves a node: `direction` is 1 where it starts there, -1 where it ends there. */
interface Way {
  readonly arc: number;
  readonly direction: number;
  readonly to: number;
}

/**
 * The numbers of a table as flows: those of a sex flow from a unit to the units below it and to the unit itself, come together there, and
 * flow back to the top as numbers of everybody. In every node as much comes in as goes out, which says that all sums hold. A circle of
 * arcs on which all numbers change by one keeps all sums.
 *
 * Arcs of a unit stand side by side: with all units below it each group and everybody, and the same of the unit itself.
 */
export class SumNetwork {
  readonly groups: readonly Group[];
  readonly detail: Uint8Array;
  readonly size: number;
  readonly #tree: UnitTree;
  readonly #ways: readonly (readonly Way[])[];
  readonly #ends: readonly (readonly [from: number, to: number])[];

  constructor(tree: UnitTree, groups: readonly Group[], detail: Uint8Array) {
    this.#tree = tree;
    this.groups = groups;
    this.detail = detail;
    this.size = tree.parent.length * 2 * (groups.length + 1);
    const width = groups.length + 2;
    const top = tree.parent.length * width;
    const ways: Way[][] = Array.from({ length: top + 1 }, () => []);
    const ends: (readonly [number, number])[] = [];
    const connect = (arc: number, from: number, to: number): void => {
      ends[arc] = [from, to];
      ways[from]!.push({ arc, direction: 1, to });
      ways[to]!.push({ arc, direction: -1, to: from });
    };
    tree.parent.forEach((above, unit) => {
      const [itself, everybody] = [unit * width + groups.length, unit * width + groups.length + 1];
      groups.forEach((_, group) => {
        const inUnit = unit * width + group;
        connect(this.below(unit, group), above < 0 ? top : above * width + this.groupAbove(unit, group), inUnit);
        connect(this.alone(unit, group), inUnit, itself);
      });
      connect(this.alone(unit, groups.length), itself, everybody);
      connect(this.below(unit, groups.length), everybody, above < 0 ? top : above * width + groups.length + 1);
    });
    this.#ways = ways;
    this.#ends = ends;
  }

  /** The arc of a group, or of everybody after the last group, in a unit with all units below it. */
  below(unit: number, group: number): number {
    return unit * 2 * (this.groups.length + 1) + group;
  }

  /** The same of the unit itself. */
  alone(unit: number, group: number): number {
    return this.below(unit, group) + this.groups.length + 1;
  }

  /** The group in which a group of a unit is counted in the unit above. */
  groupAbove(unit: number, group: number): number {
    const detail = this.detail[this.#tree.parent[unit]!]!;
    if (detail === sexDetail.all || (detail === sexDetail.women && this.groups[group] === 'female')) return group;
    return this.groups.indexOf(detail === sexDetail.women ? 'notFemale' : 'unknown');
  }

  /** All arcs from those of each group of each unit itself or, where `isBelow`, with all units below it. */
  arcsOf(columns: readonly Float64Array[], isBelow: boolean): Float64Array {
    const arcs = new Float64Array(this.size);
    const { parent } = this.#tree;
    const everybody = this.groups.length;
    for (let unit = parent.length - 1; unit >= 0; unit--) {
      columns.forEach((column, group) => {
        const [below, alone] = [this.below(unit, group), this.alone(unit, group)];
        // What came from the units below stands in the arc already.
        if (isBelow) arcs[alone] = column[unit]! - arcs[below]!;
        else arcs[alone] = column[unit]!;
        arcs[below]! += arcs[alone];
        arcs[this.alone(unit, everybody)]! += arcs[alone];
        arcs[this.below(unit, everybody)]! += arcs[below]!;
        if (parent[unit]! >= 0) arcs[this.below(parent[unit]!, this.groupAbove(unit, group))]! += arcs[below]!;
      });
    }
    return arcs;
  }

  /**
   * A shortest circle that changes an arc in a direction and others as they may; absent where there is none.
   *
   * @returns its arcs, each with its direction
   */
  circle(
    arc: number,
    direction: number,
    mayChange: (arc: number, direction: number) => boolean,
  ): readonly (readonly [arc: number, direction: number])[] | undefined {
    const [from, to] = direction > 0 ? this.#ends[arc]! : [this.#ends[arc]![1], this.#ends[arc]![0]];
    const cameBy = new Map<number, Way & { readonly from: number }>();
    const waiting = [to];
    for (const node of waiting) {
      for (const way of this.#ways[node]!) {
        if (way.arc === arc || way.to === to || cameBy.has(way.to) || !mayChange(way.arc, way.direction)) continue;
        cameBy.set(way.to, { ...way, from: node });
        if (way.to === from) {
          const arcs: (readonly [number, number])[] = [[arc, direction]];
          for (let at = from; at !== to; ) {
            const step = cameBy.get(at)!;
            arcs.push([step.arc, step.direction]);
            at = step.from;
          }
          return arcs;
        }
        waiting.push(way.to);
      }
    }
    return undefined;
  }
}
