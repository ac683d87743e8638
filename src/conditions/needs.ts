import type { ValueOf } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import { type Sex, sexes } from '../schemas/values.js';
import type { Condition, ConditionField, ManyCondition } from './condition.js';
import { foldCondition } from './fold.js';
import { allOf } from './normal-form.js';

/** The other record sets that a condition on records looks into, units apart: without them it cannot be decided. */
export function relatedSets(condition: Condition): readonly string[] {
  return foldCondition<readonly string[]>(condition, {
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    field: () => [],
    same: ({ via }) => (via === undefined ? [] : [via.recordSet]),
    one: ({ relation: { recordSet }, of }) => (recordSet === 'units' ? [] : [recordSet, ...relatedSets(of)]),
    many: ({ relation, where, whole }) => [relation.recordSet, ...relatedSets(where), ...relatedSets(whole)],
  });
}

/** A field that decides a condition or gives a value, with the record set whose field it is. */
export interface FieldRead {
  readonly recordSet: string;
  readonly field: string;
}

/** The fields that decide a condition on a record set; of the age and its bands the birth date. Units apart. */
export function fieldsRead(condition: Condition, recordSet: string): readonly FieldRead[] {
  const read = ({ name }: ConditionField): FieldRead => ({ recordSet, field: fieldBehind(name) });
  return foldCondition<readonly FieldRead[]>(condition, {
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    field: (part) => [
      read(part.field),
      ...(part.type === 'range' ? part.bounds.flatMap(({ end }) => ('field' in end ? [read(end.field)] : [])) : []),
    ],
    same: () => [],
    one: ({ relation, of }) => fieldsRead(of, relation.recordSet),
    many: ({ relation, where, whole }) => [where, whole].flatMap((part) => fieldsRead(part, relation.recordSet)),
  });
}

/** The field of rows behind a field of conditions. */
export function fieldBehind(name: string): string {
  return name === 'age' || name === 'ageBand' ? 'birthDate' : name;
}

/** The fields of a value: itself, or the ends of a span that are no dates of the evaluation. */
export function fieldsIn(value: ValueOf): readonly string[] {
  const ends = typeof value === 'string' ? [value] : 'days' in value ? value.days : value.years;
  return ends.flatMap((end) => (typeof end === 'string' ? [end] : []));
}

/** The conditions on related records of which a condition on units is made; those on the parent too. */
export function manyConditions(condition: Condition): readonly ManyCondition[] {
  return foldCondition<readonly ManyCondition[]>(condition, {
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    field: () => [],
    same: () => [],
    one: ({ of }) => manyConditions(of),
    many: (part) => [part],
  });
}

/** A population that must be counted so that a condition on a unit's related records can be decided. */
export interface RelatedCount {
  readonly of: string;
  readonly condition: Condition;
  /** The sexes that count; absent for all. */
  readonly sexes?: readonly Sex[] | undefined;
}

/** The records that match, and the records of which a share is taken. */
export interface RelatedCounts {
  readonly matched: RelatedCount;
  readonly whole: RelatedCount;
}

/**
 * The counts behind a condition on related records. The sex is taken out of the condition, so that the count is of a population
 * for which offices can also give a return.
 */
export function relatedCounts(model: Model, { relation, where, whole }: ManyCondition): RelatedCounts {
  const of = relation.recordSet;
  const isSexed = model.recordSets.get(of)?.fields.has('sex') === true;
  const split = (condition: Condition): RelatedCount => (isSexed ? withoutSex(of, condition) : { of, condition });
  return { matched: split(allOf([whole, where])), whole: split(whole) };
}

/** A condition without its clauses on the sex, and the sexes that these allow; absent for all. */
export function withoutSex(of: string, condition: Condition): RelatedCount {
  const parts = condition.type === 'all' ? condition.of : [condition];
  const bySex = parts.flatMap((part) => (part.type === 'equals' && part.field.name === 'sex' ? [part.values] : []));
  if (bySex.length === 0) return { of, condition };
  const rest = parts.filter((part) => part.type !== 'equals' || part.field.name !== 'sex');
  return { of, condition: allOf(rest), sexes: sexes.filter((sex) => bySex.every((values) => values.includes(sex))) };
}
