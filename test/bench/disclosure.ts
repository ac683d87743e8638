// Protects a report of the sample force and reports of random organisations: `npm run bench:disclosure -- [--units N] [--seed N]`. Each runs
// in a process of its own; what is shown is compared with the report before anything is printed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { randomOf } from './random.ts';

const root = join(import.meta.dirname, '../..');
const threshold = 5;

type Library = typeof import('gender-indicators');
type Report = ReturnType<Library['evaluate']>;

interface Run {
  readonly cpuSeconds: number;
  readonly peak: number;
  readonly cells: number;
  readonly hidden: number;
  readonly repaired: number;
}

const load = (subpath: string) => import(join(root, 'dist', subpath, 'index.js'));

/** The populations of a random organisation: the condition of each, the earlier ones of which it is a part, and its share of them. */
const populations: readonly (readonly [where: object, within: readonly number[], share: number])[] = [
  [{}, [], 1],
  [{ leadership: { in: ['head', 'deputy'] } }, [0], 0.25],
  [{ leadership: 'head' }, [1], 0.4],
  [{ employment: 'civil_servant' }, [0], 0.6],
  [{ qualification: 'bachelor' }, [0], 0.5],
  [{ qualification: 'master' }, [0], 0.2],
  [{ employment: 'civil_servant', qualification: 'bachelor' }, [3, 4], 0.8],
  [{ positionLevel: 'team' }, [0], 0.3],
  [{ leadership: 'head', qualification: 'master' }, [2, 5], 0.3],
  [{ employment: 'civil_servant', leadership: { in: ['head', 'deputy'] } }, [1, 3], 0.2],
];

async function sampleReport(): Promise<Report> {
  const { createDataset, evaluate } = (await load('.')) as Library;
  const { advancement } = (await load('catalogs/vn')) as typeof import('gender-indicators/catalogs/vn');
  return evaluate(createDataset(sampleForce(), { asOf }).dataset, advancement);
}

// Offices below departments below one unit at the top, each with nine people on average.
async function randomReport(size: number, seed: number): Promise<Report> {
  const { createDataset, defineCatalog, defineIndicator, definePopulation, evaluate } = (await load('.')) as Library;
  const random = randomOf(seed);
  const [departments, offices] = [Math.ceil(size / 150), Math.ceil(size / 15)];
  const aboveOf = (unit: number): number => {
    if (unit <= departments) return 0;
    return unit <= offices ? 1 + (unit % departments) : 1 + departments + (unit % (offices - departments));
  };
  const units = Array.from({ length: size }, (_, unit) => ({
    id: `u${unit}`,
    name: `u${unit}`,
    kind: 'team',
    ...(unit === 0 ? {} : { parentId: `u${aboveOf(unit)}` }),
  }));
  const title = { vi: 'a', en: 'a' };
  const chosen = (among: number, share: number) =>
    Array.from({ length: among }, () => (random() < share ? 1 : 0)).reduce<number>((sum, each) => sum + each, 0);
  const returns = units.flatMap(({ id: unitId }) => {
    const counts: number[][] = [];
    return populations.map(([, within, share], p) => {
      const most = p === 0 ? [5, 13] : [0, 1].map((sex) => Math.min(...within.map((whole) => counts[whole]![sex]!)));
      counts.push(most.map((among) => chosen(among, p === 0 ? 0.5 : share)));
      const [female, male] = counts[p] as [number, number];
      return { populationId: `p${p}`, unitId, total: female + male, female, male };
    });
  });
  const indicators = populations.map(([where], p) => {
    const of = definePopulation({ id: `p${p}`, title, of: 'personnel', ...(p === 0 ? {} : { where }) });
    return defineIndicator({ id: `p${p}`, title, better: 'parity', source: { document: 'a' }, femaleShare: { of } });
  });
  const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
  return evaluate(dataset, defineCatalog({ id: 'plan', title, indicators }));
}

// A shown number is the true one, and none of people is small but a zero.
function compare(report: Report, published: Report): void {
  for (const truth of report) {
    const shown = published.result(truth.indicator.id, truth.unit.id);
    for (const name of ['total', 'female', 'male'] as const) {
      const number = shown.counts[name];
      if (number !== undefined && number !== truth.counts[name]) throw new Error('a shown number is not the true one');
    }
    if (truth.indicator.femaleShare === undefined) continue;
    const { total } = shown.counts;
    if (total !== undefined && total > 0 && total < threshold) throw new Error('a small number is shown');
  }
}

async function measureHere(subject: string, seed: number): Promise<void> {
  const report = subject === 'sample' ? await sampleReport() : await randomReport(Number(subject), seed);
  const { protect } = (await load('disclosure')) as typeof import('gender-indicators/disclosure');
  const before = process.cpuUsage();
  const { report: published, summary } = protect(report, { threshold });
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS * 1_024;
  compare(report, published);
  const { cells, hidden, repaired } = summary;
  console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peak, cells, hidden, repaired } satisfies Run));
}

function runOf(subject: string, seed: string): Run {
  const words = [import.meta.filename, '--subject', subject, '--seed', seed];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${subject}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      subject: { type: 'string' },
      units: { type: 'string', default: '10500' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.subject !== undefined) return await measureHere(values.subject, Number(values.seed));
  const [size, quarter] = [Number(values.units), Math.round(Number(values.units) / 4)];
  const [sample, small, large] = ['sample', String(quarter), String(size)].map((subject) =>
    runOf(subject, values.seed),
  ) as [Run, Run, Run];
  const line = (name: string, { cpuSeconds, peak, cells, hidden, repaired }: Run, goal: string): void => {
    const counts = [cells, hidden, repaired].map((count) => count.toLocaleString('en'));
    console.log(
      `${name.padEnd(28)}${cpuSeconds.toFixed(1).padStart(7)} s${(peak / 1e6).toFixed(0).padStart(7)} MB  ${goal}`,
    );
    console.log(`  ${counts[0]} numbers, ${counts[1]} hidden, ${counts[2]} of them for bounds`);
  };
  console.log('Protecting a report, by time of the processor and peak of memory of the whole process');
  line('sample, catalog of Vietnam', sample, 'goal 1 s');
  line(`${quarter.toLocaleString('en')} units × 10 populations`, small, '');
  line(`${size.toLocaleString('en')} units × 10 populations`, large, 'goal 15 s, 2,000 MB');
  const exponent = Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(size / quarter);
  console.log(`growth with units: exponent ${exponent.toFixed(2)}, goal 1.15`);
}

await main();
