import * as z from 'zod';
import type { Reason } from '../errors.js';
import type { CalculationName } from './indicator.js';
import { calculationNames } from './populations-named.js';
import { type ResultCountsJson, type RoundingBase, reasonSchema, roundingBases } from './report.js';
import { type Bound, boundSchema } from './target.js';
import { countSchema, countsBySexSchema, dateSchema, idSchema, languageSchema } from './values.js';

/** What the cells of a column say. */
export type TableColumnKind =
  | 'unit'
  | 'indicator'
  | 'category'
  | 'female'
  | 'male'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'change'
  | 'target'
  | 'status'
  | 'distance'
  | 'needed'
  | 'coverage';

const columnKinds = [
  'unit',
  'indicator',
  'category',
  'female',
  'male',
  'numerator',
  'denominator',
  'value',
  'change',
  'target',
  'status',
  'distance',
  'needed',
  'coverage',
] as const satisfies readonly TableColumnKind[];

/** What kind of number a value is: a fraction shown in percent, a difference in percentage points, a ratio, or a number. */
export type TableForm = 'share' | 'points' | 'ratio' | 'number';

const forms = ['share', 'points', 'ratio', 'number'] as const satisfies readonly TableForm[];

/** A column of a table. */
export interface TableColumn {
  /** Unique in the table: `value`, `value@2018-12-31`, `status2`. */
  readonly id: string;
  /** Its head, in the language of the table. */
  readonly title: string;
  /** What its cells say. */
  readonly kind: TableColumnKind;
  /** Of a value and a change: its day. */
  readonly asOf?: string | undefined;
  /** Of a target, a status, a distance and what is needed: which target of the row, from 1. */
  readonly slot?: number | undefined;
}

/** A cell of a table: what it holds exactly, and how that is written in the language of the table. */
export interface TableCell {
  /** A count as a number; what was calculated as decimal text; a code or a name as text; `null` where there is nothing. */
  readonly value: string | number | null;
  /** The same as the language writes it. */
  readonly text: string;
  /** Of a value, a change and a distance: what kind of number it is. */
  readonly form?: TableForm | undefined;
  /** Why there is no value. */
  readonly reason?: Reason | undefined;
  /** Of a value: why it cannot be compared with the one before. */
  readonly break?: 'definition' | 'split' | 'reorganised' | undefined;
  /** The marks of its footnotes. */
  readonly notes?: readonly number[] | undefined;
}

/** A row of a table: one indicator of one unit, or one category of it. */
export interface TableRow {
  /** The id of the unit. */
  readonly unit: string;
  /** The id of the indicator. */
  readonly indicator: string;
  /** The category of a breakdown or a distribution, in words; absent for all together. */
  readonly category?: string | undefined;
  /** Counts by sex of the whole on the latest day; absent where they are suppressed or not reported. */
  readonly counts?: ResultCountsJson | undefined;
  /** Counts of the part, for shares and rates. */
  readonly part?: ResultCountsJson | undefined;
  /** One for each column, in their order. */
  readonly cells: readonly TableCell[];
}

/** A unit of a table. */
export interface TableUnit {
  /** The id of the unit. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its kind. */
  readonly kind?: string | undefined;
  /** The unit above; `null` for a root. */
  readonly parentId: string | null;
  /** How many units are above. */
  readonly depth: number;
}

/** An indicator of a table. */
export interface TableIndicator {
  /** The id of the indicator. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** What is measured, in words. */
  readonly definition?: string | undefined;
  /** Of a calculation with a part: who or what is counted in the part. */
  readonly part?: string | undefined;
  /** What kind of number its values are. */
  readonly form: TableForm;
  /** How it is calculated. */
  readonly calculation: CalculationName;
  /** Which direction is better. */
  readonly better: 'higher' | 'lower' | 'parity';
  /** Where its definition stands. */
  readonly source: string;
}

/** A target of a table. */
export interface TableTarget {
  /** The id of the target. */
  readonly id: string;
  /** The id of its indicator. */
  readonly indicator: string;
  /** Its title. */
  readonly title: string;
  /** What a value must be. */
  readonly bound: Bound;
  /** Bound and deadline in words. */
  readonly text: string;
  /** The day on which the bound must be met, or from which it must hold. */
  readonly by: string;
  /** Whether the bound must hold from that day on. */
  readonly onward?: boolean | undefined;
  /** First and last day in force. */
  readonly inForce: {
    /** First day. */
    readonly from: string;
    /** Last day. */
    readonly to: string;
  };
  /** The document that sets it. */
  readonly source: string;
}

