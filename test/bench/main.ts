import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compared, type PeerName, rowsOf, UnequalTables } from './compare.ts';
import { endToEnd, validation } from './end-to-end.ts';
import { asMarkdown, asText, type Section } from './figures.ts';
import { type MeasuredSubject, measuredSubjects, measureHere, memoryOf } from './memory.ts';
import { chained, growths, type Loaded, stages } from './stages.ts';
import { trees } from './units.ts';
import { taskOf, type WorldOptions, worldOf } from './world.ts';

type Tree = WorldOptions['tree'];

const usage = `npm run bench -- [--persons N] [--tree small|large] [--seed N] [--json] [--markdown]

  --persons   how many people; 100,000 and then 1,000,000 unless said otherwise
  --tree      small: 694 units, large: 10,502 units; both unless said otherwise
  --seed      draws people and conditions again as in an earlier run
  --json      ends with one line of JSON: the comparison on the small tree
  --markdown  prints the tables of docs/en/performance.md`;

const { values: given } = parseArgs({
  options: {
    persons: { type: 'string' },
    tree: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    /** The process that measures memory calls itself with it. */
    memory: { type: 'string' },
  },
});

const seed = given.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(given.seed);

function print(text: string): void {
  // With --json the last line stands alone on the standard output.
  if (given.json) console.error(text);
  else console.log(text);
}

function show(section: Section): void {
  print(given.markdown ? asMarkdown(section) : asText(section));
}

function loaded(persons: number, tree: Tree): Loaded {
  const world = worldOf({ seed, persons, tree });
  return { world, rows: rowsOf(world) };
}

/** One line for programs. */
interface Line {
  readonly persons: number;
  readonly units: number;
  readonly ours_ms: number;
  readonly floor_ratio: number;
  readonly ratios: Readonly<Partial<Record<PeerName, number>>>;
  readonly growth: { readonly persons: number; readonly units: number; readonly indicators: number };
  readonly rss_bytes_per_person: number;
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

/** All that is measured with so many people; the last line is of the first tree. */
async function measured(persons: number, compareIn: readonly Tree[], deep: boolean): Promise<Line | undefined> {
  const task = taskOf(seed);
  const of = new Map<Tree, Awaited<ReturnType<typeof compared>>>();
  for (const tree of compareIn) {
    const { world, rows } = loaded(persons, tree);
    const one = await compared(world, rows, task);
    show(one.section);
    of.set(tree, one);
  }
  if (!deep) return undefined;
  const [tree] = compareIn;
  const many = loaded(persons, tree!);
  const parts = await stages(many.world, many.rows, task);
  show(parts.section);
  const small = tree === 'small' ? many : loaded(persons, 'small');
  const wide = tree === 'large' ? many : loaded(persons, 'large');
  const grown = await growths(seed, loaded(Math.ceil(persons / 10), 'small'), small, wide);
  show(grown.section);
  show(await endToEnd(many.world, many.rows, task));
  show(await validation(many.world, many.rows));
  const chainPeople = Math.min(persons, 100_000);
  show(await chained(seed, loaded(chainPeople, 'small'), loaded(chainPeople, 'chain')));
  const memory = memoryOf(persons > 2_000_000 ? ['ours', 'map'] : measuredSubjects, { seed, persons, tree: tree! });
  show(memory.section);
  const { ours, ratios } = of.get(tree!)!;
  return {
    persons,
    units: many.world.units.rows.length,
    ours_ms: ours,
    floor_ratio: parts.floorRatio,
    ratios,
    growth: { persons: grown.persons, units: grown.units, indicators: grown.indicators },
    rss_bytes_per_person: memory.ours,
  };
}

async function main(): Promise<void> {
  if (given.help) {
    console.log(usage);
    return;
  }
  if (given.tree !== undefined && !Object.hasOwn(trees, given.tree)) throw new Error(usage);
  const tree = given.tree as Tree | undefined;
  if (given.memory !== undefined) {
    const options = { seed, persons: Number(given.persons), tree: tree ?? 'small' };
    await measureHere(given.memory as MeasuredSubject, options);
    return;
  }
  const sizes = given.persons === undefined ? [100_000, 1_000_000] : [Number(given.persons)];
  if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !Number.isInteger(seed)) throw new Error(usage);
  const compareIn: readonly Tree[] = tree === undefined ? (given.json ? ['small'] : ['small', 'large']) : [tree];
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
  print(`seed ${seed}: the conditions are drawn with it; --seed ${seed} repeats this run`);
  print(`Node ${process.versions.node}, ${machine}`);
  print(JSON.stringify(taskOf(seed).ratios.map(({ kind, ...where }) => ({ [kind]: where }))));
  let line: Line | undefined;
  for (const [i, persons] of sizes.entries()) line = await measured(persons, compareIn, i === sizes.length - 1);
  if (given.json) console.log(JSON.stringify(line, (_, value: unknown) => rounded(value)));
}

try {
  await main();
} catch (error) {
  if (error instanceof UnequalTables) console.error(`The tables are not equal, so nothing is timed: ${error.message}`);
  else console.error(error instanceof Error ? (error.message === usage ? usage : error.stack) : error);
  process.exitCode = 1;
}
