import { createDataset, explain } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { groupIssues, readWorkbook, toReturns, toRows, writeIssues } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  csvOfMinistry,
  type DirtyFile,
  windows1258,
  workbookOfDepartment,
  workbookOfOffices,
  workbookOfReturns,
} from './dirty-files.js';

const asOf = '2019-12-31';

async function read(file: DirtyFile) {
  const sheets = await readWorkbook(file.bytes, { name: file.name });
  const read = toRows(sheets, { locale: vi });
  return { sheets, ...read, ...{ dataset: createDataset(read.rows, { asOf, placeOf: read.placeOf }) } };
}

describe.each([1, 2019])('with the seed %i', (seed) => {
  describe.each([
    ['the CSV file of a ministry', () => csvOfMinistry(seed), 7],
    ['the CSV file of a ministry in Windows-1258', () => csvOfMinistry(seed, windows1258), 7],
    ['the workbook of a department', () => workbookOfDepartment(seed), 5],
    ['the workbook of three offices', () => workbookOfOffices(seed), 9],
  ] as const)('%s', (_, make, unitCount) => {
    let file: DirtyFile;
    let result: Awaited<ReturnType<typeof read>>;
    beforeAll(async () => {
      file = await make();
      result = await read(file);
    });

    it('loses nobody whose row can be read', () => {
      const { counts, issues, dataset } = result;
      expect(counts['personnel']).toEqual({
        read: file.people.length,
        kept: file.people.length - file.unreadable.length,
        refused: file.unreadable.length,
      });
      const refusedRows = new Set(issues.filter(({ refused }) => refused).map(({ place }) => place?.row));
      expect([...refusedRows]).toEqual(file.unreadable);
      expect(dataset.counts.personnel).toMatchObject({ refused: 0 });
      expect(dataset.counts.units).toEqual({ read: unitCount, kept: unitCount, refused: 0, blanked: 0 });
    });

    it('gives each person what the file says of her or him', () => {
      const { rows, placeOf } = result;
      const personnel = (rows.personnel ?? []) as readonly Record<string, string>[];
      const units = new Map((rows.units as readonly Record<string, string>[]).map(({ id, name }) => [id, name]));
      const byPlace = new Map(file.people.map((person) => [`${person.sheet} ${person.row}`, person]));
      personnel.forEach((person, position) => {
        const place = placeOf('personnel', position, undefined);
        const truth = byPlace.get(`${place?.sheet} ${place?.row}`)!;
        const { sex, leadership, birthDate } = person;
        expect({ sex, leadership, birthDate }).toEqual({
          sex: truth.sex,
          leadership: truth.leadership,
          birthDate: truth.birthDate,
        });
        const unit = units.get(person['unitId'])!;
        if (unit !== 'Vụ Kế họach') expect(unit.toLowerCase()).toBe(truth.unit.toLowerCase());
      });
    });

    it('says all that is wrong in Vietnamese, with the place and without a value', () => {
      const { issues, dataset } = result;
      for (const issue of [...issues, ...dataset.issues]) {
        const text = explain(issue, vi);
        expect(text).not.toMatch(/Người Mẫu|female|undefined|personnel/u);
        expect(issue.place?.sheet).toBeDefined();
      }
      expect(groupIssues(issues, { locale: vi }).length).toBeLessThanOrEqual(20);
    });

    it('is read the same after its issues were written into a workbook', async () => {
      const { sheets, rows, issues, headers, placeOf, dataset } = result;
      const bytes = await writeIssues(sheets, [...issues, ...dataset.issues], { locale: vi, headers, placeOf });
      const written = await readWorkbook(bytes, { name: file.name });
      expect(written.map(({ name }) => name)).toEqual([...sheets.map(({ name }) => name), 'Cần sửa']);
      const again = toRows(written, { locale: vi });
      expect(again.rows.personnel).toEqual(rows.personnel);
      expect(again.counts).toEqual(toRows(sheets, { locale: vi }).counts);
    });
  });

  it('the headcount form of a department loses no row that can be read', async () => {
    const { bytes, returns, unreadable } = await workbookOfReturns(seed);
    const { rows, counts, issues, placeOf } = toReturns(await readWorkbook(bytes), {
      locale: vi,
      catalog: advancement,
    });
    const read = (rows.returns ?? []) as readonly Readonly<Record<string, unknown>>[];
    expect(read.map((record, i) => ({ ...record, row: placeOf('returns', i, undefined)?.row }))).toEqual(
      returns.map((record) => ({ ...record, unitId: 'cuc-quan-ly-mau' })),
    );
    expect(counts).toEqual({
      read: returns.length + unreadable.length,
      kept: returns.length,
      refused: unreadable.length,
    });
    expect(issues.filter(({ refused }) => refused).map(({ place }) => place?.row)).toEqual(unreadable);
  });
});
