import * as z from 'zod';
import { dateSchema, idSchema, moneySchema } from './values.js';

/**
 * The money of a unit for gender equality and the advancement of women in one period (kinh phí hoạt động bình đẳng giới và vì sự
 * tiến bộ của phụ nữ). Amounts are decimal text in one currency, whole đồng or finer.
 *
 * The periods of one unit do not overlap, so that nothing is added twice; where money comes from several sources, their sum is
 * given. More may be spent than was allocated.
 */
export interface Budget {
  /** Unique among budgets. */
  readonly id: string;
  /** The unit whose money it is. */
  readonly unitId: string;
  /** First day of the period. */
  readonly from: string;
  /** Last day of the period, within it. */
  readonly to: string;
  /** Money allocated (kinh phí được giao). */
  readonly allocated: string;
  /** Money spent (kinh phí đã chi); it may lie above `allocated`. */
  readonly spent?: string | null | undefined;
  /** The whole budget of the unit in the period (tổng kinh phí của đơn vị), of which `allocated` is a part. */
  readonly unitBudget?: string | null | undefined;
}

/**
 * The contract of a {@link Budget} row.
 *
 * @example
 * ```ts
 * import { budgetSchema } from 'gender-indicators/schemas';
 *
 * const budget = { id: 'b1', unitId: 'dept', from: '2019-01-01', to: '2019-12-31', allocated: '120000000', spent: '96500000' };
 * budgetSchema.safeParse(budget).success; // => true
 * budgetSchema.safeParse({ ...budget, spent: '96.500.000' }).success; // => false
 * ```
 */
export const budgetSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  from: dateSchema,
  to: dateSchema,
  allocated: moneySchema,
  spent: moneySchema.nullish(),
  unitBudget: moneySchema.nullish(),
}) satisfies z.ZodType<Budget>;
