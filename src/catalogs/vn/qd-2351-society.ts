import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agenciesAndTheState, theState } from './agencies.js';
import { giaoducthoidaiPage, molisaPage } from './pages.js';
import { decision } from './qd-2351.js';

const target41 = {
  ...decision,
  article: { vi: 'Chỉ tiêu 4.1', en: 'Target 4.1' },
  ...molisaPage,
} as const satisfies Source;

/** Target 4.1 for 2015; the number for 2020 was not seen. */
const qd2351412015 = {
  id: 'qd2351-4.1-2015',
  indicatorId: 'sex-ratio-at-birth',
  title: {
    vi: 'QĐ 2351, đến năm 2015: không quá 113 bé trai trên 100 bé gái khi sinh',
    en: 'Decision 2351, by 2015: at most 113 boys born for each 100 girls',
  },
  bound: { at_most: 113 },
  by: '2015-12-31',
  inForce: { from: '2010-12-24', to: '2015-12-31' },
  binds: theState,
  source: target41,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

const objective7 = {
  ...decision,
  article: { vi: 'Mục tiêu 7', en: 'Objective 7' },
  ...giaoducthoidaiPage,
} as const satisfies Source;

/** Target 7.2 as an indicator: drafting-committee members trained on gender. */
const draftersTrained = {
  id: 'drafters-trained-on-gender',
  title: {
    vi: 'Tỷ lệ thành viên Ban soạn thảo, Tổ biên tập được tập huấn về giới',
    en: 'Members of drafting committees and editing teams trained on gender',
  },
  definition: {
    vi: 'Số thành viên Ban soạn thảo, Tổ biên tập văn bản quy phạm pháp luật có nội dung bình đẳng giới đã được tập huấn chia cho tổng số thành viên.',
    en: 'Members of drafting committees and editing teams of legal documents with gender content who were trained divided by all members.',
  },
  better: 'higher',
  source: objective7,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 7.2: by 2015, then kept to 2020. */
const qd235172 = {
  id: 'qd2351-7.2',
  indicatorId: 'drafters-trained-on-gender',
  title: {
    vi: 'QĐ 2351, đến năm 2015 và duy trì đến 2020: 100% thành viên Ban soạn thảo, Tổ biên tập văn bản có nội dung bình đẳng giới được tập huấn',
    en: 'Decision 2351, by 2015 and kept to 2020: 100% of the drafters of legal documents with gender content are trained',
  },
  bound: { at_least: 1 },
  by: '2015-12-31',
  onward: true,
  inForce: { from: '2010-12-24', to: '2020-12-31' },
  binds: agenciesAndTheState,
  source: objective7,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 7.4 as an indicator: gender-equality staff trained at least once. */
const genderStaffTrained = {
  id: 'gender-equality-staff-trained-once',
  title: {
    vi: 'Tỷ lệ cán bộ làm công tác bình đẳng giới được tập huấn ít nhất một lần',
    en: 'Gender-equality staff trained at least once',
  },
  definition: {
    vi: 'Số cán bộ, công chức, viên chức làm công tác bình đẳng giới và vì sự tiến bộ của phụ nữ được tập huấn nghiệp vụ ít nhất một lần chia cho tổng số cán bộ làm công tác này.',
    en: 'Staff who work on gender equality and the advancement of women and were trained at least once divided by all such staff.',
  },
  better: 'higher',
  source: objective7,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 7.4: by 2015, then kept to 2020. */
const qd235174 = {
  id: 'qd2351-7.4',
  indicatorId: 'gender-equality-staff-trained-once',
  title: {
    vi: 'QĐ 2351, đến năm 2015 và duy trì đến 2020: 100% cán bộ làm công tác bình đẳng giới và vì sự tiến bộ của phụ nữ được tập huấn ít nhất một lần',
    en: 'Decision 2351, by 2015 and kept to 2020: 100% of gender-equality staff are trained at least once',
  },
  bound: { at_least: 1 },
  by: '2015-12-31',
  onward: true,
  inForce: { from: '2010-12-24', to: '2020-12-31' },
  binds: agenciesAndTheState,
  source: objective7,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Targets 4.1, 7.2 and 7.4 of QĐ 2351/QĐ-TTg. Those of objectives 3, 5 and 6 were not seen at a source and are not here. */
export const qd2351Society = {
  indicators: [draftersTrained, genderStaffTrained],
  targets: [qd2351412015, qd235172, qd235174],
} as const;
