import type { ProgressPhrases } from '../phrases.js';

/** Phrases on progress towards a target, in Vietnamese. */
export const viProgress: ProgressPhrases = {
  notAssessable: 'chưa đánh giá được',
  reasons: {
    one_value: {
      what: 'Mới có một giá trị, chưa thể thấy xu thế.',
      todo: 'Hãy bổ sung giá trị của một ngày khác.',
    },
    not_positive: {
      what: 'Có giá trị không lớn hơn 0, nên không có tốc độ thay đổi theo tỷ lệ.',
      todo: 'Hãy tính theo mức tăng đều hằng năm.',
    },
  },
  labels: {
    first: 'Giá trị đầu',
    latest: 'Giá trị mới nhất',
    way: 'Phần đường đã đi từ giá trị đầu',
    observedPace: 'Tốc độ thực tế',
    requiredPace: 'Tốc độ cần có',
    yearsLeft: 'Số năm còn lại',
    projected: 'Dự báo vào thời hạn',
    interval: 'Khoảng dự báo',
    metSince: 'Đạt từ ngày',
    attainment: 'Ngày đạt theo xu thế',
    path: 'So với lộ trình',
    method: 'Cách tính xu thế',
  },
  valueOn: (value, on) => `${value} (${on})`,
  capped: (share) => `${share}, lấy theo giới hạn của tỷ lệ vì xu hướng vượt quá`,
  aYear: (change) => `${change} mỗi năm`,
  noAttainment: 'theo xu thế này không thấy ngày đạt',
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
