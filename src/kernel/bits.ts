import type { Codes } from './profile.js';

/** A truth value for each of some numbers from 0 on, 32 to a word; the bits beyond the last number are 0. */
export type Bits = Uint32Array;

/** All true, or all false. */
export function allBits(count: number, isSet: boolean): Bits {
  const bits = new Uint32Array((count + 31) >>> 5);
  if (isSet) invertBits(bits, count);
  return bits;
}

/** Whether a number has its bit. */
export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >>> 5]! >>> (number & 31)) & 1) === 1;
}

/** For each code below `size`, the numbers that have it. */
// Plainly: for (code of 0 … size - 1) codes.map((one) => one === code)
export function bitsByCode(codes: Codes, size: number): readonly Bits[] {
  const words = (codes.length + 31) >>> 5;
  const all = new Uint32Array(words * size);
  for (let number = 0; number < codes.length; number++) {
    const word = codes[number]! * words + (number >>> 5);
    all[word] = all[word]! | (1 << (number & 31));
  }
  return Array.from({ length: size }, (_, code) => all.subarray(code * words, (code + 1) * words));
}

/** The numbers whose code is wanted: 1 in `wanted`. */
// Plainly: codes.map((code) => wanted[code] === 1)
export function bitsOf(codes: Codes, wanted: Uint8Array): Bits {
  const bits = new Uint32Array((codes.length + 31) >>> 5);
  for (let number = 0; number < codes.length; number++) {
    const word = number >>> 5;
    bits[word] = bits[word]! | (wanted[codes[number]!]! << (number & 31));
  }
  return bits;
}

/** Ands other bits to some, or ors them. */
export function combineBits(bits: Bits, others: Bits, isAnd: boolean): void {
  for (let word = 0; word < bits.length; word++)
    bits[word] = isAnd ? bits[word]! & others[word]! : bits[word]! | others[word]!;
}

/** Makes true false and false true, for the numbers below `count`. */
export function invertBits(bits: Bits, count: number): void {
  for (let word = 0; word < bits.length; word++) bits[word] = ~bits[word]!;
  if ((count & 31) !== 0) bits[count >>> 5] = bits[count >>> 5]! & ((1 << (count & 31)) - 1);
}

/** Gives every number that has its bit in both another bit too, in its word of `masks`. */
// Plainly: masks.forEach((mask, number) => { if (hasBit(bits, number) && hasBit(others, number)) masks[number] |= 1 << bit; })
export function markBoth(masks: Int32Array, bit: number, bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]! & others[word]!; left !== 0; left &= left - 1) {
      const number = (word << 5) + 31 - Math.clz32(left & -left);
      masks[number] = masks[number]! | (1 << bit);
    }
  }
}

/** A byte for each of so many numbers: 1 where it has its bit. */
export function bytesOfBits(bits: Bits, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let number = 0; number < count; number++) bytes[number] = (bits[number >>> 5]! >>> (number & 31)) & 1;
  return bytes;
}
