import {
  createDataset,
  createModel,
  DatasetBuilder,
  Decimal,
  evaluate,
  mergeTallies,
  talliesFromJson,
  talliesToJson,
  tally,
  update,
} from 'gender-indicators';
import { goalpost } from 'gender-indicators/measures';
import { personSchema } from 'gender-indicators/schemas';
import { assess, distanceToTarget, meets, trajectory, unsdProgress } from 'gender-indicators/targets';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apart } from './apart.js';
import {
  asOf,
  catalog,
  codeOf,
  indicator,
  jsonWith,
  leaders,
  list,
  people,
  person,
  personnel,
  population,
  unit,
  women,
} from './world.js';

const plan = catalog(women, people);

describe('A1: a unit whose id is the word for an absent value', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
  ])('A1: a unit with the id `%s` is above nobody who names no parent', (id, parentId) => {
    const units = [unit('a', parentId), unit(id, parentId)];
    const rows = { units, personnel: [person('1', 'a'), person('2', id), person('3', id)] };
    const { dataset, issues } = createDataset(rows, { asOf });
    const report = evaluate(dataset, plan);
    expect(issues).toEqual([]);
    expect(report.result('people', 'a')).toMatchObject({
      counts: { total: 1 },
      coverage: { reported: 1, expected: 1 },
    });
    expect(report.result('people', id)).toMatchObject({ counts: { total: 2 }, coverage: { reported: 1, expected: 1 } });
  });

  it('A1: a report is made after a change of a person in a unit with the id `undefined`', async () => {
    const outcome = await apart(
      ({ createDataset, update, evaluate, world: { asOf, unit, person, catalog, women } }) => {
        const rows = { units: [unit('a'), unit('undefined')], personnel: [person('1', 'a'), person('2', 'undefined')] };
        const { dataset } = createDataset(rows, { asOf });
        evaluate(dataset, catalog(women)).result('women', 'undefined');
        const after = update(dataset, { personnel: [person('2', 'undefined', { sex: 'male' })] }).dataset;
        return evaluate(after, catalog(women)).result('women', 'undefined').value?.toNumber();
      },
    );
    expect(outcome).toEqual({ value: 0 });
  });
});

it('A2: an update finds a person whose id is a number in the own schema', () => {
  const model = createModel({ personnel: personSchema.extend({ id: z.number() }) });
  const row = (id: number, sex: string) => ({ ...person('', 'a'), id, sex });
  const rows = { units: [unit('a')], personnel: [row(1, 'female'), row(2, 'female')] };
  const { dataset } = createDataset(rows, { asOf, model });
  const after = update(dataset, { personnel: [row(2, 'male'), row(3, 'female')] });
  expect(after.counts).toEqual({ made: 2, refused: 0 });
  expect(evaluate(after.dataset, plan).result('people', 'a').counts).toMatchObject({ total: 3, female: 2, male: 1 });
});

describe('A3: a builder that was called off or broken off', () => {
  const rows = { units: [unit('a')], personnel: list(20_000, (i) => person(`p${i}`, 'a')) };
  const calls: readonly (readonly [string, (builder: DatasetBuilder) => unknown])[] = [
    ['build', (builder) => builder.build()],
    ['add', (builder) => builder.add({ units: [unit('b')] })],
  ];

  it.each(calls)('A3: says so by code when `%s` is called after its signal called it off', (_, call) => {
    const signal = { aborted: false };
    const builder = new DatasetBuilder({ asOf, signal, onProgress: () => (signal.aborted = true) });
    expect(codeOf(() => builder.add(rows))).toBe('aborted');
    signal.aborted = false;
    expect(codeOf(() => call(builder))).toBe('builder_aborted');
  });

  it.each(calls)('A3: says so by code when `%s` is called after its callback threw', (_, call) => {
    let fails = true;
    const builder = new DatasetBuilder({
      asOf,
      onProgress: () => {
        if (fails) throw new Error('the disk is full');
      },
    });
    expect(() => builder.add(rows)).toThrow('the disk is full');
    fails = false;
    expect(codeOf(() => call(builder))).toBe('builder_aborted');
  });

  it('A3: gives no dataset without its records when building was broken off and is tried again', () => {
    let fails = false;
    const builder = new DatasetBuilder({
      asOf,
      onProgress: () => {
        if (fails) throw new Error('the disk is full');
      },
    });
    builder.add(rows);
    fails = true;
    let built: number | string | undefined;
    try {
      built = builder.build().counts.personnel.kept;
    } catch {
      fails = false;
      built = codeOf(() => builder.build());
    }
    expect([20_000, 'builder_aborted']).toContain(built);
  });

  it('A3: says so by code when chunks are added after it was called off', async () => {
    const signal = { aborted: true };
    const builder = new DatasetBuilder({ asOf, signal });
    expect(codeOf(() => builder.add(rows))).toBe('aborted');
    signal.aborted = false;
    await expect(builder.addAll([rows])).rejects.toMatchObject({ code: 'builder_aborted' });
  });
});

