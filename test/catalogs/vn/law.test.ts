import { createDataset, evaluate, explain, formatPoints, formatShare, targetsAt } from 'gender-indicators';
import { cedaw } from 'gender-indicators/catalogs/cedaw';
import { advancement, gso, nationalTargets, partyTargets, qd1790Programme } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { type Catalog, indicatorSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';

const targetOf = (id: string) => nationalTargets.targets?.find((target) => target.id === id);

it('the clause on adjustment belongs to the key leaders of QĐ 2282 alone', () => {
  const adjustable = [...(nationalTargets.targets ?? []), ...(advancement.targets ?? [])].filter(
    (target) => target.adjustable !== undefined,
  );
  expect(new Set(adjustable.map(({ id }) => id))).toEqual(new Set(['qd2282-key-2025', 'qd2282-key-2030']));
});

it.each([
  [
    'nq28-1.1-2025',
    'Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% các cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.',
  ],
  [
    'nq28-2.2-2030',
    'Giảm tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp trong tổng số lao động nữ có việc làm xuống dưới 30% vào năm 2025 và dưới 25% vào năm 2030.',
  ],
  ['nq28-2.3-2025', 'Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt ít nhất 27% vào năm 2025 và 30% vào năm 2030.'],
  [
    'nq28-3.1-2030',
    'Giảm số giờ trung bình làm công việc nội trợ và chăm sóc trong gia đình không được trả công của phụ nữ còn 1,7 lần vào năm 2025 và 1,4 lần vào năm 2030 so với nam giới.',
  ],
  [
    'qd1790-sessions',
    'Hằng năm, các cơ quan, tổ chức, doanh nghiệp và người dân được truyền thông, phổ biến, cập nhật thông tin về pháp luật, chính sách về bình đẳng giới ít nhất 02 cuộc.',
  ],
  [
    'qd1790-month',
    'Đến năm 2025 đạt 100% bộ, ngành, địa phương xây dựng kế hoạch, triển khai hoạt động Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới hằng năm.',
  ],
  ['ct36-committee', 'Phấn đấu đạt tỷ lệ cấp ủy viên nữ không dưới 15% và cần có cán bộ nữ trong ban thường vụ cấp ủy'],
])('%s has the words of the document', (id, words) => {
  expect(targetOf(id)?.wording?.['vi']).toBe(words);
});

it.each(['nq28-4.1-2025', 'nq28-4.4-2025', 'nq28-5.4b-2025', 'nq11-committee', 'nq1891-na16'])(
  '%s has no words, since no whole sentence was seen',
  (id) => {
    expect(targetOf(id)).toBeDefined();
    expect(targetOf(id)?.wording).toBeUndefined();
  },
);

describe('the month of action', () => {
  const plan = { id: 'plan', unitId: 'bo', kind: 'action_month_plan', issuedOn: '2026-10-30' };
  const activity = { id: 'a1', unitId: 'bo', kind: 'action_month', on: '2026-11-20' };
  const statusOn = (asOf: string, records: object) => {
    const units = [{ id: 'bo', name: 'Bộ', kind: 'ministry' }];
    const year = asOf.slice(0, 4);
    const { dataset, issues } = createDataset(
      { units, documents: [], activities: [], ...records },
      { asOf, period: { from: `${year}-01-01`, to: `${year}-12-31` } },
    );
    expect(issues).toEqual([]);
    return evaluate(dataset, qd1790Programme).result('agencies-with-action-month', 'bo').targets[0];
  };

  it('needs a plan and activities', () => {
    expect(statusOn('2026-12-31', { documents: [plan], activities: [activity] })?.status).toBe('met');
    expect(statusOn('2026-12-31', { documents: [plan] })?.status).toBe('missed');
    expect(statusOn('2026-12-31', { activities: [activity] })?.status).toBe('missed');
  });

  it('holds every year to 2030', () => {
    expect(targetsAt(qd1790Programme, '2026-01-01').map(({ target }) => target.id)).toContain('qd1790-month');
    expect(statusOn('2030-12-31', {})?.status).toBe('missed');
  });
});

it('two directives 35 are told apart by their day', () => {
  const titles = (partyTargets.targets ?? []).filter(({ id }) => id.startsWith('ct35')).map(({ title }) => title['vi']);
  for (const title of titles) expect(title).toContain('CT 35 (30/5/2019)');
  expect(titles).toHaveLength(2);
});

describe('the indicators of national statistics', () => {
  const units = [
    { id: 'state', name: 'Chính phủ', kind: 'government' },
    { id: 'bo-1', parentId: 'state', name: 'Bộ 1', kind: 'ministry' },
    { id: 'bo-2', parentId: 'state', name: 'Bộ 2', kind: 'ministerial_agency' },
    { id: 'vien', parentId: 'state', name: 'Viện', kind: 'government_agency' },
    { id: 'tinh', parentId: 'state', name: 'Tỉnh', kind: 'local_government', level: 'province' },
    { id: 'hdnd', parentId: 'state', name: 'HĐND tỉnh B', kind: 'peoples_council', level: 'province' },
    { id: 'ubnd', parentId: 'state', name: 'UBND tỉnh B', kind: 'peoples_committee', level: 'province' },
  ];
  const leads = (id: string, unitId: string, sex: string) => ({ id, unitId, sex, leadership: 'deputy' });
  const personnel = [
    leads('1', 'bo-1', 'female'),
    leads('2', 'bo-2', 'male'),
    leads('3', 'vien', 'female'),
    leads('4', 'tinh', 'female'),
    leads('5', 'hdnd', 'female'),
    leads('6', 'ubnd', 'male'),
  ];
  const { dataset, issues } = createDataset({ units, personnel }, { asOf: '2024-12-31' });
  const report = evaluate(dataset, gso);

  it.each([
    ['gso-ministries-with-woman-key-leader', 1, 2],
    // A Government-attached agency is not counted; the province counts once.
    ['gso-agencies-with-woman-key-leader', 2, 3],
    ['gso-councils-with-woman-key-leader', 1, 1],
    ['gso-committees-with-woman-key-leader', 0, 1],
  ] as const)('%s is %i of %i', (id, part, whole) => {
    expect(issues).toEqual([]);
    const result = report.result(id, 'state');
    expect([result.part?.total, result.counts.total]).toEqual([part, whole]);
  });

  it('the other whole counts Government-attached agencies too', () => {
    const result = evaluate(dataset, advancement).result('agencies-with-woman-key-leader', 'state');
    expect([result.part?.total, result.counts.total]).toEqual([3, 4]);
  });

  // test/cases/published-figures-vn.json
  it.each([
    ['gso-ministries', 13, 22, '0.5909'],
    ['gso-councils', 47, 63, '0.7460'],
  ] as const)('%s may be returned: %i of %i', (id, part, whole, value) => {
    const returns = [
      { populationId: id, unitId: 'state', total: whole },
      { populationId: `${id}-with-woman`, unitId: 'state', total: part },
    ];
    const created = createDataset({ units: units.slice(0, 1), returns }, { asOf: '2024-12-31' });
    const result = evaluate(created.dataset, gso).result(`${id}-with-woman-key-leader`, 'state');
    expect(result.value?.toFixed(4)).toBe(value);
  });

  it('hold what the office publishes, through JSON, and are explained with it', () => {
    for (const indicator of gso.indicators) {
      expect(indicatorSchema.parse(JSON.parse(JSON.stringify(indicator)))).toEqual(indicator);
      const { official } = indicator;
      for (const part of ['concept', 'formula', 'breakdowns', 'frequency', 'dataSource', 'agency'] as const)
        expect(official?.[part]?.['vi']?.length).toBeGreaterThan(2);
    }
    const full = explain(report.result('gso-ministries-with-woman-key-leader', 'state'), vi, { detail: 'full' });
    expect(full).toContain('Trong đó: Cơ quan quản lý nhà nước trung ương bao gồm: Bộ, cơ quan ngang bộ.');
    expect(full).toContain('Cơ quan chịu trách nhiệm thu thập, tổng hợp: Bộ Nội vụ');
    expect(full).toContain('(đọc ngày 27/11/2026)');
  });
});

describe('women in the rows of published figures', () => {
  // test/cases/published-figures-vn.json; each has its source.
  it.each([
    ['cedaw-women-in-decision-making', cedaw, 'decision-makers', 21, 200, '10,5%', 1, '39,5 điểm phần trăm'],
    ['women-in-party-committees', partyTargets, 'party-committee-members', 19, 200, '9,5%', 1, '10,5 điểm phần trăm'],
  ] as const)('%s', (id, catalog: Catalog, populationId, female, total, published, decimals, distance) => {
    const units = [{ id: 'unit', name: 'Trung ương', kind: 'party_organisation' }];
    const returns = [{ populationId, unitId: 'unit', total, female }];
    const { dataset } = createDataset({ units, returns }, { asOf: '2026-01-31' });
    const { value, targets } = evaluate(dataset, catalog).result(id, 'unit');
    expect(value && formatShare(value, vi, { decimals })).toBe(published);
    const far = targets.find(({ target }) => ['cedaw-gr40', 'nq26-committee'].includes(target.id))?.distance;
    expect(far && formatPoints(far, vi, { decimals })).toBe(distance);
  });
});
