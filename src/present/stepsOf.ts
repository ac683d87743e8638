import { aResult, checkArguments } from '../arguments.js';
import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Result, ResultCounts } from '../indicators/result.js';
import type { Step } from '../indicators/steps.js';
import type { AnyCalculations, CalculationName, Indicator } from '../schemas/indicator.js';
import { both, knownOf, leaf, quantityStep, rateOf, sharesOfWomen, womenAndBase } from './counted-steps.js';
import { formOfTerms } from './formula.js';
import { decimalsOfResult, usualDecimals } from './numbers-in-words.js';

/**
 * The steps behind the number of a result, as plain data: a share's are its two counts; a representation ratio's the two
 * shares of women, each with its counts; a gap's the values of men and of women; a difference's the value of the indicator and
 * that of the reference.
 *
 * The operands stand in the order in which the formula names them: `first / second` for shares and ratios, `first − second`
 * for gaps and differences, `(first − second) / first` for a pay gap, the sum of the rows for a distribution. A mean, a
 * median, a quantile, and in a difference also a ratio and a pay gap, are not divided further. Where a value is suppressed, not
 * reported or not applicable, there is no step behind it.
 *
 * @param result - what `evaluate` gives, also after a journey through JSON
 * @returns the value of the indicator as a step; `explain` puts it into words
 * @example
 * ```ts
 * import { createDataset, evaluate, explain, stepsOf } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'personnel', unitId: 'dept', total: 40, female: 10 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
 * const step = stepsOf(evaluate(dataset, advancement).result('women-in-workforce', 'dept'));
 *
 * step.value; // => 0.25
 * step.formula; // => 'femaleShare'
 * step.operands.map(({ what, value }) => `${what}: ${value}`); // => ['female: 10', 'count: 40']
 * explain(step, en, { detail: 'full' }).split('\n');
 * // => ['Women in the workforce: 10 / 40 = 25.00%', '  Women in “Personnel”: 10', '  Number of “Personnel”: 40']
 * ```
 */
export function stepsOf(result: Result): Step {
  checkArguments('stepsOf', { result: [result, aResult] });
  const { indicator, cell, value, form, reason } = result;
  const decimals = decimalsOfResult(result);
  const isDifference = indicator.difference !== undefined;
  const hasSteps = reason === undefined || !(isDifference ? hidden : withoutSteps).includes(reason);
  const of = hasSteps ? countsOf(indicator, result) : undefined;
  return {
    kind: 'step',
    what: 'indicator',
    title: indicator.title,
    ...(cell === undefined ? {} : { cell }),
    value: knownOf(value),
    form,
    ...(reason === undefined ? {} : { reason }),
    ...(of === undefined ? {} : { counts: of }),
    ...calculated(result, hasSteps),
    ...(decimals === usualDecimals ? {} : { decimals }),
  };
}

const hidden: readonly Reason[] = ['suppressed'];
const withoutSteps: readonly Reason[] = [...hidden, 'not_reported', 'not_applicable', 'not_in_force'];

type OperandsOf = {
  readonly [Name in CalculationName]: (of: AnyCalculations[Name], result: Omit<Result, 'targets'>) => readonly Step[];
};

const operandsOf: OperandsOf = {
  femaleShare: (_, { counts, populations, indicator }) => womenAndBase(counts, populations.whole, indicator.base),
  share: (_, { part, counts, populations }) =>
    both(populations, (one, all) => [
      leaf({ what: 'count', population: one }, part?.total, part),
      leaf({ what: 'count', population: all }, counts.total, counts),
    ]),
  ratio: ({ numerator, denominator }, { terms, part, counts, populations }) =>
    both(populations, (one, all) =>
      terms === undefined
        ? []
        : [quantityStep(numerator, one, terms[0], part), quantityStep(denominator, all, terms[1], counts)],
    ),
  quantity: ({ value: what }, { value, counts, populations: { whole } }) =>
    whole === undefined ? [] : [quantityStep(what, whole, value, counts)],
  representationRatio: (_, result) => sharesOfWomen(result),
  representationGap: (_, result) => sharesOfWomen(result),
  rateRatio: (_, result) => [...rateOf('female', result), ...rateOf('male', result)],
  rateGap: (_, result) => [...rateOf('male', result), ...rateOf('female', result)],
  mean: () => [],
  median: () => [],
  quantile: () => [],
  payGap: ({ value: field, average = 'mean' }, { terms, counts, populations: { whole: population } }) => {
    if (terms === undefined || population === undefined) return [];
    const of = (sex: 'female' | 'male', value: Decimal | null) =>
      leaf({ what: `${sex}_${average}`, field, population }, value, total(counts[sex]));
    return [of('male', terms[1]), of('female', terms[0])];
  },
  distribution: ({ by }, { distribution = [] }) =>
    distribution.map(({ value, counts }) => leaf({ what: 'row', field: by, fieldValue: value }, counts.total, counts)),
  difference: ({ indicator, reference }, result) => {
    const { of, terms, reason } = result;
    if (terms === undefined) return [];
    const [own, other] = [knownOf(terms[0]), knownOf(terms[1])];
    const form = formOfTerms(result);
    const title = of?.title ?? { und: indicator };
    // What stands behind the indicator's own value; its terms gave way to those of the difference.
    const behind = { ...result, value: own, terms: undefined, of: undefined };
    return [
      {
        ...leaf(
          { what: 'indicator', title },
          own,
          own === null || of === undefined ? undefined : countsOf(of, result),
          form,
        ),
        ...(own === null && reason !== undefined ? { reason } : {}),
        ...(of === undefined ? {} : calculated({ ...behind, indicator: of }, own !== null)),
      },
      {
        ...leaf(
          { what: 'reference', reference: typeof reference === 'string' ? reference : 'value' },
          other,
          undefined,
          form,
        ),
        ...(own !== null && other === null && reason !== undefined ? { reason } : {}),
      },
    ];
  },
  given: (_, { part, counts }) =>
    part === undefined ? [] : [leaf({ what: 'part' }, part.total), leaf({ what: 'whole' }, counts.total)],
};

/** The calculation of an indicator, and what it puts together. */
function calculated(result: Omit<Result, 'targets'>, hasSteps: boolean): Pick<Step, 'formula' | 'operands'> {
  const { indicator } = result;
  for (const name of Object.keys(operandsOf) as CalculationName[]) {
    if (indicator[name] === undefined) continue;
    return { formula: name, operands: hasSteps ? operandsBy(name, indicator, result) : [] };
  }
  return { operands: [] };
}

function operandsBy<Name extends CalculationName>(
  name: Name,
  calculations: Pick<Indicator, Name>,
  result: Omit<Result, 'targets'>,
): readonly Step[] {
  const calculation = calculations[name];
  return calculation === undefined ? [] : operandsOf[name](calculation as AnyCalculations[Name], result);
}

function total(of: number | undefined): ResultCounts | undefined {
  return of === undefined ? undefined : { total: of };
}

/** The counts behind a value. A difference and a published value have none: their operands hold the counts. */
function countsOf({ difference, given }: Indicator, { counts }: Pick<Result, 'counts'>): ResultCounts | undefined {
  return (difference ?? given) === undefined ? counts : undefined;
}
