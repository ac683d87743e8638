import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Where } from '../../schemas/where.js';
import { byAsOf } from './dates.js';
import { visit } from './visit.js';

/** A committee of any kind that exists on the day of the dataset. */
export const existing = {
  not: { or: [{ dissolvedOn: byAsOf }, { establishedOn: { gt: { date: 'asOf' } } }] },
} as const satisfies Where<DefaultModel, 'committees'>;

/** A committee for the advancement of women that exists on the day of the dataset. */
export const existingCommittee = { kind: 'women_advancement', ...existing } as const satisfies Where<
  DefaultModel,
  'committees'
>;

/** Committees for the advancement of women. */
export const womenAdvancementCommittees = {
  id: 'women-advancement-committees',
  title: { vi: 'Ban Vì sự tiến bộ của phụ nữ', en: 'Committees for the advancement of women' },
  of: 'committees',
  where: existingCommittee,
} as const satisfies PopulationOf<DefaultModel, 'committees'>;

/** Those of them with an operating regulation. */
export const regulatedCommittees = {
  id: 'regulated-committees',
  title: {
    vi: 'Ban Vì sự tiến bộ của phụ nữ đã ban hành quy chế hoạt động',
    en: 'Committees with an operating regulation',
  },
  of: 'committees',
  where: { ...existingCommittee, regulationIssuedOn: byAsOf },
} as const satisfies PopulationOf<DefaultModel, 'committees'>;

/** Those of them with the head of their own unit in the chair. */
export const headChairedCommittees = {
  id: 'head-chaired-committees',
  title: {
    vi: 'Ban Vì sự tiến bộ của phụ nữ do thủ trưởng đơn vị làm Trưởng ban',
    en: 'Committees chaired by the head of their unit',
  },
  of: 'committees',
  where: { ...existingCommittee, unitId: { field: 'chair.unitId' }, chair: { leadership: 'head' } },
} as const satisfies PopulationOf<DefaultModel, 'committees'>;

/** Those of them whose day of establishment is given. */
export const committeesOfKnownAge = {
  id: 'committees-of-known-age',
  title: {
    vi: 'Ban Vì sự tiến bộ của phụ nữ có ghi ngày thành lập',
    en: 'Committees whose day of establishment is given',
  },
  of: 'committees',
  where: { ...existingCommittee, not: { or: [existingCommittee.not, { establishedOn: null }] } },
} as const satisfies PopulationOf<DefaultModel, 'committees'>;

