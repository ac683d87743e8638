import { formatCount, formatTitle } from 'gender-indicators';
import { cedaw } from 'gender-indicators/catalogs/cedaw';
import { sdg } from 'gender-indicators/catalogs/sdg';
import * as vn from 'gender-indicators/catalogs/vn';
import type { AnyWhere, Catalog, Indicator, Source, Target } from 'gender-indicators/schemas';
import { officialLines } from '../../src/present/explain-result-full.js';
import { clauseLines } from '../../src/present/explain-target.js';
import { pagesOf, wordsOf } from '../../src/present/names-in-words.js';
import { courses, statusTables } from '../cases/target-statuses.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { pageLink, recordSetText, targetTable } from './catalog-page.js';
import { conditionText } from './condition-text.js';
import { page, paragraphs, tableLine } from './markdown.js';
import { type PageLocale, pageWords } from './page-words.js';

/** The documents of the catalogs, each with the name of its page, its import path and its constant. */
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

type DocumentName = keyof typeof documents;
export const documentNames = Object.keys(documents) as readonly DocumentName[];

/** What every target has in common: the words for each situation. */
export function targetsPage(locale: PageLocale): string {
  const { targets: words } = pageWords[locale.code];
  return page(words.title, words.intro, statusLines(locale));
}

/** All documents in a table, each with its page, and how these pages are read. */
export function documentsPage(locale: PageLocale): string {
  const { documents: words, targets } = pageWords[locale.code];
  const rows: readonly (readonly [string, string, Catalog])[] = [
    ['catalog.md', 'gender-indicators/catalogs/vn: advancement', vn.advancement],
    ...documentNames.map((name): [string, string, Catalog] => {
      const [path, constant, catalog] = documents[name];
      return [`catalogs/${name}.md`, `gender-indicators/catalogs/${path}: ${constant}`, catalog];
    }),
  ];
  return page(words.title, words.intro, [
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
    ...paragraphs(words.after),
    ...paragraphs(targets.reading),
  ]);
}

/** The indicators and targets of one document. */
export function documentPage(name: DocumentName, locale: PageLocale): string {
  const [path, constant, catalog] = documents[name];
  const { of, menuTitles } = pageWords[locale.code].documents;
  const intro = of(constant, `gender-indicators/catalogs/${path}`);
  return page(formatTitle(catalog.title, locale), [intro], documentLines(catalog, locale), menuTitles[name]);
}

