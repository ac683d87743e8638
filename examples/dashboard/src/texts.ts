export const texts = {
  vi: {
    title: 'Vì sự tiến bộ của phụ nữ',
    drop: 'Thả tệp danh sách (.xlsx, .csv) vào trang, hoặc chọn tệp',
    day: 'Số liệu tính đến ngày',
    other: 'English',
    units: 'Đơn vị',
    heads: ['Chỉ tiêu thống kê', 'Giá trị', 'Tử số / mẫu số', 'Mục tiêu'],
    issues: 'Những chỗ cần sửa',
    files: ['Báo cáo (.html)', 'Báo cáo (.xlsx)', 'Bảng số liệu (.csv)', 'Tệp cần sửa (.xlsx)'],
  },
  en: {
    title: 'Advancement of women',
    drop: 'Drop a list of staff (.xlsx, .csv) on the page, or choose one',
    day: 'Figures as of',
    other: 'Tiếng Việt',
    units: 'Units',
    heads: ['Indicator', 'Value', 'Numerator / denominator', 'Targets'],
    issues: 'What to correct',
    files: ['Report (.html)', 'Report (.xlsx)', 'Figures (.csv)', 'File to correct (.xlsx)'],
  },
} as const;
