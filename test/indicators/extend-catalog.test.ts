import {
  createDataset,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  explain,
  extendCatalog,
  targetProgressOf,
  targetsAt,
  trajectoryOf,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { catalogSchema, type Milestone, targetSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { refusal } from '../measures/refusal.js';

const source = { document: 'Quyết định của Bộ trưởng' };
const plan = defineTarget({
  id: 'plan-leaders-2030',
  indicatorId: 'women-in-leadership',
  title: {
    vi: 'Kế hoạch của Bộ: 30% nữ lãnh đạo năm 2030',
    en: 'Plan of the ministry: 30% women in leadership in 2030',
  },
  bound: { at_least: '0.3' },
  by: '2030-12-31',
  baseline: { on: '2025-12-31', value: '0.2' },
  path: [
    { by: '2026-12-31', bound: { at_least: '0.22' } },
    { by: '2027-12-31', bound: { at_least: '0.24' } },
    { by: '2030-12-31', bound: { at_least: '0.3' } },
  ],
  inForce: { from: '2026-01-01', to: '2030-12-31' },
  binds: { kind: { in: ['department', 'team'] } },
  source,
  confidence: 'one_source',
});
const trained = definePopulation({
  id: 'trained-leaders',
  title: { vi: 'Lãnh đạo được bồi dưỡng', en: 'Leaders who were trained' },
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] }, events: { some: { kind: 'training' } } },
});
const womenTrained = defineIndicator({
  id: 'women-among-trained-leaders',
  title: { vi: 'Tỷ lệ nữ trong số lãnh đạo được bồi dưỡng', en: 'Women among trained leaders' },
  better: 'parity',
  source,
  femaleShare: { of: 'trained-leaders' },
});

const units = [
  { id: 'bo', name: 'Bộ', kind: 'ministry' },
  { id: 'cuc', parentId: 'bo', name: 'Cục', kind: 'department' },
];
const reportOn = (asOf: string, female: number) => {
  const returns = [{ populationId: 'leaders', unitId: 'cuc', total: 50, female }];
  return evaluate(createDataset({ units, returns }, { asOf }).dataset, extendCatalog(advancement, { targets: [plan] }));
};

describe('a catalog with a plan of one’s own', () => {
  it('has what it had and what was added, and the catalog stays as it was', () => {
    const [indicatorCount, targetCount] = [advancement.indicators.length, advancement.targets?.length];
    const extended = extendCatalog(advancement, {
      id: 'bo',
      title: { vi: 'Kế hoạch của Bộ', en: 'Plan of the ministry' },
      populations: [trained],
      indicators: [womenTrained],
      targets: [plan],
    });
    expect(extended.id).toBe('bo');
    expect(extended.title['vi']).toBe('Kế hoạch của Bộ');
    expect(extended.indicators).toHaveLength(indicatorCount + 1);
    expect(extended.targets?.at(-1)).toBe(plan);
    expect(extended.populations).toContain(trained);
    expect([advancement.indicators.length, advancement.targets?.length]).toEqual([indicatorCount, targetCount]);
    const report = evaluate(createDataset({ units }, { asOf: '2026-12-31' }).dataset, extended);
    expect(report.result('women-among-trained-leaders', 'cuc').reason).toBe('not_reported');
    expect(report.result('women-in-leadership', 'cuc').indicator.id).toBe('women-in-leadership');
  });

  it('keeps id and title where none are added', () => {
    const { id, title } = extendCatalog(advancement, {});
    expect([id, title]).toEqual([advancement.id, advancement.title]);
  });

  it('has the languages that are said, and not those of the catalog alone', () => {
    expect(extendCatalog(advancement, { targets: [plan] })).not.toHaveProperty('languages');
    expect(extendCatalog(advancement, { targets: [plan], languages: ['vi'] }).languages).toEqual(['vi']);
  });

  it('goes through JSON', () => {
    const extended = extendCatalog(advancement, { targets: [plan] });
    expect(catalogSchema.parse(JSON.parse(JSON.stringify(extended)))).toEqual(extended);
  });

  it.each([
    [
      'population',
      { populations: [{ ...trained, id: 'leaders' }] },
      'duplicate_id',
      { what: 'population', id: 'leaders' },
    ],
    [
      'indicator',
      { indicators: [{ ...womenTrained, id: 'women-in-leadership' }], populations: [trained] },
      'duplicate_id',
      { what: 'indicator', id: 'women-in-leadership' },
    ],
    [
      'target',
      { targets: [{ ...plan, id: 'nq28-1.1-2025' }] },
      'duplicate_id',
      { what: 'target', id: 'nq28-1.1-2025' },
    ],
    ['target twice', { targets: [plan, plan] }, 'duplicate_id', { what: 'target', id: plan.id }],
    [
      'unknown indicator',
      { targets: [{ ...plan, indicatorId: 'women-in-leadershp' }] },
      'unknown_id',
      { what: 'indicator', nearest: 'women-in-leadership' },
    ],
    ['unknown population', { indicators: [womenTrained] }, 'unknown_id', { what: 'population', id: 'trained-leaders' }],
    [
      'misspelt part',
      { target: [plan] },
      'invalid_definition',
      { path: 'target', problem: 'unknown_key', nearest: 'targets' },
    ],
    ['no list', { targets: 5 as never }, 'invalid_definition', { path: 'targets', problem: 'wrong_type' }],
    [
      'bound in percent',
      { targets: [{ ...plan, path: undefined, bound: { at_least: 30 } }] },
      'invalid_definition',
      { in: plan.id, path: 'bound.at_least', write: '0.3' },
    ],
    [
      'baseline in percent',
      { targets: [{ ...plan, baseline: { on: '2025-12-31', value: 20 } }] },
      'invalid_definition',
      { in: plan.id, path: 'baseline.value', write: '0.2' },
    ],
    [
      'milestone in percent',
      { targets: [{ ...plan, path: [{ by: '2026-12-31', bound: { at_least: 22 } }, ...plan.path!.slice(1)] }] },
      'invalid_definition',
      { in: plan.id, path: 'path.0.bound.at_least', write: '0.22' },
    ],
  ] as const)('refuses what is wrong: %s', (_, added, code, facts) => {
    expect(refusal(() => extendCatalog(advancement, added as never))).toMatchObject({ code, ...facts });
  });
});

