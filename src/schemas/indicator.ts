import * as z from 'zod';
import type { DefaultModel, ForeignKey, Model } from './model.js';
import { type Population, type PopulationRef, populationSchema, type SexedPopulationRef } from './population.js';
import { calculationNames } from './populations-named.js';
import { addProblem, requireOne } from './problem.js';
import { type Source, sourceSchema } from './source.js';
import {
  decimalTextSchema,
  idSchema,
  type QuantileMethod,
  quantileMethods,
  type Title,
  titleSchema,
} from './values.js';
import type { CountedSet, DateReference, FieldName, SexedSet } from './where.js';

/** Who is in the whole of a share of women: everybody, without the undisclosed, or women and men only. */
export type SexBase = 'all' | 'stated' | 'binary';

/** Where a span of time begins or ends: a date field, or a date of the evaluation. */
export type SpanEnd<Fields extends string = string> = Fields | DateReference;

/** A value of a record: a field, or the days or the completed years from one date to another. */
export type ValueOf<Fields extends string = string> =
  | Fields
  | {
      /** The days from the first date to the second. */
      readonly days: readonly [from: SpanEnd<Fields>, to: SpanEnd<Fields>];
    }
  | {
      /** The completed years from the first date to the second. */
      readonly years: readonly [from: SpanEnd<Fields>, to: SpanEnd<Fields>];
    };

/** A number of records, an exact sum of a field, or the number of distinct values of a field. */
export type Quantity<M extends Model = DefaultModel> =
  | {
      /** The population whose records are counted. */
      readonly count: PopulationRef<M>;
      /** The sex that is counted; absent for all. */
      readonly sex?: 'female' | 'male' | undefined;
    }
  | FieldOf<M, CountedSet<M>, 'sum'>
  | FieldOf<M, CountedSet<M>, 'distinct'>;

/** A field of the records of a population. */
export type FieldOf<M extends Model, Sets extends CountedSet<M>, Key extends string> = {
  /** The population whose records have the field. */
  readonly of: PopulationRef<M, Sets>;
} & { readonly [K in Key]: FieldIn<M, Sets> };

/** A value of the records of a population. */
export interface ValuesOf<M extends Model, Sets extends CountedSet<M>> {
  /** The population whose records have the value. */
  readonly of: PopulationRef<M, Sets>;
  /** The value: a field, or the days or the completed years from one date to another. */
  readonly value: ValueOf<FieldIn<M, Sets>>;
}

/**
 * A field of one of the record sets, but no id or key: tallies hold values, and no record is named in them. That the field is of the
 * population's own record set is checked when the catalog is evaluated.
 */
type FieldIn<M extends Model, Sets extends CountedSet<M>> = {
  [S in Sets]: Exclude<FieldName<M, S>, 'id' | ForeignKey>;
}[Sets];

/** A part of a population and the whole of it. */
export type PartOfWhole<M extends Model> = {
  /** The population that is the part. */
  readonly part: SexedPopulationRef<M>;
  /** The population that is the whole. */
  readonly whole: SexedPopulationRef<M>;
};

/** What the value of a difference is compared with: the parent, its other children taken together, or a given value. */
export type Reference =
  | 'parent'
  | 'siblings'
  | {
      /** The value, as a number or as decimal text. */
      readonly value: number | string;
    };

/** How an indicator is calculated; exactly one of these. */
export interface Calculations<M extends Model = DefaultModel> {
  /** Women's share of a population. The population stands under `of`; in its place it does not compile. */
  readonly femaleShare: {
    /** The population. */
    readonly of: SexedPopulationRef<M>;
    readonly id?: never;
    readonly title?: never;
  };
  /** One population's share of another; `interval` adds its confidence interval. */
  readonly share: {
    /** The population that is the part. */
    readonly part: PopulationRef<M>;
    /** The population that is the whole. */
    readonly whole: PopulationRef<M>;
    /** The method of the confidence interval of 95 %; absent for none. */
    readonly interval?: 'wilson' | 'exact' | undefined;
  };
  /**
   * A quantity divided by another; `unit: 'share'` where the one is a part of the other, as of two sums; `'percent'` where it is shown in
   * percent and may be above 100 %, as money spent of money allocated.
   */
  readonly ratio: {
    /** What is divided. */
    readonly numerator: Quantity<M>;
    /** What it is divided by. */
    readonly denominator: Quantity<M>;
    /** `share` where the numerator is a part of the denominator; `percent` where the quotient is shown in percent. */
    readonly unit?: 'share' | 'percent' | undefined;
  };
  /** A number, a sum or a number of distinct values as it is. */
  readonly quantity: {
    /** What is counted or added. */
    readonly value: Quantity<M>;
  };
  /** Women's share of the part divided by their share of the whole. */
  readonly representationRatio: PartOfWhole<M>;
  /** Women's share of the part minus their share of the whole, in points. */
  readonly representationGap: PartOfWhole<M>;
  /** Women's rate divided by men's rate; a rate is part / whole of one sex. */
  readonly rateRatio: PartOfWhole<M>;
  /** Men's rate minus women's rate, in points. */
  readonly rateGap: PartOfWhole<M>;
  /** The mean of a value. */
  readonly mean: ValuesOf<M, CountedSet<M>>;
  /** The median of a value. */
  readonly median: ValuesOf<M, CountedSet<M>>;
  /** The value below which a fraction `p` of the values lies, by a method of `quantile`. */
  readonly quantile: ValuesOf<M, CountedSet<M>> & {
    /** The fraction of the values, from 0 to 1. */
    readonly p: number | string;
    /**
     * How a quantile between two values is found.
     * @defaultValue `'linear'`
     */
    readonly method?: QuantileMethod | undefined;
  };
  /** (men − women) / men of mean or median pay. */
  readonly payGap: ValuesOf<M, SexedSet<M>> & {
    /**
     * The average of women and of men that is compared.
     * @defaultValue `'mean'`
     */
    readonly average?: 'mean' | 'median' | undefined;
  };
  /** How many of each sex have each value of a field. */
  readonly distribution: FieldOf<M, CountedSet<M>, 'by'>;
  /** The value of another indicator minus that of a reference, in points. */
  readonly difference: {
    /** The id of the other indicator. */
    readonly indicator: string;
    /** What its value is compared with: the parent, its other children taken together, or a given value. */
    readonly reference: Reference;
  };
  /** The value that an observation gives. */
  readonly given: {
    /**
     * What kind of number the value is. A share above 1 is `inconsistent`: it is a percentage that was not written as a fraction.
     * @defaultValue `'share'`
     */
    readonly unit?: 'share' | 'number' | undefined;
  };
}

