import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count } from '../../src/engine/count.js';
import { ordersOfFrequencies } from '../../src/engine/order-statistics.js';
import { frequenciesTogether, recordsTogether } from '../../src/engine/together.js';
import { totalAt } from '../../src/tallies/counts.js';
import { type OrderRequest, orderKey } from '../../src/tallies/request.js';
import type { RolledOrder } from '../../src/tallies/rolled-columns.js';
import { decimalText } from '../../src/tallies/whole-numbers.js';
import { brokenDown, datasetOf, median, request } from './requests.js';

interface Person {
  readonly unit: number;
  readonly sex: string;
  readonly basicPay: string | undefined;
}

const pays = fc.constantFrom('0', '1', '1', '2.5', '7', '900719925474099.1', '900719925474099.301', undefined);
const worlds = fc
  .record({ parents: fc.array(fc.nat(), { maxLength: 8 }), isChain: fc.boolean() })
  .chain(({ parents, isChain }) =>
    fc.record({
      parents: fc.constant(parents.map((parent, i) => (isChain ? i : parent % (i + 1)))),
      people: fc.array(
        fc.record({ unit: fc.nat(parents.length), sex: fc.constantFrom('female', 'male', 'other'), basicPay: pays }),
        { maxLength: 40 },
      ),
    }),
  );

function datasetIn(parents: readonly number[], people: readonly Person[]) {
  const units = [undefined, ...parents].map((parent, i) => ({
    id: `u${i}`,
    name: `Unit ${i}`,
    kind: 'team',
    ...(parent === undefined ? {} : { parentId: `u${parent}` }),
  }));
  const personnel = people.map(({ unit, basicPay, sex }, i) => ({
    id: `p${i}`,
    unitId: `u${unit}`,
    sex,
    leadership: 'none',
    ...(basicPay === undefined ? {} : { basicPay }),
  }));
  return datasetOf({ units, personnel });
}

const positions: readonly [string, OrderRequest['rankAmong']][] = [
  ['median', (size) => Math.floor((size + 1) / 2)],
  ['first', () => 1],
  ['last', (size) => size],
];
const orders: readonly OrderRequest[] = (['all', 'female', 'male'] as const).flatMap((side) =>
  positions.map(([position, rankAmong]) => ({ ...median('basicPay', side), position, rankAmong })),
);

