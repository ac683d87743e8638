import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { assertEqual, manyPeople, where } from './compare.ts';
import type { Figure, Section } from './figures.ts';
import { subject, timed } from './measure.ts';
import { inOrderOf, type Ours } from './ours.ts';
import { load, loadAbove, openDuckDb, tableByPlainSql } from './peers/duckdb.ts';
import { tableByLodash } from './peers/lodash.ts';
import { tableByMap } from './peers/map.ts';
import { textRows, typedRows } from './peers/papaparse.ts';
import { readRaw } from './peers/rows.ts';
import { asOf, csvOf, type PersonRow } from './people.ts';
import type { Table, Task } from './task.ts';
import type { Units } from './units.ts';
import type { Loaded } from './world.ts';

const texts = ['unitId', 'sex', 'birthDate', 'positionLevel', 'leadership', 'qualification', 'basicPay'] as const;
const flags = ['partyMember', 'planned', 'trained'] as const;

/** Objects into DuckDB by its appender, then plain SQL. Types are given as SQL does it: dates, decimals, truth values. */
export async function tableByAppender(rows: readonly PersonRow[], units: Units, task: Task): Promise<Table> {
  const { connection, close } = await openDuckDb(2);
  const columns = [...texts.map((name) => `"${name}" VARCHAR`), ...flags.map((name) => `"${name}" INTEGER`)];
  await connection.run(`CREATE TABLE loaded (${columns.join(', ')})`);
  await load(connection, 'loaded', rows.length, [
    ...texts.map((name) => ({ type: VARCHAR, value: (row: number) => rows[row]![name] })),
    ...flags.map((name) => ({ type: INTEGER, value: (row: number) => (rows[row]![name] ? 1 : 0) })),
  ]);
  await connection.run('CREATE TABLE units (id VARCHAR, unit INTEGER)');
  await load(connection, 'units', units.rows.length, [
    { type: VARCHAR, value: (row) => units.rows[row]!.id },
    { type: INTEGER, value: (row) => row },
  ]);
  const enums = {
    sex: ['female', 'male'],
    position_level: ['ministry', 'general_department', 'department', 'division', 'team'],
  };
  for (const [name, list] of Object.entries(enums))
    await connection.run(`CREATE TYPE ${name}_type AS ENUM (${list.map((value) => `'${value}'`).join(', ')})`);
  await connection.run(`CREATE TABLE people AS SELECT unit, ("basicPay"::DECIMAL(18, 2) * 100)::BIGINT AS pay, sex::sex_type AS sex,
      "positionLevel"::position_level_type AS position_level, leadership, qualification,
      ['under_30', '30_to_39', '40_to_49', '50_to_59', '60_and_over'][
        greatest(1, least(5, datesub('year', "birthDate"::DATE, DATE '${asOf}') // 10 - 1))] AS age_band,
      "partyMember" = 1 AS party_member, planned = 1 AS planned, trained = 1 AS trained
    FROM loaded JOIN units ON loaded."unitId" = units.id`);
  await loadAbove(connection, units);
  const table = await tableByPlainSql(connection, units, task);
  close();
  return table;
}

/** From objects, and from a CSV file, to all columns. */
export async function endToEnd(
  { answerOf, datasetOf, datasetOfChunks }: Ours,
  { world, rows }: Loaded,
  task: Task,
): Promise<Section> {
  const { people, units } = world;
  const title = `From rows to all columns, ${where({ people, units })}`;
  const ours = () => answerOf(datasetOf(rows), task);
  const expected = inOrderOf(units, task, ours());
  const isMany = people.count > manyPeople;
  const peers = [
    subject({ name: 'Map', run: () => tableByMap(rows.personnel, readRaw, units, task) }),
    ...(isMany
      ? []
      : [
          subject({ name: 'lodash', run: () => tableByLodash(rows.personnel, readRaw, units, task) }),
          subject({ name: 'DuckDB by its appender', run: () => tableByAppender(rows.personnel, units, task) }),
        ]),
  ];
  for (const peer of peers) assertEqual(expected, (await peer.run(undefined)) as Table, `objects by ${peer.name}`);
  const [own, ...others] = await timed([subject({ name: 'ours', run: ours }), ...peers]);
  const figures: Figure[] = [
    { name: 'objects, ours: checked and counted', value: own!.ms, unit: 'ms' },
    ...peers.map(
      ({ name }, i): Figure => ({
        name: `objects, ${name} / ours`,
        value: others[i]!.ms / own!.ms,
        unit: '×',
        note: `${Math.round(others[i]!.ms).toLocaleString('en')} ms, ${others[i]!.runs} runs`,
      }),
    ),
  ];
  if (isMany) return { title, figures, absent: ['lodash, DuckDB by its appender, CSV: too much memory'] };
  const csv = csvOf(people, units);
  const oursOfCsv = () => answerOf(datasetOfChunks(units.rows, chunksOf(typedRows(textRows(csv)))), task);
  assertEqual(expected, inOrderOf(units, task, oursOfCsv()), 'CSV by papaparse');
  assertEqual(expected, tableByMap(typedRows(textRows(csv)), readRaw, units, task), 'CSV by papaparse and Map');
  const [withOurs, withMap] = await timed([
    subject({ name: 'papaparse, ours', run: oursOfCsv }),
    subject({ name: 'papaparse, Map', run: () => tableByMap(typedRows(textRows(csv)), readRaw, units, task) }),
  ]);
  figures.push(
    { name: 'CSV, papaparse and ours', value: withOurs!.ms, unit: 'ms', note: `${withOurs!.runs} runs` },
    {
      name: 'CSV, papaparse and Map / papaparse and ours',
      value: withMap!.ms / withOurs!.ms,
      unit: '×',
      note: `${Math.round(withMap!.ms).toLocaleString('en')} ms, ${withMap!.runs} runs`,
    },
  );
  return { title, figures };
}

// Ten thousand at a time, so that they never stand in memory all at once.
function* chunksOf(rows: Iterable<PersonRow>): Iterable<readonly PersonRow[]> {
  let chunk: PersonRow[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < 10_000) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
