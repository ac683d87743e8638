import type { UnitTree } from '../dataset/unit-tree.js';
import type { MovementGraph } from './movement-graph.js';
import type { SensitiveNumber } from './number-block.js';

/** How many nodes are looked at for one number and movement; where more would be needed, no witness is claimed. */
const mostNodes = 2_000;

/**
 * Looks for a witness: a table that agrees with all that is shown, and in which a number is another one. It is a cycle through the movable
 * edges on which the number changes. There is none if and only if each node can be given a level so that every edge of the number climbs
 * by one and every other edge stays level.
 */
export class WitnessSearch {
  readonly #graph: MovementGraph;
  readonly #end: Uint32Array;
  readonly #levels: Int32Array;
  readonly #visits: Int32Array;
  #visit = 0;

  constructor(graph: MovementGraph, { end }: UnitTree) {
    this.#graph = graph;
    this.#end = end;
    this.#levels = new Int32Array(graph.nodeCount);
    this.#visits = new Int32Array(graph.nodeCount);
  }

  /** Whether another table has another number. Where it says `false`, there may be one by another movement. */
  hasWitness(number: SensitiveNumber): boolean {
    const { movement, firstOfUnit, isMovable, unitOf, groupOf, from } = this.#graph;
    const { terms, unit, isAlone, groups } = number;
    const change = terms.reduce((sum, { table, factor }) => sum + factor * (movement.get(table) ?? 0), 0);
    if (change === 0) return false;
    const end = isAlone ? unit + 1 : this.#end[unit]!;
    const isOf = (edge: number) => unitOf[edge]! >= unit && unitOf[edge]! < end && groups.includes(groupOf[edge]!);
    this.#visit++;
    for (let edge = firstOfUnit[unit]!; edge < firstOfUnit[end]!; edge++) {
      if (!isOf(edge) || !isMovable(edge) || this.#visits[from[edge]!] === this.#visit) continue;
      if (!this.#isLevel(from[edge]!, isOf)) return true;
    }
    return false;
  }

  // Gives levels to all nodes that can be reached from one; returns whether they fit every edge.
  #isLevel(start: number, isOf: (edge: number) => boolean): boolean {
    const { firstAt, edgesAt, from, to } = this.#graph;
    const [levels, visits] = [this.#levels, this.#visits];
    const waiting = [start];
    levels[start] = 0;
    visits[start] = this.#visit;
    for (let i = 0; i < waiting.length && i < mostNodes; i++) {
      const node = waiting[i]!;
      for (let place = firstAt[node]!; place < firstAt[node + 1]!; place++) {
        const edge = edgesAt[place]!;
        const isForward = from[edge] === node;
        const reached = isForward ? to[edge]! : from[edge]!;
        const level = levels[node]! + (isOf(edge) ? (isForward ? 1 : -1) : 0);
        if (visits[reached] !== this.#visit) {
          visits[reached] = this.#visit;
          levels[reached] = level;
          waiting.push(reached);
        } else if (levels[reached] !== level) return false;
      }
    }
    return true;
  }
}