/** The name of a calculation. */
export type CalculationName = keyof Calculations;

type OneOf<C> = {
  [K in keyof C]: { readonly [P in K]: C[P] } & { readonly [P in Exclude<keyof C, K>]?: never };
}[keyof C];

/** What a statistical office publishes of its own indicator, in its words. */
export interface OfficialMetadata {
  /** What is measured (khái niệm). */
  readonly concept: Title;
  /** How it is computed (công thức). */
  readonly formula?: Title | undefined;
  /** By what it is broken down (phân tổ chủ yếu). */
  readonly breakdowns?: Title | undefined;
  /** When it is published (kỳ công bố). */
  readonly frequency?: Title | undefined;
  /** From what the data come (nguồn số liệu). */
  readonly dataSource?: Title | undefined;
  /** Who collects it (cơ quan chịu trách nhiệm thu thập, tổng hợp). */
  readonly agency?: Title | undefined;
}

/** What every indicator has, whatever its calculation. */
export interface IndicatorFacts<Id extends string = string> {
  /** Unique among indicators. */
  readonly id: Id;
  /** Its name, as reports print it. */
  readonly title: Title;
  /** What is measured, in words. */
  readonly definition?: Title | undefined;
  /** Which direction is better for equality. */
  readonly better: 'higher' | 'lower' | 'parity';
  /**
   * Who is in the whole of women's shares, for `femaleShare`, `representationRatio` and `representationGap` alone.
   * @defaultValue `'all'`
   */
  readonly base?: SexBase | undefined;
  /** Where its definition stands. */
  readonly source: Source;
  /** What the statistical office publishes of it, where it is an official indicator. */
  readonly official?: OfficialMetadata | undefined;
}

/** An indicator: what is measured, how, and where its definition stands. */
export type IndicatorOf<M extends Model, Id extends string = string> = IndicatorFacts<Id> & OneOf<Calculations<M>>;

/** A quantity whose record set is not known to the compiler. */
export type AnyQuantity =
  | { readonly count: string | Population; readonly sex?: 'female' | 'male' | undefined }
  | {
      /** The field whose values are added. */
      readonly sum: string;
      readonly of: string | Population;
    }
  | {
      /** The field whose distinct values are counted. */
      readonly distinct: string;
      readonly of: string | Population;
    };

type PopulationName = string | Population;

/** The calculations of an indicator whose model is not known to the compiler. */
export interface AnyCalculations {
  readonly femaleShare: { readonly of: PopulationName };
  readonly share: {
    readonly part: PopulationName;
    readonly whole: PopulationName;
    readonly interval?: 'wilson' | 'exact' | undefined;
  };
  readonly ratio: {
    readonly numerator: AnyQuantity;
    readonly denominator: AnyQuantity;
    readonly unit?: 'share' | 'percent' | undefined;
  };
  readonly quantity: { readonly value: AnyQuantity };
  readonly representationRatio: { readonly part: PopulationName; readonly whole: PopulationName };
  readonly representationGap: { readonly part: PopulationName; readonly whole: PopulationName };
  readonly rateRatio: { readonly part: PopulationName; readonly whole: PopulationName };
  readonly rateGap: { readonly part: PopulationName; readonly whole: PopulationName };
  readonly mean: { readonly of: PopulationName; readonly value: ValueOf };
  readonly median: { readonly of: PopulationName; readonly value: ValueOf };
  readonly quantile: {
    readonly of: PopulationName;
    readonly value: ValueOf;
    readonly p: number | string;
    readonly method?: QuantileMethod | undefined;
  };
  readonly payGap: {
    readonly of: PopulationName;
    readonly value: ValueOf;
    readonly average?: 'mean' | 'median' | undefined;
  };
  readonly distribution: {
    readonly of: PopulationName;
    /** The field whose values are counted. */
    readonly by: string;
  };
  readonly difference: { readonly indicator: string; readonly reference: Reference };
  readonly given: { readonly unit?: 'share' | 'number' | undefined };
}

