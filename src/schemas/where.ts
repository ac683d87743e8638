import * as z from 'zod';
import { maxConditionDepth, maxListLength } from '../limits.js';
import { type ForeignKey, foreignKeys, type Model, type RecordOf, type RecordSetName } from './model.js';
import { addProblem, requireOne } from './problem.js';
import { type AgeBand, decimalTextSchema } from './values.js';

/** A date of the evaluation: the day of the stock, or the first or last day of the period. */
export interface DateReference {
  /** `asOf` for the day of the stock, `from` or `to` for the first or the last day of the period. */
  readonly date: 'asOf' | 'from' | 'to';
}

/** The value of another field of the same record. */
export interface FieldReference<Name extends string = string> {
  /** The name of another field of the record. */
  readonly field: Name;
}

/** What a record set of the model is counted by: all but headcount returns and observations. */
export type CountedSet<M extends Model> = Exclude<RecordSetName<M>, 'returns' | 'observations'>;

/** The record sets whose records are of persons: they have a `sex` or name a person. */
export type SexedSet<M extends Model> = {
  [S in CountedSet<M>]: Extract<keyof RecordOf<M, S>, 'sex' | 'personId'> extends never ? never : S;
}[CountedSet<M>];

type Keys<M extends Model, S extends RecordSetName<M>> = keyof RecordOf<M, S> & string;
type Derived<M extends Model, S extends RecordSetName<M>> = 'birthDate' extends Keys<M, S> ? 'age' | 'ageBand' : never;

// Lists, such as a unit's successors, cannot be compared.
type ListKeys<M extends Model, S extends RecordSetName<M>> = {
  [K in Keys<M, S>]-?: NonNullable<RecordOf<M, S>[K]> extends readonly unknown[] ? K : never;
}[Keys<M, S>];

/**
 * The fields of a record set that a condition may name: all but lists. Where there is a birth date, also `age`, in completed years at `asOf`,
 * and `ageBand`.
 */
export type FieldName<M extends Model, S extends RecordSetName<M>> =
  | Exclude<Keys<M, S>, ListKeys<M, S>>
  | Derived<M, S>;

/**
 * The same record as another key names: `unitId: { field: 'chair.unitId' }` holds where the chair serves in the unit itself.
 * The other key is one of the record, or of a record that it names.
 */
export interface KeyReference {
  readonly field: ForeignKey | `${string}.${ForeignKey}`;
}

type Value<M extends Model, S extends RecordSetName<M>, F extends FieldName<M, S>> =
  F extends Keys<M, S> ? NonNullable<RecordOf<M, S>[F]> : F extends 'ageBand' ? AgeBand : number;

/** A range; each end is a literal, another field of the record, or a date of the evaluation. */
export interface Range<V, Fields extends string> {
  readonly lt?: V | FieldReference<Fields> | DateReference;
  readonly lte?: V | FieldReference<Fields> | DateReference;
  readonly gt?: V | FieldReference<Fields> | DateReference;
  readonly gte?: V | FieldReference<Fields> | DateReference;
}

type Ordered<V, Fields extends string> = string extends V
  ? Range<V, Fields>
  : number extends V
    ? Range<V, Fields>
    : never;

/** How a field is compared: a literal, `null` (absent), a list, or, for dates, numbers and amounts, a range. */
export type Comparison<V, Fields extends string> = V | null | { readonly in: readonly V[] } | Ordered<V, Fields>;

/** Relations to one record are called like their key without `Id`. */
type ToOne<M extends Model, S extends RecordSetName<M>> = {
  [K in Extract<Keys<M, S>, ForeignKey> as K extends `${infer Name}Id`
    ? Name
    : never]: (typeof foreignKeys)[K]['recordSet'];
};

type OwnerKeyOf<S extends string> = {
  [K in ForeignKey]: (typeof foreignKeys)[K] extends { readonly recordSet: S; readonly owner: true } ? K : never;
}[ForeignKey];

// Every owner leads to a unit in the end, so units have them all.
type OwnerKey<S extends string> = OwnerKeyOf<S extends 'units' ? string : S>;

