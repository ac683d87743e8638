import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { targetsAt } from '../../src/indicators/targets-at.js';
import { type WomenNeededOptions, womenNeeded } from '../../src/indicators/women-needed.js';
import { en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { vi } from '../../src/locales/vi.js';
import { type Explainable, explain } from '../../src/present/explain.js';
import type { Bound } from '../../src/schemas/target.js';
import { activeUnits, catalog, indicator, leaders, personnel, population } from '../indicators/catalogs.js';
import { people, person, unit } from '../indicators/rows.js';
import { refusal } from '../measures/refusal.js';

const withWoman = population('with-woman', 'units', {
  personnel: { some: { sex: 'female', leadership: { in: ['head', 'deputy'] } } },
});
const ministries = population('ministries', 'units', { kind: 'ministry' });
const title = (of: string) => ({ vi: `Chỉ tiêu “${of}”`, en: `Target ${of}` });
const indicators = [
  indicator('women', { femaleShare: { of: personnel }, title: { vi: 'Tỷ lệ nữ', en: 'Women' } }),
  indicator('units', { share: { part: withWoman, whole: activeUnits } }),
  indicator('agencies', { share: { part: withWoman, whole: ministries } }),
  indicator('records', { share: { part: leaders, whole: personnel } }),
  indicator('staff', { quantity: { value: { count: personnel } } }),
];
const bounds: Readonly<Record<string, readonly [string, Bound, object?]>> = {
  more: ['women', { at_least: '0.5' }, { approximate: true }],
  one: ['women', { above: '0.4' }],
  all: ['women', { at_least: 1 }],
  fewer: ['women', { at_most: '0.1' }],
  met: ['women', { at_least: '0.1' }],
  later: ['women', { at_least: '0.5' }, { inForce: { from: '2021-01-01', to: '2024-12-31' } }],
  expired: ['women', { at_least: '0.5' }, { by: '2019-12-31', inForce: { from: '2016-01-01', to: '2019-12-31' } }],
  elsewhere: ['women', { at_least: '0.5' }, { binds: { kind: 'ministry' } }],
  units: ['units', { at_least: '0.6' }],
  'all-units': ['units', { below: '0.1' }],
  'units-met': ['units', { at_least: '0.1' }],
  agencies: ['agencies', { at_least: '0.9' }],
  records: ['records', { at_least: '0.9' }],
  'no-records': ['records', { below: '0.1' }],
  number: ['staff', { at_least: 100 }],
};
const plan = (used = indicators) =>
  catalog({
    indicators: used,
    targets: Object.entries(bounds).flatMap(([id, [indicatorId, bound, fields = {}]]) =>
      used.some((one) => one.id === indicatorId)
        ? {
            ...{ id, indicatorId, title: title(id), bound, by: '2024-12-31' },
            ...{ inForce: { from: '2016-01-01', to: '2024-12-31' }, source: { document: title('plan') } },
            ...{ confidence: 'one_source' as const },
            ...fields,
          }
        : [],
    ),
  });
const departments = Array.from({ length: 14 }, (_, i) => `d${i + 1}`);
const rows = {
  units: [
    unit('root', undefined, { kind: 'department' }),
    ...departments.map((id) => unit(id, 'root')),
    unit('d0', 'root'),
  ],
  personnel: [
    ...[
      person('h0', 'root', { leadership: 'head' }),
      ...people('root', { male: 1 }),
      person('o', 'root', { sex: 'other' }),
    ],
    ...departments.flatMap((id, i) => people(id, { female: i < 3 ? 3 : i % 7, male: 5 })),
    ...departments.map((id) => person(`h-${id}`, id, { sex: 'male', leadership: 'head' })),
  ],
};
const returns = [
  { populationId: 'with-woman', unitId: 'root', total: 13 },
  { populationId: 'ministries', unitId: 'root', total: 22 },
];
const read = (given: object, used = indicators) =>
  evaluate(createDataset(given as never, { asOf: '2020-12-31' }).dataset, plan(used));
const report = read(rows);
const needs = (id: string, options?: WomenNeededOptions) => womenNeeded(report, id, 'root', options);
const departures = { female: 3, male: 20, other: 1 };
const facts: Readonly<Record<string, Explainable>> = {
  ...Object.fromEntries(Object.keys(bounds).map((id) => [id, needs(id)])),
  appointments: needs('more', { appointments: 40 }),
  departures: needs('more', { appointments: 40, departures }),
  impossible: needs('more', { appointments: 4, departures: { female: 1, male: 1 } }),
  unordered: womenNeeded(read(rows, indicators.slice(1)), 'units', 'root'),
  unnamed: womenNeeded(read({ units: rows.units.slice(0, 1), returns }), 'agencies', 'root'),
  'not reported': womenNeeded(report, 'more', 'd0'),
  summary: targetSummary(report, 'more', 'root'),
  'summary of all': targetSummary(report, 'later'),
  'summary of an expired target': targetSummary(report, 'expired', 'root'),
  'summary of one': targetSummary(report, 'elsewhere', 'd1'),
  ...Object.fromEntries(
    ['2015-12-31', '2020-12-31', '2025-01-01'].map((on) => [on, targetsAt(plan(), on, { lenient: true })[0]!]),
  ),
};

const said = (locale: Locale) =>
  Object.entries(facts)
    .map(([name, fact]) => `# ${name}\n${explain(fact, locale)}\n${explain(fact, locale, { detail: 'full' })}\n`)
    .join('\n');

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('targets in %s', (code, locale) => {
  it('are said as the snapshot shows it', async () => {
    await expect(said(locale)).toMatchFileSnapshot(`explain-target-facts.${code}.snap.txt`);
  });

  it('leak no placeholder, and are one line where one is asked for', () => {
    expect(said(locale)).not.toMatch(/undefined|null|NaN|Infinity|\[object|\(\)| {2}/u);
    for (const fact of Object.values(facts)) expect(explain(fact, locale)).not.toContain('\n');
  });

  it('are said as well after a journey through JSON', () => {
    for (const fact of Object.values(facts)) {
      const stored = JSON.parse(JSON.stringify(fact)) as Explainable;
      for (const detail of ['line', 'full'] as const)
        expect(explain(stored, locale, { detail })).toBe(explain(fact, locale, { detail }));
    }
  });
});

describe('the line', () => {
  it.each([
    // Women are 1 + 9 + 3+4+5+6+0+1+2+3+4+5+6 = 49 of 49 + 2 + 14 × 6 = 135; one of the others is no man.
    [
      'more',
      'Target more – root, 31 December 2020: not yet met, 13.70 percentage points short; required pace up by 3.43 percentage points a year; 37 more women, if nobody leaves, or 19 women in place of men',
    ],
    [
      'all',
      'Target all – root, 31 December 2020: not yet met, 63.70 percentage points short; required pace up by 15.93 percentage points a year; neither adding women nor replacing men with women can meet it',
    ],
    ['met', 'Target met – root, 31 December 2020: met; no more are needed'],
    [
      'later',
      'Target later – root, 31 December 2020: The target is not in force on the day of the data. Choose another day, or compare for reference.',
    ],
    [
      'units',
      'Target units – root, 31 December 2020: not yet met, 53.33 percentage points short; required pace up by 13.33 percentage points a year; 8 more units must meet it',
    ],
    ['summary', 'Target more – root, 31 December 2020: 16 units, 15 judged; met: 2; not yet met: 13; not reported: 1'],
    [
      'summary of all',
      'Target later – all units, 31 December 2020 (not yet in force): 16 units, none judged; target not in force: 16',
    ],
    ['summary of one', 'Target elsewhere – d1, 31 December 2020: 1 unit, none judged; does not apply: 1'],
    ['2015-12-31', 'Target more – 31 December 2015: not yet in force (1 January 2016 to 31 December 2024)'],
    ['2025-01-01', 'Target more – 1 January 2025: no longer in force (1 January 2016 to 31 December 2024)'],
  ])('of %s', (name, line) => {
    expect(explain(facts[name] as Explainable, en)).toBe(line);
  });

  it('counts those who leave, and says that no number is enough', () => {
    expect(explain(facts['departures'] as Explainable, en)).toMatch(
      /; \d+ women among the next 40 appointments, after 3 women and 21 others have left$/u,
    );
    expect(explain(facts['impossible'] as Explainable, en)).toMatch(
      /; it cannot be met by the next 4 appointments alone, after 1 woman and 1 other have left$/u,
    );
  });

  it('names the closest units with their ties, and how many more there are', () => {
    const full = explain(facts['units'] as Explainable, en, { detail: 'full' });
    expect(full).toContain(
      'counted in “Women”): 6 women each: d7, d14; 5 women each: d6, d13; 4 women each: d5, d12; 3 women each: d1, d2, d3, d4; and 4 more\n',
    );
    expect(explain(facts['unordered'] as Explainable, en, { detail: 'full' })).toContain('d9, d10; and 4 more\n');
  });

  it('refuses what is no such fact', () => {
    for (const kind of ['target_at', 'target_summary', 'women_needed'])
      expect(refusal(() => explain({ kind } as never, en))).toMatchObject({ code: 'not_a_fact' });
  });
});
