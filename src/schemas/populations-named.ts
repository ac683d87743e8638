import type { Population } from './population.js';

/** The name of every calculation. */
export const calculationNames = [
  'femaleShare',
  'share',
  'ratio',
  'quantity',
  'representationRatio',
  'representationGap',
  'rateRatio',
  'rateGap',
  'mean',
  'median',
  'quantile',
  'payGap',
  'distribution',
  'difference',
  'given',
] as const;

/** What an indicator says of its calculation. */
type Calculated = { readonly [Name in (typeof calculationNames)[number]]?: object | undefined };

type PopulationName = string | Population;

// Where calculations name populations: themselves, or in their quantities.
interface PopulationKeys {
  readonly of?: PopulationName;
  readonly part?: PopulationName;
  readonly whole?: PopulationName;
  readonly count?: PopulationName;
}

interface CalculationParts extends PopulationKeys {
  readonly numerator?: PopulationKeys;
  readonly denominator?: PopulationKeys;
  readonly value?: string | PopulationKeys;
}

/** The populations that an indicator names, each by its id or as it is. */
export function populationsNamed(indicator: Calculated): readonly PopulationName[] {
  const name = calculationNames.find((key) => indicator[key] !== undefined);
  if (name === undefined) return [];
  const calculation = indicator[name] as CalculationParts;
  const { numerator, denominator, value } = calculation;
  const named: PopulationName[] = [];
  for (const parts of [calculation, numerator, denominator, value]) {
    if (typeof parts !== 'object') continue;
    for (const population of [parts.of, parts.part, parts.whole, parts.count])
      if (population !== undefined) named.push(population);
  }
  return named;
}
