import { namedArguments } from '../arguments.js';
import { type Decimal, type Numeric, toAmount } from '../decimal.js';

/** A value of women and a value of men: rates, shares, averages. `null` says that there is none. */
export interface FemaleAndMale {
  /** Women's value. */
  readonly female: Numeric | null;
  /** Men's value. */
  readonly male: Numeric | null;
}

/** Both values checked, or `null` where one of them is missing. */
export function toFemaleAndMale(
  values: FemaleAndMale,
  functionName: string,
): { female: Decimal; male: Decimal } | null {
  const { female, male } = namedArguments(values, functionName, 'female', 'male');
  const women = female === null ? null : toAmount(female, { function: functionName, argument: 'female' });
  const men = male === null ? null : toAmount(male, { function: functionName, argument: 'male' });
  return women === null || men === null ? null : { female: women, male: men };
}
