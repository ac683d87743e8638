import * as z from 'zod';
import { dateSchema, idSchema, type Sex, sexSchema, statement } from './values.js';

/** What a committee is for. */
export type CommitteeKind = (typeof committeeKinds)[number];

/** The values of {@link CommitteeKind}: cấp ủy Đảng, ban chấp hành công đoàn, Đoàn thanh niên, ban nữ công, Ban VSTBPN. */
export const committeeKinds = ['party', 'trade_union', 'youth_union', 'women_union', 'women_advancement'] as const;

/** How well a committee did its work in the year. */
export type CommitteeRating = (typeof committeeRatings)[number];

/** The values of {@link CommitteeRating}: hoàn thành xuất sắc, hoàn thành tốt, hoàn thành nhiệm vụ, yếu (còn lúng túng). */
export const committeeRatings = ['excellent', 'good', 'satisfactory', 'weak'] as const;

/** A committee of a unit: of the Party, of the trade union, for the advancement of women. */
export interface Committee {
  /** Unique among committees. */
  readonly id: string;
  /** The unit whose committee it is. */
  readonly unitId: string;
  readonly kind: CommitteeKind;
  /** The person in the chair, where she or he is among the personnel. */
  readonly chairId?: string | null | undefined;
  /** The day on which it was established (ngày thành lập). */
  readonly establishedOn?: string | null | undefined;
  /** First day on which it no longer exists. */
  readonly dissolvedOn?: string | null | undefined;
  /** The day on which its operating regulation (quy chế hoạt động) was issued; absent while it has none. */
  readonly regulationIssuedOn?: string | null | undefined;
  /** Its latest rating (xếp loại); absent where it was not rated. */
  readonly rating?: CommitteeRating | null | undefined;
  /** The day of that rating. */
  readonly ratedOn?: string | null | undefined;
}

/**
 * The contract of a {@link Committee} row.
 *
 * @example
 * ```ts
 * import { committeeSchema } from 'gender-indicators/schemas';
 *
 * const committee = { id: 'vstbpn', unitId: 'dept', kind: 'women_advancement', regulationIssuedOn: '2018-03-08', rating: 'good' };
 * committeeSchema.safeParse(committee).success; // => true
 * committeeSchema.safeParse({ ...committee, rating: 'A' }).success; // => false
 * ```
 */
export const committeeSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(committeeKinds),
  chairId: idSchema.nullish(),
  establishedOn: dateSchema.nullish().meta(statement),
  dissolvedOn: dateSchema.nullish().meta(statement),
  regulationIssuedOn: dateSchema.nullish().meta(statement),
  rating: z.enum(committeeRatings).nullish().meta(statement),
  ratedOn: dateSchema.nullish().meta(statement),
}) satisfies z.ZodType<Committee>;

/** Place of a member in a committee. */
export type CommitteeRole = (typeof committeeRoles)[number];

/** The values of {@link CommitteeRole}: trưởng ban or bí thư, phó ban or phó bí thư, ủy viên thường vụ, ủy viên. */
export const committeeRoles = ['chair', 'vice_chair', 'standing_member', 'member'] as const;

/** Whether members serve a committee beside another post. */
export type CommitteeDuty = (typeof committeeDuties)[number];

/** The values of {@link CommitteeDuty}: kiêm nhiệm (beside another post, which is not part-time work), chuyên trách. */
export const committeeDuties = ['concurrent', 'full_time'] as const;

/** A member of a committee; the member's unit is that of the committee. */
export interface CommitteeMember {
  /** Unique among committee members. */
  readonly id: string;
  /** The committee in which she or he serves. */
  readonly committeeId: string;
  /** The person, where she or he is among the personnel. */
  readonly personId?: string | null | undefined;
  /** Sex of the member; needed where `personId` is absent, otherwise the person's. */
  readonly sex?: Sex | null | undefined;
  readonly role?: CommitteeRole | null | undefined;
  readonly duty?: CommitteeDuty | null | undefined;
  /** Whether duties are assigned to the member by name (phân công nhiệm vụ rõ ràng). */
  readonly dutiesAssigned?: boolean | null | undefined;
  /** Hours given to the committee in the period. */
  readonly hoursGiven?: number | null | undefined;
  /** Hours of full-time work in the same period; hours given beyond them are overtime. */
  readonly fullTimeHours?: number | null | undefined;
}

/**
 * The contract of a {@link CommitteeMember} row.
 *
 * @example
 * ```ts
 * import { committeeMemberSchema } from 'gender-indicators/schemas';
 *
 * const member = { id: 'm1', committeeId: 'vstbpn', personId: 'p1', duty: 'concurrent', hoursGiven: 60, fullTimeHours: 2080 };
 * committeeMemberSchema.safeParse(member).success; // => true
 * committeeMemberSchema.safeParse({ ...member, duty: 'part_time' }).success; // => false
 * ```
 */
export const committeeMemberSchema = z.strictObject({
  id: idSchema,
  committeeId: idSchema,
  personId: idSchema.nullish(),
  sex: sexSchema.nullish().meta(statement),
  role: z.enum(committeeRoles).nullish().meta(statement),
  duty: z.enum(committeeDuties).nullish().meta(statement),
  dutiesAssigned: z.boolean().nullish().meta(statement),
  hoursGiven: z.number().min(0).nullish(),
  fullTimeHours: z.number().min(0).nullish(),
}) satisfies z.ZodType<CommitteeMember>;
