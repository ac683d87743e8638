import fc from 'fast-check';
import {
  type Catalog,
  type Indicator,
  type Population,
  quantileMethods,
  type Target,
  type ValueOf,
} from 'gender-indicators/schemas';
import { conditionsIn, type DrawWhere, simpleWhere } from './arbitrary-conditions.js';
import { canonical } from './naive-counts.js';
import { fieldsOf, isNumeric, isSexed, recordSets } from './record-sets.js';

const title = { vi: 'tên', en: 'title' };
const source = { document: 'plan' };

// Populations ---------------------------------------------------------------------------------------------------------
function populationsIn(names: readonly string[], draw: DrawWhere): fc.Arbitrary<readonly Population[]> {
  // Now and then of a record set that was not given.
  const sets = [...names, ...names, 'units', ...Object.keys(recordSets).slice(1, 3)];
  const population = fc.tuple(fc.constantFrom(...sets), fc.nat(4)).chain(([of, depth]) =>
    fc.oneof({ weight: 2, arbitrary: simpleWhere(of) }, { weight: 3, arbitrary: draw(of, depth) }).map((condition) => ({
      of,
      where: condition,
    })),
  );
  const whole = names.map((of) => ({ of, where: {} }));
  return fc.array(population, { minLength: 3, maxLength: 7 }).map((drawn) => {
    const conditions = new Set<string>();
    const different = [...whole, { of: 'units', where: {} }, ...drawn].filter(({ of, where }, i) => {
      const key = of + canonical(where);
      // Some populations have the condition of another.
      return i % 7 === 6 || (!conditions.has(key) && conditions.add(key));
    });
    return different.map((condition, i): Population => ({ id: `q${i}`, title, ...condition }));
  });
}

// Indicators ----------------------------------------------------------------------------------------------------------
function numericFields(recordSet: string): readonly string[] {
  return Object.entries(fieldsOf(recordSet)).flatMap(([field, kind]) => (isNumeric(kind) ? [field] : []));
}

function dateFields(recordSet: string): readonly string[] {
  return Object.entries(fieldsOf(recordSet)).flatMap(([field, kind]) => (kind === 'date' ? [field] : []));
}

function listedFields(recordSet: string): readonly string[] {
  return Object.entries(fieldsOf(recordSet)).flatMap(([field, kind]) => (kind === 'key' ? [] : [field]));
}

// A number of a record: a field, or the days or years between two dates.
function valueIn(recordSet: string): fc.Arbitrary<ValueOf> {
  const fields = numericFields(recordSet);
  const numbers = fields.length === 0 ? [] : [fc.constantFrom<ValueOf>(...fields)];
  const dates = dateFields(recordSet);
  if (dates.length === 0) return fc.oneof(...numbers);
  const date = fc.constantFrom(...dates);
  const end = fc.oneof(
    { weight: 3, arbitrary: date },
    fc.constantFrom('asOf' as const, 'from' as const, 'to' as const).map((name) => ({ date: name })),
  );
  const spans = fc.oneof(
    fc.tuple(date, end).map((days): ValueOf => ({ days })),
    fc.tuple(date, end).map((years): ValueOf => ({ years })),
    fc.tuple(end, date).map((years): ValueOf => ({ years })),
  );
  return fc.oneof(...numbers, spans);
}

