import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitTree } from '../../src/dataset/unit-tree.js';
import { addUnits, siblingOperands } from '../../src/tallies/combine-units.js';
import { type CountColumns, countsAt, type Group, groups, totalAt } from '../../src/tallies/counts.js';
import { sortFrequencies, valuesWithin } from '../../src/tallies/frequencies.js';
import { maskFrequencies, rollUpCounts, rollUpMask, rollUpSums } from '../../src/tallies/roll-up.js';
import type { Operands, RolledOrder } from '../../src/tallies/rolled-columns.js';
import type { FrequencyTally, SumTally } from '../../src/tallies/tallies.js';
import { wholeAt, wholeNumbers } from '../../src/tallies/whole-numbers.js';
import { runs } from '../agreement/runs.js';

/** A tree in which each unit stands below an earlier one or is a root, and own numbers of each unit. */
const world = fc
  .record({
    parents: fc.array(fc.integer({ min: -1, max: 12 }), { minLength: 1, maxLength: 12 }),
    mask: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    female: fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
    sums: fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }).map(BigInt), fc.bigInt(-(2n ** 70n), 2n ** 70n)), {
      minLength: 12,
      maxLength: 12,
    }),
    entries: fc.array(
      fc.record({
        unit: fc.nat(11),
        value: fc.constantFrom('', '2', '10', '-1', '2.5'),
        group: fc.nat(5),
        weight: fc.nat(3),
      }),
    ),
  })
  .map(({ parents, mask, female, sums, entries }) => {
    const rows = parents.map((parent, i) => ({
      id: `u${i}`,
      ...(parent >= 0 && parent < i ? { parentId: `u${parent}` } : {}),
    }));
    const tree = unitTree(rows);
    const size = tree.units.length;
    const unitsBelow = (unit: number) =>
      Array.from({ length: size }, (_, i) => i).filter((i) => isWithin(tree.parent, i, unit));
    const counts: CountColumns = { female: Float64Array.from(female.slice(0, size)) };
    const numbers = wholeNumbers(sums.slice(0, size));
    const sumTally: SumTally = { scale: 2, counts, sums: { male: numbers } };
    const frequencies = tableOf(entries.filter(({ unit }) => unit < size));
    return {
      tree,
      size,
      unitsBelow,
      counts,
      sumTally,
      frequencies,
      mask: Uint8Array.from(mask.slice(0, size), Number),
    };
  });

function isWithin(parent: Int32Array, unit: number, above: number): boolean {
  return unit === above || (unit >= 0 && isWithin(parent, parent[unit]!, above));
}

function tableOf(
  entries: readonly {
    readonly unit: number;
    readonly value: string;
    readonly group: number;
    readonly weight: number;
  }[],
): FrequencyTally {
  return sortFrequencies({
    sensitive: true,
    values: entries.map(({ value }) => value),
    valueOf: Uint32Array.from(entries.keys()),
    units: Uint32Array.from(entries, ({ unit }) => unit),
    groupOf: Uint8Array.from(entries, ({ group }) => group),
    weights: Float64Array.from(entries, ({ weight }) => weight),
  });
}

function naiveValues(table: FrequencyTally, units: readonly number[]) {
  const values: Record<string, Record<string, number>> = {};
  table.weights.forEach((weight, entry) => {
    if (!units.includes(table.units[entry]!)) return;
    const value = table.values[table.valueOf[entry]!]!;
    const group: Group = groups[table.groupOf[entry]!]!;
    values[value] ??= countsAt({}, 0) as Record<Group, number>;
    values[value][group]! += weight;
  });
  return values;
}

