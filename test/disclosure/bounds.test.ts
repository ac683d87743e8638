import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, timeout } from '../agreement/runs.js';
import { attackedBounds, boundsWorlds } from './bounds-worlds.js';

it.each(boundsWorlds)(
  'leaves to each sensitive number of $what another whole number that agrees with all that is shown',
  (kinds) => {
    fc.assert(
      fc.property(kinds.world, (world) => {
        expect(attackedBounds(kinds, world)).toEqual([]);
      }),
      runs(kinds.runs),
    );
  },
  timeout,
);
