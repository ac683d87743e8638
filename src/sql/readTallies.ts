import { checkArguments, checkNames, isObject, type Kind, option, refused } from '../arguments.js';
import { GenderIndicatorsError, type Issue, type IssueCode } from '../errors.js';
import { rowsBreakRules } from '../mistakes.js';
import { type CountColumns, columnsByGroup, type Group, groups, writableCounts } from '../tallies/counts.js';
import { sortFrequencies } from '../tallies/frequencies.js';
import type { BlankTally, CountTally, FrequencyTally, PopulationTally, SumTally, Tallies } from '../tallies/tallies.js';
import { decimalsOf, decimalText, wholeNumbers, wholeOf } from '../tallies/whole-numbers.js';
import type { CompiledPlan, CompiledTallies } from './compileTallies.js';
import type { CountStatement, FrequencyStatement } from './count-sql.js';
import { scale } from './dialects.js';

/** A row of an answer by the names of its columns, as drivers give it. Numbers may be numbers, bigints or texts. */
export type AnswerRow = Readonly<Record<string, unknown>>;

/** The rows of each statement, in the order of the statements. */
export interface SqlAnswers {
  readonly counts: readonly (readonly AnswerRow[])[];
  readonly frequencies: readonly (readonly AnswerRow[])[];
  readonly audit: readonly (readonly AnswerRow[])[];
}

/** How answers are read. */
export interface ReadTalliesOptions {
  /**
   * What is done where the audit says that rows break the rules of `createDataset`: `refuse` refuses all with the counts; `leave_out`
   * leaves out what one row decides and says so among the issues. What one row does not decide is refused either way.
   * @defaultValue `'refuse'`
   */
  readonly onBreach?: 'refuse' | 'leave_out' | undefined;
}

/** How many rows break a rule that `createDataset` enforces. */
export interface RuleBreach {
  readonly recordSet: string;
  /** Absent where the record as a whole is wrong. */
  readonly field?: string | undefined;
  readonly code: IssueCode;
  readonly count: number;
  /** Whether one row decides it: such rows are not counted, and no other is concerned. */
  readonly isOfRow: boolean;
}

/**
 * The breaches that an audit counted. Where there is none, the tallies of the database are those of `createDataset` and `tally`.
 *
 * @param compiled - what `compileTallies` gave
 * @param audit - the rows of each statement of `compiled.audit`
 * @throws GenderIndicatorsError `wrong_argument` for what are no answers of these statements
 * @example
 * ```ts
 * import { compileTallies, readAudit } from 'gender-indicators/sql';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const options = { dialect: 'duckdb', units, asOf: '2019-12-31', tables: { personnel: 'personnel' } } as const;
 * const compiled = compileTallies(advancement, options);
 * const columns = compiled.audit[0]?.text.match(/\ba\d+(?=,|\n)/gu) ?? [];
 * const row = Object.fromEntries(columns.map((column, i) => [column, i === 0 ? 2 : 0]));
 * readAudit(compiled, [[row]]); // => [{ recordSet: 'personnel', field: 'id', code: 'missing', count: 2, isOfRow: true }]
 * ```
 */
export function readAudit(compiled: CompiledTallies, audit: SqlAnswers['audit']): readonly RuleBreach[] {
  checkArguments('readAudit', { compiled: [compiled, aCompiled], audit: [audit, answerLists] });
  return breachesOf(compiled.plan, audit, 'readAudit');
}

/**
 * Makes tallies of the answers of a database: those that `tally` makes of the same records, to the last digit.
 *
 * @param compiled - what `compileTallies` gave
 * @param answers - the rows of each statement, in the order of the statements
 * @param options - what is done with rows that break the rules
 * @throws GenderIndicatorsError `rows_break_rules` with the counts; `wrong_argument` for what are no answers of these statements;
 *   `unknown_option`
 * @example
 * ```ts
 * import { compileTallies, readTallies } from 'gender-indicators/sql';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const compiled = compileTallies(advancement, { dialect: 'duckdb', units, asOf: '2019-12-31', tables: {} });
 * readTallies(compiled, { counts: [], frequencies: [], audit: [] }).asOf; // => '2019-12-31'
 * ```
 */
