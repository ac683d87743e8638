import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBuild } from './build.ts';
import { compared, type PeerName, UnequalTables } from './compare.ts';
import { endToEnd } from './end-to-end.ts';
import { assertEqualAnswers, UnequalAnswers } from './equal-answers.ts';
import { asMarkdown, asText, isReached, type Section } from './figures.ts';
import { type GateName, type GateOptions, gates } from './gates.ts';
import { chained, growths } from './growth.ts';
import { type MeasuredSubject, measuredSubjects, measureHere, memoryOf } from './memory.ts';
import { type Ours, oursOf } from './ours.ts';
import { trees } from './units.ts';
import { loaded, taskOf, type WorldOptions } from './world.ts';

type Tree = WorldOptions['tree'];

const usage = `npm run bench -- [--persons N] [--tree small|large] [--seed N] [--json] [--markdown]
npm run bench -- --against <directory> [--gates [--only <row>,<row>]] [--persons N] [--seed N] [--json] [--markdown]

  --persons   how many people; 100,000 and then 1,000,000 unless said otherwise; of the gates, at most so many people and units
  --tree      small: 694 units, large: 10,502 units; both unless said otherwise
  --seed      draws people and conditions again as in an earlier run
  --against   asserts that the answers equal those of the baseline in that directory, which \`npm run bench:baseline\` makes
  --gates     measures this build against the baseline: ${Object.keys(gates).join(', ')}
  --only      the rows of the gates that are measured
  --json      ends with one line of JSON: the comparison on the small tree, or the gates
  --markdown  prints the tables of docs/en/performance.md`;

const { values: flags } = parseArgs({
  options: {
    persons: { type: 'string' },
    tree: { type: 'string' },
    seed: { type: 'string' },
    against: { type: 'string' },
    gates: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    /** The process that measures memory calls itself with it. */
    memory: { type: 'string' },
  },
});

const seed = flags.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(flags.seed);

function print(text: string): void {
  // With --json the last line stands alone on the standard output.
  if (flags.json) console.error(text);
  else console.log(text);
}

function show(section: Section): void {
  print(flags.markdown ? asMarkdown(section) : asText(section));
}

/** One line for programs. */
interface Line {
  readonly persons: number;
  readonly units: number;
  readonly ours_ms: number;
  readonly ratios: Readonly<Partial<Record<PeerName, number>>>;
  readonly growth: { readonly persons: number; readonly units: number; readonly indicators: number };
  readonly rss_bytes_per_person: number;
}

function printJson(line: unknown): void {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  console.log(JSON.stringify(line, rounded));
}

/** All that is measured with so many people; the last line is of the first tree. */
async function measured(
  ours: Ours,
  persons: number,
  compareIn: readonly Tree[],
  deep: boolean,
): Promise<Line | undefined> {
  const task = taskOf(seed);
  const of = new Map<Tree, Awaited<ReturnType<typeof compared>>>();
  for (const tree of compareIn) {
    const one = await compared(ours, loaded({ seed, persons, tree }), task);
    show(one.section);
    of.set(tree, one);
  }
  if (!deep) return undefined;
  const tree = compareIn[0]!;
  const many = loaded({ seed, persons, tree });
  const few = loaded({ seed, persons: Math.ceil(persons / 10), tree: 'small' });
  const small = tree === 'small' ? many : loaded({ seed, persons, tree: 'small' });
  const wide = tree === 'large' ? many : loaded({ seed, persons, tree: 'large' });
  const { section, ...growth } = await growths(ours, seed, few, small, wide);
  show(section);
  show(await endToEnd(ours, many, task));
  const [balanced, chain] = (['small', 'chain'] as const).map((shape) =>
    loaded({ seed, persons: Math.min(persons, 100_000), tree: shape }),
  );
  show(await chained(ours, seed, balanced!, chain!));
  const memory = memoryOf(persons > 2_000_000 ? ['ours', 'map'] : measuredSubjects, { seed, persons, tree });
  show(memory.section);
  const { ours: time, ratios } = of.get(tree)!;
  return {
    persons,
    units: many.world.units.rows.length,
    ours_ms: time,
    ratios,
    growth,
    rss_bytes_per_person: memory.ours,
  };
}

async function comparedWithPeers(ours: Ours, persons: number | undefined, tree: Tree | undefined): Promise<void> {
  const sizes = persons === undefined ? [100_000, 1_000_000] : [persons];
  const compareIn: readonly Tree[] = tree === undefined ? (flags.json ? ['small'] : ['small', 'large']) : [tree];
  print(JSON.stringify(taskOf(seed).ratios.map(({ kind, ...where }) => ({ [kind]: where }))));
  let line: Line | undefined;
  for (const [i, size] of sizes.entries()) line = await measured(ours, size, compareIn, i === sizes.length - 1);
  if (flags.json) printJson(line);
}

async function comparedWithBaseline(options: GateOptions): Promise<void> {
  if (!flags.gates) {
    const { results } = assertEqualAnswers(options, seed);
    print(`${results.toLocaleString('en')} results, with columns, tallies and a sample of explanations: equal`);
    return;
  }
  const names = (flags.only?.split(',') ?? Object.keys(gates)) as readonly GateName[];
  if (!names.every((name) => Object.hasOwn(gates, name))) throw new Error(usage);
  const rows = [];
  for (const name of names) {
    const figures = await gates[name](options);
    show({ title: name, figures });
    rows.push(...figures.map((figure) => ({ row: name, ...figure, reached: isReached(figure) })));
  }
  const missed = rows.filter(({ reached }) => reached === false).length;
  const aimed = rows.filter(({ reached }) => reached !== undefined).length;
  print(`\n${aimed - missed} of ${aimed} gates reached`);
  if (flags.json) printJson({ seed, gates: rows });
}

async function main(): Promise<void> {
  if (flags.help) {
    console.log(usage);
    return;
  }
  const persons = flags.persons === undefined ? undefined : Number(flags.persons);
  const isWrong = persons !== undefined && !(Number.isInteger(persons) && persons > 0);
  if (isWrong || !Number.isInteger(seed) || (flags.gates && flags.against === undefined)) throw new Error(usage);
  if (flags.tree !== undefined && !Object.hasOwn(trees, flags.tree)) throw new Error(usage);
  const tree = flags.tree as Tree | undefined;
  const root = join(import.meta.dirname, '../..');
  const current = await loadBuild('current', root);
  const ours = oursOf(current, current.schemas);
  if (flags.memory !== undefined) {
    await measureHere(ours, flags.memory as MeasuredSubject, { seed, persons: persons!, tree: tree ?? 'small' });
    return;
  }
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
  print(`seed ${seed}: the conditions are drawn with it; --seed ${seed} repeats this run`);
  print(`Node ${process.versions.node}, ${machine}`);
  if (flags.against === undefined) return await comparedWithPeers(ours, persons, tree);
  const directories = { baseline: resolve(flags.against), current: root };
  const baseline = await loadBuild('baseline', directories.baseline);
  await comparedWithBaseline({ baseline, current, directories, seed, atMost: persons ?? Number.POSITIVE_INFINITY });
}

try {
  await main();
} catch (error) {
  if (error instanceof UnequalTables) console.error(`The tables are not equal, so nothing is timed: ${error.message}`);
  else if (error instanceof UnequalAnswers) console.error(error.message);
  else console.error(error instanceof Error ? (error.message === usage ? usage : error.stack) : error);
  process.exitCode = 1;
}
