import { namedArguments } from '../../arguments.js';
import type { CheckedCounts, SexCounts } from '../sexCounts.js';
import { toPartAndWhole } from '../sexCounts.js';

/** Who was selected from whom: appointed, promoted, hired, trained. */
export interface Selection {
  /** Persons who were selected. */
  readonly selected: SexCounts;
  /** Persons who could have been, the selected ones included. */
  readonly pool: SexCounts;
}

/** Checks both groups: each selected person must be in the pool. */
export function toSelection(
  selection: Selection,
  functionName: string,
): { selected: CheckedCounts; pool: CheckedCounts } {
  const { selected, pool } = namedArguments(selection, functionName, 'selected', 'pool');
  const { part, whole } = toPartAndWhole(
    { part: selected, whole: pool },
    { function: functionName, part: 'selected', whole: 'pool' },
  );
  return { selected: part, pool: whole };
}
