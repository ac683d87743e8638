import { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import { type Quotient, quotientOf, toDecimal } from './quotient.js';
import type { Result } from './result.js';

/** The value of an indicator, or the reason why there is none, and the numbers that it follows from. */
export interface Outcome
  extends Partial<Pick<Result, 'numerator' | 'denominator' | 'terms' | 'interval' | 'distribution'>> {
  readonly value: Decimal | null;
  /** The exact value, from which differences are taken; `null` where there is no value. */
  readonly exact: Quotient | null;
  readonly reason?: Reason | undefined;
}

/** The outcome with an exact value; there is none where a reason says why, or where the denominator is zero (`null`). */
export function outcomeOf(exact: Quotient | null, reason?: Reason): Outcome {
  if (reason !== undefined || exact === null) return withoutValue(reason ?? 'empty_denominator');
  return { value: toDecimal(exact), exact };
}

/** The outcome of one count divided by another, which it names. */
export function shareOutcome(part: number, whole: number, reason?: Reason): Outcome {
  const exact = reason === undefined ? quotientOf(part, whole) : null;
  if (exact === null) return outcomeOf(null, reason);
  const [numerator, denominator] = [new Decimal(part), new Decimal(whole)];
  return { value: numerator.div(denominator), exact, numerator, denominator };
}

/** The outcome of its first term divided by its second. */
export function quotientOfTerms(exact: Quotient | null, terms: NonNullable<Result['terms']>, reason?: Reason): Outcome {
  const outcome = outcomeOf(exact, reason);
  const [numerator, denominator] = terms;
  if (outcome.value === null || numerator === null || denominator === null) return { ...outcome, terms };
  return { ...outcome, terms, numerator, denominator };
}

/** The outcome of an indicator that has no value. */
export function withoutValue(reason: Reason): Outcome {
  return { value: null, exact: null, reason };
}

/** The numbers of which a value is made, as decimals. */
export function termsOf(first: Quotient | null, second: Quotient | null): NonNullable<Result['terms']> {
  return [first && toDecimal(first), second && toDecimal(second)];
}
