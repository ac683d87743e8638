import type { Locale } from 'gender-indicators/locales';
import type { Course, StatusTable } from '../cases/target-statuses.js';

/** A language in which the pages are generated. */
export type PageLocale = Locale & { readonly code: 'vi' | 'en' };

/** What the generated pages say themselves; every sentence about an indicator is the catalog's or the library's. */
export interface PageWords {
  readonly catalog: {
    readonly title: string;
    readonly intro: string;
    readonly indicators: string;
    readonly populations: string;
    readonly targets: string;
    readonly direction: string;
    readonly better: { readonly higher: string; readonly lower: string; readonly parity: string };
    readonly of: string;
    readonly name: string;
    readonly recordSet: string;
    readonly condition: string;
    readonly all: string;
    readonly binds: string;
  };
  readonly targets: { readonly title: string; readonly intro: string; readonly measured: string };
  readonly statuses: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly words: string;
    readonly said: string;
    readonly values: string;
    readonly state: string;
    readonly tables: { readonly [Id in StatusTable['id']]: string };
    readonly courses: { readonly [C in Course]: string };
  };
  readonly rows: {
    readonly title: string;
    readonly intro: string;
    readonly words: string;
    readonly indicator: string;
    readonly populations: string;
    readonly calculation: string;
    readonly counts: string;
    readonly value: string;
    readonly view: string;
    readonly gap: string;
  };
}

const vi: PageWords = {
  catalog: {
    title: 'Danh mục về sự tiến bộ của phụ nữ',
    intro:
      'Mọi nhóm đối tượng, chỉ tiêu thống kê và chỉ tiêu của danh mục `advancement`, viết ra từ chính danh mục. Mọi chỉ tiêu thống kê đều phân tổ được theo trường của hồ sơ được đếm, ví dụ cấp chức vụ `positionLevel`, giới tính `sex`, nhóm tuổi `ageBand`, loại đơn vị `unit.kind`, hoặc hai trường cùng lúc.',
    indicators: 'Chỉ tiêu thống kê',
    populations: 'Nhóm đối tượng',
    targets: 'Chỉ tiêu',
    direction: 'Chiều tốt hơn',
    better: { higher: 'cao hơn', lower: 'thấp hơn', parity: 'gần cân bằng hơn' },
    of: 'Nhóm đối tượng',
    name: 'Tên',
    recordSet: 'Tập hồ sơ',
    condition: 'Điều kiện',
    all: 'mọi hồ sơ',
    binds: 'Đơn vị phải thực hiện',
  },
  targets: {
    title: 'Chỉ tiêu theo văn bản',
    intro:
      'Mọi chỉ tiêu của từng văn bản, viết ra từ chính danh mục: mức phải đạt, thời hạn, hiệu lực, nguyên văn, nguồn. Chỉ tiêu chưa thấy văn bản ở nguồn nào thì không có ở đây. `nationalTargets` gồm mọi văn bản quốc gia; kế hoạch của EVN là ví dụ về kế hoạch của một ngành.',
    measured: 'Chỉ tiêu thống kê và nguồn số liệu',
  },
  statuses: {
    title: 'Khi nào đạt, khi nào chưa đạt',
    intro: [
      '`evaluate`, `series`, `targetProgressOf`, `targetSummary` và `assess` dùng cùng một từ cho cùng một tình huống. Các bảng dưới đây cho biết từ đó vào ngày liền trước, đúng ngày và ngày liền sau mỗi mốc của một chỉ tiêu “từ 60% trở lên”; bộ kiểm thử đi qua từng ô với cả bốn hàm.',
      'Ô có mũi tên: từ đứng trước là khi chỉ có một báo cáo (`evaluate`), từ đứng sau là khi có thêm báo cáo của những ngày trước, nhờ đó biết xu hướng và giá trị khi đến hạn. Dấu * cho biết kết quả có ghi chú `deadline_value_unknown`: chưa biết giá trị khi đến hạn.',
      'Đơn vị không có giá trị, hoặc không thuộc đối tượng áp dụng, thì có lý do (`reason`) thay cho tình trạng (`status`), và bảng ghi lý do đó; `assess` và `targetProgressOf` ghi kèm tình trạng `not_assessable`. Khi chỉ có một giá trị, `assess` trả lời `not_met` với lý do `one_value`. Sau thời hạn, `regressing` có kèm ghi chú `met_at_deadline`.',
      'Sau ngày hết hiệu lực, chỉ tiêu vẫn được đánh giá theo thời hạn của nó; `targetsAt` không liệt kê chỉ tiêu đó nữa, và `targetSummary` cho `state` là `expired`. Chỉ tiêu hết hiệu lực trước thời hạn vì bị thay thế hoặc bãi bỏ thì không được đánh giá nữa.',
    ],
    words: 'Từ',
    said: 'Câu chữ',
    values: 'Giá trị của đơn vị',
    state: '`targetsAt`, `state`',
    tables: {
      deadline: 'Thời hạn 31/12/2025, hiệu lực từ 01/01/2021 đến 31/12/2025',
      longer: 'Thời hạn 31/12/2025, hiệu lực đến 31/12/2027',
      replaced: 'Thời hạn 31/12/2025, bị thay thế từ ngày 01/7/2023',
      onward: 'Từ ngày 31/12/2025 trở đi, hiệu lực đến 31/12/2027',
    },
    courses: {
      unchanged: '40%, không thay đổi',
      rising: 'tăng từ 40%, đạt trong năm 2024',
      falling: 'giảm từ 40%',
      met: 'luôn là 60%',
      late: '40% đến hết ngày 31/12/2025, sau đó 60%',
      lost: '60% đến hết ngày 31/12/2025, sau đó 40%',
      nobody: 'không có ai để tính tỷ lệ',
      silent: 'không báo cáo',
      unbound: 'đơn vị không thuộc đối tượng áp dụng',
    },
  },
  rows: {
    title: 'Bốn mươi nội dung của bài viết',
    intro:
      'Mỗi nội dung mà bài viết về buổi làm việc đo lường hoặc nói cần đo lường, kèm chỉ tiêu thống kê tương ứng, nhóm đối tượng, cách tính, số lượng đếm bằng tay và giá trị. Dữ liệu đếm tay là hai tổ chức nhỏ trong bộ kiểm thử: một bộ 25 người (nội dung 1 đến 8, 12, 14) và một tổng cục 12 người (các nội dung khác). Số lượng: phần/tổng; với tỷ số giữa hai tỷ lệ: của nữ, rồi của nam. Câu chữ nguyên văn của bài viết là nguồn của từng chỉ tiêu thống kê trong trang danh mục.',
    words: 'Bài viết nói về',
    indicator: 'Chỉ tiêu thống kê',
    populations: 'Nhóm đối tượng',
    calculation: 'Cách tính',
    counts: 'Đếm tay',
    value: 'Giá trị',
    view: 'một cách xem báo cáo, không phải chỉ tiêu thống kê',
    gap: 'tỷ lệ của nam - tỷ lệ của nữ',
  },
};

