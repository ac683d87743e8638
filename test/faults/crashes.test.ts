import {
  createDataset,
  createModel,
  DatasetBuilder,
  evaluate,
  formatCount,
  formatNumber,
  formatPoints,
  formatShare,
  talliesFromJson,
  tally,
  update,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { hillNumber } from 'gender-indicators/measures';
import { catalogSchema, personSchema, unitSchema, whereSchema } from 'gender-indicators/schemas';
import { trajectory } from 'gender-indicators/targets';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apart } from './apart.js';
import {
  asOf,
  catalog,
  codeOf,
  errorOf,
  indicator,
  jsonWith,
  list,
  people,
  person,
  personnel,
  population,
  unit,
  women,
} from './world.js';

const plan = catalog(women, people);
const pay = catalog(
  people,
  indicator('sum', { quantity: { value: { sum: 'basicPay', of: personnel } } }),
  indicator('median', { median: { of: personnel, value: 'basicPay' } }),
);
const paid = { units: [unit('a')], personnel: [person('p', 'a', { basicPay: '100' })] };
/** The tallies of one woman with a pay of 100. */
const paidTallies = () => tally(createDataset(paid, { asOf }).dataset, pay);

/** `{ not: { not: … } }` of so many levels. */
function nested(levels: number, within: (inner: object) => object = (inner) => ({ not: inner })): object {
  let where: object = { sex: 'female' };
  for (let level = 1; level < levels; level++) where = within(where);
  return where;
}

it('B1: tallies in which units are above each other and one id comes twice are refused', async () => {
  const outcome = await apart(({ talliesFromJson }) =>
    talliesFromJson({
      format: 'gender-indicators/tallies',
      version: 1,
      asOf: '2019-12-31',
      period: { from: '2019-01-01', to: '2019-12-31' },
      sources: [],
      units: [{ id: 'a' }, { id: 'b', parentId: 'a' }, { id: 'a', parentId: 'b' }],
      successions: [],
      populations: {},
      observations: [],
      breakdowns: [],
      cells: [],
      issues: [],
    }),
  );
  expect(outcome).toEqual({ refused: 'invalid_json' });
});

describe('B2: chains of differences', () => {
  it.each(['parent', 'siblings'] as const)(
    'B2: sixty differences to the %s, one of the other, are worked out',
    async (reference) => {
      const outcome = await apart(
        ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, list, women } }, reference) => {
          const chain = list(60, (i) =>
            indicator(`d${i}`, { difference: { indicator: i === 0 ? 'women' : `d${i - 1}`, reference } }),
          );
          // A chain of seventy units, each with a unit beside it.
          const units = list(70, (i) =>
            ['u', 's'].map((id) => unit(`${id}${i}`, i === 0 ? undefined : `u${i - 1}`)),
          ).flat();
          const personnel = units.map(({ id }, i) => person(id, id, { sex: i === 0 ? 'male' : 'female' }));
          const report = evaluate(createDataset({ units, personnel }, { asOf }).dataset, catalog(women, ...chain));
          const { value, reason } = report.result('d59', 'u69');
          return String(value ?? reason);
        },
        { given: reference },
      );
      expect(outcome).toEqual({ value: expect.any(String) });
    },
  );

  it('B2: five thousand differences, one of the other, give a value or a code', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, list, women } }) => {
        const chain = list(5000, (i) =>
          indicator(`d${i}`, { difference: { indicator: i === 0 ? 'women' : `d${i - 1}`, reference: { value: 0 } } }),
        );
        const rows = { units: [unit('a')], personnel: [person('p', 'a')] };
        const report = evaluate(createDataset(rows, { asOf }).dataset, catalog(women, ...chain));
        return report.result('d4999', 'a').value?.toNumber();
      },
    );
    expect([{ value: 1 }, { refused: 'too_large' }]).toContainEqual(outcome);
  });

  it('B2: two thousand differences to the unit above are worked out with work that grows with the chain', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, world: { asOf, unit, person, catalog, indicator, list, women } }) => {
        const chain = list(2000, (i) =>
          indicator(`d${i}`, { difference: { indicator: i === 0 ? 'women' : `d${i - 1}`, reference: 'parent' } }),
        );
        const units = [unit('a'), unit('b', 'a'), unit('c', 'b')];
        const rows = { units, personnel: units.map(({ id }) => person(id, id)) };
        const report = evaluate(createDataset(rows, { asOf }).dataset, catalog(women, ...chain));
        return chain.filter(({ id }) => report.result(id, 'c').value === null).length;
      },
    );
    expect(outcome).toEqual({ value: 1998 });
  });
});

