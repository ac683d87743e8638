import { Decimal } from '../decimal.js';
import type { Relation } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { canonical } from './canonical.js';
import type {
  Condition,
  ConditionField,
  JointCondition,
  Literal,
  ManyCondition,
  NumberBound,
  OneCondition,
  RangeBound,
  RangeEnd,
  SameCondition,
} from './condition.js';
import { dayText } from './dates.js';

/** The condition in its normal form, as data. */
export function whereOf(condition: Condition): AnyWhere {
  return JSON.parse(condition.key) as AnyWhere;
}

/** The condition under which all conditions hold. */
export function allOf(conditions: readonly Condition[]): Condition {
  return joint('all', conditions);
}

/** The condition under which any of the conditions holds. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return joint('any', conditions);
}

// Conditions of the same type are taken in, repeated ones stand once, and the order is that of their keys.
function joint(type: JointCondition['type'], conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((part) => (part.type === type ? part.of : [part]));
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const keys = [...byKey.keys()].sort();
  const of = keys.flatMap((key) => byKey.get(key) ?? []);
  const [only] = of;
  if (only !== undefined && of.length === 1) return only;
  return { type, key: type === 'all' ? keyOfAll(keys) : `{"or":[${keys.join(',')}]}`, of };
}

// Clauses of different names stand in one object, as people write them. Each key is the text of an object with one clause, so
// the object of all is put together from these texts.
function keyOfAll(keys: readonly string[]): string {
  const names = new Set(keys.map((key) => /^\{"(?:[^"\\]|\\.)*"/u.exec(key)?.[0]));
  return names.size === keys.length
    ? `{${keys.map((key) => key.slice(1, -1)).join(',')}}`
    : `{"and":[${keys.join(',')}]}`;
}

/** The condition under which a condition does not hold. */
export function notOf(of: Condition): Condition {
  return { type: 'not', key: `{"not":${of.key}}`, of };
}

/** The condition that a field has no value. */
export function missing(field: ConditionField): Condition {
  return { type: 'missing', key: clause(field.name, null), field };
}

/** The condition that a field has one of the values. */
export function equals(field: ConditionField, literals: readonly Literal[]): Condition {
  const byText = new Map(literals.map((value) => [JSON.stringify(literalJson(field, value)), value]));
  const texts = [...byText.keys()].sort();
  const list = texts.map((text): unknown => JSON.parse(text));
  const values = texts.flatMap((text) => byText.get(text) ?? []);
  return { type: 'equals', key: clause(field.name, list.length === 1 ? list[0] : { in: list }), field, values };
}

/** The condition that a field lies within all bounds. */
export function range(field: ConditionField, bounds: readonly RangeBound[]): Condition {
  const ends = Object.fromEntries(bounds.map(({ operator, end }) => [operator, endJson(end)]));
  return { type: 'range', key: clause(field.name, ends), field, bounds };
}

/** The condition that two keys name the same record. */
export function same(parts: Omit<SameCondition, 'type' | 'key'>): Condition {
  const { foreignKey, otherKey, via } = parts;
  const field = via === undefined ? otherKey : `${via.name}.${otherKey}`;
  return { type: 'same', key: clause(foreignKey, { field }), ...parts };
}

/** The condition that the record which a key names meets a condition. */
export function one(relation: Relation, of: Condition): OneCondition {
  return { type: 'one', key: `{${JSON.stringify(relation.name)}:${of.key}}`, relation, of };
}

/** A condition on related records of which there may be many. */
export function many(parts: Omit<ManyCondition, 'type' | 'key'>): ManyCondition {
  const { relation, how, where, whole, bounds, within } = parts;
  const all = whole.type === 'all' && whole.of.length === 0;
  const key = clause(relation.name, {
    [how]: whereOf(where),
    ...(how === 'share' && !all ? { of: whereOf(whole) } : {}),
    ...Object.fromEntries(bounds.map(({ operator, number }: NumberBound) => [operator, numberJson(number)])),
    ...(within === 'own' ? {} : { within }),
  });
  return { type: 'many', key, ...parts };
}

function clause(name: string, value: unknown): string {
  return canonical({ [name]: value });
}

function literalJson(field: ConditionField, value: Literal): string | number | boolean {
  if (value instanceof Decimal) return numberJson(value);
  return field.type === 'date' ? dayText(value as number) : value;
}

function endJson(end: RangeEnd): unknown {
  if ('day' in end) return dayText(end.day);
  if ('number' in end) return numberJson(end.number);
  return 'field' in end ? { field: end.field.name } : end;
}

// A number where it says the same, otherwise decimal text.
function numberJson(value: Decimal): string | number {
  const number = value.toNumber();
  return Number.isFinite(number) && value.eq(number) ? number : value.toFixed();
}
