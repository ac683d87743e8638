import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { visit } from './visit.js';

/** Policies for women that are applicable in a unit: a policy in three units counts three times. */
export const applicablePolicies = {
  id: 'applicable-policies',
  title: { vi: 'Chính sách đối với cán bộ nữ thuộc diện áp dụng', en: 'Policies for women that are applicable' },
  of: 'policies',
  where: { status: { in: ['not_applied', 'applied'] } },
} as const satisfies PopulationOf<DefaultModel, 'policies'>;

/** Those of them that are applied. */
export const appliedPolicies = {
  id: 'applied-policies',
  title: { vi: 'Chính sách đối với cán bộ nữ đã thực hiện', en: 'Policies for women that are applied' },
  of: 'policies',
  where: { status: 'applied' },
} as const satisfies PopulationOf<DefaultModel, 'policies'>;

const policiesForWomen = {
  ...visit,
  article: {
    vi: '“Cơ chế, chính sách, các ngày Lễ đối với cán bộ nữ đều được quan tâm, triển khai đầy đủ”',
    en: '“Cơ chế, chính sách, các ngày Lễ đối với cán bộ nữ đều được quan tâm, triển khai đầy đủ” (mechanisms, policies and days for women cadres are all attended to and fully carried out)',
  },
} as const;

/** Row 16: policies for women, unit by unit. */
export const policiesApplied = {
  id: 'policies-applied',
  title: { vi: 'Tỷ lệ chính sách đối với cán bộ nữ được thực hiện', en: 'Policies for women that are applied' },
  definition: {
    vi: 'Số chính sách đã thực hiện chia cho số chính sách thuộc diện áp dụng, tính theo từng đơn vị; chính sách không thuộc đối tượng áp dụng không tính.',
    en: 'Policies applied divided by policies applicable, unit by unit; a policy that does not concern a unit does not count.',
  },
  better: 'higher',
  source: policiesForWomen,
  share: { part: appliedPolicies, whole: applicablePolicies },
} as const satisfies IndicatorOf<DefaultModel>;