describe('B3: changes that are no lists', () => {
  it.each([
    { personnel: { length: 1_000_000_000 } },
    { left: { length: 1_000_000_000 } },
    { left: 'abc' },
    { personnel: 'abc' },
  ])('B3: %o is refused by code', async (changes) => {
    const outcome = await apart(
      ({ createDataset, update, world: { asOf, unit, person } }, changes) => {
        const { dataset } = createDataset({ units: [unit('a')], personnel: [person('p', 'a')] }, { asOf });
        return update(dataset, changes as never).counts;
      },
      { given: changes, seconds: 5 },
    );
    expect(outcome).toEqual({ refused: 'wrong_argument' });
  });

  it('B3: places of a list that hold nothing are no changes that were made', () => {
    const { dataset } = createDataset({ units: [unit('a')], personnel: [person('p', 'a')] }, { asOf });
    const left = new Array<string>(5);
    left[4] = 'p';
    expect(update(dataset, { left }).counts).toEqual({ made: 1, refused: 4 });
  });
});

it('B4: rows whose ids were chosen to have one hash take no more work than others', async () => {
  const outcome = await apart(
    ({ createDataset, world: { asOf, unit, person } }) => {
      // MurmurHash3 without a seed, of two words of four letters: for each first word the second is found by going back from
      // the state that all ids end in.
      const inverse = (odd: number): number => {
        let found = odd;
        for (let i = 0; i < 5; i++) found = Math.imul(found, 2 - Math.imul(odd, found));
        return found;
      };
      const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
      const [first, second, five] = [inverse(0xcc9e_2d51), inverse(0x1b87_3593), inverse(5)];
      const mixed = (word: number): number => Math.imul(turned(Math.imul(word, 0xcc9e_2d51), 15), 0x1b87_3593);
      const next = (state: number, word: number): number =>
        (Math.imul(turned(state ^ mixed(word), 13), 5) + 0xe654_6b64) | 0;
      const target = next(next(0, 0x6162_6364), 0x6566_6768);
      const before = turned(Math.imul((target - 0xe654_6b64) | 0, five), 19);
      const text = (word: number): string =>
        String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
      const ids: string[] = [];
      for (let number = 0; ids.length < 150_000; number++) {
        // Letters from a to p, so that no word is cut short.
        let word = 0;
        for (let i = 0; i < 4; i++) word = (word << 8) | (33 + ((number >>> (6 * i)) & 63));
        const state = next(0, word);
        const last = Math.imul(turned(Math.imul(before ^ state, second), 17), first) >>> 0;
        if (/^[!-~]{4}$/u.test(text(last))) ids.push(text(word) + text(last));
      }
      ids.reverse();
      const { counts } = createDataset({ units: [unit('a')], personnel: ids.map((id) => person(id, 'a')) }, { asOf });
      return counts.personnel.kept;
    },
    { seconds: 15 },
  );
  expect(outcome).toEqual({ value: 150_000 });
});

