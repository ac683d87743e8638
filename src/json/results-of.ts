import { unitTree } from '../dataset/unit-tree.js';
import { type Decimal, divide, toDecimal } from '../decimal.js';
import { cached } from '../engine/cached.js';
import { calculationOf } from '../indicators/calculations/calculations.js';
import type { ReportSource } from '../indicators/catalog-report.js';
import { chainOf } from '../indicators/form.js';
import { toResultCounts } from '../indicators/groups.js';
import { withoutValue } from '../indicators/outcome.js';
import { type Plan, type PlannedPopulation, populationsIn, shownPopulations } from '../indicators/plan.js';
import { Reading } from '../indicators/reading.js';
import type {
  Cell,
  Coverage,
  DistributionRow,
  ReportUnit,
  ResultCounts,
  TargetComparison,
} from '../indicators/result.js';
import type { Indicator } from '../schemas/indicator.js';
import type { ReportJson, ResultCountsJson, ResultJson } from '../schemas/report.js';
import type { Target } from '../schemas/target.js';
import { type CountColumns, writableCounts } from '../tallies/counts.js';
import { holes, type RolledColumn } from '../tallies/rolled-columns.js';

/** The results of a report that was JSON, from its rows, which stand by indicator, unit and cell. */
export function resultsOf(
  { indicators, cells, rows, asOf, period, roundedTo }: ReportJson,
  units: readonly ReportUnit[],
  byId: ReadonlyMap<string, Indicator>,
  targets: ReadonlyMap<string, Target>,
  plan: Plan,
): ReportSource['result'] {
  const numberOf = new Map(indicators.map(({ id, form }, i) => [id, { i, form }]));
  const cellOf = new Map<Cell | undefined, number>([undefined, ...cells].map((cell, i) => [cell, i]));
  const planned = new Map<string, ReturnType<typeof populationsIn>>();
  const rowOf = (i: number, unit: number, cell: Cell | undefined): ResultJson =>
    rows[(i * units.length + unit) * cellOf.size + cellOf.get(cell)!]!;

  return (indicator, numbers, cell) => {
    const { i, form } = numberOf.get(indicator.id)!;
    const ofUnits = numbers.map((unit) => ({ row: rowOf(i, unit, cell), unit: units[unit]! }));
    const [first] = ofUnits;
    const compared = indicator.difference && byId.get(indicator.difference.indicator);
    const last = chainOf(indicator, byId).at(-1)!;
    const key = JSON.stringify([last.id, cellOf.get(cell)]);
    const { populations, isDivided } = cached(planned, key, () => populationsIn(plan, last, cell));
    if (first === undefined) throw new TypeError('A result is of one unit at least');
    const { row, unit } = first;
    const facts = {
      kind: 'result',
      indicator,
      ...(compared === undefined ? {} : { of: compared }),
      unit,
      ...(cell === undefined ? {} : { cell }),
      asOf,
      period,
      form,
    } as const;
    // A published value is not rounded.
    const rounded = roundedTo === undefined || row.observed !== undefined ? {} : { roundedTo };
    const { missingSources } = row;
    const partly = missingSources && { missingSources };
    if (ofUnits.length > 1)
      return { ...rounded, ...facts, ...resultTogether(indicator, ofUnits, populations), ...partly, targets: [] };
    const shown = cell === undefined || isDivided ? shownPopulations(last, populations) : {};
    const result = {
      ...facts,
      ...rounded,
      ...outcomeFrom(row, indicator),
      populations: shown,
      coverage: coverageOf(first),
    };
    const { targets: written = [] } = row;
    const comparisons = written.map(
      ({ target, status, note, reason, outside, reference, distance }): TargetComparison => {
        const { value } = result;
        return {
          kind: 'target',
          target: targets.get(target)!,
          indicator,
          unit,
          asOf,
          form,
          value,
          reference: reference ?? false,
          status,
          ...(note === undefined ? {} : { note }),
          ...(reason === undefined ? {} : { reason }),
          ...(outside === undefined ? {} : { outside }),
          distance: decimalOf(distance),
          ...(result.missingSources && { missingSources: result.missingSources }),
        };
      },
    );
    return { ...result, targets: comparisons };
  };
}

/** The row of a unit. */
interface RowOfUnit {
  readonly row: ResultJson;
  readonly unit: ReportUnit;
}

// A row says its coverage where some units did not report.
function coverageOf({ row: { coverage }, unit: { active } }: RowOfUnit): Coverage {
  return coverage ?? { reported: active, expected: active };
}

/**
 * By unit, how many it reported itself: those of its subtree without those of the subtrees right below. Where the JSON leaves out a unit
 * below, this is not known, and 1.
 */
export function reportedOf(
  { indicators, cells, rows }: ReportJson,
  units: readonly ReportUnit[],
): ReportSource['reported'] {
  const numberOf = new Map(units.map(({ id }, unit) => [id, unit]));
  return ({ id }) => {
    const first = indicators.findIndex((indicator) => indicator.id === id) * units.length;
    const inSubtree = units.map(
      (unit, i) => coverageOf({ row: rows[(first + i) * (cells.length + 1)]!, unit }).reported,
    );
    return units.map(({ children }, unit) => {
      const below = children.map((child) => numberOf.get(child));
      if (below.includes(undefined)) return 1;
      return below.reduce<number>((left, child) => left - inSubtree[child!]!, inSubtree[unit]!);
    });
  };
}

