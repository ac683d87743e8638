import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/**
 * A task of a unit's programme for gender equality and the advancement of women (nhiệm vụ trong chương trình hoạt động).
 *
 * It is well defined when it has an owner and a deadline (phân công, thời hạn hoàn thành rõ ràng). No date of it may lie before
 * the day on which it was assigned.
 */
export interface Task {
  /** Unique among tasks. */
  readonly id: string;
  /** The unit whose task it is. */
  readonly unitId: string;
  /**
   * Who answers for it (người được phân công): a role, a body or an id, as the office writes it. It is not looked up, since
   * an owner may have left; no name is needed.
   */
  readonly owner?: string | null | undefined;
  /** The day on which it was assigned. */
  readonly assignedOn: string;
  /** The deadline (thời hạn hoàn thành), the last day on which it is in time. */
  readonly dueOn?: string | null | undefined;
  /** The day on which it was completed (hoàn thành); absent while it is not. */
  readonly completedOn?: string | null | undefined;
  /** The day on which its outcome was reported (báo cáo kết quả). */
  readonly reportedOn?: string | null | undefined;
}

/**
 * The contract of a {@link Task} row.
 *
 * @example
 * ```ts
 * import { taskSchema } from 'gender-indicators/schemas';
 *
 * const task = { id: 't1', unitId: 'dept', owner: 'vice_chair', assignedOn: '2019-01-15', dueOn: '2019-06-30' };
 * taskSchema.safeParse(task).success; // => true
 * taskSchema.safeParse({ ...task, dueOn: '2019-06-31' }).success; // => false
 * ```
 */
export const taskSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  owner: z.string().min(1).nullish(),
  assignedOn: dateSchema,
  dueOn: dateSchema.nullish().meta(statement),
  completedOn: dateSchema.nullish().meta(statement),
  reportedOn: dateSchema.nullish().meta(statement),
}) satisfies z.ZodType<Task>;
