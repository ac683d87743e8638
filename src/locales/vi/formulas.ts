import type { FormulaSentences } from '../locale.js';
import type { QuantityWords } from '../names.js';

const denominators = { all: 'tổng số', stated: 'số người có khai giới tính', binary: 'số nữ và nam' } as const;
const references = {
  parent: 'giá trị của đơn vị cấp trên',
  siblings: 'giá trị gộp của các đơn vị khác cùng trực thuộc một đơn vị cấp trên',
  value: 'giá trị so sánh cho trước',
} as const;

/** Formulas in words, in Vietnamese. */
export const viFormulas: FormulaSentences = {
  femaleShare: ({ of, base }) => `số nữ / ${denominators[base]} trong “${of}”`,
  share: ({ part, whole }) => `số lượng “${part}” / số lượng “${whole}”`,
  ratio: ({ numerator, denominator }) => `${numerator} / ${denominator}`,
  quantity: ({ value }) => value,
  representationRatio: ({ part, whole }) => `tỷ lệ nữ trong “${part}” / tỷ lệ nữ trong “${whole}”`,
  representationGap: ({ part, whole }) => `tỷ lệ nữ trong “${part}” - tỷ lệ nữ trong “${whole}”`,
  rateRatio: ({ part, whole }) => `tỷ lệ “${part}” trên “${whole}” của nữ / tỷ lệ đó của nam`,
  rateGap: ({ part, whole }) => `tỷ lệ “${part}” trên “${whole}” của nam - tỷ lệ đó của nữ`,
  mean: ({ of, value }) => `trung bình cộng của ${value} trong “${of}”`,
  median: ({ of, value }) => `trung vị của ${value} trong “${of}”`,
  quantile: ({ of, value, p }) => `phân vị tại mức ${p} của ${value} trong “${of}”`,
  payGap: ({ of, value, average }) =>
    `(${average === 'mean' ? 'trung bình' : 'trung vị'} của nam - của nữ) / của nam, tính trên ${value} trong “${of}”`,
  distribution: ({ of, by }) => `số lượng theo ${by} trong “${of}”`,
  difference: ({ indicator, reference }) =>
    `giá trị chỉ tiêu thống kê “${indicator}” của đơn vị - ${references[reference]}`,
  given: ({ isShare }) => (isShare ? 'tử số / mẫu số đã công bố' : 'giá trị đã công bố'),
};

/** Quantities in words, in Vietnamese. */
export const viQuantities: QuantityWords = {
  count: (of) => `số lượng “${of}”`,
  female: (of) => `số nữ trong “${of}”`,
  male: (of) => `số nam trong “${of}”`,
  sum: (field, of) => `tổng ${field} của “${of}”`,
  distinct: (field, of) => `số giá trị khác nhau của ${field} trong “${of}”`,
  days: (from, to) => `số ngày từ ${from} đến ${to}`,
  years: (from, to) => `số năm tròn từ ${from} đến ${to}`,
  completedYears: (count, on) => `${count} năm tròn, tính đến ${on}`,
  dates: { asOf: 'ngày chốt số liệu', from: 'ngày đầu kỳ số liệu', to: 'ngày cuối kỳ số liệu' },
};
