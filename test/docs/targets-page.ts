import { formatCount, formatTitle, type ValueForm } from 'gender-indicators';
import { cedaw } from 'gender-indicators/catalogs/cedaw';
import { sdg } from 'gender-indicators/catalogs/sdg';
import * as vn from 'gender-indicators/catalogs/vn';
import type { Catalog, Indicator } from 'gender-indicators/schemas';
import { officialLines } from '../../src/present/explain-result-full.js';
import { courses, statusTables } from '../cases/target-statuses.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { page, sourceLinks, tableLine, targetLines } from './catalog-page.js';
import { type PageLocale, pageWords } from './page-words.js';

/** The documents of the catalogs, each with the name of its page, its constant and its import path. */
const documents = {
  'nq-28': ['vn', 'nq28Strategy', vn.nq28Strategy],
  'qd-2351': ['vn', 'qd2351Strategy', vn.qd2351Strategy],
  'qd-2282': ['vn', 'qd2282Programme', vn.qd2282Programme],
  'qd-1696': ['vn', 'qd1696Programme', vn.qd1696Programme],
  'qd-1790': ['vn', 'qd1790Programme', vn.qd1790Programme],
  'party-documents': ['vn', 'partyTargets', vn.partyTargets],
  'nq-1891': ['vn', 'nq1891Structure', vn.nq1891Structure],
  'evn-plan': ['vn', 'evnPlan', vn.evnPlan],
  gso: ['vn', 'gso', vn.gso],
  sdg: ['sdg', 'sdg', sdg],
  cedaw: ['cedaw', 'cedaw', cedaw],
} as const satisfies Readonly<Record<string, readonly [path: string, name: string, catalog: Catalog]>>;

export type DocumentName = keyof typeof documents;
export const documentNames = Object.keys(documents) as readonly DocumentName[];

/** What every target has in common: its words on each day, and the denominators of the State. */
export function targetsPage(locale: PageLocale): string {
  const { targets: words } = pageWords[locale.code];
  return withoutEnd(page(words.title, words.intro, [...statusLines(locale), ...reformLines(locale)]));
}

/** All documents in a table, each with its page. */
export function documentsPage(locale: PageLocale): string {
  const { documents: words } = pageWords[locale.code];
  const rows: readonly (readonly [string, string, Catalog])[] = [
    ['catalog.md', 'gender-indicators/catalogs/vn: advancement', vn.advancement],
    ...documentNames.map((name): [string, string, Catalog] => {
      const [path, constant, catalog] = documents[name];
      return [`catalogs/${name}.md`, `gender-indicators/catalogs/${path}: ${constant}`, catalog];
    }),
  ];
  return withoutEnd(
    page(words.title, words.intro, [
      tableLine([words.document, words.constant, words.indicators, words.targets]),
      tableLine(['---', '---', '---', '---']),
      ...rows.map(([file, constant, { title, indicators, targets = [] }]) =>
        tableLine([
          `[${formatTitle(title, locale)}](${file})`,
          `\`${constant}\``,
          formatCount(indicators.length, locale),
          formatCount(targets.length, locale),
        ]),
      ),
      '',
      ...words.after,
    ]),
  );
}

/** The indicators and targets of one document. */
export function documentPage(name: DocumentName, locale: PageLocale): string {
  const [path, constant, catalog] = documents[name];
  const { documents: words } = pageWords[locale.code];
  const intro = words.of(constant, `gender-indicators/catalogs/${path}`);
  return withoutEnd(page(formatTitle(catalog.title, locale), intro, documentLines(catalog, locale)));
}

const withoutEnd = (text: string): string => text.replace(/\n+$/u, '\n');

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

function documentLines({ indicators, targets = [] }: Catalog, locale: PageLocale): string[] {
  const { catalog, targets: words } = pageWords[locale.code];
  const formOf = (id: string) => {
    const indicator = indicators.find((one) => one.id === id);
    return indicator === undefined ? 'share' : formOfIndicator(indicator);
  };
  return [
    `## ${catalog.indicators}`,
    '',
    tableLine([words.measured, catalog.name, catalog.direction, locale.labels.definition]),
    tableLine(['---', '---', '---', '---']),
    ...indicators.map((one) => indicatorLine(one, locale)),
    '',
    ...indicators.flatMap((one) => officialItems(one, locale)),
    ...(targets.length === 0 ? [] : [`## ${catalog.targets}`, '']),
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
