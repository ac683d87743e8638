import * as z from 'zod';
import { idSchema } from './values.js';

/** A unit that took part in an activity (đơn vị tham gia), beside the unit that held it. A unit takes part in one activity once. */
export interface Participation {
  /** Unique among participations; may be absent, since unit and activity tell them apart. */
  readonly id?: string | null | undefined;
  /** The unit that took part. */
  readonly unitId: string;
  /** The activity in which the unit took part. */
  readonly activityId: string;
}

/**
 * The contract of a {@link Participation} row.
 *
 * @example
 * ```ts
 * import { participationSchema } from 'gender-indicators/schemas';
 *
 * participationSchema.safeParse({ unitId: 'team-1', activityId: 'a1' }).success; // => true
 * participationSchema.safeParse({ unitId: 'team-1' }).success; // => false
 * ```
 */
export const participationSchema = z.strictObject({
  id: idSchema.nullish(),
  unitId: idSchema,
  activityId: idSchema,
}) satisfies z.ZodType<Participation>;
