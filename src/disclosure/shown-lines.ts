import type { Group } from '../tallies/counts.js';
import type { NumberBlock } from './number-block.js';

/** The shown numbers of a table of some groups. */
export interface ShownLine {
  readonly groups: readonly Group[];
  /** By unit its cell, or -1. */
  readonly cells: Int32Array;
  /** By unit what it costs to hide the shown cells of the unit and of all above it. */
  readonly costToTop: Float64Array;
}

/** What is shown of a block, and what it costs to hide more of it: a number of many units is worth more than that of few. */
export class ShownLines {
  readonly #block: NumberBlock;
  readonly #isShown: Uint8Array;
  /** By table its shown numbers. */
  readonly ofTable: readonly (readonly ShownLine[])[];

  /**
   * The cells as they are shown at first.
   *
   * @param isShown - by cell 1 where it is shown and says something that not everybody knows
   */
  constructor(block: NumberBlock, isShown: Uint8Array) {
    this.#block = block;
    this.#isShown = isShown;
    const { tables, tree, cells } = block;
    const size = tree.parent.length;
    const lines = tables.map((): ShownLine[] => []);
    cells.forEach(({ table, unit, groups }, cell) => {
      const isOfGroups = (line: ShownLine) =>
        line.groups.length === groups.length && line.groups.every((group) => groups.includes(group));
      // Two columns may show the same number.
      let line = lines[table]!.find((each) => isOfGroups(each) && each.cells[unit]! < 0);
      if (line === undefined) {
        line = { groups, cells: new Int32Array(size).fill(-1), costToTop: new Float64Array(size) };
        lines[table]!.push(line);
      }
      line.cells[unit] = cell;
    });
    for (const { cells: ofLine, costToTop } of lines.flat())
      tree.parent.forEach((above, unit) => {
        costToTop[unit] = (above < 0 ? 0 : costToTop[above]!) + (this.shows(ofLine[unit]!) ? this.#costOf(unit) : 0);
      });
    this.ofTable = lines;
  }

  /** Whether a cell is shown; -1 is no cell. */
  shows(cell: number): boolean {
    return cell >= 0 && this.#isShown[cell] === 1;
  }

  /** Hides a cell. */
  hide(cell: number): void {
    if (!this.shows(cell)) return;
    this.#isShown[cell] = 0;
    const { table, unit } = this.#block.cells[cell]!;
    const { costToTop } = this.ofTable[table]!.find(({ cells }) => cells[unit] === cell)!;
    const cost = this.#costOf(unit);
    for (let below = unit; below < this.#block.tree.end[unit]!; below++) costToTop[below]! -= cost;
  }

  #costOf(unit: number): number {
    return this.#block.tree.end[unit]! - unit;
  }
}