it('A4: rows that are added while others are being added are refused by code or kept whole', () => {
  let isInside = false;
  const builder = new DatasetBuilder({
    asOf,
    onProgress: () => {
      if (isInside) return;
      isInside = true;
      builder.add({ personnel: list(5000, (i) => person(`q${i}`, 'a')) });
    },
  });
  const code = codeOf(() => builder.add({ personnel: list(20_000, (i) => person(`p${i}`, 'a')), units: [unit('a')] }));
  const female =
    code === undefined ? evaluate(builder.build().dataset, plan).result('people', 'a').counts.female : 'none';
  expect([25_000, 'none']).toContain(female);
});

it('A5: a row whose field updates the same dataset when it is read changes nobody else', () => {
  const units = ['a', 'b', 'c'].map((id) => unit(id));
  const { dataset } = createDataset({ units, personnel: ['a', 'b', 'c'].map((id) => person(`p-${id}`, id)) }, { asOf });
  const row = {
    ...person('p-a', 'a', { sex: 'male' }),
    get hours() {
      update(dataset, { personnel: [person('p-c', 'c', { sex: 'male' }), person('p-b', 'b', { sex: 'male' })] });
      return 40;
    },
  };
  const after = update(dataset, { personnel: [row, person('p-d', 'b')] });
  const report = evaluate(after.dataset, plan);
  expect(after.counts).toEqual({ made: 2, refused: 0 });
  expect(units.map(({ id }) => report.result('people', id).counts)).toMatchObject([
    { female: 0, male: 1 },
    { female: 2, male: 0 },
    { female: 1, male: 0 },
  ]);
});

describe('A6: tallies from JSON that do not fit together', () => {
  const pay = [
    indicator('sum', { quantity: { value: { sum: 'basicPay', of: personnel } } }),
    indicator('median', { median: { of: personnel, value: 'basicPay' } }),
    indicator('leaders', { femaleShare: { of: leaders } }),
  ];
  const whole = catalog(women, people, ...pay);
  const one = { units: [unit('a')], personnel: [person('p', 'a', { basicPay: '100', leadership: 'head' })] };
  const tallied = () => tally(createDataset(one, { asOf }).dataset, whole);
  const json = (): string => JSON.stringify(talliesToJson(tallied()));
  const refusal = (text: unknown) => codeOf(() => evaluate(talliesFromJson(text), whole));
  // Each replaces what stands in the JSON of one woman with a pay of 100.
  const replaced = (part: string | RegExp, by: string): string => {
    const text = json();
    const changed = text.replace(part, by);
    expect(changed).not.toBe(text);
    return changed;
  };

  it('A6: as they were written they are read', () => {
    expect(refusal(json())).toBeUndefined();
  });

  it('A6: a value that a million women of a unit of one person have is refused', () => {
    expect(refusal(replaced(/"100":\{"female":1\}/u, '"100":{"female":1000000}'))).toBe('invalid_json');
  });

  it('A6: a value that is written as no decimal number is refused', () => {
    expect(refusal(replaced(/"100":\{"female":1\}/u, '"0x10":{"female":1}'))).toBe('invalid_json');
  });

  it('A6: a sum over more people than there are is refused', () => {
    expect(refusal(replaced(/"count":1,"sum":"100"/u, '"count":7,"sum":"100"'))).toBe('invalid_json');
  });

  it('A6: a part of all persons that is larger than all persons of the same unit is refused', () => {
    const tallies = jsonWith(tallied(), 'populations.leaders.records.a', {
      total: 5,
      female: 5,
      male: 0,
      other: 0,
      undisclosed: 0,
    });
    expect(refusal(tallies)).toBe('invalid_json');
  });

  it('A6: a sum over women where the unit has none is refused', () => {
    const men = { total: 1, female: 0, male: 1, other: 0, undisclosed: 0 };
    const summed = catalog(...pay.slice(0, 1));
    const tallies = tally(createDataset(one, { asOf }).dataset, summed);
    const tampered = jsonWith(tallies, 'populations.personnel.records.a', men);
    expect(codeOf(() => evaluate(talliesFromJson(tampered), summed))).toBe('invalid_json');
  });

  it('A6: counts that together are beyond the exact whole numbers of a double are exact or refused', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const units = [unit('top'), unit('a', 'top'), unit('b', 'top')];
    const returns = units.map(({ id }) => ({ populationId: 'personnel', unitId: id, total: most, female: 0 }));
    const { dataset, counts } = createDataset({ units, returns }, { asOf });
    const tallied = () => tally(dataset, catalog(people));
    const values = [
      () => evaluate(dataset, catalog(people)).result('people', 'top').value?.toFixed(),
      () =>
        evaluate(talliesFromJson(talliesToJson(tallied())), catalog(people))
          .result('people', 'top')
          .value?.toFixed(),
    ].map((value) => {
      let shown: string | undefined;
      return codeOf(() => (shown = value())) === undefined ? shown : 'refused';
    });
    const exact = (BigInt(most) * 3n).toString();
    // A return that is left out is said: data never makes an evaluation throw.
    const isRefused = counts.returns.refused > 0 || tallied().issues.some(({ code }) => code === 'too_large');
    for (const value of values) expect(isRefused || value === exact || value === 'refused').toBe(true);
  });
});

