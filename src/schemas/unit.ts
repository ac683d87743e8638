import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/**
 * What kind of body a unit is; targets say which kinds they bind. A `local_government` is People's Council (HĐND) and People's Committee (UBND)
 * together, with the leaders of both. Where the two are counted apart, each is a unit of its own kind.
 */
export type UnitKind = (typeof unitKinds)[number];

/** The values of {@link UnitKind}, from the State as a whole to the team. */
export const unitKinds = [
  'government',
  'ministry',
  'ministerial_agency',
  'government_agency',
  'local_government',
  'peoples_council',
  'peoples_committee',
  'party_organisation',
  'socio_political_organisation',
  'general_department',
  'department',
  'division',
  'team',
  'public_service_unit',
  'enterprise',
  'grouping',
] as const;

/** Level of the administration that a unit belongs to. */
export type AdministrativeLevel = (typeof administrativeLevels)[number];

/** The values of {@link AdministrativeLevel}. */
export const administrativeLevels = ['central', 'province', 'district', 'commune'] as const;

/**
 * A body in the organisation's tree: ministry, general department, department, office, team.
 *
 * A unit is active on a day when it is established on or before it and dissolved, if at all, after it.
 */
export interface Unit {
  /** Unique among units; records name the unit by it. */
  readonly id: string;
  /** The unit above it; absent for a root. There may be several roots. */
  readonly parentId?: string | null | undefined;
  /** Its name as reports print it. */
  readonly name: string;
  /** What kind of body it is. */
  readonly kind: UnitKind;
  /** Level of the administration. */
  readonly level?: AdministrativeLevel | null | undefined;
  /** First day on which it exists; absent if it always did. */
  readonly establishedOn?: string | null | undefined;
  /** First day on which it no longer exists. */
  readonly dissolvedOn?: string | null | undefined;
  /** Whether it must have a committee for the advancement of women (phải thành lập Ban Vì sự tiến bộ của phụ nữ). */
  readonly committeeRequired?: boolean | null | undefined;
  /**
   * Whether it has staff, and records, of its own; absent means yes. One that only heads the units below it is not expected to report, and
   * coverage does not count it. A `grouping` never is. No denominator follows this.
   */
  readonly ownStaff?: boolean | null | undefined;
  /** The units that took over its work: one where it was merged or renamed, several where it was split. */
  readonly successorIds?: readonly string[] | null | undefined;
  /**
   * The document by which it was merged, divided or ended, `NQ 176/2025/QH15`. A series of an indicator that counts units breaks there, since what
   * is counted changed with the document.
   */
  readonly reorganisedBy?: string | null | undefined;
}

/** A unit, the units that took over its work, and the document by which it was reorganised. */
export interface Succession {
  /** The unit that was dissolved or reorganised. */
  readonly unitId: string;
  /** The units that took over its work. */
  readonly successorIds: readonly string[];
  /** The document by which it was reorganised. */
  readonly reorganisedBy?: string | undefined;
}

/**
 * The contract of a {@link Unit} row.
 *
 * @example
 * ```ts
 * import { unitSchema } from 'gender-indicators/schemas';
 *
 * unitSchema.safeParse({ id: 'team-1', parentId: 'dept-1', name: 'Đội QLTT số 1', kind: 'team' }).success; // => true
 * unitSchema.safeParse({ id: 'team-1', name: 'Đội QLTT số 1', kind: 'squad' }).success; // => false
 * ```
 */
export const unitSchema = z.strictObject({
  id: idSchema,
  parentId: idSchema.nullish(),
  name: z.string().min(1),
  kind: z.enum(unitKinds),
  level: z.enum(administrativeLevels).nullish().meta(statement),
  establishedOn: dateSchema.nullish().meta(statement),
  dissolvedOn: dateSchema.nullish().meta(statement),
  committeeRequired: z.boolean().nullish().meta(statement),
  ownStaff: z.boolean().nullish().meta(statement),
  successorIds: z.array(idSchema).min(1).nullish().meta(statement),
  reorganisedBy: z.string().min(1).nullish().meta(statement),
}) satisfies z.ZodType<Unit>;
