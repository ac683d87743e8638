import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { defaultModel } from '../../src/schemas/model.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { totalAt } from '../../src/tallies/counts.js';
import { type OwnCounts, ownCounts } from '../../src/tallies/own-counts.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';

type Counts = {
  total: number;
  female?: number;
  male?: number;
  other?: number;
  undisclosed?: number;
  notFemale?: number;
};

interface Report {
  readonly records?: Counts | undefined;
  readonly returns?: Counts | undefined;
}

/** By population and unit what was reported. */
type Reports = Readonly<Record<'personnel' | 'leaders', Readonly<Record<string, Report>>>>;

// top above a and c, a above b.
const units = [
  { id: 'top', kind: 'department' },
  { id: 'a', parentId: 'top', kind: 'team' },
  { id: 'b', parentId: 'a', kind: 'team' },
  { id: 'c', parentId: 'top', kind: 'department' },
];
const ids = units.map(({ id }) => id);
const below: Readonly<Record<string, readonly string[]>> = { top: ids, a: ['a', 'b'], b: ['b'], c: ['c'] };
const wheres = { personnel: {}, leaders: { leadership: { in: ['head', 'deputy'] } } };

function talliesOf(reports: Reports, more: object = {}) {
  const populations = Object.entries(reports).map(([id, byUnit]) => {
    const of = (from: keyof Report) =>
      Object.fromEntries(
        Object.entries(byUnit).flatMap(([unitId, report]) => (report[from] ? [[unitId, report[from]]] : [])),
      );
    const where = wheres[id as keyof Reports];
    return [id, { of: 'personnel', where, records: of('records'), returns: of('returns') }] as const;
  });
  return talliesFromJson({
    format: 'gender-indicators/tallies',
    version: 1,
    asOf: '2019-12-31',
    period: { from: '2019-01-01', to: '2019-12-31' },
    sources: ['x', 'y'],
    units,
    successions: [],
    populations: { ...Object.fromEntries(populations), ...more },
    blanks: [],
    observations: [],
    breakdowns: [],
    cells: [],
    issues: [],
  });
}

const parse = (of: string, where: AnyWhere) => parseCondition(defaultModel, of, where, 'test');
const truthsOf = (counts: OwnCounts, where: AnyWhere) => [...counts.truths(parse('units', where))];

type Truth = boolean | undefined;
type Range = readonly [low: number, high: number];

interface Rule {
  readonly where: AnyWhere;
  readonly decide: (reports: Reports, unitId: string) => Truth;
}

// What was reported of a population in a unit: records stand where there are both.
const reported = ({ records, returns }: Report = {}) => records ?? returns;

function rangeOf(report: Counts, sex: 'female' | 'male' | undefined): Range {
  const { total, female = 0, male = 0, other = 0, undisclosed = 0, notFemale = 0 } = report;
  const unknown = total - female - male - other - undisclosed - notFemale;
  if (sex === undefined) return [total, total];
  return sex === 'female' ? [female, female + unknown] : [male, male + notFemale + unknown];
}

const add = (ranges: readonly Range[]): Range =>
  ranges.reduce<Range>(([low, high], range) => [low + range[0], high + range[1]], [0, 0]);
const within = ([low, high]: Range) => Array.from({ length: high - low + 1 }, (_, i) => low + i);
const whereOf = (id: keyof Reports, sex: string | undefined): AnyWhere => ({
  ...(sex === undefined ? {} : { sex }),
  // The values in another order than in the tallies.
  ...(id === 'leaders' ? { leadership: { in: ['deputy', 'head'] } } : {}),
});

