import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import {
  dissimilarity,
  entropyIndex,
  exposure,
  giniSegregation,
  isolation,
  karmelMacLachlan,
  mutualInformation,
  mutualInformationDecomposition,
  type SegregationNode,
  type SexCounts,
} from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const units = (...pairs: readonly (readonly [number, number])[]): SexCounts[] =>
  pairs.map(([female, male]) => ({ female, male }));
const shown = (value: Decimal | null | undefined): string | null => (value ? value.toFixed(6) : null);
const close = (a: Decimal | null | undefined, b: Decimal | null | undefined): boolean =>
  !!a && !!b && a.minus(b).abs().lt('1e-45');

const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0n) },
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 12n }) },
);
const someUnits = fc.array(fc.record({ female: cell, male: cell }), { minLength: 1, maxLength: 8 });
const small = fc.array(fc.record({ female: fc.nat(20), male: fc.nat(20) }), { minLength: 1, maxLength: 6 });
const swap = <Count>(list: readonly { female: Count; male: Count }[]) =>
  list.map(({ female, male }) => ({ female: male, male: female }));
const totals = (list: readonly { female: bigint; male: bigint }[]) => ({
  women: list.reduce((sum, unit) => sum + unit.female, 0n),
  men: list.reduce((sum, unit) => sum + unit.male, 0n),
});

