import fc from 'fast-check';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { ResultCounts } from '../../src/indicators/result.js';
import { type KnownSum, TableAttacker } from './table-attacker.js';
import { treeOf } from './tree-of.js';

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const leaders = definePopulation({ ...staff, id: 'leaders', where: { leadership: { in: ['head', 'deputy'] } } });
const heads = definePopulation({ ...staff, id: 'heads', where: { leadership: 'head' } });
const permanent = definePopulation({ ...staff, id: 'permanent', where: { employment: 'civil_servant' } });
const shareOf = (of: typeof staff | typeof leaders | typeof heads | typeof permanent) =>
  defineIndicator({ ...about, id: of.id, femaleShare: { of } });

/** The kinds of people of small organisations, and what is published of them. */
interface Kinds {
  readonly what: string;
  readonly runs: number;
  readonly world: fc.Arbitrary<World>;
  /** The fields of each kind. */
  readonly fields: readonly object[];
  /** The populations that are published, each with its kinds, and the population in which each certainly lies. */
  readonly populations: readonly {
    readonly id: string;
    readonly kinds: readonly number[];
    readonly within: readonly number[];
  }[];
  readonly catalog: ReturnType<typeof defineCatalog>;
}

interface World {
  readonly bodies: readonly {
    readonly above: number;
    readonly people: readonly number[];
    /** Whether the unit reports leaders. */
    readonly reports?: boolean;
  }[];
  readonly threshold: number;
  readonly zeros: 'group' | 'protect';
}

const few = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(4) });
const worldOf = (kinds: number, maxLength: number, report?: fc.Arbitrary<boolean>): fc.Arbitrary<World> =>
  fc.record({
    bodies: fc.array(
      fc.record({
        above: fc.nat(9),
        people: fc.array(few, { minLength: 2 * kinds, maxLength: 2 * kinds }),
        ...(report === undefined ? {} : { reports: report }),
      }),
      { minLength: 2, maxLength },
    ),
    threshold: fc.integer({ min: 2, max: 5 }),
    zeros: fc.constantFrom('group' as const, 'protect' as const),
  });
const catalogOf = (indicators: Parameters<typeof defineCatalog>[0]['indicators']) =>
  defineCatalog({ id: 'plan', title, indicators });

/** Worlds in which the attacker can try every table. */
export const boundsWorlds: readonly Kinds[] = [
  {
    what: 'leaders among staff',
    runs: 700,
    world: worldOf(2, 3),
    fields: [{ leadership: 'none' }, { leadership: 'head' }],
    populations: [
      { id: 'staff', kinds: [0, 1], within: [] },
      { id: 'leaders', kinds: [1], within: [0] },
    ],
    catalog: catalogOf([shareOf(staff), shareOf(leaders)]),
  },
  {
    what: 'heads among leaders among staff',
    runs: 400,
    world: worldOf(3, 3),
    fields: [{ leadership: 'none' }, { leadership: 'deputy' }, { leadership: 'head' }],
    populations: [
      { id: 'staff', kinds: [0, 1, 2], within: [] },
      { id: 'leaders', kinds: [1, 2], within: [0] },
      { id: 'heads', kinds: [2], within: [0, 1] },
    ],
    catalog: catalogOf([shareOf(staff), shareOf(leaders), shareOf(heads)]),
  },
  {
    what: 'leaders among staff, reported by some units',
    runs: 300,
    world: worldOf(
      2,
      4,
      fc.nat(2).map((number) => number > 0),
    ),
    fields: [{ leadership: 'none' }, { leadership: 'head' }],
    populations: [
      { id: 'staff', kinds: [0, 1], within: [] },
      { id: 'leaders', kinds: [1], within: [0] },
    ],
    catalog: catalogOf([
      shareOf(staff),
      shareOf(leaders),
      defineIndicator({ ...about, id: 'leading', share: { part: leaders, whole: staff } }),
    ]),
  },
  {
    what: 'leaders and civil servants among staff',
    runs: 300,
    world: worldOf(4, 3),
    fields: ['contract', 'civil_servant'].flatMap((employment) =>
      ['none', 'head'].map((leadership) => ({
        leadership,
        employment,
      })),
    ),
    populations: [
      { id: 'staff', kinds: [0, 1, 2, 3], within: [] },
      { id: 'leaders', kinds: [1, 3], within: [0] },
      { id: 'permanent', kinds: [2, 3], within: [0] },
    ],
    catalog: catalogOf([shareOf(staff), shareOf(leaders), shareOf(permanent)]),
  },
  {
    what: 'staff by qualification, with leaders',
    runs: 300,
    world: worldOf(4, 3),
    fields: ['bachelor', 'master'].flatMap((qualification) =>
      ['none', 'head'].map((leadership) => ({ leadership, qualification })),
    ),
    populations: [
      { id: 'staff', kinds: [0, 1, 2, 3], within: [] },
      { id: 'leaders', kinds: [1, 3], within: [0] },
      { id: 'bachelor', kinds: [0, 1], within: [0] },
      { id: 'master', kinds: [2, 3], within: [0] },
    ],
    catalog: catalogOf([
      shareOf(staff),
      shareOf(leaders),
      defineIndicator({ ...about, id: 'degrees', distribution: { of: staff, by: 'qualification' } }),
    ]),
  },
];

const sexes = ['female', 'male'] as const;

/** The sensitive numbers that an attacker who tries every table finds out from a protected report. */
export function attackedBounds(kinds: Kinds, world: World): readonly object[] {
  const { attacker, withoutReport, sensitive } = attackOn(kinds, world, 1);
  return sensitive
    .filter(({ positions }) => attacker.finds(positions) && !withoutReport.finds(positions))
    .map(({ what }) => what);
}

