import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/** To whom a proposal is made. */
export type ProposalAddressee = (typeof proposalAddressees)[number];

/** The values of {@link ProposalAddressee}: cấp ủy Đảng; thủ trưởng đơn vị; công đoàn; nơi khác. */
export const proposalAddressees = ['party_committee', 'head_of_unit', 'trade_union_committee', 'other'] as const;

/** What a proposal asks for. */
export type ProposalSubject = (typeof proposalSubjects)[number];

/**
 * The values of {@link ProposalSubject}: bồi dưỡng, kết nạp Đảng; cử đi học; bổ nhiệm; quy hoạch; chế độ, chính sách; nội dung khác.
 */
export const proposalSubjects = [
  'joining_the_party',
  'sending_to_study',
  'appointing',
  'planning',
  'policy',
  'other',
] as const;

/** What became of a proposal. */
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** The values of {@link ProposalOutcome}: được chấp thuận; không được chấp thuận. */
export const proposalOutcomes = ['accepted', 'rejected'] as const;

/** A proposal of a committee for the advancement of women to those who decide (đề xuất, kiến nghị với cấp ủy, thủ trưởng). */
export interface Proposal {
  /** Unique among proposals. */
  readonly id: string;
  /** The unit whose committee made it. */
  readonly unitId: string;
  /** The day on which it was made. */
  readonly madeOn: string;
  readonly addressee?: ProposalAddressee | null | undefined;
  readonly subject?: ProposalSubject | null | undefined;
  /** What became of it; absent while it is not decided. */
  readonly outcome?: ProposalOutcome | null | undefined;
  /** The day on which it was decided; absent while it is not. */
  readonly decidedOn?: string | null | undefined;
}

/**
 * The contract of a {@link Proposal} row.
 *
 * @example
 * ```ts
 * import { proposalSchema } from 'gender-indicators/schemas';
 *
 * const proposal = { id: 'x1', unitId: 'dept', madeOn: '2019-02-11', subject: 'sending_to_study', outcome: 'accepted' };
 * proposalSchema.safeParse(proposal).success; // => true
 * proposalSchema.safeParse({ ...proposal, outcome: 'agreed' }).success; // => false
 * ```
 */
export const proposalSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  madeOn: dateSchema,
  addressee: z.enum(proposalAddressees).nullish(),
  subject: z.enum(proposalSubjects).nullish(),
  outcome: z.enum(proposalOutcomes).nullish().meta(statement),
  decidedOn: dateSchema.nullish().meta(statement),
}) satisfies z.ZodType<Proposal>;
