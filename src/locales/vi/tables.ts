import type { TablePhrases } from '../table-phrases.js';

/** Phrases of tables, in Vietnamese. */
export const viTable: TablePhrases = {
  columns: {
    unit: 'Đơn vị',
    indicator: 'Chỉ tiêu thống kê',
    category: 'Phân tổ',
    female: 'Nữ',
    male: 'Nam',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    target: 'Mức phải đạt',
    status: 'Tình trạng',
    distance: 'Còn phải đạt',
    needed: 'Cần có (giữ nguyên số người hiện có)',
    coverage: 'Đơn vị có số liệu',
  },
  value: 'Giá trị',
  changeSince: (date) => `So với ${date}`,
  changeBetween: (date, since) => `${date} so với ${since}`,
  hidden: 'x',
  all: 'Tổng số',
  sources: 'Nguồn',
  notes: 'Ghi chú',
  sheets: {
    summary: 'Tóm tắt',
    units: 'Theo đơn vị',
    targets: 'Thực hiện chỉ tiêu',
    calculation: 'Kiểm tra cách tính',
    sources: 'Định nghĩa và nguồn',
  },
  recalculated: 'Tính lại (công thức)',
  difference: 'Sai khác',
  empty: 'Không có dòng nào.',
};
