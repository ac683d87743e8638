import { isDate } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import type { CalculationName, Indicator } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import type { Target } from '../schemas/target.js';
import { limitsOf } from '../targets/meets.js';
import { calculationOf, refsOf } from './references.js';

type Resolve = (ref: string | Population) => { readonly of: string; readonly sexed: boolean };

const sexedCalculations: readonly CalculationName[] = [
  'femaleShare',
  'representationRatio',
  'representationGap',
  'rateRatio',
  'rateGap',
  'payGap',
];

/** Refuses an indicator by sex of a record set that has none. */
export function refuseWithoutSex(indicator: Indicator, resolve: Resolve): void {
  const isBySex = sexedCalculations.includes(calculationOf(indicator));
  const { ratio, quantity } = indicator;
  const counted = [ratio?.numerator, ratio?.denominator, quantity?.value].flatMap((one) =>
    one !== undefined && 'count' in one && one.sex !== undefined ? [one.count] : [],
  );
  for (const ref of isBySex ? refsOf(indicator) : counted) {
    const population = resolve(ref);
    if (!population.sexed) throw new GenderIndicatorsError('no_sex', { recordSet: population.of, in: indicator.id });
  }
}

/** Refuses a target without a bound, without real dates, or with dates out of order. */
export function refuseWrongTarget({ id, bound, by, inForce }: Target): void {
  limitsOf(bound, id);
  for (const [argument, date] of Object.entries({ by, 'inForce.from': inForce.from, 'inForce.to': inForce.to })) {
    if (!isDate(date)) throw new GenderIndicatorsError('invalid_date', { function: id, argument });
  }
  if (inForce.from > inForce.to) throw new GenderIndicatorsError('invalid_date', { function: id, argument: 'inForce' });
}

/** Refuses names of indicators that the catalog does not have, and indicators that are defined by each other. */
export function refuseUnknownIndicators(catalog: Catalog): void {
  const byId = new Map(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const named = (id: string): Indicator => {
    const found = byId.get(id);
    if (found !== undefined) return found;
    throw new GenderIndicatorsError('unknown_id', { what: 'indicator', id, nearest: nearest(id, byId.keys()) });
  };
  for (const { indicatorId } of catalog.targets ?? []) named(indicatorId);
  for (const indicator of catalog.indicators) {
    const above = new Set<string>();
    for (
      let one: Indicator | undefined = indicator;
      one !== undefined;
      one = one.difference && named(one.difference.indicator)
    ) {
      if (above.has(one.id)) throw new GenderIndicatorsError('circular_definition', { indicatorId: indicator.id });
      above.add(one.id);
    }
  }
}
