import fc from 'fast-check';
import {
  createDataset,
  createModel,
  DatasetBuilder,
  type DatasetOptions,
  explain,
  type Model,
  update,
} from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { personSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runs } from '../agreement/runs.js';

const asOf = '2019-12-31';
const units = [{ id: 'hà-nội', name: 'Cục QLTT Hà Nội', kind: 'department' }];
const person = (id: string, fields: object = {}) => ({
  id,
  unitId: 'hà-nội',
  sex: 'female',
  leadership: 'none',
  ...fields,
});
const read = (personnel: readonly unknown[], options: Partial<DatasetOptions> = {}) =>
  createDataset({ units, personnel }, { asOf, ...options });
const columnsOf = ({ dataset }: ReturnType<typeof read>) => dataset.sets.get('personnel')?.fields;

describe('an optional field that is wrong', () => {
  it.each([
    ['birthDate', '31/02/1980', 'invalid_date'],
    ['hiredOn', 2010, 'wrong_type'],
    ['employment', 'boss', 'unknown_value'],
    ['qualification', 'ThS', 'unknown_value'],
    ['politicalTheory', 'CC LLCT', 'unknown_value'],
    ['civilServiceGrade', '01.003', 'unknown_value'],
    ['basicPay', '5.310.000', 'invalid_format'],
    ['variablePay', '-1', 'invalid_format'],
    ['hours', 'eight', 'wrong_type'],
    ['hours', '1.080', 'wrong_type'],
    ['hours', -8, 'too_small'],
  ])('is left blank where absence is not known: %s %j', (field, value, code) => {
    const given = read([person('p', { [field]: value }), person('q')]);
    expect(given.issues).toMatchObject([{ code, row: 0, id: 'p', field, refused: false, blanked: true }]);
    expect(given.counts.personnel).toEqual({ read: 2, kept: 2, refused: 0, blanked: 1 });
    expect(columnsOf(given)).toEqual(columnsOf(read([person('p'), person('q')])));
    expect(explain(given.issues[0]!, vi)).toMatch(/Giá trị này được bỏ trống; dòng vẫn được giữ\.$/u);
    expect(explain(given.issues[0]!, en)).toMatch(/The value is left blank; the row stays\.$/u);
    expect(read([person('p', { [field]: value })], { strict: true }).counts.personnel.refused).toBe(1);
  });

  it.each([
    ['partyAdmittedOn', 'Chưa'],
    ['acting', 'x'],
    ['positionLevel', 'phòng'],
    ['unitId', 5],
    ['sex', 'N'],
    ['leadership', 'phó'],
  ])('refuses the row where absence says something, and so does a key or what must be given: %s %j', (field, value) => {
    const { issues, counts } = read([person('p', { [field]: value })]);
    expect(issues).toMatchObject([{ field, refused: true }]);
    expect(counts.personnel).toEqual({ read: 1, kept: 0, refused: 1, blanked: 0 });
  });

  it('refuses the row with all that is wrong where something else is wrong too', () => {
    const { issues, counts } = read([person('p', { sex: 'N', birthDate: '1980' })]);
    expect(issues.map(({ field, refused, blanked }) => [field, refused, blanked])).toEqual([
      ['sex', true, undefined],
      ['birthDate', true, undefined],
    ]);
    expect(counts.personnel).toEqual({ read: 1, kept: 0, refused: 1, blanked: 0 });
  });

  it('of an application is left blank, unless its schema declares that absence says something', () => {
    const grade = z.enum(['a', 'b']).optional();
    const own = { personnel: personSchema.extend({ grade, exempt: grade.meta({ absence: 'statement' }) }) };
    const model: Model = createModel(own);
    const rows = [person('p', { grade: 'c' }), person('q', { exempt: 'c' }), person('r', { grade: null })];
    const { counts, issues } = createDataset({ units, personnel: rows }, { asOf, model });
    expect(counts['personnel']).toEqual({ read: 3, kept: 2, refused: 1, blanked: 1 });
    expect(issues.map(({ field, refused }) => [field, refused])).toEqual([
      ['grade', false],
      ['exempt', true],
    ]);
  });

  it('is counted by unit, also after an update, and in chunks', () => {
    const wrong = [person('p', { birthDate: '1980' }), person('q', { birthDate: 'x', hours: 'y' })];
    const given = read(wrong);
    const blanksOf = ({ dataset }: Pick<ReturnType<typeof read>, 'dataset'>) =>
      Object.fromEntries([...dataset.sets.get('personnel')!.blanks].map(([field, counts]) => [field, [...counts]]));
    expect(blanksOf(given)).toEqual({ birthDate: [2], hours: [1] });
    const builder = new DatasetBuilder({ asOf });
    builder.add({ units });
    for (const row of wrong) builder.add({ personnel: [row] });
    const built = builder.build();
    expect(built.counts.personnel).toEqual(given.counts.personnel);
    expect(blanksOf(built)).toEqual(blanksOf(given));
    const after = update(given.dataset, { personnel: [person('p', { birthDate: '1980-05-01' })] });
    expect(blanksOf(after)).toEqual({ birthDate: [1], hours: [1] });
    expect(blanksOf(update(after.dataset, { left: ['q'] }))).toEqual({});
  });
});

