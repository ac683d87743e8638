import * as z from 'zod';
import { maxDigits } from '../limits.js';

/**
 * Text in one language or more, by the codes of the languages (BCP 47): `{ vi: 'Lãnh đạo', en: 'Leaders' }`. A language that it lacks is shown
 * in another, in the order of `formatTitle`.
 */
export type Title = Readonly<Record<string, string>>;

/** Sex as statistics record it (SDMX CL_SEX F, M, O, U). */
export type Sex = 'female' | 'male' | 'other' | 'undisclosed';

/** The four values of {@link Sex}, in the order in which tables show them. */
export const sexes: readonly ['female', 'male', 'other', 'undisclosed'] = ['female', 'male', 'other', 'undisclosed'];

/** Level of the post: ministry, general department, department (Vụ, Cục), division (phòng), team (đội). */
export type PositionLevel = (typeof positionLevels)[number];

/** The values of {@link PositionLevel}, highest first. */
export const positionLevels = ['ministry', 'general_department', 'department', 'division', 'team'] as const;

/** Place in the leadership of a unit: its head (cấp trưởng), a deputy head (cấp phó), or none. */
export type Leadership = (typeof leaderships)[number];

/** The values of {@link Leadership}. */
export const leaderships = ['head', 'deputy', 'none'] as const;

/** Age in completed years on the day of the dataset, in bands of ten years. */
export type AgeBand = (typeof ageBands)[number];

/** The values of {@link AgeBand}, youngest first. */
export const ageBands = ['under_30', '30_to_39', '40_to_49', '50_to_59', '60_and_over'] as const;

/**
 * How a quantile between two values is found, with NumPy's names and the numbers of Hyndman and Fan: `inverted_cdf` (1),
 * `averaged_inverted_cdf` (2), `hazen` (5), `weibull` (6), `linear` (7), `median_unbiased` (8).
 */
export type QuantileMethod = (typeof quantileMethods)[number];

/** The values of {@link QuantileMethod}. */
export const quantileMethods = [
  'inverted_cdf',
  'averaged_inverted_cdf',
  'hazen',
  'weibull',
  'linear',
  'median_unbiased',
] as const;

/** The code of a language: `vi`, `en`, `zh-Hant`, `fr-CA`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u);
export const titleSchema: z.ZodType<Title> = z
  .record(languageSchema, z.string().min(1))
  .refine((title) => Object.keys(title).length > 0, {
    params: { facts: { problem: 'missing', expected: ['title'] } },
  });
export const sexSchema = z.enum(sexes);
export const positionLevelSchema = z.enum(positionLevels);
export const leadershipSchema = z.enum(leaderships);

/**
 * What an optional field declares whose absence says something, as that a petition is not yet resolved: a value that is wrong refuses the row
 * then. Other optional fields are left blank where their value is wrong, since absence means that it is not known.
 */
export const statement = { absence: 'statement' } as const;

/** An id is text without outer spaces; `__proto__` is no name that JSON keeps. */
export const idSchema = z.string().regex(/^(?!__proto__$)\S(?:.*\S)?$/u);
/** A number as decimal text. Rules on the number are asked only where it is one. */
export const decimalTextSchema = z.string().regex(/^-?\d+(?:\.\d+)?$/u, { abort: true });
/** A number of a bound as decimal text, with at most 15 digits before the point and 12 after it. */
export const boundTextSchema = z.string().regex(/^-?\d{1,15}(?:\.\d{1,12})?$/u, { abort: true });
/** A real day, `2019-12-31`. */
export const dateSchema = z.iso.date();
/** An amount as decimal text, zero or more, at most 15 digits before the point and 6 after it. */
export const amountSchema = z
  .string()
  .regex(/^\d{1,15}(?:\.\d{1,6})?$/u)
  .meta({ format: 'decimal' });
/** Public money as decimal text, zero or more, at most 18 digits before the point and 6 after it. */
export const moneySchema = z
  .string()
  .regex(/^\d{1,18}(?:\.\d{1,6})?$/u)
  .meta({ format: 'decimal' });
/** A number of any sign as decimal text. */
export const numberTextSchema = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u)
  .refine((text) => text.replace(/[-.]/gu, '').length <= maxDigits);
/** A whole number of persons or units. */
export const countSchema = z.int().min(0);
/** Counts of all and of each sex, of which some may not be known. */
export const countsBySexSchema = z.strictObject({
  total: countSchema,
  female: countSchema.optional(),
  male: countSchema.optional(),
  other: countSchema.optional(),
  undisclosed: countSchema.optional(),
});
