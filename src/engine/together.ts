import type { UnitTree } from '../dataset/unit-tree.js';
import { firstEntry } from '../tallies/frequencies.js';
import type { OrderRequest, PopulationRequest } from '../tallies/request.js';
import type { RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { addRun, type Bitmap, emptyBitmap, hasRow, intersection } from './bitmap.js';
import { groupedColumns, membersOf } from './members.js';
import { ordersOfFrequencies, ordersOfRecords } from './order-statistics.js';
import { rowsWithin } from './ranges.js';
import { type CountInput, cellBitmap, conditionBitmap } from './record-conditions.js';
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
  const cell = request.cells.find(({ id }) => id === cellId);
  const bitmap = cell === undefined ? population : cellBitmap(site, request, cell, population);
  const column = valueColumn(input, columns, order.value, request.id);
  const runs = emptyBitmap(rowCount);
  for (const unit of units) addRun(runs, unitStarts[unit]!, unitStarts[input.tree.end[unit]!]!);
  const wanted = intersection([bitmap, runs, rowsWithin(column, {})], rowCount);
  // The records as those of one unit, of which only these have a value.
  const oneRun = { unitOf: new Uint32Array(rowCount), unitStarts: Uint32Array.of(0, rowCount) };
  const grouped = groupedColumns({ ...columns, ...oneRun });
  const valued = membersOf(grouped, wanted);
  return ordersOfRecords(oneUnit(), grouped, valuesOf(column, wanted), [{ order, valued }])[0]!;
}

function valuesOf(column: ValueColumn, rows: Bitmap): ValueColumn {
  if (column.type === 'large_number')
    return { ...column, units: column.units.map((unit, row) => (hasRow(rows, row) ? unit : null)) };
  return { ...column, units: column.units.map((unit, row) => (hasRow(rows, row) ? unit : Number.NaN)) };
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
