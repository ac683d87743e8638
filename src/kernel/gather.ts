// One loop a type: a loop that meets arrays of several types is several times slower.

/** Writes the bytes at some places one after the other: `to[i] = from[places[i]]`. */
export function gatherBytes(to: Uint8Array, from: Uint8Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) to[i] = from[places[i]!]!;
}

/** Writes the whole numbers at some places one after the other. */
export function gatherWords(to: Uint32Array, from: Uint32Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) to[i] = from[places[i]!]!;
}

/** Writes the days at some places one after the other. */
export function gatherDays(to: Int32Array, from: Int32Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) to[i] = from[places[i]!]!;
}

/** Writes the numbers at some places one after the other. */
export function gatherNumbers(to: Float64Array, from: Float64Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) to[i] = from[places[i]!]!;
}
