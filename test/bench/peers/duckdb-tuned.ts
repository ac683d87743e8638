import { BIGINT, type DuckDBConnection, USMALLINT, UTINYINT } from '@duckdb/node-api';
import { type Condition, holds } from '../conditions.ts';
import { type CodedField, codedFields, type People, values } from '../people.ts';
import { emptyTable, payColumns, type RatioIndicator, type Table, type Task } from '../task.ts';
import { rollUp, type Units } from '../units.ts';
import { columnsOfQuery, load, loadAbove, openDuckDb, scatter } from './duckdb.ts';
import { addOwn } from './pay.ts';
import type { Peer } from './peer.ts';

const levels = values.positionLevel.length;

/** How many combinations of codes there are. */
const codeCount = codedFields.reduce((product, field) => product * values[field].length, 1);

/** The codes of all combinations, as if each were a person: conditions are decided once for each. */
const combinations: Pick<People, 'codes'> = { codes: combined() };

function combined(): Readonly<Record<CodedField, Uint8Array>> {
  const codes = Object.fromEntries(codedFields.map((field) => [field, new Uint8Array(codeCount)]));
  for (let code = 0; code < codeCount; code++) {
    let rest = code;
    for (const field of [...codedFields].reverse()) {
      codes[field]![code] = rest % values[field].length;
      rest = Math.floor(rest / values[field].length);
    }
  }
  return codes as Record<CodedField, Uint8Array>;
}

function packed({ codes }: People, i: number): number {
  return codedFields.reduce((code, field) => code * values[field].length + codes[field][i]!, 0);
}

/** So many counts fit side by side into one whole number of 63 bits, when nobody is counted more than `count` times. */
interface Lanes {
  readonly bits: number;
  readonly perWord: number;
}

function lanesFor(count: number): Lanes {
  const bits = Math.floor(Math.log2(Math.max(1, count))) + 1;
  return { bits, perWord: Math.floor(63 / bits) };
}

function conditionsOf({ ratios }: Task): readonly Condition[] {
  return ratios.flatMap((ratio: RatioIndicator) => [
    ratio.kind === 'share' ? ratio.part : { and: [ratio.whole], sex: 'female' },
    ratio.whole,
  ]);
}

// For every combination of codes one row: the counters it adds one to, several of them in each word.
async function loadCounters(connection: DuckDBConnection, task: Task, { bits, perWord }: Lanes): Promise<number> {
  const conditions = conditionsOf(task);
  const words = Math.ceil(conditions.length / perWord);
  const columns = Array.from({ length: words }, () => new BigInt64Array(codeCount));
  conditions.forEach((condition, i) => {
    const word = columns[Math.floor(i / perWord)]!;
    const one = 1n << BigInt(bits * (i % perWord));
    for (let code = 0; code < codeCount; code++) if (holds(condition, combinations, code)) word[code]! += one;
  });
  await connection.run(
    `CREATE OR REPLACE TABLE counters (code USMALLINT, ${columns.map((_, w) => `w${w} BIGINT`).join(', ')})`,
  );
  await load(connection, 'counters', codeCount, [
    { type: USMALLINT, value: (code) => code },
    ...columns.map((column) => ({ type: BIGINT, value: (code: number) => column[code]! })),
  ]);
  return words;
}

async function countAll(connection: DuckDBConnection, table: Table, words: number, lanes: Lanes): Promise<void> {
  const { bits, perWord } = lanes;
  const unpacked = table.counts.map((_, i) => {
    const word = `w${Math.floor(i / perWord)}`;
    return `((${word} >> ${bits * (i % perWord)}) & ${2 ** bits - 1})::DOUBLE`;
  });
  const sums = Array.from({ length: words }, (_, w) => `sum(w${w})::BIGINT AS w${w}`);
  const [unit, ...counts] = await columnsOfQuery(
    connection,
    `SELECT unit, ${unpacked.join(', ')}
     FROM (SELECT unit, ${sums.join(', ')} FROM people JOIN counters USING (code) GROUP BY unit)`,
  );
  table.counts.forEach((column, i) => {
    scatter(column, unit!, counts[i]!);
  });
}

async function averages(connection: DuckDBConnection, table: Table): Promise<void> {
  const own = `SELECT unit, cell, count(pay), coalesce(sum(pay), 0)::DOUBLE FROM people GROUP BY unit, cell`;
  const [unit, cell, n, sum] = await columnsOfQuery(connection, own);
  unit!.forEach((of, row) => {
    addOwn(table, of, cell![row]!, n![row]!, sum![row]!);
  });
}

async function medians(connection: DuckDBConnection, table: Table): Promise<void> {
  const query = (by: string) =>
    `SELECT ancestor, ${by} AS part, 2 * median(pay) FROM people JOIN above USING (unit) GROUP BY ancestor, part`;
  const [ancestor, cell, ofCell] = await columnsOfQuery(connection, query('cell'));
  ancestor!.forEach((of, row) => {
    payColumns(table, Math.floor(cell![row]! / levels), cell![row]! % levels).median2[of] = ofCell![row]!;
  });
  const [above, sex, ofSex] = await columnsOfQuery(connection, query(`cell // ${levels}`));
  above!.forEach((of, row) => {
    payColumns(table, sex![row]!).median2[of] = ofSex![row]!;
  });
}

/**
 * DuckDB as well as we could: all codes of a person packed into one, conditions decided once for each combination of codes,
 * several counters side by side in each word that SQL sums, and the tree rolled up here. To decide the conditions is not timed.
 */
export async function tunedDuckDbPeer(people: People, units: Units, task: Task, threads = 2): Promise<Peer> {
  const { connection, close } = await openDuckDb(threads);
  const { count, codes, unit, pay } = people;
  await connection.run('CREATE TABLE people (unit USMALLINT, code USMALLINT, cell UTINYINT, pay BIGINT)');
  await load(connection, 'people', count, [
    { type: USMALLINT, value: (row) => unit[row]! },
    { type: USMALLINT, value: (row) => packed(people, row) },
    { type: UTINYINT, value: (row) => codes.sex[row]! * levels + codes.positionLevel[row]! },
    { type: BIGINT, value: (row) => (Number.isNaN(pay[row]) ? null : BigInt(pay[row]!)) },
  ]);
  await loadAbove(connection, units);
  const lanes = lanesFor(count);
  const words = await loadCounters(connection, task, lanes);
  return {
    run: async () => {
      const table = emptyTable(task, units.rows.length);
      await countAll(connection, table, words, lanes);
      await averages(connection, table);
      rollUp(units, [...table.counts, ...table.pay.flatMap(({ n, sum }) => [n, sum])]);
      await medians(connection, table);
      return table;
    },
    close,
  };
}
