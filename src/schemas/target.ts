import * as z from 'zod';
import { toDecimal } from '../decimal.js';
import { maxListLength } from '../limits.js';
import type { DefaultModel, Model } from './model.js';
import { addProblem } from './problem.js';
import { type Source, sourceSchema } from './source.js';
import { boundTextSchema, dateSchema, idSchema, type Title, titleSchema } from './values.js';
import { type AnyWhere, type CountedSet, type Where, whereSchema } from './where.js';

/** A number of a bound: a whole or decimal number, or decimal text with at most 12 decimals. A share is a fraction: `'0.6'`. */
export type BoundNumber = number | string;

/** What a value must be. The comparison is exact, on the value before any rounding. */
export type Bound =
  | {
      /** The lowest value that meets the bound. */
      readonly at_least: BoundNumber;
    }
  | {
      /** The value must be higher than this. */
      readonly above: BoundNumber;
    }
  | {
      /** The highest value that meets the bound. */
      readonly at_most: BoundNumber;
    }
  | {
      /** The value must be lower than this. */
      readonly below: BoundNumber;
    }
  | {
      /** The lowest and the highest value that meet the bound. */
      readonly between: readonly [low: BoundNumber, high: BoundNumber];
    };

/** A bound on the way to that of the target, and the last day by which it must be met. */
export interface Milestone {
  /** The last day by which the bound must be met. */
  readonly by: string;
  /** What the value must be by then. */
  readonly bound: Bound;
}

/** The value from which a plan sets out, and its day. */
export interface Baseline {
  /** The day of the value. */
  readonly on: string;
  /** The value; a share is a fraction. */
  readonly value: BoundNumber;
}

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
  /** Unique among targets. */
  readonly id: Id;
  /** The indicator that is measured by. */
  readonly indicatorId: string;
  /** Its name, as reports print it. */
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
  /** The value from which the plan sets out, as it says itself. */
  readonly baseline?: Baseline | undefined;
  /**
   * What the plan asks for year by year, in the order of the days, no year twice; the last bound and day are those of the target. The target
   * is met or missed by its own bound alone; {@link assess} says whether the value is ahead of the path, on it, or behind.
   */
  readonly path?: readonly Milestone[] | undefined;
  /**
   * First and last day in force. Before the first day the target answers `not_in_force`. After the last day it is judged on by its
   * deadline; where the last day lies before the deadline, because the target was replaced or repealed, it answers `not_in_force`. What has no
   * last day has `9999-12-31`.
   */
  readonly inForce: {
    /** First day in force. */
    readonly from: string;
    /** Last day in force. */
    readonly to: string;
  };
  /** The units it binds; absent for all. Elsewhere it answers `not_applicable`. */
  readonly binds?: Where<M, 'units' & CountedSet<M>> | undefined;
  /**
   * Whether it is a benchmark, which binds no unit: from its first day it is always compared for reference (đối chiếu).
   * @defaultValue `false`
   */
  readonly benchmark?: boolean | undefined;
  /** A clause by which some units may set a target of their own. It is shown, never applied. */
  readonly adjustable?:
    | {
        /** The condition on units that may set a target of their own. */
        readonly when: Where<M, 'units' & CountedSet<M>>;
        /** The words of the clause; in Vietnamese as they were printed. */
        readonly wording: Title;
      }
    | undefined;
  /** Where the target stands. */
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

/** The contract of a bound. */
export const boundSchema: z.ZodType<Bound> = z.union([
  z.strictObject({ at_least: boundNumber }),
  z.strictObject({ above: boundNumber }),
  z.strictObject({ at_most: boundNumber }),
  z.strictObject({ below: boundNumber }),
  z.strictObject({ between: z.tuple([boundNumber, boundNumber]) }),
]);

const milestoneSchema = z.strictObject({ by: dateSchema, bound: boundSchema }) satisfies z.ZodType<Milestone>;
const baselineSchema = z.strictObject({ on: dateSchema, value: boundNumber }) satisfies z.ZodType<Baseline>;

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
    baseline: baselineSchema.optional(),
    path: z.array(milestoneSchema).min(1).max(maxListLength).optional(),
    inForce: z.strictObject({ from: dateSchema, to: dateSchema }),
    binds: whereSchema.optional(),
    benchmark: z.boolean().optional(),
    adjustable: z.strictObject({ when: whereSchema, wording: titleSchema }).optional(),
    source: sourceSchema,
    wording: titleSchema.optional(),
    confidence: z.enum(['two_or_more_sources', 'one_source', 'unconfirmed']),
    amends: amendmentSchema.optional(),
    amendedBy: amendmentSchema.optional(),
    verified: z.boolean().optional(),
  })
  .superRefine(({ bound, by, baseline, path, inForce: { from, to } }, context) => {
    if (from > to) addProblem(context, { problem: 'out_of_order', notBefore: 'inForce.from' }, ['inForce', 'to']);
    else if (by < from) addProblem(context, { problem: 'out_of_order', notBefore: 'inForce.from' }, ['by']);
    else if (baseline !== undefined && by < baseline.on)
      addProblem(context, { problem: 'out_of_order', notBefore: 'baseline.on' }, ['by']);
    refuseUpsideDown(context, bound, ['bound']);
    if (path !== undefined) refuseWrongPath(context, path, { bound, by }, baseline);
  }) satisfies z.ZodType<Target>;

function refuseUpsideDown(context: z.RefinementCtx, bound: Bound, path: readonly (string | number)[]): void {
  if (!('between' in bound)) return;
  const [low, high] = bound.between;
  const notBefore = [...path, 'between', 0].join('.');
  if (toDecimal(low, place).gt(toDecimal(high, place)))
    addProblem(context, { problem: 'out_of_order', notBefore }, [...path, 'between', 1]);
}

// A path goes forward in time, a milestone a year, from after the baseline to the target itself.
function refuseWrongPath(
  context: z.RefinementCtx,
  path: readonly Milestone[],
  target: Milestone,
  baseline: Baseline | undefined,
): void {
  path.forEach(({ by, bound }, i) => {
    refuseUpsideDown(context, bound, ['path', i, 'bound']);
    const before = path[i - 1]?.by ?? baseline?.on;
    const notBefore = i === 0 ? 'baseline.on' : `path.${i - 1}.by`;
    if (before === undefined) return;
    if (by < before) addProblem(context, { problem: 'out_of_order', notBefore }, ['path', i, 'by']);
    else if (i > 0 && by.slice(0, 4) === before.slice(0, 4))
      addProblem(context, { problem: 'same_year', notBefore }, ['path', i, 'by']);
  });
  const last = path.at(-1);
  if (last === undefined) return;
  if (last.by !== target.by)
    addProblem(context, { problem: 'not_the_target', notBefore: 'by' }, ['path', path.length - 1, 'by']);
  else if (!isSameBound(last.bound, target.bound))
    addProblem(context, { problem: 'not_the_target', notBefore: 'bound' }, ['path', path.length - 1, 'bound']);
}

function isSameBound(a: Bound, b: Bound): boolean {
  const [first, second] = [limitsIn(a), limitsIn(b)];
  return first.key === second.key && first.limits.every((limit, i) => second.limits[i]?.eq(limit) === true);
}

function limitsIn(bound: Bound) {
  const [key, value] = Object.entries(bound)[0] as [string, BoundNumber | readonly BoundNumber[]];
  const limits = typeof value === 'object' ? value : [value];
  return { key, limits: limits.map((limit) => toDecimal(limit, place)) };
}
