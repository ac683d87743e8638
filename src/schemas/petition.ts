import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/** What kind of petition it is. */
export type PetitionKind = (typeof petitionKinds)[number];

/** The values of {@link PetitionKind}: đề xuất, kiến nghị; khiếu nại; tố cáo. */
export const petitionKinds = ['petition', 'complaint', 'denunciation'] as const;

/**
 * A petition of women employees on their lawful rights and interests that a unit received (đề xuất, kiến nghị liên quan đến
 * quyền và lợi ích hợp pháp, chính đáng của nữ công nhân viên chức, lao động). Nothing tells who made it.
 */
export interface Petition {
  /** Unique among petitions. */
  readonly id: string;
  /** The unit that has to resolve it. */
  readonly unitId: string;
  readonly kind?: PetitionKind | null | undefined;
  /** The day on which the unit received it (ngày tiếp nhận). */
  readonly receivedOn: string;
  /** The last day of the time limit (thời hạn giải quyết). */
  readonly dueOn?: string | null | undefined;
  /** The day on which it was resolved (ngày giải quyết); absent while it is not. */
  readonly resolvedOn?: string | null | undefined;
}

/**
 * The contract of a {@link Petition} row.
 *
 * @example
 * ```ts
 * import { petitionSchema } from 'gender-indicators/schemas';
 *
 * const petition = { id: 'q1', unitId: 'dept', receivedOn: '2019-05-06', dueOn: '2019-06-05', resolvedOn: '2019-05-30' };
 * petitionSchema.safeParse(petition).success; // => true
 * petitionSchema.safeParse({ ...petition, receivedOn: '6/5/2019' }).success; // => false
 * ```
 */
export const petitionSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(petitionKinds).nullish(),
  receivedOn: dateSchema,
  dueOn: dateSchema.nullish().meta(statement),
  resolvedOn: dateSchema.nullish().meta(statement),
}) satisfies z.ZodType<Petition>;
