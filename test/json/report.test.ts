import { describe, expect, it } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.js';
import { advancement } from '../../src/catalogs/vn/index.js';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { gapProfile } from '../../src/indicators/gap-profile.js';
import type { Report } from '../../src/indicators/report.js';
import { series } from '../../src/indicators/series.js';
import { targetProgressOf } from '../../src/indicators/target-progress.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { toJsonSchema } from '../../src/schemas/json-schema.js';
import { type ReportJson, reportSchema } from '../../src/schemas/report.js';
import { catalog as catalogOf, indicator, personnel } from '../indicators/catalogs.js';
import { refusal } from '../measures/refusal.js';
import { byLevel, catalog, report } from '../present/sample-report.js';
import version1 from './version-1.json' with { type: 'json' };

const json = reportToJson(report);

describe('reportToJson', () => {
  it('gives the units and indicators that were chosen, in the order of the report', () => {
    const slim = reportToJson(report, { units: ['hn', 'qltt'], indicators: ['given', 'femaleShare'] });
    expect(slim.units.map(({ id }) => id)).toEqual(['qltt', 'hn']);
    expect(slim.indicators.map(({ id, form }) => [id, form])).toEqual([
      ['femaleShare', 'share'],
      ['given', 'share'],
    ]);
    expect(slim.rows.map((row) => `${row.indicator} ${row.unit}`)).toEqual([
      'femaleShare qltt',
      'femaleShare hn',
      'given qltt',
      'given hn',
    ]);
    expect(reportToJson(report, { units: [], indicators: ['given'] }).rows).toEqual([]);
  });

  it.each([
    [{ units: ['hnn'] }, 'unit', 'hnn', 'hn'],
    [{ indicators: ['femaleshare'] }, 'indicator', 'femaleshare', 'femaleShare'],
  ])('refuses an id that the report does not have: %o', (options, what, id, nearest) => {
    expect(refusal(() => reportToJson(report, options))).toEqual({ code: 'unknown_id', what, id, nearest });
  });

  it('refuses what is no report', () => {
    const facts = { function: 'reportToJson', argument: 'report', write: 'evaluate(dataset, catalog)' };
    expect(refusal(() => reportToJson(catalog as unknown as Report))).toEqual({ code: 'wrong_argument', ...facts });
    expect(refusal(() => reportToJson(undefined as unknown as Report))).toEqual({ code: 'missing_argument', ...facts });
  });

  it('says values, results and targets in a language', () => {
    const [row] = reportToJson(report, { units: ['qltt'], indicators: ['femaleShare'], locale: vi }).rows;
    const result = report.result('femaleShare', 'qltt');
    expect(row).toMatchObject({ text: '33,33%', explanation: explain(result, vi) });
    expect(row?.targets?.map(({ explanation }) => explanation)).toEqual(result.targets.map((of) => explain(of, vi)));
    expect(reportToJson(report, { locale: en }).locale).toBe('en');
  });

  it('is what JSON.stringify writes of a report', () => {
    expect(JSON.stringify(report)).toBe(JSON.stringify(json));
    expect(JSON.stringify({ report })).toBe(JSON.stringify({ report: json }));
  });

  it('says of the units that were chosen, and of those that ended before, which units took over', () => {
    const units = [
      { id: 'old', name: 'Old', kind: 'department', dissolvedOn: '2018-06-30', successorIds: ['a'] },
      { id: 'a', name: 'A', kind: 'department', dissolvedOn: '2025-02-28', successorIds: ['c'] },
      { id: 'b', name: 'B', kind: 'department', dissolvedOn: '2025-02-28', successorIds: ['c'] },
      { id: 'c', name: 'C', kind: 'department', establishedOn: '2025-03-01' },
    ];
    const force = evaluate(createDataset({ units }, { asOf }).dataset, advancement);
    const takenOver = (chosen?: readonly string[]) =>
      reportToJson(force, { units: chosen }).successions.map(({ unitId }) => unitId);
    expect(takenOver()).toEqual(['old', 'a', 'b']);
    expect(takenOver(['a'])).toEqual(['old', 'a']);
  });

  it('takes less than 1 MB for 64 units and 70 indicators', () => {
    const force = evaluate(createDataset(sampleForce(), { asOf }).dataset, advancement);
    // The general department and the departments of its provinces have more values than any other 64 units.
    const units = force.units.filter(({ depth, level }) => depth === 0 || level === 'province').map(({ id }) => id);
    const indicators = force.catalog.indicators.map(({ id }) => id).slice(0, 70);
    const slim = reportToJson(force, { units, indicators });
    expect([slim.units.length, slim.indicators.length, slim.rows.length]).toEqual([64, 70, 4480]);
    expect(slim.rows.filter(({ value }) => value !== null).length).toBeGreaterThan(3900);
    expect(Buffer.byteLength(JSON.stringify(slim))).toBeLessThan(1_000_000);
  });

  it('has a JSON Schema that names its parts', () => {
    expect(Object.keys(toJsonSchema(reportSchema)['properties'] as object)).toEqual([
      'format',
      'version',
      'catalog',
      'asOf',
      'period',
      'protection',
      'roundedTo',
      'locale',
      'units',
      'successions',
      'indicators',
      'cells',
      'rows',
      'issues',
    ]);
  });
});

