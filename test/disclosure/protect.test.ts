import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import type { DisclosurePolicy } from '../../src/disclosure/policy.js';
import { official, strict } from '../../src/disclosure/presets.js';
import { protect } from '../../src/disclosure/protect.js';
import { protectionCost } from '../../src/disclosure/protectionCost.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import { series } from '../../src/indicators/series.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { refusal } from '../measures/refusal.js';
import { populations, catalog as populationsOnly } from './exposure-catalog.js';

const about = { title: { vi: 'a', en: 'a' }, better: 'parity', source: { document: 'a' } } as const;
const [staff] = populations;
const catalog = defineCatalog({
  id: 'plan',
  title: about.title,
  indicators: [
    ...populationsOnly.indicators,
    defineIndicator({ ...about, id: 'mean', mean: { of: staff!, value: 'basicPay' } }),
    defineIndicator({ ...about, id: 'median', median: { of: staff!, value: 'basicPay' } }),
    defineIndicator({ ...about, id: 'degrees', distribution: { of: staff!, by: 'qualification' } }),
  ],
});
const units = [
  { id: 'dept', name: 'Cục', kind: 'department' },
  ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'dept', name: id, kind: 'team' })),
];
const people = (unitId: string, women: number, men: number) =>
  Array.from({ length: women + men }, (_, i) => ({
    id: `${unitId}${i}`,
    unitId,
    sex: i < women ? 'female' : 'male',
    // The two women of a unit are both its leaders.
    leadership: i === 0 ? 'head' : i === 1 ? 'deputy' : 'none',
    qualification: i % 2 === 0 ? 'master' : 'bachelor',
    basicPay: String(9_000_000 + 1_000 * i),
  }));
const personnel = [...people('a', 12, 13), ...people('b', 2, 21), ...people('c', 14, 16), ...people('dept', 0, 30)];
const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
const report = evaluate(dataset, catalog);
const protectedBy = (policy?: DisclosurePolicy): Report => protect(report, policy).report;

