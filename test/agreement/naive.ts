import { parseCondition } from '../../src/conditions/parse-condition.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { AnyQuantity, Indicator, ValueOf } from '../../src/schemas/indicator.js';
import { defaultModel } from '../../src/schemas/model.js';
import type { Population } from '../../src/schemas/population.js';
import type { Target } from '../../src/schemas/target.js';
import type { QuantileMethod } from '../../src/schemas/values.js';
import { compare, type Fraction, fraction, minus, over, plus, times } from './fraction.js';
import { type Between, type Condition, fieldOf, isOrdered, looksInto, meets, type Truth } from './naive-conditions.js';
import { idOf, type Row, subtree, type World } from './naive-world.js';

const sexes = ['female', 'male', 'other', 'undisclosed'] as const;

/** Counts of which some sexes may not be known. */
interface Known extends Readonly<Record<(typeof sexes)[number], number | undefined>> {
  readonly total: number;
}

/** Values of the fields that a breakdown is by. */
export type Cell = Readonly<Record<string, string | boolean | null>>;

/** What the engine must agree with. */
export interface NaiveResult {
  readonly value: Fraction | null;
  readonly reason?: string | undefined;
  readonly counts?: object | undefined;
  readonly part?: object | undefined;
  readonly coverage?: { readonly reported: number; readonly active: number } | undefined;
  readonly distribution?: ReadonlyMap<
    string | null,
    { readonly counts: object; readonly shares: readonly (Fraction | null)[] }
  >;
}

/** A population and, in a cell of a breakdown, that part of it; nobody returns a part. */
interface Group {
  readonly of: string;
  readonly where: Condition;
  readonly returnedAs?: string | undefined;
}

/** Evaluates by plain loops over rows, one unit and one indicator at a time. */
export interface Naive {
  readonly result: (indicator: Indicator, unitId: string, cell?: Cell) => NaiveResult;
  readonly status: (
    target: Target,
    indicator: Indicator,
    unitId: string,
  ) => { status: string | null; reason?: string | undefined };
  /** Returns that stand beside records of the same population. */
  readonly conflicts: () => readonly string[];
}