describe('the path of a target', () => {
  const [first, second, last] = plan.path as readonly [Milestone, Milestone, Milestone];
  it.each([
    ['out of order', [second, first, last], 'path.1.by', 'out_of_order', 'path.0.by'],
    [
      'a year twice',
      [first, { ...first, by: '2026-06-30' }, last].reverse().reverse(),
      'path.1.by',
      'out_of_order',
      'path.0.by',
    ],
    ['a year twice, in order', [{ ...first, by: '2026-06-30' }, first, last], 'path.1.by', 'same_year', 'path.0.by'],
    ['a day twice', [first, first, last], 'path.1.by', 'same_year', 'path.0.by'],
    ['before the baseline', [{ ...first, by: '2025-12-30' }, last], 'path.0.by', 'out_of_order', 'baseline.on'],
    ['another last day', [first, second], 'path.1.by', 'not_the_target', 'by'],
    [
      'another last bound',
      [first, { ...last, bound: { at_least: '0.31' } }],
      'path.1.bound',
      'not_the_target',
      'bound',
    ],
    ['another kind of bound', [first, { ...last, bound: { above: '0.3' } }], 'path.1.bound', 'not_the_target', 'bound'],
    [
      'a range upside down',
      [{ ...first, bound: { between: ['0.4', '0.3'] } }, last],
      'path.0.bound.between.1',
      'out_of_order',
      'path.0.bound.between.0',
    ],
  ] as const)('is refused with its place: %s', (_, path, at, problem, notBefore) => {
    expect(refusal(() => defineTarget({ ...plan, path }))).toMatchObject({
      code: 'invalid_definition',
      in: plan.id,
      path: at,
      problem,
      notBefore,
    });
  });

  it('may write the same number in another way', () => {
    expect(targetSchema.safeParse({ ...plan, path: [first, { ...last, bound: { at_least: 0.3 } }] }).success).toBe(
      true,
    );
    expect(targetSchema.safeParse({ ...plan, path: [first, { ...last, bound: { at_least: '0.300' } }] }).success).toBe(
      true,
    );
    expect(targetSchema.safeParse({ ...plan, path: [] }).success).toBe(false);
  });
});

describe('progress of a unit along the plan', () => {
  it.each([
    ['2025-12-31', 12, undefined],
    ['2026-01-01', 9, 'behind'],
    ['2026-01-01', 10, 'on'],
    ['2026-12-30', 10, 'on'],
    ['2026-12-31', 10, 'behind'],
    ['2026-12-31', 11, 'on'],
    ['2026-12-31', 12, 'ahead'],
    ['2027-01-01', 11, 'on'],
  ] as const)('on %s with %i of 50 women: %s', (asOf, female, standing) => {
    expect(targetProgressOf(reportOn(asOf, female), plan.id, 'cuc').path?.standing).toBe(standing);
  });

  it('is a course with the milestones of the plan', () => {
    const points = trajectoryOf([reportOn('2026-12-31', 11), reportOn('2027-12-31', 12)], plan.id, 'cuc');
    expect(points.map(({ on, observed, planned }) => `${on} ${observed} ${planned}`)).toEqual([
      '2025-12-31 null 0.2',
      '2026-12-31 0.22 0.22',
      '2027-12-31 0.24 0.24',
      '2028-12-31 null null',
      '2029-12-31 null null',
      '2030-12-31 null 0.3',
    ]);
  });

  it('binds departments and teams, not the ministry', () => {
    const report = reportOn('2026-12-31', 11);
    const reasonAt = (unit: string) =>
      report.result('women-in-leadership', unit).targets.find(({ target }) => target.id === plan.id)?.reason;
    expect([reasonAt('bo'), reasonAt('cuc')]).toEqual(['not_applicable', undefined]);
  });

  it('is told from the targets of other documents by its source', () => {
    const extended = extendCatalog(advancement, { targets: [plan] });
    const own = targetsAt(extended, '2026-12-31').filter(({ target }) => target.source.document === source.document);
    expect(own.map(({ target }) => target.id)).toEqual([plan.id]);
  });

  it('is explained with baseline, path and standing', () => {
    const report = reportOn('2026-12-31', 10);
    const comparison = report.result('women-in-leadership', 'cuc').targets.find(({ target }) => target.id === plan.id);
    if (comparison === undefined) throw new Error(plan.id);
    const full = explain(comparison, vi, { detail: 'full' });
    expect(full).toContain('Giá trị gốc: 20,00% (31/12/2025)');
    expect(full).toContain(
      'Lộ trình: 31/12/2026: từ 22% trở lên; 31/12/2027: từ 24% trở lên; 31/12/2030: từ 30% trở lên',
    );
    expect(explain(targetProgressOf(report, plan.id, 'cuc'), vi)).toContain(
      'chậm so với lộ trình (mốc 31/12/2026: từ 22% trở lên)',
    );
  });
});
