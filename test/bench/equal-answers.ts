import type { Catalog, Dataset, EvaluateOptions, Report, Result, TargetComparison } from 'gender-indicators';
import { asOf as sampleDay, sampleForce } from '../../examples/market-surveillance/sample.ts';
import type { WholeBuild } from './build.ts';
import { type Difference, differences, inWords } from './differences.ts';
import { type KnownDifference, knownDifference } from './known-differences.ts';
import { oursOf, taskCatalog } from './ours.ts';
import { plainColumns } from './plain-columns.ts';
import { populationCatalog, randomPopulations } from './populations.ts';
import { randomOf } from './random.ts';
import { loaded, taskOf } from './world.ts';

/** Two builds that are measured against each other. */
export interface Builds {
  readonly baseline: WholeBuild;
  readonly current: WholeBuild;
}

/** Answers that differ though no known difference says so. */
export class UnequalAnswers extends Error {}

/** What was compared. */
export interface Agreement {
  readonly results: number;
  /** How many answers each known difference explains. */
  readonly explained: ReadonlyMap<KnownDifference, number>;
}

/** One of so many results is explained, and one of so many cells of a breakdown is read. */
const explainedStep = 101;
const cellStep = 37;
const groupsPrinted = 20;

/** A catalog that is asked of a dataset. */
interface Question {
  readonly place: string;
  readonly dataset: Dataset;
  readonly catalog: Catalog;
  readonly options?: EvaluateOptions;
}

/**
 * Asserts that two builds give equal answers: every result, column and tally, a sample of the explanations, a breakdown, and all
 * of it after a change of a person. The worlds are the sample of the examples, and people with ratios and populations that are
 * drawn with the seed.
 */
export function assertEqualAnswers({ baseline, current }: Builds, seed: number): Agreement {
  const explained = new Map<KnownDifference, number>();
  const unexpected: Difference[] = [];
  let results = 0;
  const after = questions(current, seed);
  for (const [i, before] of questions(baseline, seed).entries()) {
    const answers = answersOf(current, after[i]!);
    for (const [place, expected] of answersOf(baseline, before)) {
      const [answered, answer] = answers.next().value ?? [];
      if (expected.isResult) results++;
      for (const difference of differences(place, expected.facts(), answered === place ? answer?.facts() : undefined)) {
        const known = knownDifference(difference);
        if (known === undefined) unexpected.push(difference);
        else explained.set(known, (explained.get(known) ?? 0) + 1);
      }
    }
  }
  if (unexpected.length > 0) throw new UnequalAnswers(inLines(unexpected));
  return { results, explained };
}

// One difference of each indicator in each world, with how many there are.
function inLines(unexpected: readonly Difference[]): string {
  const kinds = new Map<string, { readonly first: Difference; count: number }>();
  for (const difference of unexpected) {
    const kind = difference.place.split(' / ').slice(0, 3).join(' / ');
    const counted = kinds.get(kind) ?? { first: difference, count: 0 };
    counted.count++;
    kinds.set(kind, counted);
  }
  const lines = [...kinds.values()].map(({ first, count }) => `${inWords(first)} (${count} of this kind)`);
  const rest = lines.length - groupsPrinted;
  const more = rest > 0 ? [`… and ${rest} more kinds`] : [];
  return [`${unexpected.length} answers differ`, ...lines.slice(0, groupsPrinted), ...more].join('\n  ');
}

