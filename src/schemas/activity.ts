import * as z from 'zod';
import { countSchema, dateSchema, idSchema, statement } from './values.js';

/** What kind of activity it is. */
export type ActivityKind = (typeof activityKinds)[number];

/**
 * The values of {@link ActivityKind}: kỷ niệm Ngày Quốc tế Phụ nữ 8/3; kỷ niệm Ngày Phụ nữ Việt Nam 20/10; hưởng ứng Tháng hành
 * động vì bình đẳng giới (15/11 đến 15/12); tọa đàm; giao lưu, trao đổi kinh nghiệm; hoạt động khác.
 */
export const activityKinds = [
  'international_womens_day',
  'vietnamese_womens_day',
  'action_month',
  'discussion',
  'exchange',
  'other',
] as const;

/**
 * An activity that a unit held for gender equality or the advancement of women. Other units that took part stand in
 * `participations`.
 *
 * It is joint (phối hợp) when at least one of the partners is `true`.
 */
export interface Activity {
  /** Unique among activities. */
  readonly id: string;
  /** The unit that held it. */
  readonly unitId: string;
  readonly kind: ActivityKind;
  /** The day, or the first day, on which it was held. */
  readonly on: string;
  /** The last day, where it took several; both days are within it. */
  readonly endedOn?: string | null | undefined;
  /** Held with the Party organisation (tổ chức Đảng). */
  readonly withParty?: boolean | null | undefined;
  /** Held with the trade union (Công đoàn). */
  readonly withTradeUnion?: boolean | null | undefined;
  /** Held with the women's committee of the trade union (Ban Nữ công). */
  readonly withWomenUnion?: boolean | null | undefined;
  /** Held with the youth union (Đoàn thanh niên). */
  readonly withYouthUnion?: boolean | null | undefined;
  /** Held with bodies outside the organisation (cơ quan, đơn vị khác). */
  readonly withOthers?: boolean | null | undefined;
  /** How many people took part, from any unit. */
  readonly participants?: number | null | undefined;
  /** How many of them were women; not more than `participants`. */
  readonly femaleParticipants?: number | null | undefined;
}

/**
 * The contract of an {@link Activity} row.
 *
 * @example
 * ```ts
 * import { activitySchema } from 'gender-indicators/schemas';
 *
 * const day = { id: 'a1', unitId: 'dept', kind: 'vietnamese_womens_day', on: '2019-10-18', withTradeUnion: true };
 * activitySchema.safeParse(day).success; // => true
 * activitySchema.safeParse({ ...day, withTradeUnion: 'yes' }).success; // => false
 * ```
 */
export const activitySchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(activityKinds),
  on: dateSchema,
  endedOn: dateSchema.nullish().meta(statement),
  withParty: z.boolean().nullish().meta(statement),
  withTradeUnion: z.boolean().nullish().meta(statement),
  withWomenUnion: z.boolean().nullish().meta(statement),
  withYouthUnion: z.boolean().nullish().meta(statement),
  withOthers: z.boolean().nullish().meta(statement),
  participants: countSchema.nullish(),
  femaleParticipants: countSchema.nullish(),
}) satisfies z.ZodType<Activity>;
