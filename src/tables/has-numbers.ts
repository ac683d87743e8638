import type { TableColumn, TableColumnKind, TableData } from '../schemas/table.js';

const numeric: readonly TableColumnKind[] = [
  'female',
  'male',
  'numerator',
  'denominator',
  'value',
  'change',
  'coverage',
];

/** Whether a column is written to the right, since its cells are numbers. */
export function hasNumbers({ rows }: TableData, { kind }: TableColumn, column: number): boolean {
  return numeric.includes(kind) && rows.some(({ cells }) => cells[column]?.value !== null);
}
