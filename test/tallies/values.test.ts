import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { mergeTallies } from '../../src/tallies/merge-tallies.js';
import type { Tallies } from '../../src/tallies/tallies.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { catalog, indicator, leaders, personnel } from '../indicators/catalogs.js';
import { person, unit } from '../indicators/rows.js';
import { refusal } from '../measures/refusal.js';

interface Person {
  readonly unitId: string;
  readonly sex: string;
  readonly leadership: string;
  readonly bonus?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly hiredOn?: string | null | undefined;
}

const asOf = '2019-12-31';
const model = createModel({
  personnel: personSchema.extend({ bonus: z.string().meta({ format: 'decimal' }).nullish() }),
});
const days = { days: ['birthDate', 'hiredOn'] } as const;
const plan = catalog({
  indicators: [personnel, leaders].flatMap((of) => [
    indicator(`mean-${of.id}`, { mean: { of, value: 'bonus' } }),
    indicator(`sum-${of.id}`, { quantity: { value: { sum: 'bonus', of } } }),
    indicator(`median-${of.id}`, { median: { of, value: 'bonus' } }),
    indicator(`gap-${of.id}`, { payGap: { of, value: 'bonus', average: 'median' } }),
    indicator(`days-${of.id}`, { median: { of, value: days } }),
    indicator(`age-${of.id}`, { median: { of, value: 'age' } }),
  ]),
});

// The tree: top above a and c, a above b.
const units = [unit('top'), unit('a', 'top'), unit('b', 'a'), unit('c', 'top')];
const below: Readonly<Record<string, readonly string[]>> = {
  top: ['top', 'a', 'b', 'c'],
  a: ['a', 'b'],
  b: ['b'],
  c: ['c'],
};
const unitIds = Object.keys(below);

function counted(people: readonly Person[], source = 'all', of: readonly object[] = units): Tallies {
  const rows = { units: of, personnel: people.map((fields, i) => person(`p${i}`, fields.unitId, fields)) };
  const { dataset, issues } = createDataset(rows, { asOf, model, source });
  expect(issues).toEqual([]);
  return tally(dataset, plan);
}

const json = (tallies: Tallies) => JSON.stringify(talliesToJson(tallies));
const throughJson = (tallies: Tallies) => talliesFromJson(json(tallies));

const million = 10n ** 6n;
const unitsOf = (text: string) => BigInt(new Decimal(text).times('1e6').toFixed(0));
const textOf = (number: bigint) => new Decimal(`${number}e-6`).toFixed();

function bonuses(people: readonly Person[]): bigint[] {
  return people.flatMap(({ bonus }) => (bonus === null || bonus === undefined ? [] : [unitsOf(bonus)]));
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, one) => all + one, 0n);
}

/** Twice the median, to be exact. */
function twiceMedian(numbers: readonly bigint[]): bigint | undefined {
  const sorted = numbers.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : low + high;
}

const isLeader = ({ leadership }: Person) => leadership !== 'none';
const populations = [
  ['personnel', () => true],
  ['leaders', isLeader],
] as const;

/** All values of a report, by indicator and unit. */
function values(tallies: Tallies): Readonly<Record<string, string | null>> {
  const results = [...evaluate(tallies, plan, { model })];
  return Object.fromEntries(
    results.map((one) => [`${one.indicator.id} ${one.unit.id}`, one.value?.toString() ?? null]),
  );
}

function naiveValues(people: readonly Person[]): Readonly<Record<string, string | null>> {
  const entries = unitIds.flatMap((unitId) =>
    populations.flatMap(([id, isMember]): [string, string | null][] => {
      const own = people.filter((one) => below[unitId]!.includes(one.unitId) && isMember(one));
      const numbers = bonuses(own);
      const twice = twiceMedian(numbers);
      return [
        [
          `mean-${id} ${unitId}`,
          numbers.length === 0 ? null : new Decimal(`${sum(numbers)}e-6`).div(numbers.length).toString(),
        ],
        [`sum-${id} ${unitId}`, new Decimal(textOf(sum(numbers))).toString()],
        [`median-${id} ${unitId}`, twice === undefined ? null : new Decimal(textOf(twice)).div(2).toString()],
      ];
    }),
  );
  return Object.fromEntries(entries);
}

