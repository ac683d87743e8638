import type { Condition, FieldCondition, RangeBound } from '../conditions/condition.js';
import { Decimal } from '../decimal.js';

/**
 * Whether every record that meets the first condition certainly meets the second: each clause of the second follows from a
 * clause of the first. It proves that one population is part of another; where it says `false`, nothing is proved.
 */
export function implies(part: Condition, whole: Condition): boolean {
  if (part.key === whole.key) return true;
  if (whole.type === 'all') return whole.of.every((clause) => implies(part, clause));
  if (part.type === 'any' && part.of.every((choice) => implies(choice, whole))) return true;
  if (part.type === 'all' && part.of.some((clause) => implies(clause, whole))) return true;
  if (whole.type === 'any') return whole.of.some((choice) => implies(part, choice));
  return clauseImplies(part, whole);
}

function clauseImplies(part: Condition, whole: Condition): boolean {
  if (part.type === 'one' && whole.type === 'one')
    return part.relation.name === whole.relation.name && implies(part.of, whole.of);
  if (part.type === 'many' && whole.type === 'many') {
    const isSome = part.how === 'some' && whole.how === 'some' && part.within === whole.within;
    return isSome && part.relation.name === whole.relation.name && implies(part.where, whole.where);
  }
  if (part.type === 'not' && whole.type === 'not') return implies(whole.of, part.of);
  if (!isField(part)) return false;
  if (whole.type === 'not') return isField(whole.of) && excludes(part, whole.of);
  return isField(whole) && fieldImplies(part, whole);
}

function isField(condition: Condition): condition is FieldCondition {
  return condition.type === 'missing' || condition.type === 'equals' || condition.type === 'range';
}

// A field that has a value is not missing, and one that has a value of a list has none of another list.
function excludes(part: FieldCondition, whole: FieldCondition): boolean {
  if (part.field.name !== whole.field.name) return false;
  if ((part.type === 'missing') !== (whole.type === 'missing')) return true;
  if (part.type !== 'equals' || whole.type !== 'equals') return false;
  const values = new Set(whole.values.map(String));
  return part.values.every((value) => !values.has(String(value)));
}

function fieldImplies(part: FieldCondition, whole: FieldCondition): boolean {
  if (part.field.name !== whole.field.name) return false;
  if (part.type === 'equals' && whole.type === 'equals') {
    const values = new Set(whole.values.map(String));
    return part.values.every((value) => values.has(String(value)));
  }
  if (part.type !== 'range' || whole.type !== 'range') return false;
  return whole.bounds.every((bound) => part.bounds.some((stricter) => isWithin(stricter, bound)));
}

// Whether what satisfies the first bound also satisfies the second.
function isWithin({ operator, end }: RangeBound, whole: RangeBound): boolean {
  const isUpper = operator.startsWith('lt');
  if (isUpper !== whole.operator.startsWith('lt')) return false;
  const order = orderOf(end, whole.end);
  if (order === undefined) return false;
  const isStrict = order === 0 && operator.endsWith('te') && !whole.operator.endsWith('te');
  return (isUpper ? order <= 0 : order >= 0) && !isStrict;
}

function orderOf(a: RangeBound['end'], b: RangeBound['end']): number | undefined {
  if ('day' in a && 'day' in b) return Math.sign(a.day - b.day);
  if ('number' in a && 'number' in b) return new Decimal(a.number).cmp(b.number);
  if ('date' in a && 'date' in b) return a.date === b.date ? 0 : undefined;
  if ('field' in a && 'field' in b) return a.field.name === b.field.name ? 0 : undefined;
  return undefined;
}