describe('A7: numbers of more than 64 digits', () => {
  it('A7: a condition compares them in all their digits', () => {
    const rows = { units: [unit('a')], personnel: list(6, (i) => person(`p${i}`, 'a', { basicPay: '1000' })) };
    const above = population('above', 'personnel', { basicPay: { gt: `999.${'9'.repeat(70)}` } });
    const counted = catalog(indicator('above', { quantity: { value: { count: above } } }));
    expect(evaluate(createDataset(rows, { asOf }).dataset, counted).result('above', 'a').counts.total).toBe(6);
  });

  it('A7: sums of 71 digits that cancel each other leave what is left, through JSON too', () => {
    const field = z
      .string()
      .regex(/^-?\d+$/u)
      .meta({ format: 'decimal' });
    const model = createModel({ personnel: personSchema.extend({ bonus: field.nullish() }) });
    const counted = catalog(indicator('sum', { quantity: { value: { sum: 'bonus', of: personnel } } }));
    const of = (source: string, bonus: string) => {
      const rows = { units: [unit('a')], personnel: [person('p', 'a', { bonus })] };
      return talliesFromJson(talliesToJson(tally(createDataset(rows, { asOf, model, source }).dataset, counted)));
    };
    const merged = mergeTallies(of('one', `1${'0'.repeat(69)}2`), of('two', `-1${'0'.repeat(70)}`));
    expect(evaluate(merged, counted, { model }).result('sum', 'a').value?.toFixed()).toBe('2');
  });

  it('A7: a value is compared with a bound in all the digits that were given', () => {
    const below = `0.5${'9'.repeat(70)}`;
    expect(meets(below, { at_least: '0.6' })).toBe(false);
    expect(meets(new Decimal(below), { below: '0.6' })).toBe(true);
    expect(distanceToTarget(below, { at_least: '0.6' })?.toFixed()).toBe(`0.${'0'.repeat(70)}1`);
  });
});

it('A8: an issue names the field that is wrong, whatever the number of fields', () => {
  const model = createModel({ personnel: personSchema.catchall(z.number()) });
  const rows = list(70_000, (i) => ({ ...person(`p${i}`, 'a'), [`extra${i}`]: 'x' }));
  const { issueColumns } = createDataset({ units: [unit('a')], personnel: rows }, { asOf, model });
  const { rows: at, kindOf, kinds } = issueColumns['personnel']!;
  const named = Array.from(at, (row, i) => [row, kinds[kindOf[i]!]?.field] as const);
  // Names beyond the first thousand may be counted together, without a name.
  expect(named.filter(([row, field]) => field !== undefined && field !== `extra${row}`)).toEqual([]);
});

describe('A9: NaN and the sign of zero', () => {
  it.each([
    ['0.1', '1.25', 'target_achieved'],
    ['-1', '0.33333333', 'fair_progress'],
  ])('A9: progress to %s of a value that fell to 0 after the year of the target is %s', (goal, value, status) => {
    const progress = unsdProgress({
      baseline: { year: 2015, value: '0.5' },
      current: { year: 2022, value: 0 },
      target: { year: 2020, value: goal },
      direction: 'lower',
    });
    expect(progress.status).toBe(status);
    expect(progress.value?.toString().slice(0, 10)).toBe(value);
  });

  it.each([{ at_least: 1 }, { at_most: '-0' }, { at_most: -0 }, { between: [-0, 1] as const }])(
    'A9: zero has no sign in the progress and the path to %o',
    (bound) => {
      const values = [
        { on: '2018-12-31', value: '-0' },
        { on: '2019-12-31', value: -0 },
      ];
      const target = { bound, by: '2022-12-31' };
      const numbers = numbersIn([assess(values, target), trajectory(values, target)]);
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.filter((number) => number.isNaN() || (number.isZero() && number.isNegative()))).toEqual([]);
    },
  );

  it.each(['linear', 'logarithmic'] as const)('A9: goalposts of 400 digits give a number, %s', (scale) => {
    const minimum = `1${'0'.repeat(399)}`;
    const maximum = `1${'0'.repeat(398)}4`;
    const value = `1${'0'.repeat(398)}1`;
    expect(goalpost({ value, minimum, maximum }, { scale }).toString()).toBe('0.25');
  });
});

function numbersIn(value: unknown): Decimal[] {
  if (value instanceof Decimal) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

it('A10: columns that a caller overwrites are those of no other report', () => {
  const rows = { units: [unit('a')], personnel: list(4, (i) => person(`p${i}`, 'a')) };
  const { dataset } = createDataset(rows, { asOf });
  evaluate(dataset, plan).columns('women').counts.total.fill(100);
  evaluate(dataset, plan).columns('women').counts.female?.fill(100);
  expect(evaluate(dataset, plan).result('women', 'a').counts).toMatchObject({ total: 4, female: 4 });
  expect([...evaluate(dataset, plan).columns('women').counts.total]).toEqual([4]);
  const after = update(dataset, { personnel: [person('p4', 'a')] }).dataset;
  expect(evaluate(after, plan).result('women', 'a').counts).toMatchObject({ total: 5, female: 5 });
});