/** The values that the naive evaluator has; nobody reported for whom nobody was given. */
function compared(tallies: Tallies, people: readonly Person[]) {
  const found = values(tallies);
  const expected = naiveValues(people);
  const reported = (key: string) => people.some(({ unitId }) => below[key.split(' ')[1]!]!.includes(unitId));
  const keys = Object.keys(expected).filter(reported);
  return [keys.map((key) => [key, found[key]]), keys.map((key) => [key, expected[key]])];
}

const someone = (unitId: string, bonus: string | null, fields: Partial<Person> = {}): Person => ({
  unitId,
  sex: 'female',
  leadership: 'none',
  bonus,
  ...fields,
});
const most = '999999999999999.999999';

describe('sums', () => {
  it.each<[string, readonly Person[], own: Readonly<Record<string, string>>, all: string]>([
    ['nothing', [], {}, '0'],
    ['no value', [someone('a', null)], {}, '0'],
    // 2^53 − 1 units of 10^-6, and what is beyond them.
    [
      'the last that doubles hold',
      [someone('a', '9007199254.740991')],
      { a: '9007199254.740991' },
      '9007199254.740991',
    ],
    [
      'one beyond them, in one unit',
      [someone('a', '9007199254.740991'), someone('a', '0.000001'), someone('a', '0.000001')],
      { a: '9007199254.740993' },
      '9007199254.740993',
    ],
    [
      'one beyond them, in all units together',
      [someone('a', '9007199254.740991'), someone('b', '0.000001'), someone('c', '0.000001')],
      { a: '9007199254.740991', b: '0.000001', c: '0.000001' },
      '9007199254.740993',
    ],
    [
      'a large and a negative, which leave a small one',
      [someone('a', most), someone('b', `-${most}`), someone('c', '0.000001')],
      { a: most, b: `-${most}`, c: '0.000001' },
      '0.000001',
    ],
    [
      'negatives',
      [someone('c', '-9007199254.740991'), someone('c', '-0.000002')],
      { c: '-9007199254.740993' },
      '-9007199254.740993',
    ],
    [
      'a thousand of the largest',
      Array.from({ length: 1000 }, () => someone('b', most)),
      { b: '999999999999999999.999' },
      '999999999999999999.999',
    ],
    [
      'numbers of other scales',
      [someone('a', '10'), someone('a', '0.5'), someone('b', '0.25')],
      { a: '10.5', b: '0.25' },
      '10.75',
    ],
  ])('%s', (_, people, own, all) => {
    const tallies = counted(people);
    const ways = [tallies, throughJson(tallies), mergeTallies(throughJson(counted(people)), counted([], 'nobody'))];
    for (const one of ways) {
      const sums = talliesToJson(one).populations['personnel']?.sums?.['bonus'] ?? {};
      expect(Object.fromEntries(Object.entries(sums).map(([id, groups]) => [id, groups['female']?.sum]))).toEqual(own);
      const report = evaluate(one, plan, { model });
      if (people.length > 0) expect(report.result('sum-personnel', 'top').value?.toFixed()).toBe(all);
      const { sums: columns } = report.columns('mean-personnel');
      expect(new Decimal(`${columns!.all![0]!}e-${columns!.scale}`).toFixed()).toBe(all);
      expect(new Decimal(`${columns!.all![0]!}e-${columns!.scale}`).toFixed()).toBe(textOf(sum(bonuses(people))));
    }
  });

  it('of two sources leave the doubles where those of each do not, at the finest scale of both', () => {
    const first = [someone('a', '999999999999999'), someone('c', '1')];
    const second = [someone('b', '0.000001'), someone('c', '-0.5')];
    for (const [one, other] of [
      [counted(first, 'x'), counted(second, 'y')],
      [throughJson(counted(first, 'x')), counted(second, 'y')],
      [throughJson(counted(second, 'y')), throughJson(counted(first, 'x'))],
    ]) {
      const merged = mergeTallies(one!, other!);
      expect(values(merged)['sum-personnel top']).toBe('999999999999999.500001');
      expect(values(merged)['sum-personnel a']).toBe('999999999999999.000001');
      expect(values(throughJson(merged))).toEqual(values(merged));
    }
  });
});

