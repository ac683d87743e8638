import type { AnyQuantity, Catalog, Indicator, Population, Target } from 'gender-indicators/schemas';
import { compare, type Fraction, fraction, minus, over, sumOf } from './fraction.js';
import { type Cell, cellsOf, isDivided, whereInCell } from './naive-breakdowns.js';
import {
  addCounts,
  countRows,
  type Group,
  isAbove,
  missingSexes,
  nobody,
  type Reported,
  reportedIn,
  type SexCounts,
  shownCounts,
} from './naive-counts.js';
import { idOf, type Row, subtree, type World } from './naive-records.js';
import { type Standing, standing } from './naive-targets.js';
import { type DistributionRow, distributionOf, mean, median, numberOf, quantile, textOfValue } from './naive-values.js';
import { isSexed } from './record-sets.js';

/** What a report must say of an indicator in a unit. */
export interface NaiveResult {
  readonly value: Fraction | null;
  readonly reason?: string | undefined;
  readonly form?: string | undefined;
  readonly counts?: object | undefined;
  readonly part?: object | undefined;
  readonly terms?: readonly (Fraction | null)[] | undefined;
  readonly coverage?: { readonly reported: number; readonly expected: number } | undefined;
  readonly observed?: { readonly on: string; readonly source: string } | undefined;
  readonly distribution?: readonly DistributionRow[] | undefined;
}

/** Evaluates by plain loops over rows, one unit and one indicator at a time. */
export interface Naive {
  readonly cells: readonly Cell[];
  readonly result: (indicator: Indicator, unitId: string, cell?: Cell) => NaiveResult;
  readonly standing: (target: Target, indicator: Indicator, unitId: string, benchmark: boolean) => Standing;
  /** Returns that stand beside records of the same population. */
  readonly conflicts: () => readonly string[];
}

type Value = Pick<NaiveResult, 'value' | 'reason' | 'terms'>;

/** Judges a catalog in a world, broken down by fields. */
export function naive(world: World, catalog: Catalog, by: readonly string[] = []): Naive {
  const inIndicators = catalog.indicators.flatMap(populationsOf).filter((ref) => typeof ref !== 'string');
  const populations = new Map([...(catalog.populations ?? []), ...inIndicators].map((entry) => [entry.id, entry]));
  const reported = reportedIn(world, [...populations.values()]);
  const population = (ref: string | Population): Population => {
    const named = typeof ref === 'string' ? populations.get(ref) : ref;
    if (named === undefined) throw new Error(`no population ${JSON.stringify(ref)}`);
    return named;
  };
  const groupIn = (cell: Cell | undefined) => (ref: string | Population) => {
    const { id, of, where = {} } = population(ref);
    return cell === undefined ? { id, of, where } : { id, of, where: whereInCell(of, where, cell), cell };
  };
  const canDivide = (indicator: Indicator) =>
    populationsOf(indicator).every((ref) => isDivided(population(ref).of, by));
  const indicatorOf = (id: string): Indicator => {
    const indicator = catalog.indicators.find((candidate) => candidate.id === id);
    if (indicator === undefined) throw new Error(`no indicator ${id}`);
    return indicator;
  };

  const result: Naive['result'] = (indicator, unitId, cell) => {
    if (indicator.given !== undefined) return observed(world, indicator, unitId, cell);
    if (indicator.difference !== undefined) return difference(indicator.difference, unitId, cell);
    return together(indicator, [unitId], cell);
  };
  // Several units, each with all units below it.
  const together = (indicator: Indicator, unitIds: readonly string[], cell: Cell | undefined): NaiveResult => {
    if (cell !== undefined && !canDivide(indicator)) return { value: null, reason: 'not_applicable' };
    const units = unitIds.flatMap((unitId) => subtree(world, unitId));
    return calculate({ world, reported, units, groupOf: groupIn(cell) }, indicator);
  };
  const difference = (
    { indicator: id, reference }: NonNullable<Indicator['difference']>,
    unitId: string,
    cell: Cell | undefined,
  ): NaiveResult => {
    const compared = indicatorOf(id);
    const { reason, form, ...facts } = result(compared, unitId, cell);
    const referred = referenceOf(compared, unitId, cell, reference);
    const value = facts.value && referred.value && minus(facts.value, referred.value);
    return {
      ...facts,
      form: form === 'share' ? 'points' : form,
      terms: [facts.value, referred.value],
      value,
      ...(value === null ? { reason: reason ?? referred.reason } : {}),
    };
  };
  const referenceOf = (
    compared: Indicator,
    unitId: string,
    cell: Cell | undefined,
    reference: NonNullable<Indicator['difference']>['reference'],
  ): Value => {
    if (typeof reference === 'object') return { value: fraction(reference.value) };
    const notApplicable = { value: null, reason: 'not_applicable' };
    const parentId = world.units.find((unit) => unit['id'] === unitId)?.['parentId'];
    if (typeof parentId !== 'string') return notApplicable;
    if (reference === 'parent') return result(compared, parentId, cell);
    const siblings = world.units.filter((unit) => unit['parentId'] === parentId && unit['id'] !== unitId).map(idOf);
    const [first] = siblings;
    if (first === undefined) return notApplicable;
    if (siblings.length === 1) return result(compared, first, cell);
    // Neither differences nor observations of several units can be taken together.
    const isOfItself = compared.difference === undefined && compared.given === undefined;
    return isOfItself ? together(compared, siblings, cell) : notApplicable;
  };
  return {
    cells: by.length === 0 ? [] : cellsOf(world, by),
    result,
    standing: (target, indicator, unitId, benchmark) => {
      const { value, reason } = result(indicator, unitId);
      const isBound = reported.isOf(unitId, target.binds ?? {});
      return standing(target, { value, reason, isBound }, world.asOf, benchmark);
    },
    conflicts: () => [...reported.conflicts].sort(),
  };
}

