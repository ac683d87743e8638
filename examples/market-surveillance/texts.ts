/** What the example itself says: headings, columns, notes. Every sentence about a result is the library's. */
export interface Texts {
  readonly title: string;
  readonly sample: string;
  readonly rows: (read: string, kept: string, refused: string, blanked: string) => string;
  readonly force: string;
  readonly indicator: string;
  readonly value: string;
  readonly counts: string;
  readonly countsNote: string;
  readonly without: string;
  readonly level: string;
  readonly women: string;
  readonly share: string;
  readonly ofWomen: string;
  readonly ofMen: string;
  readonly behind: string;
  readonly criterion: string;
  readonly department: string;
  readonly staff: string;
  readonly leaders: string;
  readonly gap: string;
  readonly gapNote: string;
  readonly committee: string;
  readonly committeeNote: string;
  readonly sections: {
    readonly achievements: string;
    readonly limits: string;
    readonly tasks: string;
    readonly proposals: string;
  };
  readonly gapsQuote: string;
  readonly gaps: string;
  readonly womenRate: string;
  readonly menRate: string;
  readonly rateGap: string;
  readonly gapsNote: string;
  readonly targets: string;
  readonly inForce: (day: string) => string;
  readonly reference: string;
  readonly explanation: string;
  readonly agencies: string;
  readonly agenciesNote: string;
  readonly group: string;
  readonly figures: string;
  readonly figure: string;
  readonly year: string;
  readonly published: string;
  readonly recomputed: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<'exact' | 'rounded' | 'truncated' | 'wrong', string>>;
  readonly summary: (rounded: string, truncated: string, wrong: string) => string;
  readonly roundedTwice: string;
  readonly otherWhole: (counts: string) => string;
  readonly otherPart: (counts: string) => string;
  readonly sources: (hosts: string) => string;
  readonly broken: string;
  readonly usage: string;
}

const vi: Texts = {
  title: 'Bình đẳng giới trong lực lượng quản lý thị trường',
  sample:
    'Số liệu mẫu. Số đơn vị ở từng cấp và 1.081 nữ là số đã công bố. Đội nào thuộc Cục nào, tổng số 5.430 người và từng hồ sơ là giả định, được máy sinh ngẫu nhiên với giá trị khởi tạo cố định (lần nào chạy cũng cho cùng số liệu). Không có tên người.',
  rows: (read, kept, refused, blanked) =>
    `Đọc ${read} dòng, nhận ${kept}, loại ${refused}; bỏ trống ${blanked} giá trị sai của các dòng được nhận.`,
  force: 'Chỉ tiêu thống kê của toàn lực lượng',
  indicator: 'Chỉ tiêu thống kê',
  value: 'Giá trị',
  counts: 'Số lượng',
  countsNote: 'Số lượng: nữ/tổng số; với tỷ lệ đơn vị: số đơn vị/tổng số đơn vị.',
  without: 'Chưa có giá trị ở cấp này:',
  level: 'Mức',
  women: 'Nữ/tổng số',
  share: 'Tỷ lệ nữ',
  ofWomen: 'Cơ cấu nữ',
  ofMen: 'Cơ cấu nam',
  behind: 'Mười Cục có chênh lệch lớn nhất',
  criterion:
    'Tiêu chí: tỷ lệ nữ lãnh đạo, quản lý trừ tỷ lệ nữ trong tổng số của Cục, kể cả các Đội; số âm nhất xếp trước.',
  department: 'Đơn vị',
  staff: 'Nhân sự',
  leaders: 'Lãnh đạo',
  gap: 'Chênh lệch',
  gapNote: 'Nhân sự, lãnh đạo: nữ/tổng số và tỷ lệ nữ.',
  committee: 'Báo cáo của Ban Vì sự tiến bộ của phụ nữ',
  committeeNote:
    'Theo thứ tự của bài viết về buổi làm việc: trước là câu chữ của bài viết, sau là số liệu tương ứng. Trong ngoặc: nữ/tổng số; phần/tổng; với tỷ số giữa hai tỷ lệ: phần/tổng của nữ và của nam.',
  sections: {
    achievements: 'Kết quả đạt được năm 2019',
    limits: 'Tồn tại, hạn chế',
    tasks: 'Nhiệm vụ năm 2020',
    proposals: 'Đề nghị của Đoàn kiểm tra',
  },
  gapsQuote: '“xóa bỏ khoảng cách về giới trong mọi lĩnh vực”',
  gaps: 'Chênh lệch giữa nam và nữ',
  womenRate: 'Nữ',
  menRate: 'Nam',
  rateGap: 'Nam trừ nữ',
  gapsNote:
    'Tỷ lệ của từng giới trong chỉ tiêu thống kê; nam trừ nữ tính bằng điểm phần trăm, số dương là nam cao hơn.',
  targets: 'So với chỉ tiêu',
  inForce: (day) => `Chỉ tiêu có hiệu lực ngày ${day}`,
  reference:
    'Đối chiếu: chỉ tiêu đặt cho bộ, ngành, địa phương và chỉ tiêu của giai đoạn sau; mức về lãnh đạo chủ chốt được so với tỷ lệ đơn vị trong lực lượng',
  explanation: 'Giải thích đầy đủ một chỉ tiêu thống kê',
  agencies: 'Cơ quan có lãnh đạo chủ chốt là nữ, theo báo cáo đã công bố',
  agenciesNote: 'Chỉ tiêu tính số cơ quan có ít nhất một nữ lãnh đạo chủ chốt, không tính số chức vụ do nữ nắm giữ.',
  group: 'Nhóm cơ quan',
  figures: 'Số liệu đã công bố và số tính lại',
  figure: 'Số liệu',
  year: 'Năm',
  published: 'Công bố',
  recomputed: 'Tính lại',
  verdict: 'Kết luận',
  verdicts: { exact: 'đúng', rounded: 'đúng', truncated: '~ cắt bỏ', wrong: '✗ sai' },
  summary: (rounded, truncated, wrong) =>
    `${rounded} số liệu làm tròn đúng, ${truncated} số liệu cắt bỏ phần lẻ thay vì làm tròn, ${wrong} số liệu sai.`,
  roundedTwice: 'làm tròn đến ít chữ số hơn rồi thêm số 0',
  otherWhole: (counts) => `khớp nếu mẫu số là ${counts}`,
  otherPart: (counts) => `khớp nếu tử số là ${counts}`,
  sources: (hosts) => `Nguồn: ${hosts}. Đường dẫn đầy đủ của từng số liệu ở tệp figures.ts.`,
  broken: 'Dữ liệu có lỗi (dùng để kiểm tra) và cảnh báo',
  usage: 'Cách dùng: npm start -- --locale vi|en',
};

