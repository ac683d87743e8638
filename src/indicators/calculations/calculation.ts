import type { AnyCalculations, CalculationName, Indicator } from '../../schemas/indicator.js';
import type { Side } from '../../tallies/request.js';
import type { Outcome } from '../outcome.js';
import type { Need, Reading } from '../reading.js';

/** How an indicator is calculated. The definition is what stands in the indicator under the name of the calculation. */
export interface Calculation<Name extends CalculationName> {
  /** What must be counted: first the counts of the part and of the whole, or of the one population, then other needs. */
  readonly needs: (definition: AnyCalculations[Name], indicatorId: string) => readonly Need[];
  /** The populations of which women and men are divided; absent for none. */
  readonly populationsBySex?: (definition: AnyCalculations[Name]) => readonly Need['of'][];
  readonly value: (reading: Reading, definition: AnyCalculations[Name], indicator: Indicator) => Outcome;
  /** The records whose sums or medians `report.columns` shows beside counts; absent where an indicator has no columns. */
  readonly columns?: (definition: AnyCalculations[Name]) => readonly Side[];
}

/** The needs of a calculation from the counts of a part and of its whole. */
export function partAndWhole({ part, whole }: AnyCalculations['rateGap']): readonly Need[] {
  return [part, whole].map((of) => ({ kind: 'counts', of }));
}
