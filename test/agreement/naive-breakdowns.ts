import type { Condition } from './naive-conditions.js';
import type { World } from './naive-records.js';
import { type FieldKind, factsOf, fieldsOf, recordSets } from './record-sets.js';

/** Values of the fields that a breakdown is by. */
export type Cell = Readonly<Record<string, string | boolean | null>>;

interface Place {
  readonly recordSet: string;
  readonly field: string;
  readonly kind: FieldKind;
  /** Whether the path leads over a relation to many records. */
  readonly isOfMany: boolean;
}

// Where a path leads from a record set: a field of its own, or one of a related record (`unit.kind`, `events.kind`).
function placeOf(recordSet: string, path: string): Place | undefined {
  const [first = '', second] = path.split('.');
  if (second === undefined) {
    const kind = fieldsOf(recordSet)[first];
    return kind && { recordSet, field: first, kind, isOfMany: false };
  }
  const { toOne, toMany } = factsOf(recordSet);
  const isOfMany = toMany[first] !== undefined;
  const related = isOfMany ? first : toOne[first]?.[0];
  const kind = related === undefined ? undefined : fieldsOf(related)[second];
  return related === undefined || kind === undefined
    ? undefined
    : { recordSet: related, field: second, kind, isOfMany };
}

function placesOf(path: string): readonly Place[] {
  return Object.keys(recordSets).flatMap((recordSet) => placeOf(recordSet, path) ?? []);
}

/** All cells of a breakdown: every combination of the values that the fields can have. */
export function cellsOf(world: World, by: readonly string[]): readonly Cell[] {
  return by.reduce<readonly Cell[]>(
    (cells, path) => cells.flatMap((cell) => valuesOf(world, path).map((value) => ({ ...cell, [path]: value }))),
    [{}],
  );
}

// Fields of one name may have other values in another record set. Cells are of the first that has the field, and `null` is
// among them where some record may lack it.
function valuesOf(world: World, path: string): readonly (string | boolean | null)[] {
  const places = placesOf(path);
  const [first] = places;
  if (first === undefined) throw new Error(`no field ${path}`);
  const isAlwaysThere = places.every(({ recordSet, field }) => field in factsOf(recordSet).always);
  const values = listedValues(world, first);
  return first.isOfMany || isAlwaysThere ? values : [...values, null];
}

function listedValues(world: World, { recordSet, field, kind }: Place): readonly (string | boolean)[] {
  if (kind === 'boolean') return [false, true];
  if (typeof kind === 'object') return kind;
  // Text has the values that the records have.
  const rows = recordSet === 'units' ? world.units : (world.sets.get(recordSet) ?? []);
  return [...new Set(rows.map((row) => row[field]).filter((value) => typeof value === 'string'))];
}

/** Whether a breakdown divides a record set: it has all the fields, with the values that the cells are of. */
export function isDivided(recordSet: string, by: readonly string[]): boolean {
  return by.every((path) => {
    const place = placeOf(recordSet, path);
    return place !== undefined && String(place.kind) === String(placesOf(path)[0]?.kind);
  });
}

/** The condition that holds for the records of a population in a cell. Fields of one related record hold for the same record. */
export function whereInCell(recordSet: string, where: Condition, cell: Cell): Condition {
  const related = new Map<string, Condition>();
  const clauses: Condition[] = [where];
  for (const [path, value] of Object.entries(cell)) {
    const [first = '', second] = path.split('.');
    if (second === undefined) clauses.push({ [first]: value });
    else related.set(first, { ...related.get(first), [second]: value });
  }
  const { toMany } = factsOf(recordSet);
  for (const [relation, inner] of related)
    clauses.push({ [relation]: toMany[relation] === undefined ? inner : { some: inner } });
  return { and: clauses };
}