const amount = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((units) => textOf(BigInt(units) * (million / 2n))),
  fc.constantFrom('0', '10.50', '10.5', '0.000001', '9007199254.740991', '9007199254.740993', '-9007199254.740993'),
  fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }).map(textOf),
);
const day = fc.constantFrom('1959-12-31', '1980-02-29', '1990-01-01', null);
const anyone: fc.Arbitrary<Person> = fc.record({
  unitId: fc.constantFrom(...unitIds),
  sex: fc.constantFrom('female', 'male', 'other', 'undisclosed'),
  leadership: fc.constantFrom('deputy', 'none'),
  bonus: fc.option(amount),
  birthDate: day,
  hiredOn: fc.constantFrom('1999-01-01', '2010-06-30', null),
});
const everybody = fc.array(anyone, { maxLength: 14 });

/** How many of each sex in a unit itself have each value. */
function naiveDistribution(people: readonly Person[], text: (one: Person) => string) {
  const found: Record<string, Record<string, Record<string, number>>> = {};
  for (const one of people) {
    const ofUnit = found[one.unitId] ?? {};
    const counts = ofUnit[text(one)] ?? {};
    found[one.unitId] = ofUnit;
    ofUnit[text(one)] = counts;
    counts[one.sex] = (counts[one.sex] ?? 0) + 1;
  }
  return found;
}

function ageOf({ birthDate }: Person): string {
  if (!birthDate) return '';
  return String(2019 - Number(birthDate.slice(0, 4)));
}

function daysOf({ birthDate, hiredOn }: Person): string {
  return birthDate && hiredOn ? String((Date.parse(hiredOn) - Date.parse(birthDate)) / 86_400_000) : '';
}

describe('distributions of values that are ordered', () => {
  it('are those of plain counting, in whatever way the tallies came', () => {
    fc.assert(
      fc.property(everybody, fc.array(fc.nat({ max: 1 }), { minLength: 14, maxLength: 14 }), (people, deal) => {
        const part = (source: number) => people.filter((_, i) => deal[i] === source);
        const merged = mergeTallies(counted(part(0), 'x'), counted(part(1), 'y'));
        const mixed = mergeTallies(counted(part(0), 'x'), throughJson(counted(part(1), 'y')));
        for (const one of [counted(people), throughJson(counted(people)), merged, mixed]) {
          const found = talliesToJson(one).populations;
          for (const [id, isMember] of populations) {
            const own = people.filter(isMember);
            const { bonus, age, ...spans } = found[id]?.distributions ?? {};
            expect(bonus?.units).toEqual(
              naiveDistribution(own, ({ bonus: text }) => (text ? new Decimal(text).toFixed() : '')),
            );
            expect(age?.units).toEqual(naiveDistribution(own, ageOf));
            expect(spans['days(birthDate,hiredOn)']?.units).toEqual(naiveDistribution(own, daysOf));
            expect([bonus?.sensitive, age?.sensitive]).toEqual([true, false]);
          }
        }
      }),
      runs(30),
    );
  });
});

it('texts that are no numbers, in tallies read without their own model, are refused by name', () => {
  const text = json(counted([{ unitId: 'a', sex: 'female', leadership: 'none', bonus: '7' }]));
  const read = (value: string) => talliesFromJson(text.replaceAll('{"7":', `{"${value}":`));
  const evaluated = (value: string) => refusal(() => evaluate(read(value), plan, { model }));
  expect(evaluated('8')).toBeUndefined();
  expect(evaluated('abc')).toEqual({ code: 'not_tallied', what: 'distributions', id: 'personnel bonus' });
});

