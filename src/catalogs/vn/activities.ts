import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { activeUnits } from './leadership.js';
import { visit } from './visit.js';

/** Activities for gender equality and the advancement of women in the period. */
export const activities = {
  id: 'activities',
  title: {
    vi: 'Hoạt động bình đẳng giới, vì sự tiến bộ của phụ nữ trong kỳ',
    en: 'Activities for gender equality in the period',
  },
  of: 'activities',
  where: { on: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'activities'>;

/** Those of them that were held with at least one partner. */
export const activitiesWithPartner = {
  id: 'joint-activities',
  title: { vi: 'Hoạt động phối hợp trong kỳ', en: 'Activities held with a partner in the period' },
  of: 'activities',
  where: {
    on: inPeriod,
    or: [
      { withParty: true },
      { withTradeUnion: true },
      { withWomenUnion: true },
      { withYouthUnion: true },
      { withOthers: true },
    ],
  },
} as const satisfies PopulationOf<DefaultModel, 'activities'>;

const exchange = { kind: 'exchange', on: inPeriod } as const;

/** Exchanges of experience in the period. */
export const exchanges = {
  id: 'exchanges',
  title: { vi: 'Hoạt động giao lưu, trao đổi kinh nghiệm trong kỳ', en: 'Exchanges of experience in the period' },
  of: 'activities',
  where: exchange,
} as const satisfies PopulationOf<DefaultModel, 'activities'>;

/** Units that held an exchange or took part in that of another unit. */
export const exchangingUnits = {
  id: 'exchanging-units',
  title: {
    vi: 'Đơn vị tham gia giao lưu, trao đổi kinh nghiệm',
    en: 'Units that took part in an exchange of experience',
  },
  of: 'units',
  where: { or: [{ activities: { some: exchange } }, { participations: { some: { activity: exchange } } }] },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const joint = {
  ...visit,
  article: {
    vi: '“phối hợp chặt chẽ với tổ chức Đảng, Công đoàn, Nữ công, Đoàn thanh niên”',
    en: "“phối hợp chặt chẽ với tổ chức Đảng, Công đoàn, Nữ công, Đoàn thanh niên” (working closely with Party organisations, the trade union, its women's committee and the youth union)",
  },
} as const;

/** Row 35: which share of the activities had a partner. */
export const jointActivitiesShare = {
  id: 'joint-activities-share',
  title: { vi: 'Tỷ lệ hoạt động có phối hợp', en: 'Activities held with a partner' },
  definition: {
    vi: 'Số hoạt động phối hợp với tổ chức Đảng, Công đoàn, Ban Nữ công, Đoàn thanh niên hoặc cơ quan khác chia cho tổng số hoạt động trong kỳ.',
    en: "Activities held with the Party organisation, the trade union, its women's committee, the youth union or another body divided by all activities in the period.",
  },
  better: 'higher',
  source: joint,
  share: { part: activitiesWithPartner, whole: activities },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 35: how many had a partner. */
export const jointActivities = {
  id: 'joint-activities',
  title: { vi: 'Số hoạt động có phối hợp', en: 'Number of activities held with a partner' },
  definition: {
    vi: 'Số hoạt động trong kỳ có ít nhất một tổ chức, cơ quan cùng phối hợp.',
    en: 'Activities in the period that were held with at least one partner.',
  },
  better: 'higher',
  source: joint,
  quantity: { value: { count: activitiesWithPartner } },
} as const satisfies IndicatorOf<DefaultModel>;

const exchanged = {
  ...visit,
  article: {
    vi: '“trao đổi kinh nghiệm thực hiện hoạt động bình đẳng giới và VSTBPN giữa các đơn vị thuộc và trực thuộc Tổng cục với nhau cũng như với các cơ quan, đơn vị khác”',
    en: '“trao đổi kinh nghiệm thực hiện hoạt động bình đẳng giới và VSTBPN giữa các đơn vị thuộc và trực thuộc Tổng cục với nhau cũng như với các cơ quan, đơn vị khác” (exchanging experience among the units of the General Department and with other bodies)',
  },
} as const;

/** Row 36: how many exchanges there were. */
export const exchangeActivities = {
  id: 'exchange-activities',
  title: { vi: 'Số hoạt động giao lưu, trao đổi kinh nghiệm', en: 'Number of exchanges of experience' },
  definition: {
    vi: 'Số hoạt động giao lưu, trao đổi kinh nghiệm được tổ chức trong kỳ.',
    en: 'Exchanges of experience held in the period.',
  },
  better: 'higher',
  source: exchanged,
  quantity: { value: { count: exchanges } },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 36: which share of the units took part. */
export const unitsInExchanges = {
  id: 'units-in-exchanges',
  title: { vi: 'Tỷ lệ đơn vị tham gia giao lưu, trao đổi kinh nghiệm', en: 'Units in exchanges of experience' },
  definition: {
    vi: 'Số đơn vị tổ chức hoặc tham gia giao lưu, trao đổi kinh nghiệm trong kỳ chia cho tổng số đơn vị đang hoạt động.',
    en: 'Units that held an exchange of experience or took part in one in the period divided by all active units.',
  },
  better: 'higher',
  source: exchanged,
  share: { part: exchangingUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;
