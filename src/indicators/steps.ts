import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { CalculationName, Reference, ValueOf } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import type { Title } from '../schemas/values.js';
import type { Cell, ResultCounts, ValueForm } from './result.js';

/** What a step gives the value of; `what` says it. */
export type StepSubject =
  /** An indicator; `cell` where it is of a cell of a breakdown. */
  | { readonly what: 'indicator'; readonly title: Title; readonly cell?: Cell | undefined }
  /** Everybody in a population, its women or its men, those whose sex is stated, women and men, or the share of women. */
  | {
      readonly what: 'count' | 'female' | 'male' | 'stated' | 'binary' | 'female_share';
      readonly population: Population;
    }
  /** The sum or the number of distinct values of a field. */
  | { readonly what: 'sum' | 'distinct'; readonly field: string; readonly population: Population }
  /** The part of women, or of men, in a whole that also belongs to the population. */
  | { readonly what: 'female_rate' | 'male_rate'; readonly population: Population; readonly whole: Population }
  /** The mean or the median of women or of men. */
  | {
      readonly what: 'female_mean' | 'male_mean' | 'female_median' | 'male_median';
      readonly field: ValueOf;
      readonly population: Population;
    }
  /** Those who have one value of a field; `null` where it is missing. */
  | { readonly what: 'row'; readonly field: string; readonly fieldValue: string | null }
  /** The value that a difference is compared with. */
  | { readonly what: 'reference'; readonly reference: Extract<Reference, string> | 'value' }
  /** Numerator and denominator of an observation. */
  | { readonly what: 'part' | 'whole' };

/** The value of a step and the steps that it follows from. */
export interface StepValue {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'step';
  /** The unrounded value; `null` where there is none. */
  readonly value: Decimal | null;
  readonly form: ValueForm;
  /** Why there is no value, where that is known. */
  readonly reason?: Reason | undefined;
  /** How many were counted for the value. */
  readonly counts?: ResultCounts | undefined;
  /** How the value follows from the operands; absent for what was counted. */
  readonly formula?: CalculationName | undefined;
  /** The steps before, in the order in which the formula names them; none for what was counted or is not divided further. */
  readonly operands: readonly Step[];
  /** Decimals that comparing the value with its targets needs; absent for the usual two. */
  readonly decimals?: number | undefined;
}

/** A step of a calculation: what it is of, its value, and the steps before it, down to what was counted. Plain data. */
export type Step = StepSubject & StepValue;
