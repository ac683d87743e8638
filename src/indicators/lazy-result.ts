import type { UnitRecord } from '../conditions/unit-condition.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Cell, Result, TargetComparison } from './result.js';
import type { Calculated, Outcome } from './scope.js';

/** Which result it is. */
export interface ResultFacts extends Pick<Result, 'asOf' | 'period'> {
  readonly indicator: Indicator;
  readonly compared: Indicator | undefined;
  readonly unit: UnitRecord;
  readonly cell: Cell | undefined;
}

/**
 * A result whose value is worked out when it is first read: a table of thousands of units may need only some of them. To who
 * reads, prints, spreads or compares it, it is a plain object.
 */
export function lazyResult(
  { indicator, compared, unit, cell, asOf, period }: ResultFacts,
  calculated: Omit<Calculated, 'outcome'>,
  outcome: () => Outcome,
  compare: (result: Omit<Result, 'targets'>) => readonly TargetComparison[],
): Result {
  let known: Outcome | undefined;
  let targets: readonly TargetComparison[] | undefined;
  const worked = (): Outcome => {
    known ??= outcome();
    return known;
  };
  return {
    kind: 'result',
    indicator,
    ...(compared === undefined ? {} : { of: compared }),
    unit,
    ...(cell === undefined ? {} : { cell }),
    asOf,
    period,
    ...calculated,
    get value() {
      return worked().value;
    },
    get reason() {
      return worked().reason;
    },
    get terms() {
      return worked().terms;
    },
    get interval() {
      return worked().interval;
    },
    get distribution() {
      return worked().distribution;
    },
    get targets() {
      targets ??= compare(this);
      return targets;
    },
  };
}