describe('B5: names that are not known', () => {
  it('B5: a hundred thousand returns of populations that the catalog does not have take little work', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, catalogs, world: { asOf, unit, list } }) => {
        const units = list(1000, (i) => unit(`unit-${i}`));
        const returns = list(100_000, (i) => ({
          populationId: `women-in-management-of-${i % 100}`,
          unitId: `unit-${Math.floor(i / 100)}`,
          total: 1,
        }));
        const { dataset } = createDataset({ units, returns }, { asOf });
        const report = evaluate(dataset, catalogs.advancement);
        return report.result('women-in-workforce', 'unit-1').reason;
      },
      { seconds: 15 },
    );
    expect(outcome).toEqual({ value: 'not_reported' });
  });

  it('B5: of these issues as many are given in full as is asked for', () => {
    const units = list(20, (i) => unit(`u${i}`));
    const returns = units.map(({ id }) => ({ populationId: 'persons', unitId: id, total: 1 }));
    const { dataset } = createDataset({ units, returns }, { asOf, maxIssues: 3 });
    const { issues } = tally(dataset, plan);
    expect(issues.filter(({ code }) => code === 'unknown_population').length).toBeLessThanOrEqual(3);
  });

  it('B5: a name of more than 64 characters is compared with no other', () => {
    const name = 'a'.repeat(70);
    const model = createModel({ personnel: personSchema.extend({ [name]: z.string().optional() }) });
    const row = { ...person('p', 'a'), [`${name}b`]: 'x' };
    const { issues } = createDataset({ units: [unit('a')], personnel: [row] }, { asOf, model });
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([['unknown_field', { nearest: undefined }]]);
  });

  it.each([
    ['basicpay', 'basicPay'],
    ['basciPay', 'basicPay'],
    ['leadreship', 'leadership'],
    ['qualificaton', 'qualification'],
    ['xyz', undefined],
  ])('B5: of the short names, `%s` still means `%s`', (field, nearest) => {
    const row = { ...person('p', 'a'), [field]: 'x' };
    const { issues } = createDataset({ units: [unit('a')], personnel: [row] }, { asOf });
    expect(issues.map(({ facts }) => facts)).toEqual([{ nearest }]);
  });
});

describe('B6: numbers of very many digits', () => {
  const long = '1'.repeat(401);

  it.each([
    ['formatCount', () => formatCount(long, vi)],
    ['formatNumber', () => formatNumber(long, vi)],
    ['formatShare', () => formatShare(long, vi)],
    ['formatPoints', () => formatPoints(long, vi)],
    ['formatCount of a bigint', () => formatCount(BigInt(long), vi)],
  ])('B6: %s refuses more than 400 digits by code', (name, call) => {
    const { code, facts } = errorOf(call);
    expect({ code, facts }).toEqual({
      code: 'too_large',
      facts: { what: 'digits', limit: 400, in: `${name.split(' ')[0]}.value` },
    });
  });

  it('B6: 400 digits are grouped', () => {
    expect(formatCount(`1${'000'.repeat(133)}`, vi)).toBe(`1${'.000'.repeat(133)}`);
    expect(formatNumber(`-${'9'.repeat(6)}.5`, en, { decimals: 1 })).toBe('-999,999.5');
    expect(formatNumber(12, en, { decimals: 0 })).toBe('12');
  });

  it('B6: grouping the digits of a long Decimal takes work that grows with them', async () => {
    const outcome = await apart(
      ({ formatCount, Decimal }) =>
        formatCount(new Decimal('9'.repeat(400_000)), { numbers: { decimal: ',', group: '.', minus: '-' } } as never)
          .length,
    );
    expect(outcome).toEqual({ value: 533_333 });
  });

  it.each([401, 100_000])('B6: tallies with a sum of %i digits are refused', (length) => {
    const tallies = jsonWith(paidTallies(), 'populations.personnel.sums.basicPay.a.female.sum', '1'.repeat(length));
    expect(codeOf(() => talliesFromJson(tallies))).toBe('invalid_json');
  });

  it('B6: tallies with a sum of 401 decimals are refused', () => {
    const tallies = jsonWith(paidTallies(), 'populations.personnel.sums.basicPay.a.female.sum', `0.${'1'.repeat(401)}`);
    expect(codeOf(() => talliesFromJson(tallies))).toBe('invalid_json');
  });
});

