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
const tableLimit = 1 << 20;

/**
 * Numbers the distinct combinations of the dimensions' codes in the order of their first rows. An organisation has few of
 * them, so whatever depends on the dimensions alone is decided once per combination.
 */
export function profile(rowCount: number, dimensions: Iterable<Dimension>): Profiles {
  let codes: Codes = new Uint8Array(rowCount);
  let representatives: Uint32Array = new Uint32Array(rowCount > 0 ? 1 : 0);
  let open: Dimension[] = [];
  let places = representatives.length;
  const join = () => {
    ({ codes, representatives } = joined({ codes, representatives }, open));
    open = [];
    places = representatives.length;
  };
  for (const dimension of dimensions) {
    if (open.length > 0 && places * dimension.size > tableLimit) join();
    open.push(dimension);
    places *= dimension.size;
  }
  if (open.length > 0) join();
  return { codes, representatives };
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
  return size <= 0x1_0000 ? new Uint16Array(codes) : codes;
}

// Plainly: the profile of a row is the number of its tuple [code, ...codes of the dimensions] among the tuples met so far.
function joined({ codes, representatives }: Profiles, dimensions: readonly Dimension[]): Profiles {
  const rowCount = codes.length;
  const keys = new Uint32Array(codes);
  let places = representatives.length;
  for (const dimension of dimensions) {
    // A dimension too wide for the table is joined alone; its keys stay whole numbers of a double in the map below.
    if (places * dimension.size > tableLimit) return joinedByMap({ codes, representatives }, dimension);
    appendCodes(keys, dimension);
    places *= dimension.size;
  }
  const numberOf = new Int32Array(places).fill(-1);
  const first = new Uint32Array(Math.min(places, rowCount));
  let distinct = 0;
  for (let row = 0; row < rowCount; row++) {
    const key = keys[row]!;
    let number = numberOf[key]!;
    if (number < 0) {
      number = distinct++;
      numberOf[key] = number;
      first[number] = row;
    }
    keys[row] = number;
  }
  return { codes: narrowed(keys, distinct), representatives: first.slice(0, distinct) };
}

// Plainly: key = key × size + code.
function appendCodes(keys: Uint32Array, { codes, size }: Dimension): void {
  for (let row = 0; row < keys.length; row++) keys[row] = keys[row]! * size + codes[row]!;
}

function joinedByMap({ codes }: Profiles, dimension: Dimension): Profiles {
  const numbers = new Uint32Array(codes.length);
  const numberOf = new Map<number, number>();
  const first: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const key = codes[row]! * dimension.size + dimension.codes[row]!;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = first.length;
      numberOf.set(key, number);
      first.push(row);
    }
    numbers[row] = number;
  }
  return { codes: narrowed(numbers, first.length), representatives: Uint32Array.from(first) };
}
