// From a CSV file of an office, and from a workbook of Excel, to counts by unit: `npm run bench:files -- [--persons N]
// [--excel-persons N] [--rounds N] [--seed N]`. Each subject runs in a
// process of its own, in turns; the answers are compared before anything is printed. The peak of memory is that of the whole process,
// above that of a process that only loads the package.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { median } from './measure.ts';
import { catalogOf, indicatorFacts, population } from './ours.ts';
import { openDuckDb } from './peers/duckdb.ts';
import { below, randomOf } from './random.ts';

const root = join(import.meta.dirname, '../..');
const unitCount = 700;
const before1970 = '1970-01-01';

/** By unit: people, women, leaders, women who lead, people born before 1970. */
type Answer = Readonly<Record<string, readonly number[]>>;

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peak: number;
  readonly answer: Answer;
}

const headers = ['Mã', 'Giới tính', 'Ngày sinh', 'Đơn vị', 'Chức vụ', 'Trình độ', 'Ngày vào Đảng'];

function* rowsOf(persons: number, seed: number): Generator<readonly string[]> {
  const random = randomOf(seed);
  const of = <Item>(items: readonly Item[]) => items[below(random, items.length)]!;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = (from: number, to: number) =>
    `${two(1 + below(random, 28))}/${two(1 + below(random, 12))}/${from + below(random, to - from)}`;
  yield headers;
  for (let i = 0; i < persons; i++) {
    // A unit has one head.
    const unit = i < unitCount ? i : below(random, unitCount);
    const post = i < unitCount ? 'Trưởng phòng' : of(['Chuyên viên', 'Chuyên viên chính', 'Phó Trưởng phòng', '']);
    const party = of([day(1994, 2018), '']);
    const fields = [`p${i}`, of(['Nam', 'Nữ']), day(1960, 1975), `Phòng Nghiệp vụ số ${unit + 1}`, post];
    yield [...fields, of(['ĐH', 'ThS', 'CĐ', 'TS']), party];
  }
}

