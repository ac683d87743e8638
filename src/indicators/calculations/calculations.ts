import type { AnyCalculations, CalculationName, Indicator } from '../../schemas/indicator.js';
import { calculationNameOf } from '../form.js';
import type { Outcome } from '../outcome.js';
import type { Reading } from '../reading.js';
import type { Calculation } from './calculation.js';
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

/** The calculation of an indicator, with its definition put in. */
export function calculationOf(indicator: Indicator) {
  const name = calculationNameOf(indicator);
  return calculationBy(name, indicator[name]!, indicator);
}

function calculationBy<Name extends CalculationName>(
  name: Name,
  definition: AnyCalculations[Name],
  indicator: Indicator,
) {
  const calculation: Calculation<Name> = calculations[name];
  const needs = calculation.needs(definition, indicator.id);
  const populationsBySex = calculation.populationsBySex?.(definition) ?? [];
  return {
    /** The part and the whole, or the one population. */
    populations: needs.filter(({ kind }, position) => position === 0 || kind === 'counts').map(({ of }) => of),
    populationsBySex,
    needs,
    /** The needs of which women and men are read; the rows of a distribution are by sex. */
    needsBySex: new Set(needs.filter(({ of, kind }) => kind === 'frequencies' || populationsBySex.includes(of))),
    value: (reading: Reading): Outcome => calculation.value(reading, definition, indicator),
    columns: calculation.columns?.(definition),
  };
}
