/**
 * What the library takes at most. Whatever is larger is refused with `too_large`, or `invalid_json` where it was read from
 * JSON, before any work is done on it. The guide shows these limits as one table.
 */

/** How deep conditions may stand inside each other, through `and`, `or`, `not` and relations. */
export const maxConditionDepth = 64;

/** How many digits a number may have where it is given as text or as a bigint. */
export const maxDigits = 400;

/** How many items a list of a condition or a catalog may have. */
export const maxListLength = 100_000;

/** How many cells a breakdown may have: the product of the numbers of values of its fields. */
export const maxCells = 10_000;

/** How many columns of cells an evaluation may count: cells × units × populations. */
export const maxCellColumns = 20_000_000;

/** How many records one population may have: the whole numbers that a double holds exactly, 2^53 − 1. */
export const maxRecords: number = Number.MAX_SAFE_INTEGER;
