import { createDataset, createModel, explain, talliesFromJson, tally, update } from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { personSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apart } from './apart.js';
import { asOf, catalog, errorOf, indicator, jsonWith, person, personnel, population, unit } from './world.js';

it('C1: no error and no issue repeats the text of a decimal field', () => {
  const secret = 'about 123456789 dong';
  const model = createModel({
    personnel: personSchema.extend({ bonus: z.string().meta({ format: 'decimal' }).nullish() }),
  });
  const rows = { units: [unit('a')], personnel: [person('p', 'a', { bonus: secret })] };
  const { dataset, issues } = createDataset(rows, { asOf, model });
  const after = update(dataset, { personnel: [person('q', 'a', { bonus: secret })] });
  const said = [...issues, ...after.issues].map(
    (issue) => JSON.stringify(issue) + explain(issue, vi) + explain(issue, en),
  );
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain('123456789');
});

describe('C2: what the path of tallies that do not fit says', () => {
  const of = population('paid', 'personnel');
  const counted = catalog(
    indicator('n', { quantity: { value: { count: of } } }),
    indicator('sum', { quantity: { value: { sum: 'basicPay', of: personnel } } }),
    indicator('median', { median: { of: personnel, value: 'basicPay' } }),
  );
  const rows = { units: [unit('a')], personnel: [person('p', 'a', { basicPay: '123456789.5' })] };
  const pay = 'populations.personnel.distributions.basicPay.units.a';
  const paid = () => tally(createDataset(rows, { asOf }).dataset, counted);

  it.each([
    ['a count that is negative', { female: -1 }],
    ['a count that is a fraction', { female: 0.5 }],
    ['a group that does not exist', { woman: 1 }],
    ['more people than there are', { female: 12 }],
    ['a text', '123456789.5'],
  ])('C2: it names no pay: %s', (_, counts) => {
    const tallies = jsonWith(paid(), pay, { '123456789.5': counts });
    const error = errorOf(() => talliesFromJson(tallies));
    expect(error.code).toBe('invalid_json');
    expect(`${error.message} ${JSON.stringify(error.facts)} ${explain(error, vi)} ${explain(error, en)}`).not.toContain(
      '123456789.5',
    );
    expect(error.facts).toMatchObject({
      path: expect.stringContaining('populations.personnel.distributions.basicPay'),
    });
  });

  it.each(['123456789.5.5', '12 345', 'abc'])('C2: it names no value that is no number: %s', (value) => {
    const tallies = jsonWith(paid(), pay, { [value]: { female: 1 } });
    const error = errorOf(() => talliesFromJson(tallies));
    expect(`${error.message} ${explain(error, vi)}`).not.toContain(value);
  });
});

describe('C3 and C4: memory of datasets that nobody holds', () => {
  it('C3: updates of which the newest is kept, each evaluated, take no more memory than one', async () => {
    const outcome = await apart(
      ({ createDataset, update, evaluate, bytesInUse, catalogs, world: { asOf, unit, person, list } }) => {
        const units = list(20, (i) => unit(`u${i}`));
        const personnel = list(20_000, (i) => person(`p${i}`, `u${i % 20}`, { basicPay: String(1000 + i) }));
        let { dataset } = createDataset({ units, personnel }, { asOf });
        const once = (i: number): void => {
          ({ dataset } = update(dataset, { personnel: [person(`p${i}`, `u${(i + 1) % 20}`, { sex: 'male' })] }));
          evaluate(dataset, catalogs.advancement).result('women-in-workforce', 'u1');
        };
        for (let i = 0; i < 10; i++) once(i);
        const before = bytesInUse();
        for (let i = 10; i < 110; i++) once(i);
        return (bytesInUse() - before) / 2 ** 20;
      },
      { seconds: 60 },
    );
    // Megabytes: a hundred columns of this dataset are above a hundred.
    expect(outcome).toEqual({ value: expect.any(Number) });
    expect((outcome as { value: number }).value).toBeLessThan(20);
  });

  it('C4: what was tried on a dataset that is kept and thrown away takes no memory', async () => {
    const outcome = await apart(
      ({ createDataset, update, bytesInUse, world: { asOf, unit, person, list } }) => {
        const rows = { units: [unit('a')], personnel: list(1000, (i) => person(`p${i}`, 'a')) };
        const { dataset } = createDataset(rows, { asOf });
        const tried = (i: number): void => {
          update(dataset, { personnel: [person(`p${i % 1000}`, 'a', { sex: 'male' })] });
        };
        for (let i = 0; i < 100; i++) tried(i);
        const before = bytesInUse();
        for (let i = 0; i < 3000; i++) tried(i);
        return (bytesInUse() - before) / 2 ** 20;
      },
      { seconds: 60 },
    );
    expect(outcome).toEqual({ value: expect.any(Number) });
    expect((outcome as { value: number }).value).toBeLessThan(5);
  });

  it('C4: what was tried, evaluated and thrown away takes no memory', async () => {
    const outcome = await apart(
      ({ createDataset, update, evaluate, bytesInUse, catalogs, world: { asOf, unit, person, list } }) => {
        const rows = {
          units: [unit('a')],
          personnel: list(20_000, (i) => person(`p${i}`, 'a', { basicPay: String(i) })),
        };
        const { dataset } = createDataset(rows, { asOf });
        const tried = (i: number): void => {
          const after = update(dataset, { personnel: [person(`p${i}`, 'a', { sex: 'male' })] }).dataset;
          evaluate(after, catalogs.advancement).result('women-in-workforce', 'a');
        };
        for (let i = 0; i < 5; i++) tried(i);
        const before = bytesInUse();
        for (let i = 5; i < 65; i++) tried(i);
        return (bytesInUse() - before) / 2 ** 20;
      },
      { seconds: 60 },
    );
    expect(outcome).toEqual({ value: expect.any(Number) });
    expect((outcome as { value: number }).value).toBeLessThan(15);
  });

  it('C4: a dataset that was tried and thrown away is freed while its base is kept', async () => {
    const outcome = await apart(
      async ({ createDataset, update, evaluate, bytesInUse, world: { asOf, unit, person, catalog, women, list } }) => {
        const rows = { units: [unit('a')], personnel: list(100, (i) => person(`p${i}`, 'a')) };
        const { dataset } = createDataset(rows, { asOf });
        const tried = list(20, (i) => {
          const after = update(dataset, { personnel: [person(`p${i}`, 'a', { sex: 'male' })] }).dataset;
          evaluate(after, catalog(women)).result('women', 'a');
          return new WeakRef(after);
        });
        // What a WeakRef gave is kept until the task ends.
        await new Promise((resolve) => setTimeout(resolve, 0));
        bytesInUse();
        const kept = tried.filter((reference) => reference.deref() !== undefined).length;
        return { kept, women: evaluate(dataset, catalog(women)).result('women', 'a').counts.female };
      },
    );
    expect(outcome).toEqual({ value: { kept: 0, women: 100 } });
  });
});
