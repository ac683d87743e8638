import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { share } from '../../src/measures/representation/share.js';
import { formatPoints } from '../../src/present/formatPoints.js';

/** Hundredths of a percentage point of `n / d`, rounded half away from zero in whole numbers. */
function hundredths(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (size * 20_000n + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

describe('a gap of two shares on a half', () => {
  it('is rounded as its exact fraction, although each share was cut', () => {
    const wrong: string[] = [];
    for (const whole of [96, 288, 336, 480])
      for (let first = 0; first <= whole; first += 7)
        for (let second = 0; second <= whole; second++) {
          const gap = share({ part: first, whole })!.minus(share({ part: second, whole })!);
          const exact = hundredths(BigInt(first - second), BigInt(whole));
          const text = formatPoints(gap, en).replace(/ percentage points?$/u, '');
          if (BigInt(text.replace('.', '')) !== exact) wrong.push(`${first}/${whole} - ${second}/${whole}: ${text}`);
        }
    expect(wrong).toEqual([]);
  });

  it('of 11 and 2 of 96 is 9.38', () => {
    const gap = share({ part: 11, whole: 96 })!.minus(share({ part: 2, whole: 96 })!);
    expect(formatPoints(gap, en)).toBe('9.38 percentage points');
  });
});
