import type { NeedPhrases, SummaryPhrases, ValidityPhrases } from '../target-phrases.js';

/** Phrases on whether targets are in force, in Vietnamese. */
export const viValidity: ValidityPhrases = {
  states: {
    in_force: 'đang có hiệu lực',
    not_yet: 'chưa có hiệu lực',
    expired: 'đã hết hiệu lực',
    repealed: 'đã bị thay thế hoặc bãi bỏ trước thời hạn',
  },
};

/** Phrases on how units stand with a target, in Vietnamese. */
export const viSummary: SummaryPhrases = {
  reasons: {
    empty_denominator: 'mẫu số bằng 0',
    not_reported: 'chưa báo cáo',
    inconsistent: 'số liệu mâu thuẫn',
    male_not_reported: 'chưa báo cáo số nam',
    suppressed: 'được che',
    not_applicable: 'không thuộc đối tượng áp dụng',
    not_in_force: 'chỉ tiêu không có hiệu lực',
  },
  allUnits: 'tất cả các đơn vị',
  units: (count) => `${count} đơn vị`,
  judged: (units, judged) =>
    judged === '0'
      ? `${units}, không có đơn vị nào được đánh giá`
      : `${units}, trong đó ${judged} đơn vị được đánh giá`,
  andMore: (count) => `và ${count} đơn vị khác`,
};

/** Phrases on what it takes to meet a target, in Vietnamese. */
export const viNeeds: NeedPhrases = {
  labels: {
    pace: 'Tốc độ cần có',
    women: 'Số nữ còn thiếu',
    units: 'Số đơn vị còn thiếu',
    records: 'Số còn thiếu',
    closest: 'Đơn vị chưa đạt',
  },
  enough: 'không cần bổ sung',
  add: (count) => `bổ sung ${count} nữ (giữ nguyên số người hiện có)`,
  addBriefly: (count) => `bổ sung ${count} nữ`,
  addNone: 'không thể đạt chỉ bằng cách bổ sung nữ',
  replace: (count) => `thay ${count} nam bằng nữ`,
  replaceNone: 'không thể đạt chỉ bằng cách thay nam bằng nữ',
  either: (add, replace) => `${add}, hoặc ${replace}`,
  neither: 'không thể đạt chỉ bằng cách bổ sung nữ hoặc thay nam bằng nữ',
  appoint: (count, appointments) => `trong ${appointments} lượt bổ nhiệm tới cần có ${count} nữ`,
  appointNone: (appointments) => `không thể đạt chỉ bằng ${appointments} lượt bổ nhiệm tới`,
  afterLeaving: (female, others) => `sau khi ${female} nữ và ${others} người khác thôi giữ chức vụ`,
  units: (count) => `cần thêm ${count} đơn vị đạt`,
  unitsNone: 'không thể đạt chỉ bằng cách tăng số đơn vị đạt',
  records: (count) => `cần thêm ${count} trường hợp đạt yêu cầu (trong số đã có ở mẫu số)`,
  recordsNone: 'không thể đạt chỉ bằng cách tăng số trường hợp đạt yêu cầu',
  orderedBy: (indicator) => `xếp theo số nữ của riêng đơn vị, từ cao xuống thấp; số nữ lấy từ “${indicator}”`,
  unordered: 'theo thứ tự trong danh sách đơn vị, vì không có căn cứ để xếp đơn vị nào gần đạt hơn',
  candidates: (count, unit) => `${count} nữ: ${unit}`,
  tied: (count, units) => `cùng có ${count} nữ: ${units}`,
  unknown: (units) => `chưa báo cáo số nữ: ${units}`,
  unnamed: (count) => `${count} đơn vị chưa rõ tên, vì báo cáo tổng hợp chỉ có số lượng`,
  noShare: {
    what: 'Chỉ tiêu thống kê này không phải là tỷ lệ của số người hoặc số đơn vị, nên không tính được số còn thiếu.',
    todo: 'Hãy xem khoảng cách đến mức phải đạt và tốc độ cần có.',
  },
};
