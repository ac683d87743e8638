const times = Number(process.env['PROPERTY_RUNS'] ?? 1);

/** How often a property is tried; `PROPERTY_RUNS=20` tries twenty times as often. */
export function runs(number: number): { readonly numRuns: number } {
  return { numRuns: number * times };
}

/** Time for a property, in milliseconds. */
export const timeout: number = 40_000 * times;
