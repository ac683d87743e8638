import { inBlocks } from './blocks.js';
import type { Codes } from './profile.js';
import { withWords } from './workspace.js';

// One loop a type: a loop that meets arrays of several types is several times slower.

/** Writes the days at some places one after the other. */
export function gatherDays(to: Int32Array, from: Int32Array, places: Uint32Array): void {
  inBlocks(places.length, (first, end) => {
    for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
  });
}

/** Writes the numbers at some places one after the other. */
export function gatherNumbers(to: Float64Array, from: Float64Array, places: Uint32Array): void {
  inBlocks(places.length, (first, end) => {
    for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
  });
}

/** Writes the codes at some places one after the other. */
export function gatherCodes(to: Codes, from: Codes, places: Uint32Array): void {
  inBlocks(places.length, (first, end) => {
    for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
  });
}

/** Gathers from two columns at once. Places far apart cost a cache line each, so the two codes lie side by side where they fit. */
// Plainly: gatherCodes(to, from, places); gatherCodes(otherTo, other, places)
export function gatherPairs(to: Codes, from: Codes, otherTo: Codes, other: Codes, places: Uint32Array): void {
  if (to instanceof Uint32Array || otherTo instanceof Uint32Array) {
    gatherCodes(to, from, places);
    gatherCodes(otherTo, other, places);
    return;
  }
  withWords(from.length, (pairs) => {
    inBlocks(pairs.length, (first, end) => {
      for (let row = first; row < end; row++) pairs[row] = (from[row]! << 16) | other[row]!;
    });
    inBlocks(places.length, (first, end) => {
      for (let i = first; i < end; i++) {
        const pair = pairs[places[i]!]!;
        to[i] = pair >>> 16;
        otherTo[i] = pair & 0xffff;
      }
    });
  });
}