type ToMany<M extends Model, S extends RecordSetName<M>> = {
  [Other in Exclude<CountedSet<M>, S>]: Extract<Keys<M, Other>, OwnerKey<S>> extends never ? never : Other;
}[Exclude<CountedSet<M>, S>];

/** Bounds on a number of related records or on a share of them; a share is a fraction, given as decimal text or a number. */
export interface Bounds {
  readonly lt?: number | string;
  readonly lte?: number | string;
  readonly gt?: number | string;
  readonly gte?: number | string;
}

/** From units: the records of the unit itself (`own`, the default) or of all units below it too (`subtree`). */
export interface Within {
  readonly within?: 'own' | 'subtree';
}

/** A condition on related records: some match, none match, how many match, or which share of those in `of` match. */
export type Many<M extends Model, S extends CountedSet<M>> =
  | ({ readonly some: Where<M, S> } & Within)
  | ({ readonly none: Where<M, S> } & Within)
  | ({ readonly count: Where<M, S> } & Bounds & Within)
  | ({ readonly share: Where<M, S>; readonly of?: Where<M, S> } & Bounds & Within);

type Clause<M extends Model, S extends CountedSet<M>, K extends string> = K extends 'and' | 'or'
  ? readonly Where<M, S>[]
  : K extends 'not'
    ? Where<M, S>
    : K extends FieldName<M, S>
      ? Comparison<Value<M, S, K>, FieldName<M, S>> | (K extends ForeignKey ? KeyReference : never)
      : K extends ToMany<M, S>
        ? Many<M, Extract<K, CountedSet<M>>>
        : ToOne<M, S> extends Readonly<Record<K, infer Related extends CountedSet<M>>>
          ? Where<M, Related>
          : never;

/**
 * A condition on the records of a record set, as data. All its clauses must hold.
 *
 * A comparison with a missing value is false; `not` is plain negation.
 *
 * | form | holds for |
 * | --- | --- |
 * | `{ leadership: 'head' }` | a value |
 * | `{ leadership: { in: ['head', 'deputy'] } }` | one of several values |
 * | `{ partyAdmittedOn: null }` | a missing value |
 * | `{ age: { lt: 35 } }`, `{ basicPay: { gte: '5000000' } }` | a range with `lt`, `lte`, `gt`, `gte` |
 * | `{ hiredOn: { gte: { date: 'from' }, lte: { date: 'to' } } }` | a range of dates; `asOf`, `from` and `to` are those of the evaluation |
 * | `{ completedOn: { lte: { field: 'dueOn' } } }` | a comparison with another field of the record |
 * | `{ and: […] }`, `{ or: […] }`, `{ not: { … } }` | combinations |
 * | `{ unit: { kind: 'team' } }`, `{ chair: { sex: 'female' } }` | the record that a key names: the key without `Id` |
 * | `{ events: { some: { kind: 'study' } } }`, `{ events: { none: { … } } }` | related records, some or none |
 * | `{ committeeMembers: { count: { sex: 'female' }, gte: 2 } }` | a number of related records |
 * | `{ personnel: { share: { sex: 'female' }, gte: '0.3', within: 'subtree' } }` | a share of related records, for units of all below them too |
 *
 * @example
 * ```ts
 * import { createDataset, defineCatalog, defineIndicator, evaluate } from 'gender-indicators';
 *
 * const title = { vi: 'Lãnh đạo nữ dưới 40 tuổi', en: 'Women leaders under 40' };
 * const women = defineIndicator({
 *   id: 'young-women-leaders',
 *   title,
 *   better: 'higher',
 *   source: { document: 'Plan of the ministry' },
 *   quantity: {
 *     value: {
 *       count: {
 *         id: 'young-leaders',
 *         title,
 *         of: 'personnel',
 *         where: { sex: 'female', leadership: { in: ['head', 'deputy'] }, age: { lt: 40 }, unit: { kind: 'department' } },
 *       },
 *     },
 *   },
 * });
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head', birthDate: '1985-03-08' },
 *   { id: 'p2', unitId: 'dept', sex: 'female', leadership: 'deputy', birthDate: '1970-10-20' },
 * ];
 * const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const plan = defineCatalog({ id: 'plan', title, indicators: [women] });
 * evaluate(dataset, plan).result('young-women-leaders', 'dept').value; // => 1
 * ```
 */
