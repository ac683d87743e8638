import { isObject, type Kind } from '../arguments.js';

/** A table that `toTable` made, or one that was JSON. */
export const aTable: Kind = {
  is: (value) => isObject(value) && Array.isArray(value['columns']) && Array.isArray(value['rows']),
  write: 'toTable(report, { locale })',
};
