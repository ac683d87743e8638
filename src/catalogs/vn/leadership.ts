import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { visit } from './visit.js';
import { personnel } from './workforce.js';

/** Heads and deputy heads of units, those who act in the post (quyền, phụ trách) among them. */
export const leaders = {
  id: 'leaders',
  title: { vi: 'Lãnh đạo, quản lý (cấp trưởng và cấp phó)', en: 'Leaders and managers (heads and deputy heads)' },
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Heads of units. */
export const heads = {
  id: 'heads',
  title: { vi: 'Người đứng đầu đơn vị', en: 'Heads of units' },
  of: 'personnel',
  where: { leadership: 'head' },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** All units that exist on the day of the dataset. */
export const activeUnits = {
  id: 'active-units',
  title: { vi: 'Đơn vị đang hoạt động', en: 'Active units' },
  of: 'units',
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Units with a woman at their head. */
export const womanHeadUnits = {
  id: 'woman-head-units',
  title: { vi: 'Đơn vị có người đứng đầu là nữ', en: 'Units headed by a woman' },
  of: 'units',
  where: { personnel: { some: { sex: 'female', leadership: 'head' } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/**
 * Units with a woman among head and deputy heads. National statistics define key leaders (lãnh đạo chủ chốt) for ministries and
 * local governments only; for the units within them this is the same reading. Replace it where yours is another.
 */
export const womanKeyLeaderUnits = {
  id: 'woman-key-leader-units',
  title: { vi: 'Đơn vị có lãnh đạo chủ chốt là nữ', en: 'Units with a woman key leader' },
  of: 'units',
  where: { personnel: { some: { sex: 'female', leadership: { in: ['head', 'deputy'] } } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Row 3: women among leaders and managers; by level with `evaluate(dataset, advancement, { by: 'positionLevel' })`. */
export const womenInLeadership = {
  id: 'women-in-leadership',
  title: { vi: 'Tỷ lệ nữ lãnh đạo, quản lý', en: 'Women in leadership' },
  definition: {
    vi: 'Số nữ giữ chức vụ cấp trưởng, cấp phó chia cho tổng số người giữ chức vụ cấp trưởng, cấp phó.',
    en: 'Women among heads and deputy heads divided by all heads and deputy heads.',
  },
  better: 'higher',
  source: {
    ...visit,
    article: {
      vi: '“tỷ lệ công chức quản lý, lãnh đạo còn thấp”',
      en: '“tỷ lệ công chức quản lý, lãnh đạo còn thấp” (the share of managers and leaders is still low)',
    },
  },
  femaleShare: { of: leaders },
} as const satisfies IndicatorOf<DefaultModel>;

const headedByWomen = {
  ...visit,
  article: {
    vi: '“đặc biệt là công chức nữ đứng đầu đơn vị”',
    en: '“đặc biệt là công chức nữ đứng đầu đơn vị” (above all of women who head a unit)',
  },
} as const;

/** Row 4: women among the heads of units. */
export const womenHeadsOfUnit = {
  id: 'women-heads-of-unit',
  title: { vi: 'Tỷ lệ nữ trong số người đứng đầu đơn vị', en: 'Women among heads of units' },
  definition: {
    vi: 'Số nữ đứng đầu đơn vị chia cho tổng số người đứng đầu đơn vị.',
    en: 'Women who head a unit divided by all who head a unit.',
  },
  better: 'higher',
  source: headedByWomen,
  femaleShare: { of: heads },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 4: units headed by a woman. A unit without a head counts in the whole. */
export const unitsHeadedByWomen = {
  id: 'units-headed-by-women',
  title: { vi: 'Tỷ lệ đơn vị có người đứng đầu là nữ', en: 'Units headed by a woman' },
  definition: {
    vi: 'Số đơn vị có người đứng đầu là nữ chia cho tổng số đơn vị đang hoạt động, kể cả đơn vị đang khuyết người đứng đầu.',
    en: 'Units headed by a woman divided by all active units, those without a head among them.',
  },
  better: 'higher',
  source: headedByWomen,
  share: { part: womanHeadUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 5: units with a woman among head and deputy heads. It counts units, not posts: never the same as row 3. */
export const unitsWithWomanKeyLeader = {
  id: 'units-with-woman-key-leader',
  title: { vi: 'Tỷ lệ đơn vị có lãnh đạo chủ chốt là nữ', en: 'Units with a woman key leader' },
  definition: {
    vi: 'Số đơn vị có ít nhất một nữ là cấp trưởng hoặc cấp phó chia cho tổng số đơn vị đang hoạt động. Đây là tỷ lệ đơn vị, không phải tỷ lệ chức vụ do nữ nắm giữ.',
    en: 'Units with at least one woman among head and deputy heads divided by all active units. It is a share of units, not of posts held by women.',
  },
  better: 'higher',
  source: {
    ...visit,
    article: { vi: '“đặc biệt là ở vị trí chủ chốt”', en: '“đặc biệt là ở vị trí chủ chốt” (above all in key posts)' },
  },
  share: { part: womanKeyLeaderUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;

const belowPotential = {
  ...visit,
  article: {
    vi: '“chưa xứng đáng với tiềm năng của lực lượng phụ nữ”',
    en: '“chưa xứng đáng với tiềm năng của lực lượng phụ nữ” (not worthy of the potential of women)',
  },
} as const;

/** Row 6: women's share of leaders against their share of personnel, as a ratio. */
export const leadershipRepresentationRatio = {
  id: 'leadership-representation-ratio',
  title: {
    vi: 'Tỷ lệ nữ lãnh đạo, quản lý so với tỷ lệ nữ trong tổng số (lần)',
    en: 'Representation ratio of women in leadership',
  },
  definition: {
    vi: 'Tỷ lệ nữ lãnh đạo, quản lý chia cho tỷ lệ nữ trong tổng số nhân sự; dưới 1 lần là tỷ lệ nữ lãnh đạo, quản lý chưa tương xứng với tỷ lệ nữ trong tổng số.',
    en: "Women's share of leaders divided by their share of personnel; below 1 women are under-represented.",
  },
  better: 'parity',
  source: belowPotential,
  representationRatio: { part: leaders, whole: personnel },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 6: the same as a difference, in percentage points. */
export const leadershipRepresentationGap = {
  id: 'leadership-representation-gap',
  title: {
    vi: 'Chênh lệch giữa tỷ lệ nữ lãnh đạo, quản lý và tỷ lệ nữ trong tổng số',
    en: 'Representation gap of women in leadership',
  },
  definition: {
    vi: 'Tỷ lệ nữ lãnh đạo, quản lý trừ tỷ lệ nữ trong tổng số nhân sự, tính bằng điểm phần trăm; số âm là tỷ lệ nữ lãnh đạo, quản lý thấp hơn tỷ lệ nữ trong tổng số.',
    en: "Women's share of leaders minus their share of personnel, in percentage points; negative where women are under-represented.",
  },
  better: 'parity',
  source: belowPotential,
  representationGap: { part: leaders, whole: personnel },
} as const satisfies IndicatorOf<DefaultModel>;
