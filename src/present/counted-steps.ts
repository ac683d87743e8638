import { type Decimal, divide, type Numeric } from '../decimal.js';
import type { Result, ResultCounts, ValueForm } from '../indicators/result.js';
import type { Step, StepSubject } from '../indicators/steps.js';
import type { AnyQuantity, SexBase } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { inBase } from './formula.js';
import { decimal } from './numbers-in-words.js';

type Behind = Pick<Result, 'indicator' | 'counts' | 'part' | 'populations'>;

/** A value; one that was stored as JSON comes as text. */
export function knownOf(value: Numeric | null | undefined): Decimal | null {
  return value === null || value === undefined ? null : decimal(value);
}

/** A step that has none before it. */
export function leaf(
  subject: StepSubject,
  value: Numeric | null | undefined,
  counts?: ResultCounts,
  form: ValueForm = 'number',
): Step {
  return {
    kind: 'step',
    ...subject,
    value: knownOf(value),
    form,
    ...(counts === undefined ? {} : { counts }),
    operands: [],
  };
}

/** The steps of two populations; none where one of them is not known. */
export function both(
  { part, whole }: Result['populations'],
  steps: (part: Population, whole: Population) => readonly Step[],
): readonly Step[] {
  return part === undefined || whole === undefined ? [] : steps(part, whole);
}

/** A number of records, a sum or a number of distinct values. */
export function quantityStep(
  of: AnyQuantity,
  population: Population,
  value: Numeric | null,
  counts?: ResultCounts,
): Step {
  if ('sum' in of) return leaf({ what: 'sum', field: of.sum, population }, value, counts);
  if ('distinct' in of) return leaf({ what: 'distinct', field: of.distinct, population }, value, counts);
  if (of.sex !== undefined) return leaf({ what: of.sex, population }, value);
  return leaf({ what: 'count', population }, value, counts);
}

const wholes = { all: 'count', stated: 'stated', binary: 'binary' } as const;

/** The two counts of women's share. */
export function womenAndBase(
  counts: ResultCounts | undefined,
  population: Population | undefined,
  base: SexBase = 'all',
): readonly Step[] {
  if (counts === undefined || population === undefined) return [];
  return [
    leaf({ what: 'female', population }, counts.female),
    leaf({ what: wholes[base], population }, inBase(counts, base)),
  ];
}

/** Women's shares of part and whole, each with its counts. */
export function sharesOfWomen({ part, counts, populations, indicator }: Behind): readonly Step[] {
  const shareOf = (of: ResultCounts | undefined, population: Population): Step => {
    const operands = womenAndBase(of, population, indicator.base);
    return {
      ...leaf({ what: 'female_share', population }, quotient(operands), of, 'share'),
      formula: 'femaleShare',
      operands,
    };
  };
  return both(populations, (one, all) => [shareOf(part, one), shareOf(counts, all)]);
}

/** The rate of a sex: the part of it, of its whole. */
export function rateOf(sex: 'female' | 'male', { part, counts, populations }: Behind): readonly Step[] {
  return both(populations, (population, whole) => {
    const operands = [
      leaf({ what: sex, population }, part?.[sex]),
      leaf({ what: sex, population: whole }, counts[sex]),
    ];
    return [
      {
        ...leaf({ what: `${sex}_rate`, population, whole }, quotient(operands), undefined, 'share'),
        formula: 'share',
        operands,
      },
    ];
  });
}

/** The first divided by the second; `null` where one is not known, for nobody, and for a part above its whole. */
function quotient([first, second]: readonly Step[]): Decimal | null {
  const [part, whole] = [first?.value ?? null, second?.value ?? null];
  return part === null || whole === null || part.gt(whole) ? null : divide(part, whole);
}