// The latest observation that is not after the day of the report.
function observed(world: World, indicator: Indicator, unitId: string, cell: Cell | undefined): NaiveResult {
  const form = indicator.given?.unit ?? 'share';
  const latest = world.observations
    .filter((row) => row['indicatorId'] === indicator.id && row['unitId'] === unitId)
    .filter((row) => String(row['on']) <= world.asOf)
    .sort((a, b) => (String(a['on']) < String(b['on']) ? -1 : 1))
    .at(-1);
  if (latest === undefined || cell !== undefined) return { value: null, reason: 'not_reported', form };
  const { part, whole, value, on, source } = latest;
  const facts = { form, observed: { on: String(on), source: String(source) } };
  if (typeof part !== 'number' || typeof whole !== 'number') {
    const isPercentage = form === 'share' && Number(value) > 1;
    return { ...facts, ...valueOr(fraction(String(value)), isPercentage ? 'inconsistent' : undefined) };
  }
  const share = valueOr(over(fraction(part), fraction(whole)), undefined);
  return {
    ...facts,
    ...share,
    terms: [fraction(part), fraction(whole)],
    counts: { total: whole },
    part: { total: part },
  };
}

// Calculations --------------------------------------------------------------------------------------------------------

/** What a calculation reads: the units that it is of, and what they reported. */
interface Scope {
  readonly world: World;
  readonly reported: Reported;
  readonly units: readonly string[];
  readonly groupOf: (ref: string | Population) => Group;
}

function calculate(scope: Scope, indicator: Indicator): NaiveResult {
  const { femaleShare, share, ratio, quantity, distribution } = indicator;
  const representation = indicator.representationRatio ?? indicator.representationGap;
  const rate = indicator.rateRatio ?? indicator.rateGap;
  if (femaleShare !== undefined) return shareOfWomen(scope, femaleShare.of, indicator.base ?? 'all');
  const pair = share ?? representation ?? rate;
  if (pair !== undefined) return partOfWhole(scope, indicator, pair);
  if (ratio !== undefined) return quotient(scope, ratio);
  if (quantity !== undefined) return single(scope, quantity.value);
  if (distribution !== undefined) return distributed(scope, distribution);
  return averaged(scope, indicator);
}

function valueOr(value: Fraction | null, reason: string | undefined): Value {
  if (reason !== undefined) return { value: null, reason };
  return value === null ? { value, reason: 'empty_denominator' } : { value };
}

// The units that reported all that is needed; the others count for nothing.
function reporting({ world, units }: Scope, hasReported: (unitId: string) => boolean) {
  const reportingUnits = units.filter(hasReported);
  // Those that group units or have no staff are not expected to report.
  const isExpected = ({ kind, ownStaff }: Row) => kind !== 'grouping' && ownStaff !== false;
  const silent = world.units.filter(({ id }) => units.includes(String(id)) && !hasReported(String(id)));
  const coverage = {
    reported: reportingUnits.length,
    expected: reportingUnits.length + silent.filter(isExpected).length,
  };
  return { reportingUnits, coverage, reason: reportingUnits.length === 0 ? 'not_reported' : undefined };
}

