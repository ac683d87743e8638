import type { Column, Columns } from './columns.js';

/** One row of the columns, as columns of their own. */
export function oneRecord({ recordSet, fields, unitOf }: Columns, row: number): Columns {
  const own = new Map<string, Column>();
  for (const [name, column] of fields) own.set(name, oneValue(column, row));
  return {
    recordSet,
    rowCount: 1,
    unitOf: Uint32Array.of(unitOf[row]!),
    unitStarts: new Uint32Array(0),
    fields: own,
    references: new Map(),
    bitmaps: new Map(),
  };
}

function oneValue(column: Column, row: number): Column {
  switch (column.type) {
    case 'coded': {
      const codes = new Uint32Array(1);
      codes[0] = column.codes[row]!;
      return { type: 'coded', values: column.values, codes };
    }
    case 'date': {
      const days = new Int32Array(1);
      days[0] = column.days[row]!;
      return { type: 'date', days };
    }
    case 'number': {
      const units = new Float64Array(1);
      units[0] = column.units[row]!;
      return { type: 'number', scale: column.scale, units };
    }
    case 'large_number':
      return { type: 'large_number', scale: column.scale, units: [column.units[row]!] };
  }
}
