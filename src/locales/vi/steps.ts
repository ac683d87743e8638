import type { StepPhrases } from '../phrases.js';

/** What the steps of a calculation are of, in Vietnamese. */
export const viStep: StepPhrases = {
  stated: (of) => `số người có khai giới tính trong “${of}”`,
  binary: (of) => `số nữ và nam trong “${of}”`,
  femaleShare: (of) => `tỷ lệ nữ trong “${of}”`,
  femaleRate: (part, whole) => `tỷ lệ “${part}” trên “${whole}” của nữ`,
  maleRate: (part, whole) => `tỷ lệ “${part}” trên “${whole}” của nam`,
  femaleMean: (value, of) => `trung bình cộng ${value} của nữ trong “${of}”`,
  maleMean: (value, of) => `trung bình cộng ${value} của nam trong “${of}”`,
  femaleMedian: (value, of) => `trung vị ${value} của nữ trong “${of}”`,
  maleMedian: (value, of) => `trung vị ${value} của nam trong “${of}”`,
  row: (field, value) => `${field} “${value}”`,
  references: {
    parent: 'giá trị của đơn vị cấp trên',
    siblings: 'giá trị gộp của các đơn vị khác cùng trực thuộc một đơn vị cấp trên',
    value: 'giá trị so sánh cho trước',
  },
  part: 'tử số đã công bố',
  whole: 'mẫu số đã công bố',
};
