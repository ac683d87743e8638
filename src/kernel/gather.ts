import { inBlocks } from './blocks.js';
import type { Codes } from './profile.js';
import { withWords } from './workspace.js';

// One loop a type: a loop that meets arrays of several types is several times slower.

/** Writes the days at some places one after the other. */
// Plainly: places.forEach((place, i) => (to[i] = from[place]))
export function gatherDays(to: Int32Array, from: Int32Array, places: Uint32Array): void {
  inBlocks(places.length, (first, end) => daysAt(to, from, places, first, end));
}

function daysAt(to: Int32Array, from: Int32Array, places: Uint32Array, first: number, end: number): void {
  for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
}

/** Writes the numbers at some places one after the other. */
export function gatherNumbers(to: Float64Array, from: Float64Array, places: Uint32Array): void {
  inBlocks(places.length, (first, end) => numbersAt(to, from, places, first, end));
}

function numbersAt(to: Float64Array, from: Float64Array, places: Uint32Array, first: number, end: number): void {
  for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
}

/** Writes the codes at some places one after the other. */
export function gatherCodes(to: Codes, from: Codes, places: Codes): void {
  inBlocks(places.length, (first, end) => codesAt(to, from, places, first, end));
}

function codesAt(to: Codes, from: Codes, places: Codes, first: number, end: number): void {
  for (let i = first; i < end; i++) to[i] = from[places[i]!]!;
}

/**
 * Lends the units of the rows at some places, and the classes of their codes, one after the other; `work` must not keep them.
 *
 * Places far apart cost a cache line each, so a unit and its class lie side by side until they are gathered, where they fit.
 */
// Plainly: work(places.map((row) => unitOf[row]), places.map((row) => classOf[codes[row]]))
export function withUnitsAndClasses<Result>(
  { unitOf, codes, classOf, places }: UnitsAndClasses,
  work: (units: Codes, classes: Codes) => Result,
): Result {
  const { length } = places;
  const isNarrow = (unitOf.at(-1) ?? 0) <= 0xffff && !(classOf instanceof Uint32Array);
  const Numbers = isNarrow ? Uint16Array : Uint32Array;
  return withWords(isNarrow ? length : 2 * length, ({ buffer }) => {
    const units = new Numbers(buffer, 0, length);
    const classes = new Numbers(buffer, units.byteLength, length);
    if (isNarrow) {
      withWords(unitOf.length, (pairs) => {
        inBlocks(pairs.length, (first, end) => pairUp(pairs, unitOf, codes, classOf, first, end));
        inBlocks(length, (first, end) => pairsAt(units, classes, pairs, places, first, end));
      });
    } else {
      gatherCodes(units, unitOf, places);
      gatherCodes(classes, codes, places);
      gatherCodes(classes, classOf, classes);
    }
    return work(units, classes);
  });
}

interface UnitsAndClasses {
  /** By row; the rows stand in the order of their units. */
  readonly unitOf: Uint32Array;
  /** By row. */
  readonly codes: Codes;
  /** By code. */
  readonly classOf: Codes;
  readonly places: Uint32Array;
}

function pairUp(
  pairs: Uint32Array,
  unitOf: Uint32Array,
  codes: Codes,
  classOf: Codes,
  first: number,
  end: number,
): void {
  for (let row = first; row < end; row++) pairs[row] = (unitOf[row]! << 16) | classOf[codes[row]!]!;
}

function pairsAt(
  units: Codes,
  classes: Codes,
  pairs: Uint32Array,
  places: Uint32Array,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    const pair = pairs[places[i]!]!;
    units[i] = pair >>> 16;
    classes[i] = pair & 0xffff;
  }
}
