import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const leaders = definePopulation({ ...staff, id: 'leaders', where: { leadership: { in: ['head', 'deputy'] } } });
const heads = definePopulation({ ...staff, id: 'heads', where: { leadership: 'head' } });
const womenLeaders = definePopulation({ ...staff, id: 'women-leaders', where: { ...leaders.where, sex: 'female' } });
export const populations = [staff, leaders, heads];
export const catalog = defineCatalog({
  id: 'plan',
  title,
  indicators: [
    ...populations.map((of) => defineIndicator({ ...about, id: of.id, femaleShare: { of } })),
    defineIndicator({ ...about, id: 'leading', share: { part: leaders, whole: staff } }),
    defineIndicator({ ...about, id: 'heads-in-staff', share: { part: heads, whole: staff } }),
    defineIndicator({ ...about, id: 'heading', representationGap: { part: heads, whole: leaders } }),
    defineIndicator({ ...about, id: 'women', quantity: { value: { count: womenLeaders } } }),
  ],
});
