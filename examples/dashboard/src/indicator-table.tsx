import { explain, type Report } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import { type TableColumnKind, type TableRow, toTable } from 'gender-indicators/tables';

interface IndicatorTableProps {
  readonly report: Report;
  readonly unitId: string;
  readonly locale: Locale;
  readonly heads: readonly string[];
  readonly onChoose: (indicatorId: string) => void;
}

/** The indicators that have a value or a target in the unit; a click explains one. */
export function IndicatorTable({ report, unitId, locale, heads, onChoose }: IndicatorTableProps) {
  const results = report.catalog.indicators.map(({ id }) => report.result(id, unitId));
  const shown = results.filter(({ value, targets, distribution }) => !distribution && (value || targets.length > 0));
  const indicators = shown.map(({ indicator }) => indicator.id);
  const table = toTable(report, { locale, units: [unitId], indicators, notes: false });
  const texts = ({ cells }: TableRow, kind: TableColumnKind) =>
    cells.flatMap(({ text }, i) => (table.columns[i]?.kind === kind ? [text] : []));
  const targets = (row: TableRow) =>
    texts(row, 'target').flatMap((bound, i) => (bound === '' ? [] : [`${bound}: ${texts(row, 'status')[i]}`]));
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.indicator}>
            <th scope="row">
              <details onToggle={({ newState }) => newState === 'open' && onChoose(row.indicator)}>
                <summary>{texts(row, 'indicator')}</summary>
                <pre>{explain(report.result(row.indicator, unitId), locale, { detail: 'full' })}</pre>
              </details>
            </th>
            <td>{texts(row, 'value')}</td>
            <td>{[...texts(row, 'numerator'), ...texts(row, 'denominator')].filter(Boolean).join(' / ')}</td>
            <td>
              {[...new Set(targets(row))].map((line) => (
                <p key={line}>{line}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
