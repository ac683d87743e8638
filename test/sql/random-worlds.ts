import fc from 'fast-check';
import { createDataset, type Rows, talliesToJson, tally } from 'gender-indicators';
import type { TalliesJson } from 'gender-indicators/schemas';
import { expect } from 'vitest';
import { defaultModel, type Model } from '../../src/schemas/model.js';
import { compileTallies, readAudit, readTallies } from '../../src/sql/index.js';
import { type Case, cases, dividedCases } from '../agreement/arbitraries.js';
import { countedThere } from './counted-there.js';
import type { TestEngine } from './engine.js';
import { modelOf, ownCases } from './own-models.js';

const notOfRows = ['duplicate_id', 'repeated_record', 'duplicate_plan', 'overlapping_period'];

/** Cases with a breakdown whose values the schema lists. */
const listedCases = dividedCases.filter(([, by]) => by.every((path) => !/name$|term$|policy$|number$/u.test(path)));

// What only several rows show, the audit refuses: here such rows are left out before.
function withoutRepeated({ rows, asOf, period }: Case): Case['rows'] {
  const { issues } = createDataset(rows as Rows, { asOf, period, maxIssues: 10_000 });
  const repeated = issues.filter(({ code }) => notOfRows.includes(code));
  if (repeated.length === 0) return rows;
  const isRepeated = (recordSet: string, at: number) =>
    repeated.some((issue) => issue.recordSet === recordSet && issue.row === at);
  const left = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, list.filter((_, at) => !isRepeated(name, at))]),
  );
  return withoutRepeated({ rows: left, asOf, period } as unknown as Case);
}

/** How many populations an engine is tried with at least; `POPULATIONS=2000` tries more. */
export const leastPopulations = Number(process.env['POPULATIONS'] ?? 300);

/**
 * Tries random cases in a database against memory until so many populations were compared; rows that would be refused, breakdowns
 * and models with fields and a record set of the application included.
 *
 * @returns how many populations were compared
 */
export async function tryRandomWorlds(engine: TestEngine, least = leastPopulations): Promise<number> {
  let populations = 0;
  while (populations < least) populations += await tryCases(engine, 5);
  return populations;
}

async function tryCases(engine: TestEngine, times: number): Promise<number> {
  let populations = 0;
  await fc.assert(
    fc.asyncProperty(listedCases, async ([drawn, by]) => {
      const { catalog, asOf, period } = drawn;
      populations += await compared(engine, {
        catalog,
        by,
        asOf,
        period,
        rows: withoutRepeated(drawn),
        model: defaultModel,
      });
    }),
    { numRuns: times, endOnFailure: true },
  );
  await fc.assert(
    fc.asyncProperty(ownCases, async (drawn) => {
      const { rows, catalog, by } = drawn;
      const dates = { asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } };
      populations += await compared(engine, { catalog, by, ...dates, rows, model: modelOf(drawn) });
    }),
    { numRuns: times, endOnFailure: true },
  );
  return populations;
}

interface Comparison extends Case {
  readonly by: readonly string[];
  readonly model: Model;
}

// Counts a case in the database and in memory, and gives the number of populations.
async function compared(engine: TestEngine, { rows, catalog, by, ...options }: Comparison): Promise<number> {
  const { dataset, counts } = createDataset(rows as Rows, options);
  const expected = talliesToJson(tally(dataset, catalog, { by }));
  const { compiled, answers } = await countedThere(engine, catalog, rows, { ...options, by });
  const breaches = readAudit(compiled, answers.audit);
  expect(breaches.filter(({ isOfRow }) => !isOfRow)).toEqual([]);
  const audited = compiled.plan.audit.map(({ recordSet }) => recordSet);
  const isWrong = Object.entries(counts).some(
    ([name, { refused, blanked }]) => audited.includes(name) && refused + blanked > 0,
  );
  expect(breaches.length > 0).toBe(isWrong);
  const json = talliesToJson(readTallies(compiled, answers, { onBreach: 'leave_out' }));
  expect(comparable(json)).toEqual(comparable(expected));
  expect(JSON.stringify(comparable(json))).toBe(JSON.stringify(comparable(expected)));
  return Object.keys(expected.populations).length;
}

