import type { FieldCheck } from '../schemas/record-check.js';

/** So many rows are read together, field by field: their values stay in the fastest cache. */
export const blockRows = 256;

/** Values of a field stand so far behind those of the field before: by a power of two they would share their lines of the cache. */
export const fieldStride: number = blockRows + 8;

/** Some values of one field in a block of rows. */
export interface Values {
  readonly of: readonly unknown[];
  /** Where the first of them stands, and the others behind it. */
  readonly from: number;
  readonly count: number;
}

/**
 * Checks the values of one field and writes them to its column. One loop for each kind of values, since a loop that meets
 * values of several kinds is several times slower.
 */
export interface FieldReader {
  /** Whether it reads the characters of texts that lie about in memory, as those of dates and ids do. */
  readonly readsTexts?: boolean;
  /**
   * Reads values into the rows from `place` on.
   *
   * @param doubted - gets a 1 for each value about which only the schema can decide; what was written for it means nothing
   * @returns whether there is no doubt about any
   */
  read(values: Values, place: number, doubted: Uint8Array): boolean;
  /** Takes up what only a row that stays may leave behind. */
  keep?(values: Values, place: number): void;
}

/** Whether a value is absent, and may be. */
export function isAbsent({ optional, nullable }: FieldCheck, value: unknown): boolean {
  return value === undefined ? optional : value === null && nullable;
}

/** Sum of the lengths of the texts among some values. */
export function lengthsOf({ of, from, count }: Values): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) {
    const value = of[i];
    if (typeof value === 'string') sum = (sum + value.length) | 0;
  }
  return sum;
}
