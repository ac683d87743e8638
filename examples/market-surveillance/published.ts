import {
  checkFigure,
  createDataset,
  defineCatalog,
  defineIndicator,
  evaluate,
  type FigureCheck,
  formatCount,
  formatShare,
  formatTitle,
  womenNeeded,
} from 'gender-indicators';
import { agenciesWithWomanKeyLeader, nq28KeyLeader2025, nq28KeyLeader2030 } from 'gender-indicators/catalogs/vn';
import type { Title } from 'gender-indicators/schemas';
import { type PublishedFigure, publishedFigures } from './figures.ts';
import { inFull } from './force.ts';
import { heading, item, table, wrap } from './layout.ts';
import { type Language, shownValue } from './say.ts';

/** What the Government reported of agencies with a woman key leader, as headcount returns of each group of agencies. */
const groups: readonly { readonly figure: string; readonly title: Title }[] = [
  {
    figure: 'key-2022-all',
    title: {
      vi: 'Bộ, cơ quan ngang bộ, cơ quan thuộc CP',
      en: 'Ministries and all central agencies',
    },
  },
  { figure: 'key-2022-attached', title: { vi: 'Cơ quan thuộc Chính phủ', en: 'Government-attached agencies' } },
  { figure: 'key-2024-min', title: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministries and ministerial-level agencies' } },
  { figure: 'key-2024-prov', title: { vi: 'Chính quyền cấp tỉnh', en: 'Provincial governments' } },
];

const keyLeaders = defineCatalog({
  id: 'key-leaders',
  title: { vi: 'Lãnh đạo chủ chốt là nữ', en: 'Women key leaders' },
  indicators: [agenciesWithWomanKeyLeader],
  targets: [nq28KeyLeader2025, nq28KeyLeader2030],
});

/** The returns of one group as of the last day of their year, evaluated against the targets in force. */
function keyLeadersOf({ figure, title }: (typeof groups)[number], { locale }: Language) {
  const { year = 0, part = 0, whole = 0, source } = publishedFigures.find(({ id }) => id === figure) ?? {};
  const unit = { id: figure, name: formatTitle(title, locale), kind: 'government' };
  const { part: having, whole: all } = agenciesWithWomanKeyLeader.share;
  const returns = [
    { populationId: having.id, unitId: figure, total: part, source },
    { populationId: all.id, unitId: figure, total: whole, source },
  ];
  const { dataset } = createDataset({ units: [unit], returns }, { asOf: `${year}-12-31` });
  return evaluate(dataset, keyLeaders);
}

/** The key-leader counts of ministries, agencies and provinces against the targets for 2025 and 2030. */
export function publishedReturns(language: Language): string[] {
  const { locale, texts } = language;
  const reports = groups.map((group) => ({ id: group.figure, report: keyLeadersOf(group, language) }));
  const results = reports.map(({ id, report }) => report.result('agencies-with-woman-key-leader', id));
  const rows = results.map((result) => [
    result.unit.name,
    result.asOf.slice(0, 4),
    `${formatCount(result.part?.total ?? null, locale)}/${formatCount(result.counts.total ?? null, locale)}`,
    shownValue(result, locale),
    ...result.targets.map(({ status }) => (status === null ? '–' : locale.target.statuses[status])),
  ]);
  const heads = [
    { heading: texts.group },
    ...[texts.year, texts.counts, texts.value].map((text) => ({ heading: text, isNumber: true })),
  ];
  const bounds = keyLeaders.targets?.map(({ bound, by }) => ({
    heading: `${by.slice(0, 4)}: ${'at_least' in bound ? formatShare(bound.at_least, locale, { decimals: 0 }) : ''}`,
  }));
  const ministries = reports.filter(({ id }) => id === 'key-2024-min');
  return [
    ...heading(texts.agencies),
    ...table([...heads, ...(bounds ?? [])], rows),
    '',
    ...wrap(texts.agenciesNote),
    ...ministries.flatMap(({ id, report }) => ['', ...inFull(womenNeeded(report, nq28KeyLeader2025.id, id), locale)]),
  ];
}

const publishedShare = defineIndicator({
  id: 'published-share',
  title: { vi: 'Tỷ lệ đã công bố', en: 'Published share' },
  better: 'parity',
  source: { document: 'figures.ts' },
  given: { unit: 'share' },
});

/** Each published figure beside the same recomputed from its counts, as observations. */
export function figureTable({ locale, texts }: Language): string[] {
  const catalog = defineCatalog({ id: 'published', title: publishedShare.title, indicators: [publishedShare] });
  const units = publishedFigures.map(({ id, title }) => ({ id, name: formatTitle(title, locale), kind: 'grouping' }));
  const observations = publishedFigures.map(({ id, year, part, whole, source }) => ({
    indicatorId: publishedShare.id,
    unitId: id,
    on: `${year}-12-31`,
    part,
    whole,
    source,
  }));
  const { dataset } = createDataset({ units, observations }, { asOf: '2026-12-31' });
  const report = evaluate(dataset, catalog);
  const checked = publishedFigures.map((figure) => ({ figure, check: checkFigure(figure) }));
  const rows = checked.map(({ figure, check: { verdict, decimals } }) => [
    formatTitle(figure.title, locale),
    String(figure.year),
    `${formatCount(figure.part, locale)}/${formatCount(figure.whole, locale)}`,
    figure.published,
    formatShare(report.result('published-share', figure.id).value, locale, { decimals }),
    texts.verdicts[verdict],
  ]);
  const number = (text: string) => ({ heading: text, isNumber: true });
  const count = (...verdicts: readonly FigureCheck['verdict'][]): string =>
    formatCount(checked.filter(({ check }) => verdicts.includes(check.verdict)).length, locale);
  const hosts = new Set(publishedFigures.map(({ source }) => new URL(source).hostname.replace(/^www\./u, '')));
  return [
    ...heading(texts.figures),
    ...table(
      [
        { heading: texts.figure },
        ...[texts.year, texts.counts, texts.published, texts.recomputed].map(number),
        { heading: texts.verdict },
      ],
      rows,
    ),
    '',
    ...wrap(texts.summary(count('rounded', 'exact'), count('truncated'), count('wrong'))),
    ...checked.flatMap(({ figure, check }) =>
      check.verdict === 'wrong' ? item(whyWrong(figure, check, { locale, texts })) : [],
    ),
    ...wrap(texts.sources([...hosts].join(', '))),
  ];
}

function whyWrong(
  { title, published }: PublishedFigure,
  { cause, wholes, parts }: FigureCheck,
  { locale, texts }: Language,
): string {
  const range = (text: Language['texts']['otherWhole'], counts: FigureCheck['wholes']): string[] => {
    if (!counts) return [];
    const [low, high] = [formatCount(counts.low, locale), formatCount(counts.high, locale)];
    return [text(low === high ? low : `${low}–${high}`)];
  };
  const hints =
    cause === 'rounded_twice'
      ? [texts.roundedTwice]
      : [...range(texts.otherWhole, wholes), ...range(texts.otherPart, parts)];
  return `${formatTitle(title, locale)}, ${published}: ${hints.join('; ')}.`;
}