export function naive(world: World, catalog: Catalog): Naive {
  const known = new Map<string, Known | undefined>();
  const conflicts = new Set<string>();
  const isSexed = (set: string) => !['units', 'committees'].includes(set);
  const held = [...(catalog.populations ?? []), ...catalog.indicators.flatMap(heldBy)];
  const populationOf = (ref: string | Population): Population => {
    const found = typeof ref === 'string' ? held.find((one) => one.id === ref) : ref;
    if (found === undefined) throw new Error(`no population ${JSON.stringify(ref)}`);
    return found;
  };

  // Conditions -------------------------------------------------------------------------------------------------------
  const holds = (set: string, row: Row, where: Condition): Truth => meets(world, set, row, where, countInUnit);
  const countInUnit = (set: string, where: Condition, wanted: readonly string[] | undefined, unitId: string) => {
    // A return for a population with the same condition counts, whatever the order of its clauses.
    const key = parseCondition(defaultModel, set, where, 'naive').key;
    const same = held.filter(
      (one) => one.of === set && parseCondition(defaultModel, set, one.where, 'naive').key === key,
    );
    const ids = same.map(({ id }) => id).sort();
    const isReturned = (id: string) =>
      world.returns.some((row) => row['populationId'] === id && row['unitId'] === unitId);
    const returnedAs = ids.find(isReturned) ?? ids[0];
    const counts = own({ of: set, where, returnedAs }, unitId);
    return counts === undefined ? undefined : between(counts, wanted);
  };

  // Own counts of a unit ---------------------------------------------------------------------------------------------
  const recordsOf = ({ of, where }: Group, unitId: string): readonly Row[] | undefined => {
    const rows = world.sets.get(of);
    if (rows === undefined || looksInto(of, where).some((set) => !world.sets.has(set))) return undefined;
    const here = rows.filter((row) => row['unitId'] === unitId);
    const isForAll = !world.sets.has('personnel') && !isSexed(of);
    const staff = isForAll || (world.sets.get('personnel') ?? []).some((row) => row['unitId'] === unitId);
    return here.length === 0 && !staff ? undefined : here.filter((row) => holds(of, row, where) === true);
  };
  const own = (group: Group, unitId: string): Known | undefined => {
    const key = sorted([group, unitId]);
    if (!known.has(key)) known.set(key, ownCounts(group, unitId));
    return known.get(key);
  };
  const ownCounts = (group: Group, unitId: string): Known | undefined => {
    const returned = world.returns.find((row) => row['populationId'] === group.returnedAs && row['unitId'] === unitId);
    const member = (id: string) => holds('units', world.units.find((unit) => unit['id'] === id) ?? {}, group.where);
    const isMember = group.of === 'units' ? member(unitId) : undefined;
    const rows = group.of === 'units' ? undefined : recordsOf(group, unitId);
    const fromRecords =
      group.of === 'units'
        ? isMember === undefined
          ? undefined
          : onlyTotal(isMember ? 1 : 0)
        : rows && count(rows, isSexed(group.of));
    if (returned === undefined) return fromRecords;
    const isCounted =
      group.of === 'units' ? subtree(world, unitId).some((id) => member(id) === true) : fromRecords !== undefined;
    if (!isCounted) return fromReturn(returned);
    conflicts.add(sorted({ populationId: group.returnedAs, unitId }));
    return fromRecords;
  };

  // Indicators -------------------------------------------------------------------------------------------------------
  const calculate = (indicator: Indicator, units: readonly string[], cell: Cell | undefined): NaiveResult => {
    const all = units.flatMap((unitId) => subtree(world, unitId));
    const groupOf = (ref: string | Population): Group => {
      const { id, of, where = {} } = populationOf(ref);
      return cell === undefined ? { of, where, returnedAs: id } : { of, where: { and: [where, inCell(of, cell)] } };
    };
    const among = (report: (unitId: string) => boolean) => {
      const reported = all.filter(report);
      return { reported, coverage: { reported: reported.length, active: all.length } };
    };
    const shown = (counts: Known, { of }: Group) => toCounts(counts, isSexed(of));
    const read = (groups: readonly Group[]) => {
      const { reported, coverage } = among((unitId) => groups.every((group) => own(group, unitId) !== undefined));
      const tallies = groups.map((group) => sum(reported.flatMap((unitId) => own(group, unitId) ?? [])));
      return { tallies, coverage, reason: coverage.reported === 0 ? 'not_reported' : undefined };
    };
    const base = indicator.base ?? 'all';

    if (indicator.femaleShare !== undefined) {
      const of = groupOf(indicator.femaleShare.of);
      const { tallies, coverage, reason } = read([of]);
      const [tally = nobody] = tallies;
      const found = answer(() => womenOf(tally, base), reason ?? missing(tally, base));
      return { ...found, counts: shown(tally, of), coverage };
    }
    const pair =
      indicator.share ??
      indicator.representationRatio ??
      indicator.representationGap ??
      indicator.rateRatio ??
      indicator.rateGap;
    if (pair !== undefined) {
      const [partOf, wholeOf] = [groupOf(pair.part), groupOf(pair.whole)];
      const { tallies, coverage, reason } = read([partOf, wholeOf]);
      const [part = nobody, whole = nobody] = tallies;
      const asked = indicator.share ? undefined : indicator.rateRatio || indicator.rateGap ? 'binary' : base;
      const bySex = isSexed(partOf.of) && isSexed(wholeOf.of);
      const why =
        reason ??
        (asked && (missing(part, asked) ?? missing(whole, asked))) ??
        (isAbove(part, whole, bySex) ? 'inconsistent' : undefined);
      const value = () => valueOfPair(indicator, part, whole, base);
      return { ...answer(value, why), counts: shown(whole, wholeOf), part: shown(part, partOf), coverage };
    }
    const quantities = indicator.ratio
      ? [indicator.ratio.numerator, indicator.ratio.denominator]
      : indicator.quantity
        ? [indicator.quantity.value]
        : [];
    if (quantities.length > 0) {
      const asked = quantities.map((quantity) => ({ quantity, group: groupOf(populationIn(quantity)) }));
      // Sums and distinct values are of records alone, so only units with records reported them.
      const { reported, coverage } = among((unitId) =>
        asked.every(({ quantity, group }) =>
          'count' in quantity ? own(group, unitId) !== undefined : recordsOf(group, unitId) !== undefined,
        ),
      );
      const reads = asked.map(({ quantity, group }) => {
        const counts = sum(reported.flatMap((unitId) => own(group, unitId) ?? []));
        const rows = reported.flatMap((unitId) => recordsOf(group, unitId) ?? []);
        return { ...readQuantity(world, quantity, counts, rows), counts: shown(counts, group) };
      });
      const [first, second] = reads;
      const isShare = indicator.ratio?.unit === 'share' && first !== undefined && second !== undefined;
      const above = isShare && compare(first.value, second.value) > 0 ? 'inconsistent' : undefined;
      const why = coverage.reported === 0 ? 'not_reported' : (first?.reason ?? second?.reason ?? above);
      const value = () =>
        first === undefined ? null : second === undefined ? first.value : over(first.value, second.value);
      return {
        ...answer(value, why),
        counts: (second ?? first)?.counts,
        ...(second === undefined ? {} : { part: first?.counts }),
        coverage,
      };
    }
    const values = indicator.mean ?? indicator.median ?? indicator.quantile ?? indicator.payGap;
    const of = groupOf(values?.of ?? indicator.distribution?.of ?? '');
    const { reported, coverage } = among((unitId) => recordsOf(of, unitId) !== undefined);
    const rows = reported.flatMap((unitId) => recordsOf(of, unitId) ?? []);
    const why = coverage.reported === 0 ? 'not_reported' : undefined;
    if (indicator.distribution !== undefined) {
      const by = indicator.distribution.by;
      return {
        ...answer(() => fraction(rows.length), why),
        counts: shown(count(rows, isSexed(of.of)), of),
        coverage,
        ...(why === undefined ? { distribution: distributionOf(world, rows, by, isSexed(of.of)) } : {}),
      };
    }
    const value = values?.value ?? '';
    const withValue = rows.filter((row) => numberIn(world, row, value) !== undefined);
    const average = (sex?: string): Fraction | null => {
      const numbers = withValue
        .filter((row) => sex === undefined || row['sex'] === sex)
        .flatMap((row) => [numberIn(world, row, value) ?? fraction(0)]);
      if (indicator.quantile) return quantile(numbers, fraction(indicator.quantile.p), indicator.quantile.method);
      return (indicator.payGap?.average === 'median' || indicator.median ? median : mean)(numbers);
    };
    const gap = () => {
      const [female, male] = [average('female'), average('male')];
      return female && male && over(minus(male, female), male);
    };
    const [women, men] = [average('female'), average('male')];
    const negative = indicator.payGap && women && men && (women[0] < 0n || men[0] < 0n);
    return {
      ...answer(indicator.payGap ? gap : average, why ?? (negative ? 'inconsistent' : undefined)),
      counts: shown(count(withValue, isSexed(of.of)), of),
      coverage,
    };
  };

  const result = (indicator: Indicator, unitId: string, cell?: Cell): NaiveResult => {
    if (indicator.given !== undefined)
      return cell === undefined ? given(indicator, unitId) : { value: null, reason: 'not_reported' };
    const { difference } = indicator;
    if (difference === undefined) {
      const canDivide = refs(indicator).every((ref) => cell === undefined || hasFields(populationOf(ref).of, cell));
      return canDivide ? calculate(indicator, [unitId], cell) : { value: null, reason: 'not_applicable' };
    }
    const of = catalog.indicators.find((one) => one.id === difference.indicator);
    if (of === undefined) throw new Error(`no indicator ${difference.indicator}`);
    const here = result(of, unitId, cell);
    const other = referenceOf(of, unitId, cell, difference.reference);
    const value = here.value && other.value && minus(here.value, other.value);
    const { reason: _, distribution: __, ...facts } = here;
    return { ...facts, value, ...(value === null ? { reason: here.reason ?? other.reason } : {}) };
  };
  const referenceOf = (
    of: Indicator,
    unitId: string,
    cell: Cell | undefined,
    reference: NonNullable<Indicator['difference']>['reference'],
  ): Pick<NaiveResult, 'value' | 'reason'> => {
    if (typeof reference === 'object') return { value: fraction(reference.value) };
    const parentId = world.units.find((unit) => unit['id'] === unitId)?.['parentId'];
    const none = { value: null, reason: 'not_applicable' };
    if (typeof parentId !== 'string') return none;
    if (reference === 'parent') return result(of, parentId, cell);
    const siblings = world.units.filter((unit) => unit['parentId'] === parentId && unit['id'] !== unitId).map(idOf);
    const [only] = siblings;
    if (only === undefined) return none;
    if (siblings.length === 1) return result(of, only, cell);
    // Neither differences nor observations of several units can be taken together.
    if (of.difference !== undefined || of.given !== undefined) return none;
    return refs(of).every((ref) => cell === undefined || hasFields(populationOf(ref).of, cell))
      ? calculate(of, siblings, cell)
      : none;
  };
  const given = (indicator: Indicator, unitId: string): NaiveResult => {
    const observed = world.observations
      .filter(
        (row) => row['indicatorId'] === indicator.id && row['unitId'] === unitId && String(row['on']) <= world.asOf,
      )
      .sort((a, b) => (String(a['on']) < String(b['on']) ? -1 : 1))
      .at(-1);
    if (observed === undefined) return { value: null, reason: 'not_reported' };
    const { part, whole, value } = observed;
    if (typeof part !== 'number' || typeof whole !== 'number') return { value: fraction(String(value)) };
    return {
      ...answer(() => over(fraction(part), fraction(whole)), undefined),
      counts: { total: whole },
      part: { total: part },
    };
  };
  const status: Naive['status'] = (target, indicator, unitId) => {
    const unit = world.units.find((one) => one['id'] === unitId) ?? {};
    if (world.asOf < target.inForce.from || world.asOf > target.inForce.to)
      return { status: null, reason: 'not_in_force' };
    const binds = holds('units', unit, target.binds ?? {});
    if (binds !== true) return { status: null, reason: binds === undefined ? 'not_reported' : 'not_applicable' };
    const { value, reason } = result(indicator, unitId);
    if (value === null) return { status: null, reason };
    const [name, limit] = Object.entries(target.bound)[0] ?? [];
    const order = (bound: unknown) => compare(value, fraction(bound as string));
    const isMet =
      name === 'between'
        ? order((limit as string[])[0]) >= 0 && order((limit as string[])[1]) <= 0
        : name === 'at_least'
          ? order(limit) >= 0
          : name === 'above'
            ? order(limit) > 0
            : name === 'at_most'
              ? order(limit) <= 0
              : order(limit) < 0;
    return { status: isMet ? 'met' : world.asOf > target.by ? 'missed' : 'not_met' };
  };
  return {
    result,
    status,
    conflicts: () => {
      for (const { id, of, where = {} } of held)
        for (const unit of world.units) own({ of, where, returnedAs: id }, idOf(unit));
      return [...conflicts].sort();
    },
  };
}

