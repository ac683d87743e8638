import type { Model } from '../schemas/model.js';
import type { Group } from '../tallies/counts.js';
import { groups } from '../tallies/counts.js';
import type { PreviousReport } from './policy.js';
import { placeOf, type ReportGroup, type ReportTable, tablesOfReport } from './report-cells.js';

/** What was hidden in a report that was published before. */
export interface PublishedBefore {
  /** Whether a number was hidden then, and may be the same now. */
  readonly wasHidden: (number: {
    readonly of: string;
    readonly conditionKey: string;
    readonly unitId: string;
    readonly groups: readonly Group[];
    readonly value: number;
  }) => boolean;
}

/** Reads which numbers a report hid that was published before, and what they were where that is said. */
export function publishedBefore({ published, evaluated }: PreviousReport, model: Model): PublishedBefore {
  const then = byPopulation(tablesOfReport(published, model).tables);
  const truth = evaluated === undefined ? undefined : byPopulation(tablesOfReport(evaluated, model).tables);
  return {
    wasHidden: ({ of, conditionKey, unitId, groups: counted, value }) => {
      const group = groupOf(counted);
      if (group === undefined) return false;
      const key = keyOf(of, conditionKey);
      const place = placeOf(unitId, group);
      // A population has several tables where not all units reported; what one of them hid stays hidden in all.
      const hidden = (then.get(key) ?? []).filter(({ named, shown }) => named.has(place) && !shown.has(place));
      return hidden.some(({ reported }) => {
        const before = truth
          ?.get(key)
          ?.find((table) => table.reported === reported)
          ?.shown.get(place);
        return before === undefined || before === value;
      });
    },
  };
}

function groupOf(counted: readonly Group[]): ReportGroup | undefined {
  if (counted.length === groups.length) return 'total';
  const [only] = counted;
  return counted.length === 1 && only !== 'unknown' && only !== 'notFemale' ? only : undefined;
}

function keyOf(of: string, conditionKey: string): string {
  return JSON.stringify([of, conditionKey]);
}

function byPopulation(tables: readonly ReportTable[]): ReadonlyMap<string, readonly ReportTable[]> {
  const byKey = new Map<string, ReportTable[]>();
  for (const table of tables) {
    const key = keyOf(table.of, table.condition.key);
    byKey.set(key, [...(byKey.get(key) ?? []), table]);
  }
  return byKey;
}
