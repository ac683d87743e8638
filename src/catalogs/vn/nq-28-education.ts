import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { theState } from './agencies.js';
import { resolution } from './nq-28.js';
import { dantriPage, governmentNewsPage, ploPage, sggpNewsPage } from './pages.js';

const target51 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 5.1', en: 'Target 5.1' },
  ...dantriPage,
  otherPages: [ploPage, sggpNewsPage],
} as const satisfies Source;

/** Target 5.1 as an indicator: 1 when it is done, 0 until then. */
const genderInCurriculum = {
  id: 'gender-in-curriculum',
  title: { vi: 'Nội dung về giới trong chương trình giảng dạy', en: 'Gender in the national curriculum' },
  definition: {
    vi: 'Bằng 1 khi nội dung về giới, bình đẳng giới đã được đưa vào chương trình giảng dạy trong hệ thống giáo dục quốc dân và được giảng dạy chính thức ở các trường sư phạm; bằng 0 khi chưa.',
    en: '1 when gender content is in the national curriculum and formally taught in teacher-training schools, 0 until then.',
  },
  better: 'higher',
  source: target51,
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 5.1: from 2025 on. */
const nq28512025 = {
  id: 'nq28-5.1-2025',
  indicatorId: 'gender-in-curriculum',
  title: {
    vi: 'NQ 28, từ năm 2025 trở đi: nội dung về giới có trong chương trình giảng dạy và ở các trường sư phạm',
    en: 'Resolution 28, from 2025 on: gender content is in the national curriculum and taught in teacher-training schools',
  },
  bound: { at_least: 1 },
  by: '2025-01-01',
  onward: true,
  inForce: { from: '2021-03-03', to: '2030-12-31' },
  binds: theState,
  source: target51,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const target52 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 5.2', en: 'Target 5.2' },
  ...dantriPage,
  otherPages: [governmentNewsPage],
} as const satisfies Source;

/** Target 5.2, first number, as an indicator: ethnic-minority children who complete primary school. */
const ethnicMinorityPrimaryCompletion = {
  id: 'ethnic-minority-primary-completion',
  title: {
    vi: 'Tỷ lệ trẻ em dân tộc thiểu số hoàn thành giáo dục tiểu học',
    en: 'Ethnic-minority children who complete primary school',
  },
  definition: {
    vi: 'Số trẻ em trai và trẻ em gái dân tộc thiểu số hoàn thành giáo dục tiểu học chia cho tổng số trẻ em dân tộc thiểu số cùng độ tuổi.',
    en: 'Ethnic-minority boys and girls who complete primary school divided by all of their cohort.',
  },
  better: 'higher',
  source: target52,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 5.2, primary school, for 2025. */
const nq2852a2025 = {
  id: 'nq28-5.2a-2025',
  indicatorId: 'ethnic-minority-primary-completion',
  title: {
    vi: 'NQ 28, đến năm 2025: trên 90% trẻ em dân tộc thiểu số hoàn thành giáo dục tiểu học',
    en: 'Resolution 28, by 2025: above 90% of ethnic-minority children complete primary school',
  },
  bound: { above: '0.9' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target52,
  wording: {
    vi: 'tỷ lệ trẻ em trai và trẻ em gái dân tộc thiểu số hoàn thành giáo dục tiểu học đạt trên 90% vào năm 2025 và khoảng 99% vào năm 2030',
    en: 'the share of ethnic-minority boys and girls who complete primary school is above 90% in 2025 and about 99% in 2030',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 5.2, primary school, for 2030. */
const nq2852a2030 = {
  ...nq2852a2025,
  id: 'nq28-5.2a-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: khoảng 99% trẻ em dân tộc thiểu số hoàn thành giáo dục tiểu học',
    en: 'Resolution 28, by 2030: about 99% of ethnic-minority children complete primary school',
  },
  bound: { at_least: '0.99' },
  approximate: true,
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target54 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 5.4', en: 'Target 5.4' },
  ...ploPage,
} as const satisfies Source;

/** Target 5.4, first number, as an indicator: women among holders of a master's degree. */
const womenAmongMasters = {
  id: 'women-among-masters',
  title: { vi: 'Tỷ lệ nữ trong tổng số người có trình độ thạc sĩ', en: "Women among holders of a master's degree" },
  definition: {
    vi: 'Số nữ thạc sĩ chia cho tổng số người có trình độ thạc sĩ.',
    en: "Women with a master's degree divided by all who hold one.",
  },
  better: 'higher',
  source: target54,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 5.4, master’s degree: from 2025 on. */
const nq2854a2025 = {
  id: 'nq28-5.4a-2025',
  indicatorId: 'women-among-masters',
  title: {
    vi: 'NQ 28, từ năm 2025 trở đi: tỷ lệ nữ trong tổng số người có trình độ thạc sĩ không dưới 50%',
    en: "Resolution 28, from 2025 on: at least 50% women among holders of a master's degree",
  },
  bound: { at_least: '0.5' },
  by: '2025-01-01',
  onward: true,
  inForce: { from: '2021-03-03', to: '2030-12-31' },
  binds: theState,
  source: target54,
  wording: {
    vi: 'nữ thạc sĩ trong tổng số người có trình độ thạc sĩ đạt không dưới 50% từ năm 2025 trở đi',
    en: "women among holders of a master's degree are not below 50% from 2025 on",
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 5.4, second number, as an indicator: women among holders of a doctorate. */
const womenAmongDoctorates = {
  id: 'women-among-doctorates',
  title: { vi: 'Tỷ lệ nữ trong tổng số người có trình độ tiến sĩ', en: 'Women among holders of a doctorate' },
  definition: {
    vi: 'Số nữ tiến sĩ chia cho tổng số người có trình độ tiến sĩ.',
    en: 'Women with a doctorate divided by all who hold one.',
  },
  better: 'higher',
  source: target54,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 5.4, doctorate, for 2025. */
const nq2854b2025 = {
  id: 'nq28-5.4b-2025',
  indicatorId: 'women-among-doctorates',
  title: {
    vi: 'NQ 28, đến năm 2025: tỷ lệ nữ trong tổng số người có trình độ tiến sĩ đạt 30%',
    en: 'Resolution 28, by 2025: 30% women among holders of a doctorate',
  },
  bound: { at_least: '0.3' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target54,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 5.4, doctorate, for 2030. */
const nq2854b2030 = {
  ...nq2854b2025,
  id: 'nq28-5.4b-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: tỷ lệ nữ trong tổng số người có trình độ tiến sĩ đạt 35%',
    en: 'Resolution 28, by 2030: 35% women among holders of a doctorate',
  },
  bound: { at_least: '0.35' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Objective 5 of NQ 28/NQ-CP: education. 5.2 for lower secondary school and 5.3 were not seen at a source and are not here. */
export const nq28Education = {
  indicators: [genderInCurriculum, ethnicMinorityPrimaryCompletion, womenAmongMasters, womenAmongDoctorates],
  targets: [nq28512025, nq2852a2025, nq2852a2030, nq2854a2025, nq2854b2025, nq2854b2030],
} as const;
