import type { Result, ResultCounts } from 'gender-indicators';

/** One indicator of a row on numbers that were worked by hand. */
export interface Figure {
  readonly id: string;
  /** The small ministry of rows 1 to 8, 12 and 14, or the organisation of the others. */
  readonly of: 'ministry' | 'organisation';
  readonly unitId: string;
  /** The counts behind the value, in the order of {@link countsOf}. */
  readonly counts: readonly (number | string)[];
  /** A decimal, or a fraction as `25/26`; of a distribution all who are counted. */
  readonly value: string;
}

/** What the source document measures. */
export interface Row {
  readonly row: number;
  /** What it is about; the words as printed are the source of the indicators. */
  readonly words: { readonly vi: string; readonly en: string };
  readonly figures: readonly Figure[];
}

type Given = readonly [id: string, counts: Figure['counts'], value: string, unitId?: string];

const on =
  (of: Figure['of'], top: string) =>
  (row: number, vi: string, en: string, ...figures: readonly Given[]): Row => ({
    row,
    words: { vi, en },
    figures: figures.map(([id, counts, value, unitId = top]) => ({ id, of, unitId, counts, value })),
  });
const ministry = on('ministry', 'ministry');
const organisation = on('organisation', 'tc');

/** The forty rows, each with its indicators on numbers that were counted by hand in ministry.ts and organisation.ts. */
export const fortyRows: readonly Row[] = [
  ministry(1, '1.081 đồng chí nữ, gần 20% lực lượng', '1,081 women, almost 20% of the force', [
    'women-in-workforce',
    [6, 25],
    '0.24',
  ]),
  ministry(
    2,
    'tương đối lớn so với các lực lượng khác',
    'rather large against other forces',
    ['workforce-share-difference', ['0.4', '0.25'], '0.15', 'dept-a'],
    ['workforce-share-difference-siblings', ['0.4', '0.125'], '0.275', 'dept-a'],
  ),
  ministry(
    3,
    'tỷ lệ công chức quản lý, lãnh đạo (nữ) còn thấp',
    'the share of (women) managers and leaders is still low',
    ['women-in-leadership', [3, 13], '3/13'],
  ),
  ministry(
    4,
    'đặc biệt là công chức nữ đứng đầu đơn vị',
    'above all of women who head a unit',
    ['women-heads-of-unit', [1, 5], '0.2'],
    ['units-headed-by-women', [1, 5], '0.2'],
  ),
  ministry(5, 'đặc biệt là ở vị trí chủ chốt', 'above all in key posts', [
    'units-with-woman-key-leader',
    [3, 5],
    '0.6',
  ]),
  ministry(
    6,
    'chưa xứng đáng với tiềm năng',
    'not worthy of their potential',
    ['leadership-representation-ratio', [3, 13, 6, 25], '25/26'],
    ['leadership-representation-gap', [3, 13, 6, 25], '-3/325'],
  ),
  ministry(7, 'quy hoạch cán bộ', 'planning of cadres', ['women-in-succession-planning', [3, 5], '0.6']),
  ministry(
    8,
    'đội ngũ công chức nữ có trình độ cao',
    'highly qualified women civil servants',
    ['women-by-qualification', [6, 22], '3/11'],
    ['women-by-qualification-distribution', [6, 22], '22'],
    ['women-by-political-theory', [6, 19], '6/19'],
    ['women-by-political-theory-distribution', [6, 19], '19'],
    ['women-by-civil-service-grade', [6, 22], '3/11'],
    ['women-by-civil-service-grade-distribution', [6, 22], '22'],
  ),
  organisation(
    9,
    'phát triển Đảng viên mới',
    'admitting new Party members',
    ['women-among-new-party-members', [2, 4], '0.5'],
    ['party-admission-rate-ratio', [2, 4, 1, 3], '1.5'],
  ),
  organisation(10, 'bồi dưỡng để kết nạp Đảng', 'preparation for admission to the Party', [
    'women-in-party-induction',
    [3, 4],
    '0.75',
  ]),
  organisation(
    11,
    'cử đi học',
    'sending to study',
    ['women-sent-to-study', [2, 4], '0.5'],
    ['study-rate-ratio', [2, 5, 2, 7], '1.4'],
  ),
  ministry(
    12,
    'bổ nhiệm giữ các vị trí lãnh đạo',
    'appointing to posts of leadership',
    ['women-among-appointments', [3, 6], '0.5'],
    ['women-among-first-appointments', [1, 3], '1/3'],
    ['women-among-reappointments', [2, 3], '2/3'],
  ),
  organisation(13, 'đề xuất, kiến nghị với cấp ủy Đảng', 'proposals to Party committees', [
    'proposals-accepted',
    [2, 5],
    '0.4',
  ]),
  ministry(
    14,
    'cấp ủy Đảng, chính quyền, công đoàn',
    'Party committees, the administration, the trade union',
    ['women-in-party-committees', [3, 7], '3/7'],
    ['women-in-administration-leadership', [3, 13], '3/13'],
    ['women-in-trade-union-committees', [2, 3], '2/3'],
  ),
  organisation(15, 'xóa bỏ khoảng cách về giới trong mọi lĩnh vực', 'closing the gender gap in every field'),
  organisation(16, 'cơ chế, chính sách đối với cán bộ nữ', 'mechanisms and policies for women cadres', [
    'policies-applied',
    [3, 4],
    '0.75',
  ]),
  organisation(
    17,
    'các ngày lễ 8/3, 20/10',
    'the days of 8 March and 20 October',
    ['units-with-observances', [1, 4], '0.25'],
    ['observances-held', [], '3'],
  ),
  organisation(18, 'tháng hành động vì bình đẳng giới', 'the month of action for gender equality', [
    'action-month-plans',
    [1, 4],
    '0.25',
  ]),
  organisation(
    19,
    'tuyên truyền chưa thường xuyên, đa dạng',
    'communication is not yet regular and varied',
    ['units-communicating-regularly', [2, 4], '0.5'],
    ['communication-forms', [], '3'],
  ),
  organisation(20, 'phổ biến pháp luật về BĐG', 'making the law on gender equality known', [
    'staff-reached-by-communication',
    [3, 12],
    '0.25',
  ]),
  organisation(21, 'xử lý vi phạm về BĐG', 'dealing with violations of gender equality', [
    'violations-handled',
    [2, 4],
    '0.5',
  ]),
  organisation(22, 'công chức phụ trách đều kiêm nhiệm', 'those in charge all serve beside another post', [
    'concurrent-committee-staff',
    [3, 5],
    '0.6',
  ]),
  organisation(23, 'không có nhiều thời gian', 'little time', ['committee-time', ['2100', '6000'], '0.35']),
  organisation(24, 'hoạt động ở nhiều đơn vị còn lúng túng', 'in many units the work is still unsure', [
    'units-rated-weak',
    [1, 2],
    '0.5',
  ]),
  organisation(25, 'biểu hiện định kiến về giới', 'signs of gender prejudice', ['prejudice-agreement', [2, 4], '0.5']),
  organisation(26, 'một bộ phận phụ nữ còn tự ti', 'some women still lack confidence', [
    'leadership-application-ratio',
    [1, 2, 1, 3],
    '1.5',
  ]),
  organisation(27, 'cơ sở pháp lý chưa hoàn thiện', 'the legal base is not complete', [
    'internal-rules-issued',
    [2, 4],
    '0.5',
  ]),
  organisation(
    28,
    'nguồn kinh phí còn hạn chế',
    'funds are still limited',
    ['budget-execution', ['160000000', '200000000'], '0.8'],
    ['budget-per-woman', ['160000000', '5'], '32000000'],
    ['budget-share', ['180000000', '18000000000'], '0.01'],
  ),
  organisation(29, 'ban hành quy chế hoạt động', 'issuing an operating regulation', [
    'committees-with-regulation',
    [1, 2],
    '0.5',
  ]),
  organisation(30, 'Tổng cục trưởng làm Trưởng ban', 'chaired by the Director General', [
    'committees-chaired-by-head',
    [1, 2],
    '0.5',
  ]),
  organisation(
    31,
    'phân công rõ ràng cho từng thành viên',
    'clear duties for each member',
    ['members-with-duties', [3, 5], '0.6'],
    ['women-on-committees', [2, 5], '0.4'],
  ),
  organisation(
    32,
    'chương trình hoạt động: phân công, thời hạn rõ ràng',
    'a programme with clear duties and deadlines',
    ['tasks-well-defined', [3, 6], '0.5'],
    ['tasks-on-time', [2, 5], '0.4'],
    ['tasks-overdue', [1, 4], '0.25'],
  ),
  organisation(33, 'trách nhiệm giải trình', 'accountability', ['tasks-reported', [1, 5], '0.2']),
  organisation(34, 'Ban VSTBPN của các Cục địa phương', 'the committees of the provincial departments', [
    'units-with-committee',
    [1, 2],
    '0.5',
  ]),
  organisation(
    35,
    'phối hợp với Công đoàn, Nữ công, Đoàn thanh niên',
    "working with the trade union, its women's committee and the youth union",
    ['joint-activities-share', [3, 4], '0.75'],
    ['joint-activities', [], '3'],
  ),
  organisation(
    36,
    'trao đổi kinh nghiệm giữa các đơn vị',
    'exchanging experience among the units',
    ['exchange-activities', [], '1'],
    ['units-in-exchanges', [2, 4], '0.5'],
  ),
  organisation(
    37,
    'kịp thời giải quyết đề xuất, kiến nghị',
    'resolving proposals in time',
    ['petitions-on-time', [2, 4], '0.5'],
    ['petition-days', [], '20'], // 7, 10, 30, 40 days
  ),
  organisation(
    38,
    'đoàn kiểm tra',
    'the inspection team',
    ['units-inspected', [2, 4], '0.5'],
    ['recommendations-closed', ['6', '8'], '0.75'],
  ),
  organisation(
    39,
    'triển khai Thông báo 196-TB/TW và Chỉ thị 21-CT/TW (bài viết in 22-CT/TW)',
    'carrying out Notice 196-TB/TW and Directive 21-CT/TW (printed as 22-CT/TW)',
    ['directives-implemented', [5, 8], '0.625'],
    ['directives-implemented-196', [3, 4], '0.75'],
    ['directives-implemented-21', [2, 4], '0.5'],
  ),
  organisation(40, 'sau 02 năm thành lập', 'two years after it was established', ['committee-age', [], '2']), // 3 years to the day, and 1
];

