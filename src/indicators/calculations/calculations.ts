import { GenderIndicatorsError } from '../../errors.js';
import { type AnyCalculations, type CalculationName, calculationNames, type Indicator } from '../../schemas/indicator.js';
import type { Side } from '../../tallies/request.js';
import type { Outcome } from '../outcome.js';
import type { Reading } from '../reading.js';
import type { ValueForm } from '../result.js';
import type { Calculation, Need, PopulationRef } from './calculation.js';
import { difference } from './difference.js';
import { distribution } from './distribution.js';
import { femaleShare } from './femaleShare.js';
import { given } from './given.js';
import { mean } from './mean.js';
import { median } from './median.js';
import { payGap } from './payGap.js';
import { quantile } from './quantile.js';
import { quantity } from './quantity.js';
import { rateGap } from './rateGap.js';
import { rateRatio } from './rateRatio.js';
import { ratio } from './ratio.js';
import { representationGap } from './representationGap.js';
import { representationRatio } from './representationRatio.js';
import { share } from './share.js';

/** Every calculation by its name. */
const calculations: { readonly [Name in CalculationName]: Calculation<Name> } = {
  femaleShare,
  share,
  ratio,
  quantity,
  representationRatio,
  representationGap,
  rateRatio,
  rateGap,
  mean,
  median,
  quantile,
  payGap,
  distribution,
  difference,
  given,
};

/** The calculation of one indicator: its definition is already put in. */
export interface IndicatorCalculation {
  readonly populations: readonly PopulationRef[];
  readonly populationsBySex: readonly PopulationRef[];
  readonly needs: readonly Need[];
  readonly form: ValueForm;
  readonly value: (reading: Reading) => Outcome;
  readonly columns?: readonly Side[] | undefined;
}

/**
 * The calculation of an indicator.
 *
 * @param compared - of a difference, the form of the indicator whose values are compared
 * @throws GenderIndicatorsError `unknown_option` where the indicator has no calculation, or several
 */
export function calculationOf(indicator: Indicator, compared?: ValueForm): IndicatorCalculation {
  const [name, second] = calculationNames.filter((option) => indicator[option] !== undefined);
  if (name !== undefined && second === undefined) return defined(name, indicator, compared);
  throw new GenderIndicatorsError('unknown_option', {
    function: indicator.id,
    argument: 'calculation',
    allowed: calculationNames,
  });
}

function defined<Name extends CalculationName>(
  name: Name,
  indicator: Indicator,
  compared: ValueForm | undefined,
): IndicatorCalculation {
  const calculation: Calculation<Name> = calculations[name];
  const definition = indicator[name] as AnyCalculations[Name];
  return {
    populations: calculation.populations(definition),
    populationsBySex: calculation.populationsBySex(definition),
    needs: calculation.needs(definition, indicator.id),
    form: calculation.form(definition, compared),
    value: (reading) => calculation.value(reading, definition, indicator),
    columns: calculation.columns?.(definition),
  };
}

/** What kind of number the value of an indicator is, as results have it. */
export function formOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): ValueForm {
  const compared: Indicator[] = [];
  for (let next: Indicator | undefined = indicator; next !== undefined && !compared.includes(next); ) {
    compared.push(next);
    next = next.difference && indicators.get(next.difference.indicator);
  }
  return compared.reduceRight<ValueForm | undefined>(
    (form, definition) => calculationOf(definition, form).form,
    undefined,
  ) as ValueForm;
}
