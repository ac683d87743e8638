import { aCatalog, checkArguments, checkNames, optionalModel, optionalObject, reportAsJson } from '../arguments.js';
import { canonical } from '../conditions/canonical.js';
import { GenderIndicatorsError } from '../errors.js';
import { CatalogReport } from '../indicators/catalog-report.js';
import { definitionKey } from '../indicators/definition-key.js';
import { formAmong } from '../indicators/form.js';
import { lookUp } from '../indicators/look-up.js';
import { planCatalog } from '../indicators/plan.js';
import type { Report } from '../indicators/report.js';
import { valueData } from '../indicators/report-data.js';
import type { Cell, ReportUnit } from '../indicators/result.js';
import { differentDefinition } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import { defaultModel, type Model } from '../schemas/model.js';
import { plainJson, refuseJson } from '../schemas/plain-json.js';
import { type ReportJson, reportSchema } from '../schemas/report.js';
import { outcomeFrom, reportedOf, resultsOf } from './results-of.js';

/** How a report is read. */
export interface ReportFromJsonOptions {
  /**
   * The record sets, where the catalog is of a model of your own.
   * @defaultValue those of the library
   */
  readonly model?: Model | undefined;
}

/**
 * Reads a report from the JSON of `reportToJson`. It explains, compares and formats as the report that was written, and written
 * again it gives the same bytes. Titles and sources, targets and populations come from the catalog.
 *
 * Where the JSON does not hold what is asked for, this is said:
 *
 * | asked for | answer |
 * | --- | --- |
 * | a unit, an indicator or a cell that was not written | `unknown_id` |
 * | the subtree of a unit of which a unit was not written, in `targetSummary`, and in `womenNeeded` for shares of units | `unknown_id` |
 * | `columns` | `no_columns` |
 * | in `series`, averages, quantiles, pay gaps, sums, distinct values and distributions of units that were merged later | `not_applicable`; keep the tallies for these |
 * | further fields of units | absent |
 * | the units that order those of `womenNeeded`, where their indicator was not written | the order of the tree |
 *
 * `gapProfile` has the indicators that were written.
 *
 * @param json - what `reportToJson` or `JSON.stringify(report)` gave, as an object or as text
 * @param catalog - the catalog of the report, or one in which its indicators are defined alike
 * @param options - the record sets
 * @throws GenderIndicatorsError `invalid_json` with the path of what does not fit, and no value in it; `unknown_id` for an indicator
 * or a target that the catalog does not have; `different_definition` for an indicator that the catalog defines in another way; what is
 * wrong with the catalog; `missing_argument`, `wrong_argument` and `wrong_order` for the arguments
 * @example
 * ```ts
 * import { createDataset, evaluate, explain, reportFromJson } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const text = JSON.stringify(evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement));
 *
 * const report = reportFromJson(text, advancement);
 * explain(report.result('women-in-leadership', 'dept'), en);
 * // => 'Women in leadership: 14.63% (60/410) – Cục QLTT, 31 December 2019'
 * reportFromJson('{}', advancement); // throws invalid_json
 * ```
 */
