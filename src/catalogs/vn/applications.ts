import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';

const eligible = {
  leadership: 'none',
  employment: 'civil_servant',
  qualification: { in: ['bachelor', 'master', 'doctorate'] },
} as const;

/** Who may apply for a post of leadership: civil servants without one who hold a degree. The law leaves the conditions to each body, so replace it with your own. */
export const eligibleStaff = {
  id: 'eligible-staff',
  title: {
    vi: 'Công chức đủ điều kiện ứng tuyển chức vụ lãnh đạo, quản lý',
    en: 'Personnel eligible for a post of leadership',
  },
  of: 'personnel',
  where: eligible,
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Those of them who applied in the period. */
export const eligibleApplicants = {
  id: 'eligible-applicants',
  title: {
    vi: 'Công chức đủ điều kiện đã ứng tuyển chức vụ lãnh đạo, quản lý trong kỳ',
    en: 'Eligible personnel who applied for a post of leadership in the period',
  },
  of: 'personnel',
  where: {
    ...eligible,
    events: { some: { kind: 'application', on: inPeriod, leadership: { in: ['head', 'deputy'] } } },
  },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const confidence = {
  ...visit,
  article: {
    vi: '“Một bộ phận phụ nữ còn tự ti, an phận, khả năng phấn đấu hạn chế”',
    en: '“Một bộ phận phụ nữ còn tự ti, an phận, khả năng phấn đấu hạn chế” (some women still lack confidence, are content with what they are and strive little)',
  },
} as const;

/** Row 26: how often eligible women apply, against eligible men.
 *
 * Who is eligible is yours to say: give a population of your own and those of it who applied, each under an id of its own.
 *
 * @example
 * ```ts
 * import { createDataset, defineCatalog, defineIndicator, definePopulation, evaluate } from 'gender-indicators';
 * import { leadershipApplicationRatio } from 'gender-indicators/catalogs/vn';
 *
 * const where = { leadership: 'none', politicalTheory: 'advanced' } as const;
 * const whole = definePopulation({ id: 'ours', title: { vi: 'Đủ điều kiện', en: 'Eligible' }, of: 'personnel', where });
 * const part = definePopulation({
 *   id: 'ours-applied',
 *   title: { vi: 'Đã ứng tuyển', en: 'Applied' },
 *   of: 'personnel',
 *   where: { ...where, events: { some: { kind: 'application' } } },
 * });
 * const ours = defineIndicator({ ...leadershipApplicationRatio, rateRatio: { part, whole } });
 * const plan = defineCatalog({ id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, indicators: [ours] });
 *
 * const person = (id: string, sex: string) =>
 *   ({ id, sex, unitId: 'dept', leadership: 'none', politicalTheory: 'advanced' });
 * const rows = {
 *   units: [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }],
 *   personnel: [person('p1', 'female'), person('p2', 'female'), person('p3', 'male')],
 *   events: ['p1', 'p3'].map((id) => ({ id, unitId: 'dept', personId: id, kind: 'application', on: '2019-05-02' })),
 * };
 * const { dataset } = createDataset(rows, { asOf: '2019-12-31' });
 * evaluate(dataset, plan).result('leadership-application-ratio', 'dept').value; // => 0.5
 * ```
 */
export const leadershipApplicationRatio = {
  id: 'leadership-application-ratio',
  title: {
    vi: 'Tỷ số giữa tỷ lệ ứng tuyển lãnh đạo của nữ và của nam',
    en: 'Rate of applying for leadership, women to men',
  },
  definition: {
    vi: 'Tỷ lệ ứng tuyển chức vụ lãnh đạo, quản lý của nữ đủ điều kiện chia cho tỷ lệ đó của nam. Bằng 1 là nữ và nam ứng tuyển như nhau.',
    en: "Eligible women's rate of applying for a post of leadership divided by eligible men's. At 1 women and men apply alike.",
  },
  better: 'parity',
  source: confidence,
  rateRatio: { part: eligibleApplicants, whole: eligibleStaff },
} as const satisfies IndicatorOf<DefaultModel>;
