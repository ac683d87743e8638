import { GenderIndicatorsError } from '../../src/errors.js';

/** The code and the facts with which a call is refused; `undefined` where it is not. */
export function refusal(call: () => unknown): { code: string; [fact: string]: unknown } | undefined {
  try {
    call();
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return { code: error.code, ...error.facts };
    throw error;
  }
  return undefined;
}

/** Values that are no number for any measure; TypeScript callers cannot pass them. */
export const noNumbers: readonly (readonly [string, never])[] = [
  ['NaN', Number.NaN as never],
  ['Infinity', Number.POSITIVE_INFINITY as never],
  ['text', 'many' as never],
  ['hexadecimal text', '0x10' as never],
  ['empty text', '' as never],
  ['an object', {} as never],
  ['a boolean', true as never],
];
