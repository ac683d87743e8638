import type { Decimal } from '../../src/decimal.js';

/** A value as the text that a table of cases can hold. */
export function text(value: Decimal | null): string | null {
  return value === null ? null : value.toString();
}
