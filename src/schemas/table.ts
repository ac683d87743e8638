import * as z from 'zod';
import type { Reason } from '../errors.js';
import { type CalculationName, calculationNames } from './indicator.js';
import { type ResultCountsJson, reasonSchema } from './report.js';
import { type Bound, boundSchema } from './target.js';
import { countSchema, countsBySexSchema, dateSchema, idSchema } from './values.js';

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
  readonly title: string;
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
  readonly text: string;
  /** Of a value, a change and a distance: what kind of number it is. */
  readonly form?: TableForm | undefined;
  /** Why there is no value. */
  readonly reason?: Reason | undefined;
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
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly parentId: string | null;
  /** How many units are above. */
  readonly depth: number;
}

/** An indicator of a table. */
export interface TableIndicator {
  readonly id: string;
  readonly title: string;
  readonly definition?: string | undefined;
  readonly form: TableForm;
  /** How it is calculated. */
  readonly calculation: CalculationName;
  /** Which direction is better. */
  readonly better: 'higher' | 'lower' | 'parity';
  readonly source: string;
}

/** A target of a table. */
export interface TableTarget {
  readonly id: string;
  readonly indicator: string;
  readonly title: string;
  readonly bound: Bound;
  /** Bound and deadline in words. */
  readonly text: string;
  readonly by: string;
  readonly onward?: boolean | undefined;
  readonly inForce: { readonly from: string; readonly to: string };
  readonly source: string;
}

/**
 * A report as a table: plain rows and columns with exact values and their texts. CSV, Excel, Markdown, HTML, charts and pages are
 * made from it. It survives `JSON.stringify` and `structuredClone`.
 */
export interface TableData {
  readonly format: 'gender-indicators/table';
  readonly version: 1;
  readonly locale: 'vi' | 'en';
  readonly title: string;
  /** The day of the data, in words. */
  readonly subtitle: string;
  /** Words of the language for what stands around the rows: the head of the footnotes and of the sources, and a table without rows. */
  readonly labels: { readonly notes: string; readonly sources: string; readonly empty: string };
  /** The latest day. */
  readonly asOf: string;
  /** The days, earliest first. */
  readonly dates: readonly string[];
  readonly units: readonly TableUnit[];
  readonly indicators: readonly TableIndicator[];
  /** The targets that stand in the rows. */
  readonly targets: readonly TableTarget[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The footnotes, in the order in which they stand first. */
  readonly notes: readonly { readonly mark: number; readonly text: string }[];
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
    locale: z.enum(['vi', 'en']),
    title: z.string(),
    subtitle: z.string(),
    labels: z.strictObject({ notes: z.string(), sources: z.string(), empty: z.string() }),
    asOf: dateSchema,
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