/** An indicator whose model is not known to the compiler: from JSON, or inside the library. */
export type Indicator<Id extends string = string> = IndicatorFacts<Id> & {
  readonly [K in CalculationName]?: AnyCalculations[K] | undefined;
};

/** The calculations of women's shares, whose whole is on a base. */
const withBase: readonly CalculationName[] = ['femaleShare', 'representationRatio', 'representationGap'];

const officialSchema = z.strictObject({
  concept: titleSchema,
  formula: titleSchema.optional(),
  breakdowns: titleSchema.optional(),
  frequency: titleSchema.optional(),
  dataSource: titleSchema.optional(),
  agency: titleSchema.optional(),
}) satisfies z.ZodType<OfficialMetadata>;

const numeric = z.union([z.number(), decimalTextSchema]);
const populationRef = z.union([idSchema, populationSchema]);
const field = z.string().min(1);
const spanEnd = z.union([field, z.strictObject({ date: z.enum(['asOf', 'from', 'to']) })]);
const span = z.tuple([spanEnd, spanEnd]);
const valueOfSchema = z.union([field, z.strictObject({ days: span }), z.strictObject({ years: span })]);
const quantity = z.union([
  z.strictObject({ count: populationRef, sex: z.enum(['female', 'male']).optional() }),
  z.strictObject({ sum: field, of: populationRef }),
  z.strictObject({ distinct: field, of: populationRef }),
]);
const partOfWhole = z.strictObject({ part: populationRef, whole: populationRef }).optional();
const values = z.strictObject({ of: populationRef, value: valueOfSchema }).optional();

/**
 * The contract of an indicator as JSON: the same data that `defineIndicator` takes.
 *
 * @example
 * ```ts
 * import { indicatorSchema } from 'gender-indicators/schemas';
 *
 * const checked = indicatorSchema.safeParse({
 *   id: 'women-among-leaders',
 *   title: { vi: 'Tỷ lệ nữ lãnh đạo', en: 'Women among leaders' },
 *   better: 'higher',
 *   source: { document: 'Plan of the ministry' },
 *   femaleShare: { of: 'leaders' },
 * });
 * checked.success; // => true
 * ```
 */
export const indicatorSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    definition: titleSchema.optional(),
    better: z.enum(['higher', 'lower', 'parity']),
    base: z.enum(['all', 'stated', 'binary']).optional(),
    source: sourceSchema,
    official: officialSchema.optional(),
    femaleShare: z.strictObject({ of: populationRef }).optional(),
    share: z
      .strictObject({ part: populationRef, whole: populationRef, interval: z.enum(['wilson', 'exact']).optional() })
      .optional(),
    ratio: z
      .strictObject({ numerator: quantity, denominator: quantity, unit: z.enum(['share', 'percent']).optional() })
      .optional(),
    quantity: z.strictObject({ value: quantity }).optional(),
    representationRatio: partOfWhole,
    representationGap: partOfWhole,
    rateRatio: partOfWhole,
    rateGap: partOfWhole,
    mean: values,
    median: values,
    quantile: z
      .strictObject({
        of: populationRef,
        value: valueOfSchema,
        p: numeric,
        method: z.enum(quantileMethods).optional(),
      })
      .optional(),
    payGap: z
      .strictObject({ of: populationRef, value: valueOfSchema, average: z.enum(['mean', 'median']).optional() })
      .optional(),
    distribution: z.strictObject({ of: populationRef, by: field }).optional(),
    difference: z
      .strictObject({
        indicator: idSchema,
        reference: z.union([z.enum(['parent', 'siblings']), z.strictObject({ value: numeric })]),
      })
      .optional(),
    given: z.strictObject({ unit: z.enum(['share', 'number']).optional() }).optional(),
  })
  .superRefine((indicator, context) => {
    const present = calculationNames.filter((name) => indicator[name] !== undefined);
    requireOne(context, calculationNames, present);
    if (indicator.base !== undefined && !present.some((name) => withBase.includes(name)))
      addProblem(context, { problem: 'several_of', allowed: ['base', ...present] });
    const p = Number(indicator.quantile?.p ?? 0);
    if (p < 0 || p > 1) addProblem(context, { problem: 'out_of_range', range: '0 to 1' }, ['quantile', 'p']);
  }) satisfies z.ZodType<Indicator>;
