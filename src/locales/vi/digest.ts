import type { DigestPhrases } from '../digest-phrases.js';

/** Phrases of the sentences that sum a report up, in Vietnamese. */
export const viDigest: DigestPhrases = {
  coverage: (reported, expected) => {
    if (reported === '0')
      return expected === '1' ? 'Đơn vị chưa có số liệu.' : `Cả ${expected} đơn vị đều chưa có số liệu.`;
    return `${reported}/${expected} đơn vị có số liệu; các con số dưới đây chỉ phản ánh ${reported === '1' ? 'đơn vị' : 'những đơn vị'} này.`;
  },
  headline: (title, value, numbers) => `${title}: ${value}${numbers}.`,
  tally: (met, judged) => `Đạt ${met}/${judged} chỉ tiêu được đánh giá.`,
  behind: (target, status, value) => `${target}: ${status}; hiện là ${value}.`,
  needs: (what) => `Để đạt cần ${what}.`,
  farthest: (title, unit, count, sum, kind) => {
    const what = kind === 'women' ? 'nữ' : 'trường hợp';
    return count === sum
      ? `${title}: trong các đơn vị trực thuộc có số liệu, chỉ có ${unit} còn thiếu ${count} ${what} để đạt mức này.`
      : `${title}: ${unit} thiếu nhiều nhất, ${count} ${what} trong tổng số ${sum} ${what} mà các đơn vị trực thuộc còn thiếu để cùng đạt mức này.`;
  },
  changed: (title, change, since, before, after, isUp) =>
    `${title} ${change} so với ${since}: từ ${before} ${isUp ? 'lên' : 'xuống'} ${after}.`,
  gap: (title, female, male, gap) => `${title}: nữ ${female}, nam ${male}, chênh lệch ${gap}.`,
  rounded: (base) =>
    `Số lượng được làm tròn đến bội số của ${base} để không lộ thông tin về từng người; tỷ lệ và số còn thiếu được tính từ số đã làm tròn.`,
  hidden: (count) => `${count} giá trị được che để không lộ thông tin về từng người.`,
};