const en: Texts = {
  title: 'Gender equality in the market-surveillance force',
  sample:
    'Sample data. The number of units at each level and the 1,081 women are as published. Which team belongs to which department, the total of 5,430 people and every record are invented, from a fixed seed. There are no names.',
  rows: (read, kept, refused, blanked) =>
    `${read} rows read, ${kept} kept, ${refused} refused; ${blanked} wrong values of rows kept are left blank.`,
  force: 'Indicators of the whole force',
  indicator: 'Indicator',
  value: 'Value',
  counts: 'Counts',
  countsNote: 'Counts: women/all; for shares of units, units/all units.',
  without: 'Without a value at this level:',
  level: 'Level',
  women: 'Women/all',
  share: 'Women',
  ofWomen: 'Of women',
  ofMen: 'Of men',
  behind: 'The ten departments farthest behind',
  criterion:
    "Criterion: women's share of leaders minus their share of personnel, of the department with its teams; the most negative first.",
  department: 'Unit',
  staff: 'Personnel',
  leaders: 'Leaders',
  gap: 'Gap',
  gapNote: 'Personnel, leaders: women/all and the share of women.',
  committee: 'The report of the committee for the advancement of women',
  committeeNote:
    'In the order of the article on the visit: first its words, then the figures that answer them. In brackets: women/all; part/whole; for a ratio of two rates, part/whole of women and of men.',
  sections: {
    achievements: 'What was achieved in 2019',
    limits: 'What is still lacking',
    tasks: 'Tasks for 2020',
    proposals: 'What the visitors proposed',
  },
  gapsQuote: '“xóa bỏ khoảng cách về giới trong mọi lĩnh vực” (closing the gender gap in every field)',
  gaps: 'Gap between men and women',
  womenRate: 'Women',
  menRate: 'Men',
  rateGap: 'Men - women',
  gapsNote: "Rates of each sex in the indicator; men - women in percentage points, positive where men's is higher.",
  targets: 'Compared with targets',
  inForce: (day) => `Targets in force on ${day}`,
  reference:
    'For reference: targets set for ministries, agencies and localities, and those of the next period; the bounds on key leaders are compared with the share of units within the force',
  explanation: 'One indicator in full',
  agencies: 'Agencies with a woman key leader, from published reports',
  agenciesNote: 'The target counts agencies with at least one woman key leader, not posts held by women.',
  group: 'Agencies',
  figures: 'Published figures and the same recomputed',
  figure: 'Figure',
  year: 'Year',
  published: 'Published',
  recomputed: 'Recomputed',
  verdict: 'Verdict',
  verdicts: { exact: 'right', rounded: 'right', truncated: '~ cut off', wrong: '✗ wrong' },
  summary: (rounded, truncated, wrong) =>
    `${rounded} figures are rounded right, ${truncated} are cut off instead of rounded, ${wrong} are wrong.`,
  roundedTwice: 'rounded to fewer decimals and filled up with a zero',
  otherWhole: (counts) => `fits a whole of ${counts}`,
  otherPart: (counts) => `fits a part of ${counts}`,
  sources: (hosts) => `Sources: ${hosts}. The full link of each figure stands in figures.ts.`,
  broken: 'Rows broken on purpose, and the issues they give',
  usage: 'Usage: npm start -- --locale vi|en',
};

/** The texts by language. */
export const texts = { vi, en } as const;
