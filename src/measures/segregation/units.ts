import { listed } from '../../arguments.js';
import { Decimal } from '../../decimal.js';
import { type SexCounts, toSexCounts } from '../sexCounts.js';

/** Women and men of one unit. */
export interface UnitCounts {
  readonly female: Decimal;
  readonly male: Decimal;
}

/** Women and men of every unit and of all together; the other categories are checked and left out. */
export function toUnits(
  units: readonly SexCounts[],
  functionName: string,
): { units: readonly UnitCounts[]; women: Decimal; men: Decimal } {
  listed(units, { function: functionName, argument: 'units' });
  const checked = units.map((counts, index) =>
    toSexCounts(counts, { function: functionName, argument: 'units', index }),
  );
  return {
    units: checked,
    women: checked.reduce((sum, unit) => sum.plus(unit.female), new Decimal(0)),
    men: checked.reduce((sum, unit) => sum.plus(unit.male), new Decimal(0)),
  };
}
