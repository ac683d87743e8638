import type { FilePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { wordsOf } from './fold-text.js';
import type { ReadingContext } from './reading-context.js';
import type { HeaderColumn, TableHeaders } from './table-headers.js';
import { rankOf, unitKindOf, unitNameIn } from './unit-kind.js';
import type { Vocabulary } from './vocabulary.js';
import { cellText, columnIndex, isBlank, type Sheet } from './workbook.js';

/** A table in its sheet: the positions of its first line of headers and of the line after its headers, and its columns. */
interface TableOfSheet {
  readonly sheet: Sheet;
  readonly first: number;
  readonly end: number;
  readonly recordSet: RecordSet;
  readonly columns: readonly HeaderColumn[];
}

/** The units that rows name are looked up in so many first rows, to tell which title stands above them. */
const lookedUpRows = 100;

/**
 * The unit of a table: the one that the name of the sheet says, or else the last title line that names one; and the unit above it, which
 * is that title where the sheet has a name of its own. A title stands above units of a lower kind alone: “VỤ TỔ CHỨC CÁN BỘ” above a list
 * of departments is who made the list. The same holds for the unit of the caller, which stands above every title.
 */
export function unitsOfTable(
  table: TableOfSheet,
  vocabulary: Vocabulary,
  unit: string | undefined,
): Pick<TableHeaders, 'unit' | 'unitAbove'> {
  const { sheet, recordSet } = table;
  if (!recordSet.fields.has('unitId')) return {};
  const rankOfName = (name: string) => rankOf(unitKindOf(name, vocabulary) ?? '');
  const titles = titleUnits(table, vocabulary).filter(
    (title) => unit === undefined || rankOfName(title) > rankOfName(unit),
  );
  const ofSheet = unitNameIn(sheet.name, vocabulary);
  const below = ofSheet === undefined ? unitsOfRows(table, vocabulary) : [ofSheet];
  const title = titles.findLast((name) =>
    below.every((lower) => wordsOf(lower) === wordsOf(name) || rankOfName(lower) > rankOfName(name)),
  );
  if (ofSheet === undefined) return title === undefined ? {} : { unit: title };
  const isOther = title !== undefined && wordsOf(title) !== wordsOf(ofSheet);
  return { unit: ofSheet, ...(isOther ? { unitAbove: title } : {}) };
}

// A line may say what its name is: “Đơn vị báo cáo: Cục A”. Behind any other label, “Kính gửi: Vụ B”, no unit of the table stands.
function titleUnits({ sheet, first, recordSet }: TableOfSheet, vocabulary: Vocabulary): readonly string[] {
  const lines = sheet.rows.slice(0, first).flatMap((row) => row.flatMap((cell) => cellText(cell).split('\n')));
  const headers = vocabulary.headersOf(recordSet);
  const names: string[] = [];
  let open: string | undefined;
  for (const line of lines.map((text) => text.trim()).filter((text) => text !== '')) {
    const parts = /^([^:]*):\s*(.*)$/u.exec(line);
    const label = parts?.[1] ?? open;
    const text = parts?.[2] ?? line;
    open = text === '' ? label : undefined;
    const name = label === undefined || headers.get(label) === 'unitId' ? unitNameIn(text, vocabulary) : undefined;
    if (name !== undefined) names.push(name);
  }
  return names;
}

// The units that the first rows name, in a column or by sections.
function unitsOfRows({ sheet, end, columns }: TableOfSheet, vocabulary: Vocabulary): readonly string[] {
  const column = columns.find(({ field }) => field === 'unitId');
  const names = sheet.rows.slice(end, lookedUpRows).map((row) => {
    if (column !== undefined) return cellText(row[columnIndex(column.column)]);
    const [text, ...others] = row.filter((cell) => !isBlank(cell));
    return text === undefined || others.length > 0 ? '' : (unitNameIn(cellText(text), vocabulary) ?? '');
  });
  return names.filter((name) => unitKindOf(name, vocabulary) !== undefined);
}

/** The id of the unit of a table, below the unit of the caller. */
export function unitOfTable(
  { unit, unitAbove }: TableHeaders,
  { units, rootId }: ReadingContext,
  place: () => FilePlace,
): string | undefined {
  const above = unitAbove === undefined ? rootId : units.idOf(unitAbove, rootId, place);
  return unit === undefined ? above : units.idOf(unit, above, place);
}
