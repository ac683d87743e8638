import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { existingCommittee } from './committees.js';
import { visit } from './visit.js';

/** Members of committees for the advancement of women; a member of two counts in each. */
export const womenAdvancementMembers = {
  id: 'women-advancement-members',
  title: { vi: 'Thành viên Ban Vì sự tiến bộ của phụ nữ', en: 'Members of committees for the advancement of women' },
  of: 'committeeMembers',
  where: { committee: existingCommittee },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

/** Those of them who serve beside another post (kiêm nhiệm), which is not part-time work. */
export const concurrentMembers = {
  id: 'concurrent-members',
  title: { vi: 'Thành viên Ban Vì sự tiến bộ của phụ nữ kiêm nhiệm', en: 'Members who serve beside another post' },
  of: 'committeeMembers',
  where: { committee: existingCommittee, duty: 'concurrent' },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

/** Those of them whose hours are recorded, both given and full-time. */
export const membersWithHours = {
  id: 'members-with-hours',
  title: {
    vi: 'Thành viên Ban Vì sự tiến bộ của phụ nữ có thông tin về số giờ',
    en: 'Members whose hours are recorded',
  },
  of: 'committeeMembers',
  where: { committee: existingCommittee, hoursGiven: { gte: 0 }, fullTimeHours: { gt: 0 } },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

/** Those of them to whom duties are assigned. */
export const membersAssignedDuties = {
  id: 'members-with-duties',
  title: {
    vi: 'Thành viên Ban Vì sự tiến bộ của phụ nữ được phân công nhiệm vụ rõ ràng',
    en: 'Members to whom duties are assigned',
  },
  of: 'committeeMembers',
  where: { committee: existingCommittee, dutiesAssigned: true },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

const concurrent = {
  ...visit,
  article: {
    vi: '“công chức phụ trách công tác đều kiêm nhiệm”',
    en: '“công chức phụ trách công tác đều kiêm nhiệm” (the civil servants in charge all serve beside another post)',
  },
} as const;

/** Row 22: members who serve beside another post. */
export const concurrentCommitteeStaff = {
  id: 'concurrent-committee-staff',
  title: {
    vi: 'Tỷ lệ thành viên Ban Vì sự tiến bộ của phụ nữ kiêm nhiệm',
    en: 'Committee members who serve beside another post',
  },
  definition: {
    vi: 'Số thành viên kiêm nhiệm (giữ nhiệm vụ bên cạnh chức vụ khác, không phải làm việc bán thời gian) chia cho tổng số thành viên.',
    en: 'Members who serve beside another post, which is not part-time work, divided by all members.',
  },
  better: 'lower',
  source: concurrent,
  share: { part: concurrentMembers, whole: womenAdvancementMembers },
} as const satisfies IndicatorOf<DefaultModel>;

const time = {
  ...visit,
  article: {
    vi: '“không có nhiều thời gian đầu tư, nghiên cứu”',
    en: '“không có nhiều thời gian đầu tư, nghiên cứu” (little time to give and to study)',
  },
} as const;

/** Row 23: hours given of full-time hours, of the members for whom both are recorded. */
export const committeeTime = {
  id: 'committee-time',
  title: {
    vi: 'Tỷ lệ thời gian dành cho công tác vì sự tiến bộ của phụ nữ',
    en: 'Working time given to the committee',
  },
  definition: {
    vi: 'Tổng số giờ thành viên dành cho công tác bình đẳng giới, vì sự tiến bộ của phụ nữ chia cho tổng số giờ làm việc toàn thời gian của các thành viên đó trong kỳ.',
    en: 'Hours that members gave to the committee divided by their hours of full-time work in the period.',
  },
  better: 'higher',
  source: time,
  ratio: {
    numerator: { sum: 'hoursGiven', of: membersWithHours },
    denominator: { sum: 'fullTimeHours', of: membersWithHours },
    unit: 'share',
  },
} as const satisfies IndicatorOf<DefaultModel>;

const duties = {
  ...visit,
  article: {
    vi: '“phân công nhiệm rõ ràng cho từng thành viên của Ban”',
    en: '“phân công nhiệm rõ ràng cho từng thành viên của Ban” (assigning clear duties to each member)',
  },
} as const;

/** Row 31: members to whom duties are assigned. */
export const membersWithDuties = {
  id: 'members-with-duties',
  title: { vi: 'Tỷ lệ thành viên được phân công nhiệm vụ rõ ràng', en: 'Committee members with assigned duties' },
  definition: {
    vi: 'Số thành viên Ban Vì sự tiến bộ của phụ nữ được phân công nhiệm vụ rõ ràng chia cho tổng số thành viên.',
    en: 'Members to whom duties are assigned divided by all members.',
  },
  better: 'higher',
  source: duties,
  share: { part: membersAssignedDuties, whole: womenAdvancementMembers },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 31: women among the members. */
export const womenOnCommittees = {
  id: 'women-on-committees',
  title: { vi: 'Tỷ lệ nữ trong Ban Vì sự tiến bộ của phụ nữ', en: 'Women on committees for the advancement of women' },
  definition: {
    vi: 'Số nữ là thành viên Ban Vì sự tiến bộ của phụ nữ chia cho tổng số thành viên.',
    en: 'Women among members of committees for the advancement of women divided by all members.',
  },
  better: 'parity',
  source: duties,
  femaleShare: { of: womenAdvancementMembers },
} as const satisfies IndicatorOf<DefaultModel>;
