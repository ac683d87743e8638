import * as z from 'zod';
import { dateSchema, idSchema, type Sex, sexSchema } from './values.js';

/** How far a respondent agrees with a statement. */
export type Agreement = (typeof agreements)[number];

/** The values of {@link Agreement}, lowest first: rất không đồng ý, không đồng ý, trung lập, đồng ý, rất đồng ý. */
export const agreements = ['strongly_disagree', 'disagree', 'neutral', 'agree', 'strongly_agree'] as const;

/**
 * The answers of one respondent to a survey (phiếu khảo sát), without identity: a row is a respondent, so that shares and their
 * confidence intervals are of people. Statements of your own are fields of your own, as `surveySchema.extend({ … })`.
 *
 * A small unit with one woman among its respondents tells who answered: publish such tables only with disclosure control.
 */
export interface SurveyResponse {
  /** Unique among responses: the number of the form, never one by which a person is known. */
  readonly id: string;
  /** The unit of the respondent. */
  readonly unitId: string;
  /** The round of the survey, `'2019'`. */
  readonly round?: string | null | undefined;
  /** The day of the response. */
  readonly on: string;
  /** Sex of the respondent; `undisclosed` where the form did not ask. */
  readonly sex: Sex;
  /** Agreement with a prejudiced statement (định kiến giới); where the form has several, the strongest. */
  readonly prejudice?: Agreement | null | undefined;
  /** Agreement with “I would take a post of leadership” (tự tin, phấn đấu). */
  readonly confidence?: Agreement | null | undefined;
}

/**
 * The contract of a {@link SurveyResponse} row.
 *
 * @example
 * ```ts
 * import * as z from 'zod';
 * import { agreements, surveySchema } from 'gender-indicators/schemas';
 *
 * const response = { id: 's1', unitId: 'dept', on: '2019-11-04', sex: 'undisclosed', prejudice: 'disagree' };
 * surveySchema.safeParse(response).success; // => true
 * surveySchema.safeParse({ ...response, prejudice: 3 }).success; // => false
 *
 * const ours = surveySchema.extend({ menLeadBetter: z.enum(agreements).nullish() });
 * ours.safeParse({ ...response, menLeadBetter: 'neutral' }).success; // => true
 * ```
 */
export const surveySchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  round: z.string().min(1).nullish(),
  on: dateSchema,
  sex: sexSchema,
  prejudice: z.enum(agreements).nullish(),
  confidence: z.enum(agreements).nullish(),
}) satisfies z.ZodType<SurveyResponse>;