describe('B7: conditions that stand deep inside each other', () => {
  const { dataset } = createDataset(paid, { asOf });
  const counted = (where: object) =>
    catalog(indicator('n', { quantity: { value: { count: population('deep', 'personnel', where as never) } } }));
  const through = (inner: object) => ({ events: { some: { person: inner } } });

  it.each([65, 2000, 20_000])('B7: tallies whose condition has %i levels are refused', (levels) => {
    const tallies = jsonWith(paidTallies(), 'populations.personnel.where', nested(levels));
    expect(codeOf(() => talliesFromJson(tallies))).toBe('invalid_json');
  });

  it.each([
    ['not', nested(65)],
    ['and', nested(65, (inner) => ({ and: [inner] }))],
    ['or', nested(2000, (inner) => ({ or: [inner, inner] }))],
    ['relations', nested(33, through)],
    ['many relations', nested(700, through)],
  ])('B7: a schema says of too many levels of %s which limit it is', (_, where) => {
    const parsed = catalogSchema.safeParse({ ...plan, populations: [population('deep', 'personnel', where as never)] });
    expect(parsed.error?.issues).toMatchObject([{ params: { code: 'too_large', what: 'condition_depth', limit: 64 } }]);
  });

  it.each([
    ['not', nested(65)],
    ['and', nested(65, (inner) => ({ and: [inner] }))],
    ['or', nested(5000, (inner) => ({ or: [inner] }))],
    ['relations', nested(33, through)],
    ['many relations', nested(700, through)],
  ])('B7: an evaluation says of too many levels of %s which limit it is', (_, where) => {
    const { code, facts } = errorOf(() => evaluate(dataset, counted(where)));
    expect({ code, facts }).toMatchObject({ code: 'too_large', facts: { what: 'condition_depth', limit: 64 } });
  });

  it('B7: 64 levels are read and evaluated', () => {
    const where = nested(64);
    expect(whereSchema.safeParse(where).success).toBe(true);
    expect(evaluate(dataset, counted(where)).result('n', 'a').counts.total).toBe(0);
    expect(whereSchema.safeParse(nested(32, through)).success).toBe(true);
  });

  it('B7: lists inside each other are refused by the schema', () => {
    let list: unknown[] = [];
    for (let i = 0; i < 20_000; i++) list = [list];
    expect(whereSchema.safeParse({ and: list }).success).toBe(false);
    expect(whereSchema.safeParse({ sex: { in: list } }).success).toBe(false);
  });
});

describe('B8: breakdowns of very many cells', () => {
  it('B8: seven fields of few values are refused by code', async () => {
    const outcome = await apart(({ createDataset, evaluate, world: { asOf, unit, person, catalog, people } }) => {
      const by = [
        'sex',
        'leadership',
        'positionLevel',
        'employment',
        'qualification',
        'politicalTheory',
        'civilServiceGrade',
      ];
      const { dataset } = createDataset({ units: [unit('a')], personnel: [person('p', 'a')] }, { asOf });
      return evaluate(dataset, catalog(people), { by }).cells.length;
    });
    expect(outcome).toEqual({ refused: 'too_large' });
  });

  it('B8: says which limit it is', () => {
    const { dataset } = createDataset(paid, { asOf });
    const by = ['positionLevel', 'employment', 'qualification', 'politicalTheory', 'civilServiceGrade', 'ageBand'];
    const { code, facts } = errorOf(() => tally(dataset, plan, { by }));
    expect({ code, facts }).toMatchObject({ code: 'too_large', facts: { what: 'cells', limit: 10_000 } });
  });

  it.each([
    [6400, 'cell_columns', 20_000_000],
    [12_800, 'cells', 10_000],
  ])('B8: a breakdown by the names of %i units is refused: %s', async (size, what, limit) => {
    const outcome = await apart(
      (
        { createDataset, evaluate, GenderIndicatorsError, world: { asOf, unit, person, catalog, people, list } },
        size,
      ) => {
        const rows = {
          units: list(size, (i) => unit(`u${i}`)),
          personnel: list(size, (i) => person(`p${i}`, `u${i}`)),
        };
        try {
          return evaluate(createDataset(rows, { asOf }).dataset, catalog(people), { by: 'unit.name' }).cells.length;
        } catch (error) {
          if (error instanceof GenderIndicatorsError) return { code: error.code, ...error.facts };
          throw error;
        }
      },
      { given: size },
    );
    expect(outcome).toMatchObject({ value: { code: 'too_large', what, limit } });
  });

  it('B8: the catalog of the committees by one field fits 3,300 communes', () => {
    const communes = list(3300, (i) => unit(`commune-${i}`, 'province'));
    const rows = { units: [unit('province'), ...communes], personnel: communes.map(({ id }) => person(id, id)) };
    const { dataset } = createDataset(rows, { asOf });
    const report = evaluate(dataset, advancement, { by: 'qualification' });
    expect(report.cells.length).toBeGreaterThan(5);
    const { counts } = report.result('women-in-workforce', 'province', { qualification: null });
    expect(counts.total).toBe(3300);
  });
});

