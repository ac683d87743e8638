import { canonical } from '../conditions/canonical.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Report } from '../indicators/report.js';
import { unrelatedReport } from '../mistakes.js';
import type { Model } from '../schemas/model.js';
import type { Group } from '../tallies/counts.js';
import { groups } from '../tallies/counts.js';
import type { CellTable } from './cell-tables.js';
import { type EarlierNumbersOf, type EarlierPair, earlierNumbersOf, eitherOf, pairsOf } from './earlier-block.js';
import { type ValuesBefore, valuesBefore } from './earlier-values.js';
import type { PreviousReport } from './policy.js';
import { placeOf, type ReportGroup, tablesOfReport } from './report-cells.js';
import { isOnePopulation } from './table-relations.js';

/** What was hidden in a report that was published before. */
export interface PublishedBefore extends ValuesBefore {
  /** Whether a number was hidden then, and may be the same now. */
  readonly wasHidden: (
    table: CellTable,
    number: { readonly unitId: string; readonly groups: readonly Group[]; readonly number: number },
  ) => boolean;
  /** The numbers then; absent where it is not said what they were. */
  readonly numbersThen: EarlierNumbersOf | undefined;
}

/** Reads which numbers a report hid that was published before, and what they were where that is said. */
export function publishedBefore(
  previous: PreviousReport,
  now: Report,
  tables: readonly CellTable[],
  model: Model,
): PublishedBefore {
  const { published, evaluated } = previous;
  const truth = evaluated && tablesOfReport(evaluated, model);
  const pairs = pairsOf(tablesOfReport(published, model).tables, truth?.tables ?? []);
  refuseUnrelated(previous, now, tables, pairs);
  const byTable = new Map<CellTable, Readonly<Record<'same' | 'everybody', readonly EarlierPair[]>>>();
  // The tables of its population, and of the same without the need of a value.
  const pairsOfTable = (table: CellTable) => {
    const pairsWith = (value: string | undefined) =>
      pairs.filter((pair) => isOnePopulation(eitherOf(pair), { ...table, value }));
    const found = byTable.get(table) ?? { same: pairsWith(table.value), everybody: pairsWith(undefined) };
    byTable.set(table, found);
    return found;
  };
  return {
    ...valuesBefore(previous, now, model),
    numbersThen: truth && earlierNumbersOf(pairs, truth.partitions, published.units, model),
    wasHidden: (table, { unitId, groups: counted, number }) => {
      const group = groupOf(counted);
      if (group === undefined) return false;
      const place = placeOf(unitId, group);
      // A population has several tables where not all units reported; what one of them hid stays hidden in all.
      const { same, everybody } = pairsOfTable(table);
      return same.some(({ published: shown, evaluated: behind }) => {
        if (shown?.shown.has(place) === true) return false;
        const before = behind?.shown.get(place);
        // Where everybody has a value, how many these are was shown.
        const isShownThere = everybody.some((pair) => pair.published?.shown.get(place) === before);
        if (before !== undefined && table.value !== undefined && isShownThere) return false;
        const isNamed = shown?.named.has(place) === true || behind?.named.has(place) === true;
        return isNamed && (before === undefined || before === number);
      });
    },
  };
}

// Reports that do not belong together would leave numbers open without a word.
function refuseUnrelated(
  { published, evaluated }: PreviousReport,
  now: Report,
  tables: readonly CellTable[],
  pairs: readonly EarlierPair[],
): void {
  const refuse = (argument: string, other: string): never => {
    throw new GenderIndicatorsError(unrelatedReport, { function: 'protect', argument, other });
  };
  const idsOf = ({ units }: Report) => new Set(units.map(({ id }) => id));
  const idsThen = idsOf(published);
  const hasCommon =
    now.units.some(({ id }) => idsThen.has(id)) &&
    pairs.some((pair) => tables.some((table) => isOnePopulation(eitherOf(pair), table)));
  if (tables.length > 0 && !hasCommon) refuse('policy.previous.published', 'report');
  if (evaluated === undefined) return;
  const isOneDay = published.asOf === evaluated.asOf && canonical(published.period) === canonical(evaluated.period);
  const hasSameUnits = canonical([...idsThen].sort()) === canonical([...idsOf(evaluated)].sort());
  const isContradicted = pairs.some(({ published: shown, evaluated: behind }) =>
    [...(shown?.shown ?? [])].some(([place, number]) => behind?.shown.get(place) !== number),
  );
  if (!isOneDay || !hasSameUnits || isContradicted) refuse('policy.previous.evaluated', 'policy.previous.published');
}

function groupOf(counted: readonly Group[]): ReportGroup | undefined {
  if (counted.length === groups.length) return 'total';
  const [only] = counted;
  return counted.length === 1 && only !== 'unknown' && only !== 'notFemale' ? only : undefined;
}
