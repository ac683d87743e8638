import type { DigestPhrases } from '../digest-phrases.js';

/** Phrases of the sentences that sum a report up, in Vietnamese. */
export const viDigest: DigestPhrases = {
  coverage: (reported, expected) =>
    `${reported}/${expected} đơn vị có số liệu; các con số dưới đây chỉ phản ánh những đơn vị này.`,
  headline: (title, value, numbers) => `${title}: ${value}${numbers}.`,
  tally: (met, judged) => `Đạt ${met}/${judged} chỉ tiêu được đánh giá.`,
  behind: (target, status, value) => `${target}: ${status}; hiện là ${value}.`,
  needs: (what) => `Để đạt cần ${what}.`,
  or: (first, second) => `${first}, hoặc ${second}`,
  farthest: (indicator, unit, count, sum, kind) =>
    kind === 'women'
      ? `${indicator}: ${unit} thiếu nhiều nhất, ${count} nữ trong tổng số ${sum} nữ mà các đơn vị trực thuộc còn thiếu để cùng đạt mức này.`
      : `${indicator}: ${unit} thiếu nhiều nhất, ${count} trong tổng số ${sum} mà các đơn vị trực thuộc còn thiếu để cùng đạt mức này.`,
  changed: (title, change, since, before, after) => `${title} ${change} so với ${since}: từ ${before} thành ${after}.`,
  gap: (title, female, male, gap) => `${title}: nữ ${female}, nam ${male}, chênh lệch ${gap}.`,
  rounded: (base) =>
    `Số lượng được làm tròn đến bội số của ${base} để không lộ thông tin về từng người; tỷ lệ được tính từ số đã làm tròn.`,
  hidden: (count) => `${count} giá trị được che để không lộ thông tin về từng người.`,
};
