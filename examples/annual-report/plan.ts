import { defineCatalog, defineTarget } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';

/** What the report of the force is about: those of the committee's indicators that are counted from people. */
const reported = [
  'women-in-leadership',
  'women-in-workforce',
  'women-in-succession-planning',
  'women-heads-of-unit',
  'units-with-woman-key-leader',
  'women-among-appointments',
  'women-by-qualification-distribution',
  'women-by-political-theory-distribution',
  'study-rate-ratio',
  'party-admission-rate-ratio',
  'application-rate-ratio',
] as const;

const plan = {
  by: '2025-12-31',
  inForce: { from: '2018-01-01', to: '2025-12-31' },
  source: {
    document: {
      vi: 'Kế hoạch của lực lượng Quản lý thị trường (số liệu minh họa)',
      en: 'Plan of the market-surveillance force (an illustration)',
    },
  },
  confidence: 'one_source',
} as const;

const targets = [
  defineTarget({
    ...plan,
    id: 'plan-leaders',
    indicatorId: 'women-in-leadership',
    title: { vi: 'Tỷ lệ nữ lãnh đạo, quản lý từ 15% năm 2025', en: 'At least 15% women in leadership by 2025' },
    bound: { at_least: '0.15' },
  }),
  defineTarget({
    ...plan,
    id: 'plan-workforce',
    indicatorId: 'women-in-workforce',
    title: { vi: 'Tỷ lệ nữ trong tổng số từ 18% năm 2025', en: 'At least 18% women in the workforce by 2025' },
    bound: { at_least: '0.18' },
  }),
  defineTarget({
    ...plan,
    id: 'plan-succession',
    indicatorId: 'women-in-succession-planning',
    title: { vi: 'Tỷ lệ nữ trong quy hoạch từ 25% năm 2025', en: 'At least 25% women in succession planning by 2025' },
    bound: { at_least: '0.25' },
  }),
];

const ids: readonly string[] = reported;

/** The indicators of the report with the targets of the plan. */
export const annualCatalog = defineCatalog({
  id: 'annual-report',
  title: {
    vi: 'Bình đẳng giới trong lực lượng Quản lý thị trường',
    en: 'Gender equality in the market-surveillance force',
  },
  populations: advancement.populations,
  indicators: advancement.indicators.filter(({ id }) => ids.includes(id)),
  targets,
});