async function writeCsv(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  const out = createWriteStream(path);
  let lines = '';
  for (const row of rows) {
    lines += `${row.join(';')}\n`;
    if (lines.length < 2 ** 20) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await finished(out);
}

async function writeXlsx(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  const data = Array.from(rows, (row) => row.map((value) => (value === '' ? null : { value, type: String })));
  await writeExcel([{ data, sheet: 'CB' }]).toFile(path);
}

async function library() {
  const load = (subpath: string) => import(join(root, 'dist', subpath, 'index.js'));
  return (await Promise.all([load('.'), load('files'), load('locales')])) as [
    typeof import('gender-indicators'),
    typeof import('gender-indicators/files'),
    typeof import('gender-indicators/locales'),
  ];
}

async function byLibrary(path: string): Promise<Answer> {
  const [{ evaluate }, { readDataset }, { vi }] = await library();
  const { dataset, issues } = await readDataset(path, { locale: vi, asOf: '2019-12-31' });
  const wrong = issues.find(({ code }) => code !== 'posts_as_none');
  if (wrong !== undefined) throw new Error(`generated rows have issues: ${JSON.stringify(wrong)}`);
  const catalog = catalogOf([
    { ...indicatorFacts('all'), femaleShare: { of: population('people', {}) } },
    {
      ...indicatorFacts('lead'),
      femaleShare: { of: population('leaders', { leadership: { in: ['head', 'deputy'] } }) },
    },
    { ...indicatorFacts('old'), femaleShare: { of: population('older', { birthDate: { lt: before1970 } }) } },
  ]);
  const report = evaluate(dataset, catalog);
  const [all, lead, old] = ['all', 'lead', 'old'].map((id) => report.columns(id).counts);
  return Object.fromEntries(
    report.units.map(({ name }, i) => [
      name,
      [all!.total[i]!, all!.female![i]!, lead!.total[i]!, lead!.female![i]!, old!.total[i]!],
    ]),
  );
}

/** Counts rows below one of headers, as an application would with a Map. */
function counted(rows: readonly (readonly (object | string | number | boolean | null)[])[]): Answer {
  const units = new Map<string, number[]>();
  for (const row of rows.slice(1)) {
    const [, sex, born, unit, post] = row.map((cell) => (typeof cell === 'string' ? cell : ''));
    if (unit === undefined || unit === '') continue;
    const counts = units.get(unit) ?? [0, 0, 0, 0, 0];
    units.set(unit, counts);
    const leads = post!.includes('Trưởng phòng');
    const iso = born!.split('/').reverse().join('-');
    counts[0]!++;
    if (sex === 'Nữ') counts[1]!++;
    if (leads) counts[2]!++;
    if (leads && sex === 'Nữ') counts[3]!++;
    if (iso < before1970) counts[4]!++;
  }
  return Object.fromEntries(units);
}

function byMap(path: string): Answer {
  return counted(Papa.parse(readFileSync(path, 'utf8'), { delimiter: ';', newline: '\n' }).data);
}

async function byExcelFile(path: string): Promise<Answer> {
  const [sheet] = await readExcel(path);
  return { rows: [sheet!.data.length - 1] };
}

async function byExcelFileAndMap(path: string): Promise<Answer> {
  const [sheet] = await readExcel(path);
  return counted(sheet!.data);
}

function byPapaparse(path: string): Answer {
  const { data } = Papa.parse(readFileSync(path, 'utf8'), { delimiter: ';', newline: '\n' });
  return { rows: [data.filter((row) => row.length > 1).length - 1] };
}

async function byDuckDb(path: string): Promise<Answer> {
  const { connection, close } = await openDuckDb(2);
  const reader = await connection.runAndReadAll(`
    SELECT "Đơn vị", count(*)::INTEGER, (count(*) FILTER ("Giới tính" = 'Nữ'))::INTEGER, (count(*) FILTER (leads))::INTEGER,
      (count(*) FILTER (leads AND "Giới tính" = 'Nữ'))::INTEGER, (count(*) FILTER (born < DATE '${before1970}'))::INTEGER
    FROM (SELECT *, strptime("Ngày sinh", '%d/%m/%Y')::DATE AS born, coalesce("Chức vụ", '') LIKE '%Trưởng phòng' AS leads
      FROM read_csv('${path}', delim = ';', header = true, all_varchar = true))
    GROUP BY 1`);
  const rows = reader.getRows();
  close();
  return Object.fromEntries(rows.map(([unit, ...counts]) => [String(unit), counts.map(Number)]));
}

type Subjects = Readonly<Record<string, (path: string) => Answer | Promise<Answer>>>;

/** By the kind of file: the library, what only reads its rows, and those that count as well. */
const formats = {
  csv: { ours: byLibrary, papaparse: byPapaparse, 'papaparse and Map': byMap, DuckDB: byDuckDb },
  xlsx: { ours: byLibrary, 'read-excel-file': byExcelFile, 'read-excel-file, Map': byExcelFileAndMap },
} as const satisfies Readonly<Record<string, Subjects>>;

const readsOnly: readonly string[] = ['papaparse', 'read-excel-file'];

async function measureHere(name: string, path: string): Promise<void> {
  const subjects: Subjects = { ...formats.csv, ...formats.xlsx };
  // The other packages are loaded when this file is.
  if (name === 'ours') await library();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const answer = await subjects[name]!(path);
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1_024;
  console.log(JSON.stringify({ ms: performance.now() - start, cpuMs: (user + system) / 1_000, peak, answer }));
}

function runOf(name: string, path: string): Run {
  const words = [import.meta.filename, '--subject', name, '--file', path];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

function inOrder(answer: Answer): string {
  return JSON.stringify(Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compare(path: string, small: string, persons: number, subjects: Subjects, rounds: number): void {
  const runs = new Map(Object.keys(subjects).map((name) => [name, [] as Run[]]));
  for (let round = 0; round < rounds; round++) for (const [name, list] of runs) list.push(runOf(name, path));
  const own = runs.get('ours')!;
  const expected = inOrder(own[0]!.answer);
  for (const [name, [run]] of runs) {
    const rows = readsOnly.includes(name) ? run!.answer['rows']![0] : undefined;
    if (rows === undefined ? inOrder(run!.answer) !== expected : rows !== persons)
      throw new Error(`${name} counts otherwise; nothing is shown.`);
  }
  const of = (list: readonly Run[], pick: (run: Run) => number) => median(list.map(pick));
  const shown = (number: number) => Math.round(number).toLocaleString('en').padStart(8);
  console.log(
    `${persons.toLocaleString('en')} rows of ${path.split('.').at(-1)}: ours / the other, by time of the processor and by time`,
  );
  for (const [name, list] of runs) {
    const [cpu, time] = [({ cpuMs }: Run) => cpuMs, ({ ms }: Run) => ms];
    const ratios = [cpu, time].map((pick) => `${(of(own, pick) / of(list, pick)).toFixed(2)}×`.padStart(8));
    const base = runOf(name, small).peak;
    const memory = (of(list, ({ peak }) => peak) - base) / 1e6;
    console.log(`  ${name.padEnd(21)}${ratios.join('')}${shown(of(list, cpu))} ms of the processor${shown(memory)} MB`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      persons: { type: 'string', default: '1000000' },
      'excel-persons': { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      subject: { type: 'string' },
      file: { type: 'string' },
    },
  });
  if (values.subject !== undefined) return await measureHere(values.subject, values.file!);
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const [seed, rounds] = [Number(values.seed), Number(values.rounds)];
  try {
    for (const [format, write, size] of [
      ['csv', writeCsv, values.persons],
      ['xlsx', writeXlsx, values['excel-persons']],
    ] as const) {
      const persons = Number(size);
      const [path, small] = [join(folder, `staff.${format}`), join(folder, `small.${format}`)];
      await write(path, rowsOf(persons, seed));
      await write(small, rowsOf(unitCount, seed));
      compare(path, small, persons, formats[format], rounds);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
