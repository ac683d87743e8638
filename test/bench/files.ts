// From a CSV file of an office to counts by unit: `npm run bench:files -- [--persons N] [--rounds N] [--seed N]`. Each subject runs in a
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

async function writeFile(path: string, persons: number, seed: number): Promise<void> {
  const random = randomOf(seed);
  const of = <Item>(items: readonly Item[]) => items[below(random, items.length)]!;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = (from: number, to: number) =>
    `${two(1 + below(random, 28))}/${two(1 + below(random, 12))}/${from + below(random, to - from)}`;
  const out = createWriteStream(path);
  out.write('Mã;Giới tính;Ngày sinh;Đơn vị;Chức vụ;Trình độ;Ngày vào Đảng\n');
  let lines = '';
  for (let i = 0; i < persons; i++) {
    // A unit has one head.
    const unit = i < unitCount ? i : below(random, unitCount);
    const post = i < unitCount ? 'Trưởng phòng' : of(['Chuyên viên', 'Chuyên viên chính', 'Phó Trưởng phòng', '']);
    const party = of([day(1994, 2018), '']);
    const fields = [`p${i}`, of(['Nam', 'Nữ']), day(1960, 1975), `Phòng Nghiệp vụ số ${unit + 1}`, post];
    lines += `${[...fields, of(['ĐH', 'ThS', 'CĐ', 'TS']), party].join(';')}\n`;
    if (i % 10_000 !== 0) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await finished(out);
}

async function byLibrary(path: string): Promise<Answer> {
  const load = (subpath: string) => import(join(root, 'dist', subpath, 'index.js'));
  const [{ evaluate }, { readDataset }, { vi }] = (await Promise.all([load('.'), load('files'), load('locales')])) as [
    typeof import('gender-indicators'),
    typeof import('gender-indicators/files'),
    typeof import('gender-indicators/locales'),
  ];
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

function byMap(path: string): Answer {
  const { data } = Papa.parse(readFileSync(path, 'utf8'), { header: true });
  const units = new Map<string, number[]>();
  for (const row of data) {
    const { 'Đơn vị': unit = '', 'Giới tính': sex, 'Chức vụ': post = '', 'Ngày sinh': born = '' } = row;
    if (unit === '') continue;
    const counts = units.get(unit) ?? [0, 0, 0, 0, 0];
    units.set(unit, counts);
    const leads = post.includes('Trưởng phòng');
    const iso = born.split('/').reverse().join('-');
    counts[0]!++;
    if (sex === 'Nữ') counts[1]!++;
    if (leads) counts[2]!++;
    if (leads && sex === 'Nữ') counts[3]!++;
    if (iso < before1970) counts[4]!++;
  }
  return Object.fromEntries(units);
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

const subjects: Readonly<Record<string, (path: string) => Answer | Promise<Answer>>> = {
  ours: byLibrary,
  papaparse: byPapaparse,
  'papaparse and Map': byMap,
  DuckDB: byDuckDb,
};

async function measureHere(name: string, path: string): Promise<void> {
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

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      persons: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      subject: { type: 'string' },
      file: { type: 'string' },
    },
  });
  if (values.subject !== undefined) return await measureHere(values.subject, values.file!);
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    const path = join(folder, 'staff.csv');
    const small = join(folder, 'small.csv');
    const persons = Number(values.persons);
    await writeFile(path, persons, Number(values.seed));
    await writeFile(small, unitCount, Number(values.seed));
    const runs = new Map(Object.keys(subjects).map((name) => [name, [] as Run[]]));
    for (let round = 0; round < Number(values.rounds); round++)
      for (const [name, list] of runs) list.push(runOf(name, path));
    const expected = inOrder(runs.get('ours')![0]!.answer);
    for (const name of ['papaparse and Map', 'DuckDB'])
      if (inOrder(runs.get(name)![0]!.answer) !== expected)
        throw new Error(`${name} counts otherwise; nothing is shown.`);
    const parsed = runs.get('papaparse')![0]!.answer['rows']![0];
    if (parsed !== persons) throw new Error(`papaparse reads ${parsed} rows; nothing is shown.`);
    const of = (list: readonly Run[], pick: (run: Run) => number) => median(list.map(pick));
    const own = runs.get('ours')!;
    const shown = (number: number) => Math.round(number).toLocaleString('en').padStart(8);
    console.log(
      `${persons.toLocaleString('en')} rows, seed ${values.seed}: ours / the other, by time of the processor and by time`,
    );
    for (const [name, list] of runs) {
      const [cpu, time] = [({ cpuMs }: Run) => cpuMs, ({ ms }: Run) => ms];
      const ratios = [cpu, time].map((pick) => `${(of(own, pick) / of(list, pick)).toFixed(2)}×`.padStart(8));
      const base = runOf(name, small).peak;
      const memory = (of(list, ({ peak }) => peak) - base) / 1e6;
      console.log(
        `  ${name.padEnd(18)}${ratios.join('')}${shown(of(list, cpu))} ms of the processor${shown(memory)} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