const nobody: Known = { total: 0, female: 0, male: 0, other: 0, undisclosed: 0 };

function onlyTotal(total: number): Known {
  return settled({ total, female: undefined, male: undefined, other: undefined, undisclosed: undefined });
}

function count(rows: readonly Row[], isSexed: boolean): Known {
  if (!isSexed) return onlyTotal(rows.length);
  const of = (sex: string) => rows.filter((row) => row['sex'] === sex).length;
  return {
    total: rows.length,
    female: of('female'),
    male: of('male'),
    other: of('other'),
    undisclosed: of('undisclosed'),
  };
}

function fromReturn(row: Row): Known {
  const of = (field: string) => (typeof row[field] === 'number' ? row[field] : undefined);
  return settled({
    total: Number(row['total']),
    female: of('female'),
    male: of('male'),
    other: of('other'),
    undisclosed: of('undisclosed'),
  });
}

// What follows from the total: nobody is left, or the rest is of the one sex that is not given. Beside women and men it is
// of those whose sex is not disclosed.
function settled(counts: Known): Known {
  const open = sexes.filter((sex) => counts[sex] === undefined);
  const rest = counts.total - sexes.reduce((all, sex) => all + (counts[sex] ?? 0), 0);
  const none = Object.fromEntries(open.map((sex) => [sex, 0])) as Partial<Known>;
  if (rest === 0) return { ...counts, ...none };
  if (open.length === 1) return { ...counts, ...Object.fromEntries(open.map((sex) => [sex, rest])) };
  return counts.female === undefined || counts.male === undefined ? counts : { ...counts, ...none, undisclosed: rest };
}

