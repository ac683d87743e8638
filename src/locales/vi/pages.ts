import type { PagePhrases } from '../page-phrases.js';

/** Phrases of the page of a report, in Vietnamese. */
export const viPage: PagePhrases = {
  title: 'Báo cáo bình đẳng giới và vì sự tiến bộ của phụ nữ',
  sections: {
    figures: 'Số liệu chính',
    summary: 'Tóm tắt',
    targets: 'Thực hiện chỉ tiêu',
    units: 'Theo đơn vị',
    trend: 'Diễn biến',
    levels: 'Cơ cấu nữ và nam',
    gaps: 'Chênh lệch giữa nữ và nam',
    methods: 'Định nghĩa và cách tính',
    sources: 'Nguồn',
  },
  contents: 'Nội dung',
  unitsIntro: 'Biểu đồ nêu các đơn vị còn xa chỉ tiêu nhất.',
  unitsWithoutTarget:
    'Biểu đồ nêu giá trị của các đơn vị trực thuộc; khi có nhiều đơn vị, chỉ nêu những đơn vị có giá trị thấp nhất.',
  unitsTable: 'Bảng ghi tình trạng thực hiện chỉ tiêu của từng đơn vị và điều kiện cần có để đạt.',
  unitsTableWithoutTarget: 'Bảng ghi số liệu của từng đơn vị.',
  levelsIntro: 'Số nữ và số nam của từng nhóm, trên cùng một thang.',
  gapsIntro: 'Tỷ lệ của nữ và tỷ lệ của nam trong cùng một nội dung.',
  trendIntro: 'Giá trị các kỳ, mức phải đạt và dự báo theo xu hướng.',
  withoutCharts: 'Báo cáo này chỉ có bảng, không có biểu đồ, vì gói vẽ biểu đồ chưa được cài đặt.',
  notProtected: 'Số liệu nhỏ trong báo cáo này chưa được che; cần rà soát trước khi công bố rộng rãi.',
  protected: 'Số liệu nhỏ trong báo cáo này đã được che để không lộ thông tin về từng người.',
  rounded: (base) =>
    `Số lượng trong báo cáo này được làm tròn đến bội số của ${base} để không lộ thông tin về từng người; tỷ lệ và số còn thiếu được tính từ số đã làm tròn.`,
  withheld: 'Giá trị được che ghi là “x”.',
  eachTarget: 'Từng chỉ tiêu',
  eachDay: 'Giá trị từng kỳ',
  allUnits: 'Bảng số liệu theo đơn vị',
  noTargets: 'Không có chỉ tiêu nào áp dụng cho đơn vị này vào ngày chốt số liệu.',
};
