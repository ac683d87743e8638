import { toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { maxConditionDepth, maxListLength } from '../limits.js';
import {
  invalidCondition,
  outOfRange,
  tooDeep,
  tooManyItems,
  unknownField,
  unknownRecordSet,
  unknownValue,
} from '../mistakes.js';
import { foreignKeys, isForeignKey, type Model, type RecordSet, type Relation } from '../schemas/model.js';
import { ageBands } from '../schemas/values.js';
import type { AnyWhere } from '../schemas/where.js';
import type {
  Condition,
  ConditionField,
  Literal,
  ManyCondition,
  NumberBound,
  RangeEnd,
  RangeOperator,
} from './condition.js';
import { dayNumber, isDate } from './dates.js';
import { nearest } from './nearest.js';
import { allOf, anyOf, equals, many, missing, notOf, one, range, same } from './normal-form.js';

const operators: readonly RangeOperator[] = ['lt', 'lte', 'gt', 'gte'];
const hows = ['some', 'none', 'count', 'share'] as const;
const dateNames = ['asOf', 'from', 'to'] as const;

/** Where in a condition the parser stands. */
interface Site {
  readonly model: Model;
  readonly recordSet: RecordSet;
  /** The id of the definition that holds the condition, for errors. */
  readonly holder: string;
  readonly depth: number;
  /** Whether it is on the unit of a record. Its relations to many are decided after the records were counted. */
  readonly isUnitOfRecord?: boolean | undefined;
}

/**
 * Checks a condition against the model and parses it, the conditions on related records too.
 *
 * @param holder - the id of the definition that holds the condition, for errors
 * @throws GenderIndicatorsError `unknown_record_set`, `unknown_field`, `unknown_value` or `invalid_condition`, each with the
 * nearest name that exists; `out_of_range` for a bound on a share that is not from 0 to 1; `too_large` for a condition that is nested too deep or has too long a list
 */
export function parseCondition(
  model: Model,
  recordSetName: string,
  where: AnyWhere | undefined,
  holder: string,
): Condition {
  const site = { model, recordSet: countedSet(model, recordSetName, holder), holder, depth: 1 };
  return parseWhere(site, where === undefined ? {} : where);
}

/** The record set of that name, of those that are counted. */
export function countedSet(model: Model, name: string, holder: string): RecordSet {
  const recordSet = model.recordSets.get(name);
  if (recordSet?.counted) return recordSet;
  const names = [...model.recordSets.values()].filter(({ counted }) => counted).map((set) => set.name);
  const facts = { recordSet: name, in: holder, nearest: nearest(name, names) };
  throw new GenderIndicatorsError(unknownRecordSet, facts);
}

/** The field of that name: one of the schema, or one that follows from the birth date. */
export function conditionField(recordSet: RecordSet, name: string): ConditionField | undefined {
  const field = recordSet.fields.get(name);
  if (field !== undefined || !recordSet.fields.has('birthDate')) return field;
  if (name === 'age') return { name, type: 'age' };
  return name === 'ageBand' ? { name, type: 'enum', values: ageBands } : undefined;
}

function parseWhere(site: Site, where: unknown): Condition {
  if (!isObject(where)) throw invalid(site, 'where');
  if (site.depth > maxConditionDepth)
    throw new GenderIndicatorsError(tooDeep, {
      what: 'condition_depth',
      limit: maxConditionDepth,
      in: site.holder,
    });
  const inner = { ...site, depth: site.depth + 1 };
  const clauses = Object.entries(where).filter(([, clause]) => clause !== undefined);
  return allOf(clauses.map(([key, clause]) => parseClause(inner, key, clause)));
}

function parseClause(site: Site, key: string, clause: unknown): Condition {
  if (key === 'and' || key === 'or') {
    const parts = listOf(site, key, clause).map((part) => parseWhere(site, part));
    return key === 'and' ? allOf(parts) : anyOf(parts);
  }
  if (key === 'not') return notOf(parseWhere(site, clause));
  const { recordSet } = site;
  const field = conditionField(recordSet, key);
  if (field !== undefined) return parseComparison(site, field, clause);
  const toOne = recordSet.toOne.get(key);
  if (toOne !== undefined) return one(toOne, parseWhere(across(site, toOne), clause));
  const toMany = recordSet.toMany.get(key);
  if (toMany !== undefined) return parseMany(site, toMany, clause);
  const relations = [...recordSet.toOne.keys(), ...recordSet.toMany.keys()];
  throw noField(site, key, [...recordSet.fields.keys(), 'age', 'ageBand', ...relations, 'and', 'or', 'not']);
}

function parseComparison(site: Site, field: ConditionField, clause: unknown): Condition {
  const { name, type } = field;
  if (type === 'other') throw invalid(site, name);
  const isKey = isKeyOfRecord(site.recordSet, name);
  if (clause === null) {
    const isAlwaysThere = site.recordSet.fields.get(name)?.required === true || name === 'unitId';
    if (isAlwaysThere) return anyOf([]);
    if (name !== 'id' || !isKey) return missing(field);
  }
  if (isKey) return parseSame(site, name, clause);
  if (!isObject(clause)) return equals(field, [literal(site, field, clause)]);
  const keys = Object.keys(clause).filter((key) => clause[key] !== undefined);
  if (keys.length === 1 && keys[0] === 'in') {
    const values = listOf(site, name, clause['in']);
    return equals(
      field,
      values.map((value) => literal(site, field, value)),
    );
  }
  if (!isOrdered(field) || keys.length === 0) throw invalid(site, name);
  return range(
    field,
    keys.map((key) => ({ operator: operator(site, name, key), end: rangeEnd(site, field, clause[key]) })),
  );
}

// A key is compared with another key that names a record of the same record set.
function parseSame(site: Site, key: string, clause: unknown): Condition {
  if (!isForeignKey(key) || !isObject(clause) || typeof clause['field'] !== 'string') throw invalid(site, key);
  const [first = '', second, ...more] = clause['field'].split('.');
  const via = second === undefined ? undefined : site.recordSet.toOne.get(first);
  if (second !== undefined && via === undefined) throw noField(site, first, site.recordSet.toOne.keys());
  if (via?.recordSet === 'units' || more.length > 0) throw invalid(site, key);
  const recordSet = via === undefined ? site.recordSet : countedSet(site.model, via.recordSet, site.holder);
  const otherKey = second ?? first;
  if (!recordSet.fields.has(otherKey)) throw noField({ ...site, recordSet }, otherKey, recordSet.fields.keys());
  if (!isForeignKey(otherKey) || foreignKeys[otherKey].recordSet !== foreignKeys[key].recordSet)
    throw invalid(site, key);
  return same({ foreignKey: key, otherKey, via });
}

// Of records the ids are not kept: `{ unit: { id: 'dept' } }` asks for those of one unit.
function isKeyOfRecord({ name }: RecordSet, field: string): boolean {
  return name !== 'units' && (field === 'id' || isForeignKey(field));
}

function parseMany(site: Site, relation: Relation, clause: unknown): ManyCondition {
  const { name } = relation;
  if (!isObject(clause) || site.isUnitOfRecord === true) throw invalid(site, name);
  const how = hows.find((word) => clause[word] !== undefined);
  const { within = 'own', of, ...rest } = clause;
  if (how === undefined || (within !== 'own' && within !== 'subtree')) throw invalid(site, name);
  if (of !== undefined && how !== 'share') throw invalid(site, name);
  if (within === 'subtree' && site.recordSet.name !== 'units') throw invalid(site, name);
  const inner = across(site, relation);
  const where = parseWhere(inner, rest[how]);
  const whole = of === undefined ? allOf([]) : parseWhere(inner, of);
  const keys = Object.keys(rest).filter((key) => key !== how && rest[key] !== undefined);
  if (keys.length > 0 !== (how === 'count' || how === 'share')) throw invalid(site, name);
  const read = how === 'share' ? fraction : number;
  const bounds = keys.map(
    (key): NumberBound => ({ operator: operator(site, name, key), number: read(site, name, rest[key]) }),
  );
  return many({ relation, how, where, whole, bounds, within });
}

function literal(site: Site, field: ConditionField, value: unknown): Literal {
  if (field.type === 'boolean') {
    if (typeof value === 'boolean') return value;
  } else if (field.type === 'number' || field.type === 'decimal' || field.type === 'age') {
    return number(site, field.name, value);
  } else if (field.type === 'date') {
    if (typeof value === 'string' && isDate(value)) return dayNumber(value);
  } else if (typeof value === 'string') {
    if (field.values === undefined || field.values.includes(value)) return value;
    const near = nearest(value, field.values);
    const facts = {
      recordSet: site.recordSet.name,
      field: field.name,
      in: site.holder,
      allowed: field.values,
      nearest: near,
    };
    throw new GenderIndicatorsError(unknownValue, facts);
  }
  throw invalid(site, field.name);
}

function rangeEnd(site: Site, field: ConditionField, end: unknown): RangeEnd {
  const isDateField = field.type === 'date';
  if (isObject(end)) {
    if (typeof end['field'] === 'string') {
      const other = conditionField(site.recordSet, end['field']);
      if (other === undefined) throw noField(site, end['field'], site.recordSet.fields.keys());
      if (isOrdered(other) && (other.type === 'date') === isDateField) return { field: other };
    }
    const date = dateNames.find((name) => name === end['date']);
    if (date !== undefined && isDateField) return { date };
    throw invalid(site, field.name);
  }
  if (!isDateField) return { number: number(site, field.name, end) };
  if (typeof end === 'string' && isDate(end)) return { day: dayNumber(end) };
  throw invalid(site, field.name);
}

function operator(site: Site, field: string, key: string): RangeOperator {
  const name = operators.find((word) => word === key);
  if (name === undefined) throw invalid(site, field, nearest(key, [...operators, ...hows, 'in', 'within', 'of']));
  return name;
}

function number(site: Site, field: string, value: unknown) {
  if (typeof value !== 'number' && typeof value !== 'string') throw invalid(site, field);
  return toDecimal(value, { function: site.holder, argument: `${site.recordSet.name}.${field}` });
}

// A bound of 30 would hold for no share, where 0.3 is meant.
function fraction(site: Site, field: string, value: unknown) {
  const share = number(site, field, value);
  if (share.gte(0) && share.lte(1)) return share;
  const argument = `${site.recordSet.name}.${field}`;
  throw new GenderIndicatorsError(outOfRange, { function: site.holder, argument, range: '0 to 1' });
}

function listOf(site: Site, field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(site, field);
  if (value.length > maxListLength)
    throw new GenderIndicatorsError(tooManyItems, { what: 'list_length', limit: maxListLength, in: site.holder });
  return value;
}

function isOrdered({ type }: ConditionField): boolean {
  return type === 'date' || type === 'number' || type === 'decimal' || type === 'age';
}

function across(site: Site, relation: Relation): Site {
  const recordSet = countedSet(site.model, relation.recordSet, site.holder);
  const isFromUnit = site.recordSet.name === 'units' && site.isUnitOfRecord !== true;
  return { ...site, recordSet, isUnitOfRecord: recordSet.name === 'units' && !isFromUnit };
}

function noField(site: Site, field: string, names: Iterable<string>): GenderIndicatorsError {
  const facts = { recordSet: site.recordSet.name, field, in: site.holder, nearest: nearest(field, names) };
  return new GenderIndicatorsError(unknownField, facts);
}

function invalid(site: Site, field: string, near?: string): GenderIndicatorsError {
  const facts = { recordSet: site.recordSet.name, field, in: site.holder, nearest: near };
  return new GenderIndicatorsError(invalidCondition, facts);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