describe('B9: values in tallies that are no numbers', () => {
  it.each(['abc', ' 12', '1,5', 'NaN', 'Infinity', '1e3', '0x10'])(
    'B9: the value `%s` of a pay is refused',
    (value) => {
      const units = 'populations.personnel.distributions.basicPay.units.a';
      const tallies = jsonWith(paidTallies(), units, { [value]: { female: 1 } });
      expect(codeOf(() => evaluate(talliesFromJson(tallies), pay))).toBe('invalid_json');
    },
  );

  it.each([[{}], [[]], [5], [true], ['2019'], ['2019-02-30']])(
    'B9: %o is refused as the day on which a unit was established',
    (day) => {
      const since = population('since', 'units', { establishedOn: { gte: '2015-01-01' } });
      const counted = catalog(indicator('since', { quantity: { value: { count: since } } }));
      const tallies = jsonWith(tally(createDataset(paid, { asOf }).dataset, counted), 'units.0.establishedOn', day);
      expect(codeOf(() => evaluate(talliesFromJson(tallies), counted).result('since', 'a').value)).toBe('invalid_json');
    },
  );
});

describe('B10: rows that are wrong', () => {
  const model = createModel({
    personnel: personSchema.extend({ bonus: z.string().meta({ format: 'decimal' }).nullish() }),
  });

  it.each(['about 12 million', 'NaN', 'Infinity', '1,5', '0x10', `1${'0'.repeat(400)}`])(
    'B10: a text `%s` in a decimal field of the application is an issue',
    (bonus) => {
      const rows = {
        units: [unit('a')],
        personnel: [person('p', 'a', { bonus }), person('q', 'a', { bonus: '12.5' })],
      };
      const { dataset, issues, counts } = createDataset(rows, { asOf, model });
      expect(issues).toMatchObject([
        { recordSet: 'personnel', row: 0, id: 'p', field: 'bonus', code: 'invalid_format' },
      ]);
      expect(counts.personnel.read).toBe(counts.personnel.kept + counts.personnel.refused);
      expect(JSON.stringify(issues)).not.toContain(bonus);
      const after = update(dataset, { personnel: [person('q', 'a', { bonus })] });
      expect(after.issues).toMatchObject([{ field: 'bonus', code: 'invalid_format' }]);
    },
  );

  it('B10: a number with an exponent of eight digits is an issue', async () => {
    const outcome = await apart(({ createDataset, createModel, schemas, z, world: { asOf, unit, person } }) => {
      const bonus = z.string().meta({ format: 'decimal' }).nullish();
      const model = createModel({ personnel: schemas.personSchema.extend({ bonus }) });
      const rows = { units: [unit('a')], personnel: [person('p', 'a', { bonus: '1e20000000' })] };
      return createDataset(rows, { asOf, model }).issues.map(({ code }) => code);
    });
    expect(outcome).toEqual({ value: ['invalid_format'] });
  });

  it('B10: a unit whose successors are no list is an issue, and stays as the caller made it', () => {
    const successorIds = { first: 'b' };
    const rows = {
      units: [unit('a', undefined, { successorIds }), unit('b', undefined, { successorIds: new Uint8Array(3) })],
    };
    const { issues } = createDataset(rows, { asOf });
    expect(issues.map(({ row, field }) => [row, field])).toEqual([
      [0, 'successorIds'],
      [1, 'successorIds'],
    ]);
    expect(Object.isFrozen(successorIds)).toBe(false);
    expect(unitSchema.safeParse(rows.units[0]).success).toBe(false);
    expect(Object.isFrozen(successorIds)).toBe(false);
  });

  const throwing: readonly (readonly [string, () => object])[] = [
    [
      'with a field that throws when it is read',
      () => ({
        ...person('x', 'a'),
        get hours(): number {
          throw new Error('the cursor is closed');
        },
      }),
    ],
    [
      'with an id that throws when it is read',
      () => ({
        unitId: 'a',
        sex: 'male',
        leadership: 'none',
        get id(): string {
          throw new Error('the cursor is closed');
        },
      }),
    ],
    [
      'that is a Proxy and throws when its fields are listed',
      () =>
        new Proxy(person('x', 'a'), {
          ownKeys: () => {
            throw new Error('the cursor is closed');
          },
          get: () => {
            throw new Error('the cursor is closed');
          },
        }),
    ],
    [
      'that is a Proxy which was revoked',
      () => {
        const { proxy, revoke } = Proxy.revocable(person('x', 'a'), {});
        revoke();
        return proxy;
      },
    ],
  ];

  it.each(throwing)('B10: a row %s is an issue of that row', (_, make) => {
    const rows = { units: [unit('a')], personnel: [person('p', 'a'), make(), person('q', 'a')] };
    const { dataset, counts, issues } = createDataset(rows, { asOf });
    expect(counts.personnel).toEqual({ read: 3, kept: 2, refused: 1, blanked: 0 });
    expect(issues).toMatchObject([{ recordSet: 'personnel', row: 1, code: 'not_a_row', refused: true }]);
    expect(evaluate(dataset, plan).result('people', 'a').counts).toMatchObject({ total: 2, female: 2 });
    const after = update(dataset, { personnel: [make(), person('r', 'a')] });
    expect(after.counts).toEqual({ made: 1, refused: 1 });
    expect(after.issues).toMatchObject([{ row: 0, code: 'not_a_row' }]);
  });

  it.each(throwing)('B10: a builder counts right after a row %s', (_, make) => {
    const builder = new DatasetBuilder({ asOf });
    builder.add({ units: [unit('a')], personnel: list(3000, (i) => (i === 2304 ? make() : person(`p${i}`, 'a'))) });
    builder.add({ personnel: [person('q', 'a')] });
    const { counts, dataset } = builder.build();
    expect(counts.personnel).toEqual({ read: 3001, kept: 3000, refused: 1, blanked: 0 });
    expect(evaluate(dataset, plan).result('people', 'a').counts.total).toBe(3000);
  });
});

