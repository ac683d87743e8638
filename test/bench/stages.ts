import { cold, where } from './compare.ts';
import type { Section } from './figures.ts';
import { growth, subject, timed } from './measure.ts';
import { type Asked, answerOf, catalogOf, columnsOfReport, datasetOf, type Rows, reportOf } from './ours.ts';
import { codedFields, type People, values } from './people.ts';
import type { Task } from './task.ts';
import { taskOf, type World } from './world.ts';

/** The least that any program in JavaScript does: it reads unit, code and pay of each person once. */
function readFloor({ count, unit, codes, pay }: People): () => number {
  const Units = count > 0 && unit.some((one) => one > 0xffff) ? Uint32Array : Uint16Array;
  const units = Units.from(unit);
  const code = new Uint16Array(count);
  for (const field of codedFields)
    for (let i = 0; i < count; i++) code[i] = code[i]! * values[field].length + codes[field][i]!;
  const hundredths = Float64Array.from(pay);
  return () => {
    let read = 0;
    let sum = 0;
    for (let i = 0; i < units.length; i++) {
      read = (read ^ units[i]! ^ code[i]!) | 0;
      sum += hundredths[i]!;
    }
    return read + sum;
  };
}

/** What the parts of the task take. */
export interface Stages {
  readonly section: Section;
  /** The counts of all ratios / the read floor. */
  readonly floorRatio: number;
}

/** The parts of the task, and the read floor. */
export async function stages(world: World, rows: Rows, task: Task): Promise<Stages> {
  const floor = readFloor(world.people);
  const kept = datasetOf(rows);
  answerOf(kept, task);
  const other = taskOf(task.ratios.length + 1);
  // Another catalog each time: of one that it knows, a dataset has the answers. It was asked of another dataset before.
  const nobody = datasetOf({ units: rows.units, personnel: [] });
  const again = (name: string, asked?: Asked) =>
    subject({
      name,
      prepare: () => {
        const catalog = catalogOf(other, asked);
        reportOf(catalog, nobody);
        return catalog;
      },
      run: (catalog) => columnsOfReport(reportOf(catalog, kept), other, asked),
    });
  const [read, ratios, counts, medians, all, second] = await timed([
    subject({ name: 'floor', run: floor }),
    again('ratios', { ratios: true }),
    again('counts', { ratios: true, means: true }),
    cold('medians', rows, task, { medians: true }),
    cold('all', rows, task),
    again('second question'),
  ]);
  const perPerson = (ms: number) => (1e6 * ms) / world.people.count;
  const floorRatio = ratios!.ms / read!.ms;
  return {
    floorRatio,
    section: {
      title: `The parts of the task, ${where(world)}`,
      figures: [
        {
          name: 'read floor: unit, code, pay of each person',
          value: perPerson(read!.ms),
          unit: 'ns',
          note: 'a person',
        },
        { name: 'counts of 16 other ratios', value: perPerson(ratios!.ms), unit: 'ns', note: 'a person' },
        { name: 'counts of 16 other ratios / read floor', value: floorRatio, unit: '×', goal: { atMost: 8 } },
        { name: 'these, and number and sum of pay / read floor', value: counts!.ms / read!.ms, unit: '×' },
        { name: 'medians of pay alone', value: perPerson(medians!.ms), unit: 'ns', note: 'a person' },
        { name: 'all columns', value: perPerson(all!.ms), unit: 'ns', note: 'a person' },
        {
          name: 'all columns, second question to the same dataset',
          value: perPerson(second!.ms),
          unit: 'ns',
          note: 'a person; other conditions',
        },
      ],
    },
  };
}

/** How time grows. */
export interface Growths {
  readonly section: Section;
  readonly persons: number;
  readonly units: number;
  readonly indicators: number;
}

/** A world with its rows. */
export interface Loaded {
  readonly world: World;
  readonly rows: Rows;
}

/** Growth with people, units and indicators. */
export async function growths(seed: number, few: Loaded, many: Loaded, wide: Loaded): Promise<Growths> {
  const task = taskOf(seed);
  const tasks = [16, 32, 64].map((indicators) => taskOf(seed, indicators));
  const [first, second, third] = await timed([
    cold('few people', few.rows, task),
    cold('many people', many.rows, task),
    cold('many units', wide.rows, task),
  ]);
  const counted = await timed(tasks.map((one) => cold('ratios', many.rows, one, { ratios: true })));
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
        {
          name: 'one more indicator',
          value: (1e6 * (of64 - of16)) / 48 / manyPeople,
          unit: 'ns',
          goal: { atMost: 0.3 },
          note: 'a person',
        },
      ],
    },
  };
}

/** A chain of 2,000 units, in which everybody counts for a thousand units, against the tree of 694. */
export async function chained(seed: number, balanced: Loaded, chain: Loaded): Promise<Section> {
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
