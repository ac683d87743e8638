import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { createDataset, evaluate, explain, GenderIndicatorsError, tally } from 'gender-indicators';
import { targetStandings } from 'gender-indicators/charts';
import { en, vi } from 'gender-indicators/locales';
import { payQuarters } from 'gender-indicators/measures';
import { unitSchema } from 'gender-indicators/schemas';
import { compileTallies, sqliteRunner } from 'gender-indicators/sql';
import { toTable } from 'gender-indicators/tables';
import { describe, expect, it } from 'vitest';

const title = { vi: 'Nữ', en: 'Women' };
const source = { document: 'Plan' };
const population = { id: 'people', title, of: 'personnel' } as const;
const indicator = { id: 'women', title, better: 'higher', source, femaleShare: { of: population } } as const;
const target = {
  id: 'goal',
  indicatorId: 'women',
  title,
  bound: { at_least: '0.6' },
  by: '2025-12-31',
  inForce: { from: '2018-01-01', to: '2025-12-31' },
  source,
  confidence: 'one_source',
} as const;
const catalog = { id: 'plan', title, indicators: [indicator], targets: [target] };
const rows = {
  units: [{ id: 'u', name: 'U', kind: 'department' }],
  personnel: [
    { id: 'p', unitId: 'u', sex: 'female', leadership: 'head' },
    { id: 'q', unitId: 'u', sex: 'male', leadership: 'none' },
  ],
};
const returns = { units: rows.units, returns: [{ populationId: 'people', unitId: 'u', total: 2, female: 1 }] };
const options = { asOf: '2019-12-31' };
const { dataset } = createDataset(rows, options);
const report = evaluate(dataset, catalog);
const later = evaluate(createDataset(rows, { asOf: '2020-12-31' }).dataset, catalog);
const result = report.result('women', 'u');
const quarters = payQuarters([{ sex: 'female', pay: 1 }]);
const table = toTable(report, { locale: vi });
const compiling = { dialect: 'duckdb', units: rows.units, asOf: '2019-12-31', tables: {} } as const;
const compiled = compileTallies(catalog, compiling);
const sqlite = new DatabaseSync(':memory:');
const inSqlite = compileTallies(catalog, { ...compiling, dialect: 'sqlite' });
const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
const pool = { connect: () => Promise.reject(new Error('no server')), query: () => undefined };

const counts = { female: 3, male: 7 };
const groups = { part: counts, whole: counts };
const selection = { selected: counts, pool: counts };
const bound = { at_least: '0.5' };
const year = (at: number, value: number) => ({ year: at, value });
const years = { baseline: year(2015, 0.2), current: year(2020, 0.3), target: year(2030, 0.5), direction: 'higher' };
const values = [
  { on: '2018-12-31', value: '0.2' },
  { on: '2019-12-31', value: '0.3' },
];
const achievement = { lifeExpectancy: 70, expectedSchooling: 12, meanSchooling: 8, income: 10_000 };
const sheets = [
  {
    name: 'CB',
    rows: [
      ['Mã', 'Giới tính', 'Đơn vị'],
      ['1', 'Nữ', 'Vụ A'],
    ],
  },
];
const pay = { female: [1, 2], male: [2, 3] };