function calculation(list: readonly Population[]): fc.Arbitrary<Partial<Indicator>> {
  type Ref = string | Population;
  const refs = (keep: (population: Population) => boolean): fc.Arbitrary<Ref> =>
    fc.constantFrom(...list.filter(keep)).chain((population) => fc.constantFrom<Ref>(population.id, population));
  const withField = <T>(keep: (population: Population) => boolean, fields: (recordSet: string) => fc.Arbitrary<T>) =>
    fc
      .constantFrom(...list.filter(keep))
      .chain((population) => fields(population.of).map((field) => ({ of: population.id, field })));
  const isOfRecords = ({ of }: Population) => of !== 'units';
  const hasNumbers = ({ of }: Population) => isOfRecords({ of } as Population) && numericFields(of).length > 0;
  const hasValues = ({ of }: Population) => of !== 'units' && numericFields(of).length + dateFields(of).length > 0;
  const hasSex = ({ of }: Population) => isSexed(of);
  const isListed = ({ of }: Population) => of !== 'units' && listedFields(of).length > 0;
  const hasSexAndValues = (population: Population) => hasSex(population) && hasValues(population);

  const calculations: fc.Arbitrary<Partial<Indicator>>[] = [];
  // A calculation is left out where no population has what it needs.
  const add = (
    keep: (population: Population) => boolean,
    ...arbitraries: (() => fc.Arbitrary<Partial<Indicator>>)[]
  ) => {
    if (list.some(keep)) calculations.push(...arbitraries.map((make) => make()));
  };
  const listed = () => withField(isListed, (of) => fc.constantFrom(...listedFields(of)));
  // Mostly a part of all records of its own record set.
  const pair = (keep: (population: Population) => boolean) =>
    fc.constantFrom(...list.filter(keep)).chain((part) => {
      const wholes = list.filter(({ of, where }) => of === part.of && canonical(where) === '{}');
      const whole = wholes.length === 0 ? refs(keep) : fc.oneof(refs(keep), ...wholes.map(({ id }) => fc.constant(id)));
      return fc.record({ part: fc.constantFrom<Ref>(part.id, part), whole });
    });
  const sexedPair = () => pair(hasSex);
  const values = (keep: (population: Population) => boolean) => withField(keep, valueIn);
  const quantity = fc.oneof(
    refs(() => true).map((count) => ({ count })),
    ...(list.some(hasSex)
      ? [
          fc
            .tuple(refs(hasSex), fc.constantFrom('female' as const, 'male' as const))
            .map(([count, sex]) => ({ count, sex })),
        ]
      : []),
    ...(list.some(hasNumbers)
      ? [
          withField(hasNumbers, (of) => fc.constantFrom(...numericFields(of))).map(({ of, field }) => ({
            sum: field,
            of,
          })),
        ]
      : []),
    ...(list.some(isListed) ? [listed().map(({ of, field }) => ({ distinct: field, of }))] : []),
  );
  add(
    () => true,
    () =>
      fc
        .tuple(
          pair(() => true),
          fc.constantFrom('wilson' as const, undefined),
        )
        .map(([{ part, whole }, interval]) => ({ share: { part, whole, ...(interval ? { interval } : {}) } })),
    () =>
      fc
        .record(
          { numerator: quantity, denominator: quantity, unit: fc.constant('share' as const) },
          { requiredKeys: ['numerator', 'denominator'] },
        )
        .map((ratio) => ({ ratio })),
    () => quantity.map((value) => ({ quantity: { value } })),
    () => fc.constantFrom({}, { unit: 'number' as const }).map((given) => ({ given })),
  );
  add(
    hasSex,
    () => refs(hasSex).map((of) => ({ femaleShare: { of } })),
    () => sexedPair().map((representationRatio) => ({ representationRatio })),
    () => sexedPair().map((representationGap) => ({ representationGap })),
    () => sexedPair().map((rateRatio) => ({ rateRatio })),
    () => sexedPair().map((rateGap) => ({ rateGap })),
  );
  add(
    hasValues,
    () => values(hasValues).map(({ of, field }) => ({ mean: { of, value: field } })),
    () => values(hasValues).map(({ of, field }) => ({ median: { of, value: field } })),
    () =>
      fc
        .tuple(
          values(hasValues),
          fc.constantFrom<number | string>('0', 0.1, '0.25', '0.333333333333', 0.5, '0.9', 1),
          fc.constantFrom(...quantileMethods, undefined),
        )
        .map(([{ of, field }, p, method]) => ({ quantile: { of, value: field, p, ...(method ? { method } : {}) } })),
  );
  add(hasSexAndValues, () =>
    fc
      .tuple(values(hasSexAndValues), fc.constantFrom('mean' as const, 'median' as const, undefined))
      .map(([{ of, field }, average]) => ({ payGap: { of, value: field, ...(average ? { average } : {}) } })),
  );
  add(isListed, () => listed().map(({ of, field }) => ({ distribution: { of, by: field } })));
  return fc.oneof(...calculations);
}