describe('medians', () => {
  it.each<[string, readonly (readonly [source: string, bonus: string | null])[], expected: string | null]>([
    ['of nobody', [], null],
    [
      'of nobody with a value',
      [
        ['x', null],
        ['y', null],
      ],
      null,
    ],
    ['of one', [['y', '5']], '5'],
    [
      'of two, one in each source',
      [
        ['x', '1'],
        ['y', '2'],
      ],
      '1.5',
    ],
    [
      'of equal values',
      [
        ['x', '2'],
        ['y', '2'],
        ['y', '2'],
        ['x', '9'],
      ],
      '2',
    ],
    [
      'of other scales',
      [
        ['x', '0.000001'],
        ['y', '3'],
        ['y', '2.5'],
      ],
      '2.5',
    ],
    [
      'beyond the doubles in one source',
      [
        ['x', most],
        ['y', '1'],
        ['y', '2'],
        ['x', '999999999999999.999997'],
      ],
      '500000000000000.9999985',
    ],
    [
      'beyond the doubles where the scale is finer',
      [
        ['x', '999999999999999'],
        ['x', '999999999999997'],
        ['y', '0.000001'],
      ],
      '999999999999997',
    ],
    [
      'between numbers that doubles do not tell apart',
      [
        ['x', '9007199254.740992'],
        ['y', '9007199254.740993'],
      ],
      '9007199254.7409925',
    ],
    [
      'below zero',
      [
        ['x', '-3'],
        ['y', '-0.5'],
        ['y', null],
      ],
      '-1.75',
    ],
  ])('%s', (_, rows, expected) => {
    const of = (source: string) =>
      counted(
        rows.filter(([one]) => one === source).map(([, bonus]) => someone('b', bonus)),
        source,
      );
    for (const x of [of('x'), throughJson(of('x'))]) {
      for (const y of [of('y'), throughJson(of('y'))]) {
        for (const merged of [mergeTallies(x, y), mergeTallies(y, x), throughJson(mergeTallies(x, y))])
          expect(evaluate(merged, plan, { model }).result('median-personnel', 'top').value?.toString() ?? null).toBe(
            expected,
          );
      }
    }
    const whole = counted(rows.map(([, bonus]) => someone('b', bonus)));
    expect(values(whole)['median-personnel a']).toBe(expected);
  });
});

// Sources that know all units, and such as know only some of them.
const knownTo = [units, units.slice(0, 3), [units[0]!, units[3]!], [units[0]!, units[3]!, units[1]!, units[2]!]];

describe('tallies with values of several sources', () => {
  const sample = fc
    .record({
      people: everybody,
      known: fc.array(fc.constantFrom(...knownTo.keys()), { minLength: 3, maxLength: 3 }),
      born: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      deal: fc.array(fc.nat({ max: 2 }), { minLength: 14, maxLength: 14 }),
    })
    .map(({ people, known, born, deal }) => {
      const knows = (source: number, unitId: string) =>
        knownTo[known[source]!]!.some((one) => 'id' in one && one.id === unitId);
      // Whoever is dealt to a source that does not know the unit goes to one that does, or nowhere.
      const dealt = people.map(({ unitId }, i) => [deal[i]!, 0, 1, 2].find((source) => knows(source, unitId)));
      const tallies = [0, 1, 2].map((source) => {
        const own = counted(
          people.filter((_, i) => dealt[i] === source),
          `s${source}`,
          knownTo[known[source]!],
        );
        return born[source] === true ? throughJson(own) : own;
      });
      return { people: people.filter((_, i) => dealt[i] !== undefined), tallies };
    });

  it('merge in any order and grouping to the same bytes', () => {
    fc.assert(
      fc.property(sample, ({ tallies: [a, b, c] }) => {
        const first = json(mergeTallies(a!, b!, c!));
        for (const other of [
          mergeTallies(a!, mergeTallies(b!, c!)),
          mergeTallies(c!, a!, b!),
          mergeTallies(mergeTallies(c!, b!), a!),
          mergeTallies(throughJson(mergeTallies(b!, a!)), c!),
          throughJson(mergeTallies(b!, c!, a!)),
        ])
          expect(json(other)).toBe(first);
      }),
      runs(30),
    );
  });

  it('have the means, sums and medians of the whole', () => {
    fc.assert(
      fc.property(sample, ({ people, tallies: [a, b, c] }) => {
        const merged = mergeTallies(b!, a!, c!);
        const whole = counted(people);
        const own = new Set(merged.tree.units.map((one) => String(one['id'])));
        const inTree = Object.entries(values(whole)).filter(([key]) => own.has(key.split(' ')[1]!));
        expect(values(merged)).toEqual(Object.fromEntries(inTree));
        const [found, expected] = compared(whole, people);
        expect(found).toEqual(expected);
      }),
      runs(30),
    );
  });
});
