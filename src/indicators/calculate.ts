import type { Indicator } from '../schemas/indicator.js';
import { averaged } from './calculate-averages.js';
import { rated, represented, shareOfWhole, shareOfWomen } from './calculate-shares.js';
import { counted, distributed, divided } from './calculate-values.js';
import { type Calculation, located, type Scope } from './scope.js';

/** Makes an indicator ready to be calculated from tallies: all calculations but `difference` and `given`, which need no counts of their own. */
export function calculate(indicator: Indicator, scope: Scope): Calculation {
  const { femaleShare: women, share: part, ratio: quotient, quantity, distribution } = indicator;
  const representation = indicator.representationRatio ?? indicator.representationGap;
  const rate = indicator.rateRatio ?? indicator.rateGap;
  if (women !== undefined) return shareOfWomen(indicator, located(scope, women.of), scope);
  if (part !== undefined) return shareOfWhole(indicator, located(scope, part.part), located(scope, part.whole), scope);
  if (representation !== undefined) {
    return represented(indicator, located(scope, representation.part), located(scope, representation.whole), scope);
  }
  if (rate !== undefined) return rated(indicator, located(scope, rate.part), located(scope, rate.whole), scope);
  if (quotient !== undefined) return divided(quotient, scope);
  if (quantity !== undefined) return counted(quantity.value, scope);
  if (distribution !== undefined) return distributed(located(scope, distribution.of), distribution.by, scope);
  return averaged(indicator, scope);
}
