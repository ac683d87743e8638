import type { Labels, Locale, ResultPhrases, TargetPhrases } from '../locale.js';

/** Words before a colon, in Vietnamese. */
export const viLabels: Labels = {
  unit: 'Đơn vị',
  asOf: 'Ngày chốt số liệu',
  period: 'Kỳ số liệu',
  definition: 'Định nghĩa',
  formula: 'Công thức',
  value: 'Giá trị',
  counts: 'Số lượng',
  base: 'Cơ sở tính',
  excluded: 'Không tính',
  coverage: 'Mức độ bao phủ',
  interval: 'Khoảng tin cậy 95%',
  rounding: 'Làm tròn',
  targets: 'So với chỉ tiêu',
  target: 'Chỉ tiêu',
  indicator: 'Chỉ tiêu thống kê',
  bound: 'Mức phải đạt',
  inForce: 'Hiệu lực',
  status: 'Tình trạng',
  reference: 'Đối chiếu',
  confidence: 'Mức độ xác minh',
  source: 'Nguồn',
  wording: 'Nguyên văn',
  adjustable: 'Trường hợp được điều chỉnh mục tiêu',
  amends: 'Sửa đổi',
  amendedBy: 'Được sửa đổi bởi',
  observed: 'Số liệu công bố',
  change: 'So với kỳ trước',
  problem: 'Vấn đề',
  reason: 'Lý do',
  todo: 'Cách xử lý',
  outcome: 'Kết quả',
  recordSet: 'Tập hồ sơ',
  place: 'Vị trí trong tệp',
  row: 'Dòng',
  id: 'Mã',
  field: 'Trường',
};

/** Phrases on results, in Vietnamese. */
export const viResult: ResultPhrases = {
  total: (count) => `tổng số ${count}`,
  female: (count) => `nữ ${count}`,
  male: (count) => `nam ${count}`,
  other: (count) => `giới tính khác ${count}`,
  undisclosed: (count) => `không khai giới tính ${count}`,
  ofAll: (count, share) => `${count} (${share})`,
  ofWomen: (count, share) => `nữ ${count} (${share} số nữ)`,
  ofMen: (count, share) => `nam ${count} (${share} số nam)`,
  coverage: (reported, active) => `${reported}/${active} đơn vị có số liệu`,
  notReported: (units) => `${units} đơn vị chưa có số liệu`,
  rounding: (decimals) =>
    `đến ${decimals} chữ số thập phân; chữ số bỏ đi đầu tiên từ 5 trở lên thì tăng chữ số cuối thêm 1`,
  comparedExactly: 'so với chỉ tiêu bằng giá trị chưa làm tròn',
  range: (from, to) => `từ ${from} đến ${to}`,
  noValue: 'chưa có giá trị',
  rose: (change) => `tăng ${change}`,
  fell: (change) => `giảm ${change}`,
  unchanged: 'không thay đổi',
  notThere: (date) => `${date}: đơn vị không hoạt động vào ngày này`,
  breaks: {
    definition: 'không so được với kỳ trước, vì định nghĩa đã thay đổi',
    split: 'không so được với kỳ trước, vì đơn vị được tách ra từ đơn vị khác',
  },
  marks: {
    coverage: 'các đơn vị có báo cáo không giống kỳ trước',
    reorganised: 'so với kỳ trước có đơn vị được điều chuyển, sáp nhập hoặc chia tách',
  },
  together: (unitIds) => `gộp số liệu của các đơn vị ${unitIds}`,
  observed: (on, source) => `ngày ${on}, ${source}`,
  base: {
    all: 'tất cả mọi người, kể cả người giới tính khác và người không khai giới tính',
    stated: 'những người có khai giới tính',
    binary: 'chỉ nữ và nam',
  },
  excludedOther: (count) => `${count} người giới tính khác`,
  excludedUndisclosed: (count) => `${count} người không khai giới tính`,
  nobodyExcluded: 'không có',
};

/** Phrases on targets, in Vietnamese. */
export const viTarget: TargetPhrases = {
  statuses: {
    met: 'đạt',
    met_late: 'đạt sau thời hạn',
    on_track: 'đúng tiến độ',
    off_track: 'chậm tiến độ',
    regressing: 'xa dần chỉ tiêu',
    not_met: 'chưa đạt',
    missed: 'chưa đạt khi đến hạn',
  },
  notes: {
    deadline_value_unknown: 'tính theo giá trị sau thời hạn',
    met_at_deadline: 'khi đến hạn đã đạt',
  },
  at_least: (limit) => `từ ${limit} trở lên`,
  above: (limit) => `trên ${limit}`,
  at_most: (limit) => `không quá ${limit}`,
  below: (limit) => `dưới ${limit}`,
  between: (low, high) => `từ ${low} đến ${high}`,
  demand: (bound, by) => `${bound}, thời hạn ${by}`,
  onward: (bound, from) => `${bound}, kể từ ngày ${from} trở đi`,
  approximate: (bound) => `${bound} (văn bản ghi “khoảng”; so sánh theo đúng con số)`,
  quoted: (printed) => `“${printed}”`,
  notApplied: (wording) => `${wording} (thư viện không tự điều chỉnh)`,
  amendment: (document, on) => `${document}, từ ngày ${on}`,
  rise: (distance) => `còn thiếu ${distance}`,
  fall: (distance) => `còn phải giảm ${distance}`,
  onLimit: 'mới bằng đúng mức giới hạn, mà chỉ tiêu không tính mức này là đạt',
  reference: 'đối chiếu',
  confidence: {
    two_or_more_sources: 'đã kiểm tra ở hai nguồn trở lên',
    one_source: 'đã kiểm tra ở một nguồn',
    unconfirmed: 'chưa kiểm tra được; cần xem văn bản trước khi sử dụng',
  },
};

/** Why a result has no value, in Vietnamese. */
export const viReasons: Locale['reasons'] = {
  empty_denominator: {
    what: 'Mẫu số bằng 0: không có ai hoặc không có gì để tính tỷ lệ.',
    todo: 'Không cần làm gì nếu đúng là không có; nếu không, hãy kiểm tra dữ liệu và điều kiện chọn.',
  },
  not_reported: {
    what: 'Chưa có báo cáo hoặc danh sách của đơn vị; điều này không có nghĩa là bằng 0.',
    todo: 'Hãy bổ sung báo cáo hoặc danh sách của đơn vị.',
  },
  inconsistent: {
    what: 'Số liệu mâu thuẫn: tử số lớn hơn mẫu số.',
    todo: 'Hãy kiểm tra các báo cáo đã dùng để tính hai số này.',
  },
  male_not_reported: {
    what: 'Chỉ biết tổng số và số nữ, chưa biết số nam.',
    todo: 'Hãy bổ sung số nam vào báo cáo, hoặc tính trên cơ sở tất cả mọi người.',
  },
  not_applicable: {
    what: 'Đơn vị này không thuộc đối tượng áp dụng, hoặc không tính được theo phân tổ này.',
    todo: 'Không cần làm gì.',
  },
  not_in_force: {
    what: 'Chỉ tiêu không có hiệu lực vào ngày chốt số liệu.',
    todo: 'Hãy chọn ngày khác, hoặc so sánh để đối chiếu.',
  },
  suppressed: {
    what: 'Giá trị được che để không lộ thông tin về từng người.',
    todo: 'Hãy dùng số liệu của đơn vị cấp trên hoặc của nhóm lớn hơn.',
  },
};