describe('dissimilarity, Karmel-MacLachlan, Gini, isolation, exposure', () => {
  it.each([
    // tests of the R package segregation, commit 510a3692, test_dissimilarity.R
    [units([100, 100], [100, 100], [100, 100]), '0.000000', '0.000000', '0.000000', '0.500000', '0.500000'],
    [units([100, 0], [60, 40], [40, 60], [0, 100]), '0.600000', '0.300000', '0.800000', '0.760000', '0.240000'],
    [units([80, 20], [80, 20], [20, 80], [20, 80]), '0.600000', '0.300000', '0.600000', '0.680000', '0.320000'],
    [units([100, 0], [100, 0], [0, 100], [0, 100]), '1.000000', '0.500000', '1.000000', '1.000000', '0.000000'],
    // ½ (|10/40 − 30/60| + |30/40 − 30/60|); (6 + 6)/100; (30·30 − 10·30)/2400; (100/40 + 900/60)/40
    [units([10, 30], [30, 30]), '0.250000', '0.120000', '0.250000', '0.437500', '0.562500'],
    [units([1, 3], [0, 0]), '0.000000', '0.000000', '0.000000', '0.250000', '0.750000'],
    [units([3, 0], [2, 0]), null, '0.000000', null, '1.000000', '0.000000'],
    [units([0, 3], [0, 4]), null, '0.000000', null, null, null],
    [units([0, 0]), null, null, null, null, null],
    [[], null, null, null, null, null],
  ])('%o', (given, d, km, gini, own, other) => {
    expect(shown(dissimilarity(given))).toBe(d);
    expect(shown(karmelMacLachlan(given))).toBe(km);
    expect(shown(giniSegregation(given))).toBe(gini);
    expect(shown(isolation(given))).toBe(own);
    expect(shown(exposure(given))).toBe(other);
  });

  it('takes the men’s side when asked', () => {
    const given = units([10, 30], [30, 30]);
    // (900/40 + 900/60)/60
    expect(text(isolation(given, { group: 'male' }))).toBe('0.625');
    expect(text(exposure(given, { group: 'male' }))).toBe('0.375');
    expect(isolation(units([3, 0]), { group: 'male' })).toBeNull();
    expect(text(isolation(given, { group: 'female' }))).toBe('0.4375');
  });

  const measures = { dissimilarity, karmelMacLachlan, giniSegregation, isolation, exposure };

  it.each(Object.entries(measures))('%s leaves other persons out, but checks them', (name, measure) => {
    const plain = units([10, 30], [30, 30]);
    const more = plain.map((unit) => ({ ...unit, other: 7, undisclosed: 9 }));
    expect(measure(more)).toEqual(measure(plain));
    expect(refusal(() => measure([...plain, { female: 1, male: 1, undisclosed: -1 }]))).toEqual({
      code: 'negative',
      function: name,
      argument: 'units.undisclosed',
      index: 2,
    });
    expect(refusal(() => measure([{ female: 0.5, male: 1 }]))).toEqual({
      code: 'not_a_count',
      function: name,
      argument: 'units.female',
      index: 0,
    });
    for (const [, value] of noNumbers)
      expect(refusal(() => measure([{ female: 1, male: value }]))?.code).toBe('not_a_number');
  });

  it('refuse a group they do not know', () => {
    for (const [name, measure] of Object.entries({ isolation, exposure })) {
      expect(refusal(() => measure([], { group: 'women' as never }))).toEqual({
        code: 'unknown_option',
        function: name,
        argument: 'group',
        allowed: ['female', 'male'],
      });
    }
  });

  it('agree with the definitions in exact fractions', () => {
    fc.assert(
      fc.property(someUnits, (list) => {
        const { women, men } = totals(list);
        fc.pre(women > 0n && men > 0n);
        const all = women + men;
        const sum = (term: (unit: { female: bigint; male: bigint }) => Rational) =>
          list.reduce((total, unit) => total.plus(term(unit)), new Rational(0));
        const d = sum(({ female, male }) => new Rational(female, women).minus(new Rational(male, men)).abs()).over(
          new Rational(2),
        );
        expect(d.isMetBy(dissimilarity(list))).toBe(true);
        const km = sum(({ female, male }) =>
          new Rational(male).minus(new Rational(men * (female + male), all)).abs(),
        ).over(new Rational(all));
        expect(km.isMetBy(karmelMacLachlan(list))).toBe(true);
        expect(d.times(new Rational(2n * women * men, all * all)).isMetBy(karmelMacLachlan(list))).toBe(true);
        const filled = list.filter(({ female, male }) => female + male > 0n);
        const shareOf = ({ female, male }: { female: bigint; male: bigint }) => new Rational(female, female + male);
        let pairs = new Rational(0);
        for (const a of filled) {
          for (const b of filled) {
            const weight = new Rational((a.female + a.male) * (b.female + b.male));
            pairs = pairs.plus(weight.times(shareOf(a).minus(shareOf(b)).abs()));
          }
        }
        expect(pairs.over(new Rational(2n * women * men)).isMetBy(giniSegregation(list))).toBe(true);
        const iso = filled.reduce(
          (total, unit) => total.plus(new Rational(unit.female, women).times(shareOf(unit))),
          new Rational(0),
        );
        expect(iso.isMetBy(isolation(list))).toBe(true);
        expect(new Rational(1).minus(iso).isMetBy(exposure(list))).toBe(true);
      }),
    );
  });

  it('are symmetric in the sexes, scale-free, and bounded', () => {
    fc.assert(
      fc.property(someUnits, fc.bigInt({ min: 2n, max: 50n }), (list, scale) => {
        const { women, men } = totals(list);
        fc.pre(women > 0n && men > 0n);
        const scaled = list.map(({ female, male }) => ({ female: female * scale, male: male * scale }));
        for (const measure of [dissimilarity, karmelMacLachlan, giniSegregation]) {
          expect(close(measure(swap(list)), measure(list))).toBe(true);
          expect(close(measure(scaled), measure(list))).toBe(true);
        }
        const [d, gini] = [dissimilarity(list), giniSegregation(list)];
        expect(d?.gte(0) && gini?.plus('1e-60').gte(d) && gini.lte('1.00000000000000000001')).toBe(true);
        expect(karmelMacLachlan(list)?.lte('0.5')).toBe(true);
        expect(close(isolation(swap(list), { group: 'male' }), isolation(list))).toBe(true);
        // women meet men as often as men meet women
        const [there, back] = [exposure(list), exposure(list, { group: 'male' })];
        expect(close(there?.times(women.toString()), back?.times(men.toString()))).toBe(true);
      }),
    );
  });

  it('do not change when a unit is divided into two of its composition', () => {
    fc.assert(
      fc.property(small, (list) => {
        fc.pre(list.some(({ female }) => female > 0) && list.some(({ male }) => male > 0));
        const doubled = list.map(({ female, male }) => ({ female: 2 * female, male: 2 * male }));
        const split = [...list, ...list];
        for (const measure of [
          dissimilarity,
          karmelMacLachlan,
          giniSegregation,
          isolation,
          exposure,
          mutualInformation,
          entropyIndex,
        ]) {
          expect(close(measure(split), measure(doubled))).toBe(true);
        }
      }),
    );
  });
});

