import { aTable, checkArguments } from '../arguments.js';
import type { TableData } from '../schemas/table.js';
import { hasNumbers } from './has-numbers.js';

/**
 * A table in Markdown, as GitHub, GitLab and most editors read it: numbers to the right, footnotes and sources below. What has a meaning in
 * Markdown or HTML is escaped, so that a name cannot break the table.
 *
 * @param table - a table of {@link toTable}
 * @throws {@link GenderIndicatorsError} `wrong_argument` for what is no table
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 * import { toMarkdown, toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const table = toTable(report, { indicators: ['women-in-leadership'], locale: en });
 * toMarkdown(table).split('\n')[2]; // => '| Cục QLTT | 60 | 410 | 14.63% | 1/1 |'
 * ```
 */
export function toMarkdown(table: TableData): string {
  checkArguments('toMarkdown', { table: [table, aTable] });
  const { columns, rows, notes, sources } = table;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const list = (texts: readonly string[]) => (texts.length === 0 ? [] : ['', ...texts]);
  return `${[
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map((column, i) => (hasNumbers(table, column, i) ? '---:' : '---'))),
    ...rows.map(({ cells }) =>
      line(
        cells.map(
          ({ text, notes: marks = [] }) => `${escaped(text)}${marks.map((mark) => `<sup>${mark}</sup>`).join(' ')}`,
        ),
      ),
    ),
    ...list(notes.map(({ mark, text }) => `<sup>${mark}</sup> ${escaped(text)}  `)),
    ...list(sources.map((source) => `- ${table.labels.sources}: ${escaped(source)}`)),
  ].join('\n')}\n`;
}

function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/gu, ' ')
    .replace(/[\\`*_[\]|~]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