// All numbers that may be are tried. A share of an empty whole satisfies nothing.
function manyRule(
  id: keyof Reports,
  sex: 'female' | 'male' | undefined,
  how: 'some' | 'none' | 'count' | 'share',
  limit: number,
  isSubtree: boolean,
  ofWomen: boolean,
): Rule {
  // Of women a share is of women too.
  const wholeSex = ofWomen && sex === 'female' ? sex : undefined;
  const clause = {
    [how]: whereOf(id, sex),
    ...(how === 'count' ? { gte: limit } : {}),
    ...(how === 'share' ? { of: whereOf('personnel', wholeSex), gte: String(limit / 4) } : {}),
    ...(isSubtree ? { within: 'subtree' } : {}),
  };
  return {
    where: { personnel: clause },
    decide: (reports, unitId) => {
      const members = isSubtree ? below[unitId]! : [unitId];
      const sides = how === 'share' ? ([id, 'personnel'] as const) : ([id] as const);
      const present = members.filter((member) => sides.every((side) => reported(reports[side][member]) !== undefined));
      if (present.length === 0) return undefined;
      const count = add(present.map((member) => rangeOf(reported(reports[id][member])!, sex)));
      const whole = add(
        present.map((member) => rangeOf(reported(reports.personnel[member]) ?? { total: 0 }, wholeSex)),
      );
      const answers = new Set(
        within(count).flatMap((number) =>
          within(how === 'share' ? whole : [1, 1]).map((size) => {
            if (how === 'some') return number > 0;
            if (how === 'none') return number === 0;
            return how === 'count' ? number >= limit : size > 0 && number / size >= limit / 4;
          }),
        ),
      );
      return answers.size > 1 ? undefined : answers.has(true);
    },
  };
}

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
const and = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<keyof Reports>('personnel', 'leaders'),
      fc.constantFrom('female' as const, 'male' as const, undefined),
      fc.constantFrom('some', 'none', 'count', 'share'),
      fc.nat(4),
      fc.boolean(),
      fc.boolean(),
    )
    .map((parts) => manyRule(...parts)),
  fc.constant<Rule>({
    where: { kind: 'team' },
    decide: (_, unitId) => unitId === 'a' || unitId === 'b',
  }),
);
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('rule').map(
      ({ where, decide }): Rule => ({ where: { not: where }, decide: (...args) => not(decide(...args)) }),
    ),
    fc.array(tie('rule'), { maxLength: 3 }).map(
      (rules): Rule => ({
        where: { and: rules.map(({ where }) => where) },
        decide: (...args) => and(rules.map(({ decide }) => decide(...args))),
      }),
    ),
    fc.array(tie('rule'), { maxLength: 3 }).map(
      (rules): Rule => ({
        where: { or: rules.map(({ where }) => where) },
        decide: (...args) => not(and(rules.map(({ decide }) => not(decide(...args))))),
      }),
    ),
    tie('rule').map(
      ({ where, decide }): Rule => ({
        where: { parent: where },
        decide: (reports, unitId) => {
          const parentId = units.find(({ id }) => id === unitId)?.parentId;
          return parentId === undefined ? false : decide(reports, parentId);
        },
      }),
    ),
  ),
}));

const counts: fc.Arbitrary<Counts> = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(3))
  .map(([female, male, other, form]) => {
    const total = female + male + other;
    if (form === 0) return { total };
    if (form === 1) return { total, female, notFemale: male + other };
    return { total, female, male, other, undisclosed: 0 };
  });
const reportsOfUnits: fc.Arbitrary<Readonly<Record<string, Report>>> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record({ records: fc.option(counts, { nil: undefined }), returns: fc.option(counts, { nil: undefined }) }),
);
const reports: fc.Arbitrary<Reports> = fc.record({ personnel: reportsOfUnits, leaders: reportsOfUnits });

describe('conditions on units', () => {
  it('are decided as a naive evaluator in three-valued logic decides them', () => {
    fc.assert(
      fc.property(reports, rule, (given, { where, decide }) => {
        const expected = ids.map((unitId) => decide(given, unitId));
        const numbers = expected.map((truth) => (truth === undefined ? -1 : Number(truth)));
        const tallies = talliesOf(given);
        expect(tallies.tree.units.map(({ id }) => id)).toEqual(ids);
        expect(truthsOf(ownCounts(tallies, defaultModel), where)).toEqual(numbers);
      }),
      runs(400),
    );
  });

  it('are answered from returns of a population with the same condition in other words', () => {
    const given = {
      personnel: { a: { returns: { total: 4, female: 1 } } },
      leaders: { a: { returns: { total: 2, female: 1 } } },
    };
    const { truths } = ownCounts(talliesOf(given), defaultModel);
    const share = { share: { sex: 'female', leadership: { in: ['deputy', 'head'] } }, of: {}, gte: '0.25' };
    expect([...truths(parse('units', { personnel: share }))]).toEqual([-1, 1, -1, -1]);
    expect(truths(parse('units', { personnel: share }))).toBe(truths(parse('units', { personnel: share })));
  });
});

