import { namedArguments } from '../../arguments.js';
import type { Decimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { partAboveWhole } from '../../mistakes.js';
import { type BaseOptions, type PartAndWhole, type SexCounts, toBase, toSexCounts, totalOf } from '../sexCounts.js';

/** Women and everybody whom the base counts. */
interface Shares {
  readonly women: Decimal;
  readonly all: Decimal;
}

/** Women and everybody in both groups, `null` for an empty part; the part may not have more people than the whole. */
export function toShares(
  groups: PartAndWhole,
  options: BaseOptions,
  names: { readonly function: string; readonly part: string; readonly whole: string },
): { part: Shares; whole: Shares } | null {
  namedArguments(groups, names.function, 'part', 'whole');
  const base = toBase(options, names.function);
  const read = (counts: SexCounts, argument: string): Shares => {
    const checked = toSexCounts(counts, { function: names.function, argument });
    return { women: checked.female, all: totalOf(checked, base) };
  };
  const part = read(groups.part, names.part);
  const whole = read(groups.whole, names.whole);
  if (part.all.gt(whole.all)) {
    throw new GenderIndicatorsError(partAboveWhole, { function: names.function, argument: names.part });
  }
  return part.all.isZero() ? null : { part, whole };
}