const en: PageWords = {
  catalog: {
    title: 'The catalog on the advancement of women',
    intro:
      'Every population, indicator and target of the catalog `advancement`, written out from the catalog itself. Any indicator can be broken down by fields of the records that it counts, such as the level of the post `positionLevel`, `sex`, `ageBand`, the kind of unit `unit.kind`, or two of them at once.',
    indicators: 'Indicators',
    populations: 'Populations',
    targets: 'Targets',
    direction: 'Better',
    better: { higher: 'higher', lower: 'lower', parity: 'nearer to parity' },
    of: 'Populations',
    name: 'Name',
    recordSet: 'Record set',
    condition: 'Condition',
    all: 'every record',
    binds: 'Binds',
  },
  targets: {
    title: 'Targets by document',
    intro:
      'Every target of each document, written out from the catalogs: bound, deadline, days in force, wording, source. A target whose text was not seen at a source is not here. `nationalTargets` holds all national documents; the plan of EVN is an example of a plan of a sector.',
    measured: 'Indicators, and where their values come from',
  },
  statuses: {
    title: 'When a target is met or missed',
    intro: [
      '`evaluate`, `series`, `targetProgressOf`, `targetSummary` and `assess` use one word for one situation. These tables give the word on the day before, on and after each date of a target of at least 60 %; a test walks every cell over all four functions.',
      'In a cell with an arrow the first word is the answer with one report (`evaluate`). The second is the answer with reports of the days before, which show the trend and the value of the deadline. A * marks the note `deadline_value_unknown`: the value on the deadline is not known.',
      'A unit without a value, or one that the target does not bind, has a `reason` in place of a `status`, and the table shows the reason; `assess` and `targetProgressOf` give it with the status `not_assessable`. With one value alone `assess` answers `not_met`, with the reason `one_value`. After the deadline `regressing` comes with the note `met_at_deadline`.',
      'After its last day in force a target is still judged by its deadline; `targetsAt` does not list it any more, and `state` of `targetSummary` is `expired`. A target whose last day lies before its deadline, because it was replaced or repealed, is not judged after that day.',
    ],
    words: 'Word',
    said: 'In a sentence',
    values: 'Values of the unit',
    state: '`targetsAt`, `state`',
    tables: {
      deadline: 'By 31 December 2025, in force from 1 January 2021 to 31 December 2025',
      longer: 'By 31 December 2025, in force to 31 December 2027',
      replaced: 'By 31 December 2025, replaced on 1 July 2023',
      onward: 'From 31 December 2025 on, in force to 31 December 2027',
    },
    courses: {
      unchanged: '40 %, without change',
      rising: 'rising from 40 %, met in 2024',
      falling: 'falling from 40 %',
      met: 'always 60 %',
      late: '40 % to the end of 31 December 2025, then 60 %',
      lost: '60 % to the end of 31 December 2025, then 40 %',
      nobody: 'nobody to take a share of',
      silent: 'nothing reported',
      unbound: 'a unit that the target does not bind',
    },
  },
  rows: {
    title: 'The forty rows of the article',
    intro:
      'Everything that the article on the visit measures, or says should be measured, with the indicator that answers it, its populations, its calculation, counts taken by hand and the value. The counts are of two small organisations in the tests: a ministry of 25 people (rows 1 to 8, 12 and 14) and a general department of 12 (the others). Counts: part/whole; of a ratio of two rates those of women, then of men. The words as they were printed are the source of each indicator on the page of the catalog.',
    words: 'The article speaks of',
    indicator: 'Indicator',
    populations: 'Populations',
    calculation: 'Calculation',
    counts: 'By hand',
    value: 'Value',
    view: 'a view of a report, no indicator',
    gap: "men's rate - women's rate",
  },
};

export const pageWords = { vi, en } as const;
