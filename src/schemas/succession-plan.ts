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

/** The contract of a {@link SuccessionPlan} row. */
export const successionPlanSchema = z.strictObject({
  id: idSchema,
  personId: idSchema,
  positionLevel: positionLevelSchema,
  leadership: leadershipSchema,
  term: z.string().min(1),
}) satisfies z.ZodType<SuccessionPlan>;
