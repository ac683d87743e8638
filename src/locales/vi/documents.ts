import type { DocumentPhrases } from '../document-phrases.js';

/** Phrases on published tables, in Vietnamese. */
export const viDocument: DocumentPhrases = {
  row: (id) => `Dòng “${id}”`,
  fields: { part: 'tử số', whole: 'mẫu số', share: 'tỷ lệ', before: 'tỷ lệ kỳ trước', change: 'thay đổi' },
  unreadable: (field) => `không đọc được ${field}, hoặc có thể hiểu theo hai cách.`,
  notACount: (field) => `${field} phải là số nguyên không âm.`,
  partAboveWhole: (part, whole) => `tử số ${part} lớn hơn mẫu số ${whole}.`,
  noShare: 'mẫu số bằng 0 nên không có tỷ lệ.',
  sum: (field, printed, sum) => `${field} ghi ${printed}, nhưng các dòng thành phần cộng lại được ${sum}.`,
  shares: (sum, printed, rounding) =>
    `tỷ lệ của các dòng thành phần cộng lại được ${sum}, không phải ${printed}; làm tròn chỉ có thể gây chênh lệch đến ${rounding}.`,
  percentForPoints: (percent, points) => `thay đổi ghi ${percent} là chênh lệch của hai tỷ lệ, phải ghi là ${points}.`,
  change: (printed, points, percent) =>
    `thay đổi ghi ${printed} không khớp với hai tỷ lệ: chênh lệch là ${points}${percent === undefined ? '' : `, tương đương ${percent} so với kỳ trước`}.`,
  differentFigures: (field, other) => `${field} khác với số đã ghi ở dòng “${other}”.`,
  differentDecimals: (field, other) => `${field} được ghi với số chữ số thập phân khác với dòng “${other}”.`,
};
