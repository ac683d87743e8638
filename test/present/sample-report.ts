import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation, defineTarget } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';

const source = { document: 'Kế hoạch 1/KH-BCT', article: 'mục 2', url: 'https://example.org/ke-hoach' };
const title = (vi: string, en: string) => ({ vi, en });
const staff = definePopulation({ id: 'staff', title: title('Công chức', 'Civil servants'), of: 'personnel' });
const leaders = definePopulation({
  id: 'leaders',
  title: title('Lãnh đạo, quản lý', 'Leaders'),
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] } },
});
const units = definePopulation({ id: 'units', title: title('Đơn vị', 'Units'), of: 'units' });
const teams = definePopulation({ id: 'teams', title: title('Đội', 'Teams'), of: 'units', where: { kind: 'team' } });
const both = { part: leaders, whole: staff };

const facts = { better: 'higher', source } as const;
const indicators = [
  defineIndicator({
    ...facts,
    id: 'femaleShare',
    title: title('Tỷ lệ nữ lãnh đạo, quản lý', 'Women among leaders'),
    definition: title('Số nữ chia cho tổng số.', 'Women divided by all.'),
    femaleShare: { of: leaders },
  }),
  defineIndicator({
    ...facts,
    id: 'stated',
    title: title('Tỷ lệ nữ có khai', 'Women, stated'),
    base: 'stated',
    femaleShare: { of: staff },
  }),
  defineIndicator({
    ...facts,
    id: 'binary',
    title: title('Tỷ lệ nữ', 'Women, binary'),
    base: 'binary',
    femaleShare: { of: staff },
  }),
  defineIndicator({
    ...facts,
    id: 'share',
    title: title('Tỷ lệ đội', 'Share of teams'),
    share: { part: teams, whole: units, interval: 'wilson' },
  }),
  defineIndicator({
    ...facts,
    id: 'ratio',
    title: title('Lương bình quân một nữ', 'Pay per woman'),
    ratio: { numerator: { sum: 'basicPay', of: staff }, denominator: { count: staff, sex: 'female' } },
  }),
  defineIndicator({
    ...facts,
    id: 'distinct',
    title: title('Số trình độ trên một người', 'Qualifications per person'),
    ratio: { numerator: { distinct: 'qualification', of: staff }, denominator: { count: staff } },
  }),
  defineIndicator({
    ...facts,
    id: 'quantity',
    title: title('Số công chức', 'Number of civil servants'),
    quantity: { value: { count: staff } },
  }),
  defineIndicator({
    ...facts,
    id: 'representationRatio',
    title: title('Tỷ số đại diện', 'Representation ratio'),
    representationRatio: both,
  }),
  defineIndicator({
    ...facts,
    id: 'representationGap',
    title: title('Chênh lệch đại diện', 'Representation gap'),
    representationGap: both,
  }),
  defineIndicator({ ...facts, id: 'rateRatio', title: title('Tỷ số hai tỷ lệ', 'Ratio of rates'), rateRatio: both }),
  defineIndicator({ ...facts, id: 'rateGap', title: title('Chênh lệch hai tỷ lệ', 'Gap of rates'), rateGap: both }),
  defineIndicator({
    ...facts,
    id: 'mean',
    title: title('Lương trung bình', 'Mean pay'),
    mean: { of: staff, value: 'basicPay' },
  }),
  defineIndicator({
    ...facts,
    id: 'median',
    title: title('Số ngày đến khi vào Đảng', 'Days until admission'),
    median: { of: staff, value: { days: ['hiredOn', 'partyAdmittedOn'] } },
  }),
  defineIndicator({
    ...facts,
    id: 'quantile',
    title: title('Lương ở mức 90%', 'Pay at the 90th percentile'),
    quantile: { of: staff, value: 'basicPay', p: '0.9' },
  }),
  defineIndicator({
    ...facts,
    id: 'payGap',
    title: title('Chênh lệch tiền lương', 'Pay gap'),
    payGap: { of: staff, value: 'basicPay', average: 'median' },
  }),
  defineIndicator({
    ...facts,
    id: 'distribution',
    title: title('Cơ cấu trình độ', 'Qualifications'),
    distribution: { of: staff, by: 'qualification' },
  }),
  defineIndicator({
    ...facts,
    id: 'difference',
    title: title('So với cấp trên', 'Against the unit above'),
    difference: { indicator: 'femaleShare', reference: 'parent' },
  }),
  defineIndicator({
    ...facts,
    id: 'given',
    title: title('Bộ có nữ chủ chốt', 'Ministries with a woman key leader'),
    given: {},
  }),
];

