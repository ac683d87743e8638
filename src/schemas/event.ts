import * as z from 'zod';
import {
  dateSchema,
  idSchema,
  type Leadership,
  leadershipSchema,
  type PositionLevel,
  positionLevelSchema,
  type Sex,
  sexSchema,
  statement,
} from './values.js';

/** What happened to a person. */
export type EventKind = (typeof eventKinds)[number];

/** The values of {@link EventKind}. */
export const eventKinds = [
  'recruitment',
  'appointment',
  'reappointment',
  'promotion',
  'training',
  'study',
  'party_admission',
  'party_induction',
  'application',
] as const;

/**
 * An event of a person on a day: an appointment, a course, an admission. Events are flows: conditions choose those of the
 * period by `on`.
 */
export interface PersonEvent {
  /** Unique among events. */
  readonly id: string;
  /** The unit in which it happened. */
  readonly unitId: string;
  /** The person, where she or he is among the personnel. */
  readonly personId?: string | null | undefined;
  /** Sex of the person; needed where `personId` is absent, otherwise the person's. */
  readonly sex?: Sex | null | undefined;
  readonly kind: EventKind;
  /** The day on which it happened or took effect. */
  readonly on: string;
  /** Level of the post, for appointments and applications. */
  readonly positionLevel?: PositionLevel | null | undefined;
  /** Leadership of the post, for appointments and applications. */
  readonly leadership?: Leadership | null | undefined;
}

/**
 * The contract of a {@link PersonEvent} row.
 *
 * @example
 * ```ts
 * import { eventSchema } from 'gender-indicators/schemas';
 *
 * const promoted = { id: 'e1', unitId: 'u1', personId: 'p1', kind: 'appointment', on: '2019-07-01', leadership: 'deputy' };
 * eventSchema.safeParse(promoted).success; // => true
 * eventSchema.safeParse({ ...promoted, on: '2019-02-30' }).success; // => false
 * ```
 */
export const eventSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  personId: idSchema.nullish(),
  sex: sexSchema.nullish().meta(statement),
  kind: z.enum(eventKinds),
  on: dateSchema,
  positionLevel: positionLevelSchema.nullish().meta(statement),
  leadership: leadershipSchema.nullish().meta(statement),
}) satisfies z.ZodType<PersonEvent>;
