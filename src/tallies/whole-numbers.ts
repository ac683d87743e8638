/** Whole numbers by unit: doubles where the sum of their sizes is below 2^53, so that all sums of them are exact, else bigints. */
export type WholeNumbers = Float64Array | readonly bigint[];
