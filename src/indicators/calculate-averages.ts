import { Decimal, divide } from '../decimal.js';
import { lazy } from '../lazy.js';
import { relativeGap } from '../measures/gap/relativeGap.js';
import type { Indicator } from '../schemas/indicator.js';
import { type Group, groups } from '../tallies/counts.js';
import { valueKey } from '../tallies/request.js';
import { wholeAt } from '../tallies/whole-numbers.js';
import { refusedBelowZero, reportedByValue } from './calculate-values.js';
import { toResultCounts } from './groups.js';
import { ordersOf, type Side } from './order-requests.js';
import type { Ordered } from './ordered-values.js';
import type { PlannedPopulation } from './plan.js';
import { countColumns, medianColumn, type ResultColumns, sumColumn, type ValueColumns } from './result-columns.js';
import { type Calculation, located, type Scope, valueOr } from './scope.js';
import { type Tally, tallyOver, totalOver } from './view.js';

/** Averages of a value, for units taken together and as columns. */
interface Averages {
  /** How many have a value. */
  readonly counts: (units: readonly number[]) => Tally;
  /** The average of one side; `null` for nobody. */
  readonly of: (side: Side, units: readonly number[]) => Decimal | null;
  readonly columns: (sides: readonly Side[]) => Pick<ResultColumns, 'counts' | 'sums' | 'medians'>;
}

/** A mean, a median or another quantile, or the pay gap between women's and men's. */
export function averaged(indicator: Indicator, scope: Scope): Calculation {
  const { view } = scope;
  const { mean, median, quantile, payGap } = indicator;
  const given = mean ?? median ?? quantile ?? payGap;
  if (given === undefined) throw new TypeError(`${indicator.id} has no average`);
  const of = located(scope, given.of);
  const key = valueKey(given.value);
  const averages = ordersOf(indicator).length > 0 ? ordered(indicator, of, key, scope) : means(of, key, scope);
  const reported = reportedByValue(of, scope);
  const sides: readonly Side[] = payGap === undefined ? ['all'] : ['female', 'male'];
  return {
    columns: () => ({ ...averages.columns(sides), reported: reported(), active: view.active }),
    at: (units) => {
      const coverage = { reported: totalOver(reported(), units), active: totalOver(view.active, units) };
      return {
        form: payGap === undefined ? 'number' : 'share',
        counts: toResultCounts(averages.counts(units), of.sexed),
        populations: { whole: of },
        coverage,
        outcome: () => {
          const missing = coverage.reported === 0 ? 'not_reported' : undefined;
          if (payGap === undefined) return valueOr(missing === undefined ? averages.of('all', units) : null, missing);
          const [female, male] = [averages.of('female', units), averages.of('male', units)];
          const isGap = female !== null && male !== null;
          const reason = missing ?? (isGap ? refusedBelowZero(female, male) : undefined);
          const gap = isGap && reason === undefined ? relativeGap({ female, male }) : null;
          return { ...valueOr(gap, reason), terms: [female, male] };
        },
      };
    },
  };
}

function groupsOf(side: Side): readonly Group[] {
  return side === 'all' ? groups : [side];
}

function means(of: PlannedPopulation, key: string, { view }: Scope): Averages {
  const read = lazy(() => view.sums(of, key, []));
  return {
    counts: (units) => tallyOver(read().counts, units),
    of: (side, units) => {
      const { counts, sums, scale } = read();
      const number = groupsOf(side).reduce((all, group) => all + totalOver(counts[group], units), 0);
      let total = 0n;
      for (const unit of units) for (const group of groupsOf(side)) total += wholeAt(sums[group], unit);
      return divide(new Decimal(total.toString()).times(`1e-${scale}`), new Decimal(number));
    },
    columns: (sides) => {
      const { counts, sums, scale } = read();
      const own = sides.map((side) => [side, side === 'all' ? sumColumn(sums) : sums[side]] as const);
      return { counts: countColumns(counts, of.sexed), sums: { scale, ...Object.fromEntries(own) } };
    },
  };
}

function ordered(indicator: Indicator, of: PlannedPopulation, key: string, { view }: Scope): Averages {
  const requests = new Map(ordersOf(indicator).map((request) => [request.side, request]));
  const found = new Map(
    [...requests].map(([side, request]) => [side, lazy(() => view.order({ ...request, populationId: of.id }))]),
  );
  const read = (side: Side): Ordered | undefined => found.get(side)?.();
  const valued = lazy(() => view.valued(of, key));
  return {
    counts: (units) => tallyOver(valued(), units),
    of: (side, units) => read(side)?.at(units) ?? null,
    columns: (sides) => {
      const asked = sides.map((side) => [side, read(side)] as const);
      const scale = asked[0]?.[1]?.batch.run.scale ?? 0;
      const medians: ValueColumns = {
        scale,
        ...Object.fromEntries(asked.map(([side, one]) => [side, medianColumn(one, view.active.length)])),
      };
      return {
        counts: countColumns(valued(), of.sexed),
        ...(indicator.quantile === undefined ? { medians } : {}),
      };
    },
  };
}