/** How many sensitive numbers have a smaller range than they should, and how many the summary admits. */
export function attackedWidth(
  kinds: Kinds,
  world: World,
  width: number,
): Readonly<Record<'narrow' | 'admitted', number>> {
  const { attacker, withoutReport, sensitive, summary } = attackOn(kinds, world, width);
  const narrow = sensitive.filter(
    ({ positions }) => attacker.range(positions) < width - 1e-6 && !withoutReport.finds(positions),
  );
  return { narrow: narrow.length, admitted: summary.narrow };
}

function attackOn({ fields, populations, catalog }: Kinds, { bodies, threshold, zeros }: World, width: number) {
  const { parent, units } = treeOf(bodies);
  const inUnit = 2 * fields.length;
  const position = (unit: number, kind: number, sex: number) => unit * inUnit + kind * 2 + sex;
  const counts = bodies.flatMap(({ people }) => people);
  // Returns are read in less time than people; a distribution needs people.
  const isDivided = catalog.indicators.some(({ distribution }) => distribution !== undefined);
  const personnel = (isDivided ? counts : []).flatMap((count, at) =>
    Array.from({ length: count }, (_, i) => ({
      id: `p${at}-${i}`,
      unitId: `u${Math.floor(at / inUnit)}`,
      sex: sexes[at % 2]!,
      ...fields[Math.floor((at % inUnit) / 2)],
    })),
  );
  const numberIn = (unit: number, kinds: readonly number[], sex: number) =>
    kinds.reduce((sum, kind) => sum + counts[position(unit, kind, sex)]!, 0);
  const reporting = (members: readonly number[], populationId: string) =>
    members.filter((unit) => populationId === 'staff' || bodies[unit]!.reports !== false);
  const returns = (isDivided ? [] : populations).flatMap(({ id: populationId, kinds }) =>
    reporting([...units.keys()], populationId).map((unit) => {
      const [female, male] = [numberIn(unit, kinds, 0), numberIn(unit, kinds, 1)];
      return { populationId, unitId: `u${unit}`, total: female + male, female, male };
    }),
  );
  const { dataset } = createDataset({ units, personnel: personnel as never, returns }, { asOf: '2019-12-31' });
  const { report, summary } = protect(evaluate(dataset, catalog), { threshold, zeros, width });

  const below = parent.map((_, top) =>
    parent.flatMap((_above, unit) => {
      let up = unit;
      while (up > top) up = parent[up]!;
      return up === top ? [unit] : [];
    }),
  );
  const positionsOf = (members: readonly number[], kinds: readonly number[], ofSexes: readonly number[]) => {
    const positions: number[] = [];
    for (const unit of members)
      for (const kind of kinds) for (const sex of ofSexes) positions.push(position(unit, kind, sex));
    return positions;
  };
  const sumOf = (positions: readonly number[]) => positions.reduce((sum, at) => sum + counts[at]!, 0);
  const shown: KnownSum[] = [];
  const learn = (positions: readonly number[], number: number | undefined): void => {
    if (number === undefined) return;
    if (number !== sumOf(positions)) throw new Error(`${number} is shown where ${sumOf(positions)} is true`);
    shown.push({ positions, number });
  };
  const read = (members: readonly number[], kinds: readonly number[], { total, female, male }: ResultCounts): void => {
    if (members.length === 0) return;
    learn(positionsOf(members, kinds, [0, 1]), total);
    learn(positionsOf(members, kinds, [0]), female);
    learn(positionsOf(members, kinds, [1]), male);
  };
  const isShared = catalog.indicators.some(({ id }) => id === 'leading');
  below.forEach((members, top) => {
    for (const { id, kinds } of populations)
      if (catalog.indicators.some((indicator) => indicator.id === id))
        read(reporting(members, id), kinds, report.result(id, `u${top}`).counts);
    if (isShared) {
      const { counts: ofWhole, part = {} } = report.result('leading', `u${top}`);
      read(reporting(members, 'leaders'), populations[0]!.kinds, ofWhole);
      read(reporting(members, 'leaders'), populations[1]!.kinds, part);
    }
    if (!isDivided) return;
    for (const { value, counts: ofRow } of report.result('degrees', `u${top}`).distribution ?? [])
      read(members, populations.find(({ id }) => id === value)!.kinds, ofRow);
  });
  // Everybody is taken to know which groups are empty, and of which large groups a sex is missing.
  const before: KnownSum[] = [];
  const sensitive: { readonly positions: readonly number[]; readonly what: object }[] = [];
  const groups = populations.flatMap(({ id, kinds, within }) => {
    const wholes = within.map((whole) => populations[whole]!.kinds);
    const left = wholes.map((whole) => whole.filter((kind) => !kinds.includes(kind)));
    // A whole is also counted in the units alone that report the part.
    return [kinds, ...left, ...(isShared ? wholes : [])].map((ofGroup) => ({ id, kinds: ofGroup }));
  });
  for (const all of below.flatMap((each, top) => [each, [top]]))
    for (const { id, kinds } of groups) {
      const members = reporting(all, id);
      const total = sumOf(positionsOf(members, kinds, [0, 1]));
      const isLarge = zeros === 'group' && total >= threshold;
      for (const ofSexes of [[0, 1], [0], [1]]) {
        const positions = positionsOf(members, kinds, ofSexes);
        const number = sumOf(positions);
        if (number === 0 && (total === 0 || isLarge)) before.push({ positions, number });
        else if (number < threshold) sensitive.push({ positions, what: { members, kinds, ofSexes, number, total } });
      }
    }
  return {
    attacker: new TableAttacker(counts, [...before, ...shown]),
    withoutReport: new TableAttacker(counts, before),
    sensitive,
    summary,
  };
}
