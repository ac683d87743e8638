import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advancement } from '../../src/catalogs/vn/index.js';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import type { Dataset } from '../../src/dataset/dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { Tallies } from '../../src/tallies/tallies.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import type { NodePort } from '../../src/workers/ports.js';
import { serveTallies } from '../../src/workers/serveTallies.js';
import { tallyInWorkers } from '../../src/workers/tallyInWorkers.js';
import { breakdowns, type Case, cases, listedBreakdowns } from '../agreement/arbitraries.js';
import { runs, timeout } from '../agreement/runs.js';
import { summary } from '../agreement/summary.js';
import { organisation } from './organisation.js';
import { asWebPort, servers } from './ports.js';

const json = (tallies: Tallies) => JSON.stringify(talliesToJson(tallies));

function datasetOf({ asOf, period, rows }: Case): Dataset {
  return createDataset(rows as Rows, { asOf, period }).dataset;
}

let pool: ReturnType<typeof servers>;
beforeAll(() => {
  pool = servers(12);
});
afterAll(() => pool.close());

const title = { vi: 'tên', en: 'title' };
const facts = { title, better: 'parity', source: { document: 'plan' } } as const;

/** A catalog whose conditions look at units and into other record sets, forth and back. */
const related: Catalog = {
  id: 'related',
  title,
  populations: [
    { id: 'all', title, of: 'personnel', where: {} },
    { id: 'in-teams', title, of: 'personnel', where: { unit: { kind: 'team' } } },
    { id: 'below-departments', title, of: 'personnel', where: { unit: { parent: { kind: 'department' } } } },
    { id: 'appointed', title, of: 'personnel', where: { events: { some: { kind: 'appointment' } } } },
    { id: 'never', title, of: 'personnel', where: { events: { none: {} } } },
    { id: 'twice', title, of: 'personnel', where: { events: { count: {}, gte: 2 } } },
    { id: 'mostly', title, of: 'personnel', where: { events: { share: { kind: 'appointment' }, gte: '0.5' } } },
    {
      id: 'with-own-unit',
      title,
      of: 'personnel',
      where: { events: { some: { unitId: { field: 'person.unitId' } } } },
    },
    { id: 'events-in-teams', title, of: 'personnel', where: { events: { some: { unit: { kind: 'team' } } } } },
    { id: 'events-of-leaders', title, of: 'events', where: { person: { leadership: 'head' } } },
    { id: 'events-elsewhere', title, of: 'events', where: { not: { unitId: { field: 'person.unitId' } } } },
    { id: 'plain-events', title, of: 'events', where: { on: { lte: { date: 'asOf' } } } },
    { id: 'chaired', title, of: 'committeeMembers', where: { personId: { field: 'committee.chairId' } } },
    {
      id: 'chairs',
      title,
      of: 'personnel',
      where: { committeeMembers: { some: { personId: { field: 'committee.chairId' } } } },
    },
  ] as Catalog['populations'],
  indicators: [
    { id: 'pay', ...facts, payGap: { of: 'all', value: 'basicPay', average: 'median' } },
    { id: 'mean', ...facts, mean: { of: 'in-teams', value: 'basicPay' } },
    { id: 'age', ...facts, median: { of: 'appointed', value: 'age' } },
    { id: 'qualifications', ...facts, distribution: { of: 'all', by: 'qualification' } },
    { id: 'hired', ...facts, distribution: { of: 'never', by: 'hiredOn' } },
    { id: 'amounts', ...facts, quantity: { value: { distinct: 'basicPay', of: 'all' } } },
  ],
};

