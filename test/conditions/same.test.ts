import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { AnyWhere } from '../../src/schemas/where.js';

const title = { vi: 'Ban', en: 'Committees' };
const units = [
  { id: 'root', name: 'root', kind: 'general_department' },
  { id: 'a', parentId: 'root', name: 'a', kind: 'department' },
  { id: 'b', parentId: 'root', name: 'b', kind: 'department' },
];
const person = (id: string, unitId: string, leadership = 'head') => ({ id, unitId, sex: 'female', leadership });
const personnel = [person('r', 'root'), person('pa', 'a'), person('pb', 'b'), person('da', 'a', 'deputy')];
const committee = (id: string, unitId: string, chairId?: string) => ({
  id,
  unitId,
  kind: 'women_advancement',
  chairId,
});
const committees = [
  committee('1', 'a', 'pa'), // chaired by the unit's head
  committee('2', 'b', 'pa'), // by the head of another unit
  committee('3', 'a', 'da'), // by a deputy
  committee('4', 'b'), // by nobody
];
const { dataset } = createDataset({ units, personnel, committees }, { asOf: '2019-12-31' });

function count(where: AnyWhere): string {
  const population = { id: 'x', title, of: 'committees', where };
  const indicator = {
    id: 'x',
    title,
    better: 'higher',
    source: { document: 'Worked by hand' },
    quantity: { value: { count: 'x' } },
  } as const;
  return String(
    evaluate(dataset, { id: 'x', title, populations: [population], indicators: [indicator] }).result('x', 'root').value,
  );
}

describe('a key compared with another key', () => {
  it.each([
    [{ unitId: { field: 'chair.unitId' } }, '2'],
    [{ unitId: { field: 'chair.unitId' }, chair: { leadership: 'head' } }, '1'],
    [{ chair: { leadership: 'head' } }, '2'],
    [{ not: { unitId: { field: 'chair.unitId' } } }, '2'],
    [{ unitId: { field: 'unitId' } }, '4'],
    [{ chairId: { field: 'chairId' } }, '3'],
  ])('%j holds for %s committees', (where, expected) => {
    expect(count(where)).toBe(expected);
  });

  it.each([
    [{ unitId: { field: 'chiar.unitId' } }, 'unknown_field'],
    [{ unitId: { field: 'chair.untId' } }, 'unknown_field'],
    [{ unitId: { field: 'chair.id' } }, 'invalid_condition'],
    [{ unitId: { field: 'chair.unitId.name' } }, 'invalid_condition'],
    [{ unitId: { field: 'chairId' } }, 'invalid_condition'],
    [{ unitId: { field: 'unit.parentId' } }, 'invalid_condition'],
    [{ unitId: 'a' }, 'invalid_condition'],
  ])('%j throws %s', (where, code) => {
    expect(() => count(where)).toThrow(expect.objectContaining({ code }));
  });

  it('compiles', () => {
    const own = definePopulation({ id: 'own', title, of: 'committees', where: { unitId: { field: 'chair.unitId' } } });
    const indicator = defineIndicator({
      id: 'own',
      title,
      better: 'higher',
      source: { document: 'x' },
      quantity: { value: { count: own } },
    });
    expect(
      evaluate(dataset, defineCatalog({ id: 'c', title, indicators: [indicator] }))
        .result('own', 'a')
        .value?.toNumber(),
    ).toBe(2);
  });
});
