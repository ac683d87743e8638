import { createDataset, defineCatalog, defineIndicator, definePopulation, evaluate } from 'gender-indicators';
import { advancement, leadershipApplicationRatio } from 'gender-indicators/catalogs/vn';
import { expect, it } from 'vitest';
import { asOf } from './ministry.js';
import { organisation } from './organisation.js';
import { reports } from './reports.js';

const { report, dataset } = reports.organisation;

// Rows 9 to 11 and 26: women in the part and in the whole, then men. Counted by hand in organisation.ts.
it.each([
  ['party-admission-rate-ratio', 'tc', [2, 4, 1, 3], '1.5'],
  // Department A with its team: p6 and p12 were no members, p7 neither; p11 was admitted a day too early.
  ['party-admission-rate-ratio', 'a', [1, 2, 0, 1], null],
  ['study-rate-ratio', 'tc', [2, 5, 2, 7], '1.4'],
  ['study-rate-ratio', 'b', [1, 1, 1, 2], '2'],
  ['leadership-application-ratio', 'tc', [1, 2, 1, 3], '1.5'],
  ['leadership-application-ratio', 'b', [0, 0, 0, 1], null],
] as const)('%s of %s is of %j: %s', (id, unitId, counts, value) => {
  const { part, counts: whole, value: found, reason } = report.result(id, unitId);
  expect([part?.female, whole.female, part?.male, whole.male]).toEqual(counts);
  expect(found?.toString() ?? null).toBe(value);
  expect(reason).toBe(value === null ? 'empty_denominator' : undefined);
});

it.each([
  ['women-among-new-party-members', 2, 4],
  ['women-in-party-induction', 3, 4],
  ['women-sent-to-study', 2, 4],
] as const)('%s: %i of %i, each person once where people are counted', (id, female, total) => {
  expect(report.result(id, 'tc').counts).toMatchObject({ female, total });
});

it('row 9: a person without a day of admission could be admitted; one admitted on the first day of the year too', () => {
  const personnel = [
    { id: 'p1', unitId: 'tc', sex: 'female', leadership: 'none' },
    { id: 'p2', unitId: 'tc', sex: 'female', leadership: 'none', partyAdmittedOn: '2019-01-01' },
    { id: 'p3', unitId: 'tc', sex: 'female', leadership: 'none', partyAdmittedOn: '2018-12-31' },
  ];
  const rows = { units: organisation.units, personnel, events: [] };
  const result = evaluate(createDataset(rows, { asOf }).dataset, advancement).result(
    'party-admission-rate-ratio',
    'tc',
  );
  expect(result.counts.female).toBe(2);
});

it('row 11: the two denominators are two', () => {
  const [share, ratio] = [report.result('women-sent-to-study', 'tc'), report.result('study-rate-ratio', 'tc')];
  expect([share.counts.total, ratio.counts.total]).toEqual([4, 12]);
  expect(share.populations.whole?.id).toBe('sent-to-study');
  expect(ratio.populations.whole?.id).toBe('personnel');
});

it('row 26: the user may say who is eligible', () => {
  // Whoever is no leader: of 4 women p3 applied for a post of leadership and p9 too; of 3 men p4.
  const where = { leadership: 'none' } as const;
  const whole = definePopulation({ id: 'ours', title: { vi: 'Đủ điều kiện', en: 'Eligible' }, of: 'personnel', where });
  const part = definePopulation({
    id: 'ours-applied',
    title: { vi: 'Đã ứng tuyển', en: 'Applied' },
    of: 'personnel',
    where: { ...where, events: leadershipApplicationRatio.rateRatio.part.where.events },
  });
  const ours = defineIndicator({ ...leadershipApplicationRatio, rateRatio: { part, whole } });
  const catalog = defineCatalog({ id: 'ours', title: ours.title, indicators: [ours] });
  const { counts, part: applied, value } = evaluate(dataset, catalog).result('leadership-application-ratio', 'tc');
  expect([applied?.female, counts.female, applied?.male, counts.male]).toEqual([2, 4, 1, 3]);
  expect(String(value)).toBe('1.5');
});
