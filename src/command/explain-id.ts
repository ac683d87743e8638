import { nearest } from '../conditions/nearest.js';
import { createDataset } from '../dataset/create-dataset.js';
import { evaluate } from '../indicators/evaluate.js';
import { targetsAt } from '../indicators/targets-at.js';
import type { Locale } from '../locales/locale.js';
import { explain } from '../present/explain.js';
import { titleIn } from '../present/formatTitle.js';
import { formulaText } from '../present/formula.js';
import { sourceText, wordsOf } from '../present/names-in-words.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import { type Command, type CommandContext, exitCodes } from './command.js';
import { shippedCatalogs } from './shipped-catalogs.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { wrap } from './wrap.js';

/** `explain women-in-leadership`: what an indicator, a target or a catalog is. Without an id: the list of all of them. */
export const explainId: Command = {
  options: {},
  perform: ({ words }, context) => {
    const { host } = context;
    if (words.length === 0) host.writeData(`${shippedCatalogs.map((one) => listOf(one, context)).join('\n\n')}\n`);
    for (const id of words) host.writeData(`${textOf(id, context)}\n`);
    return Promise.resolve(exitCodes.well);
  },
};

function textOf(id: string, context: CommandContext): string {
  const catalog = shippedCatalogs.find((one) => one.id === id);
  if (catalog !== undefined) return listOf(catalog, context);
  for (const candidate of shippedCatalogs) {
    const indicator = candidate.indicators.find((one) => one.id === id);
    if (indicator !== undefined) return indicatorText(candidate, indicator, context);
    const target = targetsAt(candidate, context.host.today, { lenient: true }).find((one) => one.target.id === id);
    if (target !== undefined)
      return headed(id, explain(target, context.locale, { detail: 'full' }).split('\n'), context);
  }
  const ids = shippedCatalogs.flatMap(({ id: catalogId, indicators, targets = [] }) => [
    catalogId,
    ...[...indicators, ...targets].map((one) => one.id),
  ]);
  throw new UsageMistake((texts) => texts.mistakes.unknownId(id, nearest(id, ids)));
}

function listOf({ id, title, indicators, targets = [] }: Catalog, { host, locale, texts }: CommandContext): string {
  const lines = [...indicators, ...targets].map((one) => {
    const line = `  ${one.id}  ${titleIn(one.title, locale)}`;
    return wrap(line, host.columns, '    ');
  });
  const count = texts.catalogHolds(String(indicators.length), String(targets.length));
  return [
    coloured(wrap(`${id}  ${titleIn(title, locale)} (${count})`, host.columns, '  '), 'bold', host),
    ...lines,
  ].join('\n');
}

function indicatorText(catalog: Catalog, indicator: Indicator, context: CommandContext): string {
  const { locale, host, texts } = context;
  const { labels } = locale;
  const targets = targetsAt(catalog, host.today, { lenient: true }).filter(
    ({ target }) => target.indicatorId === indicator.id,
  );
  const lines = [
    ...(indicator.definition === undefined ? [] : [`${labels.definition}: ${wordsOf(indicator.definition, locale)}`]),
    `${labels.formula}: ${formulaOf(catalog, indicator, locale)}`,
    `${texts.better}: ${texts.betterIs[indicator.better]}`,
    `${labels.source}: ${sourceText(indicator.source, locale)}`,
    `${texts.catalog}: ${catalog.id}`,
    ...targets.map((target) => `${labels.target} ${target.target.id}: ${explain(target, locale)}`),
  ];
  return headed(`${titleIn(indicator.title, locale)} (${indicator.id})`, lines, context);
}

function headed(head: string, lines: readonly string[], { host }: CommandContext): string {
  return [coloured(head, 'bold', host), ...lines.map((line) => wrap(line, host.columns, '  '))].join('\n');
}

// A result knows its formula: that of one unit that has not reported will do.
function formulaOf(catalog: Catalog, { id }: Indicator, locale: Locale): string {
  const units = [{ id: 'unit', name: 'unit', kind: 'ministry' }];
  const report = evaluate(createDataset({ units }, { asOf: '2025-12-31' }).dataset, catalog);
  return formulaText(report.result(id, 'unit'), locale) ?? '';
}