/** Units whose committee is rated. */
export const ratedUnits = {
  id: 'rated-units',
  title: { vi: 'Đơn vị có Ban Vì sự tiến bộ của phụ nữ được xếp loại', en: 'Units whose committee is rated' },
  of: 'units',
  where: { committees: { some: { and: [existingCommittee, { not: { rating: null } }] } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Units whose committee is rated as not fulfilling its tasks. */
export const weakUnits = {
  id: 'weak-units',
  title: {
    vi: 'Đơn vị có Ban Vì sự tiến bộ của phụ nữ xếp loại không hoàn thành nhiệm vụ',
    en: 'Units whose committee did not fulfil its tasks',
  },
  of: 'units',
  where: { committees: { some: { ...existingCommittee, rating: 'weak' } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Units that must have a committee for the advancement of women. */
export const unitsThatMustHaveCommittee = {
  id: 'units-that-must-have-committee',
  title: { vi: 'Đơn vị phải thành lập Ban Vì sự tiến bộ của phụ nữ', en: 'Units that must have a committee' },
  of: 'units',
  where: { committeeRequired: true },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them that have one. */
export const unitsThatMustAndHaveCommittee = {
  id: 'units-that-must-and-have-committee',
  title: {
    vi: 'Đơn vị phải thành lập và đã có Ban Vì sự tiến bộ của phụ nữ',
    en: 'Units that must have a committee and have one',
  },
  of: 'units',
  where: { committeeRequired: true, committees: { some: existingCommittee } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const weakWork = {
  ...visit,
  article: {
    vi: '“Hoạt động của Ban VSTBPN và bình đẳng giới ở nhiều đơn vị còn lúng túng, hiệu quả chưa cao”',
    en: '“Hoạt động của Ban VSTBPN và bình đẳng giới ở nhiều đơn vị còn lúng túng, hiệu quả chưa cao” (in many units the work of the committee is still unsure and of little effect)',
  },
} as const;

/** Row 24: units whose committee is rated as not fulfilling its tasks. Units not rated are in neither. */
export const unitsRatedWeak = {
  id: 'units-rated-weak',
  title: {
    vi: 'Tỷ lệ đơn vị có Ban Vì sự tiến bộ của phụ nữ xếp loại không hoàn thành nhiệm vụ',
    en: 'Units whose committee did not fulfil its tasks',
  },
  definition: {
    vi: 'Số đơn vị có Ban Vì sự tiến bộ của phụ nữ xếp loại không hoàn thành nhiệm vụ chia cho số đơn vị có Ban được xếp loại.',
    en: 'Units whose committee was rated as not fulfilling its tasks divided by units whose committee is rated.',
  },
  better: 'lower',
  source: weakWork,
  share: { part: weakUnits, whole: ratedUnits },
} as const satisfies IndicatorOf<DefaultModel>;

const regulation = {
  ...visit,
  article: { vi: '“ban hành Quy chế hoạt động”', en: '“ban hành Quy chế hoạt động” (issuing an operating regulation)' },
} as const;

/** Row 29: committees with an operating regulation. */
export const committeesWithRegulation = {
  id: 'committees-with-regulation',
  title: {
    vi: 'Tỷ lệ Ban Vì sự tiến bộ của phụ nữ có quy chế hoạt động',
    en: 'Committees with an operating regulation',
  },
  definition: {
    vi: 'Số Ban Vì sự tiến bộ của phụ nữ đã ban hành quy chế hoạt động chia cho tổng số Ban.',
    en: 'Committees for the advancement of women with an operating regulation divided by all such committees.',
  },
  better: 'higher',
  source: regulation,
  share: { part: regulatedCommittees, whole: womenAdvancementCommittees },
} as const satisfies IndicatorOf<DefaultModel>;

const chairedByHead = {
  ...visit,
  article: {
    vi: '“do đích thân đồng chí Tổng cục trưởng làm Trưởng Ban”',
    en: '“do đích thân đồng chí Tổng cục trưởng làm Trưởng Ban” (chaired by the Director General in person)',
  },
} as const;

/** Row 30: committees with the head of their own unit in the chair; the head of another unit does not count. */
export const committeesChairedByHead = {
  id: 'committees-chaired-by-head',
  title: {
    vi: 'Tỷ lệ Ban Vì sự tiến bộ của phụ nữ do thủ trưởng đơn vị làm Trưởng ban',
    en: 'Committees chaired by the head of their unit',
  },
  definition: {
    vi: 'Số Ban Vì sự tiến bộ của phụ nữ do thủ trưởng của chính đơn vị làm Trưởng ban chia cho tổng số Ban.',
    en: 'Committees for the advancement of women with the head of their own unit in the chair divided by all such committees.',
  },
  better: 'higher',
  source: chairedByHead,
  share: { part: headChairedCommittees, whole: womenAdvancementCommittees },
} as const satisfies IndicatorOf<DefaultModel>;

const ofDepartments = {
  ...visit,
  article: {
    vi: '“Các Ban VSTBPN của các Cục địa phương”',
    en: '“Các Ban VSTBPN của các Cục địa phương” (the committees of the provincial departments)',
  },
} as const;

/** Row 34: units that have the committee they must have. A committee of a unit that need not have one does not count. */
export const unitsWithCommittee = {
  id: 'units-with-committee',
  title: {
    vi: 'Tỷ lệ đơn vị đã thành lập Ban Vì sự tiến bộ của phụ nữ',
    en: 'Units that have the committee they must have',
  },
  definition: {
    vi: 'Số đơn vị phải thành lập và đã có Ban Vì sự tiến bộ của phụ nữ chia cho số đơn vị phải thành lập.',
    en: 'Units that must have a committee for the advancement of women and have one divided by units that must have one.',
  },
  better: 'higher',
  source: ofDepartments,
  share: { part: unitsThatMustAndHaveCommittee, whole: unitsThatMustHaveCommittee },
} as const satisfies IndicatorOf<DefaultModel>;

const twoYears = {
  ...visit,
  article: { vi: '“sau 02 năm thành lập”', en: '“sau 02 năm thành lập” (two years after it was established)' },
} as const;

/** Row 40: completed years since establishment; of several committees the mean. */
export const committeeAge = {
  id: 'committee-age',
  title: {
    vi: 'Số năm hoạt động của Ban Vì sự tiến bộ của phụ nữ',
    en: 'Age of committees for the advancement of women, in years',
  },
  definition: {
    vi: 'Số năm tròn từ ngày thành lập đến ngày chốt số liệu, trung bình cộng của các Ban có ghi ngày thành lập.',
    en: 'Completed years from the day of establishment to the day of the data, the mean of the committees whose day is given.',
  },
  better: 'higher',
  source: twoYears,
  mean: { of: committeesOfKnownAge, value: { years: ['establishedOn', { date: 'asOf' }] } },
} as const satisfies IndicatorOf<DefaultModel>;
