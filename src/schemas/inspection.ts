import * as z from 'zod';
import { countSchema, dateSchema, idSchema } from './values.js';

/** An inspection of a unit's work on gender equality (đoàn kiểm tra, buổi kiểm tra). */
export interface Inspection {
  /** Unique among inspections. */
  readonly id: string;
  /** The unit that was inspected. */
  readonly unitId: string;
  /** The day of the inspection. */
  readonly on: string;
  /** Recommendations that the inspection made (kiến nghị sau kiểm tra). */
  readonly recommendationsMade?: number | null | undefined;
  /** Those of them that are carried out by the day of the dataset; not more than were made. */
  readonly recommendationsClosed?: number | null | undefined;
}

/**
 * The contract of an {@link Inspection} row.
 *
 * @example
 * ```ts
 * import { inspectionSchema } from 'gender-indicators/schemas';
 *
 * const visit = { id: 'k1', unitId: 'dept', on: '2019-12-20', recommendationsMade: 5, recommendationsClosed: 3 };
 * inspectionSchema.safeParse(visit).success; // => true
 * inspectionSchema.safeParse({ ...visit, recommendationsMade: 2.5 }).success; // => false
 * ```
 */
export const inspectionSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  on: dateSchema,
  recommendationsMade: countSchema.nullish(),
  recommendationsClosed: countSchema.nullish(),
}) satisfies z.ZodType<Inspection>;
