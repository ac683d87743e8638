import { toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { foreignKeys, isForeignKey, type Model, type RecordSet, type Relation } from '../schemas/model.js';
import { ageBands } from '../schemas/values.js';
import type { AnyWhere } from '../schemas/where.js';
import type {
  Condition,
  ConditionField,
  ManyCondition,
  NumberBound,
  RangeBound,
  RangeEnd,
  RangeOperator,
} from './condition.js';
import { dayNumber, isDate } from './dates.js';
import { nearest } from './nearest.js';

const operators: readonly RangeOperator[] = ['lt', 'lte', 'gt', 'gte'];
const hows = ['some', 'none', 'count', 'share'] as const;
const dateNames = ['asOf', 'from', 'to'] as const;

interface Site {
  readonly model: Model;
  readonly recordSet: RecordSet;
  /** The id of what holds the condition, for errors. */
  readonly in: string;
  /** Whether it is on the unit of a record. Its relations to many are decided after the records were counted. */
  readonly isUnitOfRecord?: boolean | undefined;
}

/**
 * Checks a condition against the model.
 *
 * @throws GenderIndicatorsError `unknown_record_set`, `unknown_field`, `unknown_value` or `invalid_condition`, each with the
 * nearest name that exists
 */
export function parseCondition(
  model: Model,
  recordSetName: string,
  where: AnyWhere | undefined,
  within: string,
): Condition {
  const site = { model, recordSet: recordSetOf(model, recordSetName, within), in: within };
  return parseWhere(site, where === undefined ? {} : where);
}

/** The record set of that name, of those that are counted. */
export function recordSetOf(model: Model, name: string, within: string): RecordSet {
  const found = model.recordSets.get(name);
  if (found?.counted) return found;
  const names = [...model.recordSets.values()].filter((one) => one.counted).map((one) => one.name);
  throw new GenderIndicatorsError('unknown_record_set', { recordSet: name, in: within, nearest: nearest(name, names) });
}

/** The field of that name: one of the schema, or one that follows from the birth date. */
export function conditionField(recordSet: RecordSet, name: string): ConditionField | undefined {
  const own = recordSet.fields.get(name);
  if (own !== undefined || !recordSet.fields.has('birthDate')) return own;
  if (name === 'age') return { name, type: 'age' };
  return name === 'ageBand' ? { name, type: 'enum', values: ageBands } : undefined;
}

function parseWhere(site: Site, where: unknown): Condition {
  if (!isObject(where)) throw invalid(site, 'where');
  const clauses = Object.entries(where).filter(([, clause]) => clause !== undefined);
  const parsed = clauses.map(([key, clause]) => parseClause(site, key, clause));
  return parsed.length === 1 && parsed[0] !== undefined ? parsed[0] : { type: 'all', of: parsed };
}

function parseClause(site: Site, key: string, clause: unknown): Condition {
  if (key === 'and' || key === 'or') {
    if (!Array.isArray(clause)) throw invalid(site, key);
    return { type: key === 'and' ? 'all' : 'any', of: clause.map((one) => parseWhere(site, one)) };
  }
  if (key === 'not') return { type: 'not', of: parseWhere(site, clause) };
  const { recordSet } = site;
  const field = conditionField(recordSet, key);
  if (field !== undefined) return parseComparison(site, field, clause);
  const toOne = recordSet.toOne.get(key);
  if (toOne !== undefined) {
    return { type: 'one', relation: toOne, of: parseWhere(across(site, toOne), clause) };
  }
  const toMany = recordSet.toMany.get(key);
  if (toMany !== undefined) return parseMany(site, toMany, clause);
  const names = [
    ...recordSet.fields.keys(),
    'age',
    'ageBand',
    ...recordSet.toOne.keys(),
    ...recordSet.toMany.keys(),
    'and',
    'or',
    'not',
  ];
  throw unknownField(site, key, names);
}

function parseComparison(site: Site, field: ConditionField, clause: unknown): Condition {
  if (field.type === 'other') throw invalid(site, field.name);
  const isOwnKey = isKeyOfRecord(site.recordSet, field.name);
  if (clause === null) {
    const isGiven = site.recordSet.fields.get(field.name)?.required === true || field.name === 'unitId';
    if (isGiven) return { type: 'any', of: [] };
    if (!isOwnKey || field.name !== 'id') return { type: 'missing', field };
  }
  if (isOwnKey) return parseSame(site, field.name, clause);
  if (!isObject(clause)) return { type: 'equals', field, values: [literal(site, field, clause)] };
  const keys = Object.keys(clause).filter((key) => clause[key] !== undefined);
  if (keys.length === 1 && keys[0] === 'in') {
    const list = clause['in'];
    if (!Array.isArray(list)) throw invalid(site, field.name);
    return { type: 'equals', field, values: list.map((value) => literal(site, field, value)) };
  }
  if (!isOrdered(field) || keys.length === 0) throw invalid(site, field.name);
  const bounds = keys.map(
    (key): RangeBound => ({ operator: operator(site, field.name, key), end: rangeEnd(site, field, clause[key]) }),
  );
  return { type: 'range', field, bounds };
}

// A key is compared with another key that names a record of the same record set.
function parseSame(site: Site, key: string, clause: unknown): Condition {
  if (!isForeignKey(key) || !isObject(clause) || typeof clause['field'] !== 'string') throw invalid(site, key);
  const [first = '', second] = clause['field'].split('.');
  const via = second === undefined ? undefined : site.recordSet.toOne.get(first);
  if (second !== undefined && via === undefined) throw unknownField(site, first, site.recordSet.toOne.keys());
  if (via?.recordSet === 'units') throw invalid(site, key);
  const holder = via === undefined ? site.recordSet : recordSetOf(site.model, via.recordSet, site.in);
  const other = second ?? first;
  if (!holder.fields.has(other)) throw unknownField({ ...site, recordSet: holder }, other, holder.fields.keys());
  if (!isForeignKey(other) || foreignKeys[other].recordSet !== foreignKeys[key].recordSet) throw invalid(site, key);
  return { type: 'same', key, other, via };
}

function unknownField(site: Site, field: string, names: Iterable<string>): GenderIndicatorsError {
  const near = nearest(field, names);
  return new GenderIndicatorsError('unknown_field', {
    recordSet: site.recordSet.name,
    field,
    in: site.in,
    nearest: near,
  });
}

// Of records the ids are not kept: `{ unit: { id: 'dept' } }` asks for those of one unit.
function isKeyOfRecord({ name }: RecordSet, field: string): boolean {
  return name !== 'units' && (field === 'id' || isForeignKey(field));
}

function parseMany(site: Site, relation: Relation, clause: unknown): ManyCondition {
  if (!isObject(clause) || site.isUnitOfRecord === true) throw invalid(site, relation.name);
  const how = hows.find((one) => clause[one] !== undefined);
  const { within = 'own', of, ...rest } = clause;
  if (how === undefined || (within !== 'own' && within !== 'subtree')) throw invalid(site, relation.name);
  if (of !== undefined && how !== 'share') throw invalid(site, relation.name);
  if (within === 'subtree' && site.recordSet.name !== 'units') throw invalid(site, relation.name);
  const inner = across(site, relation);
  const where = rest[how];
  parseWhere(inner, where);
  if (of !== undefined) parseWhere(inner, of);
  const keys = Object.keys(rest).filter((key) => key !== how && rest[key] !== undefined);
  if (keys.length > 0 !== (how === 'count' || how === 'share')) throw invalid(site, relation.name);
  const bounds = keys.map(
    (key): NumberBound => ({
      operator: operator(site, relation.name, key),
      number: number(site, relation.name, rest[key]),
    }),
  );
  return { type: 'many', relation, how, where: where as AnyWhere, of: of as AnyWhere | undefined, bounds, within };
}

function literal(
  site: Site,
  field: ConditionField,
  value: unknown,
): ReturnType<typeof number> | string | boolean | number {
  if (field.type === 'boolean') {
    if (typeof value === 'boolean') return value;
  } else if (field.type === 'number' || field.type === 'decimal' || field.type === 'age') {
    return number(site, field.name, value);
  } else if (field.type === 'date') {
    if (typeof value === 'string' && isDate(value)) return dayNumber(value);
  } else if (typeof value === 'string') {
    if (field.values === undefined || field.values.includes(value)) return value;
    throw new GenderIndicatorsError('unknown_value', {
      recordSet: site.recordSet.name,
      field: field.name,
      in: site.in,
      nearest: nearest(value, field.values),
    });
  }
  throw invalid(site, field.name);
}

function rangeEnd(site: Site, field: ConditionField, end: unknown): RangeEnd {
  if (isObject(end)) {
    const { field: other, date } = end;
    if (typeof other === 'string') {
      const found = conditionField(site.recordSet, other);
      if (found === undefined) throw unknownField(site, other, site.recordSet.fields.keys());
      if (isOrdered(found) && (found.type === 'date') === (field.type === 'date')) return { field: found };
    }
    const name = dateNames.find((one) => one === date);
    if (name !== undefined && field.type === 'date') return { date: name };
    throw invalid(site, field.name);
  }
  if (field.type !== 'date') return { number: number(site, field.name, end) };
  if (typeof end === 'string' && isDate(end)) return { day: dayNumber(end) };
  throw invalid(site, field.name);
}

function operator(site: Site, field: string, key: string): RangeOperator {
  const found = operators.find((one) => one === key);
  if (found === undefined) throw invalid(site, field, nearest(key, [...operators, ...hows, 'in', 'within', 'of']));
  return found;
}

function number(site: Site, field: string, value: unknown) {
  if (typeof value !== 'number' && typeof value !== 'string') throw invalid(site, field);
  return toDecimal(value, { function: site.in, argument: `${site.recordSet.name}.${field}` });
}

function isOrdered(field: ConditionField): boolean {
  return field.type === 'date' || field.type === 'number' || field.type === 'decimal' || field.type === 'age';
}

function across(site: Site, relation: Relation): Site {
  const recordSet = recordSetOf(site.model, relation.recordSet, site.in);
  const isUnitOfRecord =
    recordSet.name === 'units' && (site.recordSet.name !== 'units' || site.isUnitOfRecord === true);
  return { ...site, recordSet, isUnitOfRecord };
}

function invalid(site: Site, field: string, near?: string): GenderIndicatorsError {
  return new GenderIndicatorsError('invalid_condition', {
    recordSet: site.recordSet.name,
    field,
    in: site.in,
    nearest: near,
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
