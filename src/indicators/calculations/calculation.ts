import type { AnyCalculations, CalculationName, Indicator, ValueOf } from '../../schemas/indicator.js';
import type { Population } from '../../schemas/population.js';
import type { Side } from '../../tallies/request.js';
import type { Outcome } from '../outcome.js';
import type { OrderPosition } from '../positions.js';
import type { Reading } from '../reading.js';
import type { ValueForm } from '../result.js';

/** A population that an indicator holds, or the id of one that the catalog lists. */
export type PopulationRef = string | Population;

/** Something that must be counted of a population. */
export type Need =
  | { readonly kind: 'counts'; readonly of: PopulationRef }
  | { readonly kind: 'sums'; readonly of: PopulationRef; readonly value: ValueOf }
  | { readonly kind: 'frequencies'; readonly of: PopulationRef; readonly value: ValueOf }
  | {
      readonly kind: 'order';
      readonly of: PopulationRef;
      readonly value: ValueOf;
      readonly side: Side;
      readonly position: OrderPosition;
    };

/** How an indicator is calculated. The definition is what stands in the indicator under the name of the calculation. */
export interface Calculation<Name extends CalculationName> {
  /** The populations that it is of: the part and the whole, or the one population. */
  readonly populations: (definition: AnyCalculations[Name]) => readonly PopulationRef[];
  /** Those of the populations that must have a sex. */
  readonly populationsBySex: (definition: AnyCalculations[Name]) => readonly PopulationRef[];
  /** What must be counted: first one need for each of the populations, whose counts the result shows, then others. */
  readonly needs: (definition: AnyCalculations[Name], indicatorId: string) => readonly Need[];
  /** What kind of number the value is; of a difference, it follows from the form of the indicator that is compared. */
  readonly form: (definition: AnyCalculations[Name], compared?: ValueForm) => ValueForm;
  readonly value: (reading: Reading, definition: AnyCalculations[Name], indicator: Indicator) => Outcome;
  /** The records whose sums or medians `report.columns` shows beside counts; absent where an indicator has no columns. */
  readonly columns?: (definition: AnyCalculations[Name]) => readonly Side[];
}

/** No population: the value follows from other values. */
export const noPopulations = (): readonly [] => [];