export type Where<M extends Model, S extends CountedSet<M>> = {
  readonly [K in FieldName<M, S> | (keyof ToOne<M, S> & string) | ToMany<M, S> | 'and' | 'or' | 'not']?: Clause<
    M,
    S,
    K
  >;
};

/** A condition whose record set is not known to the compiler: from JSON, or inside the library. */
export interface AnyWhere {
  /** Conditions that must all hold. */
  readonly and?: unknown;
  /** Conditions of which at least one must hold. */
  readonly or?: unknown;
  /** A condition that must not hold. */
  readonly not?: unknown;
  /** A condition on the unit that `unitId` names. */
  readonly unit?: unknown;
  /** A condition on the unit above, which `parentId` names. */
  readonly parent?: unknown;
  /** A condition on the committee that `committeeId` names. */
  readonly committee?: unknown;
  /** A condition on the person that `personId` names. */
  readonly person?: unknown;
  /** A condition on the communication that `communicationId` names. */
  readonly communication?: unknown;
  /** A condition on the activity that `activityId` names. */
  readonly activity?: unknown;
  /** A condition on the person that `chairId` names. */
  readonly chair?: unknown;
  readonly [key: string]: unknown;
}

type RangeEnd = string | number | FieldReference | DateReference;

/** How a field is compared, as JSON; exactly one of a list, another key and a range. */
export interface ComparisonJson {
  /** The values of which the field has one. */
  readonly in?: readonly (string | number | boolean)[] | undefined;
  /** Another key that names the same record: `'chair.unitId'`. */
  readonly field?: string | undefined;
  /** The highest value of the range. */
  readonly lte?: RangeEnd | undefined;
  /** Values of the range are lower than this. */
  readonly lt?: RangeEnd | undefined;
  /** The lowest value of the range. */
  readonly gte?: RangeEnd | undefined;
  /** Values of the range are higher than this. */
  readonly gt?: RangeEnd | undefined;
}

/** A condition on related records, as JSON; exactly one of `some`, `none`, `count` and `share`. */
export interface ManyJson {
  /** A condition that at least one of the related records meets. */
  readonly some?: AnyWhere | undefined;
  /** A condition that none of the related records meets. */
  readonly none?: AnyWhere | undefined;
  /** A condition; the number of related records that meet it has bounds. */
  readonly count?: AnyWhere | undefined;
  /** A condition; the share of related records that meet it has bounds. */
  readonly share?: AnyWhere | undefined;
  /** The related records of which the share is taken; absent for all. */
  readonly of?: AnyWhere | undefined;
  /** From units: `own` for the records of the unit itself, `subtree` for those of all units below it too. */
  readonly within?: 'own' | 'subtree' | undefined;
  /** The highest number or share; a share is a fraction. */
  readonly lte?: number | string | undefined;
  /** The number or share is lower than this. */
  readonly lt?: number | string | undefined;
  /** The lowest number or share; a share is a fraction. */
  readonly gte?: number | string | undefined;
  /** The number or share is higher than this. */
  readonly gt?: number | string | undefined;
}

// `lte` and `gte` come first, so that they are proposed for `le` and `ge`.
const rangeKeys = ['lte', 'lt', 'gte', 'gt'] as const;
const manyKeys = ['some', 'none', 'count', 'share'] as const;

const literal = z.union([z.string(), z.number(), z.boolean()]);
const end = z.union([
  z.string(),
  z.number(),
  z.strictObject({ field: z.string() }),
  z.strictObject({ date: z.enum(['asOf', 'from', 'to']) }),
]);
const number = z.union([z.number(), decimalTextSchema]);

export const comparisonSchema = z
  .strictObject({
    in: z.array(literal).max(maxListLength).optional(),
    field: z.string().optional(),
    lte: end.optional(),
    lt: end.optional(),
    gte: end.optional(),
    gt: end.optional(),
  })
  .superRefine((comparison, context) => {
    const range = rangeKeys.find((key) => comparison[key] !== undefined);
    const allowed = ['in', 'field', ...rangeKeys];
    requireOne(context, allowed, [comparison.in && 'in', comparison.field === undefined ? undefined : 'field', range]);
  }) satisfies z.ZodType<ComparisonJson>;

