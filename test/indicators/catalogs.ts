import type { Catalog } from '../../src/schemas/catalog.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import type { Population } from '../../src/schemas/population.js';

const title = { vi: 'tên', en: 'title' };

/** An indicator by its id and calculation, as JSON gives it. */
export function indicator(id: string, calculation: Partial<Indicator>): Indicator {
  return { id, title, better: 'higher', source: { document: 'plan' }, ...calculation };
}

/** A population by its id, as JSON gives it. */
export function population(id: string, of: string, where?: Population['where']): Population {
  return { id, title, of, ...(where === undefined ? {} : { where }) };
}

/** A catalog, as JSON gives it: nothing was checked. */
export function catalog(parts: Partial<Catalog>): Catalog {
  return { id: 'plan', title, indicators: [], ...parts };
}

export const personnel: Population = population('personnel', 'personnel');
export const leaders: Population = population('leaders', 'personnel', { leadership: { in: ['head', 'deputy'] } });
export const activeUnits: Population = population('units', 'units');