/** A call of each public function that is right. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  additionsNeeded: [counts, bound, { base: 'all' }],
  adjustedParityIndex: [counts],
  appointmentsNeeded: [counts, bound, { appointments: 2 }],
  arithmeticMean: [{ values: [1, 2] }, { missing: 'rescale' }],
  assess: [values, target, { method: 'linear' }],
  balanceZone: [counts, { base: 'all' }],
  blau: [[1, 2], { finite: true }],
  checkDocument: [[{ id: 'a', part: 1, whole: 3, share: '33,33%' }], { percent: false }],
  checkFigure: [{ part: 1, whole: 3, published: '33,33%' }, { percent: false }],
  compoundProgress: [years],
  createDataset: [rows, options],
  createModel: [{ units: unitSchema }],
  currentStatusIndex: [{ baseline: 1, value: 2, target: 3, better: 'higher' }, { overshoot: 'kept' }],
  DatasetBuilder: [options],
  defineCatalog: [catalog],
  defineIndicator: [indicator],
  definePopulation: [population],
  defineTarget: [target],
  dissimilarity: [[counts]],
  compileTallies: [catalog, compiling],
  duckdbRunner: [duckdb],
  duckdbTables: [duckdb, {}],
  gather: [[{ name: 'north', tally: () => Promise.resolve(tally(dataset, catalog)) }], { limitMs: 5000 }],
  pgRunner: [pool],
  pgliteRunner: [{ ...pool, transaction: () => undefined }],
  runTallies: [inSqlite, sqliteRunner(sqlite), { limitMs: 60_000 }],
  sqliteRunner: [sqlite],
  distanceToTarget: [0.3, bound],
  emptyTallies: [{ asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } }],
  entropyIndex: [[counts]],
  eurostatProgress: [years],
  evaluate: [dataset, catalog, { by: 'sex' }],
  exactInterval: [{ part: 1, whole: 2 }, { level: '0.9' }],
  explain: [result, vi, { detail: 'line' }],
  exposure: [[counts], { group: 'female' }],
  extendCatalog: [catalog, { targets: [{ ...target, id: 'next-goal' }] }],
  femaleShare: [counts, { base: 'all' }],
  fisherExact: [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  gapChart: [table, { locale: vi }],
  formatBound: [bound, vi, { form: 'share' }],
  formatTitle: [title, vi],
  formatCount: [12, vi],
  formatNumber: [1.5, vi, { decimals: 1 }],
  formatPoints: [0.1, vi, { decimals: 1 }],
  formatResult: [result, vi, { decimals: 1 }],
  formatShare: [0.1, vi, { decimals: 1 }],
  gapProfile: [report, 'u'],
  genderDevelopmentGroup: [0.9],
  genderDevelopmentIndex: [{ female: achievement, male: achievement }],
  genderEqualityScore: [counts],
  genderGapScore: [counts, { benchmark: 1 }],
  genderGapWeights: [[1, 2]],
  genderInequalityIndex: [
    {
      maternalMortality: 20,
      adolescentBirths: 30,
      secondaryEducation: { female: 0.5, male: 0.6 },
      parliament: { female: 0.3 },
      labourForce: { female: 0.5, male: 0.6 },
    },
  ],
  geometricMean: [{ values: [1, 2] }, { missing: 'rescale' }],
  giniSegregation: [[counts]],
  glassCeilingIndex: [{ top: counts, all: counts }, { base: 'all' }],
  goalpost: [{ value: 1, minimum: 0, maximum: 2 }, { scale: 'linear' }],
  groupIssues: [[], { locale: vi }],
  growthRate: [{ from: 1, to: 2 }],
  harmonicMean: [{ values: [1, 2] }, { missing: 'rescale' }],
  hillNumber: [[1, 2], 1],
  hourlyPay: [{ pay: 1, hours: 2 }],
  impactRatio: [selection, { reference: 'male' }],
  isolation: [[counts], { group: 'female' }],
  karmelMacLachlan: [[counts]],
  mean: [[1, 2]],
  median: [[1, 2]],
  meets: [0.3, bound],
  mergeTallies: [tally(dataset, catalog)],
  mutualInformation: [[counts], { base: 2 }],
  mutualInformationDecomposition: [{ id: 'u', counts }, { base: 2 }],
  oddsRatio: [selection, { correction: 0 }],
  parityBand: [0.9, { low: '0.9' }],
  parityIndex: [counts],
  parseFigure: ['33,33%', { percent: false }],
  payGap: [pay, { average: 'mean' }],
  payGapAlert: [0.1, { sides: 'one' }],
  payGapByCategory: [[{ category: 'c', ...pay }], { average: 'mean' }],
  payQuartersChart: [quarters, { locale: vi, subtitle: 'A', asOf: '2019-12-31', source: 'B' }],
  progressChart: [table, { locale: vi }],
  renderChart: [targetStandings(table, { locale: vi })],
  sexPyramid: [table, { locale: vi }],
  targetStandings: [table, { locale: vi }],
  unitsAgainstTarget: [table, { locale: vi }],
  unitsOverTime: [table, { locale: vi }],
  payQuarters: [[{ sex: 'female', pay: 1 }], { rule: 'uk' }],
  pointGap: [counts],
  possibleWholes: [{ part: 1, published: '33,33%' }, { rounding: 'down' }],
  quantile: [[1, 2], 0.5, { method: 'linear' }],
  quarterSizes: [10],
  rates: [groups],
  ratio: [{ numerator: 1, denominator: 2 }],
  readAudit: [compiled, []],
  readTallies: [compiled, { counts: [], frequencies: [], audit: [] }, { onBreach: 'refuse' }],
  readDataset: [{ text: 'Mã;Giới tính\n1;Nữ\n' }, { locale: vi, asOf: '2019-12-31' }],
  readHeaders: [sheets, { locale: vi }],
  readWorkbook: [{ text: 'a;b\n1;2\n' }, {}],
  recipientShare: [pay],
  relativeGap: [counts],
  replacementsNeeded: [counts, bound, { base: 'all' }],
  representationGap: [groups, { base: 'all' }],
  audit: [report, {}],
  protect: [report, { threshold: 3 }],
  protectionCost: [report, { own: { threshold: 3 } }],
  round: [report, { base: 5, seed: 'a text that nobody guesses' }],
  representationRatio: [groups, { base: 'all' }],
  reportFromJson: [JSON.stringify(report), catalog, {}],
  reportToJson: [report, { locale: vi }],
  requiredChange: [{ value: 0.3, target: bound, periods: 2 }, { pace: 'linear' }],
  series: [[report, later]],
  resultToJson: [result, { locale: vi }],
  sexRatio: [counts, { per: 100 }],
  shannon: [[1, 2], { base: 2 }],
  share: [{ part: 1, whole: 2 }],
  shareOfTarget: [{ value: 1, target: 2 }],
  shortfall: [selection],
  stepsOf: [result],
  talliesFromJson: ['{}', {}],
  talliesToJson: [tally(dataset, catalog)],
  summarise: [[report, later], vi, { limit: 5 }],
  tally: [dataset, catalog, { by: 'sex' }],
  tallyReturns: [returns, catalog, options],
  targetProgress: [{ baseline: 0.1, value: 0.2, target: 0.3 }, { overshoot: 'kept' }],
  targetProgressOf: [[report, later], 'goal', 'u', { method: 'linear' }],
  targetSummary: [[report, later], 'goal', 'u'],
  targetsAt: [catalog, '2019-12-31', { lenient: true }],
  toCsv: [table, { bom: false }],
  toHtmlReport: [[report, later], { locale: vi, charts: 'none' }],
  toHtml: [table, { styles: false }],
  toJson: [table],
  toJsonSchema: [unitSchema],
  toMarkdown: [table],
  toRecords: [table, { values: 'exact' }],
  toRows: [sheets, { locale: vi }],
  toTable: [[report, later], { locale: vi }],
  toReturns: [sheets, { locale: vi, catalog }],
  trajectory: [values, target, { method: 'linear' }],
  trajectoryOf: [[report, later], 'goal', 'u', { method: 'linear' }],
  trendArrow: [years, { onTrack: '0.9', moderatelyImproving: '0.5', stagnating: 0 }],
  twoProportionTest: [groups],
  unsdProgress: [years, { unit: 'share' }],
  update: [dataset, { left: ['p'] }, { maxIssues: 10 }],
  variablePayGap: [pay, { average: 'mean' }],
  wilsonInterval: [{ part: 1, whole: 2 }, { level: '0.9' }],
  writeTemplate: ['personnel', { locale: vi, format: 'csv' }],
  writeIssues: [sheets, [], { locale: vi }],
  writeReportWorkbook: [[report, later], { locale: vi }],
  womenNeeded: [report, 'goal', 'u', {}],
};

// `null` is the value of nobody, which has an answer.
const takesNull = [
  'distanceToTarget',
  'formatCount',
  'formatNumber',
  'formatPoints',
  'formatShare',
  'meets',
  'parityBand',
  'payGapAlert',
];
// A text that is given for a text, or for what may be left out.
const withoutArguments = ['createModel'];
// A path of a file is any text.
const takesText = ['readWorkbook', 'readDataset'];
// The class of decimal.js, and the errors themselves, which the library makes.
const notOurs = ['Decimal', 'GenderIndicatorsError'];

const { exports: subpaths } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
const functions = new Map<string, (...given: readonly unknown[]) => unknown>();
for (const path of Object.keys(subpaths).filter((name) => name !== './package.json')) {
  const module = (await import(`gender-indicators${path.slice(1)}`)) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== 'function' || notOurs.includes(name)) continue;
    const isClass = /^class\b/u.test(Function.prototype.toString.call(value));
    functions.set(
      name,
      isClass
        ? (...given) => Reflect.construct(value, given)
        : (...given) => (value as (...all: readonly unknown[]) => unknown)(...given),
    );
  }
}

/** Calls that are wrong, each with what is wrong about it. */
function wrongCalls(name: string): readonly (readonly [what: string, given: readonly unknown[]])[] {
  const right = calls[name] ?? [];
  const wrong: [string, readonly unknown[]][] = [];
  if (!withoutArguments.includes(name)) wrong.push(['nothing', []], ['undefined at 0', right.with(0, undefined)]);
  for (const [i, value] of right.entries()) {
    const isValue = i === 0 && takesNull.includes(name);
    if (!isValue) wrong.push([`null at ${i}`, right.with(i, null)]);
    if (typeof value === 'object' && !(i === 0 && takesText.includes(name)))
      wrong.push([`text at ${i}`, right.with(i, 'text')]);
    if (typeof value === 'object') wrong.push([`a number at ${i}`, right.with(i, 5)]);
    if (typeof value === 'object' && !Array.isArray(value)) wrong.push([`a list at ${i}`, right.with(i, [])]);
    if (Array.isArray(value)) wrong.push([`an object at ${i}`, right.with(i, {})]);
    const next = right[i + 1];
    if (i + 1 < right.length && (typeof value === 'object' || typeof next !== typeof value))
      wrong.push([`${i} and ${i + 1} swapped`, right.with(i, next).with(i + 1, value)]);
  }
  return wrong;
}