describe('rolling up', () => {
  it('is the naive sum over each subtree', () => {
    fc.assert(
      fc.property(world, ({ tree, size, unitsBelow, counts, sumTally, frequencies, mask }) => {
        const marked = (unit: number) => unitsBelow(unit).filter((i) => mask[i] === 1);
        const rolledMask = rollUpMask(tree, mask);
        const rolledCounts = rollUpCounts(tree, counts, mask);
        const rolledSums = rollUpSums(tree, sumTally, mask);
        const rolledFrequencies = maskFrequencies(frequencies, mask).frequencies;
        expect(Object.keys(rolledCounts)).toEqual(['female']);
        for (let unit = 0; unit < size; unit++) {
          const units = marked(unit);
          expect(rolledMask[unit]).toBe(units.length);
          const women = units.reduce((sum, i) => sum + counts.female![i]!, 0);
          expect(countsAt(rolledCounts, unit)).toEqual({ ...countsAt({}, 0), female: women });
          expect(totalAt(rolledSums.counts, unit)).toBe(women);
          const sum = units.reduce((total, i) => total + wholeAt(sumTally.sums.male, i), 0n);
          expect(wholeAt(rolledSums.sums.male, unit)).toBe(sum);
          expect(Object.fromEntries(valuesWithin(rolledFrequencies, tree, unit))).toEqual(
            naiveValues(frequencies, units),
          );
        }
      }),
      runs(150),
    );
  });
});

function operandsOf(
  { tree, size, counts, sumTally, frequencies, mask }: typeof world extends fc.Arbitrary<infer W> ? W : never,
  hidden: Uint8Array | undefined,
) {
  const everyone = new Uint8Array(size).fill(1);
  const withHoles = hidden === undefined ? {} : { hidden };
  const columns = [
    { kind: 'counts', counts: rollUpCounts(tree, counts, everyone), ...withHoles },
    { ...rollUpSums(tree, sumTally, everyone), ...withHoles },
    { ...maskFrequencies(frequencies, everyone), ...withHoles },
  ] as const;
  return { reported: rollUpMask(tree, mask), expected: rollUpMask(tree, everyone), columns };
}

