import type { Rows } from './ours.ts';
import { type People, peopleOf, personRows } from './people.ts';
import { randomOf } from './random.ts';
import { randomTask, type Task } from './task.ts';
import { trees, type Units, unitsOf } from './units.ts';

/** Which world is generated. */
export interface WorldOptions {
  readonly seed: number;
  readonly persons: number;
  readonly tree: keyof typeof trees;
}

/** Generated units and people. */
export interface World {
  readonly units: Units;
  readonly people: People;
}

/** A world with its rows. */
export interface Loaded {
  readonly world: World;
  readonly rows: Rows;
}

/** A world, and its units and people as the library takes them. */
export function loaded(options: WorldOptions): Loaded {
  const world = worldOf(options);
  const { people, units } = world;
  return { world, rows: { units: units.rows, personnel: personRows(people, units) } };
}

/** The same options give the same world. */
function worldOf({ seed, persons, tree }: WorldOptions): World {
  const units = unitsOf(randomOf(seed + 1), trees[tree]);
  return { units, people: peopleOf(randomOf(seed + 2), persons, units) };
}

/** The same seed draws the same conditions; fewer indicators are the first of more. */
export function taskOf(seed: number, indicators = 16): Task {
  return randomTask(randomOf(seed), indicators);
}
