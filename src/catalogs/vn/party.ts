import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Admissions to the Party in the period, those of people who have left since among them. */
export const partyAdmissions = {
  id: 'party-admissions',
  title: { vi: 'Lượt kết nạp Đảng trong kỳ', en: 'Admissions to the Party in the period' },
  of: 'events',
  where: { kind: 'party_admission', on: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'events'>;

const outsideTheParty = { not: { partyAdmittedOn: { lt: { date: 'from' } } } } as const;

/** People who could be admitted in the period: not members on the day before its first. A person admitted on the first day is among them. */
export const peopleOutsideTheParty = {
  id: 'outside-the-party',
  title: {
    vi: 'Người chưa là đảng viên trước ngày đầu kỳ',
    en: 'People who were not Party members before the first day of the period',
  },
  of: 'personnel',
  where: outsideTheParty,
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Those of them who were admitted in the period. */
export const peopleAdmittedToTheParty = {
  id: 'admitted-to-the-party',
  title: { vi: 'Người được kết nạp Đảng trong kỳ', en: 'People who were admitted to the Party in the period' },
  of: 'personnel',
  where: { ...outsideTheParty, events: { some: { kind: 'party_admission', on: inPeriod } } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** People sent to the courses for admission to the Party (lớp bồi dưỡng nhận thức về Đảng); each counts once. */
export const partyInductionPeople = {
  id: 'party-induction-people',
  title: {
    vi: 'Người được cử bồi dưỡng nhận thức về Đảng trong kỳ',
    en: 'People sent to the courses for admission to the Party in the period',
  },
  of: 'personnel',
  where: { events: { some: { kind: 'party_induction', on: inPeriod } } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const newMembers = {
  ...visit,
  article: {
    vi: '“Công tác phát triển Đảng viên mới đối với quần chúng ưu tú là công chức nữ các cấp”',
    en: '“Công tác phát triển Đảng viên mới đối với quần chúng ưu tú là công chức nữ các cấp” (admitting outstanding women civil servants of all levels to the Party)',
  },
} as const;

/** Row 9: women among those admitted to the Party in the period. */
export const womenAmongNewPartyMembers = {
  id: 'women-among-new-party-members',
  title: { vi: 'Tỷ lệ nữ trong số đảng viên mới kết nạp', en: 'Women among new Party members' },
  definition: {
    vi: 'Số lượt nữ được kết nạp Đảng chia cho tổng số lượt kết nạp Đảng trong kỳ.',
    en: 'Admissions of women to the Party divided by all admissions in the period.',
  },
  better: 'higher',
  source: newMembers,
  femaleShare: { of: partyAdmissions },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 9: how often women are admitted, of those who could be, against men. */
export const partyAdmissionRateRatio = {
  id: 'party-admission-rate-ratio',
  title: { vi: 'Tỷ số giữa tỷ lệ kết nạp Đảng của nữ và của nam', en: 'Rate of admission to the Party, women to men' },
  definition: {
    vi: 'Tỷ lệ kết nạp Đảng của nữ chia cho tỷ lệ đó của nam; tỷ lệ kết nạp là số người được kết nạp trong kỳ chia cho số người chưa là đảng viên trước ngày đầu kỳ. Bằng 1 là nữ và nam được kết nạp như nhau.',
    en: "Women's rate of admission divided by men's; the rate is people admitted in the period divided by people who were not members before its first day. At 1 women and men are admitted alike.",
  },
  better: 'parity',
  source: newMembers,
  rateRatio: { part: peopleAdmittedToTheParty, whole: peopleOutsideTheParty },
} as const satisfies IndicatorOf<DefaultModel>;

const induction = {
  ...visit,
  article: {
    vi: '“đào tạo, bồi dưỡng các công chức nữ để kết nạp Đảng”',
    en: '“đào tạo, bồi dưỡng các công chức nữ để kết nạp Đảng” (preparing women civil servants for admission to the Party)',
  },
} as const;

/** Row 10: women among those who are prepared for the Party. */
export const womenInPartyInduction = {
  id: 'women-in-party-induction',
  title: {
    vi: 'Tỷ lệ nữ trong số người được bồi dưỡng nhận thức về Đảng',
    en: 'Women among people prepared for admission to the Party',
  },
  definition: {
    vi: 'Số nữ được cử bồi dưỡng nhận thức về Đảng (đối tượng kết nạp Đảng) chia cho tổng số người được cử trong kỳ; mỗi người tính một lần.',
    en: 'Women sent to the courses for admission to the Party divided by all people sent in the period; a person counts once.',
  },
  better: 'higher',
  source: induction,
  femaleShare: { of: partyInductionPeople },
} as const satisfies IndicatorOf<DefaultModel>;