describe('mutualInformation and entropyIndex', () => {
  // data of the R package segregation, test_mutual_total.R; values by mpmath with 40 digits from Σ p ln(p / (p p))
  const table = [
    [40, 20, 5, 1],
    [20, 40, 60, 80],
  ];

  it.each([
    [table, '0.1865867355448350146572356', '0.1353836598978100098442225'],
    [units([10, 30], [30, 10]), '0.1308120359411369591292018', '0.1887218755408671360903042'],
    [units([40, 0], [0, 40]), '0.6931471805599453094172321', '1.0000000000000000000000000'],
    [units([20, 30], [40, 60], [0, 0]), '0.0000000000000000000000000', '0.0000000000000000000000000'],
    [units([20, 0], [40, 0]), '0.0000000000000000000000000', null],
    [units([0, 0]), null, null],
    [[], null, null],
    [[[]], null, null],
  ])('%o: %s, %s', (given, m, h) => {
    expect(mutualInformation(given)?.toFixed(25) ?? null).toBe(m);
    expect(entropyIndex(given)?.toFixed(25) ?? null).toBe(h);
  });

  it('is 0 and 1 without rest where composition is even and where no unit has both', () => {
    expect(text(mutualInformation(units([1, 2], [3, 6], [5, 10])))).toBe('0');
    expect(text(entropyIndex(units([1, 2], [3, 6], [5, 10])))).toBe('0');
    expect(text(entropyIndex(units([7, 0], [0, 3], [12, 0])))).toBe('1');
    expect(text(mutualInformation(units([7, 0], [0, 7]), { base: 2 }))).toBe('1');
  });

  it('is not 0 where one of three groups is even and the others are not', () => {
    // two thirds of the people are divided by group: ⅔ ln 2
    expect(
      mutualInformation([
        [10, 20, 0],
        [10, 0, 20],
      ])?.toFixed(12),
    ).toBe('0.462098120373');
  });

  it('is not below 0 where it is smaller than the last digit', () => {
    const many = 10n ** 50n;
    for (const more of [1n, 2n, 3n, 7n, 11n]) {
      const almostEven = [
        [many, many + more],
        [many, many],
      ];
      expect(mutualInformation(almostEven)?.gte(0)).toBe(true);
      expect(entropyIndex(almostEven)?.gte(0)).toBe(true);
    }
  });

  it('leaves other persons out, and works both ways round', () => {
    const women = [
      { female: 3, male: 1, other: 4, undisclosed: 5 },
      { female: 1, male: 7 },
    ];
    expect(mutualInformation(women)).toEqual(
      mutualInformation([
        [3, 1],
        [1, 7],
      ]),
    );
    const turned = [0, 1, 2, 3].map((group) => table.map((row) => row[group] ?? 0));
    expect(close(mutualInformation(turned), mutualInformation(table))).toBe(true);
  });

  it('changes its unit with the base', () => {
    const nats = mutualInformation(table);
    expect(mutualInformation(table, { base: 'e' })).toEqual(nats);
    expect(close(mutualInformation(table, { base: 2 }), nats?.div(new Decimal(2).ln()))).toBe(true);
    expect(close(mutualInformation(table, { base: '10' }), nats?.div(new Decimal(10).ln()))).toBe(true);
  });

  it.each([
    [1, 'out_of_range'],
    ['0.5', 'out_of_range'],
    [-2, 'out_of_range'],
    ['two', 'not_a_number'],
  ])('refuses base %s', (base, code) => {
    const expected = {
      code,
      function: 'mutualInformation',
      argument: 'base',
      ...(code === 'out_of_range' && { range: '> 1' }),
    };
    expect(refusal(() => mutualInformation(table, { base }))).toEqual(expected);
  });

  it.each(Object.entries({ mutualInformation, entropyIndex }))('%s refuses what cannot be', (name, measure) => {
    expect(
      refusal(() =>
        measure([
          [1, 2],
          [1, -2],
        ]),
      ),
    ).toEqual({ code: 'negative', function: name, argument: 'units', index: 1 });
    expect(
      refusal(() =>
        measure([
          [1, 2],
          [1, 2, 3],
        ]),
      ),
    ).toEqual({ code: 'different_lengths', function: name, argument: 'units', index: 1 });
    expect(refusal(() => measure([[1, 2, 3], { female: 1, male: 2 }]))).toEqual({
      code: 'different_lengths',
      function: name,
      argument: 'units',
      index: 1,
    });
    expect(refusal(() => measure([{ female: 1, male: 1.5 }]))).toEqual({
      code: 'not_a_count',
      function: name,
      argument: 'units.male',
      index: 0,
    });
  });

  it('agree with the definition in doubles, symmetric and bounded', () => {
    fc.assert(
      fc.property(small, (list) => {
        const women = list.reduce((sum, unit) => sum + unit.female, 0);
        const men = list.reduce((sum, unit) => sum + unit.male, 0);
        fc.pre(women > 0 && men > 0);
        const all = women + men;
        let m = 0;
        for (const { female, male } of list) {
          if (female > 0) m += (female / all) * Math.log((female * all) / ((female + male) * women));
          if (male > 0) m += (male / all) * Math.log((male * all) / ((female + male) * men));
        }
        const entropy = -(women / all) * Math.log(women / all) - (men / all) * Math.log(men / all);
        expect(mutualInformation(list)?.toNumber()).toBeCloseTo(m, 12);
        expect(entropyIndex(list)?.toNumber()).toBeCloseTo(m / entropy, 12);
        expect(close(mutualInformation(swap(list)), mutualInformation(list))).toBe(true);
        expect(entropyIndex(list)?.gte(0) && entropyIndex(list)?.lte(1)).toBe(true);
      }),
    );
  });
});