export function readTallies(compiled: CompiledTallies, answers: SqlAnswers, options: ReadTalliesOptions = {}): Tallies {
  const caller = 'readTallies';
  checkArguments(caller, { compiled: [compiled, aCompiled], answers: [answers, someAnswers] });
  const onBreach = option(options, 'onBreach', ['refuse', 'leave_out'], caller);
  checkNames(options, { onBreach: true }, { function: caller, argument: 'options' });
  const { plan } = compiled;
  const breaches = refuseBreaches(compiled, answers.audit, onBreach, caller);
  const { tallies } = plan;
  const size = tallies.tree.units.length;
  const counts = readSets(plan, lists(answers, 'counts', plan.counts.length, caller), size);
  const frequencies = new Map<string, Map<string, FrequencyTally>>();
  const ofValues = lists(answers, 'frequencies', plan.frequencies.length, caller);
  plan.frequencies.forEach((statement, i) => {
    for (const [id, tally] of frequenciesOf(statement, ofValues[i]!))
      frequencies.set(id, (frequencies.get(id) ?? new Map<string, FrequencyTally>()).set(statement.value, tally));
  });
  const populations = new Map(
    [...tallies.populations].map(([id, population]): [string, PopulationTally] => {
      const counted = counts.populations.get(id);
      if (counted === undefined) return [id, population];
      return [id, { ...population, ...counted, frequencies: frequencies.get(id) ?? new Map<string, FrequencyTally>() }];
    }),
  );
  const leftOut = breaches.map(({ recordSet, field, code, count }): Issue => {
    const facts = { reason: code, count };
    return {
      kind: 'issue',
      code: 'rows_left_out',
      recordSet,
      ...(field && { field }),
      refused: code !== 'date_after_as_of',
      facts,
    };
  });
  return {
    ...tallies,
    populations,
    blanks: counts.blanks,
    issues: [...compiled.issues, ...leftOut, ...tallies.issues],
  };
}

/**
 * The breaches that an audit counted, where all of them may be left out.
 *
 * @throws GenderIndicatorsError `rows_break_rules` with the counts of those that may not
 */
export function refuseBreaches(
  compiled: CompiledTallies,
  audit: SqlAnswers['audit'],
  onBreach: 'refuse' | 'leave_out',
  caller: string,
): readonly RuleBreach[] {
  const breaches = breachesOf(compiled.plan, audit, caller);
  const refusing = onBreach === 'refuse' ? breaches : breaches.filter(({ isOfRow }) => !isOfRow);
  if (refusing.length > 0)
    throw new GenderIndicatorsError(rowsBreakRules, {
      breaches: refusing.map(({ recordSet, field, code, count }) => ({ recordSet, field, code, count })),
    });
  return breaches;
}

const aCompiled: Kind = {
  is: (value) => isObject(value) && isObject(value['plan']),
  write: 'compileTallies(catalog, options)',
};
const answerLists: Kind = { is: Array.isArray, write: '[rows]' };
const someAnswers: Kind = { is: isObject, write: '{ counts: [rows], frequencies: [], audit: [rows] }' };

function lists(
  answers: SqlAnswers,
  kind: keyof SqlAnswers,
  length: number,
  caller: string,
): readonly (readonly AnswerRow[])[] {
  return rowsOfEach(answers[kind], length, caller, `answers.${kind}`);
}

function rowsOfEach(
  rows: unknown,
  length: number,
  caller: string,
  argument: string,
): readonly (readonly AnswerRow[])[] {
  const isListed = Array.isArray(rows) && rows.length === length && rows.every(Array.isArray);
  if (!isListed) throw refused(rows, { function: caller, argument }, `[${length} × rows]`);
  return rows as readonly (readonly AnswerRow[])[];
}

