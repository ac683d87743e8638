import { type Import, roomOf } from './imports.js';

/** What one row of the import table allows. */
interface Allowance {
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly typesOfAll: boolean;
  /** Where set, every room but these. */
  readonly allBut?: ReadonlySet<string>;
}

/** Room → what it may import; `any room` holds for all. */
export type ImportTable = ReadonlyMap<string, Allowance>;

/** Reads the table `| room | may import |` of a Markdown page. */
export function readImportTable(markdown: string): ImportTable {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => /^\|\s*room\s*\|\s*may import\s*\|$/.test(line.trim()));
  if (head < 0) throw new Error('the page has no table `| room | may import |`');
  const table = new Map<string, Allowance>();
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [rooms, cell] = line
      .split('|')
      .slice(1, 3)
      .map((text) => text.trim());
    if (!rooms || !cell) throw new Error(`unreadable row: ${line}`);
    for (const room of rooms.split(', ')) {
      if (table.has(room)) throw new Error(`two rows for ${room}`);
      table.set(room, readCell(cell));
    }
  }
  return table;
}

function readCell(cell: string): Allowance {
  const nothing = { values: new Set<string>(), types: new Set<string>(), typesOfAll: false };
  if (cell === '–') return nothing;
  if (cell === 'types only') return { ...nothing, typesOfAll: true };
  if (cell.startsWith('all but ')) return { ...nothing, allBut: new Set(cell.slice('all but '.length).split(', ')) };
  const words = cell.split(', ');
  const types = words.filter((word) => word.startsWith('types of ')).map((word) => word.slice('types of '.length));
  return { ...nothing, values: new Set(words.filter((word) => !word.startsWith('types of '))), types: new Set(types) };
}

/** What is wrong with an import, or undefined where the table allows it. */
export function violation(table: ImportTable, found: Import): string | undefined {
  const room = roomOf(found.file);
  const target = found.isPackage ? found.target : roomOf(found.target);
  if (!found.isPackage && target === room) return undefined;
  const row = table.get(room);
  if (!row) return `${found.file}: the import table has no row for ${room}`;
  const rows = [row, table.get('any room')];
  if (rows.some((allowance) => allowance && allows(allowance, target, found))) return undefined;
  return `${found.file}:${found.line}: ${room} may not import ${found.typeOnly ? 'types of ' : ''}${target}`;
}

function allows({ values, types, typesOfAll, allBut }: Allowance, target: string, found: Import): boolean {
  if (values.has(target)) return true;
  if (found.typeOnly && (types.has(target) || (typesOfAll && !found.isPackage))) return true;
  return allBut !== undefined && !found.isPackage && !allBut.has(target);
}
