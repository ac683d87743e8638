import type { Condition } from '../conditions/condition.js';
import { withoutSex } from '../conditions/needs.js';
import { Decimal } from '../decimal.js';
import { calculationOf } from '../indicators/calculations/calculations.js';
import { type PlannedPopulation, planCatalog, populationsIn } from '../indicators/plan.js';
import type { Report } from '../indicators/report.js';
import type { Result } from '../indicators/result.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import { type Group, groups } from '../tallies/counts.js';
import { type Side, valueKey } from '../tallies/request.js';

/** What a result says of the values of people: their sum, or a value at a position among them. */
export interface ReportValue {
  /** The {@link valuesKey} of the values. */
  readonly key: string;
  /** The name of the value. */
  readonly value: string;
  /** The name of the value with its record set, the same for all populations. */
  readonly amount: string;
  readonly isSum: boolean;
  readonly unitId: string;
  readonly population: PlannedPopulation;
  /** The condition without the sex. */
  readonly condition: Condition;
  /** Which units are counted: {@link reportedBy}. */
  readonly reported: string;
  /** The {@link groupName} of the people. */
  readonly group: string;
  readonly isHidden: boolean;
  /** The numbers that follow from what is shown: a mean and the sum behind it, a sum alone, or the value at a position. */
  readonly numbers: readonly Decimal[];
  /** The sum, where it follows. */
  readonly sum?: Decimal | undefined;
}

/** Decimal fields have at most so many decimals. */
const mostDecimals = 12;

/** The name of values: the records, the condition without the sex, and the value; of a value at a position, also its name. */
export function valuesKey(of: string, conditionKey: string, value: string, position = 'sum'): string {
  return JSON.stringify([of, conditionKey, value, position]);
}

/** The name of groups of people. */
export function groupName(counted: readonly Group[]): string {
  return counted.length === groups.length ? 'total' : [...counted].sort().join();
}

/** The sums, means, medians and quantiles that a report shows and hides. */
export function valuesOfReport(report: Report, model: Model): readonly ReportValue[] {
  const { catalog, units, cells } = report;
  const plan = planCatalog(catalog, model, Object.keys(cells[0] ?? {}), cells);
  return catalog.indicators.flatMap((indicator) => {
    if ((indicator.given ?? indicator.difference) !== undefined) return [];
    return [undefined, ...cells].flatMap((cell) => {
      const { populations, isDivided } = populationsIn(plan, indicator, cell);
      if (cell !== undefined && !isDivided) return [];
      const { needs } = calculationOf(indicator);
      const results = units.map(({ id }) => report.result(indicator.id, id, cell));
      const reported = reportedBy(results);
      return results.flatMap((result) => {
        const unitId = result.unit.id;
        return statementsOf(indicator, result).flatMap(({ need: i, side, number, isMean }): readonly ReportValue[] => {
          const [need, population] = [needs[i]!, populations[i]!];
          if (need.kind !== 'sums' && need.kind !== 'order') return [];
          const { of, condition, recordSet } = population;
          const split = recordSet.fields.has('sex') ? withoutSex(of, condition) : { condition, sexes: undefined };
          const group = side === 'all' ? groupName(split.sexes ?? groups) : side;
          const count = side === 'all' ? result.counts.total : result.counts[side];
          const position = need.kind === 'order' ? need.position : undefined;
          const isHidden = result.reason === 'suppressed';
          const mean = isMean && number !== null && count !== undefined ? number.times(count).toDP(mostDecimals) : null;
          // Nobody has nothing.
          const sum = isHidden || need.kind === 'order' ? undefined : ((isMean ? mean : number) ?? new Decimal(0));
          return [
            {
              value: valueKey(need.value),
              amount: JSON.stringify([of, valueKey(need.value)]),
              isSum: need.kind === 'sums',
              key: valuesKey(of, split.condition.key, valueKey(need.value), position),
              unitId,
              population,
              condition: split.condition,
              reported,
              group,
              isHidden,
              numbers: [number, mean].flatMap((each) => each ?? []),
              sum,
            },
          ];
        });
      });
    });
  });
}

interface Statement {
  /** The position of the need. */
  readonly need: number;
  readonly side: Side;
  readonly number: Decimal | null;
  readonly isMean?: true;
}

// The numbers of values that a result says, each with the need that it is of.
function statementsOf(indicator: Indicator, { value, terms }: Result): readonly Statement[] {
  const [first, second] = terms ?? [null, null];
  if (indicator.mean) return [{ need: 0, side: 'all', number: value, isMean: true }];
  if (indicator.median ?? indicator.quantile) return [{ need: 0, side: 'all', number: value }];
  if (indicator.payGap?.average === 'median')
    return [
      { need: 0, side: 'female', number: first },
      { need: 1, side: 'male', number: second },
    ];
  if (indicator.payGap)
    return [
      { need: 0, side: 'female', number: first, isMean: true },
      { need: 0, side: 'male', number: second, isMean: true },
    ];
  const { numerator, denominator } = indicator.ratio ?? {};
  const quantities =
    numerator && denominator ? [numerator, denominator] : indicator.quantity ? [indicator.quantity.value] : [];
  const numbers = quantities.length === 1 ? [value] : [first, second];
  // The needs of counts come first, then one of each quantity that is a sum or a number of different values.
  let need = quantities.length;
  return quantities.flatMap((quantity, i): readonly Statement[] => {
    if ('count' in quantity) return [];
    return [{ need: need++, side: 'all', number: numbers[i]! }];
  });
}

/** Which units are counted: all, or those whose coverage says so. */
export function reportedBy(results: readonly Result[]): string {
  const isComplete = results.every(({ coverage }) => coverage.reported === coverage.expected);
  return isComplete ? 'all' : results.map(({ coverage }) => coverage.reported).join();
}
