import * as z from 'zod';
import { dateSchema, idSchema, moneySchema, statement } from './values.js';

/** What kind of violation it is. */
export type ViolationKind = (typeof violationKinds)[number];

/**
 * The values of {@link ViolationKind}, after NĐ 125/2021/NĐ-CP: không bổ nhiệm vì định kiến giới; từ chối tuyển dụng hoặc phân
 * công vì giới tính; quy định có phân biệt đối xử về giới; xúi giục bầu cử theo giới tính; xúc phạm người ứng cử; vi phạm khác.
 */
export const violationKinds = [
  'prejudiced_appointment',
  'refused_recruitment',
  'discriminatory_rule',
  'induced_vote',
  'insulted_candidate',
  'other',
] as const;

/** A violation of the law on gender equality that was found in a unit (vi phạm pháp luật về bình đẳng giới). */
export interface Violation {
  /** Unique among violations. */
  readonly id: string;
  /** The unit in which it was found. */
  readonly unitId: string;
  readonly kind?: ViolationKind | null | undefined;
  /** The day on which it was found (ngày phát hiện). */
  readonly foundOn: string;
  /** The day on which it was dealt with (ngày xử lý); absent while it is open. */
  readonly handledOn?: string | null | undefined;
  /** The fine that was imposed (tiền phạt), decimal text. */
  readonly fine?: string | null | undefined;
}

/**
 * The contract of a {@link Violation} row.
 *
 * @example
 * ```ts
 * import { violationSchema } from 'gender-indicators/schemas';
 *
 * const violation = { id: 'v1', unitId: 'dept', kind: 'discriminatory_rule', foundOn: '2022-04-01', fine: '20000000' };
 * violationSchema.safeParse(violation).success; // => true
 * violationSchema.safeParse({ ...violation, fine: 20000000 }).success; // => false
 * ```
 */
export const violationSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(violationKinds).nullish(),
  foundOn: dateSchema,
  handledOn: dateSchema.nullish().meta(statement),
  fine: moneySchema.nullish().meta(statement),
}) satisfies z.ZodType<Violation>;
