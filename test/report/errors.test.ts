import { createDataset, defineCatalog, evaluate, GenderIndicatorsError } from 'gender-indicators';
import { gapChart, progressChart, sexPyramid, unitsAgainstTarget, unitsOverTime } from 'gender-indicators/charts';
import { writeReportWorkbook } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toTable } from 'gender-indicators/tables';
import { describe, expect, it } from 'vitest';
import { report } from '../tables/sample.js';

const catalog = defineCatalog({ id: 'empty', title: { vi: 'Trống', en: 'Empty' }, indicators: [] });
const empty = evaluate(createDataset({ units: [] }, { asOf: '2019-12-31' }).dataset, catalog);
const table = toTable(report, { locale: vi });

/** Each way out of a report, with options that a caller in JavaScript can pass. */
const ways: Readonly<Record<string, (of: typeof report, options: object) => unknown>> = {
  toTable: (of, options) => toTable(of, { locale: vi, ...options }),
  toHtmlReport: (of, options) => toHtmlReport(of, { locale: vi, charts: 'none', ...options } as never),
  writeReportWorkbook: (of, options) => writeReportWorkbook(of, { locale: vi, ...options }),
};
const codeOf = async (call: () => unknown): Promise<string> => {
  try {
    await call();
    return 'nothing';
  } catch (error) {
    return error instanceof GenderIndicatorsError ? error.code : String(error);
  }
};

describe.each(Object.entries(ways))('%s', (name, way) => {
  const unit = name === 'toHtmlReport' ? { unit: 'd' } : { units: ['d'] };
  it.each<[string, typeof report, object, string]>([
    ['an empty report', empty, {}, 'empty_report'],
    ['no report', [] as never, {}, 'wrong_argument'],
    ['an unknown indicator', report, { indicators: ['women'] }, 'unknown_id'],
    ['an unknown unit', report, unit, 'unknown_id'],
    ['a language that is none', report, { locale: 'vi' }, 'wrong_argument'],
    ['two reports of one day', [report, report] as never, {}, 'duplicate_id'],
  ])('refuses %s with a code', async (_, of, options, code) => {
    expect(await codeOf(() => way(of, options))).toBe(code);
  });
});

describe.each(Object.entries({ unitsAgainstTarget, progressChart, unitsOverTime, sexPyramid, gapChart }))(
  '%s',
  (name, chart) => {
    it.each<[string, object, string]>([
      ['an unknown indicator', { indicator: 'women' }, name === 'gapChart' ? 'unknown_option' : 'unknown_id'],
      ['an unknown unit', { unit: 'd' }, /^units/u.test(name) ? 'unknown_option' : 'unknown_id'],
      ['a language that is none', { locale: 'vi' }, 'wrong_argument'],
    ])('refuses %s with a code', async (_, options, code) => {
      expect(await codeOf(() => chart(table, { locale: vi, ...options }))).toBe(code);
    });
  },
);
