import type { Decimal } from '../decimal.js';
import type { Field } from '../schemas/fields.js';
import type { ForeignKey, Relation } from '../schemas/model.js';

/** A field as a condition sees it: one of the schema, or the age in completed years that follows from the birth date. */
export interface ConditionField extends Omit<Field, 'type' | 'required' | 'blankable'> {
  readonly type: Field['type'] | 'age';
}

/** A value that a field is compared with; a day is the number `yyyymmdd`. */
export type Literal = string | boolean | number | Decimal;

/** An operator of a range. */
export type RangeOperator = 'lt' | 'lte' | 'gt' | 'gte';

/** The value that a range compares with: a day or number, another field of the record, or a date of the evaluation. */
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

/**
 * Every node of a parsed condition has a key: the JSON text of the condition in its normal form. Two conditions with one key hold
 * for the same records, whatever the order of their clauses and of their lists.
 */
interface Node<Type extends string> {
  readonly type: Type;
  readonly key: string;
}

/** All of the conditions hold, or any of them. All of none is true, any of none is false. */
export interface JointCondition extends Node<'all' | 'any'> {
  readonly of: readonly Condition[];
}

/** The field has no value. */
interface MissingCondition extends Node<'missing'> {
  readonly field: ConditionField;
}

/** The field has one of the values. */
interface EqualsCondition extends Node<'equals'> {
  readonly field: ConditionField;
  readonly values: readonly Literal[];
}

/** The field lies within all bounds. */
interface RangeCondition extends Node<'range'> {
  readonly field: ConditionField;
  readonly bounds: readonly RangeBound[];
}

/** A condition on one field. */
export type FieldCondition = MissingCondition | EqualsCondition | RangeCondition;

/** A key of a record names the same record as another key, of the record itself or of one that it names. */
export interface SameCondition extends Node<'same'> {
  readonly foreignKey: ForeignKey;
  readonly otherKey: ForeignKey;
  /** The relation that leads to the record with the other key; absent for the record itself. */
  readonly via?: Relation | undefined;
}

/** The record that a key names meets a condition; false where no record is named. */
export interface OneCondition extends Node<'one'> {
  readonly relation: Relation;
  readonly of: Condition;
}

/** A condition on related records of which there may be many. */
export interface ManyCondition extends Node<'many'> {
  readonly relation: Relation;
  readonly how: 'some' | 'none' | 'count' | 'share';
  readonly where: Condition;
  /** The records of which the share is taken; all of them by default. */
  readonly whole: Condition;
  readonly bounds: readonly NumberBound[];
  readonly within: 'own' | 'subtree';
}

/** A condition that was checked against the model. */
export type Condition =
  | JointCondition
  | (Node<'not'> & { readonly of: Condition })
  | FieldCondition
  | SameCondition
  | OneCondition
  | ManyCondition;
