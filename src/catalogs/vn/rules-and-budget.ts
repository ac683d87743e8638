import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { byAsOf } from './dates.js';
import { visit } from './visit.js';
import { personnel } from './workforce.js';

/** Internal rules on gender equality that a unit must issue. */
export const requiredRules = {
  id: 'required-rules',
  title: { vi: 'Văn bản, quy định nội bộ phải ban hành', en: 'Internal rules that must be issued' },
  of: 'documents',
  where: { kind: 'internal_rule', required: true },
} as const satisfies PopulationOf<DefaultModel, 'documents'>;

/** Those of them that are issued by the day of the dataset. */
export const issuedRules = {
  id: 'issued-rules',
  title: {
    vi: 'Văn bản, quy định nội bộ đã ban hành trong số phải ban hành',
    en: 'Internal rules that must be issued and are',
  },
  of: 'documents',
  where: { kind: 'internal_rule', required: true, issuedOn: byAsOf },
} as const satisfies PopulationOf<DefaultModel, 'documents'>;

const ofPeriod = { from: { gte: { date: 'from' } }, to: { lte: { date: 'to' } } } as const;

/** Budgets of the period whose spending is given; what is not said is not taken for nothing. */
export const executedBudgets = {
  id: 'executed-budgets',
  title: {
    vi: 'Kinh phí công tác bình đẳng giới trong kỳ có ghi số đã chi',
    en: 'Budgets of the period whose spending is given',
  },
  of: 'budgets',
  where: { ...ofPeriod, spent: { gte: '0' } },
} as const satisfies PopulationOf<DefaultModel, 'budgets'>;

/** Budgets of the period beside which the unit's whole budget is given. */
export const budgetsOfWhole = {
  id: 'budgets-of-whole',
  title: {
    vi: 'Kinh phí công tác bình đẳng giới trong kỳ có ghi tổng kinh phí của đơn vị',
    en: "Budgets of the period beside the unit's whole budget",
  },
  of: 'budgets',
  where: { ...ofPeriod, unitBudget: { gt: '0' } },
} as const satisfies PopulationOf<DefaultModel, 'budgets'>;

const legalBase = {
  ...visit,
  article: {
    vi: '“Các cơ sở pháp lý để củng cố về tổ chức, nhân sự thực hiện công tác bình đẳng giới và VSTBPN tại cơ sở chưa hoàn thiện”',
    en: '“Các cơ sở pháp lý để củng cố về tổ chức, nhân sự thực hiện công tác bình đẳng giới và VSTBPN tại cơ sở chưa hoàn thiện” (the legal base of organisation and staff for this work at the grass roots is not complete)',
  },
} as const;

/** Row 27: internal rules issued of those required. */
export const internalRulesIssued = {
  id: 'internal-rules-issued',
  title: { vi: 'Tỷ lệ văn bản, quy định nội bộ đã ban hành', en: 'Internal rules issued' },
  definition: {
    vi: 'Số văn bản, quy định nội bộ về bình đẳng giới đã ban hành chia cho số văn bản, quy định phải ban hành, tính theo từng đơn vị.',
    en: 'Internal rules on gender equality issued divided by those that must be, unit by unit.',
  },
  better: 'higher',
  source: legalBase,
  share: { part: issuedRules, whole: requiredRules },
} as const satisfies IndicatorOf<DefaultModel>;

const funds = {
  ...visit,
  article: {
    vi: '“Nguồn kinh phí cho hoạt động VSTBPN và bình đẳng giới còn hạn chế”',
    en: '“Nguồn kinh phí cho hoạt động VSTBPN và bình đẳng giới còn hạn chế” (funds for this work are still limited)',
  },
} as const;

/** Row 28: spent of allocated, as exact sums of money. Above 100 % more was spent than allocated. */
export const budgetExecution = {
  id: 'budget-execution',
  title: { vi: 'Tỷ lệ thực hiện dự toán kinh phí (giải ngân)', en: 'Budget execution rate' },
  definition: {
    vi: 'Tổng kinh phí đã chi chia cho tổng dự toán được giao cho công tác bình đẳng giới trong kỳ, chỉ tính khoản có ghi số đã chi.',
    en: 'Money spent divided by money allocated to gender equality in the period, of budgets whose spending is given.',
  },
  better: 'higher',
  source: funds,
  ratio: {
    numerator: { sum: 'spent', of: executedBudgets },
    denominator: { sum: 'allocated', of: executedBudgets },
    unit: 'percent',
  },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 28: money spent for each woman, in dong. */
export const budgetPerWoman = {
  id: 'budget-per-woman',
  title: { vi: 'Kinh phí đã chi bình quân một nữ (đồng)', en: 'Spending per woman (VND)' },
  definition: {
    vi: 'Tổng kinh phí đã chi cho công tác bình đẳng giới trong kỳ chia cho số nữ có mặt tại ngày chốt số liệu, tính bằng đồng; chỉ tính khoản có ghi số đã chi.',
    en: 'Money spent on gender equality in the period divided by women in service on the day of the data, in Vietnamese dong; of budgets whose spending is given.',
  },
  better: 'higher',
  source: funds,
  ratio: { numerator: { sum: 'spent', of: executedBudgets }, denominator: { count: personnel, sex: 'female' } },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 28: allocated of the unit's whole budget. */
export const budgetShare = {
  id: 'budget-share',
  title: {
    vi: 'Tỷ lệ kinh phí bình đẳng giới trong tổng kinh phí của đơn vị',
    en: "Gender equality's share of the unit's whole budget",
  },
  definition: {
    vi: 'Tổng dự toán được giao cho công tác bình đẳng giới chia cho tổng dự toán của các đơn vị đó trong kỳ.',
    en: 'Money allocated to gender equality divided by the whole budget of the same units in the period.',
  },
  better: 'higher',
  source: funds,
  ratio: {
    numerator: { sum: 'allocated', of: budgetsOfWhole },
    denominator: { sum: 'unitBudget', of: budgetsOfWhole },
    unit: 'share',
  },
} as const satisfies IndicatorOf<DefaultModel>;