function countGroups(scope: Scope, groups: readonly Group[]) {
  const { counts } = scope.reported;
  const { reportingUnits, coverage, reason } = reporting(scope, (unitId) =>
    groups.every((group) => counts(group, unitId) !== undefined),
  );
  const sums = groups.map((group) => addCounts(reportingUnits.flatMap((unitId) => counts(group, unitId) ?? [])));
  return { sums, coverage, reason };
}

function shareOfWomen(scope: Scope, ref: string | Population, base: string): NaiveResult {
  const { sums, coverage, reason } = countGroups(scope, [scope.groupOf(ref)]);
  const [counts = nobody] = sums;
  const why = reason ?? missingSexes(counts, base);
  return { ...valueOr(womenAmong(counts, base), why), form: 'share', counts: shownCounts(counts, true), coverage };
}

function womenAmong(counts: SexCounts, base: string): Fraction | null {
  const women = counts.female ?? 0;
  const whole =
    base === 'binary'
      ? women + (counts.male ?? 0)
      : base === 'stated'
        ? counts.total - (counts.undisclosed ?? 0)
        : counts.total;
  return over(fraction(women), fraction(whole));
}

function partOfWhole(
  scope: Scope,
  indicator: Indicator,
  pair: { readonly part: string | Population; readonly whole: string | Population },
): NaiveResult {
  const [partOf, wholeOf] = [scope.groupOf(pair.part), scope.groupOf(pair.whole)];
  const { sums, coverage, reason } = countGroups(scope, [partOf, wholeOf]);
  const [part = nobody, whole = nobody] = sums;
  const isRate = indicator.rateRatio !== undefined || indicator.rateGap !== undefined;
  const isRatio = indicator.rateRatio !== undefined || indicator.representationRatio !== undefined;
  const facts = {
    form: indicator.share ? 'share' : isRatio ? 'ratio' : 'points',
    counts: shownCounts(whole, isSexed(wholeOf.of)),
    part: shownCounts(part, isSexed(partOf.of)),
    coverage,
  };
  const above = isAbove(part, whole, isSexed(partOf.of) && isSexed(wholeOf.of)) ? 'inconsistent' : undefined;
  if (indicator.share !== undefined)
    return { ...valueOr(over(fraction(part.total), fraction(whole.total)), reason ?? above), ...facts };
  const base = isRate ? 'binary' : (indicator.base ?? 'all');
  const rateOf = (sex: 'female' | 'male') => over(fraction(part[sex] ?? 0), fraction(whole[sex] ?? 0));
  const [first, second] = isRate
    ? [rateOf('female'), rateOf('male')]
    : [womenAmong(part, base), womenAmong(whole, base)];
  const gap = () => (isRate ? minus(second!, first!) : minus(first!, second!));
  const value = first === null || second === null ? null : isRatio ? over(first, second) : gap();
  const why = reason ?? missingSexes(part, base) ?? missingSexes(whole, base) ?? above;
  return { ...valueOr(value, why), terms: [first, second], ...facts };
}

// Sums and distinct values are of records alone.
function readQuantities(scope: Scope, quantities: readonly AnyQuantity[]) {
  const { counts, records } = scope.reported;
  const groups = quantities.map((quantity) => scope.groupOf('count' in quantity ? quantity.count : quantity.of));
  const { reportingUnits, coverage, reason } = reporting(scope, (unitId) =>
    quantities.every((quantity, i) => ('count' in quantity ? counts : records)(groups[i]!, unitId) !== undefined),
  );
  const reads = quantities.map((quantity, i) => {
    const group = groups[i]!;
    const sums = addCounts(reportingUnits.flatMap((unitId) => counts(group, unitId) ?? []));
    const rows = reportingUnits.flatMap((unitId) => records(group, unitId) ?? []);
    return { ...readQuantity(scope.world, quantity, group, sums, rows), counts: shownCounts(sums, isSexed(group.of)) };
  });
  return { reads, coverage, reason };
}

function readQuantity(
  world: World,
  quantity: AnyQuantity,
  { of }: Group,
  counts: SexCounts,
  rows: readonly Row[],
): { value: Fraction; missing?: string | undefined } {
  if ('sum' in quantity) return { value: sumOf(rows.flatMap((row) => numbersIn(world, row, quantity.sum))) };
  if ('distinct' in quantity) {
    const texts = rows.map((row) => textOfValue(world, of, row, quantity.distinct)).filter((text) => text !== null);
    return { value: fraction(new Set(texts).size) };
  }
  if (quantity.sex === undefined) return { value: fraction(counts.total) };
  const missing = missingSexes(counts, quantity.sex === 'female' ? 'all' : 'binary');
  return { value: fraction(counts[quantity.sex] ?? 0), missing };
}

