import {
  createDataset,
  emptyTallies,
  evaluate,
  explain,
  type GenderIndicatorsError,
  mergeTallies,
  type Rows,
  reportFromJson,
  reportToJson,
  series,
  summarise,
  type Tallies,
  talliesFromJson,
  talliesToJson,
  tally,
  targetSummary,
  womenNeeded,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import {
  type ChartSpec,
  gapChart,
  progressChart,
  sexPyramid,
  targetStandings,
  unitsAgainstTarget,
  unitsOverTime,
} from 'gender-indicators/charts';
import { renderChart } from 'gender-indicators/charts/svg';
import { protect } from 'gender-indicators/disclosure';
import { en, vi } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toHtml, toMarkdown, toTable } from 'gender-indicators/tables';
import { describe, expect, it } from 'vitest';
import { type GatherOptions, type GatherProgress, gather, type Shard } from '../../src/sql/index.js';

const asOf = '2019-12-31';
const units = [
  { id: 'root', name: 'Tổng cục', kind: 'general_department', ownStaff: false },
  ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'root', name: `Cục ${id}`, kind: 'department' })),
];
const people = (unitId: string, count = 4) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${unitId}${i}`,
    unitId,
    sex: i % 2 === 0 ? 'female' : 'male',
    leadership: i === 0 ? 'head' : 'none',
    positionLevel: 'department',
  }));
const counted = (rows: object, day = asOf, source?: string): Tallies =>
  tally(createDataset(rows as Rows, { asOf: day, source }).dataset, advancement);
const talliesOf = (unitId: string, day?: string) => counted({ units, personnel: people(unitId) }, day);
const shardOf = (name: string, count: () => Tallies): Shard => ({ name, tally: () => Promise.resolve().then(count) });
const answering = (name: string, unitId = name): Shard => shardOf(name, () => talliesOf(unitId));
const silent = (name: string): Shard => ({ name, tally: () => new Promise<never>(() => undefined) });
const failing = (name: string, error = new Error('secret 12.345.678')): Shard => ({
  name,
  tally: () => Promise.reject(error),
});

async function refusal(shards: readonly Shard[], options: Partial<GatherOptions> = {}) {
  const error = await gather(shards, { limitMs: 5_000, ...options }).then(
    () => undefined,
    (reason: unknown) => reason as GenderIndicatorsError,
  );
  expect(explain(error!, vi)).not.toBe('');
  return error!;
}

const json = (tallies: Tallies) => ({ ...talliesToJson(tallies), sources: [] });

it('adds the shards up to what the whole gives', async () => {
  const whole = counted({ units, personnel: ['a', 'b', 'c'].flatMap((unitId) => people(unitId)) });
  const steps: GatherProgress[] = [];
  const tallies = await gather([answering('c'), answering('a'), answering('b')], {
    limitMs: 5_000,
    onProgress: (step) => steps.push(step),
  });
  expect(json(tallies)).toEqual(json(whole));
  expect(tallies.sources).toEqual(['a', 'b', 'c']);
  expect(tallies.missingSources).toBeUndefined();
  expect(steps.map(({ done, total, problem }) => [done, total, problem])).toEqual(
    [1, 2, 3].map((n) => [n, 3, undefined]),
  );
});

describe('a shard that gives no answer', () => {
  it('is named, and the others are called off', async () => {
    let isAborted = false;
    const waiting: Shard = {
      name: 'b',
      tally: ({ signal }) => {
        signal.addEventListener('abort', () => {
          isAborted = true;
        });
        return new Promise<never>(() => undefined);
      },
    };
    const error = await refusal([answering('a'), waiting, failing('c')]);
    expect(error.facts).toEqual({ shard: 'c', problem: 'program' });
    expect(isAborted).toBe(true);
    expect(`${error.message} ${explain(error, vi)}`).not.toContain('12.345');
    expect((error.cause as Error).message).toBe('secret 12.345.678');
  });

  it('is reported at the limit', async () => {
    const start = performance.now();
    const error = await refusal([answering('a'), silent('b')], { limitMs: 200 });
    expect(error.facts).toEqual({ shard: 'b', problem: 'time_limit' });
    expect(performance.now() - start).toBeLessThan(2_200);
  });

  it('does not keep the caller from calling off', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect((await refusal([silent('a')], { signal: controller.signal, onFailure: 'partial' })).code).toBe('aborted');
  });

  it('refuses where no shard answers, even in part', async () => {
    const error = await refusal([failing('a'), failing('b')], { onFailure: 'partial' });
    expect(error.facts).toEqual({ shard: 'a', problem: 'program' });
  });
});

describe('a part of the shards', async () => {
  const tallies = await gather([answering('a'), failing('b'), silent('c')], { limitMs: 200, onFailure: 'partial' });
  const report = evaluate(tallies, advancement);
  const marks = { vi: 'hiếu dữ liệu của “b”, “c”', en: 'without the data of “b”, “c”' };

  it('counts as not reported, with the names of what is missing', () => {
    expect(tallies.missingSources).toEqual(['b', 'c']);
    const result = report.result('women-in-workforce', 'root');
    expect(result.coverage).toEqual({ reported: 1, expected: 3 });
    expect(result.missingSources).toEqual(['b', 'c']);
    expect(json(talliesFromJson(JSON.stringify(talliesToJson(tallies))))).toEqual(json(tallies));
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('is marked in every sentence in %s', (code, locale) => {
    const again = reportFromJson(JSON.stringify(reportToJson(report)), advancement);
    for (const one of [report, again, protect(report, { threshold: 3 }).report]) {
      for (const result of one)
        for (const detail of ['line', 'full', 'steps'] as const)
          for (const fact of [result, ...result.targets])
            expect(explain(fact, locale, { detail })).toContain(marks[code]);
      const target = advancement.targets![0]!.id;
      for (const fact of [womenNeeded(one, target, 'root'), targetSummary(one, target)])
        expect(explain(fact, locale)).toContain(marks[code]);
      expect(summarise(one, locale)[0]?.text).toContain(marks[code]);
    }
    const before = evaluate(talliesOf('a', '2018-12-31'), advancement);
    const [first, last] = series([before, report]).points('women-in-workforce', 'root');
    expect(explain(first!, locale)).not.toContain(marks[code]);
    expect(explain(last!, locale)).toContain(marks[code]);
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('is marked in every table and page in %s', async (code, locale) => {
    const table = toTable(report, { locale });
    const texts = [
      toHtml(table),
      toMarkdown(table),
      toCsv(table),
      await toHtmlReport(report, { locale, charts: 'none' }),
    ];
    expect(texts.map((text) => text.includes(marks[code]))).toEqual([true, true, true, true]);
    expect(toTable(report, { locale, notes: false }).subtitle).toContain(marks[code]);
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)(
    'is marked below every chart, in its picture and in what screen readers say, in %s',
    async (code, locale) => {
      const table = toTable(report, { locale });
      const distribution = toTable(report, {
        locale,
        indicators: [advancement.indicators.find(({ distribution: counted }) => counted !== undefined)!.id],
      });
      const charts = [unitsAgainstTarget, progressChart, gapChart, unitsOverTime, targetStandings]
        .map((chart) => chart(table, { locale }))
        .concat(sexPyramid(distribution, { locale }));
      for (const chart of charts) {
        const { description, vconcat } = chart as ChartSpec & { readonly vconcat: readonly object[] };
        expect(description).toContain(marks[code]);
        expect(JSON.stringify(vconcat.at(-1))).toContain(marks[code]);
        const svg = await renderChart(chart);
        expect(svg.replace(/<[^>]*>/gu, '')).toContain(marks[code]);
        expect(/aria-label="([^"]*)"/u.exec(svg)?.[1]).toContain(marks[code]);
      }
      const complete = toTable(evaluate(talliesOf('a'), advancement), { locale });
      expect(JSON.stringify(unitsAgainstTarget(complete, { locale }))).not.toContain(marks[code]);
    },
  );

  it('is completed by the shards that answer later', () => {
    const [b, c] = ['b', 'c'].map((name) => counted({ units, personnel: people(name) }, asOf, name));
    const withB = mergeTallies(tallies, b!);
    expect(withB.missingSources).toEqual(['c']);
    const complete = mergeTallies(withB, c!);
    expect(complete.missingSources).toBeUndefined();
    expect(json(complete)).toEqual(json(counted({ units, personnel: ['a', 'b', 'c'].flatMap((id) => people(id)) })));
    expect(mergeTallies(emptyTallies(tallies), tallies).missingSources).toEqual(['b', 'c']);
  });
});

describe.each(['refuse', 'partial'] as const)('%s: refuses', (onFailure) => {
  it.each<[string, readonly Shard[], Partial<GenderIndicatorsError>]>([
    ['two shards of one name', [answering('a'), answering('a', 'b')], { code: 'duplicate_source' }],
    [
      'a source that answers twice',
      [
        shardOf('x', () => counted({ units, personnel: people('a') }, asOf, 'north')),
        shardOf('y', () => counted({ units, personnel: people('b') }, asOf, 'north')),
      ],
      { code: 'duplicate_source' },
    ],
    [
      'a database under two names',
      [answering('x', 'a'), answering('y', 'a')],
      { code: 'unit_in_two_shards', facts: { unitId: 'a', first: 'x', second: 'y' } },
    ],
    ['two dates', [answering('a'), shardOf('b', () => talliesOf('b', '2018-12-31'))], { code: 'different_dates' }],
    [
      'records whose keys leave their shard',
      [
        answering('a'),
        shardOf('b', () => ({
          ...talliesOf('b'),
          issues: [
            {
              kind: 'issue',
              code: 'rows_left_out',
              recordSet: 'events',
              field: 'personId',
              refused: true,
              facts: { reason: 'unknown_person', count: 3 },
            },
          ],
        })),
      ],
      { code: 'shard_failed', facts: { shard: 'b', problem: 'keys_leave_shard' } },
    ],
  ])('%s', async (_, shards, expected) => {
    expect(await refusal(shards, { onFailure })).toMatchObject(expected);
  });
});

it('adds people of one unit from several shards where it is said', async () => {
  const half = (at: number) =>
    shardOf(`shard-${at}`, () => counted({ units, personnel: people('a').filter((_, i) => i % 2 === at) }));
  const tallies = await gather([half(0), half(1)], { limitMs: 5_000, units: 'in_several_shards' });
  expect(json(tallies)).toEqual(json(talliesOf('a')));
  expect((await refusal([half(0), half(1)])).code).toBe('unit_in_two_shards');
});

it.each([[[]], [[{ name: 'a' }]], [[{ tally: () => Promise.resolve(talliesOf('a')) }]]])(
  'refuses what are no shards: %j',
  async (shards) => {
    expect((await refusal(shards as unknown as Shard[])).code).toBe('wrong_argument');
  },
);