async function errorOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}

it('has a call of every public function, and of no other', () => {
  expect(Object.keys(calls).sort()).toEqual([...functions.keys()].sort());
});

it.each(Object.keys(calls).filter((name) => name !== 'talliesFromJson'))(
  '%s takes the call that is right',
  async (name) => {
    expect(await errorOf(() => functions.get(name)?.(...(calls[name] ?? [])))).toBeUndefined();
  },
);

it.each([
  ['share', [{ part: 3, total: 12 }], 'share: “whole” is missing. Write { part, whole }.'],
  [
    'duckdbTables',
    [duckdb, {}, { modle: 1 }],
    'duckdbTables: “options.modle” is none of the options. Write one of these: model.',
  ],
  [
    'tallyReturns',
    [{ units: rows.units, returns: undefined }, catalog, options],
    'tallyReturns: “rows.returns” is missing. Write { units, returns }.',
  ],
  [
    'createDataset',
    [[{ id: 'u' }], { asOf: '2019-12-31' }],
    'createDataset: “rows” is not what is expected here. Write { units: […], personnel: […] }.',
  ],
  ['explain', [result], "explain: “locale” is missing. Write vi of 'gender-indicators/locales'."],
  [
    'explain',
    [result, 'vi'],
    "explain: “locale” is not what is expected here. Write vi of 'gender-indicators/locales'.",
  ],
  [
    'evaluate',
    [catalog, dataset],
    'evaluate: the arguments are in the wrong order. Write evaluate(dataset, catalog, options).',
  ],
  [
    'checkFigure',
    [{ part: 1, whole: 5, published: 'gần 20%' }],
    'checkFigure: “published” is not a figure, or can be read in two ways. Write the number as its language does, such as “26.80%” or “1,081”, without words.',
  ],
  ['reportFromJson', [5, catalog], 'reportFromJson: “json” is not what is expected here. Write reportToJson(report).'],
  [
    'resultToJson',
    [result, { locale: 'vi' }],
    "resultToJson: “locale” is not what is expected here. Write vi of 'gender-indicators/locales'.",
  ],
  [
    'reportToJson',
    [report, { locale: 'vi' }],
    "reportToJson: “locale” is not what is expected here. Write vi of 'gender-indicators/locales'.",
  ],
  ['meets', ['0.3', '0.3'], "meets: “bound” is not what is expected here. Write { at_least: '0.3' }."],
  ['meets', ['0.3', { between: 5 }], 'meets: “bound” is outside its range. Write a value in this range: low to high.'],
  [
    'assess',
    [[{ on: ['2019-12-31'], value: 1 }], target],
    'assess: “observations[0]” is not a valid date. Write a real day such as “2019-12-31”; a period must not end before it begins.',
  ],
  [
    'share',
    [JSON.parse('{ "part": { "toStringTag": "[object Decimal]" }, "whole": 5 }')],
    'share: “part” is not a number. Write a number like 12.5.',
  ],
])('%s says what to write', async (name, given, message) => {
  expect(((await errorOf(() => functions.get(name)?.(...given))) as Error).message).toBe(message);
});