function sum(list: readonly Known[]): Known {
  const of = (sex: (typeof sexes)[number]) =>
    list.reduce<number | undefined>((all, one) => {
      const number = one[sex];
      return all === undefined || number === undefined ? undefined : all + number;
    }, 0);
  const total = list.reduce((all, one) => all + one.total, 0);
  return { total, female: of('female'), male: of('male'), other: of('other'), undisclosed: of('undisclosed') };
}

function between(counts: Known, wanted: readonly string[] | undefined): Between {
  if (wanted === undefined) return { low: counts.total, high: counts.total };
  const rest = counts.total - sexes.reduce((all, sex) => all + (counts[sex] ?? 0), 0);
  const least = sexes.reduce((all, sex) => all + (wanted.includes(sex) ? (counts[sex] ?? 0) : 0), 0);
  const open = sexes.filter((sex) => counts[sex] === undefined);
  const isAll = open.every((sex) => wanted.includes(sex));
  const isNone = !open.some((sex) => wanted.includes(sex));
  return { low: least + (isAll ? rest : 0), high: least + (isNone ? 0 : rest) };
}

function toCounts({ total, female, male, other, undisclosed }: Known, isSexed: boolean): object {
  if (!isSexed || female === undefined) return { total };
  if (male === undefined || other === undefined || undisclosed === undefined) return { total, female };
  return { total, female, male, other, undisclosed };
}

