import { GenderIndicatorsError } from '../errors.js';
import {
  type AnyQuantity,
  type CalculationName,
  calculationNames,
  type Indicator,
  type ValueOf,
} from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';

/** The one calculation of an indicator. */
export function calculationOf(indicator: Indicator): CalculationName {
  const given = calculationNames.filter((name) => indicator[name] !== undefined);
  const [only] = given;
  if (only !== undefined && given.length === 1) return only;
  throw new GenderIndicatorsError('unknown_option', {
    function: indicator.id,
    argument: 'calculation',
    allowed: calculationNames,
  });
}

/** The populations that a quantity is of. */
export function quantityPopulation(quantity: AnyQuantity): string | Population {
  return 'count' in quantity ? quantity.count : quantity.of;
}

/** The quantities that an indicator reads. */
export function quantitiesOf({ ratio, quantity }: Indicator): readonly AnyQuantity[] {
  return [ratio?.numerator, ratio?.denominator, quantity?.value].filter((one) => one !== undefined);
}

/** The populations that an indicator's value is made from, in the order of its definition. */
export function refsOf(indicator: Indicator): readonly (string | Population)[] {
  const { femaleShare, share, ratio, quantity, mean, median, quantile, payGap, distribution } = indicator;
  const partOfWhole =
    share ?? indicator.representationRatio ?? indicator.representationGap ?? indicator.rateRatio ?? indicator.rateGap;
  const one = femaleShare ?? mean ?? median ?? quantile ?? payGap ?? distribution;
  if (partOfWhole !== undefined) return [partOfWhole.part, partOfWhole.whole];
  if (one !== undefined) return [one.of];
  if (ratio !== undefined) return [quantityPopulation(ratio.numerator), quantityPopulation(ratio.denominator)];
  return quantity === undefined ? [] : [quantityPopulation(quantity.value)];
}

/** The populations that an indicator holds, not those it names by id. */
export function heldBy(indicator: Indicator): readonly Population[] {
  calculationOf(indicator);
  return refsOf(indicator).filter((ref) => typeof ref !== 'string');
}

/** Sums and distributions of fields of one population. */
export interface ValueRequest {
  readonly of: string | Population;
  readonly sums: readonly ValueOf[];
  readonly distributions: readonly ValueOf[];
}

/** Which sums and distributions of fields the calculation reads. */
export function valuesOf(indicator: Indicator): readonly ValueRequest[] {
  const { mean, median, quantile, payGap, distribution } = indicator;
  return [
    ...(mean === undefined ? [] : [{ of: mean.of, sums: [mean.value], distributions: [] }]),
    ...(median === undefined ? [] : [{ of: median.of, sums: [], distributions: [median.value] }]),
    ...(quantile === undefined ? [] : [{ of: quantile.of, sums: [], distributions: [quantile.value] }]),
    ...(payGap === undefined
      ? []
      : [
          payGap.average === 'median'
            ? { of: payGap.of, sums: [], distributions: [payGap.value] }
            : { of: payGap.of, sums: [payGap.value], distributions: [] },
        ]),
    ...(distribution === undefined ? [] : [{ of: distribution.of, sums: [], distributions: [distribution.by] }]),
    ...quantitiesOf(indicator).flatMap((one): readonly ValueRequest[] => {
      if ('count' in one) return [];
      return [
        { of: one.of, sums: 'sum' in one ? [one.sum] : [], distributions: 'distinct' in one ? [one.distinct] : [] },
      ];
    }),
  ];
}
