import { formatTitle, type ValueForm } from 'gender-indicators';
import * as vn from 'gender-indicators/catalogs/vn';
import type { Catalog, Indicator } from 'gender-indicators/schemas';
import { courses, statusTables } from '../cases/target-statuses.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { page, tableLine, targetLines } from './catalog-page.js';
import { type PageLocale, pageWords } from './page-words.js';

const documents = {
  nq28Strategy: vn.nq28Strategy,
  qd2351Strategy: vn.qd2351Strategy,
  qd2282Programme: vn.qd2282Programme,
  qd1696Programme: vn.qd1696Programme,
  qd1790Programme: vn.qd1790Programme,
  partyTargets: vn.partyTargets,
  evnPlan: vn.evnPlan,
} as const satisfies Readonly<Record<string, Catalog>>;

/** All targets of all documents in one language. */
export function targetsPage(locale: PageLocale): string {
  const { targets: words } = pageWords[locale.code];
  const lines = Object.entries(documents).flatMap(([name, catalog]) => documentLines(name, catalog, locale));
  return page(words.title, words.intro, [...statusLines(locale), ...lines]).replace(/\n+$/u, '\n');
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
    ...targets.flatMap((target) => targetLines(target, indicators, locale, formOf(target.indicatorId))),
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
