import { namedArguments } from '../../arguments.js';
import { type Decimal, divide, type Numeric, toAmount } from '../../decimal.js';

/** Arguments of {@link hourlyPay}. */
export interface HourlyPayArguments {
  /** Gross pay of the period. */
  readonly pay: Numeric;
  /** Hours of the same period. */
  readonly hours: Numeric;
}

/**
 * Pay for one hour.
 *
 * Formula: `pay / hours`, both of one period and zero or more; in the unit of pay, with 64 digits.
 *
 * `null` where the hours are 0.
 *
 * Source: gross hourly pay is the basis of the pay gaps of the United Kingdom, Eurostat and ESRS S1-16; Ireland takes twelve
 * months with bonuses, https://www.irishstatutebook.ie/eli/2022/si/264/made/en/print
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { hourlyPay } from 'gender-indicators/measures';
 *
 * hourlyPay({ pay: '18400000', hours: 160 }); // => 115000
 * ```
 */
export function hourlyPay(given: HourlyPayArguments): Decimal | null {
  const { pay, hours } = namedArguments(given, 'hourlyPay', 'pay', 'hours');
  return divide(
    toAmount(pay, { function: 'hourlyPay', argument: 'pay' }),
    toAmount(hours, { function: 'hourlyPay', argument: 'hours' }),
  );
}
