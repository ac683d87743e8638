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
    title: 'Danh mục chỉ số advancement',
    intro:
      'Mọi nhóm được đếm, chỉ số và chỉ tiêu của danh mục `advancement`, viết ra từ chính danh mục. Chỉ số nào cũng phân tổ được theo trường của hồ sơ được đếm, ví dụ cấp chức vụ `positionLevel`, giới tính `sex`, nhóm tuổi `ageBand`, loại đơn vị `unit.kind`, hoặc hai trường cùng lúc.',
    indicators: 'Chỉ số',
    populations: 'Nhóm được đếm',
    targets: 'Chỉ tiêu',
    direction: 'Chiều tốt hơn',
    better: { higher: 'cao hơn', lower: 'thấp hơn', parity: 'gần cân bằng hơn' },
    of: 'Nhóm được đếm',
    name: 'Tên',
    recordSet: 'Tập hồ sơ',
    condition: 'Điều kiện',
    all: 'mọi hồ sơ',
    binds: 'Đơn vị phải thực hiện',
  },
  targets: {
    title: 'Chỉ tiêu theo văn bản',
    intro:
      'Mọi chỉ tiêu của từng văn bản, viết ra từ chính danh mục: mức phải đạt, thời hạn, hiệu lực, nguyên văn, nguồn. Chỉ tiêu nào chưa thấy văn bản ở nguồn nào thì không có ở đây. `nationalTargets` gồm mọi văn bản quốc gia; kế hoạch của EVN là ví dụ về kế hoạch của một ngành.',
    measured: 'Chỉ số, và cách lấy số liệu',
  },
  rows: {
    title: 'Bốn mươi nội dung của bài viết',
    intro:
      'Mỗi nội dung mà bài viết về buổi làm việc đo lường hoặc nói cần đo lường, chỉ số trả lời, nhóm được đếm, cách tính, số lượng đếm bằng tay và giá trị. Dữ liệu đếm tay là hai tổ chức nhỏ trong bộ kiểm thử: một bộ 25 người (nội dung 1 đến 8, 12, 14) và một tổng cục 12 người (các nội dung khác). Số lượng: phần/tổng; với tỷ số giữa hai tỷ lệ: của nữ, rồi của nam. Lời nguyên văn của bài viết là nguồn của từng chỉ số trong trang danh mục.',
    words: 'Bài viết nói về',
    indicator: 'Chỉ số',
    populations: 'Nhóm được đếm',
    calculation: 'Cách tính',
    counts: 'Đếm tay',
    value: 'Giá trị',
    view: 'một cách xem báo cáo, không phải chỉ số',
    gap: 'tỷ lệ của nam − tỷ lệ của nữ',
  },
};

const en: PageWords = {
  catalog: {
    title: 'The catalog advancement',
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
    gap: "men's rate − women's rate",
  },
};

export const pageWords = { vi, en } as const;
