import type { Codes } from './profile.js';

/** Masks by profile, 32 counters to a word: bit b of `masks[profile]` says whether its rows count in `columns[b]`. */
export interface MaskWord {
  readonly masks: Int32Array;
  /** At most 32, each with a place for every run. */
  readonly columns: readonly Float64Array[];
}

/** Thirty-twos and more, one word for each power of two; a run of 2^32 rows needs 27. */
const highLevels = 27;

/**
 * Counts for every run of rows how many have each bit of the masks of their profiles.
 *
 * Bits are counted side by side: a word of 32 counters costs the same for any conditions (positional population count by
 * carry-save adders, Harley and Seal).
 */
// Plainly: for (run; row of run; word; bit of word.masks[profiles[row]]) word.columns[bit][run]++
export function countBits(profiles: Codes, starts: Uint32Array, words: readonly MaskWord[]): void {
  const high = new Int32Array(highLevels);
  for (let run = 0; run + 1 < starts.length; run++) {
    const from = starts[run]!;
    const to = starts[run + 1]!;
    if (from === to) continue;
    for (const { masks, columns } of words) countRun(profiles, from, to, masks, columns, run, high);
  }
}

function countRun(
  profiles: Codes,
  from: number,
  to: number,
  masks: Int32Array,
  columns: readonly Float64Array[],
  run: number,
  high: Int32Array,
): void {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  let sixteens = 0;
  let levels = 0;
  let row = from;
  // Plainly: sixteen times (ones, twos, …) += mask. A carry-save adder makes of three bits of one weight their sum and, of
  // twice the weight, their carry: sum = a ^ b ^ c, carry = a & b | (a ^ b) & c.
  for (; row + 16 <= to; row += 16) {
    let a = masks[profiles[row]!]!;
    let b = masks[profiles[row + 1]!]!;
    let x = ones ^ a;
    const twosA = (ones & a) | (x & b);
    ones = x ^ b;
    a = masks[profiles[row + 2]!]!;
    b = masks[profiles[row + 3]!]!;
    x = ones ^ a;
    const twosB = (ones & a) | (x & b);
    ones = x ^ b;
    x = twos ^ twosA;
    const foursA = (twos & twosA) | (x & twosB);
    twos = x ^ twosB;
    a = masks[profiles[row + 4]!]!;
    b = masks[profiles[row + 5]!]!;
    x = ones ^ a;
    const twosC = (ones & a) | (x & b);
    ones = x ^ b;
    a = masks[profiles[row + 6]!]!;
    b = masks[profiles[row + 7]!]!;
    x = ones ^ a;
    const twosD = (ones & a) | (x & b);
    ones = x ^ b;
    x = twos ^ twosC;
    const foursB = (twos & twosC) | (x & twosD);
    twos = x ^ twosD;
    x = fours ^ foursA;
    const eightsA = (fours & foursA) | (x & foursB);
    fours = x ^ foursB;
    a = masks[profiles[row + 8]!]!;
    b = masks[profiles[row + 9]!]!;
    x = ones ^ a;
    const twosE = (ones & a) | (x & b);
    ones = x ^ b;
    a = masks[profiles[row + 10]!]!;
    b = masks[profiles[row + 11]!]!;
    x = ones ^ a;
    const twosF = (ones & a) | (x & b);
    ones = x ^ b;
    x = twos ^ twosE;
    const foursC = (twos & twosE) | (x & twosF);
    twos = x ^ twosF;
    a = masks[profiles[row + 12]!]!;
    b = masks[profiles[row + 13]!]!;
    x = ones ^ a;
    const twosG = (ones & a) | (x & b);
    ones = x ^ b;
    a = masks[profiles[row + 14]!]!;
    b = masks[profiles[row + 15]!]!;
    x = ones ^ a;
    const twosH = (ones & a) | (x & b);
    ones = x ^ b;
    x = twos ^ twosG;
    const foursD = (twos & twosG) | (x & twosH);
    twos = x ^ twosH;
    x = fours ^ foursC;
    const eightsB = (fours & foursC) | (x & foursD);
    fours = x ^ foursD;
    x = eights ^ eightsA;
    const sixteen = (eights & eightsA) | (x & eightsB);
    eights = x ^ eightsB;
    const more = sixteens & sixteen;
    sixteens ^= sixteen;
    if (more !== 0) levels = rippled(high, more, levels);
  }
  // Plainly: (ones, twos, …) += mask.
  for (; row < to; row++) {
    const mask = masks[profiles[row]!]!;
    const two = ones & mask;
    ones ^= mask;
    const four = twos & two;
    twos ^= two;
    const eight = fours & four;
    fours ^= four;
    const sixteen = eights & eight;
    eights ^= eight;
    const more = sixteens & sixteen;
    sixteens ^= sixteen;
    if (more !== 0) levels = rippled(high, more, levels);
  }
  // Plainly: column b = Σ of weight × bit b of the words, from the heaviest to the lightest.
  for (let bit = 0; bit < columns.length; bit++) {
    let count = 0;
    for (let level = levels - 1; level >= 0; level--) count = count * 2 + ((high[level]! >>> bit) & 1);
    count = count * 2 + ((sixteens >>> bit) & 1);
    count = count * 2 + ((eights >>> bit) & 1);
    count = count * 2 + ((fours >>> bit) & 1);
    count = count * 2 + ((twos >>> bit) & 1);
    columns[bit]![run] = count * 2 + ((ones >>> bit) & 1);
  }
  high.fill(0, 0, levels);
}

// Adds a carry to the words of thirty-twos and more; returns how many of them are in use.
function rippled(high: Int32Array, carried: number, levels: number): number {
  let level = 0;
  for (let carry = carried; carry !== 0; level++) {
    const next = high[level]! & carry;
    high[level] = high[level]! ^ carry;
    carry = next;
  }
  return Math.max(level, levels);
}