export function reportFromJson<IndicatorId extends string>(
  json: unknown,
  catalog: Catalog<IndicatorId>,
  options: ReportFromJsonOptions = {},
): Report<IndicatorId> {
  checkArguments('reportFromJson', {
    json: [json, reportAsJson],
    catalog: [catalog, aCatalog],
    options: [options, optionalObject],
  });
  checkNames(options, { model: true }, { function: 'reportFromJson', argument: 'options' });
  checkArguments('reportFromJson', { 'options.model': [options.model, optionalModel] });
  const { model = defaultModel } = options;
  const plain = plainJson(json, refuse);
  const checked = reportSchema.safeParse(plain);
  if (!checked.success) return refuse(checked.error.issues[0]?.path.map(String) ?? []);
  // The copy stands for what zod made of it, because zod puts keys into the order of the schema.
  const data = plain as ReportJson;
  const { asOf, period, protection = 'none', roundedTo, successions, cells, issues } = data;
  const units = data.units.map((unit): ReportUnit => ({ ...unit }));
  if ((protection === 'rounding') !== (roundedTo !== undefined)) refuse(['roundedTo']);
  checkTree(data.units);
  checkRows(data);

  const fields = checkCells(cells);
  const plan = planCatalog(catalog, model, fields, cells);
  const byId = new Map<string, Indicator<IndicatorId>>(
    catalog.indicators.map((indicator) => [indicator.id, indicator]),
  );
  const written = data.indicators.map(({ id, form, definition }, i) => {
    const indicator = lookUp('indicator', id, byId);
    const key = definitionKey(indicator, byId, plan);
    if (definition !== key) throw new GenderIndicatorsError(differentDefinition, { indicatorId: id });
    return form === formAmong(indicator, byId) ? indicator : refuse(['indicators', String(i), 'form']);
  });
  const targets = new Map(
    (catalog.targets ?? [])
      .filter(({ indicatorId }) => written.includes(byId.get(indicatorId)!))
      .map((target) => [target.id, target]),
  );
  data.rows.forEach((row, i) => {
    const { indicator, value, targets: compared = [] } = row;
    if (valueData(outcomeFrom(row, byId.get(indicator)!)) !== value) refuse(['rows', String(i), 'value']);
    for (const { target } of compared) {
      if (lookUp('target', target, targets).indicatorId !== indicator) refuse(['rows', String(i), 'targets']);
    }
  });
  const definitions = new Map(data.indicators.map(({ id, form, definition }) => [id, { form, key: definition }]));
  const catalogOfReport = { ...catalog, indicators: written };
  return new CatalogReport(
    catalog.targets === undefined ? catalogOfReport : { ...catalogOfReport, targets: [...targets.values()] },
    { asOf, period, cells },
    {
      units: () => units,
      numberOf: new Map(units.map(({ id }, unit) => [id, unit])),
      successions,
      protection,
      roundedTo,
      issues,
      result: resultsOf(data, units, byId, targets, plan),
      columns: () => undefined,
      reported: reportedOf(data, units),
      definitionOf: ({ id }) => definitions.get(id)!,
    },
  );
}

// What follows the cell of a row is the field of a breakdown and its value.
function refuse(path: readonly string[]): never {
  const cell = path.findIndex((step) => step === 'cell' || step === 'cells');
  return refuseJson('report', cell < 0 ? path : path.slice(0, cell + 1));
}

// Every unit has its place: below the unit above it, where this is there, and after it.
function checkTree(units: ReportJson['units']): void {
  const before = new Map<string, ReportJson['units'][number]>();
  const ids = new Set(units.map(({ id }) => id));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  units.forEach((unit, i) => {
    const { id, parentId, depth, children } = unit;
    const above = parentId === null ? undefined : before.get(parentId);
    const isBelow =
      above === undefined ? !ids.has(parentId ?? '') : above.children.includes(id) && depth === above.depth + 1;
    const hasChildren = children.every((child) => !ids.has(child) || byId.get(child)?.parentId === id);
    const isUnique = new Set(children).size === children.length;
    if (!isBelow || !hasChildren || !isUnique || (parentId === null) !== (depth === 0)) refuse(['units', String(i)]);
    before.set(id, unit);
  });
}

// The fields of the breakdown, which all cells have.
function checkCells(cells: readonly Cell[]): readonly string[] {
  const fields = Object.keys(cells[0] ?? {});
  const keys = new Set(cells.map(canonical));
  const isOfFields = cells.every(
    (cell) => Object.keys(cell).length === fields.length && fields.every((field) => field in cell),
  );
  if (!isOfFields || keys.size !== cells.length || (cells.length > 0 && fields.length === 0)) refuse(['cells']);
  return fields;
}

// Each indicator, unit and cell has its row, in their order.
function checkRows({ indicators, units, cells, rows }: ReportJson): void {
  const keys = [undefined, ...cells].map((cell) => cell && canonical(cell));
  if (rows.length !== indicators.length * units.length * keys.length) refuse(['rows']);
  rows.forEach((row, i) => {
    const place = Math.floor(i / keys.length);
    const indicator = indicators[Math.floor(place / units.length)]?.id;
    const unit = units[place % units.length]?.id;
    const key = row.cell && canonical(row.cell);
    const isInPlace = row.indicator === indicator && row.unit === unit && key === keys[i % keys.length];
    if (!isInPlace || (key !== undefined && row.targets !== undefined)) refuse(['rows', String(i)]);
  });
}
