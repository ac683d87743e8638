import {
  type CreatedDataset,
  evaluate,
  explain,
  formatCount,
  formatShare,
  formatTitle,
  type Reason,
  type Report,
  type Result,
  targetSummary,
  targetsAt,
  type WomenNeeded,
  womenNeeded,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import type { Locale } from 'gender-indicators/locales';
import { share } from 'gender-indicators/measures';
import { countsBehind } from './committee.ts';
import { heading, item, table, wrap } from './layout.ts';
import { type Language, shownValue } from './say.ts';

type Dataset = CreatedDataset['dataset'];
type AdvancementReport = Report<(typeof advancement)['indicators'][number]['id']>;

const root = 'qltt';
/** How women and men are spread over levels: which indicator, and by which field. */
const spreads = [
  ['women-by-qualification', 'qualification'],
  ['women-by-political-theory', 'politicalTheory'],
  ['women-by-civil-service-grade', 'civilServiceGrade'],
] as const;

/** Of whom the overview is: people and posts. The work of the committee is in its report. */
const overview = new Set<string>([
  'women-in-workforce',
  'workforce-share-difference',
  'workforce-share-difference-siblings',
  'women-in-leadership',
  'women-heads-of-unit',
  'units-headed-by-women',
  'units-with-woman-key-leader',
  'leadership-representation-ratio',
  'leadership-representation-gap',
  'women-in-succession-planning',
  'women-by-qualification',
  'women-by-political-theory',
  'women-by-civil-service-grade',
  'women-among-appointments',
  'women-among-first-appointments',
  'women-among-reappointments',
  'women-in-party-committees',
  'women-in-administration-leadership',
  'women-in-trade-union-committees',
  'agencies-with-woman-key-leader-2011-2020',
  'bodies-30-percent-women-with-woman-key-leader',
  'agencies-with-woman-key-leader',
  'planned-women-trained',
]);

/** The indicators of the whole force: those with a value as a table, then why the others have none. */
export function forceIndicators(report: AdvancementReport, { locale, texts }: Language): string[] {
  const results = report.catalog.indicators
    .filter(({ id }) => overview.has(id))
    .map(({ id }) => report.result(id, root));
  const rows = results
    .filter(({ value }) => value !== null)
    .map((result) => [
      formatTitle(result.indicator.title, locale),
      shownValue(result, locale),
      countsBehind(result, locale),
    ]);
  const reasons = new Map<Reason, string[]>();
  for (const { reason, indicator } of results) {
    if (reason !== undefined)
      reasons.set(reason, [...(reasons.get(reason) ?? []), formatTitle(indicator.title, locale)]);
  }
  return [
    ...heading(texts.force),
    ...table(
      [
        { heading: texts.indicator },
        { heading: texts.value, isNumber: true },
        { heading: texts.counts, isNumber: true },
      ],
      rows,
    ),
    '',
    texts.countsNote,
    '',
    texts.without,
    ...[...reasons].flatMap(([reason, titles]) => item(`${locale.reasons[reason].what} ${titles.join('; ')}.`)),
  ];
}

const number = (text: string) => ({ heading: text, isNumber: true });

/** Women among leaders by level, and women and men by qualification, political theory and grade. */
export function forceLevels(report: AdvancementReport, dataset: Dataset, { locale, texts }: Language): string[] {
  const byLevel = evaluate(dataset, advancement, { by: 'positionLevel' });
  const leadership = byLevel.cells
    .map((cell) => byLevel.result('women-in-leadership', root, cell))
    .filter(({ counts }) => (counts.total ?? 0) > 0)
    .map((result) => [
      nameOf(locale.values.positionLevel, result.cell?.['positionLevel']),
      countsBehind(result, locale),
      shownValue(result, locale),
    ]);
  const titleOf = (id: Parameters<typeof report.result>[0]): string =>
    formatTitle(report.result(id, root).indicator.title, locale);
  const width = Math.max(...spreads.map(([id]) => titleOf(id).length));
  return [
    '',
    ...table(
      [{ heading: titleOf('women-in-leadership'), width }, number(texts.women), number(texts.share)],
      leadership,
    ),
    ...spreads.flatMap(([id, field]) => [
      '',
      ...table(
        [{ heading: titleOf(id), width }, ...[texts.women, texts.share, texts.ofWomen, texts.ofMen].map(number)],
        (report.result(`${id}-distribution`, root).distribution ?? []).map(({ value, counts, ...shares }) => [
          nameOf(locale.values[field], value),
          `${formatCount(counts.female ?? 0, locale)}/${formatCount(counts.total ?? 0, locale)}`,
          formatShare(share({ part: counts.female ?? 0, whole: counts.total ?? 0 }), locale),
          formatShare(shares.femaleShare, locale),
          formatShare(shares.maleShare, locale),
        ]),
      ),
    ]),
  ];
}

function nameOf(names: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (names[value] ?? value) : '–';
}

/** The ten provincial departments where women's share of leaders lies farthest below their share of personnel. */
export function farthestBehind(report: AdvancementReport, { locale, texts }: Language): string[] {
  const gaps = report.units
    .filter((unit) => unit['level'] === 'province')
    .map((unit) => report.result('leadership-representation-gap', unit.id))
    .flatMap((result) => (result.value === null ? [] : [{ ...result, value: result.value }]))
    .sort((a, b) => a.value.cmp(b.value))
    .slice(0, 10);
  const women = (counts: Result['counts'], value: Result['value'] | undefined): string[] => [
    `${formatCount(counts.female ?? 0, locale)}/${formatCount(counts.total ?? null, locale)}`,
    formatShare(value ?? null, locale),
  ];
  const rows = gaps.map((result, i) => [
    String(i + 1),
    result.unit.name,
    ...women(result.counts, result.terms?.[1]),
    ...women(result.part ?? { total: 0 }, result.terms?.[0]),
    shownValue(result, locale),
  ]);
  const heads = [texts.staff, '', texts.leaders, '', texts.gap].map(number);
  return [
    ...heading(texts.behind),
    ...wrap(texts.criterion),
    '',
    ...table([number('#'), { heading: texts.department }, ...heads], rows),
    '',
    texts.gapNote,
  ];
}

/** The targets in force, and those of others and of later years for reference, each with what it takes. */
export function forceTargets(dataset: Dataset, { locale, texts }: Language): string[] {
  const { targets = [] } = advancement;
  const binding = targetsAt(advancement, dataset.asOf).map(({ target }) => target);
  // The same bounds on key leaders, compared with the units of the force. It is no agency; they bind nobody here.
  const onUnits = targets
    .filter(({ id, by }) => by > dataset.asOf && /^(?:qd2351-1\.2|nq28)/u.test(id))
    .map((target) => ({ ...target, id: `${target.id}-units`, indicatorId: 'units-with-woman-key-leader' }));
  const compared = { ...advancement, targets: [...onUnits, ...targets.filter(({ by }) => by > dataset.asOf)] };
  const report = evaluate(dataset, advancement);
  const reference = evaluate(dataset, compared, { benchmark: true });
  const takes = compared.targets
    .map(({ id }) => womenNeeded(reference, id, root))
    .filter(({ comparison }) => comparison.status !== null);
  return [
    ...heading(texts.targets),
    ...wrap(`${texts.inForce(locale.date(dataset.asOf))}:`),
    ...binding.flatMap(({ id }) => item(explain(targetSummary(report, id, root), locale))),
    '',
    ...wrap(`${texts.reference}:`),
    ...takes.flatMap((fact) => ['', ...inFull(fact, locale)]),
  ];
}

/** What a target takes: bound, value, status, pace, women and source, line by line. */
export function inFull(fact: WomenNeeded, locale: Locale): string[] {
  const [first = '', ...lines] = explain(fact, locale, { detail: 'full' }).split('\n');
  return [...item(first), ...lines.flatMap((line) => wrap(line, '  ', '    '))];
}

/** One indicator with all that belongs to it. */
export function oneInFull(report: AdvancementReport, { locale, texts }: Language): string[] {
  const lines = explain(report.result('women-in-leadership', root), locale, { detail: 'full' }).split('\n');
  return [...heading(texts.explanation), ...lines.flatMap((line) => wrap(line, '', '  '))];
}