/** What a row says of the value of its indicator. */
export function outcomeFrom(row: ResultJson, indicator: Indicator) {
  const { reason, interval, distribution, counts, part, observed, blanks, missingSources } = row;
  const [numerator, denominator] = [decimalOf(row.numerator), decimalOf(row.denominator)];
  const isOfTerms = (indicator.ratio ?? indicator.rateRatio ?? indicator.representationRatio) !== undefined;
  const divided = numerator !== null && denominator !== null ? ([numerator, denominator] as const) : undefined;
  const written = row.terms && ([decimalOf(row.terms[0]), decimalOf(row.terms[1])] as const);
  const terms = written ?? (isOfTerms ? divided : undefined);
  return {
    // A quotient of whole numbers is written with few digits, because they give all of them.
    value: divided?.every((number) => number.isInteger()) ? divide(divided[0], divided[1]) : decimalOf(row.value),
    ...(reason === undefined ? {} : { reason }),
    ...(divided === undefined ? {} : { numerator: divided[0], denominator: divided[1] }),
    ...(terms === undefined ? {} : { terms }),
    ...(interval === undefined
      ? {}
      : { interval: interval && { low: decimalOf(interval.low), high: decimalOf(interval.high) } }),
    ...(distribution === undefined ? {} : { distribution: distribution.map((of) => distributionRow(of, counts)) }),
    counts: countsOf(counts),
    ...(part === undefined ? {} : { part: countsOf(part) }),
    ...(observed === undefined ? {} : { observed }),
    ...(blanks === undefined ? {} : { blanks }),
    ...(missingSources === undefined ? {} : { missingSources }),
  };
}

function distributionRow(
  { value, counts }: { readonly value: string | null; readonly counts: ResultCountsJson },
  whole: ResultCountsJson,
): DistributionRow {
  const shareOf = (sex: 'total' | 'female' | 'male'): Decimal | null => {
    const [part, all] = [counts[sex], whole[sex]];
    return part === undefined || all === undefined ? null : divide(decimalOf(part), decimalOf(all));
  };
  return {
    value,
    counts: countsOf(counts),
    share: shareOf('total'),
    femaleShare: shareOf('female'),
    maleShare: shareOf('male'),
  };
}

// Units taken together, where all that the indicator needs are counts, which add up.
function resultTogether(indicator: Indicator, units: readonly RowOfUnit[], populations: readonly PlannedPopulation[]) {
  const { needs, needsBySex, value } = calculationOf(indicator);
  const rows = units.map(({ row }) => row);
  const sumOf = (part: keyof Coverage) => units.reduce((sum, unit) => sum + coverageOf(unit)[part], 0);
  const [reported, expected] = [sumOf('reported'), sumOf('expected')];
  if (needs.length === 0 || needs.some(({ kind }) => kind !== 'counts')) {
    const nobody = { counts: { total: 0 }, coverage: { reported: expected, expected }, populations: {} };
    return { ...nobody, value: null, reason: 'not_applicable' } as const;
  }
  const isProtected = rows.some(({ reason }) => reason === 'suppressed');
  const columns = needs.map((_, need): RolledColumn => {
    const isPart = needs.length > 1 && need === 0;
    const { sexed } = populations[need]!.recordSet;
    const list = rows.map(({ part, counts }) => (isPart ? part : counts));
    const isHidden = list.some((counts) => counts?.total === undefined);
    const hidesSexes = isProtected && sexed && list.some((counts) => counts?.female === undefined);
    const hole = isHidden ? holes.everything : hidesSexes ? holes.sexes : holes.none;
    return {
      kind: 'counts',
      counts: columnsOf(isHidden ? [] : list, sexed),
      ...(hole === holes.none ? {} : { hidden: Uint8Array.of(hole) }),
    };
  });
  const operands = { reported: Uint32Array.of(reported), expected: Uint32Array.of(expected), columns };
  const reading = new Reading({ needs, needsBySex, populations, operands, tree: unitTree([]) }, 0);
  const { exact, ...outcome } = reading.reason === 'suppressed' ? withoutValue('suppressed') : value(reading);
  const shown = shownPopulations(indicator, populations);
  const countsAt = (need: number) =>
    toResultCounts(reading.counts(need), reading.recordSet(need).sexed, reading.hole(need));
  const counts = shown.part === undefined ? { counts: countsAt(0) } : { part: countsAt(0), counts: countsAt(1) };
  return { ...outcome, ...counts, coverage: { reported, expected }, populations: shown };
}

// The counts of units, added up in one row.
function columnsOf(list: readonly (ResultCountsJson | undefined)[], isSexed: boolean): CountColumns {
  const { columns, add } = writableCounts(1);
  for (const { total = 0, female, male, other = 0, undisclosed = 0 } of list.flatMap((counts) => counts ?? [])) {
    if (!isSexed || female === undefined) add('unknown', 0, total);
    else {
      add('female', 0, female);
      if (male === undefined) add('notFemale', 0, total - female);
      else add('male', 0, male);
      add('other', 0, other);
      add('undisclosed', 0, undisclosed);
    }
  }
  return columns;
}

function countsOf({ total, female, male, other = 0, undisclosed = 0 }: ResultCountsJson): ResultCounts {
  if (total === undefined) return {};
  if (female === undefined) return { total };
  return male === undefined ? { total, female } : { total, female, male, other, undisclosed };
}

function decimalOf(value: string | number): Decimal;
function decimalOf(value: string | null | undefined): Decimal | null;
function decimalOf(value: string | number | null | undefined): Decimal | null {
  return value === null || value === undefined
    ? null
    : toDecimal(value, { function: 'reportFromJson', argument: 'json' });
}
