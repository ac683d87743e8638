import * as z from 'zod';
import type { Issue } from '../errors.js';
import { type Succession, unitSchema } from './unit.js';
import { countSchema, countsBySexSchema, dateSchema, idSchema, numberTextSchema } from './values.js';
import { type AnyWhere, whereSchema } from './where.js';

/**
 * Counts of one population in one unit. `total` alone where the record set has no sex; `notFemale` where a return gave only
 * total and women.
 */
export interface CountsJson {
  /** How many there are. */
  readonly total: number;
  /** How many of them are women. */
  readonly female?: number | undefined;
  /** How many of them are men. */
  readonly male?: number | undefined;
  /** How many of them are of another sex. */
  readonly other?: number | undefined;
  /** How many of them are of undisclosed sex. */
  readonly undisclosed?: number | undefined;
  /** How many of them are not women, where no more is known of their sex. */
  readonly notFemale?: number | undefined;
}

/** How many have a value, and the exact sum as decimal text, by group. */
export type SumsJson = Readonly<
  Record<
    string,
    {
      /** How many have a value. */
      readonly count: number;
      /** The sum of their values, as decimal text. */
      readonly sum: string;
    }
  >
>;

/** By value how many of each group have it. */
export type DistributionJson = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How often each value occurs, by unit id; `sensitive` where a single person's pay can be read from it. */
export interface FrequenciesJson {
  /** Whether a single person's pay can be read from them. */
  readonly sensitive: boolean;
  /** How many of each group have each value, by unit id. */
  readonly units: Readonly<Record<string, DistributionJson>>;
}

/** The tallies of one population, by unit id. */
export interface PopulationTallyJson {
  /** The record set whose records were counted. */
  readonly of: string;
  /** The condition that the records had to meet. */
  readonly where: AnyWhere;
  /** Counts from records, by unit id. */
  readonly records?: Readonly<Record<string, CountsJson>> | undefined;
  /** Counts from headcount returns, by unit id. */
  readonly returns?: Readonly<Record<string, CountsJson>> | undefined;
  /** Sums of fields, by the value that is summed and by unit id. */
  readonly sums?: Readonly<Record<string, Readonly<Record<string, SumsJson>>>> | undefined;
  /** How often each value occurs, by the value that is counted. */
  readonly distributions?: Readonly<Record<string, FrequenciesJson>> | undefined;
}

/** In how many records a field was left blank because its value was wrong, by unit id. */
export interface BlanksJson {
  /** The record set of the field. */
  readonly recordSet: string;
  /** The field that was left blank. */
  readonly field: string;
  /** In how many records it was left blank, by unit id. */
  readonly units: Readonly<Record<string, number>>;
}

/** Tallies as plain JSON, to be stored or sent: all that evaluation needs, and no person. */
export interface TalliesJson {
  /** What kind of JSON it is. */
  readonly format: 'gender-indicators/tallies';
  /** The version of the format. */
  readonly version: 1;
  /** The day of the stock. */
  readonly asOf: string;
  /** The period of the flows. */
  readonly period: {
    /** First day. */
    readonly from: string;
    /** Last day. */
    readonly to: string;
  };
  /** The names of the datasets that were counted, as `createDataset` was given them. */
  readonly sources: readonly string[];
  /** The active units, a parent before its children. */
  readonly units: readonly Readonly<Record<string, unknown>>[];
  /** The names of sources that gave no answer; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
  /** Which units took over from which. */
  readonly successions: readonly Succession[];
  /** The counts of each population, by its id. */
  readonly populations: Readonly<Record<string, PopulationTallyJson>>;
  /** The fields of records that were left blank; absent where none was. */
  readonly blanks?: readonly BlanksJson[] | undefined;
  /** The published or given values that were read. */
  readonly observations: readonly {
    /** The indicator whose value it is. */
    readonly indicatorId: string;
    /** The unit whose value it is. */
    readonly unitId: string;
    /** The day for which it holds. */
    readonly on: string;
    /** The part, where the value is part / whole. */
    readonly part?: number | undefined;
    /** The whole, where the value is part / whole. */
    readonly whole?: number | undefined;
    /** The value as decimal text, where it is not part / whole. */
    readonly value?: string | undefined;
    /** Who published it. */
    readonly source: string;
  }[];
  /** The breakdowns that were counted, each the fields it is by. */
  readonly breakdowns: readonly (readonly string[])[];
  /** The cells of the breakdowns. */
  readonly cells: readonly Readonly<Record<string, string | boolean | null>>[];
  /** What is wrong in the rows that were counted. */
  readonly issues: readonly Issue[];
}