describe('reportFromJson', () => {
  it('reads what was written as version 1, byte for byte', () => {
    const written = {
      whole: report,
      divided: reportToJson(byLevel, { units: ['hn'], indicators: ['femaleShare'] }),
    };
    const read = {
      whole: reportFromJson(version1.whole, catalog),
      divided: reportFromJson(JSON.stringify(version1.divided), catalog),
    };
    expect(JSON.stringify(read)).toBe(JSON.stringify(version1));
    expect(JSON.stringify(written)).toBe(JSON.stringify(version1));
  });

  it('shares nothing with the object that it read', () => {
    const copy = structuredClone(json) as unknown as { rows: { value: string | null }[]; units: { name: string }[] };
    const read = reportFromJson(copy, catalog);
    copy.rows[0]!.value = '0.5';
    copy.units[0]!.name = 'X';
    expect(JSON.stringify(read)).toBe(JSON.stringify(json));
  });

  it('says what the JSON does not hold', () => {
    const slim = reportToJson(report, { units: ['qltt', 'doi-1'], indicators: ['share', 'difference'] });
    const read = reportFromJson(slim, catalog);
    expect(JSON.stringify(read)).toBe(JSON.stringify(slim));
    expect(refusal(() => read.result('share', 'hn'))).toMatchObject({ code: 'unknown_id', what: 'unit' });
    expect(refusal(() => read.result('femaleShare', 'qltt'))).toMatchObject({ code: 'unknown_id', what: 'indicator' });
    expect(refusal(() => read.result('share', 'qltt', { sex: 'female' }))).toMatchObject({ code: 'unknown_id' });
    expect(refusal(() => read.columns('share'))).toEqual({ code: 'no_columns', indicatorId: 'share' });
    expect(explain(read.result('difference', 'qltt'), vi)).toBe(explain(report.result('difference', 'qltt'), vi));
    expect(gapProfile(read, 'qltt').map((row) => row.indicator.id)).toEqual(
      gapProfile(report, 'qltt').flatMap((row) => (row.indicator.id === 'share' ? ['share'] : [])),
    );
  });

  it('refuses to count a subtree of which a unit is not there', () => {
    const read = reportFromJson(reportToJson(report, { units: ['qltt', 'hn', 'doi-1'] }), catalog);
    expect(refusal(() => targetSummary(read, 't1', 'qltt'))).toMatchObject({ code: 'unknown_id', id: 'doi-2' });
    expect(targetSummary(read, 't1').total).toBe(3);
    expect(targetSummary(read, 't1', 'doi-1').total).toBe(1);
    expect(womenNeeded(read, 't1', 'qltt')).toEqual(womenNeeded(report, 't1', 'qltt'));
  });

  it('follows a target over reports that were JSON', () => {
    const on = (day: string) =>
      evaluate(
        createDataset(
          {
            units: report.units.map(({ id, name, kind, parentId }) => ({
              id,
              name,
              kind,
              ...(parentId === null ? {} : { parentId }),
            })),
            returns: [{ populationId: 'leaders', unitId: 'hn', total: 10, female: Number(day.slice(3, 4)) }],
          },
          { asOf: day },
        ).dataset,
        catalog,
      );
    const reports = [on('2017-12-31'), on('2018-12-31'), on('2019-12-31')];
    const read = reports.map((of) => reportFromJson(of.toJSON(), catalog));
    expect(targetProgressOf(read, 't1', 'hn')).toEqual(targetProgressOf(reports, 't1', 'hn'));
    expect(targetProgressOf(read, 't1', 'hn').status).not.toBe('not_assessable');
  });

  it('takes averages of units that were merged later for not applicable', () => {
    const plan = catalogOf({
      populations: [personnel],
      indicators: [
        indicator('mean', { mean: { of: 'personnel', value: 'basicPay' } }),
        indicator('women', { femaleShare: { of: 'personnel' } }),
        indicator('people', { quantity: { value: { count: 'personnel' } } }),
      ],
    });
    const person = (id: string, unitId: string) => ({ id, unitId, sex: 'female', leadership: 'none', basicPay: '5' });
    const unit = (id: string, more = {}) => ({ id, name: id, kind: 'department', ...more });
    const merged = { dissolvedOn: '2019-03-01', successorIds: ['c'] };
    const before = createDataset(
      { units: [unit('a'), unit('b')], personnel: [person('p', 'a'), person('q', 'b')] },
      { asOf: '2018-12-31' },
    );
    const after = createDataset(
      { units: [unit('a', merged), unit('b', merged), unit('c')], personnel: [person('p', 'c'), person('q', 'c')] },
      { asOf: '2019-12-31' },
    );
    const reports = [before, after].map(({ dataset }) => reportFromJson(JSON.stringify(evaluate(dataset, plan)), plan));
    const first = (id: string) => series(reports).points(id, 'c')[0]?.result;
    expect(first('mean')).toMatchObject({ value: null, reason: 'not_applicable' });
    expect(first('women')).toMatchObject({ counts: { total: 2, female: 2 }, coverage: { reported: 2, expected: 2 } });
    expect(first('people')?.value?.toFixed()).toBe('2');
  });

  it('refuses a catalog that defines an indicator in another way, or lacks one', () => {
    const changed = {
      ...catalog,
      indicators: catalog.indicators.map((of) => (of.id === 'femaleShare' ? { ...of, base: 'binary' as const } : of)),
    };
    expect(refusal(() => reportFromJson(json, changed))).toEqual({
      code: 'different_definition',
      indicatorId: 'femaleShare',
    });
    const titled = { ...catalog, title: { vi: 'khác', en: 'other' } };
    expect(refusal(() => reportFromJson(json, titled))).toBeUndefined();
    const without = { ...catalog, targets: [] };
    expect(refusal(() => reportFromJson(json, without))).toMatchObject({ code: 'unknown_id', what: 'target' });
    const fewer = { ...catalog, indicators: catalog.indicators.filter(({ id }) => id !== 'given'), targets: [] };
    expect(refusal(() => reportFromJson(json, fewer))).toMatchObject({ code: 'unknown_id', id: 'given' });
  });
});

