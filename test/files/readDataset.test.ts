import { createDataset } from 'gender-indicators';
import { type FileInput, readDataset, readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { csvOfMinistry, workbookOfDepartment, workbookOfOffices } from './dirty-files.js';

const asOf = '2019-12-31';

describe('a dataset that is read row by row', () => {
  it.each([
    ['CSV', () => csvOfMinistry(3)],
    ['a workbook', () => workbookOfDepartment(3)],
    ['a workbook of several sheets', () => workbookOfOffices(3)],
  ])('of %s equals that of the rows at once', async (_, make) => {
    const { bytes, name } = await make();
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
  });

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
