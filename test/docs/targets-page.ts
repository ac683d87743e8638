import { formatCount, formatTitle, type ValueForm } from 'gender-indicators';
import { cedaw } from 'gender-indicators/catalogs/cedaw';
import * as vn from 'gender-indicators/catalogs/vn';
import type { Catalog, Indicator } from 'gender-indicators/schemas';
import { officialLines } from '../../src/present/explain-result-full.js';
import { courses, statusTables } from '../cases/target-statuses.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { page, sourceLinks, tableLine, targetLines } from './catalog-page.js';
import { type PageLocale, pageWords } from './page-words.js';

const documents = {
  nq28Strategy: vn.nq28Strategy,
  qd2351Strategy: vn.qd2351Strategy,
  qd2282Programme: vn.qd2282Programme,
  qd1696Programme: vn.qd1696Programme,
  qd1790Programme: vn.qd1790Programme,
  partyTargets: vn.partyTargets,
  nq1891Structure: vn.nq1891Structure,
  evnPlan: vn.evnPlan,
  gso: vn.gso,
  cedaw,
} as const satisfies Readonly<Record<string, Catalog>>;

/** All targets of all documents in one language. */
export function targetsPage(locale: PageLocale): string {
  const { targets: words } = pageWords[locale.code];
  const lines = Object.entries(documents).flatMap(([name, catalog]) => documentLines(name, catalog, locale));
  return page(words.title, words.intro, [...statusLines(locale), ...reformLines(locale), ...lines]).replace(
    /\n+$/u,
    '\n',
  );
}

/** The word for every situation, from the cases that a test walks over the functions. */
function statusLines(locale: PageLocale): string[] {
  const { statuses: words } = pageWords[locale.code];
  const lineOf = (word: string, text: string) => tableLine([`\`${word}\``, text]);
  return [
    `## ${words.title}`,
    '',
    ...words.intro.flatMap((paragraph) => [paragraph, '']),
    tableLine([words.words, words.said]),
    tableLine(['---', '---']),
    ...Object.entries(locale.target.statuses).map(([word, text]) => lineOf(word, text)),
    ...Object.entries(locale.target.notes).map(([word, text]) => lineOf(word, text)),
    ...Object.entries(locale.validity.states).map(([word, text]) => lineOf(word, text)),
    '',
    ...statusTables.flatMap(({ id, days, states, answers }) => [
      `### ${words.tables[id]}`,
      '',
      tableLine([words.values, ...days.map((day) => locale.date(day))]),
      tableLine(['---', ...days.map(() => '---')]),
      ...courses.map((course) => tableLine([words.courses[course], ...answers[course].map(answerText)])),
      tableLine([words.state, ...states.map((state) => `\`${state}\``)]),
      '',
    ]),
  ];
}

/** How many bodies of each kind there were and are. */
const bodies = [
  ['ministries', 'before', 22],
  ['ministries', 'now', 17],
  ['provinces', 'before', 63],
  ['provinces', 'now', 34],
  ['communes', 'now', 3_321],
] as const;

/** What the reform of the State in 2025 does to denominators, with the bars of 60 and 75 %. */
function reformLines(locale: PageLocale): string[] {
  const { reform: words } = pageWords[locale.code];
  const bar = (count: number, percent: number) => formatCount(Math.ceil((count * percent) / 100), locale);
  return [
    `## ${words.title}`,
    '',
    ...words.intro.flatMap((paragraph) => [paragraph, '']),
    tableLine([words.bodies, words.counts, `60%: ${words.bars}`, `75%: ${words.bars}`]),
    tableLine(['---', '---', '---', '---']),
    ...bodies.map(([kind, when, count]) =>
      tableLine([`${words.rows[kind]}, ${words[when]}`, formatCount(count, locale), bar(count, 60), bar(count, 75)]),
    ),
    '',
    ...words.after.flatMap((paragraph) => [paragraph, '']),
  ];
}

function answerText(answer: string): string {
  const words = answer.split('/').map((word) => (word.endsWith('?') ? `\`${word.slice(0, -1)}\`*` : `\`${word}\``));
  return words.join(' → ');
}

function documentLines(name: string, { title, indicators, targets = [] }: Catalog, locale: PageLocale): string[] {
  const { catalog, targets: words } = pageWords[locale.code];
  const formOf = (id: string) => {
    const indicator = indicators.find((one) => one.id === id);
    return indicator === undefined ? 'share' : formOfIndicator(indicator);
  };
  return [
    `## ${formatTitle(title, locale)}`,
    '',
    `\`${name}\``,
    '',
    tableLine([words.measured, catalog.name, catalog.direction, locale.labels.definition]),
    tableLine(['---', '---', '---', '---']),
    ...indicators.map((one) => indicatorLine(one, locale)),
    '',
    ...indicators.flatMap((one) => officialItems(one, locale)),
    ...targets.flatMap((target) => targetLines(target, indicators, locale, formOf(target.indicatorId))),
  ];
}

/** What a statistical office publishes of its own indicator. */
function officialItems(indicator: Indicator, locale: PageLocale): string[] {
  const lines = officialLines(indicator, locale);
  if (lines.length === 0) return [];
  const source = `${locale.labels.source}: ${sourceLinks(indicator.source, locale)}`;
  return [
    `### ${formatTitle(indicator.title, locale)}`,
    '',
    `\`${indicator.id}\``,
    '',
    ...[...lines, source].map((line) => `- ${line}`),
    '',
  ];
}

function formOfIndicator({ given, quantity }: Indicator): ValueForm {
  return quantity === undefined ? (given?.unit ?? 'share') : 'number';
}

function indicatorLine(indicator: Indicator, locale: PageLocale): string {
  const { id, title, better, definition = title } = indicator;
  const { better: directions } = pageWords[locale.code].catalog;
  const [population = { of: 'observations' }] = heldPopulations(indicator);
  const from = Object.entries(locale.recordSets).find(([name]) => name === population.of)?.[1] ?? population.of;
  return tableLine([
    `\`${id}\` (${from})`,
    formatTitle(title, locale),
    directions[better],
    formatTitle(definition, locale),
  ]);
}