const countsSchema = countsBySexSchema
  .extend({ notFemale: countSchema.optional() })
  .refine(
    ({ total, ...groups }) => Object.values(groups).reduce<number>((sum, count) => sum + (count ?? 0), 0) <= total,
  );

const groupSchema = z.enum(['female', 'male', 'other', 'undisclosed', 'notFemale', 'unknown']);
// Of no records there is no sum.
const sumSchema = z
  .strictObject({ count: countSchema, sum: numberTextSchema })
  .refine(({ count, sum }) => count > 0 || !/[1-9]/u.test(sum));

const populationTallySchema = z.strictObject({
  of: idSchema,
  where: whereSchema,
  records: z.record(z.string(), countsSchema).optional(),
  returns: z.record(z.string(), countsSchema).optional(),
  sums: z.record(z.string(), z.record(z.string(), z.partialRecord(groupSchema, sumSchema))).optional(),
  distributions: z
    .record(
      z.string(),
      z.strictObject({
        sensitive: z.boolean(),
        units: z.record(z.string(), z.record(z.string(), z.partialRecord(groupSchema, countSchema))),
      }),
    )
    .optional(),
});

const { id, parentId, establishedOn, dissolvedOn, committeeRequired, ownStaff, successorIds, reorganisedBy } =
  unitSchema.shape;
// An application's own schema may have further fields, and other kinds and levels of units.
export const unitJsonSchema = z.looseObject({
  id,
  parentId,
  name: z.string().optional(),
  kind: z.string().optional(),
  level: z.string().nullish(),
  establishedOn,
  dissolvedOn,
  committeeRequired,
  ownStaff,
  successorIds,
  reorganisedBy,
});

/** Which units took over from which. */
export const successionsSchema = z.array(
  z.strictObject({ unitId: idSchema, successorIds: z.array(idSchema), reorganisedBy: z.string().min(1).optional() }),
) satisfies z.ZodType<readonly Succession[]>;

/** An issue that tallies or a report hold. */
export const issueJsonSchema = z.looseObject({
  kind: z.literal('issue'),
  code: z.string(),
  recordSet: z.string(),
  refused: z.boolean(),
  facts: z.looseObject({}),
});

/** The contract of tallies as JSON. */
export const talliesSchema = z.strictObject({
  format: z.literal('gender-indicators/tallies'),
  version: z.literal(1),
  asOf: dateSchema,
  period: z.strictObject({ from: dateSchema, to: dateSchema }).refine(({ from, to }) => from <= to),
  sources: z.array(z.string()).refine((sources) => new Set(sources).size === sources.length),
  missingSources: z.array(z.string()).min(1).optional(),
  units: z.array(unitJsonSchema).refine((units) => new Set(units.map((unit) => unit.id)).size === units.length),
  successions: successionsSchema,
  populations: z.record(z.string(), populationTallySchema),
  blanks: z
    .array(z.strictObject({ recordSet: idSchema, field: idSchema, units: z.record(z.string(), countSchema) }))
    .refine((blanks) => new Set(blanks.map(({ recordSet, field }) => `${recordSet}.${field}`)).size === blanks.length)
    .optional(),
  observations: z.array(
    z.strictObject({
      indicatorId: idSchema,
      unitId: idSchema,
      on: dateSchema,
      part: countSchema.optional(),
      whole: countSchema.optional(),
      value: numberTextSchema.optional(),
      source: z.string(),
    }),
  ),
  breakdowns: z.array(z.array(z.string())),
  cells: z.array(z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]))),
  issues: z.array(issueJsonSchema),
}) satisfies z.ZodType;