/**
 * A report as a table: plain rows and columns with exact values and their texts. CSV, Excel, Markdown, HTML, charts and pages are
 * made from it. It survives `JSON.stringify` and `structuredClone`.
 */
export interface TableData {
  /** Which of the JSON shapes of the library this is. */
  readonly format: 'gender-indicators/table';
  /** The version of the shape. */
  readonly version: 1;
  /** The language of the texts. */
  readonly locale: string;
  /** The title. */
  readonly title: string;
  /** The day of the data, in words. */
  readonly subtitle: string;
  /** Words of the language for what stands around the rows: the head of the footnotes and of the sources, and a table without rows. */
  readonly labels: {
    /** The head of the footnotes. */
    readonly notes: string;
    /** The head of the sources. */
    readonly sources: string;
    /** What stands in place of rows that there are none of. */
    readonly empty: string;
  };
  /** The latest day. */
  readonly asOf: string;
  /** The counts of the latest day are rounded to multiples of this number; absent where they are not rounded. */
  readonly roundedTo?: RoundingBase | undefined;
  /** The sources that gave no answer, so that the numbers are a part of the whole; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
  /** The days, earliest first. */
  readonly dates: readonly string[];
  /** The units that stand in the rows. */
  readonly units: readonly TableUnit[];
  /** The indicators that stand in the rows. */
  readonly indicators: readonly TableIndicator[];
  /** The targets that stand in the rows. */
  readonly targets: readonly TableTarget[];
  /** The columns. */
  readonly columns: readonly TableColumn[];
  /** The rows. */
  readonly rows: readonly TableRow[];
  /** The footnotes, in the order in which they stand first. */
  readonly notes: readonly {
    /** Its number. */
    readonly mark: number;
    /** Its text. */
    readonly text: string;
  }[];
  /** The documents of the indicators and the targets. */
  readonly sources: readonly string[];
}

const formSchema = z.enum(forms);
const columnSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  kind: z.enum(columnKinds),
  asOf: dateSchema.optional(),
  slot: z.int().min(1).optional(),
});
const cellSchema = z.strictObject({
  value: z.union([z.string(), z.number()]).nullable(),
  text: z.string(),
  form: formSchema.optional(),
  reason: reasonSchema.optional(),
  break: z.enum(['definition', 'split', 'reorganised']).optional(),
  notes: z.array(z.int().min(1)).optional(),
});
const unitSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.string().optional(),
  parentId: idSchema.nullable(),
  depth: countSchema,
});
const indicatorSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  definition: z.string().optional(),
  part: z.string().optional(),
  form: formSchema,
  calculation: z.enum(calculationNames),
  better: z.enum(['higher', 'lower', 'parity']),
  source: z.string(),
});
const targetSchema = z.strictObject({
  id: idSchema,
  indicator: idSchema,
  title: z.string(),
  bound: boundSchema,
  text: z.string(),
  by: dateSchema,
  onward: z.boolean().optional(),
  inForce: z.strictObject({ from: dateSchema, to: dateSchema }),
  source: z.string(),
});

/**
 * The contract of a table as JSON. With {@link toJsonSchema} it is a JSON Schema, for an OpenAPI document or a front end.
 *
 * @example
 * ```ts
 * import { tableSchema, toJsonSchema } from 'gender-indicators/schemas';
 *
 * tableSchema.safeParse({ format: 'gender-indicators/table', version: 2 }).success; // => false
 * toJsonSchema(tableSchema)['type']; // => 'object'
 * ```
 */
export const tableSchema = z
  .strictObject({
    format: z.literal('gender-indicators/table'),
    version: z.literal(1),
    locale: languageSchema,
    title: z.string(),
    subtitle: z.string(),
    labels: z.strictObject({ notes: z.string(), sources: z.string(), empty: z.string() }),
    asOf: dateSchema,
    roundedTo: z.literal(roundingBases).optional(),
    missingSources: z.array(z.string()).min(1).optional(),
    dates: z.array(dateSchema).min(1),
    units: z.array(unitSchema),
    indicators: z.array(indicatorSchema),
    targets: z.array(targetSchema),
    columns: z.array(columnSchema),
    rows: z.array(
      z.strictObject({
        unit: idSchema,
        indicator: idSchema,
        category: z.string().optional(),
        counts: countsBySexSchema.optional(),
        part: countsBySexSchema.optional(),
        cells: z.array(cellSchema),
      }),
    ),
    notes: z.array(z.strictObject({ mark: z.int().min(1), text: z.string() })),
    sources: z.array(z.string()),
  })
  .refine(({ columns, rows }) =>
    rows.every(({ cells }) => cells.length === columns.length),
  ) satisfies z.ZodType<TableData>;
