import * as z from 'zod';
import { dateSchema, idSchema, type Sex, sexSchema } from './values.js';

/** What a committee is for. */
export type CommitteeKind = (typeof committeeKinds)[number];

/** The values of {@link CommitteeKind}: cấp ủy Đảng, ban chấp hành công đoàn, Đoàn thanh niên, ban nữ công, Ban VSTBPN. */
export const committeeKinds = ['party', 'trade_union', 'youth_union', 'women_union', 'women_advancement'] as const;

/** A committee of a unit: of the Party, of the trade union, for the advancement of women. */
export interface Committee {
  /** Unique among committees. */
  readonly id: string;
  readonly unitId: string;
  readonly kind: CommitteeKind;
  /** The person in the chair, where she or he is among the personnel. */
  readonly chairId?: string | null | undefined;
  readonly establishedOn?: string | null | undefined;
}

/** The contract of a {@link Committee} row. */
export const committeeSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(committeeKinds),
  chairId: idSchema.nullish(),
  establishedOn: dateSchema.nullish(),
}) satisfies z.ZodType<Committee>;

/** Place of a member in a committee. */
export type CommitteeRole = (typeof committeeRoles)[number];

/** The values of {@link CommitteeRole}: trưởng ban or bí thư, phó ban or phó bí thư, ủy viên thường vụ, ủy viên. */
export const committeeRoles = ['chair', 'vice_chair', 'standing_member', 'member'] as const;

/** A member of a committee; the member's unit is that of the committee. */
export interface CommitteeMember {
  /** Unique among committee members. */
  readonly id: string;
  readonly committeeId: string;
  /** The person, where she or he is among the personnel. */
  readonly personId?: string | null | undefined;
  /** Needed where `personId` is absent; otherwise the person's. */
  readonly sex?: Sex | null | undefined;
  readonly role?: CommitteeRole | null | undefined;
}

/** The contract of a {@link CommitteeMember} row. */
export const committeeMemberSchema = z.strictObject({
  id: idSchema,
  committeeId: idSchema,
  personId: idSchema.nullish(),
  sex: sexSchema.nullish(),
  role: z.enum(committeeRoles).nullish(),
}) satisfies z.ZodType<CommitteeMember>;
