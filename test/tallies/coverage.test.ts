import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { expect, test } from 'vitest';

const person = (id: string, unitId: string) => ({ id, unitId, sex: 'female', leadership: 'none' });

test('a ministry all of whose records are there says 17 of 17: units without staff of their own are not expected to report', () => {
  const departments = Array.from({ length: 17 }, (_, i) => `d${i}`);
  const units = [
    { id: 'ministry', name: 'Bộ', kind: 'ministry', ownStaff: false },
    { id: 'block', parentId: 'ministry', name: 'Khối quản lý nhà nước', kind: 'grouping' },
    ...departments.map((id) => ({ id, parentId: 'block', name: `Vụ ${id}`, kind: 'department' })),
  ];
  const personnel = departments.map((id, i) => person(`p${i}`, id));
  const reportOf = (rows: readonly object[]) => {
    const { dataset, issues } = createDataset({ units: rows, personnel }, { asOf: '2019-12-31' });
    expect(issues).toEqual([]);
    return evaluate(dataset, advancement);
  };
  const report = reportOf(units);
  expect(report.result('women-in-workforce', 'ministry').coverage).toEqual({ reported: 17, expected: 17 });
  // No count follows this: those of a ministry that is expected to report are the same.
  const before = reportOf(units.map((unit) => ({ ...unit, ownStaff: true, kind: 'department' })));
  expect(before.result('women-in-workforce', 'ministry').coverage).toEqual({ reported: 17, expected: 19 });
  for (const { id } of advancement.indicators)
    expect(report.result(id, 'ministry').counts).toEqual(before.result(id, 'ministry').counts);
});

test('a unit that reported nevertheless is expected, one that did not report is missed', () => {
  const units = [
    { id: 'a', name: 'A', kind: 'grouping' },
    { id: 'b', parentId: 'a', name: 'B', kind: 'department' },
    { id: 'c', parentId: 'a', name: 'C', kind: 'team', ownStaff: false },
  ];
  const { dataset } = createDataset({ units, personnel: [person('1', 'a')] }, { asOf: '2019-12-31' });
  const { coverage } = evaluate(dataset, advancement).result('women-in-workforce', 'a');
  expect(coverage).toEqual({ reported: 1, expected: 2 });
});
