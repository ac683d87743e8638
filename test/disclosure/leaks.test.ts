import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { gapProfile } from '../../src/indicators/gap-profile.js';
import { series } from '../../src/indicators/series.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { stepsOf } from '../../src/present/stepsOf.js';
import { toHtmlReport } from '../../src/report/toHtmlReport.js';
import { toTable } from '../../src/tables/toTable.js';
import { catalog, hiddenNumbers, leaked, numbersIn, published, report, summary, units } from './leak-world.js';
import { reachableFrom } from './reachable.js';

describe('a protected report', () => {
  it('hides and shows something', () => {
    expect(summary.hidden).toBeGreaterThan(summary.sensitive);
    expect(summary.hidden).toBeLessThan(summary.cells);
    expect(hiddenNumbers.size).toBeGreaterThan(50);
    expect(published.result('women', 'team-1')).toMatchObject({
      value: null,
      reason: 'suppressed',
      counts: { total: 250 },
    });
    expect(published.result('women', 'ministry').value?.toString()).toBe(
      report.result('women', 'ministry').value?.toString(),
    );
  });

  it('holds no hidden number, wherever a debugger looks', () => {
    const { numbers, texts } = reachableFrom(published);
    expect(numbers.size).toBeGreaterThan(20);
    expect(leaked(numbers)).toEqual([]);
    expect([...texts].filter((text) => text.includes('person-'))).toEqual([]);
    expect(reachableFrom(report).numbers.has(17)).toBe(true);
  });

  it('says no hidden number in results, columns, JSON and words', () => {
    const json = reportToJson(published, { locale: vi });
    const said = numbersIn(json);
    for (const { id } of catalog.indicators) {
      try {
        numbersIn(published.columns(id), said as Set<number>);
      } catch {
        // A difference has no columns.
      }
    }
    for (const result of published)
      for (const locale of [vi, en])
        for (const detail of ['line', 'full'] as const)
          numbersIn(explain(result, locale, { detail }), said as Set<number>);
    for (const result of published) numbersIn(stepsOf(result), said as Set<number>);
    const definitions = numbersIn(catalog);
    expect(leaked(said).filter((number) => !definitions.has(number))).toEqual([]);
  });

  it('says no hidden number in gaps, needs, summaries and series', () => {
    const said = new Set<number>();
    for (const { id } of units) {
      numbersIn(gapProfile(published, id), said);
      numbersIn(womenNeeded(published, 'bound-by-number', id), said);
      numbersIn(series([published]).points('women', id), said);
    }
    numbersIn(targetSummary(published, 'bound-by-number'), said);
    const definitions = numbersIn(catalog);
    expect(leaked(said).filter((number) => !definitions.has(number))).toEqual([]);
  });

  it('shows no hidden number where it is inspected, cloned, or searched for keys, symbols and prototypes', () => {
    const texts = [published, ...published].map((each) =>
      inspect(each, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true, maxArrayLength: null }),
    );
    const definitions = numbersIn(inspect(catalog, { depth: Number.POSITIVE_INFINITY }));
    expect(leaked(numbersIn(texts)).filter((number) => !definitions.has(number))).toEqual([]);
    const keys = new Set<unknown>();
    for (let each: unknown = published; each !== null; each = Object.getPrototypeOf(each))
      for (const key of Reflect.ownKeys(each as object)) keys.add(key);
    expect([...keys].filter((key) => /evaluated|tall(y|ies)|source/u.test(String(key)))).toEqual([]);
    expect(leaked(numbersIn([...published].map(({ indicator, ...result }) => structuredClone(result.counts))))).toEqual(
      [],
    );
  });

  it('says that it is protected, and how, through JSON too', () => {
    expect([report.protection, published.protection]).toEqual(['none', 'suppression']);
    expect(reportFromJson(reportToJson(published), catalog).protection).toBe('suppression');
    expect(reportFromJson(reportToJson(report), catalog).protection).toBe('none');
    expect(JSON.stringify(report)).not.toContain('protection');
  });

  it('names the nearest unit above whose value is shown, through JSON too', async () => {
    for (const each of [published, reportFromJson(JSON.stringify(published), catalog)]) {
      const result = each.result('women', 'team-1');
      const above = ['dept-a', 'ministry'].find((id) => each.result('women', id).value !== null);
      expect(result.shownAbove?.id).toBe(above);
      const { name } = units.find(({ id }) => id === above)!;
      expect(explain(result, en)).toContain(
        `Publish the value of ${name}, the nearest unit above whose value is shown.`,
      );
      expect(explain(result, vi, { detail: 'full' })).toContain(`Hãy công bố số liệu của ${name}, là đơn vị`);
    }
    expect(published.result('women', 'ministry')).not.toHaveProperty('shownAbove');
    // Readers find it in the footnotes of a table and on the page.
    const { name } = published.result('women', 'team-1').shownAbove!;
    const { notes } = toTable(published, { locale: vi, units: ['team-1'], indicators: ['women'] });
    const text = `Xem số liệu của ${name}, là đơn vị cấp trên gần nhất có số liệu không bị che.`;
    expect(notes.map((note) => note.text).join('\n')).toContain(text);
    expect(await toHtmlReport(published, { locale: vi, unit: 'team-1', charts: 'none' })).toContain(text);
  });

  it('keeps its reasons through JSON, and is written again as the same text', () => {
    const text = JSON.stringify(published);
    const read = reportFromJson(text, catalog);
    expect(JSON.stringify(read)).toBe(text);
    expect(read.result('women', 'team-1').reason).toBe('suppressed');
  });
});