// Rank and neighbour among sorted values, and how many there are.
function naive(people: readonly Person[], { side, rankAmong }: OrderRequest): readonly unknown[] {
  const members = people.filter(({ sex }) => side === 'all' || sex === side).flatMap(({ basicPay }) => basicPay ?? []);
  const sorted = members
    .map(
      (pay) =>
        BigInt(Math.round(Number(pay.split('.')[0]!))) * 1000n + BigInt((pay.split('.')[1] ?? '').padEnd(3, '0')),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const total = people.filter(({ basicPay }) => basicPay !== undefined).length;
  if (sorted.length === 0) return [total, '0', '0'];
  const rank = rankAmong(sorted.length);
  const next = Math.min(rank, sorted.length - 1);
  return [total, decimalText(sorted[rank - 1]!, 3), decimalText(sorted[next]!, 3)];
}

const at = (order: RolledOrder, row: number) => [
  totalAt(order.counts, row),
  ...[order.low, order.high].map((numbers) => decimalText(BigInt(numbers[row]!), order.scale)),
];

describe('order statistics', () => {
  test('of records and of frequency tables are those of sorted values', () => {
    fc.assert(
      fc.property(worlds, ({ parents, people }) => {
        const dataset = datasetIn(parents, people);
        const { tree } = dataset;
        const base = request('personnel', {}, { frequencies: ['basicPay'] });
        const counted = count(dataset, [base], orders);
        const table = counted.populations.get('population')!.frequencies.get('basicPay')!;
        const ofTable = ordersOfFrequencies(tree, table, orders);
        for (const [i, order] of orders.entries()) {
          for (let unit = 0; unit < tree.units.length; unit++) {
            const isBelow = (person: Person) => {
              const number = tree.numberOf.get(`u${person.unit}`)!;
              return number >= unit && number < tree.end[unit]!;
            };
            const expected = naive(people.filter(isBelow), order);
            expect(at(counted.orders.get(orderKey(order))!, unit)).toEqual(expected);
            expect(at(ofTable[i]!, unit)).toEqual(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('of units taken together are those of their records', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(), { maxLength: 3 }), ({ parents, people }, drawn) => {
        const dataset = datasetIn(parents, people);
        const { tree } = dataset;
        const chosen = drawn.map((unit) => unit % tree.units.length);
        const isWithin = (person: Person) => {
          const number = tree.numberOf.get(`u${person.unit}`)!;
          return chosen.some((unit) => number >= unit && number < tree.end[unit]!);
        };
        const base = request('personnel', {}, { frequencies: ['basicPay'] });
        const table = count(dataset, [base]).populations.get('population')!.frequencies.get('basicPay')!;
        for (const order of orders) {
          const expected = naive(people.filter(isWithin), order);
          expect(at(recordsTogether(dataset, base, undefined, order, chosen), 0)).toEqual(expected);
          expect(at(frequenciesTogether(tree, table, order, chosen), 0)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('of a cell are those of its records, and there are none of what was not reported', () => {
    const people = ['1', '3', '9'].map(
      (basicPay, i): Person => ({ unit: 0, sex: i < 2 ? 'female' : 'male', basicPay }),
    );
    const dataset = datasetIn([], people);
    const cells = brokenDown(request('personnel', {}), [{ wheres: [{ sex: 'female' }, { sex: 'male' }] }]);
    const [women, men] = cells.cells.map(({ id }) => median('basicPay', 'all', id));
    const counted = count(
      dataset,
      [cells, { ...request('events', {}), id: 'events' }],
      [women!, men!, median('basicPay', 'all', 'events')],
    );
    expect([...counted.orders.keys()]).toEqual([orderKey(women!), orderKey(men!)]);
    expect(at(counted.orders.get(orderKey(women!))!, 0)).toEqual([2, '1', '3']);
    expect(at(recordsTogether(dataset, cells, cells.cells[1]!.id, men!, [0]), 0)).toEqual([1, '9', '9']);
  });

  test('more of them than bits in a word', () => {
    const people = Array.from({ length: 50 }, (_, i): Person => ({ unit: 0, sex: 'male', basicPay: String(i) }));
    const ranks = Array.from(
      { length: 50 },
      (_, i): OrderRequest => ({ ...median('basicPay'), position: `${i}`, rankAmong: () => i + 1 }),
    );
    const counted = count(datasetIn([], people), [request('personnel', {})], ranks);
    expect(ranks.map((order) => counted.orders.get(orderKey(order))!.low[0])).toEqual(people.map((_, i) => i));
  });

  test('in a chain of 20,000 units with a person in each take no time that grows with its depth', () => {
    const size = 20_000;
    const people = Array.from(
      { length: size },
      (_, i): Person => ({ unit: i, sex: 'female', basicPay: String((i * 7919) % size) }),
    );
    const dataset = datasetIn(
      Array.from({ length: size - 1 }, (_, i) => i),
      people,
    );
    const order = median('basicPay', 'female');
    const { low, high } = count(dataset, [request('personnel', {})], [order]).orders.get(orderKey(order))!;
    for (const unit of [0, 1, 777, size - 2, size - 1]) {
      const values = people
        .slice(unit)
        .map(({ basicPay }) => Number(basicPay))
        .sort((a, b) => a - b);
      const rank = Math.floor((values.length + 1) / 2);
      expect([low[unit], high[unit]]).toEqual([values[rank - 1], values[Math.min(rank, values.length - 1)]]);
    }
  });
});
