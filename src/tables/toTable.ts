import {
  anOptionalText,
  checkArguments,
  checkNames,
  oneOrMoreReports,
  optionalTexts,
  optionsInLanguage,
  refused,
} from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { lookUp } from '../indicators/look-up.js';
import type { Report } from '../indicators/report.js';
import type { TargetComparison } from '../indicators/result.js';
import { series } from '../indicators/series.js';
import { inOrder, type Reports } from '../indicators/target-in-report.js';
import { womenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { emptyReport, unknownOption } from '../mistakes.js';
import { partialTexts } from '../present/explain-result.js';
import { demandText } from '../present/explain-target.js';
import { formatCount } from '../present/formatCount.js';
import { titleIn } from '../present/formatTitle.js';
import { calculationName } from '../present/formula.js';
import { sourceText, unitText } from '../present/names-in-words.js';
import type { TableColumnKind, TableData } from '../schemas/table.js';
import { type Footnotes, footnotes } from './footnotes.js';
import { rowCells } from './row-cells.js';
import { columnKinds, columnsFor } from './table-columns.js';
import { linesOfReport, linesOfSeries, type TableLine } from './table-lines.js';

/** What of a report {@link toTable} shows, and in which language. */
export interface TableOptions {
  /** `vi` or `en` of `gender-indicators/locales`. */
  readonly locale: Locale;
  /**
   * The ids of the units, in the order of the report.
   * @defaultValue all units
   */
  readonly units?: readonly string[] | undefined;
  /**
   * How many levels of the tree are shown: 0 for the topmost units alone, 1 for those right below them too.
   * @defaultValue all levels
   */
  readonly depth?: number | undefined;
  /**
   * The ids of the indicators, in the order in which they are shown.
   * @defaultValue all indicators of the catalog
   */
  readonly indicators?: readonly string[] | undefined;
  /**
   * Whether the cells of the report's breakdown are shown below each value; only for one report.
   * @defaultValue `false`
   */
  readonly by?: boolean | undefined;
  /**
   * Whether targets are shown, or the ids of those that are.
   * @defaultValue `true`, those that apply to one of the units
   */
  readonly targets?: boolean | readonly string[] | undefined;
  /**
   * Whether a column says what it takes to meet each target: how many women, units or records more.
   * @defaultValue `false`
   */
  readonly needed?: boolean | undefined;
  /**
   * Whether reasons, breaks and published values have footnotes.
   * @defaultValue `true`
   */
  readonly notes?: boolean | undefined;
  /**
   * What the columns are of; those of other kinds are left out, and so is a column that no row fills.
   * @defaultValue all that a row fills
   */
  readonly columns?: readonly TableColumnKind[] | undefined;
  /**
   * The title.
   * @defaultValue that of the indicator, or of the catalog where there are several
   */
  readonly title?: string | undefined;
}

const optionNames: Readonly<Record<keyof TableOptions, true>> = {
  locale: true,
  units: true,
  depth: true,
  indicators: true,
  by: true,
  targets: true,
  needed: true,
  notes: true,
  columns: true,
  title: true,
};

/**
 * A report as a table: plain rows and columns, each cell with its exact value and its text in a language. Every format is made from it.
 *
 * There is a row for each indicator of each unit, and for each category of a distribution. The columns are unit, indicator, category, numerator,
 * denominator, value, the bound of each target with status and distance, and how many units have data; what no row has is left out. A
 * missing value has its reason in a footnote; a suppressed one has neither counts nor distances.
 *
 * Several reports of different days are put side by side: a value for each day, and its change since the day before in percentage
 * points. A break is marked, and nothing is compared across it. Counts, targets and coverage are those of the latest day.
 *
 * @param reports - a report, or several of different days
 * @param options - the language, and which units, indicators and targets
 * @throws {@link GenderIndicatorsError} `empty_report`; `unknown_id` for a unit, an indicator or a target; `unknown_option`; `wrong_argument` for the language, an
 * empty list of reports, a depth below 0 and a breakdown of several reports; `duplicate_id` for two reports of one day
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const table = toTable(report, { indicators: ['women-in-leadership'], locale: vi });
 * table.columns.map(({ title }) => title);
 * // => ['Đơn vị', 'Tử số', 'Mẫu số', 'Giá trị', 'Đơn vị có số liệu']
 * table.rows[0]?.cells.map(({ text }) => text); // => ['Cục QLTT', '60', '410', '14,63%', '1/1']
 * table.rows[0]?.cells[3]?.value; // => '0.14634146341463414634'
 * ```
 */
export function toTable(reports: Reports, options: TableOptions): TableData {
  checkArguments('toTable', { reports: [reports, oneOrMoreReports], options: [options, optionsInLanguage] });
  checkNames(options, optionNames, { function: 'toTable', argument: 'options' });
  checkArguments('toTable', {
    'options.title': [options.title, anOptionalText],
    'options.columns': [options.columns, optionalTexts],
  });
  if (options.columns?.some((kind) => !columnKinds.includes(kind)) === true)
    throw new GenderIndicatorsError(unknownOption, { function: 'toTable', argument: 'columns', allowed: columnKinds });
  const { locale, by = false } = options;
  const { ordered, latest } = inOrder(reports, 'toTable');
  const units = chosenUnits(latest, options);
  const indicators = chosenIndicators(latest, options);
  if (units.length === 0 || indicators.length === 0)
    throw new GenderIndicatorsError(emptyReport, { function: 'toTable' });
  if (by && ordered.length > 1) throw refused(by, { function: 'toTable', argument: 'options.by' }, 'by: false');
  const chosen = { units, indicators, targets: targetFilter(latest, options) };
  const lines =
    ordered.length === 1 ? linesOfReport(latest, chosen, by, locale) : linesOfSeries(series(ordered), chosen);
  const dates = ordered.map(({ asOf }) => asOf);
  return tableOf(latest, dates, lines, options);
}

function tableOf(
  report: Report,
  dates: readonly string[],
  lines: readonly TableLine[],
  { locale, notes = true, needed = false, title, columns: kinds }: TableOptions,
): TableData {
  const { asOf, catalog } = report;
  const marks: Footnotes = footnotes(notes);
  const columns = columnsFor(lines, dates, locale, needed).filter(
    ({ kind }) => kinds === undefined || kinds.includes(kind),
  );
  const neededFor = ({ target, unit }: TargetComparison) => womenNeeded(report, target.id, unit.id);
  const rows = lines.map((line) => rowCells(needed ? { ...line, neededFor } : line, columns, locale, marks));
  const shown = uniqueById(lines.map(({ result }) => result.indicator));
  const targets = uniqueById(lines.flatMap(({ targets: compared }) => compared.map(({ target }) => target)));
  const formOf = new Map(lines.map(({ result }) => [result.indicator.id, result.form]));
  const partOf = new Map(
    lines.flatMap(
      ({
        result: {
          indicator,
          populations: { part },
        },
      }) => (part === undefined ? [] : [[indicator.id, titleIn(part.title, locale)] as const]),
    ),
  );
  // The articles stand with the indicators and the targets.
  const sources = [...shown, ...targets].map(({ source: { document, url } }) => sourceText({ document, url }, locale));
  const [only, ...others] = shown;
  const missing = new Set(lines.flatMap(({ points }) => points.flatMap(({ result }) => result?.missingSources ?? [])));
  const missingSources = missing.size === 0 ? undefined : [...missing].sort();
  const partial = partialTexts(missingSources, locale);
  const { sources: sourcesLabel, notes: notesLabel, empty } = locale.table;
  return {
    format: 'gender-indicators/table',
    version: 1,
    locale: locale.code,
    title: title ?? titleIn((others.length === 0 && only !== undefined ? only : catalog).title, locale),
    subtitle: [`${locale.labels.asOf}: ${locale.date(asOf)}`, ...partial, ...roundedText(report, locale)].join(' · '),
    labels: { notes: notesLabel, sources: sourcesLabel, empty },
    asOf,
    ...(report.roundedTo === undefined ? {} : { roundedTo: report.roundedTo }),
    ...(missingSources && { missingSources }),
    dates,
    units: uniqueById(lines.map(({ result }) => result.unit)).map((unit) => {
      const { id, kind, parentId, depth } = unit;
      return { id, name: unitText(unit), ...(kind === undefined ? {} : { kind }), parentId, depth };
    }),
    indicators: shown.map((indicator) => {
      const { id, title: name, definition, better, source } = indicator;
      return {
        id,
        title: titleIn(name, locale),
        ...(definition === undefined ? {} : { definition: titleIn(definition, locale) }),
        ...(partOf.has(id) ? { part: partOf.get(id) } : {}),
        form: formOf.get(id) ?? 'number',
        calculation: calculationName(indicator) ?? 'given',
        better,
        source: sourceText(source, locale),
      };
    }),
    targets: targets.map((target) => ({
      id: target.id,
      indicator: target.indicatorId,
      title: titleIn(target.title, locale),
      bound: target.bound,
      text: demandText({ target, form: formOf.get(target.indicatorId) ?? 'share' }, locale),
      by: target.by,
      ...(target.onward === true ? { onward: true } : {}),
      inForce: target.inForce,
      source: sourceText(target.source, locale),
    })),
    columns,
    rows,
    notes: marks.list(),
    sources: [...new Set(sources)],
  };
}

function chosenUnits(report: Report, { units: ids, depth }: TableOptions) {
  if (depth !== undefined && !(Number.isInteger(depth) && depth >= 0))
    throw refused(depth, { function: 'toTable', argument: 'options.depth' }, 'depth: 1');
  const byId = new Map(report.units.map((unit) => [unit.id, unit]));
  const named = new Set(listedIds(ids, 'options.units').map((id) => lookUp('unit', id, byId)));
  const within = ids === undefined ? report.units : report.units.filter((unit) => named.has(unit));
  return depth === undefined ? within : within.filter((unit) => unit.depth <= depth);
}

function chosenIndicators({ catalog }: Report, { indicators: ids }: TableOptions) {
  if (ids === undefined) return catalog.indicators;
  const byId = new Map<string, (typeof catalog.indicators)[number]>(catalog.indicators.map((one) => [one.id, one]));
  return listedIds(ids, 'options.indicators').map((id) => lookUp('indicator', id, byId));
}

// Which targets are shown: those that were named, or all that apply to one of the units.
function targetFilter({ catalog: { targets = [] } }: Report, { targets: ids = true }: TableOptions) {
  if (typeof ids === 'boolean') return ids;
  const byId = new Map(targets.map((target) => [target.id, target]));
  return new Set(listedIds(ids, 'options.targets').map((id) => lookUp('target', id, byId).id));
}

function listedIds(ids: readonly string[] | undefined, argument: string): readonly string[] {
  if (ids === undefined) return [];
  if (Array.isArray(ids)) return ids as readonly string[];
  throw refused(ids, { function: 'toTable', argument }, "['…']");
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function roundedText({ roundedTo }: Report, locale: Locale): readonly string[] {
  return roundedTo === undefined ? [] : [locale.result.countsRounded(formatCount(roundedTo, locale))];
}
