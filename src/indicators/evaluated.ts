import type { Catalog } from '../schemas/catalog.js';
import type { Model } from '../schemas/model.js';
import type { RoundingBase } from '../schemas/report.js';
import type { ComparisonOptions } from './compare-target.js';
import type { Counted } from './counted.js';
import type { Plan } from './plan.js';
import type { Cell } from './result.js';

/** A catalog and what was counted for it: all that a report is made of. */
export interface Evaluated<IndicatorId extends string = string> {
  readonly catalog: Catalog<IndicatorId>;
  readonly model: Model;
  readonly plan: Plan;
  readonly counted: Counted;
  readonly cells: readonly Cell[];
  readonly options: ComparisonOptions;
  /** The base to which the numbers are rounded; absent where they are not. */
  readonly roundedTo?: RoundingBase | undefined;
}