const bases = fc.constantFrom('all' as const, 'stated' as const, 'binary' as const, undefined);
const reference = fc.constantFrom<'parent' | 'siblings' | { value: string }>('parent', 'siblings', { value: '0.25' });

function indicatorsOf(list: readonly Population[]): fc.Arbitrary<readonly Indicator[]> {
  const calculations = fc.array(fc.tuple(calculation(list), bases), { minLength: 2, maxLength: 6 });
  const differences = fc.array(fc.tuple(fc.nat(6), reference), { maxLength: 2 });
  return fc.tuple(calculations, differences).map(([drawn, compared]) => {
    const indicators = drawn.map(
      ([how, base], i): Indicator => ({
        id: `i${i}`,
        title,
        better: 'higher',
        source,
        ...(base && (how.femaleShare ?? how.representationRatio ?? how.representationGap) ? { base } : {}),
        ...how,
      }),
    );
    compared.forEach(([of, to], i) => {
      const difference = { indicator: indicators[of % indicators.length]?.id ?? '', reference: to };
      indicators.push({ id: `d${i}`, title, better: 'parity', source, difference });
    });
    return indicators;
  });
}

// Targets -------------------------------------------------------------------------------------------------------------
const bound = fc.oneof(
  fc
    .constantFrom('at_least', 'above', 'at_most', 'below')
    .chain((name) =>
      fc.constantFrom('0', '0.25', '0.333333333333', 0.5, 1, '-0.1').map((limit) => ({ [name]: limit })),
    ),
  fc.constantFrom({ between: ['0.4', '0.6'] }, { between: [0, 0] }),
) as fc.Arbitrary<Target['bound']>;

function targetsOf(indicators: readonly Indicator[], draw: DrawWhere): fc.Arbitrary<readonly Target[]> {
  const target = fc.record({
    indicator: fc.constantFrom(...indicators),
    bound,
    by: fc.constantFrom('2019-06-30', '2019-12-31', '2025-12-31'),
    onward: fc.boolean(),
    inForce: fc.constantFrom({ from: '2011-01-01', to: '2025-12-31' }, { from: '2020-01-01', to: '2025-12-31' }),
    binds: fc.nat(3).chain((depth) => draw('units', depth)),
    // It is shown and never applied, so it changes nothing.
    adjustable: draw('units', 1).map((when) => ({ when, wording: title })),
    verified: fc.nat(4).map((n) => n > 0),
  });
  return fc.array(target, { maxLength: 3 }).map((list) =>
    list.map(({ indicator, ...drawn }, i): Target => {
      const { bound, by, inForce } = drawn;
      return {
        ...{ id: `t${i}`, title, source, confidence: 'one_source', ...drawn, indicatorId: indicator.id },
        // A share is not below 0, and no deadline comes before the first day in force.
        bound: isShare(indicator) && Object.values(bound).includes('-0.1') ? { above: '0' } : bound,
        by: [by, inForce.from].sort()[1] ?? by,
      };
    }),
  );
}

function isShare({ femaleShare, share, ratio, given }: Indicator): boolean {
  return (femaleShare ?? share ?? ratio?.unit) !== undefined || (given !== undefined && given.unit !== 'number');
}

/** Catalogs of all calculations on populations of the record sets named. */
export function catalogsOf(names: readonly string[]): fc.Arbitrary<Catalog> {
  const draw = conditionsIn(names);
  return populationsIn(names, draw).chain((populations) =>
    indicatorsOf(populations).chain((indicators) =>
      targetsOf(indicators, draw).map(
        (targets): Catalog => ({ id: 'catalog', title, populations, indicators, targets }),
      ),
    ),
  );
}