// Related records that are counted, and shares of them, have bounds.
export const manySchema: z.ZodType<ManyJson> = z.lazy(() =>
  z
    .strictObject({
      some: nestedSchema.optional(),
      none: nestedSchema.optional(),
      count: nestedSchema.optional(),
      share: nestedSchema.optional(),
      of: nestedSchema.optional(),
      within: z.enum(['own', 'subtree']).optional(),
      lte: number.optional(),
      lt: number.optional(),
      gte: number.optional(),
      gt: number.optional(),
    })
    .superRefine((many, context) => {
      const quantifiers = manyKeys.filter((key) => many[key] !== undefined);
      requireOne(context, manyKeys, quantifiers);
      const [how] = quantifiers;
      const isMeasured = how === 'count' || how === 'share';
      const stray = rangeKeys.find((key) => many[key] !== undefined);
      const allowed = ['within', ...(isMeasured ? rangeKeys : []), ...(how === 'share' ? ['of'] : [])];
      if (isMeasured && stray === undefined) addProblem(context, { problem: 'none_of', allowed: rangeKeys });
      if (!isMeasured && stray !== undefined) addProblem(context, { problem: 'unknown_key', allowed }, [stray]);
      if (how !== 'share' && many.of !== undefined) addProblem(context, { problem: 'unknown_key', allowed }, ['of']);
    }),
);

// The most frequent forms come first.
const clauseSchema = z.union([z.string(), comparisonSchema, manySchema, z.boolean(), z.number(), z.null()]);
const relatedSchema = z.lazy(() => z.union([nestedSchema, clauseSchema]));

// A condition stands in “and”, “or”, “not” and in relations to one record; the names of these follow from the foreign keys.
export const nestedSchema: z.ZodType<AnyWhere> = z.lazy(() =>
  z
    .object({
      and: z.array(nestedSchema).max(maxListLength).optional(),
      or: z.array(nestedSchema).max(maxListLength).optional(),
      not: nestedSchema.optional(),
      ...Object.fromEntries(Object.keys(foreignKeys).map((key) => [key.slice(0, -2), relatedSchema.optional()])),
    })
    .catchall(clauseSchema.optional()),
);

/**
 * The shape of a condition as JSON. Which fields, values and relations exist depends on the model: they are checked when the
 * catalog is evaluated, with `unknown_field` and the like. Of a condition that stands deeper than 64 levels the issue has the
 * `params` of the error `too_large`.
 */
export const whereSchema: z.ZodType<AnyWhere> = z.preprocess((where, { issues }) => {
  if (isDeeperThan(where, maxConditionDepth)) {
    const message = `too_large (what: condition_depth, limit: ${maxConditionDepth})`;
    const params = { code: 'too_large', what: 'condition_depth', limit: maxConditionDepth };
    issues.push({ code: 'custom', message, params, input: where });
  }
  return where;
}, nestedSchema);

/** What a comparison with a field may hold, beside which no condition stands. */
const comparisonKeys: ReadonlySet<string> = new Set(['in', 'field', 'lt', 'lte', 'gt', 'gte']);

/** Whether conditions stand deeper inside each other than so many levels. It goes no deeper itself. */
function isDeeperThan(where: unknown, levels: number): boolean {
  // Lists within lists are no conditions, and the schema refuses them.
  if (Array.isArray(where)) return where.some((one) => !Array.isArray(one) && isDeeperThan(one, levels));
  if (typeof where !== 'object' || where === null) return false;
  if (Object.keys(where).every((key) => comparisonKeys.has(key)) && Object.keys(where).length > 0) return false;
  if (levels === 0) return true;
  return Object.values(where).some((clause: unknown) => isDeeperThan(conditionsIn(clause), levels - 1));
}

/** The conditions on related records that a clause holds, or the clause itself where it is a condition. */
function conditionsIn(clause: unknown): unknown {
  if (typeof clause !== 'object' || clause === null) return clause;
  const related = clause as Readonly<Record<string, unknown>>;
  const how = manyKeys.find((key) => typeof related[key] === 'object' && related[key] !== null);
  return how === undefined ? clause : [related[how], related['of']];
}
