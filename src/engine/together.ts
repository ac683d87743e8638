import type { UnitTree } from '../dataset/unit-tree.js';
import { firstEntry } from '../tallies/frequencies.js';
import type { OrderRequest, PopulationRequest } from '../tallies/request.js';
import type { RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { addRun, emptyBitmap, intersection, rowsOf } from './bitmap.js';
import { cellBitmap } from './breakdown.js';
import { groupedColumns, membersOfRows } from './members.js';
import { ordersOfFrequencies, ordersOfRecords } from './order-statistics.js';
import { rowsWithin } from './ranges.js';
import { type CountInput, conditionBitmap } from './record-conditions.js';
import { type ValueColumn, valueColumn } from './value-columns.js';

/**
 * An order statistic of the records of units taken together, each with all below it, as a column with one row. A unit that is
 * below another one counts once.
 *
 * @param cellId - the part of the population that is in a cell; absent for the population itself
 */
export function recordsTogether(
  input: CountInput,
  request: PopulationRequest,
  cellId: string | undefined,
  order: OrderRequest,
  units: readonly number[],
): RolledOrder {
  const columns = input.sets.get(request.of);
  if (columns === undefined)
    return { kind: 'order', scale: 0, counts: {}, low: new Float64Array(1), high: new Float64Array(1) };
  const { unitStarts, rowCount } = columns;
  const site = { input, columns, holder: request.id, atoms: new Map() };
  const population = conditionBitmap(site, request.condition);
  const cell = request.cells.findIndex(({ id }) => id === cellId);
  const bitmap = cell < 0 ? population : cellBitmap(site, request, population, cell);
  const column = valueColumn(input, columns, order.value, request.id);
  const runs = emptyBitmap(rowCount);
  for (const unit of units) addRun(runs, unitStarts[unit]!, unitStarts[input.tree.end[unit]!]!);
  const rows = rowsOf(intersection([bitmap, runs, rowsWithin(column, {})], rowCount));
  // These rows alone, as if they were the records of one unit.
  const { groupAt, bitmaps } = groupedColumns(columns);
  const oneRun = {
    rowCount: rows.length,
    unitOf: new Uint32Array(rows.length),
    unitStarts: Uint32Array.of(0, rows.length),
  };
  const ofOneUnit = { columns: { ...columns, ...oneRun }, bitmaps, groupAt: (entry: number) => groupAt(rows[entry]!) };
  const valued = membersOfRows(
    ofOneUnit,
    new Uint32Array(rows.length).map((_, entry) => entry),
  );
  return ordersOfRecords(oneUnit(), ofOneUnit.columns, valuesOf(column, rows), [{ order, valued }])[0]!;
}

function valuesOf(column: ValueColumn, rows: Uint32Array): ValueColumn {
  if (column.type === 'large_number') return { ...column, units: Array.from(rows, (row) => column.units[row]!) };
  return { ...column, units: new Float64Array(rows).map((row) => column.units[row]!) };
}

/** An order statistic of the frequencies of units taken together, each with all below it, as a column with one row. */
export function frequenciesTogether(
  { end }: UnitTree,
  frequencies: FrequencyTally,
  order: OrderRequest,
  units: readonly number[],
): RolledOrder {
  const weights = new Float64Array(frequencies.weights.length);
  for (const unit of units) {
    const [from, to] = [firstEntry(frequencies.units, unit), firstEntry(frequencies.units, end[unit]!)];
    weights.set(frequencies.weights.subarray(from, to), from);
  }
  const ofOneUnit = { ...frequencies, units: new Uint32Array(weights.length), weights };
  return ordersOfFrequencies(oneUnit(), ofOneUnit, [order])[0]!;
}

function oneUnit(): UnitTree {
  return { units: [{}], parent: Int32Array.of(-1), end: Uint32Array.of(1), numberOf: new Map() };
}
