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
  judged: (units, judged) => `${units}, trong đó ${judged} đơn vị được đánh giá`,
  andMore: (count) => `và ${count} đơn vị khác`,
};

/** Phrases on what it takes to meet a target, in Vietnamese. */
export const viNeeds: NeedPhrases = {
  labels: {
    pace: 'Tốc độ cần có',
    women: 'Số nữ cần có',
    units: 'Số đơn vị cần có',
    records: 'Số cần có thêm',
    closest: 'Đơn vị chưa được tính',
  },
  enough: 'không cần thêm',
  add: (count) => `thêm ${count} nữ, nếu không ai rời đi`,
  addNone: 'thêm bao nhiêu nữ cũng không đạt',
  replace: (count) => `${count} nữ thay nam`,
  replaceNone: 'thay bao nhiêu nam bằng nữ cũng không đạt',
  appoint: (count, appointments) => `${count} nữ trong ${appointments} lượt bổ nhiệm tới`,
  appointNone: (appointments) => `bổ nhiệm bao nhiêu nữ trong ${appointments} lượt tới cũng không đạt`,
  afterLeaving: (female, others) => `sau khi ${female} nữ và ${others} người khác rời đi`,
  units: (count) => `thêm ${count} đơn vị được tính`,
  unitsNone: 'thêm bao nhiêu đơn vị cũng không đạt',
  records: (count) => `thêm ${count} trong mẫu số được tính vào tử số`,
  recordsNone: 'thêm bao nhiêu cũng không đạt',
  orderedBy: (indicator) => `nhiều nữ xếp trước, không kể đơn vị trực thuộc, theo “${indicator}”`,
  unordered: 'theo thứ tự của cây đơn vị, vì không có căn cứ để xếp gần hay xa',
  candidates: (count, unit) => `${count} nữ: ${unit}`,
  tied: (count, units) => `mỗi đơn vị ${count} nữ, ngang nhau: ${units}`,
  unknown: (units) => `chưa báo cáo số nữ: ${units}`,
  unnamed: (count) => `${count} đơn vị không nêu được tên, vì báo cáo chỉ cho số lượng`,
  noShare: {
    what: 'Chỉ số này không phải là tỷ lệ của số người hoặc số đơn vị, nên không nêu được số cần có.',
    todo: 'Hãy xem khoảng cách đến mức phải đạt và tốc độ cần có.',
  },
};
