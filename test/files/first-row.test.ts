import { createDataset, explain } from 'gender-indicators';
import { groupIssues, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { expect, it } from 'vitest';

it('an issue of two rows names the other one by its number in the file', () => {
  const rows = [
    ['CỤC A'],
    [],
    ['Mã', 'Giới tính', 'Chức vụ', 'Ngày sinh'],
    ['p1', 'Nữ', 'Cục trưởng', '01/02/1980'],
    ['p2', 'Nam', 'Cục trưởng', '01/02/1981'],
    ['p1', 'Nam', '', '01/02/1982'],
  ];
  const { rows: records, placeOf } = toRows([{ name: 'CB', rows }], { locale: vi });
  const { issues } = createDataset(records, { asOf: '2019-12-31', placeOf });
  expect(issues.map(({ code, place }) => [code, place?.row, place?.firstRow])).toEqual([
    ['duplicate_id', 6, 4],
    ['second_head', 5, 4],
  ]);
  expect(explain(issues[0]!, vi)).toContain('Mã đã được dùng ở dòng 4.');
  expect(groupIssues(issues, { locale: vi })[1]?.text).toContain('người kia ở dòng 4');
});

it('an issue of a file names a unit as the file does, where its id was made of the name', () => {
  const rows = [
    ['Mã', 'Giới tính', 'Chức vụ', 'Đơn vị'],
    ['p1', 'Nữ', 'Vụ trưởng', 'Vụ Kế hoạch'],
    ['p2', 'Nam', 'Vụ trưởng', 'Vụ Kế hoạch'],
  ];
  const { rows: records, placeOf } = toRows([{ name: 'CB', rows }], { locale: vi });
  const { issues } = createDataset(records, { asOf: '2019-12-31', placeOf });
  const [issue] = issues.filter(({ code }) => code === 'second_head');
  expect(issue?.facts).toEqual({ first: 0, reference: 'vu-ke-hoach', name: 'Vụ Kế hoạch' });
  expect(explain(issue!, vi)).toContain('Đơn vị “Vụ Kế hoạch” có hai cấp trưởng');
  // Rows of a program have ids.
  expect(explain({ ...issue!, place: undefined }, vi)).toContain('Đơn vị “vu-ke-hoach”');
});
