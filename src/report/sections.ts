import { gapChart } from '../charts/gapChart.js';
import { progressChart } from '../charts/progressChart.js';
import { sexPyramid } from '../charts/sexPyramid.js';
import { unitsAgainstTarget } from '../charts/unitsAgainstTarget.js';
import { unitsOverTime } from '../charts/unitsOverTime.js';
import type { Locale } from '../locales/locale.js';
import { gapSentence, summarise, widestGaps } from '../present/summarise.js';
import type { SummarySentence } from '../present/summary-sentence.js';
import { targetsBehind } from '../present/summary-targets.js';
import type { TableData } from '../schemas/table.js';
import { htmlText } from '../tables/html-text.js';
import { toHtml } from '../tables/toHtml.js';
import { toTable } from '../tables/toTable.js';
import { element, section } from './html.js';
import { keyFigures } from './key-figures.js';
import { methodsText } from './methods.js';
import type { ReportContext, ReportSection, SectionOf } from './report-context.js';

/** What matters, in sentences. */
function summary({ reports, locale, unit }: ReportContext): string {
  const sentences = summarise(reports, locale, { unit: unit.id });
  return section('summary', locale.page.sections.summary, sentencesHtml(sentences));
}

function sentencesHtml(sentences: readonly SummarySentence[]): string {
  const list = sentences.map(({ text }) => element('li', text)).join('\n');
  return list === '' ? '' : `<ul class="sentences">\n${list}\n</ul>`;
}

/** Every target that applies, with what it takes. */
function targets({ reports, locale, unit, results }: ReportContext): string {
  const { sections, noTargets } = locale.page;
  const judged = results.filter(({ targets: compared }) =>
    compared.some(({ outside, reference }) => outside === undefined || reference),
  );
  if (judged.length === 0) return section('targets', sections.targets, element('p', noTargets));
  const indicators = judged.map(({ indicator }) => indicator.id);
  const table = toTable(reports, {
    locale,
    units: [unit.id],
    indicators,
    needed: true,
    title: locale.page.eachTarget,
    columns: ['unit', 'indicator', 'value', 'target', 'status', 'distance', 'needed'],
  });
  const shown = { ...latestOnly(table, locale), sources: [] };
  return section('targets', sections.targets, pageTable(shown, 'targets-table'));
}

/** More units than this have a table of one indicator. */
const manyUnits = 20;
/** So many units have a small chart. */
const fewUnits = 12;

/**
 * The first indicator that has a value in a unit right below. Indicators with a target that is not met come first, the farthest of them
 * at the head; then the key indicators. Some indicators have a value at the top alone, such as a share of ministries.
 */
function indicatorOfUnitsBelow(
  latest: ReportContext['latest'],
  unit: ReportContext['unit'],
  results: ReportContext['results'],
  key: ReportContext['key'],
): string | undefined {
  const candidates = [...targetsBehind(results).map(({ target }) => target.indicatorId), ...key];
  return (
    candidates.find((id) => unit.children.some((child) => latest.result(id, child).value !== null)) ?? candidates[0]
  );
}

/** The target of the table that is farthest from being met in the unit of the page. */
function targetAmong({ targets: columns }: TableData, results: ReportContext['results']): string | undefined {
  return targetsBehind(results).find(({ target }) => columns.some(({ id }) => id === target.id))?.target.id;
}

/** The units right below: a chart of those farthest from the target, and a table with what each needs. */
async function units({ reports, latest, locale, unit, results, key, draw }: ReportContext): Promise<string> {
  const { sections, unitsIntro, unitsWithoutTarget, unitsTable, unitsTableWithoutTarget, allUnits } = locale.page;
  if (unit.children.length === 0) return '';
  const below = new Set(unit.children);
  const named = latest.units.filter(({ id }) => below.has(id)).map(({ id }) => id);
  const first = indicatorOfUnitsBelow(latest, unit, results, key);
  if (first === undefined) return '';
  const indicators = [...new Set([first, ...key])].slice(0, 4);
  const table = toTable(latest, { locale, units: named, indicators: [first] });
  const target = targetAmong(table, results);
  const chart = hasValues(table)
    ? await draw((width) => unitsAgainstTarget(table, { locale, width, limit: 20, target }))
    : '';
  // Of many units one indicator is shown, so that the page stays one that is read.
  const few = named.length > manyUnits ? [first] : indicators;
  const full = toTable(reports, {
    locale,
    units: [unit.id, ...named],
    indicators: few,
    needed: true,
    title: few.length === 1 ? undefined : allUnits,
    columns: ['unit', 'indicator', 'numerator', 'denominator', 'value', 'status', 'distance', 'needed'],
  });
  const bounds = few.length === 1 ? full.targets.map(({ text }) => text) : [];
  const shown = { ...latestOnly(full, locale), subtitle: [full.subtitle, ...bounds].join(' · '), sources: [] };
  const intro = [
    ...(chart === '' ? [] : [table.targets.length === 0 ? unitsWithoutTarget : unitsIntro]),
    full.targets.length === 0 ? unitsTableWithoutTarget : unitsTable,
  ].join(' ');
  return section('units', sections.units, `${chart}\n${pageTable(shown, 'units-table')}`, intro);
}

