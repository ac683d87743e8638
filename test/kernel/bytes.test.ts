import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../src/kernel/bytes.js';
import { runs } from '../agreement/runs.js';

describe.each([
  ['and', true, (a: number, b: number) => a & b],
  ['or', false, (a: number, b: number) => a | b],
])('%s', (_, isAnd, plain) => {
  it.each([
    [[], []],
    [[1], [0]],
    [
      [1, 0, 1, 0, 1],
      [1, 1, 0, 0, 1],
    ],
    [
      [255, 0, 170, 85],
      [15, 15, 15, 15],
    ],
  ])('%o and %o', (a, b) => {
    const bytes = Uint8Array.from(a);
    combine(bytes, Uint8Array.from(b), isAnd);
    expect([...bytes]).toEqual(a.map((one, i) => plain(one, b[i]!)));
  });

  it('is the operation byte by byte, wherever the bytes begin', () => {
    const sample = fc.record({
      pairs: fc.array(fc.tuple(fc.nat(255), fc.nat(255)), { maxLength: 40 }),
      at: fc.nat(5),
      otherAt: fc.nat(5),
    });
    fc.assert(
      fc.property(sample, ({ pairs, at, otherAt }) => {
        const bytes = within(
          pairs.map(([a]) => a),
          at,
        );
        const others = within(
          pairs.map(([, b]) => b),
          otherAt,
        );
        combine(bytes, others, isAnd);
        expect([...bytes]).toEqual(pairs.map(([a, b]) => plain(a, b)));
        expect([...others]).toEqual(pairs.map(([, b]) => b));
        expect(new Uint8Array(bytes.buffer).subarray(0, at).every((byte) => byte === 7)).toBe(true);
      }),
      runs(200),
    );
  });
});

// The bytes at a place of a larger buffer.
function within(bytes: readonly number[], at: number): Uint8Array {
  const buffer = new Uint8Array(at + bytes.length + 3).fill(7);
  buffer.set(bytes, at);
  return buffer.subarray(at, at + bytes.length);
}
