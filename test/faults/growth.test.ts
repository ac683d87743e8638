import { createDataset, evaluate } from 'gender-indicators';
import { whereSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { apart } from './apart.js';
import { asOf, catalog, errorOf, indicator, list, person, population, unit } from './world.js';

// Each size would take the engine of 230a945 a minute or more, and is done in about a second where work grows with the size.

it('D: the tallies of 1,600 offices of ten units, each with the catalog of the committees, are merged', {
  timeout: 90_000,
}, async () => {
  const outcome = await apart(
    ({ createDataset, tally, mergeTallies, evaluate, catalogs, world: { asOf, unit, person, list } }) => {
      const [first, ...others] = list(1600, (i) => {
        const office = `office-${i}`;
        const teams = list(9, (team) => unit(`${office}-${team}`, office));
        const personnel = [person(`p${i}`, office), person(`q${i}`, `${office}-0`, { sex: 'male', basicPay: '100' })];
        const { dataset } = createDataset({ units: [unit(office), ...teams], personnel }, { asOf, source: office });
        return tally(dataset, catalogs.advancement);
      });
      const merged = mergeTallies(first!, ...others);
      return evaluate(merged, catalogs.advancement).result('women-in-workforce', 'office-1599').value?.toNumber();
    },
    { seconds: 60 },
  );
  expect(outcome).toEqual({ value: 0.5 });
});

describe('D: conditions with long lists', () => {
  it('D: as many units are asked for by their ids as a list may have', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, population, list } }) => {
        const ids = list(100_000, (i) => `unit-${i}`);
        const named = population('named', 'units', { id: { in: ids } });
        const serving = population('serving', 'personnel', { unit: { id: { in: ids } } });
        const plan = catalog(
          indicator('units', { quantity: { value: { count: named } } }),
          indicator('people', { quantity: { value: { count: serving } } }),
        );
        const units = [unit('top'), ...ids.map((id) => unit(id, 'top'))];
        const rows = { units, personnel: [person('p', 'unit-99999'), person('q', 'top')] };
        const report = evaluate(createDataset(rows, { asOf }).dataset, plan);
        return ['units', 'people'].map((id) => report.result(id, 'top').counts.total);
      },
    );
    expect(outcome).toEqual({ value: [100_000, 1] });
  });

  it('D: as many amounts are asked for as a list may have', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, population, list } }) => {
        const amounts = list(100_000, (i) => String(2 * i));
        const paid = population('paid', 'personnel', { basicPay: { in: amounts } });
        const plan = catalog(indicator('paid', { quantity: { value: { count: paid } } }));
        const personnel = list(100_000, (i) => person(`p${i}`, 'a', { basicPay: String(i) }));
        const report = evaluate(createDataset({ units: [unit('a')], personnel }, { asOf }).dataset, plan);
        return report.result('paid', 'a').counts.total;
      },
    );
    expect(outcome).toEqual({ value: 50_000 });
  });

  it('D: as many texts of a field of the application are asked for as a list may have', async () => {
    const outcome = await apart(
      ({ createDataset, createModel, evaluate, schemas, z, world }) => {
        const { asOf, unit, person, catalog, indicator, population, list } = world;
        const model = createModel({ personnel: schemas.personSchema.extend({ birthplace: z.string().nullish() }) });
        const places = list(100_000, (i) => `place-${i}`);
        const born = population('born', 'personnel', { birthplace: { in: places } });
        const plan = catalog(indicator('born', { quantity: { value: { count: born } } }));
        const personnel = places.map((birthplace, i) => person(`p${i}`, 'a', { birthplace }));
        const report = evaluate(createDataset({ units: [unit('a')], personnel }, { asOf, model }).dataset, plan);
        return report.result('born', 'a').counts.total;
      },
      { seconds: 8 },
    );
    expect(outcome).toEqual({ value: 100_000 });
  });

  it('D: a longer list is refused by code, and by the schema', () => {
    const ids = list(100_001, (i) => `unit-${i}`);
    const where = { unit: { id: { in: ids } } };
    const { dataset } = createDataset({ units: [unit('a')], personnel: [person('p', 'a')] }, { asOf });
    const plan = catalog(indicator('n', { quantity: { value: { count: population('named', 'personnel', where) } } }));
    const { code, facts } = errorOf(() => evaluate(dataset, plan));
    expect({ code, facts }).toMatchObject({ code: 'too_large', facts: { what: 'list_length', limit: 100_000 } });
    expect(whereSchema.safeParse(where).success).toBe(false);
    expect(whereSchema.safeParse({ unit: { id: { in: ids.slice(1) } } }).success).toBe(true);
  });
});

it('D: the difference of each of very many units to its siblings is worked out', async () => {
  const outcome = await apart(
    ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, women, list } }) => {
      const gap = indicator('gap', { difference: { indicator: 'women', reference: 'siblings' } });
      const units = [unit('top'), ...list(64_000, (i) => unit(`u${i}`, 'top'))];
      const personnel = list(64_000, (i) => person(`p${i}`, `u${i}`, { sex: i % 2 === 0 ? 'female' : 'male' }));
      const report = evaluate(createDataset({ units, personnel }, { asOf }).dataset, catalog(women, gap));
      return list(64_000, (i) => report.result('gap', `u${i}`).value?.gt(0)).filter(Boolean).length;
    },
  );
  expect(outcome).toEqual({ value: 32_000 });
});

it('D: a unit that was renamed very often is followed', async () => {
  const outcome = await apart(({ createDataset, evaluate, series, world: { unit, person, catalog, people, list } }) => {
    const renamed = list(150_000, (i) =>
      unit(`u${i}`, undefined, { dissolvedOn: '2019-07-01', successorIds: [`u${i + 1}`] }),
    );
    const units = [...renamed, unit('u150000', undefined, { establishedOn: '2019-07-01' })];
    const reports = ['2018-12-31', '2019-12-31'].map((asOf) => {
      const personnel = [person('p', asOf === '2018-12-31' ? 'u0' : 'u150000')];
      return evaluate(createDataset({ units, personnel }, { asOf }).dataset, catalog(people));
    });
    return series(reports)
      .points('people', 'u150000')
      .map(({ unitIds }) => unitIds.length);
  });
  expect(outcome).toEqual({ value: [150_000, 1] });
});
