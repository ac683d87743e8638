// From records as objects and as columns to a dataset: `npm run bench:columns -- [--persons N] [--rounds N] [--seed N]`. Each form is
// read in a process of its own, which has nothing else in memory, in turns; the answers are compared before anything is printed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBuild } from './build.ts';
import { asText } from './figures.ts';
import { collectGarbage, median } from './measure.ts';
import { oursOf, type Rows } from './ours.ts';
import { loaded, taskOf } from './world.ts';

type Columns = Readonly<Record<string, unknown>>;
type Personnel = Rows['personnel'];

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  readonly answer: string;
}

function lists(rows: Personnel): Record<string, unknown[]> {
  const fields = Object.keys(rows[0]!) as (keyof Personnel[number])[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
}

/** What repeats as different values and their positions, as dictionaries of Parquet and Arrow have it. */
function repeated(rows: Personnel): Columns {
  return Object.fromEntries(
    Object.entries(lists(rows)).map(([field, list]) => {
      const numbers = new Map<unknown, number>();
      const indices = Int32Array.from(list, (value) => {
        const number = numbers.get(value) ?? numbers.size;
        numbers.set(value, number);
        return number;
      });
      return [field, numbers.size * 10 > list.length ? list : { values: [...numbers.keys()], indices }];
    }),
  );
}

/** Rows as DuckDB gives them from Parquet, with days as dates and amounts as numbers. */
function typed(rows: Personnel): readonly object[] {
  const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
  return rows.map((row) => ({
    ...row,
    birthDate: day(row.birthDate),
    hiredOn: day(row.hiredOn),
    basicPay: row.basicPay === null ? null : Number(row.basicPay),
  }));
}

const forms = {
  objects: (rows: Personnel) => rows,
  'columns: lists': lists,
  'columns: repeated values': repeated,
  'objects of DuckDB': typed,
  'columns of DuckDB': (rows: Personnel) => lists(typed(rows) as Personnel),
} as const satisfies Readonly<Record<string, (rows: Personnel) => unknown>>;

async function measureHere(name: keyof typeof forms, persons: number, seed: number): Promise<void> {
  const build = await loadBuild('current', join(import.meta.dirname, '../..'));
  const ours = oursOf(build, build.schemas);
  const { units, personnel } = loaded({ seed, persons, tree: 'small' }).rows;
  const rows = { units, personnel: forms[name](personnel) } as unknown as Rows;
  // A process that has been up for a while has met such rows before.
  const few = { units, personnel: forms[name](personnel.slice(0, 20_000)) } as unknown as Rows;
  for (let i = 0; i < 5; i++) ours.datasetOf(few);
  collectGarbage();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const dataset = ours.datasetOf(rows);
  const { user, system } = process.cpuUsage(cpu);
  const ms = performance.now() - start;
  const { table } = ours.answerOf(dataset, taskOf(seed));
  const text = JSON.stringify(table, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  );
  const answer = createHash('sha256').update(text).digest('hex');
  console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1_000, answer } satisfies Run));
}

function runOf(name: string, persons: string, seed: string): Run {
  const words = [
    '--max-old-space-size=8192',
    import.meta.filename,
    '--form',
    name,
    '--persons',
    persons,
    '--seed',
    seed,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    form: { type: 'string' },
  },
});

if (values.form === undefined) {
  const runs = new Map(Object.keys(forms).map((name) => [name, [] as Run[]]));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [name, list] of runs) list.push(runOf(name, values.persons, values.seed));
  if (new Set([...runs.values()].flat().map(({ answer }) => answer)).size > 1)
    throw new Error('The answers are not equal, so nothing is shown.');
  const cpu = (name: string) => median(runs.get(name)!.map(({ cpuMs }) => cpuMs));
  const ratio = (columns: keyof typeof forms, objects: keyof typeof forms) => ({
    name: `${objects} / ${columns}`,
    value: cpu(objects) / cpu(columns),
    unit: '×' as const,
    goal: { atLeast: 3 },
    note: `${Math.round(cpu(objects))} and ${Math.round(cpu(columns))} ms of the processor`,
  });
  console.log(
    asText({
      title: `createDataset of ${Number(values.persons).toLocaleString('en')} people`,
      figures: [
        ratio('columns: lists', 'objects'),
        ratio('columns: repeated values', 'objects'),
        ratio('columns of DuckDB', 'objects of DuckDB'),
      ],
    }),
  );
} else await measureHere(values.form as keyof typeof forms, Number(values.persons), Number(values.seed));