function missing(counts: Known, base: string): string | undefined {
  if (counts.female === undefined) return 'not_reported';
  if (base === 'binary' && counts.male === undefined) return 'male_not_reported';
  return base === 'stated' && counts.undisclosed === undefined ? 'male_not_reported' : undefined;
}

function isAbove(part: Known, whole: Known, bySex: boolean): boolean {
  if (part.total > whole.total) return true;
  if (!bySex || part.female === undefined || whole.female === undefined) return false;
  if (part.total - part.female > whole.total - whole.female) return true;
  return sexes.some((sex) => {
    const [a, b] = [part[sex], whole[sex]];
    return a !== undefined && b !== undefined && a > b;
  });
}

function everybody(counts: Known, base: string): number {
  if (base === 'binary') return (counts.female ?? 0) + (counts.male ?? 0);
  return base === 'stated' ? counts.total - (counts.undisclosed ?? 0) : counts.total;
}

function womenOf(counts: Known, base: string): Fraction | null {
  return over(fraction(counts.female ?? 0), fraction(everybody(counts, base)));
}

function valueOfPair(indicator: Indicator, part: Known, whole: Known, base: string): Fraction | null {
  if (indicator.share !== undefined) return over(fraction(part.total), fraction(whole.total));
  if (indicator.representationRatio !== undefined || indicator.representationGap !== undefined) {
    const [a, b] = [womenOf(part, base), womenOf(whole, base)];
    if (a === null || b === null) return null;
    return indicator.representationGap ? minus(a, b) : over(a, b);
  }
  const rate = (sex: 'female' | 'male') => over(fraction(part[sex] ?? 0), fraction(whole[sex] ?? 0));
  const [female, male] = [rate('female'), rate('male')];
  if (female === null || male === null) return null;
  return indicator.rateGap ? minus(male, female) : over(female, male);
}

