import { createDataset, evaluate, formatShare } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';

// unit, kind, unit above; leaders and staff as women / all.
const bodies = [
  ['state', 'government', null, 0, 0, 0, 0],
  ['ministry-1', 'ministry', 'state', 1, 5, 1, 5],
  ['department-1', 'department', 'ministry-1', 2, 2, 20, 40],
  ['ministry-2', 'ministry', 'state', 0, 4, 2, 6],
  ['office', 'ministerial_agency', 'state', 0, 3, 6, 17],
  ['institute', 'government_agency', 'state', 2, 4, 4, 6],
  ['province-1', 'local_government', 'state', 1, 4, 0, 6],
  ['province-2', 'local_government', 'state', 0, 4, 8, 16],
  ['party', 'party_organisation', 'state', 0, 3, 3, 7],
  ['union', 'socio_political_organisation', 'state', 2, 3, 7, 7],
] as const;

const people = (unitId: string, leadership: 'deputy' | 'none', female: number, total: number) =>
  Array.from({ length: total }, (_, i) => ({
    id: `${unitId}-${leadership}-${i}`,
    unitId,
    sex: i < female ? 'female' : 'male',
    leadership,
  }));

const state = {
  units: bodies.map(([id, kind, parentId]) => ({ id, name: id, kind, parentId })),
  personnel: bodies.flatMap(([id, , , womenLead, leaders, womenStaff, staff]) => [
    ...people(id, 'deputy', womenLead, leaders),
    ...people(id, 'none', womenStaff, staff),
  ]),
};

const { dataset } = createDataset(state, { asOf: '2019-12-31' });
const report = evaluate(dataset, advancement);
type Id = Parameters<typeof report.result>[0];

it.each<[Id, string, number, number]>([
  // With a woman: ministry-1, institute, province-1; without: ministry-2, office, province-2.
  ['agencies-with-woman-key-leader-2011-2020', 'state', 3, 6],
  ['agencies-with-woman-key-leader', 'state', 3, 6],
  // The two women who lead department-1 count for no agency.
  ['agencies-with-woman-key-leader', 'ministry-1', 1, 1],
  ['agencies-with-woman-key-leader', 'ministry-2', 0, 1],
  ['agencies-with-woman-key-leader', 'department-1', 0, 0],
  // Staff: ministry-1 24 / 52 with its department (2 / 10 alone), ministry-2 2 / 10, office 6 / 20, institute 6 / 10,
  // province-1 1 / 10, province-2 8 / 20, party 3 / 10, union 9 / 10. Three have exactly 30 % and are within.
  ['bodies-30-percent-women-with-woman-key-leader', 'state', 3, 6],
  ['bodies-30-percent-women-with-woman-key-leader', 'ministry-1', 1, 1],
  ['bodies-30-percent-women-with-woman-key-leader', 'ministry-2', 0, 0],
  ['bodies-30-percent-women-with-woman-key-leader', 'office', 0, 1],
  ['bodies-30-percent-women-with-woman-key-leader', 'party', 0, 1],
  ['bodies-30-percent-women-with-woman-key-leader', 'union', 1, 1],
])('%s of %s is %i / %i', (id, unit, part, whole) => {
  const result = report.result(id, unit);
  expect(result.part?.total).toBe(part);
  expect(result.counts.total).toBe(whole);
  expect(result.value?.toNumber()).toBe(whole === 0 ? undefined : part / whole);
  expect(result.reason).toBe(whole === 0 ? 'empty_denominator' : undefined);
});

describe('returns of the State as a whole', () => {
  // test/cases/published-figures-vn.json: key-2022-all, key-2022-attached, key-2024-min, key-2024-prov.
  it.each([
    ['2022-12-31', 15, 30, '0.5', 'not_met', 'not_met'],
    ['2022-12-31', 2, 8, '0.25', 'not_met', 'not_met'],
    ['2024-12-31', 13, 22, '0.5909090909090909090909090909090909090909090909090909090909090909', 'not_met', 'not_met'],
    ['2024-12-31', 48, 63, '0.7619047619047619047619047619047619047619047619047619047619047619', 'met', 'met'],
  ])('on %s, %i of %i agencies have a woman key leader: %s', (asOf, part, whole, value, in2025, in2030) => {
    const rows = {
      units: [{ id: 'state', name: 'Chính phủ', kind: 'government' }],
      returns: [
        { populationId: 'state-agencies', unitId: 'state', total: whole },
        { populationId: 'state-agencies-with-woman', unitId: 'state', total: part },
      ],
    };
    const created = createDataset(rows, { asOf });
    const evaluated = evaluate(created.dataset, advancement);
    const result = evaluated.result('agencies-with-woman-key-leader', 'state');
    expect([...created.issues, ...evaluated.issues]).toEqual([]);
    expect(result.value?.toString()).toBe(value);
    const status = (id: string) => result.targets.find(({ target }) => target.id === id)?.status;
    expect([status('nq28-1.1-2025'), status('nq28-1.1-2030')]).toEqual([in2025, in2030]);
    expect([status('qd2282-key-2025'), status('qd2282-key-2030')]).toEqual([in2025, in2030]);
  });
});

// docbao.vn, 13 September 2017: at the end of August 2017 11 of 30 ministries, ministerial-level and Government-attached agencies.
it('11 of 30 agencies in 2017 missed 80 % of 2015, and did not yet meet 95 % of 2020', () => {
  const rows = {
    units: [{ id: 'state', name: 'Chính phủ', kind: 'government' }],
    returns: [
      { populationId: 'strategy-2011-agencies', unitId: 'state', total: 30 },
      { populationId: 'strategy-2011-agencies-with-woman', unitId: 'state', total: 11 },
    ],
  };
  const { dataset: of2017 } = createDataset(rows, { asOf: '2017-08-31' });
  const result = evaluate(of2017, advancement).result('agencies-with-woman-key-leader-2011-2020', 'state');
  expect(result.value && formatShare(result.value, vi)).toBe('36,67%');
  expect(result.targets.map(({ target, status }) => [target.id, status])).toEqual([
    ['qd2351-1.2-2015', 'missed'],
    ['qd2351-1.2-2020', 'not_met'],
  ]);
});
