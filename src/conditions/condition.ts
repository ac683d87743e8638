import type { Decimal } from '../decimal.js';
import type { Field } from '../schemas/fields.js';
import type { ForeignKey, Relation } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';

/** A field as a condition sees it: one of the schema, or the age in completed years that follows from the birth date. */
export interface ConditionField extends Omit<Field, 'type' | 'required'> {
  readonly type: Field['type'] | 'age';
}

/** An operator of a range. */
export type RangeOperator = 'lt' | 'lte' | 'gt' | 'gte';

/** What a range compares with: a day or number, another field of the record, or a date of the evaluation. */
export type RangeEnd =
  | { readonly day: number }
  | { readonly number: Decimal }
  | { readonly field: ConditionField }
  | { readonly date: 'asOf' | 'from' | 'to' };

/** One end of a range. */
export interface RangeBound {
  readonly operator: RangeOperator;
  readonly end: RangeEnd;
}

/** A bound on a number of related records, or on a share of them. */
export interface NumberBound {
  readonly operator: RangeOperator;
  readonly number: Decimal;
}

/** A condition on related records of which there may be many. */
export interface ManyCondition {
  readonly type: 'many';
  readonly relation: Relation;
  readonly how: 'some' | 'none' | 'count' | 'share';
  readonly where: AnyWhere;
  /** Of which records the share is taken; absent for all. */
  readonly of?: AnyWhere | undefined;
  readonly bounds: readonly NumberBound[];
  readonly within: 'own' | 'subtree';
}

/** That a key of a record names the same record as another key, of the record itself or of one that it names. */
export interface SameCondition {
  readonly type: 'same';
  readonly key: ForeignKey;
  readonly other: ForeignKey;
  /** The relation that leads to the record with the other key; absent for the record itself. */
  readonly via?: Relation | undefined;
}

/** A condition that was checked against the model: what the engines read. */
export type Condition =
  | { readonly type: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: 'missing'; readonly field: ConditionField }
  | {
      readonly type: 'equals';
      readonly field: ConditionField;
      readonly values: readonly (string | boolean | number | Decimal)[];
    }
  | { readonly type: 'range'; readonly field: ConditionField; readonly bounds: readonly RangeBound[] }
  | SameCondition
  | { readonly type: 'one'; readonly relation: Relation; readonly of: Condition }
  | ManyCondition;
