import * as z from 'zod';
import { idSchema } from './values.js';

/** How a policy stands in a unit. */
export type PolicyStatus = (typeof policyStatuses)[number];

/** The values of {@link PolicyStatus}: không thuộc đối tượng áp dụng; chưa thực hiện; đã thực hiện. */
export const policyStatuses = ['not_applicable', 'not_applied', 'applied'] as const;

/**
 * A policy for women in one unit (cơ chế, chính sách đối với cán bộ nữ), one line of the unit's checklist. It is applicable unless
 * its status is `not_applicable`. A unit has one row for a policy.
 */
export interface UnitPolicy {
  /** Unique among policies. */
  readonly id: string;
  /** The unit whose checklist it stands in. */
  readonly unitId: string;
  /** The policy, by its short name or number; the same text in every unit. */
  readonly policy: string;
  /** How it stands on the day of the dataset. */
  readonly status: PolicyStatus;
}

/**
 * The contract of a {@link UnitPolicy} row.
 *
 * @example
 * ```ts
 * import { policySchema } from 'gender-indicators/schemas';
 *
 * const policy = { id: 'y1', unitId: 'dept', policy: 'nursing-breaks', status: 'applied' };
 * policySchema.safeParse(policy).success; // => true
 * policySchema.safeParse({ ...policy, status: 'yes' }).success; // => false
 * ```
 */
export const policySchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  policy: z.string().min(1),
  status: z.enum(policyStatuses),
}) satisfies z.ZodType<UnitPolicy>;
