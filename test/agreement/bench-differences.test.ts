import { Decimal } from 'gender-indicators';
import { expect, it } from 'vitest';
import { differences } from '../bench/differences.ts';

it.each<[unknown, unknown, readonly string[]]>([
  [1, 1, []],
  [1, 2, ['at']],
  [Number.NaN, Number.NaN, []],
  [0, -0, []],
  [0, null, ['at']],
  [null, undefined, ['at']],
  [new Decimal('0.5'), new Decimal('0.50'), []],
  [new Decimal('0.5'), new Decimal('0.51'), ['at']],
  [{ value: 1 }, { value: 1, reason: undefined }, []],
  [{ value: 1 }, { value: 1, reason: 'not_reported' }, ['at / reason']],
  [
    { counts: { total: 1, female: 1 } },
    { counts: { total: 2, female: 0 } },
    ['at / counts / total', 'at / counts / female'],
  ],
  [[1, 2], [1, 3], ['at / 1']],
  [[1, 2], [1], ['at']],
  [Float64Array.of(1, Number.NaN), Float64Array.of(1, Number.NaN), []],
  [Float64Array.of(1, 2), Float64Array.of(1, 3), ['at / 1']],
  [[1n], [1n], []],
  [[1n], [2n], ['at / 0']],
  [[], {}, ['at']],
])('%o and %o differ at %j', (baseline, current, places) => {
  expect([...differences('at', baseline, current)].map(({ place }) => place)).toEqual(places);
});