/** All that a build is asked; every build is asked the same in the same order. */
function questions(build: WholeBuild, seed: number): readonly Question[] {
  const { advancement } = build.vn;
  const entries: readonly unknown[] = Object.values({ ...build.vn, ...build.sdg });
  const catalogs = entries.filter(isCatalog);
  const rows = sampleForce();
  const sample = build.readRows(rows, { asOf: sampleDay }).dataset;
  const [first] = rows.personnel;
  const moved = build.change(sample, [{ ...first, unitId: rows.personnel.at(-1)!.unitId, leadership: 'none' }]);

  const ours = oursOf(build, build.schemas);
  const world = loaded({ seed, persons: 20_000, tree: 'small' });
  const generated = ours.datasetOf(world.rows);
  const [person, another] = world.rows.personnel;
  const changed = build.change(generated, [{ ...another!, id: person!.id, leadership: 'none' }]);
  const drawn = [
    taskCatalog(taskOf(seed), 'all'),
    { ...populationCatalog(randomPopulations(randomOf(seed))), id: 'populations' },
  ];
  const ask = (place: string, dataset: Dataset, asked: readonly Catalog[], options?: EvaluateOptions) =>
    asked.map((catalog) => ({ place: `${place} / ${catalog.id}`, dataset, catalog, ...(options && { options }) }));
  return [
    ...ask('sample', sample, catalogs),
    ...ask('sample for reference', sample, catalogs, { benchmark: true, unverified: true }),
    ...ask('sample by level', sample, [advancement], { by: 'positionLevel' }),
    ...ask('sample after a change', moved, [advancement]),
    ...ask('generated', generated, drawn),
    ...ask('generated after a change', changed, drawn),
  ];
}

function isCatalog(entry: unknown): entry is Catalog {
  return typeof entry === 'object' && entry !== null && 'indicators' in entry;
}

/** An answer is worked out when it is compared, so that no more than two of them are in memory. */
interface Answer {
  readonly isResult: boolean;
  readonly facts: () => unknown;
}

function* answersOf(
  build: WholeBuild,
  question: Question,
): Iterator<[string, Answer], undefined> & Iterable<[string, Answer]> {
  const { place, dataset, catalog, options } = question;
  const report = build.evaluate(dataset, catalog, options);
  const other = (facts: () => unknown): Answer => ({ isResult: false, facts });
  yield [
    `${place} / report`,
    other(() => ({ asOf: report.asOf, units: report.units, cells: report.cells, issues: report.issues })),
  ];
  yield [`${place} / tallies`, other(() => build.tally(dataset, catalog, options?.by))];
  let number = 0;
  for (const { id } of catalog.indicators) {
    yield [`${place} / ${id} / columns`, other(() => plainColumns(build.columns(report, id), build.hasTwiceMedians))];
    for (const result of resultsOf(report, id)) {
      const ofResult = `${place} / ${id} / ${result.unit.id}${result.cell === undefined ? '' : ` / ${JSON.stringify(result.cell)}`}`;
      yield [ofResult, { isResult: true, facts: () => factsOf(result) }];
      if (number++ % explainedStep === 0)
        yield [`${ofResult} / explanation`, other(() => explanationsOf(build, result))];
    }
  }
}

function* resultsOf(report: Report, indicatorId: string): Iterable<Result> {
  for (const [i, { id }] of report.units.entries()) {
    yield report.result(indicatorId, id);
    for (const [j, cell] of report.cells.entries())
      if ((i + j) % cellStep === 0) yield report.result(indicatorId, id, cell);
  }
}

function factsOf(result: Result) {
  const { value, reason, form, counts, part, terms, interval, distribution, observed, coverage, targets } = result;
  return {
    value,
    reason,
    form,
    counts,
    part,
    terms,
    interval,
    distribution,
    observed,
    coverage: {
      reported: coverage.reported,
      expected: coverage.expected ?? (coverage as unknown as { readonly active: number }).active,
    },
    targets: targets.map(ofTarget),
  };
}

function ofTarget({ target, status, reason, reference, distance, value, form }: TargetComparison) {
  return { id: target.id, status, reason, reference, distance, value, form };
}

function explanationsOf({ explain, locales }: WholeBuild, result: Result) {
  const { vi, en } = locales;
  const facts = [result, ...result.targets];
  return facts.flatMap((fact) =>
    [vi, en].flatMap((locale) => [explain(fact, locale, 'full'), explain(fact, locale, 'steps')]),
  );
}