function breachesOf({ audit }: CompiledPlan, answers: unknown, caller: string): readonly RuleBreach[] {
  const rows = rowsOfEach(answers, audit.length, caller, 'audit');
  return audit.flatMap(({ recordSet, rules }, i) =>
    rules.flatMap(({ field, code, isOfRow }, at): readonly RuleBreach[] => {
      const count = numberIn(rows[i]![0] ?? {}, `a${at}`, caller);
      return count === 0 ? [] : [{ recordSet, ...(field !== undefined && { field }), code, count, isOfRow }];
    }),
  );
}

/** What was counted of all record sets. */
interface CountedSets {
  readonly populations: ReadonlyMap<string, Pick<PopulationTally, 'records' | 'sums'>>;
  readonly blanks: readonly BlankTally[];
}

function readSets(plan: CompiledPlan, answers: readonly (readonly AnswerRow[])[], size: number): CountedSets {
  const { counts: statements, model } = plan;
  const present = new Map<string, Uint8Array>();
  statements.forEach(({ recordSet }, i) => {
    const units = present.get(recordSet) ?? new Uint8Array(size);
    for (const row of answers[i]!) units[unitIn(row, size)] = 1;
    present.set(recordSet, units);
  });
  const personnel = present.get('personnel');
  const reportedBy = (recordSet: string): Uint8Array => {
    if (personnel === undefined && model.recordSets.get(recordSet)?.sexed !== true) return new Uint8Array(size).fill(1);
    const units = present.get(recordSet);
    return new Uint8Array(size).map((_, unit) => (personnel?.[unit] === 1 || units?.[unit] === 1 ? 1 : 0));
  };
  const populations = new Map<string, Pick<PopulationTally, 'records' | 'sums'>>();
  const blanks: BlankTally[] = [];
  statements.forEach((statement, i) => {
    const reported = reportedBy(statement.recordSet);
    for (const [id, { counts, sums }] of countsOf(statement, answers[i]!, size))
      populations.set(id, { records: { reported, counts } satisfies CountTally, sums });
    statement.blanks.forEach((field, at) => {
      const counts = new Uint32Array(size);
      for (const row of answers[i]!) counts[unitIn(row, size)]! += numberIn(row, `b${at}`, 'readTallies');
      if (counts.some((count) => count > 0)) blanks.push({ recordSet: statement.recordSet, field, counts });
    });
  });
  return { populations, blanks };
}

/** Sums of a value that are being read. */
interface OpenSums {
  readonly counts: ReturnType<typeof writableCounts>;
  readonly sums: Partial<Record<Group, bigint[]>>;
}

function countsOf({ columns }: CountStatement, rows: readonly AnswerRow[], size: number) {
  const populations = new Map<
    string,
    { readonly counts: ReturnType<typeof writableCounts>; readonly sums: Map<string, OpenSums> }
  >();
  // A sum that is asked for is there, be it of no records.
  for (const column of columns) {
    const { populationId } = column;
    if (column.kind === 'count') populations.set(populationId, { counts: writableCounts(size), sums: new Map() });
    if (column.kind === 'valued')
      populations.get(populationId)!.sums.set(column.value, { counts: writableCounts(size), sums: {} });
  }
  for (const row of rows) {
    const unit = unitIn(row, size);
    const group = groupIn(row);
    columns.forEach((column, at) => {
      const { counts, sums } = populations.get(column.populationId)!;
      if (column.kind === 'count') {
        counts.add(group, unit, numberIn(row, `c${at}`, 'readTallies'));
        return;
      }
      const open = sums.get(column.value)!;
      if (column.kind === 'valued') open.counts.add(group, unit, numberIn(row, `c${at}`, 'readTallies'));
      else {
        open.sums[group] ??= new Array<bigint>(size).fill(0n);
        open.sums[group][unit]! += wholeIn(row, `c${at}`, scale * (1 - column.part));
      }
    });
  }
  return new Map(
    [...populations].map(([id, { counts, sums }]) => [
      id,
      { counts: counts.columns, sums: new Map([...sums].map(([value, open]) => [value, sumTally(open)])) },
    ]),
  );
}

