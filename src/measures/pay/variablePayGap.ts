import { namedArguments, option } from '../../arguments.js';
import type { Decimal } from '../../decimal.js';
import { type Amounts, keep, toPay } from './amounts.js';
import { averageOf, gapOf, toAverage } from './averages.js';
import type { PayBySex, PayGapOptions } from './payGap.js';

/** Options of {@link variablePayGap}. */
export interface VariablePayGapOptions extends PayGapOptions {
  /**
   * Whose pay is averaged: those who received something, or everybody, with 0 for the others.
   * @defaultValue 'recipients'
   */
  readonly among?: 'recipients' | 'everybody' | undefined;
}

/**
 * The gap in bonus or other variable pay.
 *
 * Formula: {@link payGap} of the variable pay, among those with more than 0 (`recipients`, as in the United Kingdom and
 * Ireland) or among everybody, where a 0 counts as 0. Directive (EU) 2023/970 leaves the choice open. At most 1; positive
 * where men receive more.
 *
 * `null` where one sex has nobody to average or men's average is 0: without a man who received a bonus there is no gap.
 *
 * Source: United Kingdom, https://www.gov.uk/guidance/gender-pay-gap-reporting-make-your-calculations; Directive (EU)
 * 2023/970, article 9(1)(b) and (d), https://eur-lex.europa.eu/eli/dir/2023/970/oj
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` and `negative` with the position in the list, `unknown_option`
 *
 * @example
 * ```ts
 * import { variablePayGap } from 'gender-indicators/measures';
 *
 * const bonus = { female: [0, 0, 600], male: [0, 800, 800] };
 * variablePayGap(bonus); // => 0.25
 * variablePayGap(bonus, { among: 'everybody' }); // => 0.625
 * ```
 */
export function variablePayGap(values: PayBySex, options: VariablePayGapOptions = {}): Decimal | null {
  const { female, male } = namedArguments(values, 'variablePayGap', 'female', 'male');
  const average = toAverage(options, 'variablePayGap');
  const among = option(options, 'among', ['recipients', 'everybody'], 'variablePayGap');
  const women = toPay(female, { function: 'variablePayGap', argument: 'female' });
  const men = toPay(male, { function: 'variablePayGap', argument: 'male' });
  if (among === 'everybody') return gapOf(averageOf(women, average), averageOf(men, average));
  return gapOf(averageOf(received(women), average), averageOf(received(men), average));
}

/** The amounts above 0. */
function received(amounts: Amounts): Amounts {
  return keep(amounts, (unit) => unit > 0);
}
