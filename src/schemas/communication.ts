import * as z from 'zod';
import { countSchema, dateSchema, idSchema } from './values.js';

/** Form of a communication (hình thức tuyên truyền). */
export type CommunicationForm = (typeof communicationForms)[number];

/**
 * The values of {@link CommunicationForm}: hội nghị, tập huấn; bài viết; phát thanh, truyền hình; pa nô, áp phích; tờ rơi;
 * mạng xã hội, trang thông tin; hội thi; câu lạc bộ; sân khấu hóa; hình thức khác.
 */
export const communicationForms = [
  'meeting',
  'article',
  'broadcast',
  'poster',
  'leaflet',
  'online',
  'contest',
  'club',
  'performance',
  'other',
] as const;

/** What a communication is about. */
export type CommunicationTopic = (typeof communicationTopics)[number];

/**
 * The values of {@link CommunicationTopic}: pháp luật về bình đẳng giới; sự tiến bộ của phụ nữ; phòng, chống bạo lực trên cơ
 * sở giới; sức khỏe, gia đình; chủ đề khác.
 */
export const communicationTopics = [
  'gender_equality_law',
  'advancement_of_women',
  'gender_based_violence',
  'health_and_family',
  'other',
] as const;

/** A communication on gender equality that a unit held (buổi tuyên truyền, phổ biến): a meeting, an article, a broadcast. */
export interface Communication {
  /** Unique among communications. */
  readonly id: string;
  /** The unit that held it. */
  readonly unitId: string;
  /** The day on which it was held. */
  readonly on: string;
  readonly form?: CommunicationForm | null | undefined;
  readonly topic?: CommunicationTopic | null | undefined;
  /** How many took part, from any unit (lượt người). Who they were, where it is known, stands in `attendances`. */
  readonly participants?: number | null | undefined;
  /** How many of them were women; not more than `participants`. */
  readonly femaleParticipants?: number | null | undefined;
}

/**
 * The contract of a {@link Communication} row.
 *
 * @example
 * ```ts
 * import { communicationSchema } from 'gender-indicators/schemas';
 *
 * const meeting = { id: 'c1', unitId: 'dept', on: '2019-03-20', form: 'meeting', topic: 'gender_equality_law' };
 * communicationSchema.safeParse(meeting).success; // => true
 * communicationSchema.safeParse({ ...meeting, form: 'talk' }).success; // => false
 * ```
 */
export const communicationSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  on: dateSchema,
  form: z.enum(communicationForms).nullish(),
  topic: z.enum(communicationTopics).nullish(),
  participants: countSchema.nullish(),
  femaleParticipants: countSchema.nullish(),
}) satisfies z.ZodType<Communication>;
