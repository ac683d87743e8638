import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { pointGap } from '../../src/measures/gap/pointGap.js';
import { parityIndex } from '../../src/measures/representation/parityIndex.js';
import { share } from '../../src/measures/representation/share.js';
import { meets } from '../../src/targets/meets.js';
import { compare, type Fraction, fraction, minus, over } from '../agreement/fraction.js';
import { runs } from '../agreement/runs.js';

const part = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n });
const shares = fc
  .oneof(fc.tuple(part, part), fc.tuple(fc.bigInt(0n, 60n), fc.bigInt(0n, 300n)))
  .filter(([a, b]) => a + b > 0n)
  .map(([a, b]) => ({ part: a, whole: a + b }));
const bound = fc
  .bigInt({ min: -(10n ** 12n), max: 2n * 10n ** 12n })
  .map((units) => new Decimal(units.toString()).div('1e12').toFixed());

function exact({ part: a, whole }: { part: bigint; whole: bigint }): Fraction {
  return [a, whole];
}

function all(value: Decimal | null, limit: string) {
  return [
    meets(value, { at_least: limit }),
    meets(value, { above: limit }),
    meets(value, { at_most: limit }),
    meets(value, { below: limit }),
  ];
}

function wanted(value: Fraction, limit: string) {
  const order = compare(value, fraction(limit));
  return [order >= 0, order > 0, order <= 0, order < 0];
}

describe('a comparison with a bound is exact', () => {
  it.each([
    // 8/75 − 29/300 = 0.01, though both shares are cut after 64 digits.
    [
      'a difference',
      pointGap({ male: share({ part: 8, whole: 75 }), female: share({ part: 29, whole: 300 }) }),
      '0.01',
    ],
    // (1/3) / (2/3) = 0.5
    [
      'a ratio',
      parityIndex({ female: share({ part: 1, whole: 3 }) ?? 0, male: share({ part: 2, whole: 3 }) ?? 0 }),
      '0.5',
    ],
    // design.md: 40 digits would not tell these apart.
    [
      'a large difference',
      pointGap({
        male: share({ part: 735930735930730n, whole: 999999999999989n }),
        female: share({ part: 662174303683703n, whole: 999999999999947n }),
      }),
      '0.073756432247',
    ],
  ])('for %s', (name, value, limit) => {
    const large: Fraction = minus([735930735930730n, 999999999999989n], [662174303683703n, 999999999999947n]);
    const order = name === 'a large difference' ? compare(large, fraction(limit)) : 0;
    expect(all(value, limit)).toEqual([order >= 0, order > 0, order <= 0, order < 0]);
  });

  it('for shares', () => {
    fc.assert(
      fc.property(shares, bound, (one, limit) => {
        expect(all(share(one), limit)).toEqual(wanted(exact(one), limit));
      }),
      runs(300),
    );
  });

  it('for differences and ratios of shares, also where they equal the bound', () => {
    fc.assert(
      fc.property(shares, shares, bound, (a, b, drawn) => {
        const difference = minus(exact(a), exact(b));
        const quotient = over(exact(a), exact(b));
        const gap = pointGap({ male: share(a), female: share(b) });
        const near = new Decimal(gap ?? 0).toDecimalPlaces(12).toFixed();
        for (const limit of [drawn, near]) expect(all(gap, limit)).toEqual(wanted(difference, limit));
        const index = parityIndex({ female: share(a) ?? 0, male: share(b) ?? 0 });
        if (quotient === null || index === null) return;
        const close = index.toDecimalPlaces(12).toFixed();
        for (const limit of [drawn, close]) expect(all(index, limit)).toEqual(wanted(quotient, limit));
      }),
      runs(300),
    );
  });
});
