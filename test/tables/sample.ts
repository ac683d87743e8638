import {
  createDataset,
  defineCatalog,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  type Report,
  reportFromJson,
} from 'gender-indicators';

const source = { document: 'Kế hoạch 1/KH', url: 'https://example.org/ke-hoach' };
const title = (vi: string, en: string) => ({ vi, en });
const staff = definePopulation({ id: 'staff', title: title('Công chức', 'Staff'), of: 'personnel' });
const leaders = definePopulation({
  id: 'leaders',
  title: title('Lãnh đạo', 'Leaders'),
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] } },
});
const facts = { better: 'higher', source } as const;

/** Women among leaders, the rates of women and men, staff by qualification, and a number. */
const catalog = defineCatalog({
  id: 'plan',
  title: title('Kế hoạch của Bộ', 'Plan of the ministry'),
  indicators: [
    defineIndicator({
      ...facts,
      id: 'women-leaders',
      title: title('Tỷ lệ nữ lãnh đạo, quản lý', 'Women among leaders'),
      femaleShare: { of: leaders },
    }),
    defineIndicator({
      ...facts,
      id: 'leader-rate',
      title: title('Tỷ lệ giữ chức vụ', 'Who lead'),
      share: { part: leaders, whole: staff },
    }),
    defineIndicator({
      ...facts,
      id: 'qualifications',
      title: title('Cơ cấu trình độ', 'Qualifications'),
      distribution: { of: staff, by: 'qualification' },
    }),
    defineIndicator({
      ...facts,
      id: 'gap',
      title: title('Chênh lệch đại diện', 'Representation gap'),
      representationGap: { part: leaders, whole: staff },
    }),
  ],
  targets: [
    defineTarget({
      id: 'leaders-2025',
      indicatorId: 'women-leaders',
      title: title('Từ 40% nữ lãnh đạo năm 2025', '40% women among leaders in 2025'),
      bound: { at_least: '0.4' },
      by: '2025-12-31',
      inForce: { from: '2018-01-01', to: '2025-12-31' },
      source,
      confidence: 'one_source',
    }),
  ],
});

const units = [
  { id: 'ministry', name: 'Bộ Công Thương', kind: 'ministry' },
  { id: 'a', parentId: 'ministry', name: 'Cục A', kind: 'department' },
  { id: 'b', parentId: 'ministry', name: 'Cục B', kind: 'department' },
  { id: 'c', parentId: 'ministry', name: 'Cục C', kind: 'department' },
];

/** The report of a day: of the leaders of department a so many are women, of ten; b has two women of four; c reported nobody. */
export function reportOn(asOf: string, women: number, by?: 'qualification'): Report {
  const person = (unitId: string, i: number, sex: 'female' | 'male', leads: boolean) => ({
    id: `${unitId}-${i}`,
    unitId,
    sex,
    leadership: leads ? ('deputy' as const) : ('none' as const),
    qualification: i % 3 === 0 ? ('master' as const) : ('bachelor' as const),
  });
  const personnel = [
    ...Array.from({ length: 20 }, (_, i) => person('a', i, i < women || i >= 14 ? 'female' : 'male', i < 10)),
    ...Array.from({ length: 8 }, (_, i) => person('b', i, i % 2 === 0 ? 'female' : 'male', i < 4)),
  ];
  const { dataset } = createDataset({ units, personnel }, { asOf });
  return evaluate(dataset, catalog, by === undefined ? {} : { by });
}

export const report = reportOn('2019-12-31', 3);
export const earlier = reportOn('2018-12-31', 2);

/** The report with the women among the leaders of department b suppressed, as a protected report has them. */
export function withHidden(): Report {
  const json = structuredClone(report.toJSON()) as unknown as { rows: Record<string, unknown>[] };
  for (const row of json.rows) {
    if (row['unit'] !== 'b' || row['indicator'] !== 'women-leaders') continue;
    delete row['numerator'];
    delete row['denominator'];
    Object.assign(row, {
      value: null,
      reason: 'suppressed',
      targets: [{ target: 'leaders-2025', status: null, reason: 'suppressed', distance: null }],
    });
  }
  return reportFromJson(json, catalog);
}
