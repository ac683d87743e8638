import { canonical } from '../conditions/canonical.js';
import type { ConditionField } from '../conditions/condition.js';
import { nearest } from '../conditions/nearest.js';
import { conditionField, parseCondition } from '../conditions/parse-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { cached } from '../engine/cached.js';
import { GenderIndicatorsError } from '../errors.js';
import { maxCells } from '../limits.js';
import { invalidCondition, tooManyCells, unknownField } from '../mistakes.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import type { Axis } from '../tallies/request.js';
import type { Cell } from './result.js';

/**
 * A field that a breakdown is by, read from a record: one of its own (`positionLevel`), or one of a related record (`unit.kind`,
 * `successionPlans.term`). Absent where the record set has no such field.
 */
function pathOn(model: Model, recordSet: RecordSet, path: string) {
  const [first = '', second, ...others] = path.split('.');
  if (others.length > 0) return undefined;
  const relation = second === undefined ? undefined : (recordSet.toOne.get(first) ?? recordSet.toMany.get(first));
  if (second !== undefined && relation === undefined) return undefined;
  const holder = relation === undefined ? recordSet : model.recordSets.get(relation.recordSet);
  const field = holder === undefined ? undefined : conditionField(holder, second ?? first);
  if (holder === undefined || field === undefined) return undefined;
  return { field, holder, relation, isMany: relation !== undefined && !recordSet.toOne.has(first) };
}

/** Whether a record set can be broken down by all the paths: it has the fields, with the values that the cells are of. */
export function hasPaths(model: Model, recordSet: RecordSet, paths: readonly string[]): boolean {
  return paths.every((path) => {
    const field = pathOn(model, recordSet, path)?.field;
    const divided = pathsIn(model, path)[0]?.field;
    return field !== undefined && field.type === divided?.type && canonical(field.values) === canonical(divided.values);
  });
}

// Fields of one name may have other values in another record set. Cells are of the first that has the field.
function pathsIn(model: Model, path: string) {
  const counted = [...model.recordSets.values()].filter((recordSet) => recordSet.counted);
  return counted.flatMap((recordSet) => pathOn(model, recordSet, path) ?? []);
}

/** The id of a population in a cell. */
export function cellId(populationId: string, cell: Cell): string {
  return `${populationId}${canonical(cell)}`;
}

/**
 * Divides a record set that has the paths. Each path is an axis; paths over one relation to many are one axis together, for
 * they hold for the same related record.
 *
 * @returns the axes, and of each cell its conditions and its position on each axis
 */
export function divide(model: Model, recordSet: RecordSet, paths: readonly string[], cells: readonly Cell[]) {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const { isMany, relation } = pathOn(model, recordSet, path)!;
    const name = isMany ? `${relation?.name}.` : path;
    cached(groups, name, () => []).push(path);
  }
  const divided = cells.map((cell) => {
    return { cell, clauses: clausesOf(model, recordSet, cell), positions: [] as number[] };
  });
  const axes = [...groups.values()].map((ofAxis): Axis => {
    const positions = new Map<string, number>();
    const conditions: Axis['conditions'][number][] = [];
    for (const { cell, positions: ofCell } of divided) {
      const part = Object.fromEntries(ofAxis.map((path) => [path, cell[path] ?? null]));
      const key = canonical(part);
      const position = positions.get(key) ?? conditions.length;
      if (position === conditions.length) {
        positions.set(key, position);
        const [where = {}] = clausesOf(model, recordSet, part);
        conditions.push(parseCondition(model, recordSet.name, where, 'by'));
      }
      ofCell.push(position);
    }
    const { isMany, relation } = pathOn(model, recordSet, ofAxis[0]!)!;
    return { conditions, overlaps: isMany, isOfUnit: relation?.key === 'unitId' && !isMany };
  });
  return { axes, cells: divided };
}

// The conditions that hold for the records of a cell, those on fields of the record first.
function clausesOf(model: Model, recordSet: RecordSet, cell: Cell): readonly AnyWhere[] {
  const clauses: AnyWhere[] = [];
  const related = new Map<string, { readonly isMany: boolean; readonly where: Record<string, Cell[string]> }>();
  for (const [path, value] of Object.entries(cell)) {
    const { field, relation, isMany } = pathOn(model, recordSet, path)!;
    if (relation === undefined) {
      clauses.push({ [field.name]: value });
      continue;
    }
    const { where } = related.get(relation.name) ?? { where: {} };
    related.set(relation.name, { isMany, where: { ...where, [field.name]: value } });
  }
  for (const [name, { isMany, where }] of related) clauses.push({ [name]: isMany ? { some: where } : where });
  return clauses;
}

/**
 * All cells of a breakdown: every combination of the values that the fields can have. Text has the values that the dataset
 * holds.
 *
 * @throws GenderIndicatorsError `unknown_field` where no record set has the fields; `invalid_condition` for dates and numbers;
 * `too_large` for too many cells
 */
export function cellsOf(dataset: Dataset, paths: readonly string[]): readonly Cell[] {
  const values = paths.map((path) => valuesOf(dataset, path));
  if (values.reduce((product, { length }) => product * length, 1) > maxCells)
    throw new GenderIndicatorsError(tooManyCells, { what: 'cells', limit: maxCells, in: 'by' });
  return paths.reduce<readonly Cell[]>(
    (cells, path, i) => cells.flatMap((cell) => values[i]!.map((value) => ({ ...cell, [path]: value }))),
    [{}],
  );
}

function valuesOf(dataset: Dataset, path: string): readonly Cell[string][] {
  const { model } = dataset;
  const divided = pathsIn(model, path);
  const [first] = divided;
  if (first !== undefined) {
    const { field, holder, isMany } = first;
    const values = listedValues(field, holder, dataset);
    if (values === undefined)
      throw new GenderIndicatorsError(invalidCondition, { recordSet: holder.name, field: path, in: 'by' });
    // Whether every record that has the field must have a value of it.
    const isRequired = divided.every((onSet) => onSet.holder.fields.get(onSet.field.name)?.required === true);
    return isMany || isRequired ? values : [...values, null];
  }
  const names = [...model.recordSets.values()].flatMap((recordSet) => [...recordSet.fields.keys()]);
  const facts = { recordSet: 'any', field: path, in: 'by', nearest: nearest(path, names) };
  throw new GenderIndicatorsError(unknownField, facts);
}

function listedValues(field: ConditionField, holder: RecordSet, dataset: Dataset): readonly Cell[string][] | undefined {
  if (field.values !== undefined) return field.values;
  if (field.type === 'boolean') return [false, true];
  if (holder.name === 'units') {
    if (field.type !== 'text') return undefined;
    const texts = dataset.units.map((unit) => unit[field.name]).filter((value) => typeof value === 'string');
    return [...new Set(texts)].sort();
  }
  const column = dataset.sets.get(holder.name)?.fields.get(field.name);
  if (column === undefined) return field.type === 'text' ? [] : undefined;
  return column.type === 'coded' ? column.values : undefined;
}
