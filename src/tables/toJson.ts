import { aTable, checkArguments } from '../arguments.js';
import type { TableData } from '../schemas/table.js';

/**
 * A table as JSON text, indented by two spaces. It is of the shape that `tableSchema` of `gender-indicators/schemas` describes;
 * `toJsonSchema(tableSchema)` gives its JSON Schema. The same table gives the same bytes.
 *
 * @param table - a table of {@link toTable}
 * @throws {@link GenderIndicatorsError} `wrong_argument` for what is no table
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 * import { tableSchema } from 'gender-indicators/schemas';
 * import { toJson, toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const json = toJson(toTable(report, { indicators: ['women-in-leadership'], locale: en }));
 * tableSchema.parse(JSON.parse(json)).title; // => 'Women in leadership'
 * ```
 */
export function toJson(table: TableData): string {
  checkArguments('toJson', { table: [table, aTable] });
  return `${JSON.stringify(table, null, 2)}\n`;
}