describe('mutualInformationDecomposition', () => {
  // the same data as a tree: groups 1 and 2, groups 3 and 4, and units a and b as sexes
  const tree: SegregationNode = {
    id: 'all',
    units: [
      {
        id: '12',
        units: [
          { id: '1', counts: { female: 40, male: 20 } },
          { id: '2', counts: { female: 20, male: 40 } },
        ],
      },
      {
        id: '34',
        units: [
          { id: '3', counts: { female: 5, male: 60 } },
          { id: '4', counts: { female: 1, male: 80 } },
        ],
      },
    ],
  };

  it('adds what arises between and within up to the total', () => {
    const parts = mutualInformationDecomposition(tree);
    const { branches = [], between } = parts ?? {};
    // mpmath: M of groups 12 and 34; p M of each
    expect(parts?.between.toFixed(20)).toBe('0.15347969697985303391');
    expect(parts?.within.toFixed(20)).toBe('0.03310703856498198074');
    expect(parts?.total.toFixed(20)).toBe('0.18658673554483501466');
    expect(
      branches.map(({ id, weight, between: inside, contribution }) => [
        id,
        shown(weight),
        shown(inside),
        shown(contribution),
      ]),
    ).toEqual([
      ['all', '1.000000', shown(between), shown(between)],
      [
        '12',
        shown(new Decimal(120).div(266)),
        shown(
          mutualInformation([
            [40, 20],
            [20, 40],
          ]),
        ),
        shown(
          mutualInformation([
            [40, 20],
            [20, 40],
          ])
            ?.times(120)
            .div(266),
        ),
      ],
      [
        '34',
        shown(new Decimal(146).div(266)),
        shown(
          mutualInformation([
            [5, 60],
            [1, 80],
          ]),
        ),
        shown(
          mutualInformation([
            [5, 60],
            [1, 80],
          ])
            ?.times(146)
            .div(266),
        ),
      ],
    ]);
  });

  it('counts a unit’s own people beside the units below it', () => {
    const parts = mutualInformationDecomposition({
      id: 'ministry',
      counts: { female: 1, male: 9 },
      units: [
        { id: 'office', counts: { female: 8, male: 2 } },
        { id: 'empty', units: [{ id: 'nobody', counts: { female: 0, male: 0 } }] },
        { id: 'new' },
      ],
    });
    expect(close(parts?.total ?? null, mutualInformation(units([1, 9], [8, 2])))).toBe(true);
    expect(text(parts?.within ?? null)).toBe('0');
    expect(parts?.branches.map(({ id, weight, between }) => [id, text(weight), shown(between)])).toEqual([
      ['ministry', '1', shown(parts?.between)],
      ['empty', '0', null],
    ]);
  });

  it('of a single unit is 0, of nobody null', () => {
    const single = mutualInformationDecomposition({ id: 'one', counts: { female: 3, male: 4 } });
    expect([
      text(single?.total ?? null),
      text(single?.between ?? null),
      text(single?.within ?? null),
      single?.branches,
    ]).toEqual(['0', '0', '0', []]);
    expect(mutualInformationDecomposition({ id: 'one', counts: { female: 0, male: 0 } })).toBeNull();
    expect(mutualInformationDecomposition({ id: 'one' })).toBeNull();
    expect(mutualInformationDecomposition({ id: 'one', units: [] })).toBeNull();
  });

  it('changes its unit with the base', () => {
    const [nats, bits] = [mutualInformationDecomposition(tree), mutualInformationDecomposition(tree, { base: 2 })];
    for (const part of ['total', 'between', 'within'] as const) {
      expect(close(bits?.[part] ?? null, nats?.[part].div(new Decimal(2).ln()) ?? null)).toBe(true);
    }
  });

  it.each([
    [{ id: 'x', counts: { female: -1, male: 0 } }, {}, { code: 'negative', argument: 'tree.counts.female', index: 0 }],
    [
      { id: 'x', units: [{ id: 'y', counts: [1, 'z' as never] }] },
      {},
      { code: 'not_a_number', argument: 'tree.counts', index: 1 },
    ],
    [
      { id: 'x', counts: [1, 2, 3], units: [{ id: 'y', counts: [1, 2] }] },
      {},
      { code: 'different_lengths', argument: 'tree.counts', index: 1 },
    ],
    [{ id: 'x', counts: [1, 2] }, { base: 1 }, { code: 'out_of_range', argument: 'base', range: '> 1' }],
  ])('refuses %o with %o', (given, options, expected) => {
    expect(refusal(() => mutualInformationDecomposition(given, options))).toEqual({
      ...expected,
      function: 'mutualInformationDecomposition',
    });
  });

  it('takes a chain of 20,000 units', () => {
    let chain: SegregationNode = { id: 'last', counts: { female: 3, male: 1 } };
    for (let i = 0; i < 20_000; i++) chain = { id: String(i), units: [chain] };
    const parts = mutualInformationDecomposition({ id: 'root', counts: { female: 1, male: 3 }, units: [chain] });
    expect(close(parts?.total ?? null, mutualInformation(units([1, 3], [3, 1])))).toBe(true);
    expect(text(parts?.within ?? null)).toBe('0');
  });

  it('takes a unit with 200,000 units below it', () => {
    const wide = {
      id: 'root',
      units: Array.from({ length: 200_000 }, (_, i) => ({ id: String(i), counts: [i % 2, 1 - (i % 2)] })),
    };
    expect(mutualInformationDecomposition(wide, { base: 2 })?.total.toFixed(40)).toBe(`1.${'0'.repeat(40)}`);
  });

  it('has the total of all units, whatever the tree', () => {
    const leaf = fc.record({ id: fc.constant('unit'), counts: fc.record({ female: fc.nat(30), male: fc.nat(30) }) });
    const trees = fc.letrec<{ node: SegregationNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({
          id: fc.constant('branch'),
          counts: fc.record({ female: fc.nat(5), male: fc.nat(5) }),
          units: fc.array(tie('node'), { maxLength: 3 }),
        }),
      ),
    })).node;
    const leaves = (node: SegregationNode): SexCounts[] => [
      node.counts as SexCounts,
      ...(node.units ?? []).flatMap(leaves),
    ];
    fc.assert(
      fc.property(trees, (node) => {
        const parts = mutualInformationDecomposition(node);
        const total = mutualInformation(leaves(node));
        expect(parts === null).toBe(total === null);
        if (parts === null) return;
        expect(close(parts.total, total)).toBe(true);
        expect(close(parts.between.plus(parts.within), total)).toBe(true);
        const contributions = parts.branches.reduce((sum, branch) => sum.plus(branch.contribution), new Decimal(0));
        expect(close(contributions, total)).toBe(true);
        for (const { weight, between, contribution } of parts.branches) {
          expect(close(weight.times(between ?? 0), contribution)).toBe(true);
        }
      }),
    );
  });
});
