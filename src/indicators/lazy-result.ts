import type { Outcome } from './outcome.js';
import type { PreparedIndicator } from './prepared-indicator.js';
import type { Result, TargetComparison } from './result.js';

/**
 * A result whose value is calculated when it is first read: a table of thousands of units may need only some of them. It reads,
 * prints, spreads and compares as a plain object.
 */
export function lazyResult(
  place: Pick<Result, 'indicator' | 'of' | 'unit' | 'cell' | 'asOf' | 'period'>,
  facts: ReturnType<PreparedIndicator['facts']>,
  calculate: () => Outcome,
  compare: (result: Omit<Result, 'targets'>) => readonly TargetComparison[],
): Result {
  let outcome: Outcome | undefined;
  let targets: readonly TargetComparison[] | undefined;
  const calculated = (): Outcome => {
    outcome ??= calculate();
    return outcome;
  };
  return {
    kind: 'result',
    ...place,
    ...facts,
    get value() {
      return calculated().value;
    },
    get reason() {
      return calculated().reason;
    },
    get terms() {
      return calculated().terms;
    },
    get interval() {
      return calculated().interval;
    },
    get distribution() {
      return calculated().distribution;
    },
    get targets() {
      targets ??= compare(this);
      return targets;
    },
  };
}
