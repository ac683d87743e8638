import { aTable, checkArguments, checkNames, option, optionalObject } from '../arguments.js';
import type { TableCell, TableData } from '../schemas/table.js';

/** How {@link toRecords} gives values. */
export interface RecordOptions {
  /**
   * Calculated values as numbers, which charts and grids sort and draw; as exact decimal text; or as the texts of the table.
   * @defaultValue `'number'`
   */
  readonly values?: 'number' | 'exact' | 'text' | undefined;
}

/** A row as a flat object; the keys are the ids of the columns, and `unitId`, `indicatorId`, `depth`, `reason`, `female`, `male`, `total`. */
export type TableRecord = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a table as flat objects, for TanStack Table, arquero, d3 or any grid: one key for each column, by its id. `unit` and
 * `indicator` are names; `unitId` and `indicatorId` their ids; `depth` is how many units are above.
 *
 * @param table - a table of {@link toTable}
 * @param options - whether values are numbers, exact text or the texts of the table
 * @throws {@link GenderIndicatorsError} `wrong_argument` for what is no table; `unknown_option`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 * import { toRecords, toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 400, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const [first] = toRecords(toTable(report, { indicators: ['women-in-leadership'], locale: en }));
 * first?.['unit']; // => 'Cục QLTT'
 * first?.['value']; // => 0.15
 * ```
 */
export function toRecords(table: TableData, options: RecordOptions = {}): readonly TableRecord[] {
  checkArguments('toRecords', { table: [table, aTable], options: [options, optionalObject] });
  checkNames(options, { values: true }, { function: 'toRecords', argument: 'options' });
  const values = option(options, 'values', ['number', 'exact', 'text'], 'toRecords');
  const depthOf = new Map(table.units.map(({ id, depth }) => [id, depth]));
  const titleOf = new Map(table.indicators.map(({ id, title }) => [id, title]));
  return table.rows.map((row) => {
    const { unit, indicator, counts, cells } = row;
    const named = table.columns.map(({ id, kind }, i) => {
      const cell = cells[i]!;
      return [id, kind === 'unit' || kind === 'indicator' ? cell.text : valueAs(cell, values)] as const;
    });
    const reason = cells.find((cell, i) => table.columns[i]?.id === 'value' && cell.reason !== undefined)?.reason;
    return {
      unitId: unit,
      depth: depthOf.get(unit) ?? 0,
      indicatorId: indicator,
      indicator: titleOf.get(indicator) ?? indicator,
      ...Object.fromEntries(named),
      total: counts?.total ?? null,
      female: counts?.female ?? null,
      male: counts?.male ?? null,
      reason: reason ?? null,
    };
  });
}

function valueAs({ value, text, form }: TableCell, values: 'number' | 'exact' | 'text'): string | number | null {
  if (values === 'text') return text;
  return values === 'number' && form !== undefined && value !== null ? Number(value) : value;
}
