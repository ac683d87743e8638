import type { Condition, OneCondition } from '../conditions/condition.js';
import type { PopulationRequest } from '../tallies/request.js';
import { type Bitmap, intersection, rowsOf } from './bitmap.js';
import { type GroupedColumns, type Members, membersOfBitmap, membersOfRows } from './members.js';
import { type ConditionSite, conditionBitmap, unitsMeeting } from './record-conditions.js';
import { columnOf } from './value-columns.js';

/** Up to so many cells are cut out of a population one by one. */
const mostBitmaps = 32;

/** The records of each cell of a population, in the order of the cells. */
export function membersOfCells(
  site: ConditionSite,
  grouped: GroupedColumns,
  request: PopulationRequest,
  population: Bitmap,
): readonly Members[] {
  const { axes, cells } = request;
  if (cells.length <= mostBitmaps || axes.some(({ overlaps }) => overlaps))
    return cells.map((_, cell) => membersOfBitmap(grouped, cellBitmap(site, request, population, cell)));
  return divideRows(site, request, rowsOf(population)).map((rows) => membersOfRows(grouped, rows));
}

/** The rows of a population that are in a cell. */
export function cellBitmap(site: ConditionSite, request: PopulationRequest, population: Bitmap, cell: number): Bitmap {
  const { positions } = request.cells[cell]!;
  const parts = request.axes.map(({ conditions }, axis) => conditionBitmap(site, conditions[positions[axis]!]!));
  return intersection([population, ...parts], site.columns.rowCount);
}

// The rows of each of many cells that do not overlap: each row has one code, and a counting sort divides the rows.
function divideRows(site: ConditionSite, { axes, cells }: PopulationRequest, rows: Uint32Array): Uint32Array[] {
  const codes = new Uint32Array(rows.length);
  const codeOfCell = new Uint32Array(cells.length);
  let size = 1;
  for (const [axis, { conditions }] of axes.entries()) {
    const positions = positionsOnAxis(site, conditions);
    const factor = conditions.length + 1;
    for (let i = 0; i < rows.length; i++) codes[i] = codes[i]! * factor + positions[rows[i]!]!;
    for (const [cell, place] of cells.entries())
      codeOfCell[cell] = codeOfCell[cell]! * factor + place.positions[axis]! + 1;
    size *= factor;
  }
  const next = new Uint32Array(size + 1);
  for (let i = 0; i < codes.length; i++) next[codes[i]! + 1]!++;
  for (let code = 0; code < size; code++) next[code + 1]! += next[code]!;
  const starts = next.slice();
  const divided = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) divided[next[codes[i]!]!++] = rows[i]!;
  return Array.from(codeOfCell, (code) => divided.subarray(starts[code], starts[code + 1]));
}

// By row 1 + its position on an axis, 0 for none: read from codes where each position is a value of a field, along a relation to
// one record, and for a condition on the unit once a unit; otherwise from the bitmap of each position.
function positionsOnAxis(site: ConditionSite, conditions: readonly Condition[]): Uint16Array {
  const { columns, input } = site;
  const positions = new Uint16Array(columns.rowCount);
  const [first] = conditions;
  const ones = conditions.filter((condition): condition is OneCondition => condition.type === 'one');
  if (first?.type === 'one' && ones.length === conditions.length) {
    const { recordSet, key } = first.relation;
    const related = input.sets.get(recordSet);
    const rows = recordSet === 'units' ? columns.unitOf : columns.references.get(key);
    if (rows === undefined || (related === undefined && recordSet !== 'units')) return positions;
    const inner =
      related === undefined
        ? positionsOfUnits(site, ones)
        : positionsOnAxis(
            { ...site, columns: related },
            ones.map(({ of }) => of),
          );
    for (let row = 0; row < positions.length; row++) if (rows[row]! >= 0) positions[row] = inner[rows[row]!]!;
    return positions;
  }
  const fields = conditions.map((condition) => ('field' in condition ? condition.field : undefined));
  const [field] = fields;
  const column =
    field && fields.every((each) => each?.name === field.name) ? columnOf(input, columns, field) : undefined;
  if (column?.type === 'coded') {
    const codeOf = new Map<unknown, number>(column.values.map((value, code) => [value, code + 1]));
    const positionOf = new Uint16Array(column.values.length + 1);
    for (const [position, condition] of conditions.entries()) {
      if (condition.type === 'missing') positionOf[0] = position + 1;
      for (const value of condition.type === 'equals' ? condition.values : [])
        positionOf[codeOf.get(value) ?? positionOf.length] = position + 1;
    }
    const { codes } = column;
    for (let row = 0; row < positions.length; row++) positions[row] = positionOf[codes[row]!]!;
    return positions;
  }
  for (const [position, condition] of conditions.entries())
    for (const row of rowsOf(conditionBitmap(site, condition))) positions[row] = position + 1;
  return positions;
}

function positionsOfUnits(site: ConditionSite, conditions: readonly OneCondition[]): Uint16Array {
  const positions = new Uint16Array(site.input.tree.units.length);
  for (const [position, condition] of conditions.entries()) {
    for (const [unit, truth] of unitsMeeting(site, condition).entries())
      if (truth === 1) positions[unit] = position + 1;
  }
  return positions;
}
