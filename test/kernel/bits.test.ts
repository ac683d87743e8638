import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allBits,
  type Bits,
  bitsByCode,
  bitsOf,
  bytesOfBits,
  combineBits,
  hasBit,
  invertBits,
  markBoth,
} from '../../src/kernel/bits.js';
import { runs } from '../agreement/runs.js';

const counts = [0, 1, 31, 32, 33, 63, 64, 65, 100];

function bitsFrom(truths: readonly boolean[]): Bits {
  return bitsOf(Uint8Array.from(truths, Number), Uint8Array.of(0, 1));
}

function truthsOf(bits: Bits, count: number): boolean[] {
  return Array.from({ length: count }, (_, number) => hasBit(bits, number));
}

const truths = fc.array(fc.boolean(), { maxLength: 100 });
const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 100 });

describe('bits', () => {
  it.each(counts)('are all set or none of %i, and none beyond', (count) => {
    expect(truthsOf(allBits(count, true), count)).toEqual(new Array(count).fill(true));
    expect(truthsOf(allBits(count, false), count)).toEqual(new Array(count).fill(false));
    const words = allBits(count, true);
    expect(truthsOf(words, words.length * 32).filter(Boolean)).toHaveLength(count);
  });

  it('are those of the codes that are wanted', () => {
    const sample = fc.record({
      codes: fc.array(fc.nat(5), { maxLength: 100 }),
      wanted: fc.array(fc.nat(1), { minLength: 6 }),
    });
    fc.assert(
      fc.property(sample, ({ codes, wanted }) => {
        const expected = codes.map((code) => wanted[code] === 1);
        for (const width of [Uint8Array, Uint16Array, Uint32Array]) {
          const bits = bitsOf(width.from(codes), Uint8Array.from(wanted));
          expect(truthsOf(bits, codes.length)).toEqual(expected);
          expect([...bytesOfBits(bits, codes.length)]).toEqual(expected.map(Number));
          expect(bitsByCode(width.from(codes), 6).map((own) => truthsOf(own, codes.length))).toEqual(
            Array.from({ length: 6 }, (_, code) => codes.map((one) => one === code)),
          );
        }
      }),
      runs(200),
    );
  });

  it('are combined number by number', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (both, isAnd) => {
        const [bits, others] = [bitsFrom(both.map(([one]) => one)), bitsFrom(both.map(([, other]) => other))];
        combineBits(bits, others, isAnd);
        expect(truthsOf(bits, both.length)).toEqual(both.map(([a, b]) => (isAnd ? a && b : a || b)));
        expect(truthsOf(others, both.length)).toEqual(both.map(([, other]) => other));
      }),
      runs(200),
    );
  });

  it('are inverted, and none beyond the last number is set', () => {
    fc.assert(
      fc.property(truths, (given) => {
        const bits = bitsFrom(given);
        invertBits(bits, given.length);
        expect(truthsOf(bits, bits.length * 32).slice(0, given.length)).toEqual(given.map((one) => !one));
        expect(truthsOf(bits, bits.length * 32).slice(given.length)).not.toContain(true);
      }),
      runs(200),
    );
  });

  it('mark those that have both in a word of their own', () => {
    fc.assert(
      fc.property(pairs, fc.nat(31), fc.integer(), (both, bit, before) => {
        const masks = new Int32Array(both.length).fill(before);
        markBoth(masks, bit, bitsFrom(both.map(([one]) => one)), bitsFrom(both.map(([, other]) => other)));
        expect([...masks]).toEqual(both.map(([a, b]) => (a && b ? before | (1 << bit) : before)));
      }),
      runs(200),
    );
  });
});
