import { namedArguments } from '../../arguments.js';
import { Decimal, divide } from '../../decimal.js';
import type { Rates } from '../rates/rates.js';
import { toPay, type Values } from './amounts.js';
import type { PayBySex } from './payGap.js';

/**
 * The share of each sex that received variable pay.
 *
 * Formula: `persons with more than 0 / persons`, for women and for men; fractions from 0 to 1. The lists have one value for
 * each person of the sex, 0 where nothing was received. The result feeds {@link pointGap} and {@link parityIndex}.
 *
 * A sex with nobody has the share `null`.
 *
 * Source: Directive (EU) 2023/970, article 9(1)(e), https://eur-lex.europa.eu/eli/dir/2023/970/oj; United Kingdom,
 * https://www.gov.uk/guidance/gender-pay-gap-reporting-make-your-calculations
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` and `negative` with the position in the list
 *
 * @example
 * ```ts
 * import { recipientShare } from 'gender-indicators/measures';
 *
 * const received = recipientShare({ female: [0, 0, 0, 600], male: [0, 800] });
 * received.female; // => 0.25
 * received.male; // => 0.5
 * ```
 */
export function recipientShare(values: PayBySex): Rates {
  const { female, male } = namedArguments(values, 'recipientShare', 'female', 'male');
  return { female: shareOf(female, 'female'), male: shareOf(male, 'male') };
}

function shareOf(values: Values, argument: string): Decimal | null {
  const { units } = toPay(values, { function: 'recipientShare', argument });
  let recipients = 0;
  for (const unit of units) if (unit > 0) recipients++;
  return divide(new Decimal(recipients), new Decimal(units.length));
}