function numbersIn(world: World, row: Row, value: Parameters<typeof numberOf>[2]): readonly Fraction[] {
  const number = numberOf(world, row, value);
  return number === undefined ? [] : [number];
}

function quotient(scope: Scope, { numerator, denominator, unit }: NonNullable<Indicator['ratio']>): NaiveResult {
  const { reads, coverage, reason } = readQuantities(scope, [numerator, denominator]);
  const [part, whole] = [reads[0]!, reads[1]!];
  const above = unit === 'share' && compare(part.value, whole.value) > 0 ? 'inconsistent' : undefined;
  return {
    ...valueOr(over(part.value, whole.value), reason ?? part.missing ?? whole.missing ?? above),
    terms: [part.value, whole.value],
    form: unit ?? 'ratio',
    counts: whole.counts,
    part: part.counts,
    coverage,
  };
}

function single(scope: Scope, quantity: AnyQuantity): NaiveResult {
  const { reads, coverage, reason } = readQuantities(scope, [quantity]);
  const { value, missing, counts } = reads[0]!;
  return { ...valueOr(value, reason ?? missing), form: 'number', counts, coverage };
}

function readRows(scope: Scope, group: Group) {
  const { records } = scope.reported;
  const { reportingUnits, coverage, reason } = reporting(scope, (unitId) => records(group, unitId) !== undefined);
  return { rows: reportingUnits.flatMap((unitId) => records(group, unitId) ?? []), coverage, reason };
}

function distributed(scope: Scope, { of, by }: NonNullable<Indicator['distribution']>): NaiveResult {
  const group = scope.groupOf(of);
  const { rows, coverage, reason } = readRows(scope, group);
  return {
    ...valueOr(fraction(rows.length), reason),
    form: 'number',
    counts: shownCounts(countRows(rows, isSexed(group.of)), isSexed(group.of)),
    coverage,
    ...(reason === undefined ? { distribution: distributionOf(scope.world, group.of, rows, by) } : {}),
  };
}

function averaged(scope: Scope, { mean: ofMean, median: ofMedian, quantile: ofQuantile, payGap }: Indicator) {
  const averages = ofMean ?? ofMedian ?? ofQuantile ?? payGap;
  if (averages === undefined) throw new Error('no calculation');
  const group = scope.groupOf(averages.of);
  const { rows, coverage, reason } = readRows(scope, group);
  const withValue = rows.filter((row) => numberOf(scope.world, row, averages.value) !== undefined);
  const average = (list: readonly Row[]): Fraction | null => {
    const numbers = list.flatMap((row) => numbersIn(scope.world, row, averages.value));
    if (ofQuantile !== undefined) return quantile(numbers, fraction(ofQuantile.p), ofQuantile.method);
    return ofMedian !== undefined || payGap?.average === 'median' ? median(numbers) : mean(numbers);
  };
  const facts = { counts: shownCounts(countRows(withValue, isSexed(group.of)), isSexed(group.of)), coverage };
  if (payGap === undefined) return { ...valueOr(average(withValue), reason), form: 'number', ...facts };
  const [women, men] = ['female', 'male'].map((sex) => average(withValue.filter((row) => row['sex'] === sex)));
  const isBelowZero = women && men && (women[0] < 0n || men[0] < 0n);
  const gap = women && men ? over(minus(men, women), men) : null;
  return {
    ...valueOr(gap, reason ?? (isBelowZero ? 'inconsistent' : undefined)),
    terms: [women ?? null, men ?? null],
    form: 'share',
    ...facts,
  };
}

// The populations that an indicator is made from.
function populationsOf(indicator: Indicator): readonly (string | Population)[] {
  const { femaleShare, share, ratio, quantity, mean, median, quantile, payGap, distribution } = indicator;
  const { representationRatio, representationGap, rateRatio, rateGap } = indicator;
  const singles = [femaleShare, mean, median, quantile, payGap, distribution];
  const pairs = [share, representationRatio, representationGap, rateRatio, rateGap];
  const quantities = [ratio?.numerator, ratio?.denominator, quantity?.value];
  return [
    ...singles.flatMap((calculation) => calculation?.of ?? []),
    ...pairs.flatMap((calculation) => (calculation ? [calculation.part, calculation.whole] : [])),
    ...quantities.flatMap((read) => (read === undefined ? [] : 'count' in read ? read.count : read.of)),
  ];
}
