import type { Column, Columns } from '../conditions/columns.js';

/** One row of the columns, as columns of their own. */
export function oneRecord({ recordSet, fields, unitOf }: Columns, row: number): Columns {
  return {
    recordSet,
    rowCount: 1,
    unitOf: unitOf.slice(row, row + 1),
    fields: new Map([...fields].map(([name, column]) => [name, oneValue(column, row)])),
    references: new Map(),
  };
}

function oneValue(column: Column, row: number): Column {
  switch (column.type) {
    case 'coded':
      return { type: 'coded', values: column.values, codes: column.codes.slice(row, row + 1) };
    case 'date':
      return { type: 'date', days: column.days.slice(row, row + 1) };
    case 'number':
      return { type: 'number', scale: column.scale, units: column.units.slice(row, row + 1) };
    case 'large_number':
      return { type: 'large_number', scale: column.scale, units: column.units.slice(row, row + 1) };
  }
}