describe('a value of another type', () => {
  it.each([
    ['hours', '8', 8],
    ['hours', ' 37.5 ', 37.5],
    ['hours', '0.125', 0.125],
    ['acting', 'true', true],
    ['acting', 'FALSE', false],
    ['basicPay', 5_310_000, '5310000'],
    ['basicPay', 12.5, '12.5'],
    ['birthDate', new Date('1980-05-01T00:00:00Z'), '1980-05-01'],
    ['birthDate', new Date(1980, 4, 1), '1980-05-01'],
  ])('is read where it cannot be mistaken: %s %j', (field, value, same) => {
    const given = read([person('p', { [field]: value })]);
    expect(given.issues).toEqual([]);
    expect(columnsOf(given)).toEqual(columnsOf(read([person('p', { [field]: same })])));
    expect(read([person('p', { [field]: value })], { strict: true }).counts.personnel.refused).toBe(1);
  });

  it('is an issue where it can: a time within a day, an invalid Date, a number of more digits than a double holds', () => {
    const rows = [
      person('p', { birthDate: new Date('1980-05-01T10:30:00.001Z') }),
      person('q', { birthDate: new Date(Number.NaN) }),
      person('r', { hours: '12345678901234567' }),
      person('s', { basicPay: 1e300 }),
    ];
    const { issues, counts } = read(rows);
    expect(issues.map(({ code, field }) => [code, field])).toEqual([
      ['invalid_date', 'birthDate'],
      ['invalid_date', 'birthDate'],
      ['wrong_type', 'hours'],
      ['wrong_type', 'basicPay'],
    ]);
    expect(counts.personnel.blanked).toBe(4);
  });

  it('makes the same columns as the value of the right type', () => {
    const hours = fc.oneof(
      fc.nat(10_000),
      fc.integer({ min: 0, max: 100_000 }).map((n) => n / 8),
    );
    const rows = fc.array(fc.record({ hours, acting: fc.boolean(), basicPay: fc.nat() }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const right = all.map(({ basicPay, ...row }, i) => person(`p${i}`, { ...row, basicPay: String(basicPay) }));
        const texts = all.map(({ hours, acting, basicPay }, i) => {
          const text = String(hours);
          const isAmbiguous = /^[1-9]\d{0,2}\.\d{3}$/u.test(text);
          return person(`p${i}`, { hours: isAmbiguous ? hours : text, acting: String(acting), basicPay });
        });
        expect(columnsOf(read(texts))).toEqual(columnsOf(read(right)));
        expect(read(texts).issues).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe('days that can hardly be true', () => {
  const issuesOf = (fields: object, options: Partial<DatasetOptions> = {}) =>
    read([person('p', fields)], options).issues.map(({ code, field, refused }) => [code, field, refused]);
  it.each<[object, string[]]>([
    [{ birthDate: '1850-01-01' }, ['implausible_age', 'birthDate']],
    [{ birthDate: '2019-12-01' }, ['implausible_age', 'birthDate']],
    [{ birthDate: '2005-01-01' }, ['implausible_age', 'birthDate']],
    [{ birthDate: '1938-12-31' }, ['implausible_age', 'birthDate']],
    [{ birthDate: '1980-05-01', hiredOn: '1995-04-30' }, ['too_young', 'hiredOn']],
    [{ hiredOn: '2020-01-01' }, ['date_after_as_of', 'hiredOn']],
    [{ birthDate: '1980-05-01', partyAdmittedOn: '1998-04-30' }, ['too_young', 'partyAdmittedOn']],
    [{ birthDate: '1980-05-01', partyAdmittedOn: '1970-01-01' }, ['too_young', 'partyAdmittedOn']],
  ])('are said, and the row stays: %j', (fields, [code, field]) => {
    expect(issuesOf(fields)).toEqual([[code, field, false]]);
    expect(issuesOf(fields, { plausibility: false })).toEqual([]);
    expect(read([person('p', fields)]).counts.personnel).toEqual({ read: 1, kept: 1, refused: 0, blanked: 0 });
  });

  it.each([
    { birthDate: '2004-12-31' },
    { birthDate: '1939-12-31' },
    { birthDate: '1980-05-01', hiredOn: '1995-05-01', partyAdmittedOn: '1998-05-01' },
    { hiredOn: asOf },
  ])('begin after the ages of people in service: %j', (fields) => {
    expect(issuesOf(fields)).toEqual([]);
  });

  it('a birth after the day of the data is left blank, and strictly refuses the row', () => {
    const born = { birthDate: '2020-01-01' };
    const given = read([person('p', born)]);
    expect(given.issues).toMatchObject([{ code: 'date_after_as_of', field: 'birthDate', blanked: true }]);
    expect(given.counts.personnel.blanked).toBe(1);
    expect(read([person('p', born)], { strict: true }).counts.personnel.refused).toBe(1);
  });
});

describe('ids', () => {
  it('are kept in composed letters (NFC), keys too', () => {
    const { dataset, issues } = createDataset(
      {
        units: [{ ...units[0], id: 'hà-nội'.normalize('NFD'), successorIds: null }],
        personnel: [person('é'.normalize('NFD')), person('é', { unitId: 'hà-nội'.normalize('NFD') })],
      },
      { asOf },
    );
    expect(dataset.units.map(({ id }) => id)).toEqual(['hà-nội']);
    expect(issues).toMatchObject([{ code: 'duplicate_id', recordSet: 'personnel', row: 1 }]);
  });

  it('that differ in case or in spaces only are said', () => {
    const { issues, counts } = createDataset(
      {
        units: [...units, { ...units[0], id: 'Hà - Nội' }],
        personnel: [person('P1'), person('p1'), person('p2')],
      },
      { asOf },
    );
    expect(issues.map(({ code, recordSet, row, refused, facts }) => [code, recordSet, row, refused, facts])).toEqual([
      ['similar_id', 'units', 1, false, { first: 0 }],
      ['similar_id', 'personnel', 1, false, { first: 0 }],
    ]);
    expect(counts.personnel.kept).toBe(3);
  });

  it('of a unit that is misspelt bring up the nearest', () => {
    const { issues } = createDataset(
      {
        units: [...units, { ...units[0], id: 'đội-1', parentId: 'hà-nộii' }],
        personnel: [person('p', { unitId: 'ha-nội' })],
      },
      { asOf },
    );
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['unknown_unit', { reference: 'hà-nộii', nearest: 'hà-nội' }],
      ['unknown_unit', { reference: 'ha-nội', nearest: 'hà-nội' }],
    ]);
    expect(explain(issues[1]!, vi)).toContain('Có phải là “hà-nội” không?');
  });
});

describe('the place in a file', () => {
  const placeOf: DatasetOptions['placeOf'] = (recordSet, row, field) =>
    recordSet === 'personnel'
      ? { file: 'ns.xlsx', sheet: 'CB', row: row + 5, column: field === 'sex' ? 'C' : undefined }
      : undefined;

  it('stands in the issue and in its words', () => {
    const { issues } = read([person('p', { sex: 'N' })], { placeOf });
    expect(issues).toMatchObject([{ row: 0, place: { file: 'ns.xlsx', sheet: 'CB', row: 5, column: 'C' } }]);
    expect(explain(issues[0]!, vi)).toBe(
      'Nhân sự, tệp “ns.xlsx”, trang tính “CB”, dòng 5, cột “C”, mã “p”, giới tính: Giá trị không có trong danh mục. ' +
        'Hãy dùng một trong các giá trị: nữ, nam, giới tính khác, không khai. Dòng này bị loại.',
    );
    expect(explain(issues[0]!, en, { detail: 'full' })).toContain(
      'Place in the file: file “ns.xlsx”, sheet “CB”, row 5, column “C”',
    );
  });

  it('is asked for the issues that are given in full only', () => {
    let asked = 0;
    const counted: DatasetOptions['placeOf'] = () => {
      asked++;
      return undefined;
    };
    expect(
      read(
        Array.from({ length: 20 }, (_, i) => person(`p${i}`, { sex: 'N' })),
        { maxIssues: 3, placeOf: counted },
      ).issues,
    ).toHaveLength(3);
    expect(asked).toBe(3);
  });
});
