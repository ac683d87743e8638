import * as z from 'zod';
import type { Issue, Reason } from '../errors.js';
import { maxCells } from '../limits.js';
import { issueJsonSchema, successionsSchema } from './tallies.js';
import type { Succession } from './unit.js';
import {
  countSchema,
  countsBySexSchema,
  dateSchema,
  idSchema,
  languageSchema,
  numberTextSchema,
  type Title,
  titleSchema,
} from './values.js';

/** A unit of a report as JSON. */
export interface ReportUnitJson {
  /** The id of the unit; rows name the unit by it. */
  readonly id: string;
  /** Its name as reports print it. */
  readonly name: string;
  /** What kind of body it is. */
  readonly kind?: string | undefined;
  /** The unit above, which the JSON may leave out; `null` at the top. */
  readonly parentId: string | null;
  /** How many units are above. */
  readonly depth: number;
  /** The ids of the active units right below, those that the JSON leaves out among them. */
  readonly children: readonly string[];
  /** How many active units it has with all units below it. */
  readonly active: number;
}

/** An indicator of a report as JSON. */
export interface ReportIndicatorJson {
  /** The id of the indicator; rows name the indicator by it. */
  readonly id: string;
  /** Its name, as reports print it. */
  readonly title: Title;
  /** What kind of number its values are: a fraction shown in percent, percentage points, a ratio, or a number. */
  readonly form: 'share' | 'points' | 'ratio' | 'number';
  /** What its values depend on, as text: values of two reports can be compared where the texts are equal. */
  readonly definition: string;
}

/**
 * How many were counted; a sex is absent where it is not known, and `other` and `undisclosed` where they are 0 too. Empty where a
 * protected report hides the total.
 */
export interface ResultCountsJson {
  /** How many there are. */
  readonly total?: number | undefined;
  /** How many of them are women. */
  readonly female?: number | undefined;
  /** How many of them are men. */
  readonly male?: number | undefined;
  /** How many of them are of another sex. */
  readonly other?: number | undefined;
  /** How many of them are of undisclosed sex. */
  readonly undisclosed?: number | undefined;
}

const statuses = ['met', 'met_late', 'on_track', 'off_track', 'regressing', 'not_met', 'missed'] as const;
const notes = ['deadline_value_unknown', 'met_at_deadline'] as const;
const outsides = ['not_in_force', 'not_applicable', 'not_reported', 'suppressed'] as const;

/** Where a value stands against a target. */
export type TargetStatusJson = (typeof statuses)[number];

/** A value compared with a target, as JSON. */
export interface TargetComparisonJson {
  /** The id of the target. */
  readonly target: string;
  /** Where the value stands against the target; `null` where it cannot be compared. */
  readonly status: TargetStatusJson | null;
  /** What the status leaves open. */
  readonly note?: (typeof notes)[number] | undefined;
  /** Why it cannot be compared. */
  readonly reason?: Reason | undefined;
  /** Why the target does not apply. */
  readonly outside?: (typeof outsides)[number] | undefined;
  /** `true` where it is compared for reference alone. */
  readonly reference?: true | undefined;
  /** The bound minus the value, 0 where it is met, as decimal text. */
  readonly distance: string | null;
  /** In one sentence, where a locale was asked for. */
  readonly explanation?: string | undefined;
}

