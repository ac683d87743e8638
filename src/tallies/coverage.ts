import type { UnitTree } from '../dataset/unit-tree.js';
import { rollUpMask } from './roll-up.js';
import type { CoverageColumns } from './rolled-columns.js';

/**
 * Coverage of every unit with all below it. A unit that groups others, or has no staff of its own, is not expected to report; where it
 * reported nevertheless it counts as expected.
 *
 * @param reported - 1 for the units that reported
 */
export function coverageOf(tree: UnitTree, reported: Uint8Array): CoverageColumns {
  const expected = tree.units.map(({ kind, ownStaff }) => kind !== 'grouping' && ownStaff !== false);
  return {
    reported: rollUpMask(tree, reported),
    expected: rollUpMask(
      tree,
      reported.map((is, unit) => (is === 1 || expected[unit] ? 1 : 0)),
    ),
  };
}
