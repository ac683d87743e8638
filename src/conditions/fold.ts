import type { Condition, FieldCondition, ManyCondition, OneCondition, SameCondition } from './condition.js';

/**
 * What a reader makes of each kind of condition. Conditions on related records are handed over as they are, because they are
 * read on another record set.
 */
export interface ConditionReader<Result> {
  readonly all: (parts: readonly Result[]) => Result;
  readonly any: (parts: readonly Result[]) => Result;
  readonly not: (part: Result) => Result;
  readonly field: (condition: FieldCondition) => Result;
  readonly same: (condition: SameCondition) => Result;
  readonly one: (condition: OneCondition) => Result;
  readonly many: (condition: ManyCondition) => Result;
}

/** Reads a condition from its leaves to its root. */
export function foldCondition<Result>(condition: Condition, reader: ConditionReader<Result>): Result {
  switch (condition.type) {
    case 'all':
    case 'any':
      return reader[condition.type](condition.of.map((part) => foldCondition(part, reader)));
    case 'not':
      return reader.not(foldCondition(condition.of, reader));
    case 'missing':
    case 'equals':
    case 'range':
      return reader.field(condition);
    case 'same':
      return reader.same(condition);
    case 'one':
      return reader.one(condition);
    case 'many':
      return reader.many(condition);
  }
}