function answer(value: () => Fraction | null, reason: string | undefined): Pick<NaiveResult, 'value' | 'reason'> {
  if (reason !== undefined) return { value: null, reason };
  const found = value();
  return found === null ? { value: null, reason: 'empty_denominator' } : { value: found };
}

function populationIn(quantity: AnyQuantity): string | Population {
  return 'count' in quantity ? quantity.count : quantity.of;
}

function readQuantity(
  world: World,
  quantity: AnyQuantity,
  counts: Known,
  rows: readonly Row[],
): { value: Fraction; reason?: string | undefined } {
  if ('sum' in quantity) {
    return {
      value: rows.reduce((all, row) => plus(all, numberIn(world, row, quantity.sum) ?? fraction(0)), fraction(0)),
    };
  }
  if ('distinct' in quantity) {
    const texts = rows.map((row) => textIn(world, row, quantity.distinct)).filter((text) => text !== null);
    return { value: fraction(new Set(texts).size) };
  }
  if (quantity.sex === undefined) return { value: fraction(counts.total) };
  const reason = missing(counts, quantity.sex === 'female' ? 'all' : 'binary');
  return { value: fraction(counts[quantity.sex] ?? 0), reason };
}

function numberIn(world: World, row: Row, value: ValueOf): Fraction | undefined {
  if (typeof value === 'string') {
    const found = fieldOf(world, row, value);
    return found === undefined ? undefined : fraction(found as number | string);
  }
  const dates = { asOf: world.asOf, ...world.period };
  const ends = 'days' in value ? value.days : value.years;
  const [from, to] = ends.map((end) => (typeof end === 'string' ? fieldOf(world, row, end) : dates[end.date]));
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  if ('days' in value) return fraction(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return fraction(years < 0 && to.slice(5) !== from.slice(5) ? years + 1 : years);
}

function textIn(world: World, row: Row, field: string): string | null {
  const value = fieldOf(world, row, field);
  if (value === undefined) return null;
  if (!isOrdered(field) || Number.isNaN(Number(value))) return `${value as string | boolean}`;
  const [units, scale] = fraction(value as number | string);
  const [whole, rest] = [units / scale, units % scale];
  const decimals = String(rest)
    .padStart(String(scale).length - 1, '0')
    .replace(/0+$/, '');
  return rest === 0n ? String(whole) : `${String(whole)}.${decimals}`;
}

function mean(numbers: readonly Fraction[]): Fraction | null {
  return over(numbers.reduce(plus, fraction(0)), fraction(numbers.length));
}

function median(numbers: readonly Fraction[]): Fraction | null {
  const ordered = [...numbers].sort(compare);
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1);
  return mean(middle);
}

