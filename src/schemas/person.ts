import * as z from 'zod';
import {
  amountSchema,
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

/** Type of employment: cán bộ, công chức, viên chức, người lao động hợp đồng, lực lượng vũ trang. */
export type EmploymentType = (typeof employmentTypes)[number];

/** The values of {@link EmploymentType}. */
export const employmentTypes = [
  'cadre',
  'civil_servant',
  'public_employee',
  'contract_worker',
  'armed_forces',
] as const;

/** Highest professional qualification: phổ thông, trung cấp, cao đẳng, đại học, thạc sĩ, tiến sĩ. */
export type Qualification = (typeof qualifications)[number];

/** The values of {@link Qualification}, lowest first. */
export const qualifications = ['secondary', 'intermediate', 'college', 'bachelor', 'master', 'doctorate'] as const;

/** Level of political theory: chưa qua đào tạo, sơ cấp, trung cấp, cao cấp, cử nhân. */
export type PoliticalTheory = (typeof politicalTheories)[number];

/** The values of {@link PoliticalTheory}, lowest first. */
export const politicalTheories = ['none', 'elementary', 'intermediate', 'advanced', 'bachelor'] as const;

/** Civil-service grade (ngạch): nhân viên, cán sự, chuyên viên, chuyên viên chính, chuyên viên cao cấp, or their equivalents. */
export type CivilServiceGrade = (typeof civilServiceGrades)[number];

/** The values of {@link CivilServiceGrade}, lowest first. */
export const civilServiceGrades = ['support', 'junior', 'standard', 'principal', 'senior'] as const;

/** A member of the personnel who is in service on the day of the dataset. */
export interface Person {
  /** Unique among personnel; no name is needed anywhere. */
  readonly id: string;
  /** The unit she or he serves in. */
  readonly unitId: string;
  readonly sex: Sex;
  /** Day of birth. */
  readonly birthDate?: string | null | undefined;
  /** First day in service. */
  readonly hiredOn?: string | null | undefined;
  readonly employment?: EmploymentType | null | undefined;
  /** Level of the post held. */
  readonly positionLevel?: PositionLevel | null | undefined;
  /** Head or deputy head of the unit, or neither. */
  readonly leadership: Leadership;
  /** Whether the post of leadership is held in an acting capacity (quyền, phụ trách). */
  readonly acting?: boolean | null | undefined;
  /** Day of admission to the Party; absent for those who are not members. */
  readonly partyAdmittedOn?: string | null | undefined;
  readonly qualification?: Qualification | null | undefined;
  readonly politicalTheory?: PoliticalTheory | null | undefined;
  readonly civilServiceGrade?: CivilServiceGrade | null | undefined;
  /** Basic pay in the pay period, decimal text. */
  readonly basicPay?: string | null | undefined;
  /** Variable pay (bonus, allowances) in the pay period, decimal text. */
  readonly variablePay?: string | null | undefined;
  /** Paid hours in the pay period. */
  readonly hours?: number | null | undefined;
}

/**
 * The contract of a {@link Person} row. Extend it for your own fields, as zod users do.
 *
 * @example
 * ```ts
 * import * as z from 'zod';
 * import { personSchema } from 'gender-indicators/schemas';
 *
 * const withEthnicity = personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() });
 * withEthnicity.safeParse({ id: 'p1', unitId: 'u1', sex: 'female', leadership: 'none', ethnicity: 'tay' }).success; // => true
 * personSchema.safeParse({ id: 'p1', unitId: 'u1', sex: 'F', leadership: 'none' }).success; // => false
 * ```
 */
export const personSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  sex: sexSchema,
  birthDate: dateSchema.nullish(),
  hiredOn: dateSchema.nullish(),
  employment: z.enum(employmentTypes).nullish(),
  positionLevel: positionLevelSchema.nullish().meta(statement),
  leadership: leadershipSchema,
  acting: z.boolean().nullish().meta(statement),
  partyAdmittedOn: dateSchema.nullish().meta(statement),
  qualification: z.enum(qualifications).nullish(),
  politicalTheory: z.enum(politicalTheories).nullish(),
  civilServiceGrade: z.enum(civilServiceGrades).nullish(),
  basicPay: amountSchema.nullish(),
  variablePay: amountSchema.nullish(),
  hours: z.number().min(0).nullish(),
}) satisfies z.ZodType<Person>;
