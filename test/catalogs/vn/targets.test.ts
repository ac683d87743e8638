import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { describe, expect, it } from 'vitest';
import { heldPopulations } from './held-populations.js';

const { indicators, targets = [] } = advancement;

// id, the day before it is in force, its first day, its last day and the day after; its deadline is the last day.
// Then part / whole that just meets the bound, and that just misses it.
const cases = [
  ['qd2351-1.2-2015', '2010-12-23', '2010-12-24', '2015-12-31', '2016-01-01', [80, 100], [799, 1000]],
  ['qd2351-1.2-2020', '2010-12-23', '2010-12-24', '2020-12-31', '2021-01-01', [951, 1000], [95, 100]],
  ['qd2351-1.3-2015', '2010-12-23', '2010-12-24', '2015-12-31', '2016-01-01', [7, 10], [69, 100]],
  ['qd2351-1.3-2020', '2010-12-23', '2010-12-24', '2020-12-31', '2021-01-01', [100, 100], [999, 1000]],
  ['nq28-1.1-2025', '2021-03-02', '2021-03-03', '2025-12-31', '2026-01-01', [60, 100], [13, 22]],
  ['nq28-1.1-2030', '2021-03-02', '2021-03-03', '2030-12-31', '2031-01-01', [48, 63], [749, 1000]],
  ['qd2282-key-2025', '2020-12-30', '2020-12-31', '2025-12-31', '2026-01-01', [60, 100], [15, 30]],
  ['qd2282-key-2030', '2020-12-30', '2020-12-31', '2030-12-31', '2031-01-01', [3, 4], [7499, 10000]],
  ['qd2282-planning-2025', '2020-12-30', '2020-12-31', '2025-12-31', '2026-01-01', [40, 100], [399, 1000]],
  ['qd2282-planning-2030', '2020-12-30', '2020-12-31', '2030-12-31', '2031-01-01', [1, 2], [499, 1000]],
  ['qd2282-training-2025', '2020-12-30', '2020-12-31', '2025-12-31', '2026-01-01', [3, 4], [749, 1000]],
  ['qd2282-training-2030', '2020-12-30', '2020-12-31', '2030-12-31', '2031-01-01', [9, 10], [899, 1000]],
] as const;

it('has a line here for every target', () => {
  expect(cases.map(([id]) => id)).toEqual(targets.map(({ id }) => id));
});

/** The comparison of one target at a unit of this kind that returned part / whole. */
function compared(id: string, asOf: string, [part, whole]: readonly [number, number], kind: string, benchmark = false) {
  const target = targets.find((one) => one.id === id);
  const indicator = indicators.find((one) => one.id === target?.indicatorId);
  if (indicator === undefined) throw new Error(id);
  const [first, second] = heldPopulations(indicator).map((population) => population.id);
  const returns =
    second === undefined
      ? [{ populationId: first, unitId: 'unit', total: whole, female: part }]
      : [
          { populationId: first, unitId: 'unit', total: part },
          { populationId: second, unitId: 'unit', total: whole },
        ];
  const { dataset } = createDataset({ units: [{ id: 'unit', name: 'Đơn vị', kind }], returns }, { asOf });
  const result = evaluate(dataset, advancement, { benchmark }).result(indicator.id, 'unit');
  return { result, comparison: result.targets.find((one) => one.target.id === id) };
}

describe.each(cases)('%s', (id, before, first, last, after, meeting, missing) => {
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

  it('is judged from its first day', () => {
    expect(compared(id, before, meeting, 'government').comparison).toMatchObject({
      status: null,
      reason: 'not_in_force',
    });
    for (const day of [first, dayBefore(last)]) {
      expect(compared(id, day, meeting, 'government').comparison).toMatchObject({ status: 'met', reference: false });
      expect(compared(id, day, missing, 'government').comparison).toMatchObject({
        status: 'not_met',
        reference: false,
      });
    }
  });

  it('is missed on its deadline, and is judged after its last day', () => {
    for (const day of [last, after]) {
      expect(compared(id, day, missing, 'government').comparison).toMatchObject({ status: 'missed', reference: false });
      expect(compared(id, day, meeting, 'government').comparison).toMatchObject({ status: 'met', reference: false });
    }
    expect(compared(id, last, meeting, 'government').comparison?.note).toBeUndefined();
    expect(compared(id, after, missing, 'government').comparison?.note).toBe('deadline_value_unknown');
  });

  it.each(['department', 'team', 'general_department', 'division'])('does not bind a %s', (kind) => {
    expect(compared(id, last, meeting, kind).comparison).toMatchObject({ status: null, reason: 'not_applicable' });
    expect(compared(id, last, meeting, kind, true).comparison).toMatchObject({ status: 'met', reference: true });
  });

  // Where a unit is itself an agency, its own records or kind count it; here only whether it is bound is asked.
  it.each(['ministry', 'ministerial_agency', 'government_agency', 'local_government'])('binds a %s', (kind) => {
    expect(compared(id, last, meeting, kind).comparison?.reason).not.toBe('not_applicable');
  });

  it.each(['party_organisation', 'socio_political_organisation'])(
    'binds a %s if its text names such bodies',
    (kind) => {
      const isNamed = id.startsWith('qd2351-1.3');
      expect(compared(id, last, meeting, kind).comparison?.reason === 'not_applicable').toBe(!isNamed);
    },
  );
});
