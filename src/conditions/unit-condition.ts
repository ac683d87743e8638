import { Decimal } from '../decimal.js';
import { holds } from './bounds.js';
import type { Condition, ConditionField, ManyCondition, RangeBound } from './condition.js';
import { type Dates, dateOf, dayNumber } from './dates.js';

/** A unit as it was given. */
export type UnitRecord = Readonly<Record<string, unknown>>;

/** The units that a condition may look at: each by its number, and the number of its parent, -1 for a root. */
export interface UnitSource extends Dates {
  readonly units: readonly UnitRecord[];
  readonly parent: Int32Array;
}

/** Whether the unit of that number meets a condition; `undefined` where what was reported cannot tell. */
export type UnitCondition = (unit: number) => boolean | undefined;

/**
 * Makes a condition ready for units. `many` decides the conditions on related records, which need counts.
 *
 * What is not known is carried through as in three-valued logic: false and unknown is false, true or unknown is true.
 */
export function unitCondition(
  source: UnitSource,
  condition: Condition,
  many: (condition: ManyCondition) => UnitCondition,
): UnitCondition {
  const prepare = (one: Condition): UnitCondition => {
    switch (one.type) {
      case 'all':
        return every(one.of.map(prepare));
      case 'any': {
        const none = every(one.of.map(prepare).map(negated));
        return negated(none);
      }
      case 'not':
        return negated(prepare(one.of));
      case 'missing':
        return (unit) => isMissing(source.units[unit]?.[one.field.name]);
      case 'equals':
        return (unit) => equals(one.field, source.units[unit]?.[one.field.name], one.values);
      case 'range':
        return (unit) => one.bounds.every((bound) => inRange(source, one.field, source.units[unit] ?? {}, bound));
      case 'one': {
        // The only relation of units to one record is to their parent.
        const test = prepare(one.of);
        return (unit) => {
          const parent = source.parent[unit] ?? -1;
          return parent >= 0 && test(parent);
        };
      }
      case 'same':
        // Conditions on units have no such clause.
        return () => undefined;
      case 'many':
        return many(one);
    }
  };
  return prepare(condition);
}

function every(tests: readonly UnitCondition[]): UnitCondition {
  return (unit) => {
    let all: boolean | undefined = true;
    for (const test of tests) {
      const met = test(unit);
      if (met === false) return false;
      if (met === undefined) all = undefined;
    }
    return all;
  };
}

function negated(test: UnitCondition): UnitCondition {
  return (unit) => {
    const met = test(unit);
    return met === undefined ? undefined : !met;
  };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function equals(field: ConditionField, value: unknown, wanted: readonly unknown[]): boolean {
  if (isMissing(value)) return false;
  const one = comparable(field, value);
  return wanted.some((other) => (one instanceof Decimal ? one.eq(other as Decimal) : one === other));
}

function inRange(source: Dates, field: ConditionField, unit: UnitRecord, { operator, end }: RangeBound): boolean {
  const value = unit[field.name];
  const other =
    'field' in end
      ? unit[end.field.name]
      : 'date' in end
        ? dateOf(source, end.date)
        : 'day' in end
          ? end.day
          : end.number;
  if (isMissing(value) || isMissing(other)) return false;
  return holds(operator, new Decimal(comparable(field, value) as number).cmp(comparable(field, other) as number));
}

// Days and numbers become comparable numbers, everything else stays as it is.
function comparable(field: ConditionField, value: unknown): unknown {
  if (field.type === 'date') return typeof value === 'string' ? dayNumber(value) : value;
  if (field.type === 'number' || field.type === 'decimal') return new Decimal(value as string);
  return value;
}
