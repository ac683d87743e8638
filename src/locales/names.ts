import type { Reference, SexBase } from '../schemas/indicator.js';
import type { DefaultModel, RecordOf, RecordSetName } from '../schemas/model.js';
import type { AgeBand } from '../schemas/values.js';

/** The fields of all record sets of the library, and those that conditions and breakdowns derive from the birth date. */
export type NamedField =
  | { [S in RecordSetName<DefaultModel>]: keyof RecordOf<DefaultModel, S> & string }[RecordSetName<DefaultModel>]
  | 'age'
  | 'ageBand';

/** What a field can hold, in any of the record sets that have it. */
export type FieldValue<Field extends NamedField> = {
  [S in RecordSetName<DefaultModel>]: Field extends keyof RecordOf<DefaultModel, S>
    ? NonNullable<RecordOf<DefaultModel, S>[Field]>
    : never;
}[RecordSetName<DefaultModel>];

/** The values that a field lists, in any of the record sets that have it; `never` for fields without a list. */
export type ListedValue<Field extends NamedField> = Field extends 'ageBand'
  ? AgeBand
  : string extends FieldValue<Field>
    ? never
    : Extract<FieldValue<Field>, string>;

/** Names of the record sets of the library. */
export type RecordSetNames = { readonly [S in RecordSetName<DefaultModel>]: string };

/** Names of the fields of all record sets of the library. */
export type FieldNames = { readonly [F in NamedField]: string };

/** Names of the values of every field that has a list of them. */
export type ValueNames = {
  readonly [F in NamedField as ListedValue<F> extends never ? never : F]: { readonly [V in ListedValue<F>]: string };
};

/** What a formula in words is made of: titles of populations, and quantities in words. */
export interface FormulaFacts {
  readonly femaleShare: { readonly of: string; readonly base: SexBase };
  readonly share: { readonly part: string; readonly whole: string };
  readonly ratio: { readonly numerator: string; readonly denominator: string };
  readonly quantity: { readonly value: string };
  readonly representationRatio: { readonly part: string; readonly whole: string };
  readonly representationGap: { readonly part: string; readonly whole: string };
  readonly rateRatio: { readonly part: string; readonly whole: string };
  readonly rateGap: { readonly part: string; readonly whole: string };
  readonly mean: { readonly of: string; readonly value: string };
  readonly median: { readonly of: string; readonly value: string };
  readonly quantile: { readonly of: string; readonly value: string; readonly p: string };
  readonly payGap: { readonly of: string; readonly value: string; readonly average: 'mean' | 'median' };
  readonly distribution: { readonly of: string; readonly by: string };
  readonly difference: { readonly indicator: string; readonly reference: Extract<Reference, string> | 'value' };
  readonly given: { readonly isShare: boolean };
}

/** The quantities of a ratio in words. */
export interface QuantityWords {
  /** A number of records. */
  readonly count: (of: string) => string;
  /** A number of women. */
  readonly female: (of: string) => string;
  /** A number of men. */
  readonly male: (of: string) => string;
  /** The sum of a field. */
  readonly sum: (field: string, of: string) => string;
  /** The number of different values of a field. */
  readonly distinct: (field: string, of: string) => string;
  /** The days from one date to another. */
  readonly days: (from: string, to: string) => string;
  /** The completed years from one date to another. */
  readonly years: (from: string, to: string) => string;
  /** A number of completed years up to a day. */
  readonly completedYears: (count: string, on: string) => string;
  /** The dates of the evaluation. */
  readonly dates: { readonly asOf: string; readonly from: string; readonly to: string };
}
