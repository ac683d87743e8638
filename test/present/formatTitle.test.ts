import {
  createDataset,
  defineCatalog,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  explain,
  formatTitle,
  reportFromJson,
  reportToJson,
  stepsOf,
  womenNeeded,
} from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';

describe('a title in a language', () => {
  it.each<[Readonly<Record<string, string>>, string, string]>([
    [{ vi: 'Lãnh đạo', en: 'Leaders' }, 'vi', 'Lãnh đạo'],
    [{ vi: 'Lãnh đạo', en: 'Leaders' }, 'en', 'Leaders'],
    [{ vi: 'Lãnh đạo', en: 'Leaders' }, 'fr', 'Leaders'],
    [{ vi: 'Lãnh đạo' }, 'en', 'Lãnh đạo'],
    [{ vi: 'Lãnh đạo', fr: 'Cadres' }, 'fr-CA', 'Cadres'],
    [{ vi: 'Lãnh đạo', 'fr-CA': 'Dirigeants', fr: 'Cadres' }, 'fr-CA', 'Dirigeants'],
    [{ vi: 'Lãnh đạo', fr: 'Cadres' }, 'en', 'Cadres'],
    [{ fr: 'Cadres', 'zh-Hant': '領導', vi: 'Lãnh đạo' }, 'de', 'Cadres'],
    [{ vi: 'Lãnh đạo', fr: 'Cadres' }, 'constructor', 'Cadres'],
  ])('%j in %s', (title, code, text) => {
    expect(formatTitle(title, { ...en, code })).toBe(text);
  });
});

describe('a plan in Vietnamese alone', () => {
  const source = { document: { vi: 'Kế hoạch của bộ' } };
  const leaders = definePopulation({
    id: 'leaders',
    title: { vi: 'Lãnh đạo' },
    of: 'personnel',
    where: { leadership: { in: ['head', 'deputy'] } },
  });
  const women = defineIndicator({
    ...{ id: 'women', title: { vi: 'Tỷ lệ nữ lãnh đạo' }, better: 'higher', source },
    femaleShare: { of: leaders },
  });
  const above = defineIndicator({
    definition: { vi: 'Tỷ lệ của đơn vị trừ tỷ lệ của cấp trên.' },
    ...{ id: 'above', title: { vi: 'So với cấp trên' }, better: 'higher', source },
    difference: { indicator: 'women', reference: 'parent' },
  });
  const goal = defineTarget({
    ...{ id: 'goal', indicatorId: 'women', title: { vi: 'Nữ lãnh đạo đạt 30%' }, bound: { at_least: '0.3' } },
    ...{ by: '2025-12-31', inForce: { from: '2021-01-01', to: '2025-12-31' }, source, confidence: 'one_source' },
    wording: { vi: 'đạt 30%' },
  });
  const plan = defineCatalog({
    ...{ id: 'plan', title: { vi: 'Kế hoạch' }, languages: ['vi'] },
    ...{ indicators: [women, above], targets: [goal] },
  });
  const units = [
    { id: 'bo', name: 'Bộ A', kind: 'ministry' },
    { id: 'vu', parentId: 'bo', name: 'Vụ B', kind: 'department' },
  ];
  const returns = [
    { populationId: 'leaders', unitId: 'bo', total: 6, female: 1, male: 5 },
    { populationId: 'leaders', unitId: 'vu', total: 4, female: 1, male: 3 },
  ];
  const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, plan);

  it.each([vi, en])('is said in $code by its Vietnamese names', (locale) => {
    for (const fact of [
      report.result('women', 'bo'),
      report.result('above', 'vu'),
      report.result('women', 'bo').targets[0]!,
      womenNeeded(report, 'goal', 'bo'),
      stepsOf(report.result('above', 'vu')),
    ])
      for (const detail of ['line', 'full'] as const) {
        const text = explain(fact, locale, { detail });
        expect(text).toMatch(/Tỷ lệ nữ lãnh đạo|So với cấp trên|Nữ lãnh đạo đạt 30%/u);
        expect(text).not.toMatch(/undefined|null/u);
      }
  });

  it('quotes the document without a translation that there is none of', () => {
    const full = explain(report.result('women', 'bo').targets[0]!, en, { detail: 'full' });
    expect(full).toContain('Wording: “đạt 30%”\n');
  });

  it('goes through JSON', () => {
    const json = reportToJson(report, { locale: vi });
    const read = reportFromJson(JSON.parse(JSON.stringify(json)), plan);
    expect(explain(read.result('women', 'bo'), en)).toBe(explain(report.result('women', 'bo'), en));
  });
});