const inForce = { from: '2016-01-01', to: '2025-12-31' };
const about = { source, confidence: 'one_source', inForce, by: '2025-12-31' } as const;
const targets = [
  defineTarget({
    ...about,
    id: 't1',
    indicatorId: 'femaleShare',
    title: title('Từ 60% nữ lãnh đạo', '60% women among leaders'),
    bound: { at_least: '0.6' },
  }),
  defineTarget({
    ...about,
    id: 't2',
    indicatorId: 'femaleShare',
    title: title('Trên 33,3%', 'Above 33.3%'),
    bound: { above: '0.333' },
    by: '2018-12-31',
  }),
  defineTarget({
    ...about,
    id: 't3',
    indicatorId: 'femaleShare',
    title: title('Chỉ tiêu của bộ', 'Target of ministries'),
    bound: { at_least: '0.5' },
    binds: { kind: 'ministry' },
  }),
  defineTarget({
    ...about,
    id: 't4',
    indicatorId: 'femaleShare',
    title: title('Chỉ tiêu đến 2030', 'Target of 2030'),
    bound: { between: ['0.4', '0.6'] },
    by: '2030-12-31',
    inForce: { from: '2026-01-01', to: '2030-12-31' },
    confidence: 'unconfirmed',
  }),
  defineTarget({
    ...about,
    id: 't5',
    indicatorId: 'given',
    title: title('60% vào năm 2025', '60% in 2025'),
    bound: { at_least: '0.6' },
  }),
  defineTarget({
    ...about,
    id: 't6',
    indicatorId: 'representationRatio',
    title: title('Không quá 1,5', 'At most 1.5'),
    bound: { at_most: '0.5' },
  }),
  defineTarget({
    ...about,
    id: 't7',
    indicatorId: 'payGap',
    title: title('Dưới 5%', 'Below 5%'),
    bound: { below: '0.05' },
  }),
];

export const catalog = defineCatalog({
  id: 'sample',
  title: title('Mẫu', 'Sample'),
  populations: [staff, leaders, units, teams],
  indicators,
  targets,
});

const rows = {
  units: [
    { id: 'qltt', name: 'Tổng cục QLTT', kind: 'general_department' },
    { id: 'hn', parentId: 'qltt', name: 'Cục QLTT Hà Nội', kind: 'department' },
    { id: 'doi-1', parentId: 'hn', name: 'Đội QLTT số 1', kind: 'team' },
    { id: 'doi-2', parentId: 'hn', name: 'Đội QLTT số 2', kind: 'team' },
  ],
  personnel: [
    { id: 'p1', unitId: 'qltt', sex: 'female', leadership: 'head', basicPay: '12000000', qualification: 'doctorate' },
    {
      id: 'p2',
      unitId: 'hn',
      sex: 'male',
      leadership: 'head',
      basicPay: '11500000.50',
      qualification: 'master',
      hiredOn: '2010-01-01',
      partyAdmittedOn: '2012-03-01',
    },
    { id: 'p3', unitId: 'hn', sex: 'male', leadership: 'deputy', basicPay: '11000000', qualification: 'master' },
    { id: 'p4', unitId: 'hn', sex: 'female', leadership: 'none', basicPay: '9000000', qualification: 'bachelor' },
    { id: 'p5', unitId: 'doi-1', sex: 'undisclosed', leadership: 'none', qualification: 'bachelor' },
    { id: 'p6', unitId: 'doi-1', sex: 'other', leadership: 'none' },
  ],
  observations: [
    { indicatorId: 'given', unitId: 'qltt', on: '2019-06-30', part: 13, whole: 22, source: 'Báo cáo 454/BC-CP' },
    { indicatorId: 'given', unitId: 'hn', on: '2019-06-30', value: '0.599999', source: 'Báo cáo 12/BC' },
  ],
};

const { dataset } = createDataset(rows, { asOf: '2019-12-31' });
export const report = evaluate(dataset, catalog);
export const benchmark = evaluate(dataset, catalog, { benchmark: true });
export const byLevel = evaluate(dataset, catalog, { by: ['qualification', 'unit.kind'] });
