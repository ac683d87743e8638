import { canonical } from '../conditions/canonical.js';
import type { ConditionField } from '../conditions/condition.js';
import { nearest } from '../conditions/nearest.js';
import { conditionField } from '../conditions/parse-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import type { Cell } from './result.js';

/**
 * A field that a breakdown is by, read from a record: one of its own (`positionLevel`), or one of a related record
 * (`unit.kind`, `successionPlans.term`).
 */
interface Path {
  readonly path: string;
  readonly field: string;
  readonly relation?: { readonly name: string; readonly many: boolean; readonly recordSet: string } | undefined;
}

/** The path on a record set, or `undefined` where that record set has no such field. */
function pathOn(model: Model, recordSet: RecordSet, path: string): Path | undefined {
  const [first = '', second] = path.split('.');
  if (second === undefined) return conditionField(recordSet, first) === undefined ? undefined : { path, field: first };
  const relation = recordSet.toOne.get(first) ?? recordSet.toMany.get(first);
  if (relation === undefined) return undefined;
  const other = model.recordSets.get(relation.recordSet);
  if (other === undefined || conditionField(other, second) === undefined) return undefined;
  const many = !recordSet.toOne.has(first);
  return { path, field: second, relation: { name: first, many, recordSet: relation.recordSet } };
}

/** Whether a record set can be broken down by all the fields: it has them, with the values that the cells are of. */
export function hasPaths(model: Model, recordSet: RecordSet, by: readonly string[]): boolean {
  return by.every((path) => {
    const field = fieldAt(model, recordSet, path)?.field;
    const divided = firstField(model, path)?.field;
    return field !== undefined && field.type === divided?.type && canonical(field.values) === canonical(divided.values);
  });
}

interface FieldAt {
  readonly field: ConditionField;
  /** The record set whose records have the field. */
  readonly holder: RecordSet;
  readonly many: boolean;
}

function fieldAt(model: Model, recordSet: RecordSet, path: string): FieldAt | undefined {
  const found = pathOn(model, recordSet, path);
  if (found === undefined) return undefined;
  const { relation } = found;
  const holder = relation === undefined ? recordSet : model.recordSets.get(relation.recordSet);
  const field = holder === undefined ? undefined : conditionField(holder, found.field);
  return holder === undefined || field === undefined ? undefined : { field, holder, many: relation?.many === true };
}

// Fields of one name may have other values in another record set. Cells are of the first that has the field.
function firstField(model: Model, path: string): FieldAt | undefined {
  for (const recordSet of model.recordSets.values()) {
    const found = recordSet.counted ? fieldAt(model, recordSet, path) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The condition that holds for the records of a population in a cell. Fields of one related record hold for the same record. */
export function whereInCell(model: Model, recordSet: RecordSet, where: AnyWhere, cell: Cell): AnyWhere {
  const own: AnyWhere[] = [];
  const related = new Map<string, { readonly many: boolean; readonly where: Record<string, unknown> }>();
  for (const [path, value] of Object.entries(cell)) {
    const found = pathOn(model, recordSet, path);
    if (found === undefined) continue;
    if (found.relation === undefined) {
      own.push({ [found.field]: value });
      continue;
    }
    const group = related.get(found.relation.name) ?? { many: found.relation.many, where: {} };
    group.where[found.field] = value;
    related.set(found.relation.name, group);
  }
  const others = [...related].map(
    ([name, { many, where: inner }]): AnyWhere => ({ [name]: many ? { some: inner } : inner }),
  );
  return { and: [where, ...own, ...others] };
}

/** The id of a population in a cell. */
export function cellId(populationId: string, cell: Cell): string {
  return `${populationId}${canonical(cell)}`;
}

/**
 * All cells of a breakdown: every combination of the values that the fields can have. Text has the values that the dataset
 * holds.
 *
 * @throws GenderIndicatorsError `unknown_field` where no record set has the fields; `invalid_condition` for dates and numbers
 */
export function cellsOf(model: Model, by: readonly string[], dataset: Dataset): readonly Cell[] {
  return by.reduce<readonly Cell[]>(
    (cells, path) => {
      const values = valuesOf(model, path, dataset);
      return cells.flatMap((cell) => values.map((value) => ({ ...cell, [path]: value })));
    },
    [{}],
  );
}

// Whether every record that has the field must give it.
function isAlwaysGiven(model: Model, path: string): boolean {
  return [...model.recordSets.values()].every((recordSet) => {
    const found = recordSet.counted ? fieldAt(model, recordSet, path) : undefined;
    return found === undefined || found.holder.fields.get(found.field.name)?.required === true;
  });
}

function valuesOf(model: Model, path: string, dataset: Dataset): readonly (string | boolean | null)[] {
  const found = firstField(model, path);
  if (found !== undefined) {
    const { field, holder, many } = found;
    const values = listed(field, holder, dataset);
    if (values === undefined)
      throw new GenderIndicatorsError('invalid_condition', { recordSet: holder.name, field: path, in: 'by' });
    return many || isAlwaysGiven(model, path) ? values : [...values, null];
  }
  const names = [...model.recordSets.values()].flatMap((recordSet) => [...recordSet.fields.keys()]);
  throw new GenderIndicatorsError('unknown_field', {
    recordSet: 'any',
    field: path,
    in: 'by',
    nearest: nearest(path, names),
  });
}

function listed(field: ConditionField, holder: RecordSet, dataset: Dataset): readonly (string | boolean)[] | undefined {
  if (field.values !== undefined) return field.values;
  if (field.type === 'boolean') return [false, true];
  if (holder.name === 'units') {
    if (field.type !== 'text') return undefined;
    return [
      ...new Set(dataset.units.map((unit) => unit[field.name]).filter((value) => typeof value === 'string')),
    ].sort();
  }
  const column = dataset.sets.get(holder.name)?.fields.get(field.name);
  if (column === undefined) return field.type === 'text' ? [] : undefined;
  return column.type === 'coded' ? column.values : undefined;
}