describe('B12: lists of very many items', () => {
  it('B12: the Hill number of 150,000 groups is worked out', () => {
    const counts = list(150_000, () => 1);
    expect(hillNumber(counts, Number.POSITIVE_INFINITY)?.toNumber()).toBe(150_000);
  });

  it('B12: the progress of 130,000 values is assessed', async () => {
    const outcome = await apart(
      ({ targets: { assess }, world: { list } }) => {
        const day = (i: number): string => new Date(Date.UTC(1600, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);
        const values = list(130_000, (i) => ({ on: day(i), value: 1 + i }));
        return assess(values, { bound: { at_least: 200_000 }, by: '2400-12-31' }).status;
      },
      { seconds: 60 },
    );
    expect(outcome).toEqual({ value: 'on_track' });
  });

  it('B12: a series takes 130,000 merged units together', async () => {
    const outcome = await apart(
      ({ createDataset, evaluate, series, world: { unit, person, catalog, people, list } }) => {
        const before = list(130_000, (i) =>
          unit(`u${i}`, undefined, { dissolvedOn: '2019-07-01', successorIds: ['one'] }),
        );
        const units = [...before, unit('one', undefined, { establishedOn: '2019-07-01' })];
        const reports = ['2018-12-31', '2019-12-31'].map((asOf) => {
          const unitId = asOf === '2018-12-31' ? 'u7' : 'one';
          const rows = { units, personnel: [person('p', unitId)] };
          return evaluate(createDataset(rows, { asOf }).dataset, catalog(people));
        });
        return series(reports)
          .points('people', 'one')
          .map(({ unitIds }) => unitIds.length);
      },
      { seconds: 60 },
    );
    expect(outcome).toEqual({ value: [130_000, 1] });
  });

  it.each(['linear', 'compound'] as const)(
    'B12: the path to the year 9998 has 200 years and the deadline, %s',
    (method) => {
      const values = [
        { on: '2018-12-31', value: '0.13' },
        { on: '2019-12-31', value: '0.14' },
        { on: '2020-12-31', value: '0.145' },
      ];
      const path = trajectory(values, { bound: { at_least: '0.5' }, by: '9998-12-31' }, { method });
      expect(path.map(({ on }) => on).slice(-2)).toEqual(['2220-12-31', '9998-12-31']);
      expect(path).toHaveLength(3 + 200 + 1);
      expect(path.at(-1)?.required?.toString()).toBe('0.5');
      expect(trajectory(values, { bound: { at_least: '0.5' }, by: '2220-12-31' })).toHaveLength(3 + 200);
    },
  );
});
