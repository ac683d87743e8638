import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attackedBounds, attackedWidth, boundsWorlds } from './bounds-worlds.js';

// `npm run check:disclosure` tries parts by their numbers, which are their seeds; otherwise each run tries other cases.
const [from, to] = (process.env['CHECKED_PARTS'] ?? '').split('-').map(Number);
const seeds: readonly (number | undefined)[] =
  from === undefined || to === undefined ? [undefined] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
const parts = seeds.flatMap((seed) => boundsWorlds.map((kinds) => ({ ...kinds, kinds, seed, part: seed ?? 'a' })));

it.each(parts)(
  'leaves to each sensitive number of $what another whole number that agrees with all that is shown, in part $part',
  ({ kinds, seed }) => {
    const attack = fc.property(kinds.world, (world) => {
      expect(attackedBounds(kinds, world)).toEqual([]);
    });
    fc.assert(attack, { numRuns: kinds.runs, ...(seed === undefined ? {} : { seed }) });
  },
  // The check runs beside other work.
  400_000,
);

it.each(boundsWorlds)('leaves to the sensitive numbers of $what as wide a range as the policy asks for', (kinds) => {
  fc.assert(
    fc.property(kinds.world, fc.integer({ min: 2, max: 4 }), (world, width) => {
      const { narrow, admitted } = attackedWidth(kinds, world, width);
      expect(narrow).toBeLessThanOrEqual(admitted);
    }),
    { numRuns: Math.ceil(kinds.runs / 6) },
  );
});
