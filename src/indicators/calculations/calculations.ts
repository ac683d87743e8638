import { GenderIndicatorsError } from '../../errors.js';
import type { AnyCalculations, CalculationName, Indicator } from '../../schemas/indicator.js';
import type { Side } from '../../tallies/request.js';
import type { Outcome } from '../outcome.js';
import type { Reading } from '../reading.js';
import type { ValueForm } from '../result.js';
import type { Calculation } from './calculation.js';
import { difference } from './difference.js';
import { distribution } from './distribution.js';
import { femaleShare } from './femaleShare.js';
import { given } from './given.js';
import { mean } from './mean.js';
import { median } from './median.js';
import type { Need } from './need.js';
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
  /** The part and the whole, or the one population. */
  readonly populations: readonly Need['of'][];
  readonly populationsBySex: readonly Need['of'][];
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
  const names = Object.keys(calculations) as CalculationName[];
  const [name, second] = names.filter((option) => indicator[option] !== undefined);
  if (name !== undefined && second === undefined) return calculationBy(name, indicator[name]!, indicator, compared);
  const facts = { function: indicator.id, argument: 'calculation', allowed: names };
  throw new GenderIndicatorsError('unknown_option', facts);
}

function calculationBy<Name extends CalculationName>(
  name: Name,
  definition: AnyCalculations[Name],
  indicator: Indicator,
  compared: ValueForm | undefined,
): IndicatorCalculation {
  const calculation: Calculation<Name> = calculations[name];
  const needs = calculation.needs(definition, indicator.id);
  return {
    populations: needs.filter(({ kind }, position) => position === 0 || kind === 'counts').map(({ of }) => of),
    populationsBySex: calculation.populationsBySex?.(definition) ?? [],
    needs,
    form: calculation.form(definition, compared),
    value: (reading) => calculation.value(reading, definition, indicator),
    columns: calculation.columns?.(definition),
  };
}

/** An indicator, the indicator that it is a difference of, and so on. */
export function chainOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): readonly Indicator[] {
  const chain = new Set<Indicator>();
  for (let next: Indicator | undefined = indicator; next !== undefined && !chain.has(next); ) {
    chain.add(next);
    next = next.difference && indicators.get(next.difference.indicator);
  }
  return [...chain];
}

/** What kind of number the value of an indicator is, as results have it. */
export function formOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): ValueForm {
  let form: ValueForm | undefined;
  for (const link of chainOf(indicator, indicators).toReversed()) ({ form } = calculationOf(link, form));
  return form ?? 'number';
}