type Changeable = { -readonly [Key in keyof ReportJson]: ReportJson[Key] };
const secret = 'Nguyễn Thị A';

describe('reportFromJson refuses', () => {
  const row = (number: number, change: object) => ({
    rows: json.rows.map((of, i) => (i === number ? { ...of, ...change } : of)),
  });
  const unit = (number: number, change: object) => ({
    units: json.units.map((of, i) => (i === number ? { ...of, ...change } : of)),
  });
  it.each<[what: string, change: Partial<Record<keyof Changeable, unknown>>, path: string]>([
    ['another format', { format: 'gender-indicators/tallies' }, 'format'],
    ['a later version', { version: 2 }, 'version'],
    ['a day that is none', { asOf: secret }, 'asOf'],
    ['a value that is no decimal', row(0, { value: secret }), 'rows.0.value'],
    ['a value beside other numbers', row(0, { value: '0.5' }), 'rows.0.value'],
    ['a value divided by nothing', row(0, { denominator: '0' }), 'rows.0.value'],
    ['a value and a reason', row(0, { reason: 'suppressed' }), 'rows.0'],
    ['a numerator without a denominator', row(0, { denominator: undefined }), 'rows.0'],
    ['counts above their total', row(0, { counts: { total: 1, female: 2 } }), 'rows.0.counts'],
    ['more units reported than there are', row(0, { coverage: { reported: 5, expected: 4 } }), 'rows.0.coverage'],
    ['a field that is none', row(0, { [secret]: 1 }), 'rows.0'],
    ['rows of which one is missing', { rows: json.rows.slice(1) }, 'rows'],
    ['rows in another order', { rows: json.rows.toReversed() }, 'rows.0'],
    ['a unit that is not in the list', row(0, { unit: secret }), 'rows.0'],
    [
      'a target of another indicator',
      row(0, { targets: [{ target: 't5', status: null, distance: null }] }),
      'rows.0.targets',
    ],
    ['a unit above itself', unit(0, { parentId: 'doi-1' }), 'units.0'],
    ['a unit twice', unit(1, { id: 'qltt' }), 'units'],
    ['a unit that its parent does not name', unit(0, { children: [] }), 'units.1'],
    ['a unit at another depth', unit(1, { depth: 2 }), 'units.1'],
    ['a child that stands elsewhere', unit(2, { children: ['doi-2'] }), 'units.2'],
    ['another form', { indicators: json.indicators.map((of) => ({ ...of, form: 'number' })) }, 'indicators.0.form'],
    ['cells of two fields', { cells: [{ sex: 'female' }, { [secret]: 'female' }] }, 'rows'],
    ['a cell that is no value', { cells: [{ [secret]: 1 }] }, 'cells'],
    ['a function', { issues: [() => secret] }, 'issues.0'],
  ])('%s', (_, change, path) => {
    const refused = refusal(() => reportFromJson({ ...json, ...change }, catalog));
    expect(refused).toEqual({ code: 'invalid_json', what: 'report', path });
    expect(JSON.stringify(refused)).not.toContain(secret);
  });

  it.each([undefined, null, 1, []])('what is neither text nor an object: %s', (value) => {
    const code = value === undefined ? 'missing_argument' : 'wrong_argument';
    const facts = { function: 'reportFromJson', argument: 'json', write: 'reportToJson(report)' };
    expect(refusal(() => reportFromJson(value, catalog))).toEqual({ code, ...facts });
  });

  it.each(['', '{', '[]', '{}', { rows: {} }])('%o', (value) => {
    expect(refusal(() => reportFromJson(value, catalog))?.code).toBe('invalid_json');
  });

  it('a cell of other fields, and one that the model does not have', () => {
    const divided = reportToJson(byLevel);
    const cells = divided.cells.map((cell, i) => (i === 0 ? { [secret]: 'x', 'unit.kind': 'team' } : cell));
    const rows = divided.rows.map((of) => (of.cell === divided.cells[0] ? { ...of, cell: cells[0] } : of));
    expect(refusal(() => reportFromJson({ ...divided, cells, rows }, catalog))).toEqual({
      code: 'invalid_json',
      what: 'report',
      path: 'cells',
    });
  });
});