describe('a protected report', () => {
  it('hides the sexes of a unit with few women, and those of another so that they do not follow', () => {
    const published = protectedBy();
    const shown = units.map(({ id }) => published.result('staff', id).counts);
    expect(shown[0]).toEqual({ total: 108, female: 28, male: 80, other: 0, undisclosed: 0 });
    expect(shown[2]).toEqual({ total: 23 });
    expect(shown.filter(({ total, female }) => total !== undefined && female === undefined)).toHaveLength(2);
    expect(published.result('staff', 'b')).toMatchObject({ value: null, reason: 'suppressed' });
    expect(published.result('staff', 'b')).not.toHaveProperty('numerator');
  });

  it('is returned as it is when it is protected again', () => {
    const first = protect(report);
    expect(protect(first.report, { threshold: 50 })).toEqual(first);
    expect(protect(first.report).report).toBe(first.report);
  });

  it('hides nothing where nothing is small', () => {
    const published = protectedBy({ threshold: 1, pay: { least: 1 } });
    for (const result of report) {
      const { id } = result.indicator;
      expect(published.result(id as 'staff', result.unit.id)).toEqual(result);
    }
  });

  it('shows populations that are public', () => {
    const published = protectedBy({ open: ['leaders', 'heads'] });
    for (const { id } of units) {
      expect(published.result('leaders', id).counts).toEqual(report.result('leaders', id).counts);
      expect(published.result('heads', id).reason).not.toBe('suppressed');
    }
    expect(protectedBy().result('heads', 'b').reason).toBe('suppressed');
  });

  it('hides everything of units below a depth', () => {
    const published = protectedBy({ depth: 0 });
    expect(published.result('staff', 'dept').counts.total).toBe(108);
    for (const { id } of units.slice(1)) expect(published.result('staff', id).counts).toEqual({});
  });

  it('shows averages of pay of enough people alone', () => {
    const few = protectedBy({ pay: { least: 24 } });
    expect(few.result('mean', 'b').reason).toBe('suppressed');
    expect(few.result('median', 'b').reason).toBe('suppressed');
    expect(few.result('median', 'a').value?.toString()).toBe(report.result('median', 'a').value?.toString());
    expect(few.result('mean', 'a').reason).toBeUndefined();
    // Without people in the department itself, the pay of one team would follow from that of the others.
    const teams = createDataset(
      { units, personnel: personnel.filter(({ unitId }) => unitId !== 'dept') },
      { asOf: '2019-12-31' },
    ).dataset;
    const { report: ofTeams } = protect(evaluate(teams, catalog), { pay: { least: 24 } });
    expect(
      units.map(({ id }) => ofTeams.result('mean', id).reason).filter((reason) => reason === 'suppressed').length,
    ).toBe(2);
  });

  it('shows a distribution where each of its rows is shown', () => {
    const published = protectedBy();
    expect(published.result('degrees', 'dept').distribution).toEqual(report.result('degrees', 'dept').distribution);
    expect(published.result('degrees', 'b')).toMatchObject({ reason: 'suppressed', counts: { total: 23 } });
  });

  it('marks in columns what is hidden, with 0 behind it', () => {
    const { counts } = protectedBy({ depth: 0 }).columns('staff');
    expect([[...counts.total], [...counts.known!.total!]]).toEqual([
      [108, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    const { known, female } = protectedBy().columns('staff').counts;
    expect([known?.total, known?.female?.[2], female?.[2]]).toEqual([undefined, 0, 0]);
  });

  it('takes units together from shown numbers alone', () => {
    const later = createDataset(
      {
        units: [{ id: 'new', name: 'Mới', kind: 'team' }],
        personnel: people('new', 20, 20),
      },
      { asOf: '2020-12-31' },
    ).dataset;
    const merged = evaluate(
      createDataset(
        {
          units: units.map((unit) =>
            ['a', 'b'].includes(unit.id) ? { ...unit, dissolvedOn: '2020-01-01', successorIds: ['new'] } : unit,
          ),
          personnel,
        },
        { asOf: '2019-12-31' },
      ).dataset,
      catalog,
    );
    const { report: before } = protect(merged);
    const points = series([before, evaluate(later, catalog)]);
    expect(points.points('staff', 'new')[0]?.result).toMatchObject({ reason: 'suppressed', counts: { total: 48 } });
    expect(points.points('median', 'new')[0]?.result).toMatchObject({ reason: 'suppressed', counts: {} });
  });
});

// Two offices below a department. Of 20 people in each, those women are hidden of whom there are fewer than five.
describe('a range of possible values', () => {
  const reportOf = (women: readonly number[], ids = ['staff']) => {
    const offices = women.map((_, i) => ({ id: `o${i}`, parentId: 'dept', name: `o${i}`, kind: 'team' }));
    const returns = ids.flatMap((populationId) =>
      women.map((some, i) => {
        const [female, male] = populationId === 'leaders' ? [some - 1, 9 - some] : [some, 20 - some];
        return { populationId, unitId: `o${i}`, total: female + male, female, male };
      }),
    );
    const top = { id: 'dept', name: 'Cục', kind: 'department' };
    const { dataset: of } = createDataset({ units: [top, ...offices], returns }, { asOf: '2019-12-31' });
    const indicators = populationsOnly.indicators.filter(({ id }) => ids.includes(id));
    return evaluate(of, defineCatalog({ id: 'plan', title: about.title, indicators }));
  };
  it.each<[women: readonly number[], width: number, hiddenUnits: number]>([
    [[2, 6, 9], 1, 2],
    [[2, 6, 9], 3, 2],
    // From 0 to 11: 2 less, and 9 more; with more the sum of the department is hidden.
    [[2, 6, 9], 11, 2],
    [[2, 6, 9], 12, 3],
    [[1, 1, 12], 2, 2],
    // Of two offices with 1 each none can have more than 2.
    [[1, 1, 12], 3, 3],
  ])('with %j women in offices and a width of %i hides %i units', (women, width, hiddenUnits) => {
    const { report: published, summary } = protect(reportOf(women), { width });
    const hidden = published.units.filter(({ id }) => published.result('staff', id).counts.female === undefined);
    expect([hidden.length, summary.narrow]).toEqual([hiddenUnits, 0]);
  });

  it('that nothing can give is counted in the summary', () => {
    // Everybody knows of 20 people in each office, so that no number of leaders is above 20.
    const { summary } = protect(reportOf([3, 4], ['staff', 'leaders']), { width: 30, open: ['staff'] });
    expect(summary.narrow).toBeGreaterThan(0);
    expect(protect(reportOf([3, 4], ['staff', 'leaders']), { open: ['staff'] }).summary.narrow).toBe(0);
  });

  it('of 1 is what there is without it', () => {
    expect(protect(report, { width: 1 })).toEqual(protect(report));
  });
});

describe('the cost of policies', () => {
  it('is what each would hide, and more under the stricter one', () => {
    const cost = protectionCost(report, { official, strict, none: { threshold: 1, pay: { least: 1 } } });
    expect(cost.official).toEqual(protect(report).summary);
    expect(cost.strict.hidden).toBeGreaterThan(cost.official.hidden);
    expect(cost.none.hidden).toBe(0);
  });
});

describe('a policy', () => {
  it.each<[what: string, policy: object, code: string]>([
    ['a threshold of 0', { threshold: 0 }, 'out_of_range'],
    ['a misspelt name', { treshold: 3 }, 'unknown_option'],
    ['a misspelt name of pay', { pay: { last: 3 } }, 'unknown_option'],
    ['a misspelt name of a population', { populations: { staff: { zero: 'group' } } }, 'unknown_option'],
    ['one id in place of a list', { open: 'staff' }, 'wrong_argument'],
    ['an id that is none', { open: [null] }, 'wrong_argument'],
    ['no ids', { open: null }, 'wrong_argument'],
    ['no rules', { populations: null }, 'wrong_argument'],
    ['no rules of a population', { populations: { staff: null } }, 'wrong_argument'],
    ['no rules of pay', { pay: null }, 'wrong_argument'],
    ['a threshold between two numbers', { threshold: 2.5 }, 'out_of_range'],
    ['a threshold of one population', { populations: { staff: { threshold: -1 } } }, 'out_of_range'],
    ['no width', { width: 0 }, 'out_of_range'],
    ['half a width', { width: 1.5 }, 'out_of_range'],
    ['a huge width', { width: 1e9 }, 'out_of_range'],
    ['a width that is a text', { width: '3' }, 'out_of_range'],
    ['too few people with pay', { pay: { least: 0 } }, 'out_of_range'],
    ['a depth below the top', { depth: -1 }, 'out_of_range'],
    ['zeros that are always shown', { zeros: 'show' }, 'unknown_option'],
    ['a public population that is not there', { open: ['leader'] }, 'unknown_id'],
    ['rules of a population that is not there', { populations: { everybody: {} } }, 'unknown_id'],
  ])('with %s is refused', (_, policy, code) => {
    expect(refusal(() => protect(report, policy))).toMatchObject({ code });
  });

  it('cannot be applied to a report that was JSON', () => {
    const read = reportFromJson(JSON.stringify(report), catalog);
    expect(refusal(() => protect(read))).toEqual({ code: 'not_evaluated', function: 'protect' });
  });
});
