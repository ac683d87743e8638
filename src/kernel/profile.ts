import { inBlocks } from './blocks.js';
import { withWords } from './workspace.js';

/** Codes of rows, as narrow as they can be. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A field, or a truth value, that conditions look at: one code a row, from 0 to `size` − 1. */
export interface Dimension {
  readonly key: string;
  readonly codes: Codes;
  readonly size: number;
}

/** The distinct combinations of codes among the rows. */
export interface Profiles {
  /** For each row the number of its combination. */
  readonly codes: Codes;
  /** For each combination a row that has it: the first. */
  readonly representatives: Uint32Array;
}

/** Combinations are told apart in a table of at most so many places; beyond, in a map. */
const tableLimit = 1 << 18;

/**
 * Numbers the distinct combinations of the dimensions' codes in the order of their first rows. An organisation has few of
 * them, so whatever depends on the dimensions alone is decided once per combination.
 *
 * @param leftOut - 1 for rows whose combinations do not matter, and whose codes mean nothing; absent where there are none
 */
// Plainly: the profile of a row is the number of its tuple of codes among the tuples met so far. The tuple is written as a
// number with the sizes of the dimensions as bases, and numbered anew before it becomes too large for the table.
export function profile(rowCount: number, dimensions: Iterable<Dimension>, leftOut?: Uint8Array): Profiles {
  return withWords(rowCount, (keys) => {
    keys.fill(0);
    let places = Math.min(rowCount, 1);
    // Digits are appended block by block, as many as there are, while the keys of the block are near.
    const waiting: Dimension[] = [];
    const append = () => {
      const digits = waiting.splice(0).map(({ codes, size }) => ({ codes, size }));
      inBlocks(rowCount, (from, to) => {
        for (const { codes, size } of digits) appendDigit(keys, codes, size, from, to);
      });
    };
    for (const dimension of dimensions) {
      const { size } = dimension;
      if (places * size > tableLimit) {
        append();
        places = numberKeys(keys, places, leftOut).length;
      }
      if (places * size > tableLimit) places = numberPairs(keys, dimension.codes, size);
      else {
        waiting.push(dimension);
        places *= size;
      }
    }
    append();
    const representatives = numberKeys(keys, places, leftOut);
    return { codes: narrowed(keys, representatives.length), representatives };
  });
}

/** What a table of bytes has for each of the codes. */
// Plainly: Uint8Array.from(codes, (code) => bytes[code]), which takes twenty times as long.
export function bytesOf(codes: Codes, bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(codes.length);
  for (let i = 0; i < found.length; i++) found[i] = bytes[codes[i]!]!;
  return found;
}

/** The codes in as few bytes as numbers below `size` need. */
export function narrowed(codes: Uint32Array, size: number): Codes {
  // `from` would go through an iterator.
  if (size <= 0x100) return new Uint8Array(codes);
  return size <= 0x1_0000 ? new Uint16Array(codes) : codes.slice();
}

// Plainly: keys = keys.map((key, row) => key * size + codes[row])
function appendDigit(keys: Uint32Array, codes: Codes, size: number, from: number, to: number): void {
  // A product of whole numbers of 32 bits: others are multiplied as doubles.
  for (let row = from; row < to; row++) keys[row] = (Math.imul(keys[row]!, size) + codes[row]!) | 0;
}

// Puts the numbers of the keys, all below `places`, in their place; returns the first row of each.
function numberKeys(keys: Uint32Array, places: number, leftOut: Uint8Array | undefined): Uint32Array {
  const numberOf = new Int32Array(places).fill(-1);
  const first = new Uint32Array(Math.min(places, keys.length));
  let distinct = 0;
  inBlocks(keys.length, (from, to) => {
    distinct = numberBlock(keys, from, to, leftOut, numberOf, first, distinct);
  });
  return first.slice(0, distinct);
}

function numberBlock(
  keys: Uint32Array,
  from: number,
  to: number,
  leftOut: Uint8Array | undefined,
  numberOf: Int32Array,
  first: Uint32Array,
  known: number,
): number {
  let distinct = known;
  for (let row = from; row < to; row++) {
    if (leftOut !== undefined && leftOut[row] === 1) {
      keys[row] = 0;
      continue;
    }
    const key = keys[row]!;
    let number = numberOf[key]!;
    if (number < 0) {
      number = distinct++;
      numberOf[key] = number;
      first[number] = row;
    }
    keys[row] = number;
  }
  return distinct;
}

// Puts the number of the pair of a key and a code in the key's place; returns how many there are. A pair may be more than a
// word can tell, so a map of doubles numbers them.
function numberPairs(keys: Uint32Array, codes: Codes, size: number): number {
  const numberOf = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    const pair = keys[row]! * size + codes[row]!;
    const number = numberOf.get(pair) ?? numberOf.size;
    numberOf.set(pair, number);
    keys[row] = number;
  }
  return numberOf.size;
}