/** Row 15: the rates of women and men in the general department of the organisation, men's rate minus women's ordered. */
export const gaps: readonly (readonly [id: string, female: string, male: string])[] = [
  ['study-rate-ratio', '2/5', '2/7'],
  ['party-admission-rate-ratio', '2/4', '1/3'],
  ['leadership-application-ratio', '1/2', '1/3'],
  ['prejudice-agreement', '1/1', '1/2'],
  ['staff-reached-by-communication', '3/5', '0/7'],
  ['concurrent-committee-staff', '2/2', '1/3'],
  ['members-with-duties', '2/2', '1/3'],
];

/**
 * The counts behind a value: part and whole of a share; those of women, then of men, of a ratio of rates; women and all of
 * the part, then of the whole, of a comparison of shares; both terms of a ratio and of a difference.
 */
export function countsOf({ indicator, counts, part, terms }: Result): readonly (number | string | undefined)[] {
  const women = ({ female, total }: ResultCounts) => [female, total];
  if (indicator.share !== undefined) return [part?.total, counts.total];
  if (indicator.rateRatio !== undefined) return [part?.female, counts.female, part?.male, counts.male];
  if (indicator.ratio !== undefined || indicator.difference !== undefined)
    return (terms ?? []).map((term) => term?.toFixed());
  if (indicator.femaleShare !== undefined || indicator.distribution !== undefined) return women(counts);
  return part === undefined ? [] : [...women(part), ...women(counts)];
}
