import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { visit } from './visit.js';

/** People whose professional qualification is recorded. */
export const qualifiedPeople = {
  id: 'qualified-people',
  title: { vi: 'Người có thông tin về trình độ chuyên môn', en: 'People whose qualification is recorded' },
  of: 'personnel',
  where: { not: { qualification: null } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** People whose level of political theory is recorded. */
export const politicalTheoryPeople = {
  id: 'political-theory-people',
  title: { vi: 'Người có thông tin về trình độ lý luận chính trị', en: 'People whose political theory is recorded' },
  of: 'personnel',
  where: { not: { politicalTheory: null } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** People with a civil-service grade. */
export const gradedPeople = {
  id: 'graded-people',
  title: { vi: 'Công chức đã xếp ngạch', en: 'People with a civil-service grade' },
  of: 'personnel',
  where: { not: { civilServiceGrade: null } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const highlyQualified = {
  ...visit,
  article: {
    vi: '“xây dựng đội ngũ công chức nữ có trình độ cao”',
    en: '“xây dựng đội ngũ công chức nữ có trình độ cao” (building a body of highly qualified women civil servants)',
  },
} as const;

/** Row 8: women among those whose qualification is recorded; at each level with `by: 'qualification'`. */
export const womenByQualification = {
  id: 'women-by-qualification',
  title: { vi: 'Tỷ lệ nữ theo trình độ chuyên môn', en: 'Women by professional qualification' },
  definition: {
    vi: 'Số nữ ở mỗi trình độ chuyên môn chia cho tổng số người ở trình độ đó; dòng chung tính mọi người có thông tin về trình độ.',
    en: 'Women at each level of qualification divided by all at that level; taken together, all whose level is recorded.',
  },
  better: 'parity',
  source: highlyQualified,
  femaleShare: { of: qualifiedPeople },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 8: how women, and how men, are spread over the levels of qualification. */
export const womenByQualificationDistribution = {
  id: 'women-by-qualification-distribution',
  title: { vi: 'Cơ cấu trình độ chuyên môn của nữ và nam', en: 'Distribution of women and men by qualification' },
  definition: {
    vi: 'Số người ở mỗi trình độ chuyên môn chia cho tổng số người cùng giới tính.',
    en: 'People at each level of qualification divided by all of the same sex.',
  },
  better: 'parity',
  source: highlyQualified,
  distribution: { of: qualifiedPeople, by: 'qualification' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 8: women among those whose political theory is recorded; at each level with `by: 'politicalTheory'`. */
export const womenByPoliticalTheory = {
  id: 'women-by-political-theory',
  title: { vi: 'Tỷ lệ nữ theo trình độ lý luận chính trị', en: 'Women by level of political theory' },
  definition: {
    vi: 'Số nữ ở mỗi trình độ lý luận chính trị chia cho tổng số người ở trình độ đó; dòng chung tính mọi người có thông tin về trình độ.',
    en: 'Women at each level of political theory divided by all at that level; taken together, all whose level is recorded.',
  },
  better: 'parity',
  source: highlyQualified,
  femaleShare: { of: politicalTheoryPeople },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 8: how women, and how men, are spread over the levels of political theory. */
export const womenByPoliticalTheoryDistribution = {
  id: 'women-by-political-theory-distribution',
  title: {
    vi: 'Cơ cấu trình độ lý luận chính trị của nữ và nam',
    en: 'Distribution of women and men by political theory',
  },
  definition: {
    vi: 'Số người ở mỗi trình độ lý luận chính trị chia cho tổng số người cùng giới tính.',
    en: 'People at each level of political theory divided by all of the same sex.',
  },
  better: 'parity',
  source: highlyQualified,
  distribution: { of: politicalTheoryPeople, by: 'politicalTheory' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 8: women among those with a civil-service grade; at each grade with `by: 'civilServiceGrade'`. */
export const womenByCivilServiceGrade = {
  id: 'women-by-civil-service-grade',
  title: { vi: 'Tỷ lệ nữ theo ngạch công chức', en: 'Women by civil-service grade' },
  definition: {
    vi: 'Số nữ ở mỗi ngạch công chức chia cho tổng số công chức ở ngạch đó; dòng chung tính mọi công chức đã xếp ngạch.',
    en: 'Women at each civil-service grade divided by all at that grade; taken together, all who have a grade.',
  },
  better: 'parity',
  source: highlyQualified,
  femaleShare: { of: gradedPeople },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 8: how women, and how men, are spread over the civil-service grades. */
export const womenByCivilServiceGradeDistribution = {
  id: 'women-by-civil-service-grade-distribution',
  title: { vi: 'Cơ cấu ngạch công chức của nữ và nam', en: 'Distribution of women and men by civil-service grade' },
  definition: {
    vi: 'Số công chức ở mỗi ngạch chia cho tổng số công chức cùng giới tính đã xếp ngạch.',
    en: 'People at each civil-service grade divided by all of the same sex who have a grade.',
  },
  better: 'parity',
  source: highlyQualified,
  distribution: { of: gradedPeople, by: 'civilServiceGrade' },
} as const satisfies IndicatorOf<DefaultModel>;
