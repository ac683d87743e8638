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
  readonly total: number;
  readonly female?: number | undefined;
  readonly male?: number | undefined;
  readonly other?: number | undefined;
  readonly undisclosed?: number | undefined;
  readonly notFemale?: number | undefined;
}

/** How many have a value, and the exact sum as decimal text, by group. */
export type SumsJson = Readonly<Record<string, { readonly count: number; readonly sum: string }>>;

/** By value how many of each group have it. */
export type DistributionJson = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How often each value occurs, by unit id; `sensitive` where a single person's pay can be read from it. */
export interface FrequenciesJson {
  readonly sensitive: boolean;
  readonly units: Readonly<Record<string, DistributionJson>>;
}

/** The tallies of one population, by unit id. */
export interface PopulationTallyJson {
  readonly of: string;
  readonly where: AnyWhere;
  readonly records?: Readonly<Record<string, CountsJson>> | undefined;
  readonly returns?: Readonly<Record<string, CountsJson>> | undefined;
  readonly sums?: Readonly<Record<string, Readonly<Record<string, SumsJson>>>> | undefined;
  readonly distributions?: Readonly<Record<string, FrequenciesJson>> | undefined;
}

/** Tallies as plain JSON, to be stored or sent: all that evaluation needs, and no person. */
export interface TalliesJson {
  readonly format: 'gender-indicators/tallies';
  readonly version: 1;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly sources: readonly string[];
  /** The active units, a parent before its children. */
  readonly units: readonly Readonly<Record<string, unknown>>[];
  /** Which units took over from which. */
  readonly successions: readonly Succession[];
  readonly populations: Readonly<Record<string, PopulationTallyJson>>;
  readonly observations: readonly {
    readonly indicatorId: string;
    readonly unitId: string;
    readonly on: string;
    readonly part?: number | undefined;
    readonly whole?: number | undefined;
    readonly value?: string | undefined;
    readonly source: string;
  }[];
  /** The breakdowns that were counted, each the fields it is by. */
  readonly breakdowns: readonly (readonly string[])[];
  /** The cells of the breakdowns. */
  readonly cells: readonly Readonly<Record<string, string | boolean | null>>[];
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
const unitJsonSchema = z.looseObject({
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
  units: z.array(unitJsonSchema).refine((units) => new Set(units.map((unit) => unit.id)).size === units.length),
  successions: successionsSchema,
  populations: z.record(z.string(), populationTallySchema),
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
