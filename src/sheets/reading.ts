import type { IssueCode } from '../errors.js';
import { type Cell, errorOf } from './workbook.js';

/** What is wrong with a cell: the code of the issue, and its facts where it has some. */
export interface CellProblem {
  readonly code: IssueCode;
  readonly facts?: object | undefined;
}

/** What a cell was read as: a value, nothing, or a problem. */
export interface Reading {
  /** Absent for a blank cell, and for one that cannot be read. */
  readonly value?: unknown;
  readonly problem?: CellProblem | undefined;
}

/** The reading of a blank cell. */
export const blank: Reading = {};

/** The reading of a cell that cannot be read. */
export function unreadable(code: IssueCode, facts?: object): Reading {
  return { problem: facts === undefined ? { code } : { code, facts } };
}

/** The reading of a cell that shows an error of the spreadsheet; nothing for another cell. */
export function readError(cell: Cell): Reading | undefined {
  const error = errorOf(cell);
  return error === undefined ? undefined : unreadable('error_cell', { error });
}