/** The word for every situation, from the cases that a test walks over the functions. */
function statusLines(locale: PageLocale): string[] {
  const { statuses: words } = pageWords[locale.code];
  const lineOf = (word: string, text: string) => tableLine([`\`${word}\``, text]);
  return [
    `## ${words.title}`,
    '',
    ...paragraphs(words.intro),
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

function answerText(answer: string): string {
  const words = answer.split('/').map((word) => (word.endsWith('?') ? `\`${word.slice(0, -1)}\`*` : `\`${word}\``));
  return words.join(' → ');
}

/** A document with its pages, and its indicators, each with its targets; a catalog without targets, with what an office publishes. */
function documentLines({ indicators, targets = [] }: Catalog, locale: PageLocale): string[] {
  const { targets: words } = pageWords[locale.code];
  const shown = indicators.filter(({ id }) => targets.length === 0 || targets.some((one) => one.indicatorId === id));
  const sources = (targets.length === 0 ? shown : targets).map(({ source }) => source);
  const documents = [...new Set(sources.map(({ document }) => wordsOf(document, locale)))];
  const pages = [...new Map(sources.flatMap(pagesOf).map((one) => [one.url, one])).values()];
  const context = { targets, locale, documents, urls: pages.map(({ url }) => url) };
  const numbered = (texts: readonly string[]) => [...texts.map((text, i) => `${i + 1}. ${text}`), ''];
  return [
    ...paragraphs([words.documents]),
    ...numbered(documents),
    ...paragraphs([words.pages]),
    ...numbered(pages.map((one) => pageLink(one, locale))),
    ...shown.flatMap((indicator, i) => indicatorLines(indicator, shown.slice(0, i), context)),
  ];
}

/** What the lines of one catalog need; its documents and pages are named by their numbers. */
interface Context {
  readonly targets: readonly Target[];
  readonly locale: PageLocale;
  readonly documents: readonly string[];
  readonly urls: readonly string[];
}

/** An indicator, and its targets in tables: those that have the same clauses, units and source in one. */
function indicatorLines(indicator: Indicator, before: readonly Indicator[], context: Context): string[] {
  const { locale } = context;
  const { catalog: names, targets: words } = pageWords[locale.code];
  const [population = { of: 'observations' }] = heldPopulations(indicator);
  const targets = context.targets.filter(({ indicatorId }) => indicatorId === indicator.id);
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const lines = sharedLines(target, context).join('\n');
    groups.set(lines, [...(groups.get(lines) ?? []), target]);
  }
  return [
    `## ${formatTitle(indicator.title, locale)}`,
    '',
    `\`${indicator.id}\``,
    '',
    `- ${locale.labels.definition}: ${formatTitle(indicator.definition ?? indicator.title, locale)}`,
    `- ${words.values}: ${recordSetText(population.of, locale)}`,
    `- ${names.direction}: ${names.better[indicator.better]}`,
    ...(context.targets.length === 0 ? officialItems(indicator, before, context) : []),
    '',
    ...[...groups].flatMap(([lines, group]) => [...targetTable(group, [indicator], locale), lines, '']),
  ];
}

/** What a statistical office publishes of its own indicator; said once of indicators that share it. */
function officialItems(indicator: Indicator, before: readonly Indicator[], context: Context): string[] {
  const { locale } = context;
  const { official } = indicator;
  const same = official === undefined ? undefined : before.find((one) => one.official === official);
  if (same !== undefined) return [`- ${pageWords[locale.code].targets.sameAs(formatTitle(same.title, locale))}`];
  return [...officialLines(indicator, locale), sourceLine(indicator.source, context)].map((line) => `- ${line}`);
}

/** What a target says beside its bound and days. */
function sharedLines(target: Target, context: Context): readonly string[] {
  const { locale } = context;
  const { binds, benchmark, source, confidence, verified } = target;
  const { targets: words } = pageWords[locale.code];
  return [
    ...(benchmark === true ? [words.benchmark] : []),
    ...(binds === undefined ? [] : [`${words.binds}: ${bindsText(binds, locale)}`]),
    ...clauseLines(target, locale),
    sourceLine(source, context),
    `${locale.labels.confidence}: ${locale.target.confidence[confidence]}`,
    ...(verified === false ? [words.unverified] : []),
  ].map((line) => `- ${line}`);
}

// Units are named by their kinds alone where nothing else binds them.
function bindsText(binds: AnyWhere, locale: PageLocale): string {
  const { id } = binds as { readonly id?: unknown };
  if (typeof id === 'string') return `${pageWords[locale.code].targets.unit} \`${id}\``;
  const kind = `${locale.fields.kind}: `;
  const text = conditionText('units', binds, locale, ', ');
  return text.startsWith(kind) ? text.slice(kind.length) : text;
}

/** The number of the document where the catalog has several, the article, and the numbers of the pages. */
function sourceLine(source: Source, { locale, documents, urls }: Context): string {
  const { document, page: word } = pageWords[locale.code].targets;
  const { article } = source;
  const numbers = pagesOf(source).map(({ url }) => urls.indexOf(url) + 1);
  const parts = [
    ...(documents.length === 1 ? [] : [`${document} ${documents.indexOf(wordsOf(source.document, locale)) + 1}`]),
    ...(article === undefined ? [] : [wordsOf(article, locale)]),
    ...(numbers.length === 0 ? [] : [`${word} ${numbers.join(', ')}`]),
  ];
  return `${locale.labels.source}: ${parts.join('; ')}`;
}
