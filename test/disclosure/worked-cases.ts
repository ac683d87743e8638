import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';

/** Invented people of a tree of units: by population the women and the men that each unit has itself. */
export interface Tree {
  readonly parent: readonly number[];
  readonly populations: readonly {
    readonly id: string;
    /** The populations of which this is a part. */
    readonly within: readonly string[];
    readonly female: readonly number[];
    readonly male: readonly number[];
  }[];
}

const title = { vi: 'a', en: 'a' };

// A part of a population has one more clause, so that the conditions prove that it is a part.
const clauses = {
  p1: { employment: 'civil_servant' },
  p2: { positionLevel: 'team' },
  p3: { qualification: 'bachelor' },
} as const;

/** The report of the women's share of each population of a tree. */
export function reportOfTree({ parent, populations }: Tree): Report {
  const units = parent.map((above, unit) => ({
    id: `u${unit}`,
    name: `u${unit}`,
    kind: 'team',
    ...(above < 0 ? {} : { parentId: `u${above}` }),
  }));
  const returns = populations.flatMap(({ id, female, male }) =>
    parent.map((_, unit) => {
      const [women, men] = [female[unit]!, male[unit]!];
      return { populationId: id, unitId: `u${unit}`, total: women + men, female: women, male: men };
    }),
  );
  const indicators = populations.map(({ id }) => {
    const clause = id in clauses ? { where: clauses[id as keyof typeof clauses] } : {};
    const population = definePopulation({ id, title, of: 'personnel', ...clause });
    return defineIndicator({
      id: `share-${id}`,
      title,
      better: 'parity',
      source: { document: 'a' },
      femaleShare: { of: population },
    });
  });
  const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
  return evaluate(dataset, defineCatalog({ id: 'tree', title, indicators }));
}
