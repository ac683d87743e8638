import type { Reason } from '../errors.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import { unknownId } from '../mistakes.js';
import type { TableCell, TableColumnKind, TableData, TableIndicator, TableRow, TableTarget } from '../schemas/table.js';

/** The value of a unit in a table. */
export interface UnitValue {
  readonly unit: string;
  readonly name: string;
  /** `null` where there is none. */
  readonly value: number | null;
  readonly text: string;
  readonly reason?: Reason | undefined;
  readonly row: TableRow;
}

/** The indicator of a chart: the one that is named, or the first of the table. */
export function indicatorOf(table: TableData, id: string | undefined): TableIndicator | undefined {
  if (id === undefined) return table.indicators[0];
  return table.indicators.find((indicator) => indicator.id === id) ?? missing('indicator', id);
}

/** The target of a chart: the one that is named, or the first of the indicator. */
export function targetOf(table: TableData, indicator: string, id: string | undefined): TableTarget | undefined {
  if (id === undefined) return table.targets.find((target) => target.indicator === indicator);
  return table.targets.find((target) => target.id === id) ?? missing('target', id);
}

/** The name of the unit of a chart: the one that is named, or the first of the table. */
export function unitOf(
  table: TableData,
  id: string | undefined,
): { readonly id: string; readonly name: string } | undefined {
  if (id === undefined) return table.units[0];
  return table.units.find((unit) => unit.id === id) ?? missing('unit', id);
}

/** The row of an indicator of a unit, all categories together. */
export function rowOf(table: TableData, indicator: string, unit: string): TableRow | undefined {
  return table.rows.find((row) => row.indicator === indicator && row.unit === unit && row.category === undefined);
}

/** The values of an indicator on the latest day, without categories. */
export function unitValues(table: TableData, indicator: string): readonly UnitValue[] {
  const nameOf = new Map(table.units.map(({ id, name }) => [id, name]));
  return table.rows
    .filter((row) => row.indicator === indicator && row.category === undefined)
    .map((row) => {
      const cell = cellOf(table, row, 'value', table.asOf);
      const { value = null, text = '', reason } = cell ?? {};
      return {
        unit: row.unit,
        name: nameOf.get(row.unit) ?? row.unit,
        value: value === null ? null : Number(value),
        text,
        reason,
        row,
      };
    });
}

/** The cell of a row in the column of a kind; of a value on a day. */
export function cellOf(table: TableData, row: TableRow, kind: TableColumnKind, asOf?: string): TableCell | undefined {
  const column = table.columns.findIndex((one) => one.kind === kind && (asOf === undefined || one.asOf === asOf));
  return row.cells[column];
}

/** The cell of a status or a distance that belongs to a target. */
export function targetCellOf(
  table: TableData,
  row: TableRow,
  target: string,
  kind: 'status' | 'distance',
): TableCell | undefined {
  const slot = table.columns.find(({ kind: of }, i) => of === 'target' && row.cells[i]?.value === target)?.slot;
  return row.cells[table.columns.findIndex((one) => one.kind === kind && one.slot === slot)];
}

function missing(what: string, id: string): never {
  throw new GenderIndicatorsError(unknownId, { what, id });
}

/** Why there is no value, in a few words. */
export function reasonText(reason: Reason | undefined, locale: Locale): string {
  return `(${locale.summary.reasons[reason ?? 'not_reported']})`;
}
