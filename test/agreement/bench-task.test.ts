import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, holds } from '../bench/conditions.ts';
import { answerOf, datasetOf, inOrderOf } from '../bench/ours.ts';
import { tableByLodash } from '../bench/peers/lodash.ts';
import { tableByMap } from '../bench/peers/map.ts';
import { codedRows, readCoded, readRaw } from '../bench/peers/rows.ts';
import { type People, peopleOf, personRows, values } from '../bench/people.ts';
import { randomOf } from '../bench/random.ts';
import { columnsOf, emptyTable, payGroups, randomTask, type Table, type Task } from '../bench/task.ts';
import { type Units, unitsOf } from '../bench/units.ts';
import { runs, timeout } from './runs.js';

function isWithin({ parent }: Units, unit: number, above: number): boolean {
  for (let at = unit; at >= 0; at = parent[at]!) if (at === above) return true;
  return false;
}

/** The table as its definition says it: for each cell, the people who belong to it. */
function plainTable(people: People, units: Units, task: Task): Table {
  const table = emptyTable(task, units.rows.length);
  const everybody = Array.from({ length: people.count }, (_, i) => i);
  units.rows.forEach((_, unit) => {
    const members = everybody.filter((i) => isWithin(units, people.unit[i]!, unit));
    const having = (condition: Condition) => members.filter((i) => holds(condition, people, i));
    task.ratios.forEach((ratio, i) => {
      const whole = having(ratio.whole);
      const part = ratio.kind === 'share' ? having(ratio.part) : whole.filter((one) => people.codes.sex[one] === 0);
      table.counts[2 * i]![unit] = part.length;
      table.counts[2 * i + 1]![unit] = whole.length;
    });
    payGroups.forEach(({ where }, group) => {
      values.sex.forEach((sex, code) => {
        const columns = table.pay[2 * group + code]!;
        const pay = having({ ...where, sex }).flatMap((i) => (Number.isNaN(people.pay[i]) ? [] : [people.pay[i]!]));
        pay.sort((a, b) => a - b);
        columns.n[unit] = pay.length;
        columns.sum[unit] = pay.reduce((sum, one) => sum + one, 0);
        columns.median2[unit] = pay.length === 0 ? Number.NaN : pay[(pay.length - 1) >> 1]! + pay[pay.length >> 1]!;
      });
    });
  });
  return table;
}

const asColumns = (table: Table) => Object.fromEntries(columnsOf(table).map(([name, column]) => [name, [...column]]));

describe('the task of the benchmark, with conditions drawn at random', () => {
  it.each([
    ['a tree', [1, 3, 8, 20]],
    ['a chain', Array.from({ length: 32 }, () => 1)],
    ['one unit', [1]],
  ] as const)(
    'has one answer by the library, by Map, by lodash and by its definition: %s',
    { timeout },
    (_, levels) => {
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 500 }), (seed, persons) => {
          const random = randomOf(seed);
          const units = unitsOf(random, levels);
          const people = peopleOf(random, persons, units);
          const task = randomTask(random);
          const personnel = personRows(people, units);
          const expected = asColumns(plainTable(people, units, task));
          const ours = answerOf(datasetOf({ units: units.rows, personnel }), task);
          expect(asColumns(inOrderOf(units, task, ours))).toEqual(expected);
          const coded = codedRows(people, units);
          expect(asColumns(tableByMap(coded, readCoded, units, task))).toEqual(expected);
          expect(asColumns(tableByMap(personnel, readRaw, units, task))).toEqual(expected);
          expect(asColumns(tableByLodash(coded, readCoded, units, task))).toEqual(expected);
        }),
        runs(8),
      );
    },
  );
});