describe('units taken together', () => {
  it('add to what a naive sum over them gives; one hole is a hole', () => {
    fc.assert(
      fc.property(world, fc.nat(11), fc.option(fc.nat(11), { nil: undefined }), (sample, below, hole) => {
        const { tree, size } = sample;
        const units = Array.from({ length: size }, (_, i) => i).filter(
          (i) => tree.parent[i] === (below < size ? below : -1),
        );
        const hidden =
          hole === undefined ? undefined : Uint8Array.from({ length: size }, (_, i) => 2 * Number(i === hole));
        const operands = operandsOf(sample, hidden);
        const { reported, expected, columns } = addUnits(tree, operands, units);
        const total = (column: ArrayLike<number>) => units.reduce((sum, unit) => sum + column[unit]!, 0);
        const isHidden = hole !== undefined && units.includes(hole);
        expect([...reported, ...expected]).toEqual([total(operands.reported), total(operands.expected)]);
        const [counts, sums, frequencies] = columns;
        if (counts?.kind !== 'counts' || sums?.kind !== 'sums' || frequencies?.kind !== 'frequencies')
          throw new Error();
        expect(columns.map((column) => column.hidden && [...column.hidden])).toEqual(
          columns.map(() => (isHidden ? [2] : undefined)),
        );
        const [rolledCounts, rolledSums] = operands.columns;
        expect(totalAt(counts.counts, 0)).toBe(isHidden ? 0 : total(rolledCounts.counts.female!));
        const sum = units.reduce((number, unit) => number + wholeAt(rolledSums.sums.male, unit), 0n);
        expect(wholeAt(sums.sums.male, 0)).toBe(isHidden ? 0n : sum);
        const members = isHidden ? [] : units.flatMap(sample.unitsBelow);
        expect(Object.fromEntries(valuesWithin(frequencies.frequencies, tree, 0))).toEqual(
          naiveValues(sample.frequencies, members),
        );
      }),
      runs(150),
    );
  });

  it('are the siblings of every unit, each as its siblings added one by one', () => {
    fc.assert(
      fc.property(world, fc.option(fc.nat(11), { nil: undefined }), (sample, hole) => {
        const { tree, size } = sample;
        const hidden = hole === undefined ? undefined : Uint8Array.from({ length: size }, (_, i) => Number(i === hole));
        const { columns, ...rest } = operandsOf(sample, hidden);
        const operands: Operands = { ...rest, columns: columns.slice(0, 2) };
        const { reported, expected, columns: ofSiblings } = siblingOperands(tree, operands);
        for (let unit = 0; unit < size; unit++) {
          const parent = tree.parent[unit]!;
          const siblings = [...tree.parent.keys()].filter(
            (i) => i !== unit && parent >= 0 && tree.parent[i] === parent,
          );
          const together = addUnits(tree, operands, siblings);
          expect([reported[unit], expected[unit]]).toEqual([together.reported[0], together.expected[0]]);
          ofSiblings.forEach((column, i) => {
            const wanted = together.columns[i]!;
            if (column.kind === 'order' || column.kind === 'frequencies' || !('counts' in wanted)) throw new Error();
            expect(column.hidden?.[unit] ?? 0).toBe(wanted.hidden?.[0] ?? 0);
            expect(countsAt(column.counts, unit)).toEqual(countsAt(wanted.counts, 0));
            if (column.kind === 'sums' && wanted.kind === 'sums')
              expect(wholeAt(column.sums.male, unit)).toBe(wholeAt(wanted.sums.male, 0));
          });
        }
      }),
      runs(150),
    );
  });

  it('of 100,000 units below one parent take no more than a moment', () => {
    const size = 100_000;
    const tree = unitTree(
      Array.from({ length: size }, (_, i) => ({ id: `${i}`, ...(i === 0 ? {} : { parentId: '0' }) })),
    );
    const ones = new Float64Array(size).fill(1);
    const one = Uint32Array.from(ones);
    const operands: Operands = {
      reported: one,
      expected: one,
      columns: [{ kind: 'counts', counts: { female: ones } }],
    };
    const [column] = siblingOperands(tree, operands).columns;
    expect(column?.kind === 'counts' && column.counts.female?.[1]).toBe(size - 2);
  });

  it('leave order statistics to the caller', () => {
    const tree = unitTree([{ id: 'a' }]);
    const low = Float64Array.of(3);
    const order: RolledOrder = { kind: 'order', scale: 0, counts: {}, low, high: low };
    const operands: Operands = { reported: Uint32Array.of(1), expected: Uint32Array.of(1), columns: [order] };
    expect(() => addUnits(tree, operands, [0])).toThrow(TypeError);
    expect(() => siblingOperands(tree, operands)).toThrow(TypeError);
    const read = (column: object, position: number) => ({ ...order, scale: column === order ? position + 7 : 0 });
    expect(addUnits(tree, operands, [0], read).columns).toEqual([{ ...order, scale: 7 }]);
    expect(siblingOperands(tree, operands, read).columns).toEqual([{ ...order, scale: 7 }]);
  });
});

describe('frequencies', () => {
  it.each<[what: string, values: readonly string[], sorted: readonly string[]]>([
    ['numbers by size', ['10', '9', '-1', '', '2.5'], ['', '-1', '2.5', '9', '10']],
    ['numbers that are one double', ['9007199254740993', '9007199254740992'], ['9007199254740992', '9007199254740993']],
    ['texts by code unit', ['b', '10', '9', 'B', 'é'], ['10', '9', 'B', 'b', 'é']],
    ['a value that stands there twice once', ['9', '9', '1'], ['1', '9']],
  ])('have %s', (_, values, sorted) => {
    expect(tableOf(values.map((value) => ({ unit: 0, value, group: 0, weight: 1 }))).values).toEqual(sorted);
  });

  it('stand in one order, add equal entries and keep no value without records', () => {
    const entry = (unit: number, value: string, group: number, weight: number) => ({ unit, value, group, weight });
    const table = tableOf([
      entry(1, '5', 1, 2),
      entry(0, '7', 0, 1),
      entry(1, '5', 1, 3),
      entry(1, '3', 0, 0),
      entry(1, '5', 0, 1),
    ]);
    expect(table).toEqual({
      sensitive: true,
      values: ['5', '7'],
      units: Uint32Array.of(0, 1, 1),
      valueOf: Uint32Array.of(1, 0, 0),
      groupOf: Uint8Array.of(0, 0, 1),
      weights: Float64Array.of(1, 1, 5),
    });
  });
});
