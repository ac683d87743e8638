import type { ProgressPhrases } from '../phrases.js';

/** Phrases on progress towards a target, in Vietnamese. */
export const viProgress: ProgressPhrases = {
  notAssessable: 'chưa đánh giá được',
  reasons: {
    one_value: {
      what: 'Mới có một giá trị, chưa xác định được xu hướng.',
      todo: 'Hãy bổ sung giá trị tại một thời điểm khác.',
    },
    not_positive: {
      what: 'Có giá trị không lớn hơn 0, nên không có tốc độ thay đổi theo tỷ lệ.',
      todo: 'Hãy tính theo mức tăng đều hằng năm.',
    },
  },
  labels: {
    first: 'Giá trị gốc',
    latest: 'Giá trị mới nhất',
    way: 'Mức độ thực hiện so với giá trị gốc',
    observedPace: 'Tốc độ thực tế',
    requiredPace: 'Tốc độ cần có',
    yearsLeft: 'Số năm còn lại',
    projected: 'Dự báo đến thời hạn',
    interval: 'Khoảng dự báo',
    metSince: 'Đạt từ ngày',
    attainment: 'Dự kiến đạt theo xu hướng vào ngày',
    path: 'So với lộ trình',
    method: 'Cách tính xu hướng',
  },
  valueOn: (value, on) => `${value} (${on})`,
  capped: (share) => `${share}, lấy theo giới hạn của tỷ lệ vì xu hướng vượt quá`,
  aYear: (change) => `${change} mỗi năm`,
  noAttainment: 'theo xu hướng này chưa xác định được thời điểm đạt',
  standings: {
    ahead: 'vượt lộ trình',
    on: 'đúng lộ trình',
    behind: 'chậm so với lộ trình',
  },
  milestone: (bound, by) => `mốc ${by}: ${bound}`,
  methods: {
    linear: 'mỗi năm thay đổi một lượng như nhau',
    compound: 'mỗi năm thay đổi theo một tỷ lệ như nhau',
  },
};