/**
 * Repeats records of one record set of random cases, by their id or by what they say, and holds what the audit counts of it to what
 * `createDataset` refuses.
 */
export async function tryDuplicates(engine: TestEngine): Promise<ReadonlySet<string>> {
  const tried = new Set<string>();
  const drawnCases = fc.tuple(cases, fc.nat(99), fc.array(fc.nat(13), { minLength: 1, maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(drawnCases, async ([drawn, chosen, positions]) => {
      const { catalog, asOf, period } = drawn;
      const clean = withoutRefused(drawn);
      const options = { dialect: engine.dialect, units: clean.units, asOf, period } as const;
      const names = compileTallies(catalog, { ...options, tables: namesOfTables(clean) })
        .plan.audit.map(({ recordSet }) => recordSet)
        .filter((recordSet) => (clean[recordSet] ?? []).length > 0);
      const name = names[chosen % names.length];
      if (name === undefined) return;
      const list = clean[name] ?? [];
      const isToldApart = repeating.includes(name);
      const copies = [...new Set(positions)].flatMap((at) => {
        const row = list[at % list.length];
        return row === undefined ? [] : [isToldApart ? { ...row, id: `again-${at}` } : row];
      });
      const rows: Case['rows'] = { ...clean, [name]: [...list, ...copies] };
      const { issues } = createDataset(rows as Rows, { asOf, period, maxIssues: 10_000 });
      const { compiled, answers } = await countedThere(engine, catalog, rows, { asOf, period });
      const breaches = readAudit(compiled, answers.audit);
      const counted = breaches.filter(({ recordSet, isOfRow }) => recordSet === name && !isOfRow);
      const codes = issues.filter(({ refused, recordSet }) => refused && recordSet === name).map(({ code }) => code);
      const expected = notOfRows.flatMap((code) => {
        const count = codes.filter((other) => other === code).length;
        return count === 0 ? [] : [[code, count]];
      });
      expect(counted.map(({ code, count }) => [code, count])).toEqual(expected);
      if (expected.length === 0) return;
      for (const [code] of expected) tried.add(String(code));
      expect(() => readTallies(compiled, answers, { onBreach: 'leave_out' })).toThrow(
        expect.objectContaining({ code: 'rows_break_rules' }),
      );
    }),
    { numRuns: Math.ceil(leastPopulations / 10), endOnFailure: true },
  );
  return tried;
}

function namesOfTables(rows: Case['rows']): Readonly<Record<string, string>> {
  const counted = Object.keys(rows).filter((name) => !['units', 'returns', 'observations'].includes(name));
  return Object.fromEntries(counted.map((name) => [name, name]));
}

/** Record sets in which two records may say the same under two ids. */
const repeating = [
  'committeeMembers',
  'successionPlans',
  'attendances',
  'participations',
  'documents',
  'policies',
  'budgets',
];

// What createDataset refuses is left out, until nothing is refused.
function withoutRefused({ rows, asOf, period }: Pick<Case, 'rows' | 'asOf' | 'period'>): Case['rows'] {
  const { issues } = createDataset(rows as Rows, { asOf, period, maxIssues: 10_000 });
  const refused = issues.filter((issue) => issue.refused);
  if (refused.length === 0) return rows;
  const isRefused = (recordSet: string, at: number) =>
    refused.some((issue) => issue.recordSet === recordSet && issue.row === at);
  const left = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, list.filter((_, at) => !isRefused(name, at))]),
  ) as unknown as Case['rows'];
  return withoutRefused({ rows: left, asOf, period });
}

// Blanks of record sets that the catalog does not read are not counted; what was left out is said beside.
function comparable({ issues: _issues, blanks: _blanks, ...json }: TalliesJson) {
  return json;
}
