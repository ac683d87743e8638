import type { Locale } from '../locales/locale.js';
import type { TableColumn, TableColumnKind } from '../schemas/table.js';
import type { TableLine } from './table-lines.js';

const kinds: Readonly<Record<TableColumnKind, true>> = {
  unit: true,
  indicator: true,
  category: true,
  female: true,
  male: true,
  numerator: true,
  denominator: true,
  value: true,
  change: true,
  target: true,
  status: true,
  distance: true,
  needed: true,
  coverage: true,
};

/** The kinds of columns, in the order in which they stand. */
export const columnKinds: readonly TableColumnKind[] = Object.keys(kinds) as TableColumnKind[];

const slotKinds = ['target', 'status', 'distance', 'needed'] as const;

/** The columns that at least one line fills. */
export function columnsFor(
  lines: readonly TableLine[],
  dates: readonly string[],
  locale: Locale,
  hasNeeds: boolean,
): readonly TableColumn[] {
  const { columns: titles, value, changeSince, changeBetween } = locale.table;
  const indicators = new Set(lines.map(({ result }) => result.indicator.id));
  const slots = Math.max(0, ...lines.map(({ targets }) => targets.length));
  const has = (test: (line: TableLine) => boolean, ...columns: readonly TableColumn[]) =>
    lines.some(test) ? columns : [];
  const plain = (kind: keyof typeof titles): TableColumn => ({ id: kind, title: titles[kind], kind });
  return [
    plain('unit'),
    ...(indicators.size > 1 ? [plain('indicator')] : []),
    ...has(({ category }) => category !== undefined, plain('category')),
    ...has(({ counts }) => counts?.female !== undefined, plain('female'), plain('male')),
    ...has(({ result }) => result.numerator !== undefined, plain('numerator'), plain('denominator')),
    ...dates.map((asOf, i): TableColumn => {
      const isLast = i === dates.length - 1;
      const title = dates.length === 1 ? value : locale.date(asOf);
      return { id: isLast ? 'value' : `value@${asOf}`, title, kind: 'value', asOf };
    }),
    ...dates.slice(1).map((asOf, i): TableColumn => {
      const isLast = i === dates.length - 2;
      const since = locale.date(dates[i]!);
      // Of three days and more, “since 2018” could be taken for the change up to the last of them.
      const title = dates.length === 2 ? changeSince(since) : changeBetween(locale.date(asOf), since);
      return { id: isLast ? 'change' : `change@${asOf}`, title, kind: 'change', asOf };
    }),
    ...Array.from({ length: slots }, (_, i) => i + 1).flatMap((slot) =>
      (hasNeeds ? slotKinds : slotKinds.slice(0, 3)).map((kind): TableColumn => {
        const number = slot === 1 ? '' : String(slot);
        return { id: `${kind}${number}`, title: `${titles[kind]}${number && ` (${number})`}`, kind, slot };
      }),
    ),
    plain('coverage'),
  ];
}