/** A result as JSON: what is counted is a number, what is calculated is decimal text with all its digits. */
export interface ResultJson {
  /** The id of the indicator. */
  readonly indicator: string;
  /** The id of the unit. */
  readonly unit: string;
  /** The cell of the breakdown; absent for all together. */
  readonly cell?: Readonly<Record<string, string | boolean | null>> | undefined;
  /**
   * The value, a share as a fraction: `'0.25'`. With all its digits; of a quotient of two whole numbers, which stand beside it,
   * with 20.
   */
  readonly value: string | null;
  /** Why there is no value. */
  readonly reason?: Reason | undefined;
  /** What the value is divided from, where it is the quotient of two numbers. */
  readonly numerator?: string | undefined;
  /** What the value is divided by, where it is the quotient of two numbers. */
  readonly denominator?: string | undefined;
  /** The two numbers of a gap or a difference, and those of a ratio without a value. */
  readonly terms?: readonly [first: string | null, second: string | null] | undefined;
  /** Counts of the whole, or of the one population. */
  readonly counts: ResultCountsJson;
  /** Counts of the part, where the value is of a part and a whole. */
  readonly part?: ResultCountsJson | undefined;
  /** In a report absent where all units reported: `active` of the unit says how many these are. */
  readonly coverage?:
    | {
        /** How many units reported. */
        readonly reported: number;
        /** How many units were expected to report. */
        readonly expected: number;
      }
    | undefined;
  /** The confidence interval of a share, at 95 %, where the indicator asks for one. */
  readonly interval?:
    | {
        /** The lower end, as decimal text. */
        readonly low: string;
        /** The upper end, as decimal text. */
        readonly high: string;
      }
    | null
    | undefined;
  /** How many have each value, where the indicator is a distribution. */
  readonly distribution?:
    | readonly {
        /** The value; `null` for those without one. */
        readonly value: string | null;
        /** How many have it. */
        readonly counts: ResultCountsJson;
      }[]
    | undefined;
  /** The observation that gave the value. */
  readonly observed?:
    | {
        /** The day for which the value holds. */
        readonly on: string;
        /** Who published it. */
        readonly source: string;
      }
    | undefined;
  /** Of the fields that decide the result those that rows gave wrong, and in how many records; absent where there are none. */
  readonly blanks?:
    | readonly {
        /** The record set of the field. */
        readonly recordSet: string;
        /** The field that was left blank. */
        readonly field: string;
        /** In how many records it was left blank. */
        readonly count: number;
      }[]
    | undefined;
  /** Of a result alone: its counts are rounded to multiples of this number. In a report this stands once, for all. */
  readonly roundedTo?: RoundingBase | undefined;
  /** The sources that gave no answer, so that the numbers are a part of the whole; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
  /** In a report absent where there are none. */
  readonly targets?: readonly TargetComparisonJson[] | undefined;
  /** The value as it is shown, where a locale was asked for. */
  readonly text?: string | undefined;
  /** The result in one sentence, where a locale was asked for. */
  readonly explanation?: string | undefined;
}

/**
 * How small numbers of a report are protected: not at all, by hiding them and what they follow from, or by rounding all counts.
 */
export type Protection = 'none' | 'suppression' | 'rounding';

/** The multiples to which counts are rounded. */
export const roundingBases = [3, 5, 10] as const;

/** A number to whose multiples counts are rounded. */
export type RoundingBase = (typeof roundingBases)[number];

/** A report as plain JSON, to be stored or sent: every result of the units and indicators that were chosen. */
export interface ReportJson {
  /** What kind of JSON it is. */
  readonly format: 'gender-indicators/report';
  /** The version of the format. */
  readonly version: 1;
  /** The id of the catalog. */
  readonly catalog: string;
  /** The day of the stock. */
  readonly asOf: string;
  /** The period of the flows. */
  readonly period: {
    /** First day. */
    readonly from: string;
    /** Last day. */
    readonly to: string;
  };
  /** How small numbers are protected; absent where they are not. */
  readonly protection?: Exclude<Protection, 'none'> | undefined;
  /** Counts are rounded to multiples of this number; absent where they are not rounded. */
  readonly roundedTo?: RoundingBase | undefined;
  /** The language of the texts; absent where there are none. */
  readonly locale?: string | undefined;
  /** A parent before its children. */
  readonly units: readonly ReportUnitJson[];
  /** Which units took over from which. */
  readonly successions: readonly Succession[];
  /** The indicators that were chosen, in the order of the catalog. */
  readonly indicators: readonly ReportIndicatorJson[];
  /** The cells of the breakdown. */
  readonly cells: readonly Readonly<Record<string, string | boolean | null>>[];
  /** Of each indicator, of each unit: the result of all together, then that of each cell. */
  readonly rows: readonly ResultJson[];
  /** What is wrong in the rows from which the report was made. */
  readonly issues: readonly Issue[];
}

