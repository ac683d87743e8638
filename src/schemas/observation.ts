import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/**
 * A published or given value of an indicator, for what has no records: `part` and `whole`, or `value` as decimal text
 * (a share is a fraction: `'0.5909'`).
 */
export interface Observation {
  /** An indicator of the catalog whose calculation is `given`. */
  readonly indicatorId: string;
  /** The unit whose value it is. */
  readonly unitId: string;
  /** The day for which it holds. */
  readonly on: string;
  /** The part, where the value is part / whole. */
  readonly part?: number | null | undefined;
  /** The whole, where the value is part / whole. */
  readonly whole?: number | null | undefined;
  /** The value as decimal text, where it is not part / whole; a share is a fraction: `'0.5909'`. */
  readonly value?: string | null | undefined;
  /** Who published it, with a link where there is one. */
  readonly source: string;
}

/**
 * The contract of an {@link Observation} row.
 *
 * @example
 * ```ts
 * import { observationSchema } from 'gender-indicators/schemas';
 *
 * const row = { indicatorId: 'trained-women', unitId: 'u1', on: '2019-12-31', part: 12, whole: 40, source: 'Yearbook 2019' };
 * observationSchema.safeParse(row).success; // => true
 * observationSchema.safeParse({ ...row, source: undefined }).success; // => false
 * ```
 */
export const observationSchema = z.strictObject({
  indicatorId: idSchema,
  unitId: idSchema,
  on: dateSchema,
  part: z.int().min(0).nullish().meta(statement),
  whole: z.int().min(0).nullish().meta(statement),
  value: z
    .string()
    .regex(/^-?\d{1,15}(?:\.\d{1,20})?$/u)
    .meta({ format: 'decimal' })
    .nullish()
    .meta(statement),
  source: z.string().min(1),
}) satisfies z.ZodType<Observation>;
