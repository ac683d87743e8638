import type { Dates } from '../conditions/dates.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import type { IdTable } from './id-table.js';
import type { RawRecords } from './raw-records.js';
import type { RowIds } from './row-ids.js';
import type { UnitTree } from './unit-tree.js';

/** No record that was kept. */
export const notKept = -2;
/** A unit that was kept, and is not active. */
export const notActive = -1;

/** The kept records of a record set, for those that name them. */
export interface Kept {
  /** By the number of an id: {@link notKept}, or for units their number in the tree or {@link notActive}, for others the row. */
  byNumber(): Int32Array;
  has(id: string): boolean;
  /** The unit of the record with an id; `undefined` where it has none. */
  unitOf(id: string): number | undefined;
  /** Of record sets other than units, the unit of each row; absent where they belong to none. */
  readonly units?: Uint32Array | undefined;
  /** Where the records have a sex, that of each row; see {@link SexWords}. */
  readonly sexes?: Uint8Array | undefined;
}

/** What is known of the record sets that were checked before. */
export interface Checked {
  readonly dates: Dates;
  readonly kept: ReadonlyMap<string, Kept>;
}

/** The units that were kept. */
export class KeptUnits implements Kept {
  readonly #table: IdTable;
  readonly #numbers: Int32Array;

  constructor(table: IdTable, ids: readonly string[], tree: UnitTree) {
    this.#table = table;
    const known = ids.map((id) => [table.add(id), tree.numberOf.get(id) ?? notActive] as const);
    this.#numbers = new Int32Array(table.count).fill(notKept);
    for (const [number, unit] of known) this.#numbers[number] = unit;
  }

  byNumber(): Int32Array {
    return this.#numbers;
  }

  has(id: string): boolean {
    return this.unitOf(id) !== undefined;
  }

  unitOf(id: string): number | undefined {
    const unit = this.#numbers[this.#table.find(id)] ?? notKept;
    return unit === notKept ? undefined : unit;
  }
}

/** The kept records of another record set, in the order of the tree. */
export class KeptRecords implements Kept {
  readonly units: Uint32Array | undefined;
  readonly #ids: RowIds;
  readonly #sexes: () => Uint8Array | undefined;

  constructor(ids: RowIds, units: Uint32Array | undefined, sexes: () => Uint8Array | undefined) {
    this.#ids = ids;
    this.units = units;
    this.#sexes = sexes;
  }

  get sexes(): Uint8Array | undefined {
    return this.#sexes();
  }

  byNumber(): Int32Array {
    return this.#ids.byNumber();
  }

  has(id: string): boolean {
    return this.#ids.rowOf(id) >= 0;
  }

  unitOf(id: string): number | undefined {
    const row = this.#ids.rowOf(id);
    return row < 0 ? undefined : this.units?.[row];
  }
}

/** For each row, what its key names: {@link Kept.byNumber}, and {@link notKept} also where the key is absent. */
export function namedBy(raw: RawRecords, key: ForeignKey, { kept }: Checked): (row: number) => number {
  const codes = raw.keys.get(key)?.codes;
  const byNumber = kept.get(foreignKeys[key].recordSet)?.byNumber();
  return (row) => byNumber?.[(codes?.[row] ?? 0) - 1] ?? notKept;
}
