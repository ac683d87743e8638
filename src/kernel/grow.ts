/** The typed arrays that columns are written to. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/**
 * The array itself where it holds as many numbers as are asked for; otherwise a longer one that begins with the same.
 *
 * It at least doubles, so that a million appended numbers are copied a few times and not a million times.
 */
export function grown<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  if (array.length >= length) return array;
  const Longer = array.constructor as new (length: number) => Numbers;
  const longer = new Longer(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
