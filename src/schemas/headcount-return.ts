import * as z from 'zod';
import { countSchema, idSchema, statement } from './values.js';

/**
 * What an office reports without personal data: how many belong to a population in one unit.
 *
 * `total` and `female` are enough; men are then not known, and what needs them answers `male_not_reported`. Of four sexes the
 * one that is not given is the rest of the total; beside women and men the rest is of undisclosed sex. The counts are of the
 * unit itself, without the units below it.
 */
export interface HeadcountReturn {
  /** The population counted; the catalog defines it. */
  readonly populationId: string;
  /** The unit, without the units below it. */
  readonly unitId: string;
  /** How many belong to the population. */
  readonly total: number;
  /** How many of them are women. */
  readonly female?: number | null | undefined;
  /** How many of them are men. */
  readonly male?: number | null | undefined;
  /** How many of them are of another sex. */
  readonly other?: number | null | undefined;
  /** How many of them are of undisclosed sex. */
  readonly undisclosed?: number | null | undefined;
  /** Where the figures come from. */
  readonly source?: string | null | undefined;
}

/**
 * The contract of a {@link HeadcountReturn} row.
 *
 * @example
 * ```ts
 * import { returnSchema } from 'gender-indicators/schemas';
 *
 * returnSchema.safeParse({ populationId: 'leaders', unitId: 'dept-1', total: 12, female: 3 }).success; // => true
 * returnSchema.safeParse({ populationId: 'leaders', unitId: 'dept-1', total: 2.5 }).success; // => false
 * ```
 */
export const returnSchema = z.strictObject({
  populationId: idSchema,
  unitId: idSchema,
  total: countSchema,
  female: countSchema.nullish().meta(statement),
  male: countSchema.nullish().meta(statement),
  other: countSchema.nullish().meta(statement),
  undisclosed: countSchema.nullish().meta(statement),
  source: z.string().min(1).nullish(),
}) satisfies z.ZodType<HeadcountReturn>;
