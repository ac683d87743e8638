import { anOptionalText, aTable, checkArguments, checkNames, optionalObject } from '../arguments.js';
import type { TableCell, TableColumnKind, TableData, TableRow } from '../schemas/table.js';
import { hasNumbers } from './has-numbers.js';
import { htmlText } from './html-text.js';
import { tableStyles } from './table-styles.js';

/** How a table is written as HTML. */
export interface HtmlTableOptions {
  /**
   * Whether the style sheet stands before the table. Leave it out where a page has styles of its own, or several tables.
   * @defaultValue `true`
   */
  readonly styles?: boolean | undefined;
  /**
   * Begins the ids of the caption and the footnotes, so that several tables of a page have ids of their own.
   * @defaultValue `'table'`
   */
  readonly id?: string | undefined;
}

/**
 * A table as HTML that people and screen readers read: a caption, heads with their scope, numbers to the right, head and first column that
 * stay in place, footnotes that lead to their text and back. Where several units have several indicators, the rows stand in
 * a group for each indicator. Each cell carries the head of its column as `data-label`, for pages that stack the cells of a row on narrow
 * screens. Every text is escaped; there is no script and no inline style attribute.
 *
 * @param table - a table of {@link toTable}
 * @param options - whether the styles stand before the table, and the beginning of its ids
 * @throws {@link GenderIndicatorsError} `wrong_argument` for what is no table, and for an option; `unknown_option`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 * import { toHtml, toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục <QLTT>', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const html = toHtml(toTable(report, { indicators: ['women-in-leadership'], locale: vi }), { styles: false });
 * html.includes('<th scope="row" class="depth-0">Cục &lt;QLTT&gt;</th>'); // => true
 * ```
 */
export function toHtml(table: TableData, options: HtmlTableOptions = {}): string {
  checkArguments('toHtml', { table: [table, aTable], options: [options, optionalObject] });
  checkNames(options, { styles: true, id: true }, { function: 'toHtml', argument: 'options' });
  checkArguments('toHtml', { 'options.id': [options.id, anOptionalText] });
  const { styles = true, id = 'table' } = options;
  const { title, subtitle, rows, notes, sources, labels, locale, units } = table;
  const shown = shownColumns(table);
  const [only, ...others] = units;
  const where =
    shown.some(({ kind }) => kind === 'unit') || only === undefined || others.length > 0 ? '' : `${only.name} · `;
  const ref = htmlText(id);
  return `${[
    ...(styles ? [`<style>${tableStyles}</style>`] : []),
    `<figure class="gi-table" lang="${htmlText(locale)}">`,
    `<div class="gi-scroll" role="region" aria-labelledby="${ref}-caption" tabindex="0">`,
    '<table>',
    `<caption id="${ref}-caption">${htmlText(title)}<br><span>${htmlText(`${where}${subtitle}`)}</span></caption>`,
    `<thead><tr>${shown.map((column) => `<th scope="col"${classOf(column)}>${htmlText(column.title)}</th>`).join('')}</tr></thead>`,
    ...(rows.length === 0
      ? [`<tbody><tr><td colspan="${shown.length}">${htmlText(labels.empty)}</td></tr></tbody>`]
      : groupsOf(table).map((group) => groupHtml(group, table, shown, ref))),
    '</table>',
    '</div>',
    ...(notes.length === 0
      ? []
      : [
          `<div class="gi-notes"><h3>${htmlText(labels.notes)}</h3><ol>`,
          ...notes.map(({ mark, text }) => `<li id="${ref}-note-${htmlText(String(mark))}">${htmlText(text)}</li>`),
          '</ol></div>',
        ]),
    ...(sources.length === 0
      ? []
      : [
          `<div class="gi-sources"><h3>${htmlText(labels.sources)}</h3><ul>`,
          ...sources.map((source) => `<li>${linked(source)}</li>`),
          '</ul></div>',
        ]),
    '</figure>',
  ].join('\n')}\n`;
}

interface ShownColumn {
  readonly title: string;
  readonly kind: TableData['columns'][number]['kind'];
  readonly index: number;
  readonly isNumber: boolean;
}

// One unit is named in the caption, and an indicator that heads a group has no column.
function shownColumns(table: TableData): readonly ShownColumn[] {
  const { columns, units, indicators } = table;
  const hasSeveral = { unit: units.length > 1, indicator: indicators.length > 1 };
  return columns
    .map((column, index) => ({ ...column, index, isNumber: hasNumbers(table, column, index) }))
    .filter(({ kind }) => kind !== 'unit' || hasSeveral.unit || !hasSeveral.indicator)
    .filter(({ kind }) => kind !== 'indicator' || !hasSeveral.unit);
}

interface Group {
  readonly title: string | undefined;
  readonly rows: readonly TableRow[];
}

function groupsOf({ rows, units, indicators }: TableData): readonly Group[] {
  if (units.length < 2 || indicators.length < 2) return [{ title: undefined, rows }];
  return indicators.map(({ id, title }) => ({ title, rows: rows.filter(({ indicator }) => indicator === id) }));
}

function groupHtml({ title, rows }: Group, table: TableData, shown: readonly ShownColumn[], ref: string): string {
  const { units } = table;
  const top = units.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const depthOf = new Map(units.map(({ id, depth }) => [id, Math.min(depth - top, 5)]));
  const head =
    title === undefined ? '' : `<tr><th scope="rowgroup" colspan="${shown.length}">${htmlText(title)}</th></tr>\n`;
  const lines = rows.map((row) => {
    const cells = shown.map((column, i) => {
      const cell = row.cells[column.index]!;
      const content = `${textOf(cell, column)}${marksOf(cell, ref)}`;
      const depth = row.category === undefined || i > 0 ? (depthOf.get(row.unit) ?? 0) : 0;
      if (i === 0) return `<th scope="row" class="depth-${depth}">${content}</th>`;
      return `<td${classOf(column)} data-label="${htmlText(column.title)}">${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<tbody>\n${head}${lines.join('\n')}\n</tbody>`;
}

// A status has its sign, which the style sheet puts before it.
function textOf({ value, text }: TableCell, { kind }: ShownColumn): string {
  if (kind !== 'status' || typeof value !== 'string') return htmlText(text);
  return `<span data-status="${htmlText(value)}">${htmlText(text)}</span>`;
}

const texts: readonly TableColumnKind[] = ['target', 'distance', 'needed'];

function classOf({ isNumber, kind }: ShownColumn): string {
  return isNumber ? ' class="number"' : texts.includes(kind) ? ' class="text"' : '';
}

function marksOf({ notes = [] }: TableCell, ref: string): string {
  const marks = notes.map((mark) => htmlText(String(mark)));
  return marks.map((mark) => `<sup><a href="#${ref}-note-${mark}">${mark}</a></sup>`).join(' ');
}

// A link is shown as such where a source ends with one.
function linked(source: string): string {
  const [, text = source, url] = /^(.*) – (https?:\/\/\S+)$/u.exec(source) ?? [];
  return url === undefined ? htmlText(source) : `${htmlText(text)} – <a href="${htmlText(url)}">${htmlText(url)}</a>`;
}
