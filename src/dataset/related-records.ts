import { unitOrder } from '../kernel/unit-order.js';
import { foreignKeys } from '../schemas/model.js';
import type { Column, Columns } from './columns.js';
import type { Dataset } from './dataset.js';
import { joinColumns } from './join-columns.js';

/** By record set for each row where it stands now; -1 where it is no longer there. */
export type Moves = Map<string, Int32Array>;

/** Record sets after their persons changed, and how many records of each are no longer there because whom they name is not. */
export interface RelatedRecords {
  readonly sets: ReadonlyMap<string, Columns>;
  readonly dropped: ReadonlyMap<string, number>;
}

/** 1 for each person that a record of another record set names. */
export function namedPersons({ sets }: Dataset): Uint8Array {
  const named = new Uint8Array(sets.get('personnel')?.rowCount ?? 0);
  for (const { references } of sets.values()) {
    for (const [key, rows] of references) {
      if (foreignKeys[key].recordSet !== 'personnel') continue;
      for (const row of rows) if (row >= 0) named[row] = 1;
    }
  }
  return named;
}

/**
 * The other record sets after personnel changed: records of persons who left are no longer there, nor those that name such
 * records; the others name the rows where their persons stand now, take their sex, and go with them to their unit.
 */
export function relatedRecords(dataset: Dataset, personnel: Columns, moves: Int32Array): RelatedRecords {
  const moved: Moves = new Map([['personnel', moves]]);
  const sets = new Map<string, Columns>();
  const dropped = new Map<string, number>();
  // Record sets stand after those that they name.
  for (const [name, columns] of dataset.sets) {
    const followed = name === 'personnel' ? personnel : follow(columns, moved, sets, dataset.tree.units.length);
    sets.set(name, followed);
    if (followed.rowCount < columns.rowCount && name !== 'personnel')
      dropped.set(name, columns.rowCount - followed.rowCount);
  }
  return { sets, dropped };
}

function follow(columns: Columns, moved: Moves, sets: ReadonlyMap<string, Columns>, unitCount: number): Columns {
  const keys = [...columns.references].filter(([key]) => moved.has(foreignKeys[key].recordSet));
  if (keys.length === 0) return columns;
  const { recordSet, rowCount } = columns;
  const left = new Uint8Array(rowCount);
  const references = new Map(columns.references);
  for (const [key, rows] of keys) {
    const places = moved.get(foreignKeys[key].recordSet)!;
    const now = rows.map((row) => (row < 0 ? -1 : places[row]!));
    for (let row = 0; row < rowCount; row++) if (rows[row]! >= 0 && now[row]! < 0) left[row] = 1;
    references.set(key, now);
  }
  const [path] = recordSet.unitPath;
  const owner = path === undefined || path === 'unitId' ? undefined : sets.get(foreignKeys[path].recordSet);
  const rowsOfOwner = path === undefined ? undefined : references.get(path);
  const unitOf = columns.unitOf.map((unit, row) => owner?.unitOf[rowsOfOwner?.[row] ?? -1] ?? unit);
  const order = unitOrder(unitOf, left, Math.max(unitCount, 1));
  const sources = Int32Array.from(order.rows ?? unitOf.keys());
  const places = new Int32Array(rowCount).fill(-1);
  sources.forEach((row, place) => {
    places[row] = place;
  });
  moved.set(recordSet.name, places);
  const joined = joinColumns({ ...columns, unitOf }, [], sources);
  const inOrder = new Map([...references].map(([key, rows]) => [key, sources.map((row) => rows[row]!)]));
  const fields = new Map(joined.fields);
  const sex = sexOf(fields.get('sex'), sets.get('personnel'), inOrder.get('personId'));
  if (sex !== undefined) fields.set('sex', sex);
  return { ...joined, fields, references: inOrder };
}

function sexOf(
  own: Column | undefined,
  personnel: Columns | undefined,
  persons: Int32Array | undefined,
): Column | undefined {
  const sex = personnel?.fields.get('sex');
  if (own?.type !== 'coded' || sex?.type !== 'coded' || persons === undefined) return undefined;
  const ofPersons = sex.codes;
  return { type: 'coded', values: own.values, codes: own.codes.map((code, row) => ofPersons[persons[row]!] ?? code) };
}
