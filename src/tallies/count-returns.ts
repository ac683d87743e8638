import { nearest } from '../conditions/nearest.js';
import type { Dataset } from '../dataset/dataset.js';
import type { IssueOptions } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import { maxRecords } from '../limits.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import { sexes } from '../schemas/values.js';
import { type Group, writableCounts } from './counts.js';
import type { CountTally } from './tallies.js';

/**
 * Own counts that offices returned, by population. A return for another population is an issue, and so is a return with which
 * the counts of a population would leave the whole numbers that doubles hold exactly. So many issues are given at most.
 */
export function countReturns(
  { tree, returns }: Pick<Dataset, 'tree' | 'returns'>,
  populations: ReadonlySet<string>,
  { maxIssues = 1000, placeOf }: IssueOptions,
): { readonly tallies: ReadonlyMap<string, CountTally>; readonly issues: readonly Issue[] } {
  const size = tree.units.length;
  const reports = new Map<string, CountTally & Pick<ReturnType<typeof writableCounts>, 'add'>>();
  const totals = new Map<string, number>();
  const nearestTo = new Map<string, string | undefined>();
  const issues: Issue[] = [];
  const issueAt = (row: number, field: string) => {
    const place = placeOf?.('returns', row, field);
    return { kind: 'issue', recordSet: 'returns', row, field, ...(place && { place }), refused: true } as const;
  };
  for (const { index, record } of returns) {
    const { populationId, unitId, total } = record;
    const unit = tree.numberOf.get(unitId);
    if (unit === undefined) continue;
    const before = totals.get(populationId) ?? 0;
    if (!populations.has(populationId)) {
      if (issues.length >= maxIssues) continue;
      if (!nearestTo.has(populationId)) nearestTo.set(populationId, nearest(populationId, populations));
      const facts = { populationId, nearest: nearestTo.get(populationId) };
      issues.push({ ...issueAt(index, 'populationId'), code: 'unknown_population', facts });
    } else if (before + total > maxRecords) {
      const facts = { maximum: String(maxRecords - before) };
      if (issues.length < maxIssues) issues.push({ ...issueAt(index, 'total'), code: 'too_large', facts });
    } else {
      const { columns, add } = writableCounts(size);
      const report = reports.get(populationId) ?? { reported: new Uint8Array(size), counts: columns, add };
      reports.set(populationId, report);
      totals.set(populationId, before + total);
      report.reported[unit] = 1;
      let rest = total;
      for (const sex of sexes) {
        const count = record[sex] ?? 0;
        report.add(sex, unit, count);
        rest -= count;
      }
      report.add(groupOfRest(record), unit, rest);
    }
  }
  return { tallies: new Map([...reports].map(([id, { reported, counts }]) => [id, { reported, counts }])), issues };
}

// The rest of the total belongs to the one sex that is not given. Beside women and men it is of undisclosed sex, beside women
// alone it is of persons who are not women, and otherwise its sex is unknown.
function groupOfRest(record: HeadcountReturn): Group {
  const [open, ...more] = sexes.filter((sex) => typeof record[sex] !== 'number');
  if (open !== undefined && more.length === 0) return open;
  if (typeof record.female !== 'number') return 'unknown';
  return typeof record.male === 'number' ? 'undisclosed' : 'notFemale';
}
