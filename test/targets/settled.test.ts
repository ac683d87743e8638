import { expect, it } from 'vitest';
import { assess } from '../../src/targets/assess.js';
import { distanceToTarget, meets } from '../../src/targets/meets.js';
import { requiredChange } from '../../src/targets/requiredChange.js';

const nines = `0.2${'9'.repeat(63)}`;
const above = `0.3${'0'.repeat(62)}1`;

it.each([
  [nines, { at_least: '0.3' }, true],
  [above, { at_most: '0.3' }, true],
  [nines, { below: '0.3' }, false],
  [above, { above: '0.3' }, false],
  ['0.2999999999999', { at_least: '0.3' }, false],
] as const)('%s and %j are compared in one place', (value, bound, isMet) => {
  const by = '2025-12-31';
  expect(meets(value, bound)).toBe(isMet);
  const { status, distance } = assess([{ on: '2020-12-31', value }], { bound, by });
  expect(status === 'met').toBe(isMet);
  expect(distance?.toString()).toBe(distanceToTarget(value, bound)?.toString());
  const change = requiredChange({ value, target: bound, periods: 1 });
  expect(isMet ? change?.toString() : '0').toBe('0');
});
