import * as z from 'zod';
import { idSchema } from './values.js';

/**
 * A person who took part in a communication (người được tuyên truyền, phổ biến).
 *
 * It belongs to the unit of the person, whoever held the communication. A person attends one communication once; indicators
 * of people count a person once, however many she or he attended.
 */
export interface Attendance {
  /** Unique among attendances; may be absent, since person and communication tell them apart. */
  readonly id?: string | null | undefined;
  /** The person who took part. */
  readonly personId: string;
  /** The communication in which the person took part. */
  readonly communicationId: string;
}

/**
 * The contract of an {@link Attendance} row.
 *
 * @example
 * ```ts
 * import { attendanceSchema } from 'gender-indicators/schemas';
 *
 * attendanceSchema.safeParse({ personId: 'p1', communicationId: 'c1' }).success; // => true
 * attendanceSchema.safeParse({ personId: 'p1' }).success; // => false
 * ```
 */
export const attendanceSchema = z.strictObject({
  id: idSchema.nullish(),
  personId: idSchema,
  communicationId: idSchema,
}) satisfies z.ZodType<Attendance>;
