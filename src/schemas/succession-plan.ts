import * as z from 'zod';
import { idSchema, type Leadership, leadershipSchema, type PositionLevel, positionLevelSchema } from './values.js';

/**
 * A place in succession planning (quy hoạch): a person planned for a post and a term. A person may stand in several plans;
 * indicators of people count her or him once.
 */
export interface SuccessionPlan {
  /** Unique among succession plans. */
  readonly id: string;
  /** The person who is planned for the post. */
  readonly personId: string;
  /** Level of the post planned for. */
  readonly positionLevel: PositionLevel;
  /** Leadership of the post planned for. */
  readonly leadership: Leadership;
  /** The term, `'2021-2026'`. */
  readonly term: string;
}

/**
 * The contract of a {@link SuccessionPlan} row.
 *
 * @example
 * ```ts
 * import { successionPlanSchema } from 'gender-indicators/schemas';
 *
 * const row = { id: 's1', personId: 'p1', positionLevel: 'division', leadership: 'head', term: '2021-2026' };
 * successionPlanSchema.safeParse(row).success; // => true
 * successionPlanSchema.safeParse({ ...row, leadership: 'chief' }).success; // => false
 * ```
 */
export const successionPlanSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  positionLevel: positionLevelSchema,
  leadership: leadershipSchema,
  term: z.string().min(1),
}) satisfies z.ZodType<SuccessionPlan>;
