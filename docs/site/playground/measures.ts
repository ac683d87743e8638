import { type Decimal, GenderIndicatorsError, pointGap, relativeGap, share } from 'gender-indicators';
import { impactRatio, parityIndex, representationGap, representationRatio } from 'gender-indicators/measures';
import { targetProgress } from 'gender-indicators/targets';
import type { ConventionId } from './texts.ts';

export type MeasureId =
  | 'share'
  | 'pointGap'
  | 'payGap'
  | 'rateRatio'
  | 'representationGap'
  | 'representationRatio'
  | 'parityIndex'
  | 'targetProgress';

/** The numbers of the inputs, by their names. */
export type Numbers = Readonly<Record<string, Decimal>>;

/** A number that is typed in. */
export interface MeasureInput {
  readonly name: string;
  /** People are counted; an amount is a number; a percentage may leave out its sign; a value is an amount or a percentage. */
  readonly kind: 'count' | 'amount' | 'percentage' | 'value';
  /** What stands in the field at first; of a percentage and a value the fraction. */
  readonly example: number;
}

/** A measure that can be tried. */
export interface Measure {
  readonly id: MeasureId;
  readonly inputs: readonly MeasureInput[];
  readonly calculate: (numbers: Numbers) => Decimal | null;
  /** The formula, with the numbers as they are written. */
  readonly formula: (written: Readonly<Record<string, string>>) => string;
  readonly form: 'share' | 'points' | 'ratio';
  /** The function of the reference. */
  readonly reference: string;
  readonly convention: ConventionId;
  /** The page of the source; empty where there is no single one. */
  readonly source: string;
}

const input = (kind: MeasureInput['kind'], name: string, example: number): MeasureInput => ({ name, kind, example });
const count = (name: string, example: number) => input('count', name, example);

/** Everybody who is not a woman counts as a man here: a share of women does not depend on it. */
function groups({ partWomen, part, wholeWomen, whole }: Numbers) {
  within('partWomen', partWomen!, part!);
  within('wholeWomen', wholeWomen!, whole!);
  return {
    part: { female: partWomen!, male: part!.minus(partWomen!) },
    whole: { female: wholeWomen!, male: whole!.minus(wholeWomen!) },
  };
}

const fourCounts = [
  count('partWomen', 60),
  count('part', 410),
  count('wholeWomen', 1_081),
  count('whole', 5_430),
] as const;

/** Refuses more in a part than in its whole, with the name of the input. */
function within(name: string, part: Decimal, whole: Decimal): void {
  try {
    share({ part, whole });
  } catch (error) {
    throw error instanceof GenderIndicatorsError ? new InputMistake(name, error) : error;
  }
}

/** A mistake of the library, and the input that it is about. */
export class InputMistake extends Error {
  readonly input: string;
  readonly mistake: GenderIndicatorsError;

  constructor(input: string, mistake: GenderIndicatorsError) {
    super(mistake.message);
    this.input = input;
    this.mistake = mistake;
  }
}

/** The measures in the order of the list. */
export const measures: readonly Measure[] = [
  {
    id: 'share',
    inputs: [count('part', 1_198), count('whole', 3_218)],
    calculate: ({ part, whole }) => share({ part: part!, whole: whole! }),
    formula: ({ part, whole }) => `${part} / ${whole}`,
    form: 'share',
    reference: 'share',
    convention: 'nobody',
    source: 'https://unstats.un.org/sdgs/metadata/files/Metadata-05-05-02.pdf',
  },
  {
    id: 'pointGap',
    inputs: [input('percentage', 'female', 0.25), input('percentage', 'male', 0.4)],
    calculate: ({ female, male }) => pointGap({ female: female!, male: male! }),
    formula: ({ female, male }) => `${male} - ${female}`,
    form: 'points',
    reference: 'pointGap',
    convention: 'direction',
    source: 'https://github.com/SocialGouv/egapro',
  },
  {
    id: 'payGap',
    inputs: [input('amount', 'female', 9_200_000), input('amount', 'male', 10_000_000)],
    calculate: ({ female, male }) => relativeGap({ female: female!, male: male! }),
    formula: ({ female, male }) => `(${male} - ${female}) / ${male}`,
    form: 'share',
    reference: 'relativeGap',
    convention: 'pay',
    source: 'https://ec.europa.eu/eurostat/cache/metadata/en/earn_grgpg2_esms.htm',
  },
  {
    id: 'rateRatio',
    inputs: [count('selectedWomen', 20), count('poolWomen', 80), count('selectedMen', 48), count('poolMen', 120)],
    calculate: ({ selectedWomen, poolWomen, selectedMen, poolMen }) => {
      within('selectedWomen', selectedWomen!, poolWomen!);
      within('selectedMen', selectedMen!, poolMen!);
      const selected = { female: selectedWomen!, male: selectedMen! };
      return impactRatio({ selected, pool: { female: poolWomen!, male: poolMen! } }, { reference: 'male' });
    },
    formula: ({ selectedWomen, poolWomen, selectedMen, poolMen }) =>
      `(${selectedWomen} / ${poolWomen}) / (${selectedMen} / ${poolMen})`,
    form: 'ratio',
    reference: 'impactRatio',
    convention: 'reference',
    source: 'https://www.ecfr.gov/current/title-29/subtitle-B/chapter-XIV/part-1607',
  },
  {
    id: 'representationGap',
    inputs: fourCounts,
    calculate: (numbers) => representationGap(groups(numbers)),
    formula: ({ partWomen, part, wholeWomen, whole }) => `${partWomen} / ${part} - ${wholeWomen} / ${whole}`,
    form: 'points',
    reference: 'representationGap',
    convention: 'direction',
    source: 'https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf',
  },
  {
    id: 'representationRatio',
    inputs: fourCounts,
    calculate: (numbers) => representationRatio(groups(numbers)),
    formula: ({ partWomen, part, wholeWomen, whole }) => `(${partWomen} / ${part}) / (${wholeWomen} / ${whole})`,
    form: 'ratio',
    reference: 'representationRatio',
    convention: 'others',
    source: 'https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf',
  },
  {
    id: 'parityIndex',
    inputs: [input('value', 'female', 0.72), input('value', 'male', 0.75)],
    calculate: ({ female, male }) => parityIndex({ female: female!, male: male! }),
    formula: ({ female, male }) => `${female} / ${male}`,
    form: 'ratio',
    reference: 'parityIndex',
    convention: 'symmetric',
    source: 'https://data360.worldbank.org/indicators/WB_EDSTATS_UIS_CR_1_GPIA',
  },
  {
    id: 'targetProgress',
    inputs: [input('value', 'baseline', 0.2), input('value', 'value', 0.25), input('value', 'target', 0.3)],
    calculate: ({ baseline, value, target }) => targetProgress({ baseline: baseline!, value: value!, target: target! }),
    formula: ({ baseline, value, target }) => `(${value} - ${baseline}) / (${target} - ${baseline})`,
    form: 'share',
    reference: 'targetProgress',
    convention: 'progress',
    source: '',
  },
];