// Hyndman and Fan 1996: the value at n p + m, where m and what is between two values belong to the method.
function quantile(numbers: readonly Fraction[], p: Fraction, method: QuantileMethod = 'linear'): Fraction | null {
  const [zero, one] = [fraction(0), fraction(1)];
  const shift: Readonly<Record<QuantileMethod, Fraction>> = {
    inverted_cdf: zero,
    averaged_inverted_cdf: zero,
    hazen: [1n, 2n],
    weibull: p,
    linear: minus(one, p),
    median_unbiased: times(plus(p, one), [1n, 3n]),
  };
  const ordered = [...numbers].sort(compare);
  const at = (rank: number) => ordered[Math.min(Math.max(rank, 1), ordered.length) - 1] ?? zero;
  const position = plus(times(fraction(numbers.length), p), shift[method]);
  const rank = Number(position[0] / position[1]);
  const rest = minus(position, fraction(rank));
  const isBetween = compare(rest, zero) > 0;
  const steps: Partial<Record<QuantileMethod, Fraction>> = {
    inverted_cdf: isBetween ? one : zero,
    averaged_inverted_cdf: isBetween ? one : [1n, 2n],
  };
  const way = steps[method] ?? rest;
  return numbers.length === 0 ? null : plus(at(rank), times(way, minus(at(rank + 1), at(rank))));
}

function distributionOf(world: World, rows: readonly Row[], by: string, isSexed: boolean) {
  const of = (list: readonly Row[], sex?: string) =>
    fraction(list.filter((row) => sex === undefined || row['sex'] === sex).length);
  return new Map(
    [...new Set(rows.map((row) => textIn(world, row, by)))].map((value) => {
      const here = rows.filter((row) => textIn(world, row, by) === value);
      const shares = [undefined, 'female', 'male'].map((sex) =>
        sex === undefined || isSexed ? over(of(here, sex), of(rows, sex)) : null,
      );
      return [value, { counts: toCounts(count(here, isSexed), isSexed), shares }] as const;
    }),
  );
}

function refs(indicator: Indicator): readonly (string | Population)[] {
  const { femaleShare, share, ratio, quantity, mean, median, quantile: one, payGap, distribution } = indicator;
  const { representationRatio, representationGap, rateRatio, rateGap } = indicator;
  return [
    ...[femaleShare, mean, median, one, payGap, distribution].flatMap((held) => held?.of ?? []),
    ...[share, representationRatio, representationGap, rateRatio, rateGap].flatMap((one) =>
      one ? [one.part, one.whole] : [],
    ),
    ...[ratio?.numerator, ratio?.denominator, quantity?.value].flatMap((one) => (one ? populationIn(one) : [])),
  ];
}

function heldBy(indicator: Indicator): readonly Population[] {
  return refs(indicator).filter((ref) => typeof ref !== 'string');
}

// Breakdowns of the tests: own fields, the kind of a record's unit, the term of a person's plans.
const setsOfField: Readonly<Record<string, readonly string[]>> = {
  positionLevel: ['personnel', 'events', 'successionPlans'],
  leadership: ['personnel', 'events', 'successionPlans'],
  sex: ['personnel', 'events', 'committeeMembers'],
  qualification: ['personnel'],
  acting: ['personnel'],
  level: ['units'],
  role: ['committeeMembers'],
  'unit.kind': ['personnel', 'events', 'committees'],
  'person.qualification': ['events', 'committeeMembers', 'successionPlans'],
  'successionPlans.term': ['units', 'personnel'],
};

function hasFields(set: string, cell: Cell): boolean {
  return Object.keys(cell).every((path) => setsOfField[path]?.includes(set));
}

function inCell(set: string, cell: Cell): Condition {
  if (!hasFields(set, cell)) throw new Error(`no such cell of ${set}`);
  return {
    and: Object.entries(cell).map(([path, value]) => {
      const [first = '', second] = path.split('.');
      if (second === undefined) return { [first]: value };
      return { [first]: first === 'successionPlans' ? { some: { [second]: value } } : { [second]: value } };
    }),
  };
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`)
    .sort()
    .join()}}`;
}