/** The course of the unit and of the units right below. */
async function trend({ reports, latest, locale, unit, results, key, draw }: ReportContext): Promise<string> {
  if (reports.length < 2) return '';
  const behind = targetsBehind(results)[0]?.target;
  const indicators = [...new Set([...(behind === undefined ? [] : [behind.indicatorId]), ...key])];
  const one = toTable(reports, { locale, units: [unit.id], indicators });
  const changes = toTable(reports, {
    locale,
    units: [unit.id],
    indicators,
    targets: false,
    columns: ['unit', 'indicator', 'value', 'change'],
    title: locale.page.eachDay,
  });
  const [first] = indicators;
  if (first === undefined) return '';
  const progress = await draw((width) => progressChart(one, { locale, width, indicator: first, target: behind?.id }));
  const ofBelow = unit.children.length < 2 ? undefined : indicatorOfUnitsBelow(latest, unit, results, key);
  const small =
    ofBelow === undefined
      ? ''
      : await smallCharts(
          toTable(reports, { locale, units: unit.children, indicators: [ofBelow] }),
          locale,
          results,
          draw,
        );
  const table = pageTable({ ...changes, sources: [] }, 'trend-table');
  const intro = progress === '' ? undefined : locale.page.trendIntro;
  return section('trend', locale.page.sections.trend, `${progress}\n${small}\n${table}`, intro);
}

async function smallCharts(
  below: TableData,
  locale: Locale,
  results: ReportContext['results'],
  draw: ReportContext['draw'],
): Promise<string> {
  if (!hasValues(below)) return '';
  const target = targetAmong(below, results);
  return draw((width) => unitsOverTime(below, { locale, width, target, limit: fewUnits }));
}

/** Whether a chart of the table has anything to draw. */
function hasValues({ columns, rows }: TableData): boolean {
  return rows.some(({ cells }) => cells.some(({ value }, i) => columns[i]?.kind === 'value' && value !== null));
}

/** Women and men by category. */
async function levels({ latest, locale, unit, results, draw }: ReportContext): Promise<string> {
  const divided = results.filter(
    ({ distribution }) => distribution?.some(({ counts }) => counts.female !== undefined) === true,
  );
  const parts: string[] = [];
  const charts: string[] = [];
  for (const { indicator } of divided.slice(0, 3)) {
    const table = toTable(latest, { locale, units: [unit.id], indicators: [indicator.id] });
    const chart = await draw((width) => sexPyramid(table, { locale, width }));
    parts.push(chart === '' ? pageTable({ ...table, sources: [] }, `levels-${parts.length + 1}`) : chart);
    if (chart !== '') charts.push(chart);
  }
  const intro = charts.length === 0 ? undefined : locale.page.levelsIntro;
  return section('levels', locale.page.sections.levels, parts.join('\n'), intro);
}

/** The rates of women and men. */
async function gaps({ latest, locale, unit, results, draw }: ReportContext): Promise<string> {
  const rated = results.filter(({ part, counts, indicator, value }) => {
    const isRate = (indicator.share ?? indicator.rateRatio ?? indicator.rateGap) !== undefined;
    return (
      isRate && value !== null && part?.female !== undefined && counts.female !== undefined && counts.male !== undefined
    );
  });
  if (rated.length === 0) return '';
  const table = toTable(latest, { locale, units: [unit.id], indicators: rated.map(({ indicator }) => indicator.id) });
  const chart = await draw((width) => gapChart(table, { locale, width }));
  const content =
    chart === '' ? sentencesHtml(widestGaps(latest, unit.id).map((row) => gapSentence(row, locale))) : chart;
  return section('gaps', locale.page.sections.gaps, content, locale.page.gapsIntro);
}

/** The definitions of what the page shows. */
function methods({ locale, results, key }: ReportContext): string {
  const shown = results.filter((result) => {
    const { indicator, targets: compared, distribution, part, value } = result;
    const isShown =
      key.includes(indicator.id) || compared.length > 0 || distribution !== undefined || part?.female !== undefined;
    return isShown && value !== null;
  });
  return section('methods', locale.page.sections.methods, methodsText(shown, locale));
}

/** The documents, with their links. */
function sources({ latest, locale, unit }: ReportContext): string {
  const { sources: documents } = toTable(latest, { locale, units: [unit.id] });
  const list = documents.map((source) => {
    const [, text = source, url] = /^(.*) – (https?:\/\/\S+)$/u.exec(source) ?? [];
    return `<li>${htmlText(text)}${url === undefined ? '' : `<br><a href="${htmlText(url)}">${htmlText(url)}</a>`}</li>`;
  });
  return section('sources', locale.page.sections.sources, `<ol>\n${list.join('\n')}\n</ol>`);
}

// Leaves the value of the latest day alone. The table is made of all days, since a status depends on the course of the values.
function latestOnly(table: TableData, locale: Locale): TableData {
  const isShown = table.columns.map(({ id, kind }) => (kind !== 'value' && kind !== 'change') || id === 'value');
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => isShown[i]) }));
  const marks = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ notes = [] }) => notes)));
  return {
    ...table,
    columns: table.columns
      .filter((_, i) => isShown[i])
      .map((column) => (column.kind === 'value' ? { ...column, title: locale.table.value } : column)),
    rows,
    notes: table.notes.filter(({ mark }) => marks.has(mark)),
  };
}

/** The sections in the order in which they stand. */
export const sections: Readonly<Record<ReportSection, SectionOf>> = {
  figures: keyFigures,
  summary,
  targets,
  units,
  trend,
  levels,
  gaps,
  methods,
  sources,
};

// Word processors read no style sheet of classes, and draw the lines of a table by its attributes.
function pageTable(table: TableData, id: string): string {
  return toHtml(table, { styles: false, id }).replace('<table>', '<table border="1" frame="hsides" rules="rows">');
}
