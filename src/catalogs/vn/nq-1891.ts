import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { theState } from './agencies.js';
import { sggpPage, vietnamVnPage } from './pages.js';

const resolution1891 = {
  document: {
    vi: 'Nghị quyết 1891/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội về dự kiến số lượng, cơ cấu, thành phần đại biểu Quốc hội khóa XVI, có hiệu lực từ ngày 10/11/2025',
    en: 'Resolution 1891/NQ-UBTVQH15 of the Standing Committee of the National Assembly on the anticipated number, structure and composition of the deputies of the 16th National Assembly, in force from 10 November 2025',
  },
  ...sggpPage,
  otherPages: [vietnamVnPage],
} as const satisfies Source;

/** Women among the 500 deputies that are planned: the structure before the election, not who was elected. */
const womenInPlannedStructure = {
  id: 'women-in-planned-national-assembly',
  title: {
    vi: 'Tỷ lệ nữ trong dự kiến cơ cấu đại biểu Quốc hội khóa XVI',
    en: 'Women in the planned structure of the 16th National Assembly',
  },
  definition: {
    vi: 'Số đại biểu nữ dự kiến chia cho tổng số 500 đại biểu Quốc hội khóa XVI dự kiến. Đây là cơ cấu dự kiến trước bầu cử, không phải kết quả bầu cử.',
    en: 'Women planned as deputies divided by the 500 planned deputies of the 16th National Assembly. It is the structure before the election, not its result.',
  },
  better: 'higher',
  source: resolution1891,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** At least 35 %, by the day of the election, 15 March 2026. */
const nq1891Women = {
  id: 'nq1891-na16',
  indicatorId: 'women-in-planned-national-assembly',
  title: {
    vi: 'NQ 1891, Quốc hội khóa XVI: ít nhất 35% nữ trong dự kiến cơ cấu đại biểu',
    en: 'Resolution 1891, 16th National Assembly: at least 35% women in the planned structure',
  },
  bound: { at_least: '0.35' },
  by: '2026-03-15',
  inForce: { from: '2025-11-10', to: '2026-03-15' },
  binds: theState,
  source: resolution1891,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** The share of women planned for the 16th National Assembly, NQ 1891/NQ-UBTVQH15. */
export const nq1891 = {
  indicators: [womenInPlannedStructure],
  targets: [nq1891Women],
} as const;