const ofDataset = ['asOf', 'period', 'model', 'source', 'strict', 'plausibility', 'maxIssues', 'placeOf'];
const ofRows = [
  'locale',
  'model',
  'headers',
  'recordSets',
  'words',
  'units',
  'unit',
  'sameUnits',
  'dateOrder',
  'incompleteDates',
  'unreadableSex',
  'unreadablePost',
  'partyMemberSince',
  'maxIssues',
];

const optionsOfFunctions: readonly (readonly [name: string, options: readonly string[]])[] = [
  [
    'compileTallies',
    [
      'dialect',
      'units',
      'asOf',
      'period',
      'tables',
      'model',
      'by',
      'returns',
      'observations',
      'source',
      'payFrequencies',
    ],
  ],
  ['createDataset', ofDataset],
  ['DatasetBuilder', [...ofDataset, 'onProgress', 'signal']],
  ['evaluate', ['by', 'benchmark', 'unverified', 'model']],
  ['explain', ['detail', 'form']],
  ['gather', ['limitMs', 'signal', 'onFailure', 'units', 'onProgress']],
  ['groupIssues', ['locale', 'placeOf', 'showValues']],
  [
    'readDataset',
    [
      'name',
      'encoding',
      'separator',
      'limits',
      'signal',
      ...ofRows,
      'asOf',
      'period',
      'source',
      'strict',
      'plausibility',
      'onProgress',
    ],
  ],
  ['readHeaders', ofRows],
  ['readTallies', ['onBreach']],
  ['readWorkbook', ['name', 'encoding', 'separator', 'limits', 'signal']],
  ['reportFromJson', ['model']],
  ['reportToJson', ['locale', 'units', 'indicators']],
  ['resultToJson', ['locale']],
  ['round', ['base', 'seed']],
  ['runTallies', ['onBreach', 'limitMs', 'signal', 'onProgress']],
  ['talliesFromJson', ['model']],
  ['tally', ['by']],
  ['tallyReturns', ofDataset],
  ['targetsAt', ['lenient', 'unverified']],
  ['toReturns', ['catalog', 'populations', 'locale', 'words', 'units', 'unit', 'sameUnits', 'maxIssues']],
  ['toRows', ofRows],
  ['womenNeeded', ['appointments', 'departures', 'orderBy']],
  ['writeIssues', ['locale', 'headers', 'placeOf']],
  ['writeReportWorkbook', ['locale', 'units', 'indicators', 'title', 'depth']],
  ['writeTemplate', ['locale', 'model', 'format']],
  ['gapChart', ['locale', 'width', 'title', 'unit', 'limit']],
  ['payQuartersChart', ['locale', 'width', 'title', 'subtitle', 'asOf', 'source']],
  ['progressChart', ['locale', 'width', 'title', 'unit', 'indicator', 'target']],
  ['sexPyramid', ['locale', 'width', 'title', 'unit', 'indicator']],
  ['targetStandings', ['locale', 'width', 'title']],
  ['unitsAgainstTarget', ['locale', 'width', 'title', 'indicator', 'target', 'limit']],
  ['unitsOverTime', ['locale', 'width', 'title', 'indicator', 'target', 'limit']],
  ['summarise', ['unit', 'limit']],
  ['toCsv', ['separator', 'parts', 'bom', 'cells']],
  ['toHtml', ['styles', 'id']],
  ['toHtmlReport', ['locale', 'unit', 'title', 'indicators', 'sections', 'charts']],
  ['toRecords', ['values']],
  ['checkDocument', ['locale', 'percent']],
  ['checkFigure', ['locale', 'percent']],
  ['formatBound', ['form']],
  ['formatNumber', ['decimals', 'rounding']],
  ['formatPoints', ['decimals', 'rounding']],
  ['formatResult', ['decimals', 'rounding']],
  ['formatShare', ['decimals', 'rounding']],
  ['parseFigure', ['locale', 'percent']],
  ['possibleWholes', ['locale', 'percent', 'rounding']],
  ['toTable', ['locale', 'units', 'depth', 'indicators', 'by', 'targets', 'needed', 'notes', 'columns', 'title']],
];