const cellSchema = z.record(idSchema, z.union([z.string(), z.boolean(), z.null()]));
/** Why there is no value. */
export const reasonSchema = z.enum([
  'empty_denominator',
  'not_reported',
  'inconsistent',
  'male_not_reported',
  'not_applicable',
  'not_in_force',
  'suppressed',
]);

const countsSchema = countsBySexSchema
  .extend({ total: countsBySexSchema.shape.total.optional() })
  .refine(({ total, female, male, other = 0, undisclosed = 0 }) => {
    if (total === undefined) return female === undefined && male === undefined && other + undisclosed === 0;
    return male === undefined ? (female ?? 0) <= total : (female ?? 0) + male + other + undisclosed === total;
  });

const comparisonSchema = z.strictObject({
  target: idSchema,
  status: z.enum(statuses).nullable(),
  note: z.enum(notes).optional(),
  reason: reasonSchema.optional(),
  outside: z.enum(outsides).optional(),
  reference: z.literal(true).optional(),
  distance: numberTextSchema.nullable(),
  explanation: z.string().optional(),
});

/** The contract of a result as JSON. */
export const resultSchema = z
  .strictObject({
    indicator: idSchema,
    unit: idSchema,
    cell: cellSchema.optional(),
    value: numberTextSchema.nullable(),
    reason: reasonSchema.optional(),
    numerator: numberTextSchema.optional(),
    denominator: numberTextSchema.optional(),
    terms: z.tuple([numberTextSchema.nullable(), numberTextSchema.nullable()]).optional(),
    counts: countsSchema,
    part: countsSchema.optional(),
    coverage: z
      .strictObject({ reported: countSchema, expected: countSchema })
      .refine(({ reported, expected }) => reported <= expected)
      .optional(),
    interval: z.strictObject({ low: numberTextSchema, high: numberTextSchema }).nullish(),
    distribution: z.array(z.strictObject({ value: z.string().nullable(), counts: countsSchema })).optional(),
    observed: z.strictObject({ on: dateSchema, source: z.string() }).optional(),
    blanks: z.array(z.strictObject({ recordSet: idSchema, field: idSchema, count: countSchema })).optional(),
    roundedTo: z.literal(roundingBases).optional(),
    missingSources: z.array(z.string()).min(1).optional(),
    targets: z.array(comparisonSchema).optional(),
    text: z.string().optional(),
    explanation: z.string().optional(),
  })
  .refine(({ value, reason }) => (value === null) === (reason !== undefined))
  .refine(
    ({ numerator, denominator }) => (numerator === undefined) === (denominator === undefined),
  ) satisfies z.ZodType<ResultJson>;

const unitSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.string().optional(),
  parentId: idSchema.nullable(),
  depth: countSchema,
  children: z.array(idSchema),
  active: countSchema,
});

/**
 * The contract of a report as JSON. With {@link toJsonSchema} it is a JSON Schema, for an OpenAPI document or a front end.
 *
 * @example
 * ```ts
 * import { reportSchema, toJsonSchema } from 'gender-indicators/schemas';
 *
 * reportSchema.safeParse({ format: 'gender-indicators/report', version: 2 }).success; // => false
 * toJsonSchema(reportSchema)['type']; // => 'object'
 * ```
 */
export const reportSchema = z.strictObject({
  format: z.literal('gender-indicators/report'),
  version: z.literal(1),
  catalog: idSchema,
  asOf: dateSchema,
  period: z.strictObject({ from: dateSchema, to: dateSchema }).refine(({ from, to }) => from <= to),
  protection: z.enum(['suppression', 'rounding']).optional(),
  roundedTo: z.literal(roundingBases).optional(),
  locale: languageSchema.optional(),
  units: z.array(unitSchema).refine((units) => new Set(units.map(({ id }) => id)).size === units.length),
  successions: successionsSchema,
  indicators: z
    .array(
      z.strictObject({
        id: idSchema,
        title: titleSchema,
        form: z.enum(['share', 'points', 'ratio', 'number']),
        definition: z.string(),
      }),
    )
    .refine((indicators) => new Set(indicators.map(({ id }) => id)).size === indicators.length),
  cells: z.array(cellSchema).max(maxCells),
  rows: z.array(resultSchema),
  issues: z.array(issueJsonSchema),
}) satisfies z.ZodType;
