import { where } from './compare.ts';
import type { Section } from './figures.ts';
import { growth, timed } from './measure.ts';
import type { Ours } from './ours.ts';
import { type Loaded, taskOf } from './world.ts';

/** How time grows. */
export interface Growths {
  readonly section: Section;
  readonly persons: number;
  readonly units: number;
  readonly indicators: number;
}

/** Growth with people, units and indicators. */
export async function growths({ cold }: Ours, seed: number, few: Loaded, many: Loaded, wide: Loaded): Promise<Growths> {
  const task = taskOf(seed);
  const tasks = [16, 32, 64].map((indicators) => taskOf(seed, indicators));
  const [first, second, third] = await timed([
    cold('few people', few.rows, task),
    cold('many people', many.rows, task),
    cold('many units', wide.rows, task),
  ]);
  const counted = await timed(tasks.map((one) => cold('ratios', many.rows, one, 'ratios')));
  const [of16, of32, of64] = counted.map(({ ms }) => ms) as [number, number, number];
  const [fewPeople, manyPeople] = [few.world.people.count, many.world.people.count];
  const [fewUnits, manyUnits] = [many.world.units.rows.length, wide.world.units.rows.length];
  const persons = growth([first!.ms, second!.ms], [fewPeople, manyPeople]);
  const units = growth([second!.ms, third!.ms], [fewUnits, manyUnits]);
  const indicators = growth([of16, of64], [16, 64]);
  const range = (a: number, b: number) => `${a.toLocaleString('en')} → ${b.toLocaleString('en')}`;
  return {
    persons,
    units,
    indicators,
    section: {
      title: `Growth, ${where(many.world)} unless said otherwise`,
      figures: [
        {
          name: 'people',
          value: persons,
          unit: 'exponent',
          goal: { atMost: 1.1 },
          note: range(fewPeople, manyPeople),
        },
        { name: 'units', value: units, unit: 'exponent', note: range(fewUnits, manyUnits) },
        {
          name: 'indicators',
          value: indicators,
          unit: 'exponent',
          note: `16 → 64: ${of16.toFixed(1)}, ${of32.toFixed(1)}, ${of64.toFixed(1)} ms`,
        },
      ],
    },
  };
}

/** A chain of 2,000 units, in which everybody counts for a thousand units, against the tree of 694. */
export async function chained({ cold }: Ours, seed: number, balanced: Loaded, chain: Loaded): Promise<Section> {
  const task = taskOf(seed);
  const [flat, deep] = await timed([cold('balanced', balanced.rows, task), cold('chain', chain.rows, task)]);
  return {
    title: `A chain, ${where(chain.world)}`,
    figures: [
      {
        name: 'chain / tree of 694 units',
        value: deep!.ms / flat!.ms,
        unit: '×',
        goal: { atMost: 25 },
        note: `${deep!.ms.toFixed(0)} ms`,
      },
    ],
  };
}
