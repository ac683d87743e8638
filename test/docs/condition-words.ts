import type { RangeOperator } from '../../src/conditions/condition.js';
import type { PageLocale } from './page-words.js';

/** What conditions are said with. */
export type ConditionWords = {
  /** Before or after a day. */
  readonly [O in RangeOperator]: (day: string) => string;
} & {
  readonly or: string;
  readonly active: string;
  readonly not: (condition: string) => string;
  readonly missing: (field: string) => string;
  readonly stated: (field: string) => string;
  readonly is: (field: string, values: string) => string;
  readonly inPeriod: (field: string) => string;
  readonly same: (key: string, other: string, via: string | undefined) => string;
  readonly one: (relation: string, condition: string) => string;
  readonly some: (records: string) => string;
  readonly none: (records: string) => string;
  readonly count: (records: string) => string;
  readonly share: (part: string, whole: string, isOfSubtree: boolean) => string;
  readonly relations: Readonly<Record<string, string>>;
};

const vi: ConditionWords = {
  gte: (day) => `từ ${day} trở đi`,
  gt: (day) => `sau ${day}`,
  lte: (day) => `không sau ${day}`,
  lt: (day) => `trước ${day}`,
  or: ' hoặc ',
  active: 'đang hoạt động vào ngày chốt số liệu',
  not: (condition) => `trừ trường hợp (${condition})`,
  missing: (field) => `không ghi ${field}`,
  stated: (field) => `có ghi ${field}`,
  is: (field, values) => `${field}: ${values}`,
  inPeriod: (field) => `${field} trong kỳ số liệu`,
  same: (key, other, via) => `${key} trùng với ${other}${via === undefined ? '' : ` của ${via}`}`,
  one: (relation, condition) => `${relation} (${condition})`,
  some: (records) => `có ${records}`,
  none: (records) => `không có ${records}`,
  count: (records) => `số ${records}`,
  share: (part, whole, isOfSubtree) =>
    `tỷ lệ (${part}) trong ${whole}${isOfSubtree ? ', kể cả các đơn vị trực thuộc,' : ''}`,
  relations: {
    unit: 'đơn vị',
    chair: 'Trưởng ban',
    committee: 'cấp ủy, ban, tổ chức đoàn thể',
    communication: 'hoạt động tuyên truyền',
    activity: 'hoạt động',
  },
};

const en: ConditionWords = {
  gte: (day) => `from ${day} on`,
  gt: (day) => `after ${day}`,
  lte: (day) => `not after ${day}`,
  lt: (day) => `before ${day}`,
  or: ' or ',
  active: 'active on the day of the data',
  not: (condition) => `not (${condition})`,
  missing: (field) => `no ${field}`,
  stated: (field) => `${field} recorded`,
  is: (field, values) => `${field}: ${values}`,
  inPeriod: (field) => `${field} in the period`,
  same: (key, other, via) => `${key} is the ${other}${via === undefined ? '' : ` of the ${via}`}`,
  one: (relation, condition) => `${relation} (${condition})`,
  some: (records) => `has ${records}`,
  none: (records) => `has no ${records}`,
  count: (records) => `number of ${records}`,
  share: (part, whole, isOfSubtree) => `share of (${part}) in ${whole}${isOfSubtree ? ', with all units below,' : ''}`,
  relations: {
    unit: 'unit',
    chair: 'chair',
    committee: 'committee',
    communication: 'communication',
    activity: 'activity',
  },
};

export const conditionWords: Readonly<Record<PageLocale['code'], ConditionWords>> = { vi, en };
