import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { visit } from './visit.js';

/** Everybody in service on the day of the dataset. */
export const personnel = {
  id: 'personnel',
  title: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Personnel' },
  of: 'personnel',
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Row 1: women in the force. */
export const womenInWorkforce = {
  id: 'women-in-workforce',
  title: { vi: 'Tỷ lệ nữ trong tổng số cán bộ, công chức, viên chức, người lao động', en: 'Women in the workforce' },
  definition: {
    vi: 'Số nữ chia cho tổng số cán bộ, công chức, viên chức, người lao động có mặt tại ngày chốt số liệu.',
    en: 'Women divided by all personnel in service on the day of the data.',
  },
  better: 'parity',
  source: {
    ...visit,
    article: {
      vi: '“Tỷ lệ nữ trong lực lượng QLTT hiện nay là 1.081 đồng chí, chiếm gần 20%”',
      en: '“Tỷ lệ nữ trong lực lượng QLTT hiện nay là 1.081 đồng chí, chiếm gần 20%” (there are now 1,081 women in the force, almost 20%)',
    },
  },
  femaleShare: { of: personnel },
} as const satisfies IndicatorOf<DefaultModel>;

const compared = {
  ...visit,
  article: {
    vi: '“Đây là con số tương đối lớn so với các lực lượng khác”',
    en: '“Đây là con số tương đối lớn so với các lực lượng khác” (a rather large number against other forces)',
  },
} as const;

/**
 * Row 2: the unit's share of women beside that of the unit above it. Compare with a given share by an indicator of your own,
 * `difference: { indicator: 'women-in-workforce', reference: { value: '0.206' } }`.
 */
export const workforceShareDifference = {
  id: 'workforce-share-difference',
  title: {
    vi: 'Chênh lệch tỷ lệ nữ so với đơn vị cấp trên',
    en: 'Share of women compared with the unit above',
  },
  definition: {
    vi: 'Tỷ lệ nữ của đơn vị trừ tỷ lệ nữ của đơn vị cấp trên trực tiếp, tính bằng điểm phần trăm.',
    en: "The unit's share of women minus that of the unit directly above it, in percentage points.",
  },
  better: 'parity',
  source: compared,
  difference: { indicator: 'women-in-workforce', reference: 'parent' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 2: the unit's share of women beside that of the other units below the same unit, taken together. */
export const workforceShareDifferenceSiblings = {
  id: 'workforce-share-difference-siblings',
  title: {
    vi: 'Chênh lệch tỷ lệ nữ so với các đơn vị cùng cấp',
    en: 'Share of women compared with the units beside it',
  },
  definition: {
    vi: 'Tỷ lệ nữ của đơn vị trừ tỷ lệ nữ tính chung của các đơn vị khác cùng trực thuộc một cấp trên, tính bằng điểm phần trăm.',
    en: "The unit's share of women minus that of the other units below the same unit, counted together, in percentage points.",
  },
  better: 'parity',
  source: compared,
  difference: { indicator: 'women-in-workforce', reference: 'siblings' },
} as const satisfies IndicatorOf<DefaultModel>;