// The coarsest scale that holds all sums, so that they are mostly numbers and no bigints.
function sumTally({ counts, sums }: OpenSums): SumTally {
  const columns: CountColumns = counts.columns;
  const present = groups.filter((group) => columns[group] !== undefined);
  let finest = 0;
  for (const group of present)
    for (const sum of sums[group] ?? []) finest = Math.max(finest, decimalsOf(decimalText(sum, scale)));
  const factor = 10n ** BigInt(scale - finest);
  return {
    scale: finest,
    counts: columns,
    sums: columnsByGroup((group) => columns[group] && wholeNumbers((sums[group] ?? []).map((sum) => sum / factor))),
  };
}

function frequenciesOf(
  { kind, parts, isSensitive, populationIds }: FrequencyStatement,
  rows: readonly AnswerRow[],
): ReadonlyMap<string, FrequencyTally> {
  const values = rows.map((row) => valueIn(row, kind, parts));
  const units = Uint32Array.from(rows, (row) => Number(row['unit']));
  const groupOf = Uint8Array.from(rows, (row) => groups.indexOf(groupIn(row)));
  const positions = Uint32Array.from(rows.keys());
  return new Map(
    populationIds.map((id, at) => {
      const weights = Float64Array.from(rows, (row) => numberIn(row, `c${at}`, 'readTallies'));
      return [id, sortFrequencies({ sensitive: isSensitive, values, valueOf: positions, units, groupOf, weights })];
    }),
  );
}

function valueIn(row: AnswerRow, kind: FrequencyStatement['kind'], parts: number): string {
  const first = textIn(row, 'v0');
  if (first === undefined) return '';
  if (kind === 'text') return first;
  if (kind === 'truth') return ['true', '1', 't'].includes(first) ? 'true' : 'false';
  let number = 0n;
  for (let part = 0; part < parts; part++) number += wholeIn(row, `v${part}`, scale * (1 - part));
  return decimalText(number, scale);
}

function unitIn(row: AnswerRow, size: number): number {
  const unit = numberIn(row, 'unit', 'readTallies');
  if (unit < size) return unit;
  throw refused(row, { function: 'readTallies', argument: 'answers' }, 'the rows of the statements');
}

// A text that is none of the sexes is of an unknown one.
function groupIn(row: AnswerRow): Group {
  const sex = row['sex'];
  return groups.find((group) => group === sex) ?? 'unknown';
}

/** A count, which drivers give as a number, a bigint or a text; `null` is the sum of no rows. */
function numberIn(row: AnswerRow, column: string, caller: string): number {
  const value = row[column];
  if (value === null) return 0;
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string';
  const number = isNumber && value !== '' ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw refused(value, { function: caller, argument: `answers: ${column}` }, 'the rows of the statements');
}

/** A sum as a whole number × 10^-decimals. */
function wholeIn(row: AnswerRow, column: string, decimals: number): bigint {
  const text = textIn(row, column);
  if (text === undefined) return 0n;
  if (/^-?\d+(?:\.\d+)?$/u.test(text) && decimalsOf(text) <= decimals) return wholeOf(text, decimals);
  throw refused(text, { function: 'readTallies', argument: `answers: ${column}` }, 'the rows of the statements');
}

/** What a driver gives for a text, a number or a truth value, as text; nothing for `null`. */
function textIn(row: AnswerRow, column: string): string | undefined {
  const value = row[column];
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return `${value}`;
  throw refused(value, { function: 'readTallies', argument: `answers: ${column}` }, 'the rows of the statements');
}
