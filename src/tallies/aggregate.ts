import type { UnitTree } from '../dataset/unit-tree.js';
import type { CountColumns } from './counts.js';
import type { RolledColumn } from './rolled-columns.js';

/** A tally of one source, to be merged with others. */
export interface Part<Tally> {
  readonly tally: Tally;
  /** By unit its number in the merged tree; absent where the trees are the same. */
  readonly unitOf?: readonly number[] | undefined;
}

/** What merging, roll-up, JSON and its checks need of one kind of tally. `size` is the number of units. */
export interface Aggregate<Tally, Json> {
  /** Adds all parts at once, in linear time; of no parts it gives the tally of nothing. */
  readonly merge: (parts: readonly Part<Tally>[], size: number) => Tally;
  /** The column of every unit with all units below it; only units that are marked add their own. */
  readonly rollUp: (tree: UnitTree, tally: Tally, mask: Uint8Array) => RolledColumn;
  readonly toJson: (tally: Tally, idOf: (unit: number) => string, size: number) => Json;
  readonly fromJson: (json: Json, numberOf: (unitId: string) => number, size: number) => Tally;
  /** How many records of each unit and group are in the tally. */
  readonly countsOf: (tally: Tally, size: number) => CountColumns;
}
