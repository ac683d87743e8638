import fc from 'fast-check';
import { createDataset } from 'gender-indicators';
import { type FileInput, readDataset, readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { csvOfMinistry, workbookOfDepartment, workbookOfOffices } from './dirty-files.js';

const asOf = '2019-12-31';

/** Headers with values that are right for the most part; none for an id. */
const columns: readonly (readonly [header: string, values: readonly string[]])[] = [
  ['Mã', []],
  ['STT', ['1', '2', '3.', '']],
  ['Họ và tên', ['Nguyễn Thị A', 'Trần Văn B', 'Lê C', '']],
  ['Giới tính', ['Nữ', 'Nam', 'nữ', 'Nữ', 'Nam', '?', '']],
  ['Ngày sinh', ['15/08/1975', '01/02/1980', '1980', '15.08.1975', '', '31/02/1970']],
  ['Đơn vị', ['Phòng A', 'Phòng B', 'PHÒNG A', 'Đội 1', '', '#N/A']],
  ['Chức vụ', ['Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên', '', 'Q. Cục trưởng', 'Người lạ']],
  ['Trình độ', ['ĐH', 'ThS', 'TS', '-', '']],
  ['Đảng viên', ['x', '', '']],
  ['Ghi chú', ['nghỉ', '', '']],
];

describe('a dataset that is read row by row', () => {
  it.each([
    ['CSV', () => csvOfMinistry(3)],
    ['a workbook', () => workbookOfDepartment(3)],
    ['a workbook of several sheets', () => workbookOfOffices(3)],
  ])('of %s equals that of the rows at once', async (_, make) => {
    const { bytes, name } = await make();
    await expectSame(bytes, name);
  });

  // Rows that are right are read column by column, and each of the others by itself.
  it('equals that of the rows at once, of any rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...columns], { minLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (of, draws) => {
          const draw = <Item>(items: readonly Item[]): Item => items[draws.next().value! % items.length]!;
          const rows = Array.from({ length: 60 }, (_, i) => {
            if (draw([...Array<boolean>(12).fill(false), true]))
              return [draw(['II. PHÒNG TỔ CHỨC', 'Tổng cộng', '', '1. Đội 3'])];
            return of.map(([, values]) => (values.length === 0 ? `p${i}` : draw(values)));
          });
          const lines = [of.map(([header]) => header), ...rows].map((row) => row.join(';'));
          await expectSame(new TextEncoder().encode(lines.join('\n')), 'Cục A.csv');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('equals that of the rows at once, of records that lack what all must have', async () => {
    await expectSame(new TextEncoder().encode('STT;Mã;Họ và tên\n1;k0;Nguyễn Thị A\n2;k1;Trần Văn B\n'), 'Cục A.csv');
  });

  // More rows than go to the dataset at once, more different salaries than are kept, and a row in a hundred with a problem.
  it('equals that of the rows at once, of many rows', async () => {
    const rowOf = (i: number) => [
      `p${i}`,
      i % 3 === 0 ? 'Nữ' : 'Nam',
      `Phòng ${i % 9}`,
      '',
      5_000_000 + i * 1_000,
      i % 99 === 0 ? '?' : 'ĐH',
    ];
    const lines = [
      ['Mã', 'Giới tính', 'Đơn vị', 'Chức vụ', 'Lương', 'Trình độ'],
      ...Array.from({ length: 70_000 }, (_, i) => rowOf(i)),
    ];
    await expectSame(new TextEncoder().encode(lines.map((row) => row.join(';')).join('\n')), 'Cục A.csv');
  });

  async function expectSame(bytes: Uint8Array, name: string): Promise<void> {
    const read = toRows(await readWorkbook(bytes, { name }), { locale: vi });
    const { dataset, issues, issueCounts, counts } = createDataset(read.rows, { asOf, placeOf: read.placeOf });
    const streamed = await readDataset(new File([bytes as Uint8Array<ArrayBuffer>], name), { locale: vi, asOf });
    expect(streamed.issues).toEqual([...read.issues, ...issues]);
    expect(streamed.issueCounts).toEqual([...read.issueCounts, ...issueCounts]);
    expect(streamed.counts).toEqual(counts);
    expect(streamed.rowCounts).toEqual(read.counts);
    expect(streamed.headers).toEqual(read.headers);
    expect(streamed.skipped).toEqual(read.skipped);
    expect(streamed.dataset.units).toEqual(dataset.units);
    expect(streamed.dataset.sets.get('personnel')?.fields).toEqual(dataset.sets.get('personnel')?.fields);
  }

  const large = `Mã;Giới tính;Đơn vị;Chức vụ\n${Array.from({ length: 20_000 }, (_, i) => `p${i};${i % 3 === 0 ? 'Nữ' : 'Nam'};Phòng ${i % 7};`).join('\n')}`;

  it.each<[string, () => FileInput]>([
    ['text', () => ({ text: large })],
    ['a Blob', () => new Blob([large])],
    ['a stream', () => new Blob([large]).stream()],
  ])('tells how far it has come, of %s', async (_, input) => {
    const rows: number[] = [];
    const { counts, rowCounts } = await readDataset(input(), {
      locale: vi,
      asOf,
      onProgress: (progress) => rows.push(progress.rows),
    });
    expect(counts.personnel).toEqual({ read: 20_000, kept: 20_000, refused: 0, blanked: 0 });
    expect(rowCounts['personnel']?.read).toBe(20_000);
    expect(rows.at(-1)).toBe(20_001);
  });

  it('is called off between chunks', async () => {
    const signal = { aborted: false };
    const onProgress = () => {
      signal.aborted = true;
    };
    const reading = readDataset(new Blob([large]), { locale: vi, asOf, signal, onProgress });
    await expect(reading).rejects.toMatchObject({ code: 'aborted', facts: { function: 'readDataset' } });
  });

  it('keeps to the limits while it reads', async () => {
    const reading = readDataset(new Blob([large]), { locale: vi, asOf, limits: { rows: 1_000 } });
    await expect(reading).rejects.toMatchObject({ code: 'too_large', facts: { what: 'file_rows' } });
  });
});