it.each(optionsOfFunctions)(
  '%s refuses an option that it does not have, and says which there are',
  async (name, allowed) => {
    const right = calls[name] ?? [];
    const last = right.at(-1) as object;
    // A name that each object inherits is none of the options either.
    for (const other of ['indicatr', 'toString']) {
      const call = () => functions.get(name)?.(...right.with(-1, { ...last, [other]: 'women' }));
      const error = (await errorOf(call)) as GenderIndicatorsError;
      const argument = `options.${other}`;
      expect(error).toMatchObject({ code: 'unknown_option', facts: { function: name, argument, allowed } });
      expect(explain(error, en)).toContain(`${name}: “${argument}” is none of the options.`);
      expect(explain(error, vi)).toContain(`“${name}”`);
      expect(explain(error, vi)).toContain(allowed.map((option) => `“${option}”`).join(', '));
    }
  },
);

const otherValues: readonly unknown[] = [null, 5, Number.NaN, -1, 'x', '', true, [], {}, [null], [{}], () => undefined];

describe.each(optionsOfFunctions)('%s', (name, names) => {
  it.each(names)('takes any value as %s, or refuses it by a code', async (option) => {
    const right = calls[name] ?? [];
    const last = right.at(-1) as object;
    for (const value of otherValues) {
      const error = await errorOf(() => functions.get(name)?.(...right.with(-1, { ...last, [option]: value })));
      if (error !== undefined) expect(error).toBeInstanceOf(GenderIndicatorsError);
    }
  });
});

describe.each(Object.keys(calls))('%s', (name) => {
  it.each(wrongCalls(name))('refuses %s, by its name and with what to write', async (_, given) => {
    const error = (await errorOf(() => functions.get(name)?.(...given))) as GenderIndicatorsError;
    expect(error).toBeInstanceOf(GenderIndicatorsError);
    expect(error.message).toMatch(
      new RegExp(`^${name}: (?:“.+” is .+|the arguments are in the wrong order)\\. Write .+\\.$`, 'u'),
    );
    expect(explain(error, en)).toBe(error.message);
    expect(explain(error, vi)).toContain(`“${name}”`);
    expect(explain(error, vi)).toMatch(/Hãy /u);
  });
});
