import { type Condition, type Language, randomCondition, written } from './conditions.ts';
import { values } from './people.ts';
import type { Random } from './random.ts';

/** An indicator that divides two counts: women, or a part, by the whole. */
export type RatioIndicator =
  | { readonly id: string; readonly kind: 'femaleShare'; readonly whole: Condition }
  | { readonly id: string; readonly kind: 'share'; readonly part: Condition; readonly whole: Condition };

/** What is asked: ratio indicators with conditions that nobody knew beforehand. Pay is the same in every task. */
export interface Task {
  readonly ratios: readonly RatioIndicator[];
}

/** Draws a task with so many ratio indicators. */
export function randomTask(random: Random, indicators = 16): Task {
  return {
    ratios: Array.from({ length: indicators }, (_, i): RatioIndicator => {
      const id = `ratio-${i + 1}`;
      const whole = randomCondition(random);
      if (random() < 0.5) return { id, kind: 'femaleShare', whole };
      return { id, kind: 'share', part: { and: [whole, randomCondition(random)] }, whole };
    }),
  };
}

/** Numerator and denominator of each ratio, as text of a language. */
export function countedConditions({ ratios }: Task, language: Language): readonly string[] {
  return ratios.flatMap((ratio) => {
    const part: Condition = ratio.kind === 'share' ? ratio.part : { and: [ratio.whole], sex: 'female' };
    return [written(part, language), written(ratio.whole, language)];
  });
}

/** The sexes whose pay is compared, in the order of their codes. */
export const payGroups: readonly { readonly id: string; readonly where: Condition }[] = [
  { id: 'all', where: {} },
  ...values.positionLevel.map((level) => ({ id: level ?? 'none', where: { positionLevel: level } })),
];

/** People's pay is grouped by sex and level: `sex × 6 + level`, by their codes. */
export const payCells: number = values.sex.length * values.positionLevel.length;

/**
 * For every unit with all units below it: numerator and denominator of each ratio, then for each pay group and sex how many
 * have pay, its sum, and twice its median; `NaN` where there is nobody. By the number of the unit.
 */
export interface Table {
  readonly counts: readonly Float64Array[];
  readonly pay: readonly PayColumns[];
}

/** The pay of one group and sex; the groups in the order of {@link payGroups}, women before men. */
export interface PayColumns {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly median2: Float64Array;
}

/** A table of zeros. */
export function emptyTable({ ratios }: Task, units: number): Table {
  const zeros = () => new Float64Array(units);
  return {
    counts: Array.from({ length: 2 * ratios.length }, zeros),
    pay: Array.from({ length: 2 * payGroups.length }, () => ({
      n: zeros(),
      sum: zeros(),
      median2: zeros().fill(Number.NaN),
    })),
  };
}

/** The pay columns of a sex and a level, by their codes; without a level, of all. */
export function payColumns(table: Table, sex: number, level?: number): PayColumns {
  return table.pay[2 * (level === undefined ? 0 : level + 1) + sex]!;
}

/** All columns with their names. */
export function columnsOf({ counts, pay }: Table): readonly (readonly [name: string, column: Float64Array])[] {
  return [
    ...counts.map(
      (column, i) => [`ratio ${(i >> 1) + 1} ${i % 2 === 0 ? 'numerator' : 'denominator'}`, column] as const,
    ),
    ...pay.flatMap(({ n, sum, median2 }, i) => {
      const of = `pay of ${values.sex[i % 2]} ${payGroups[i >> 1]!.id}`;
      return [[`${of}: n`, n] as const, [`${of}: sum`, sum] as const, [`${of}: twice the median`, median2] as const];
    }),
  ];
}

/** The first cell in which two tables differ, in words; `undefined` where they are equal. */
export function differenceOf(ours: Table, theirs: Table): string | undefined {
  const others = columnsOf(theirs);
  for (const [i, [name, column]] of columnsOf(ours).entries()) {
    const other = others[i]![1];
    for (let unit = 0; unit < column.length; unit++) {
      if (!Object.is(column[unit]! + 0, other[unit]! + 0))
        return `${name}, unit ${unit}: ${column[unit]} and ${other[unit]}`;
    }
  }
  return undefined;
}
