import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Respondents of the period who answered the prejudiced statement. */
export const surveyRespondents = {
  id: 'survey-respondents',
  title: {
    vi: 'Người trả lời khảo sát về định kiến giới trong kỳ',
    en: 'Respondents to the statement on gender in the period',
  },
  of: 'surveys',
  where: { on: inPeriod, not: { prejudice: null } },
} as const satisfies PopulationOf<DefaultModel, 'surveys'>;

/** Those of them who agree, or strongly agree. */
export const prejudicedRespondents = {
  id: 'prejudiced-respondents',
  title: {
    vi: 'Người trả lời đồng ý với nhận định mang định kiến giới',
    en: 'Respondents who agree with the prejudiced statement',
  },
  of: 'surveys',
  where: { on: inPeriod, prejudice: { in: ['agree', 'strongly_agree'] } },
} as const satisfies PopulationOf<DefaultModel, 'surveys'>;

const prejudice = {
  ...visit,
  article: {
    vi: '“Biểu hiện định kiến về giới vẫn còn tồn tại trong một bộ phận công chức, người lao động”',
    en: '“Biểu hiện định kiến về giới vẫn còn tồn tại trong một bộ phận công chức, người lao động” (signs of gender prejudice still exist among some civil servants and workers)',
  },
} as const;

/** Row 25: how many respondents agree, with the confidence interval of a sample. */
export const prejudiceAgreement = {
  id: 'prejudice-agreement',
  title: { vi: 'Tỷ lệ đồng ý với nhận định mang định kiến giới', en: 'Agreement with a prejudiced statement' },
  definition: {
    vi: 'Số người trả lời đồng ý hoặc rất đồng ý với nhận định mang định kiến giới chia cho số người có trả lời câu hỏi; kèm khoảng tin cậy 95% (Wilson).',
    en: 'Respondents who agree or strongly agree with the prejudiced statement divided by those who answered it; with its 95% confidence interval (Wilson).',
  },
  better: 'lower',
  source: prejudice,
  share: { part: prejudicedRespondents, whole: surveyRespondents, interval: 'wilson' },
} as const satisfies IndicatorOf<DefaultModel>;
