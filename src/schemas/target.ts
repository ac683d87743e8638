import * as z from 'zod';
import { toDecimal } from '../decimal.js';
import type { DefaultModel, Model } from './model.js';
import { addProblem } from './problem.js';
import { type Source, sourceSchema } from './source.js';
import { boundTextSchema, dateSchema, idSchema, type Title, titleSchema } from './values.js';
import { type AnyWhere, type CountedSet, type Where, whereSchema } from './where.js';

/** A number of a bound: a whole or decimal number, or decimal text with at most 12 decimals. A share is a fraction: `'0.6'`. */
export type BoundNumber = number | string;

/** What a value must be. The comparison is exact, on the value before any rounding. */
export type Bound =
  | { readonly at_least: BoundNumber }
  | { readonly above: BoundNumber }
  | { readonly at_most: BoundNumber }
  | { readonly below: BoundNumber }
  | { readonly between: readonly [low: BoundNumber, high: BoundNumber] };

/** How sure the text of a target is: two or more independent pages, one page, or no page that was seen. */
export type Confidence = 'two_or_more_sources' | 'one_source' | 'unconfirmed';

/** That one document changed another. */
export interface Amendment {
  /** The other document, with its number and date. */
  readonly document: string | Title;
  /** First day of the change. */
  readonly on: string;
}

/** A target of a law, strategy, programme or plan: which bound an indicator must meet, when, and whom it binds. */
export interface TargetOf<M extends Model, Id extends string = string> {
  readonly id: Id;
  /** The indicator that is measured by. */
  readonly indicatorId: string;
  readonly title: Title;
  readonly bound: Bound;
  /**
   * Whether the document says “about” (khoảng). The bound is compared exactly all the same, and the word is shown beside it.
   * @defaultValue `false`
   */
  readonly approximate?: boolean | undefined;
  /** The day on which the bound must be met at the latest; the first day on which it must hold, where the target is {@link TargetOf.onward}. */
  readonly by: string;
  /**
   * Whether the bound must hold from the day `by` on (từ năm 2025 trở đi), every day to the last day in force.
   * @defaultValue `false`
   */
  readonly onward?: boolean | undefined;
  /**
   * First and last day in force. Before the first day the target answers `not_in_force`. After the last day it is judged on by its
   * deadline; where the last day lies before the deadline, because the target was replaced or repealed, it answers `not_in_force`.
   */
  readonly inForce: { readonly from: string; readonly to: string };
  /** The units it binds; absent for all. Elsewhere it answers `not_applicable`. */
  readonly binds?: Where<M, 'units' & CountedSet<M>> | undefined;
  /** A clause by which some units may set a target of their own. It is shown, never applied. */
  readonly adjustable?: { readonly when: Where<M, 'units' & CountedSet<M>>; readonly wording: Title } | undefined;
  readonly source: Source;
  /** The words of the document; in Vietnamese, where they have it, as they were printed. */
  readonly wording?: Title | undefined;
  readonly confidence: Confidence;
  /** The document whose target this one replaced, and the first day on which it did. */
  readonly amends?: Amendment | undefined;
  /** The document that replaced this target, and the first day on which it did; the last day in force is the day before. */
  readonly amendedBy?: Amendment | undefined;
  /**
   * Whether the text was seen at a source. A target that is not verified is left out unless `evaluate` has the option `unverified`.
   * @defaultValue `true`
   */
  readonly verified?: boolean | undefined;
}

/** A target whose model is not known to the compiler. */
export type Target<Id extends string = string> = Omit<TargetOf<DefaultModel, Id>, 'binds' | 'adjustable'> & {
  readonly binds?: AnyWhere | undefined;
  readonly adjustable?: { readonly when: AnyWhere; readonly wording: Title } | undefined;
};

const place = { function: 'targetSchema', argument: 'bound' };
const boundNumber = z.union([z.number(), boundTextSchema]);

const boundSchema: z.ZodType<Bound> = z.union([
  z.strictObject({ at_least: boundNumber }),
  z.strictObject({ above: boundNumber }),
  z.strictObject({ at_most: boundNumber }),
  z.strictObject({ below: boundNumber }),
  z.strictObject({ between: z.tuple([boundNumber, boundNumber]) }),
]);

const amendmentSchema = z.strictObject({
  document: z.union([z.string().min(1), titleSchema]),
  on: dateSchema,
}) satisfies z.ZodType<Amendment>;

/**
 * The contract of a target as JSON, so that a ministry can load its own plan.
 *
 * @example
 * ```ts
 * import { targetSchema } from 'gender-indicators/schemas';
 *
 * const checked = targetSchema.safeParse({
 *   id: 'plan-leaders-2025',
 *   indicatorId: 'women-in-leadership',
 *   title: { vi: 'Nữ lãnh đạo đạt 25% năm 2025', en: 'Women among leaders 25% in 2025' },
 *   bound: { at_least: '0.25' },
 *   by: '2025-12-31',
 *   inForce: { from: '2021-01-01', to: '2025-12-31' },
 *   source: { document: 'Plan of the ministry' },
 *   confidence: 'one_source',
 * });
 * checked.success; // => true
 * ```
 */
export const targetSchema = z
  .strictObject({
    id: idSchema,
    indicatorId: idSchema,
    title: titleSchema,
    bound: boundSchema,
    approximate: z.boolean().optional(),
    by: dateSchema,
    onward: z.boolean().optional(),
    inForce: z.strictObject({ from: dateSchema, to: dateSchema }),
    binds: whereSchema.optional(),
    adjustable: z.strictObject({ when: whereSchema, wording: titleSchema }).optional(),
    source: sourceSchema,
    wording: titleSchema.optional(),
    confidence: z.enum(['two_or_more_sources', 'one_source', 'unconfirmed']),
    amends: amendmentSchema.optional(),
    amendedBy: amendmentSchema.optional(),
    verified: z.boolean().optional(),
  })
  .superRefine(({ bound, by, inForce: { from, to } }, context) => {
    if (from > to) addProblem(context, { problem: 'out_of_order', notBefore: 'inForce.from' }, ['inForce', 'to']);
    else if (by < from) addProblem(context, { problem: 'out_of_order', notBefore: 'inForce.from' }, ['by']);
    if ('between' in bound && toDecimal(bound.between[0], place).gt(toDecimal(bound.between[1], place)))
      addProblem(context, { problem: 'out_of_order', notBefore: 'bound.between.0' }, ['bound', 'between', 1]);
  }) satisfies z.ZodType<Target>;