describe('tallyInWorkers gives the bytes of tally', () => {
  const workerCounts = fc.constantFrom(1, 2, 3, 12);

  it('for any organisation and catalog', { timeout: 3 * timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.oneof(fc.constant([]), breakdowns), workerCounts, async (one, by, count) => {
        const dataset = datasetOf(one);
        const workers = pool.workers.slice(0, count);
        const tallies = await tallyInWorkers(dataset, one.catalog, { workers, by, minRecords: 0 });
        expect(json(tallies)).toBe(json(tally(dataset, one.catalog, { by })));
      }),
      runs(60),
    );
  });

  it('and the report of evaluate, medians included', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.oneof(fc.constant([]), listedBreakdowns), workerCounts, async (one, by, count) => {
        const dataset = datasetOf(one);
        const workers = pool.workers.slice(0, count);
        const tallies = await tallyInWorkers(dataset, one.catalog, { workers, by, minRecords: 0 });
        expect(summary(evaluate(one.catalog, tallies, { by }))).toEqual(
          summary(evaluate(one.catalog, dataset, { by })),
        );
      }),
      runs(20),
    );
  });

  it.each([
    ['advancement', advancement],
    ['conditions on related records', related],
  ])('for %s', { timeout }, async (_, catalog) => {
    await fc.assert(
      fc.asyncProperty(
        cases,
        workerCounts,
        fc.constantFrom([], ['unit.kind'], ['positionLevel', 'sex']),
        async (one, count, by) => {
          const dataset = datasetOf(one);
          const workers = pool.workers.slice(0, count);
          const tallies = await tallyInWorkers(dataset, catalog, { workers, by, minRecords: 0 });
          expect(json(tallies)).toBe(json(tally(dataset, catalog, { by })));
        },
      ),
      runs(15),
    );
  });

  it('again from the same dataset, whose columns stay', async () => {
    const dataset = organisation(40);
    const first = json(await tallyInWorkers(dataset, related, { workers: pool.workers, minRecords: 0 }));
    const again = json(await tallyInWorkers(dataset, related, { workers: pool.workers.slice(3, 5), minRecords: 0 }));
    expect(again).toBe(first);
    expect(json(tally(dataset, related))).toBe(first);
  });

  it('from calls at the same time on the same workers', async () => {
    const workers = pool.workers.slice(0, 2);
    const all = [12, 40, 7, 90].map((size) => organisation(size));
    const found = await Promise.all(
      all.map((dataset) => tallyInWorkers(dataset, related, { workers, minRecords: 0 }).then(json)),
    );
    expect(found).toEqual(all.map((dataset) => json(tally(dataset, related))));
  });

  it('from ports as browsers have them', async () => {
    const { port1, port2 } = new MessageChannel() as unknown as globalThis.MessageChannel;
    serveTallies(asWebPort(port2));
    const dataset = organisation(30);
    const tallies = await tallyInWorkers(dataset, related, { workers: [asWebPort(port1)], minRecords: 0 });
    expect(json(tallies)).toBe(json(tally(dataset, related)));
    port1.close();
  });

  it('without a message where all record sets are small', async () => {
    const dataset = organisation(30);
    const mute: NodePort = { on: () => undefined, off: () => undefined, postMessage: () => expect.unreachable() };
    expect(json(await tallyInWorkers(dataset, related, { workers: [mute] }))).toBe(json(tally(dataset, related)));
  });

  it('where sums fit doubles in each range, but not together', async () => {
    const units = ['a', 'b'].map((id) => ({ id, name: id, kind: 'department' }));
    const personnel = units.map(({ id }) => ({
      id,
      unitId: id,
      sex: 'female',
      leadership: 'none',
      basicPay: '500000000000000.5',
    }));
    const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
    const workers = pool.workers.slice(0, 2);
    const tallies = await tallyInWorkers(dataset, related, { workers, minRecords: 0 });
    expect(json(tallies)).toBe(json(tally(dataset, related)));
    const catalog: Catalog = {
      ...related,
      indicators: [{ id: 'sum', ...facts, quantity: { value: { sum: 'basicPay', of: 'all' } } }],
    };
    const summed = await tallyInWorkers(dataset, catalog, { workers, minRecords: 0 });
    expect(summed.populations.get('all')?.sums.get('basicPay')?.sums.female).toEqual([
      5_000_000_000_000_005n,
      5_000_000_000_000_005n,
    ]);
  });
});