// The sex of no person is reported, so that the whole may be empty, of one woman or of three.
it.each<[gte: string, leaders: number, truth: number]>([
  ['0.75', 2, -1],
  ['0.75', 0, 0],
  ['0', 0, -1],
])('a share of women of at least %s where %d of 3 are leaders is %d', (gte, total, truth) => {
  const given = { personnel: { a: { returns: { total: 3 } } }, leaders: { a: { returns: { total } } } };
  const { truths } = ownCounts(talliesOf(given), defaultModel);
  const share = { share: { ...wheres.leaders, sex: 'female' }, of: { sex: 'female' }, gte };
  expect(truths(parse('units', { personnel: share }))[1]).toBe(truth);
});

// Every record has a sex, so that none is of an empty list of sexes.
it.each<[clause: AnyWhere, truth: number]>([
  [{ some: { sex: { in: [] } } }, 0],
  [{ none: { sex: { in: [] } } }, 1],
  [{ count: { sex: { in: [] } }, gte: 1 }, 0],
  [{ count: { sex: { in: [] } }, lt: 1 }, 1],
  [{ some: { sex: { in: ['female'] }, and: [{ sex: { in: ['male'] } }] } }, 0],
  [{ share: { sex: { in: [] } }, gte: '0' }, 1],
  [{ share: { sex: { in: [] } }, gt: '0' }, 0],
  [{ share: {}, of: { sex: { in: [] } }, gte: '0' }, 0],
  [{ share: { sex: { in: [] } }, of: { sex: 'female' }, gt: '0' }, 0],
])('%j on a unit of 3 persons without sexes is %d', (personnel, truth) => {
  const { truths } = ownCounts(talliesOf({ personnel: { a: { returns: { total: 3 } } }, leaders: {} }), defaultModel);
  expect([...truths(parse('units', { personnel }))]).toEqual([-1, truth, -1, -1]);
});

describe('own counts', () => {
  const given: Reports = {
    personnel: {
      a: { records: { total: 3, female: 3 }, returns: { total: 9 } },
      b: { returns: { total: 2, female: 1 } },
    },
    leaders: {},
  };
  const own = { id: 'personnel', of: 'personnel', condition: parse('personnel', {}) };

  it('take the records of a unit that has both, and say so once', () => {
    const read = ownCounts(talliesOf(given), defaultModel);
    const tally = read.own(own);
    expect(read.own(own)).toBe(tally);
    expect([...tally.reported]).toEqual([0, 1, 1, 0]);
    expect(ids.map((_, unit) => totalAt(tally.counts, unit))).toEqual([0, 3, 2, 0]);
    expect(read.issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['return_and_records', { populationId: 'personnel', unitId: 'a' }],
    ]);
  });

  it('of units count those that meet the condition; a return covers the units below', () => {
    const where = { personnel: { some: {} } };
    const more = { staffed: { of: 'units', where, returns: { top: { total: 7 }, c: { total: 5 } } } };
    const read = ownCounts(talliesOf(given, more), defaultModel);
    const tally = read.own({ id: 'staffed', of: 'units', condition: parse('units', where) });
    expect([...tally.reported]).toEqual([0, 1, 1, 1]);
    expect(ids.map((_, unit) => totalAt(tally.counts, unit))).toEqual([0, 1, 1, 5]);
    expect(read.issues.at(-1)?.facts).toEqual({ populationId: 'staffed', unitId: 'top' });
  });

  it.each([
    [
      'population_conflict',
      { ...own, condition: parse('personnel', { sex: 'female' }) },
      { populationId: 'personnel' },
    ],
    ['population_conflict', { ...own, of: 'events', condition: parse('events', {}) }, { populationId: 'personnel' }],
    ['not_tallied', { ...own, id: 'staff' }, { what: 'population', id: 'staff' }],
  ])('%s', (code, population, facts) => {
    expect(refusal(() => ownCounts(talliesOf(given), defaultModel).own(population))).toEqual({ code, ...facts });
  });

  it('not_tallied where the counts behind a condition are missing', () => {
    const { truths } = ownCounts(talliesOf(given), defaultModel);
    const id = 'events?{"kind":"study"}';
    const where = { events: { some: { kind: 'study' } } };
    expect(refusal(() => truths(parse('units', where)))).toEqual({ code: 'not_tallied', what: 'population', id });
  });
});
