import type { Locale } from 'gender-indicators/locales';
import type { Course, StatusTable } from '../cases/target-statuses.js';

/** A language in which the pages are generated. */
export type PageLocale = Locale & { readonly code: 'vi' | 'en' };

/** What the generated pages say themselves; every sentence about an indicator is the catalog's or the library's. */
export interface PageWords {
  readonly catalog: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly indicators: string;
    readonly populationsTitle: string;
    readonly populationsIntro: readonly string[];
    readonly targets: string;
    readonly direction: string;
    readonly better: { readonly higher: string; readonly lower: string; readonly parity: string };
    readonly of: string;
    readonly name: string;
    readonly recordSet: string;
    readonly condition: string;
    readonly all: string;
    readonly article: string;
    readonly inFull: string;
  };
  readonly targets: {
    readonly title: string;
    readonly intro: readonly string[];
    /** How the page of a document is read. */
    readonly reading: readonly string[];
    readonly documents: string;
    readonly pages: string;
    readonly document: string;
    readonly page: string;
    readonly benchmark: string;
    readonly binds: string;
    readonly unit: string;
    readonly values: string;
    readonly sameAs: (title: string) => string;
    readonly unverified: string;
  };
  readonly errors: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly how: readonly string[];
    readonly errors: string;
    readonly errorsIntro: string;
    readonly issues: string;
    readonly issuesIntro: string;
    readonly reasons: string;
    readonly reasonsIntro: string;
    readonly said: string;
  };
  readonly documents: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly document: string;
    readonly constant: string;
    readonly indicators: string;
    readonly targets: string;
    readonly after: readonly string[];
    readonly of: (constant: string, path: string) => string;
    /** Short titles for the menu, of pages whose title is long. */
    readonly menuTitles: Readonly<Record<string, string>>;
  };
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
  readonly reform: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly bodies: string;
    readonly counts: string;
    readonly bars: (percent: number) => string;
    readonly rows: { readonly ministries: string; readonly provinces: string; readonly communes: string };
    readonly before: string;
    readonly now: string;
    readonly after: readonly string[];
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
    intro: [
      'Trang này liệt kê mọi chỉ tiêu thống kê và chỉ tiêu của danh mục `advancement`; nội dung được lập tự động từ chính danh mục. Nhóm đối tượng có [trang riêng](populations.md). Mọi chỉ tiêu thống kê đều phân tổ được theo trường của hồ sơ được đếm, ví dụ cấp chức vụ `positionLevel`, giới tính `sex`, nhóm tuổi `ageBand`, loại đơn vị `unit.kind`, hoặc hai trường cùng lúc.',
      'Nguồn ghi “Bài viết” là bài “Ban Vì sự tiến bộ Phụ nữ Bộ Công Thương làm việc tại Tổng cục QLTT” về công tác năm 2019; lời trong ngoặc kép là nguyên văn. Tỷ lệ nữ được tính trên tất cả mọi người, kể cả người giới tính khác và người không khai giới tính; nơi nào tính khác thì có dòng “Cơ sở tính”.',
    ],
    indicators: 'Chỉ tiêu thống kê',
    populationsTitle: 'Nhóm đối tượng của danh mục',
    populationsIntro: [
      'Mọi nhóm đối tượng của danh mục `advancement`: ai, hoặc việc gì, được đếm. Cơ quan gửi số liệu tổng hợp thì ghi mã của nhóm vào `populationId`.',
    ],
    targets: 'Chỉ tiêu',
    direction: 'Xu hướng mong muốn',
    better: { higher: 'tăng', lower: 'giảm', parity: 'tiến tới cân bằng' },
    of: 'Nhóm đối tượng',
    name: 'Tên',
    recordSet: 'Tập hồ sơ',
    condition: 'Điều kiện',
    all: 'mọi hồ sơ',
    article: 'Bài viết',
    inFull: 'Nguyên văn, nguồn và đối tượng áp dụng: xem [Các danh mục](catalogs.md).',
  },
  targets: {
    title: 'Đánh giá chỉ tiêu',
    intro: [
      'Một chỉ tiêu có mức phải đạt, thời hạn, thời gian hiệu lực và đối tượng áp dụng. Trang này cho biết thư viện dùng từ nào cho từng tình huống. Chỉ tiêu của từng văn bản: xem [Các danh mục](catalogs.md).',
    ],
    reading: [
      '“Hiệu lực” là khoảng thời gian thư viện đánh giá chỉ tiêu: từ ngày của văn bản đến hết năm mà chỉ tiêu nêu. Bản thân văn bản có thể còn hiệu lực lâu hơn. “Đối tượng áp dụng” ghi theo loại đơn vị trong dữ liệu; với chỉ tiêu về cấp ủy, đó là các đơn vị mà dữ liệu ghi cấp ủy. “Chính phủ” là đơn vị đại diện cho cả nước, dùng cho số liệu chung của cả nước.',
      '“Nguyên văn” là lời của văn bản như trang đã đọc in lại. Khi chỉ đọc được lời thuật lại thì không có dòng này. Việc sắp xếp bộ máy năm 2025 làm thay đổi mẫu số của một số chỉ tiêu: xem [Danh mục về sự tiến bộ của phụ nữ](catalog.md).',
    ],
    documents: 'Văn bản:',
    pages: 'Trang đã đọc:',
    document: 'văn bản',
    page: 'trang',
    benchmark: 'Chỉ để đối chiếu, không ràng buộc đơn vị nào',
    binds: 'Đối tượng áp dụng',
    unit: 'đơn vị có mã',
    values: 'Dữ liệu dùng để tính',
    sameAs: (title) => `Khái niệm, công thức công bố, phân tổ, kỳ công bố, cơ quan và nguồn: như “${title}”.`,
    unverified: 'Không tính theo mặc định, vì chưa thấy văn bản gốc; chỉ tính khi `evaluate` có tùy chọn `unverified`.',
  },
  errors: {
    title: 'Tôi gặp lỗi X',
    intro: [
      'Mọi mã lỗi, kèm câu mà thư viện viết ra: sai ở đâu, phải làm gì. Trang này viết ra từ chính các câu đó; tên hàm, tên trường và mã trong ngoặc kép là ví dụ.',
    ],
    how: [
      '| nơi thấy mã | cách đọc |',
      '| --- | --- |',
      '| chương trình dừng với `GenderIndicatorsError` | `error.code` là mã, `explain(error, vi)` là câu tiếng Việt: phần “Lỗi gọi hàm” |',
      '| `issues` của `createDataset`, `toRows`, `tallyReturns` | `issue.code` là mã, `explain(issue, vi)` thêm vị trí trong tệp: phần “Lỗi dữ liệu” |',
      '| `result.reason` | kết quả không có giá trị: phần “Vì sao không có giá trị” |',
    ],
    errors: 'Lỗi gọi hàm',
    errorsIntro: 'Chương trình gọi sai. Không giá trị nào của dữ liệu được lặp lại trong câu.',
    issues: 'Lỗi dữ liệu',
    issuesIntro:
      'Một dòng dữ liệu sai hoặc đáng ngờ. Các dòng khác vẫn được tính; câu đầy đủ nêu thêm tập hồ sơ, dòng và trường.',
    reasons: 'Vì sao không có giá trị',
    reasonsIntro: 'Kết quả không có giá trị thì có lý do.',
    said: 'Câu chữ',
  },
  documents: {
    title: 'Các danh mục',
    intro: [
      'Mỗi danh mục ghi lại một văn bản dưới dạng dữ liệu: chỉ tiêu thống kê, mức phải đạt, thời hạn, hiệu lực, nguyên văn và nguồn. Mỗi văn bản có một trang, lập tự động từ chính danh mục.',
    ],
    document: 'Văn bản',
    constant: 'Đường dẫn nhập và tên',
    indicators: 'Số chỉ tiêu thống kê',
    targets: 'Số chỉ tiêu',
    after: [
      'Danh mục `nationalTargets` gồm mọi văn bản quốc gia; kế hoạch của EVN là ví dụ về kế hoạch của một ngành. Chỉ tiêu chưa thấy văn bản ở nguồn nào thì không có ở đây. Cách viết kế hoạch của cơ quan mình: xem [Kế hoạch của bộ](ministry-plan.md).',
    ],
    of: (constant, path) => `Danh mục \`${constant}\` của \`${path}\`; nội dung được lập tự động từ chính danh mục.`,
    menuTitles: {
      'nq-28': 'NQ 28/NQ-CP, 2021-2030',
      'qd-2351': 'QĐ 2351/QĐ-TTg, 2011-2020',
      'qd-2282': 'QĐ 2282/QĐ-TTg, nữ lãnh đạo',
      'qd-1696': 'QĐ 1696/QĐ-TTg, 2016-2020',
      'qd-1790': 'QĐ 1790/QĐ-TTg, truyền thông',
      'party-documents': 'Văn kiện của Đảng',
      'nq-1891': 'NQ 1891, Quốc hội khóa XVI',
      'evn-plan': 'Kế hoạch của EVN',
      gso: 'Chỉ tiêu thống kê quốc gia',
    },
  },
  statuses: {
    title: 'Khi nào đạt, khi nào chưa đạt',
    intro: [
      '`evaluate`, `series`, `targetProgressOf`, `targetSummary` và `assess` dùng cùng một mã cho cùng một tình huống. Các bảng dưới đây cho biết mã đó vào ngày liền trước, đúng ngày và ngày liền sau mỗi mốc của một chỉ tiêu “từ 60% trở lên”; bộ kiểm thử đi qua từng ô với cả bốn hàm.',
      'Ô có mũi tên: mã đứng trước là khi chỉ có một báo cáo (`evaluate`), mã đứng sau là khi có thêm báo cáo của những ngày trước, nhờ đó biết xu hướng và giá trị khi đến hạn. Dấu * cho biết kết quả có ghi chú `deadline_value_unknown`: chưa biết giá trị khi đến hạn.',
      'Đơn vị không có giá trị, hoặc không thuộc đối tượng áp dụng, thì có lý do (`reason`) thay cho tình trạng (`status`), và bảng ghi lý do đó; `assess` và `targetProgressOf` ghi kèm tình trạng `not_assessable`. Khi chỉ có một giá trị, `assess` trả lời `not_met` với lý do `one_value`. Sau thời hạn, `regressing` có kèm ghi chú `met_at_deadline`.',
      'Sau ngày hết hiệu lực, chỉ tiêu vẫn được đánh giá theo thời hạn; `targetsAt` không liệt kê chỉ tiêu đó nữa, và `targetSummary` cho `state` là `expired`. Chỉ tiêu hết hiệu lực trước thời hạn vì bị thay thế hoặc bãi bỏ thì không được đánh giá nữa.',
    ],
    words: 'Mã',
    said: 'Diễn đạt',
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
  reform: {
    title: 'Bộ máy nhà nước sau năm 2025: mẫu số thay đổi',
    intro: [
      'Nghị quyết 176/2025/QH15 ngày 18/02/2025: Chính phủ có 14 bộ và 3 cơ quan ngang bộ, hoạt động từ ngày 01/3/2025; trước đó có 22 bộ, cơ quan ngang bộ ([thuvienphapluat.vn](https://thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/ho-tro-phap-luat/chinh-sach-moi/79552/da-co-nghi-quyet-176-2025-qh15-ve-co-cau-to-chuc-cua-chinh-phu-nhiem-ky-quoc-hoi-khoa-xv), đọc ngày 27/11/2026).',
      'Nghị quyết 202/2025/QH15 ngày 12/6/2025: cả nước có 34 tỉnh, thành phố, hoạt động từ ngày 01/7/2025; trước đó có 63 ([news.laodong.vn](https://news.laodong.vn/thoi-su/thoi-diem-ket-thuc-hoat-dong-bo-may-52-tinh-thanh-cu-1522769.ldo), đọc ngày 27/11/2026). Từ ngày đó chính quyền địa phương có hai cấp, không còn cấp huyện; có 3.321 xã, phường, đặc khu (vietnamplus.vn, daihoidang.baoquangninh.vn, đọc ngày 26/11/2026).',
      'Mẫu số thay đổi thì số cơ quan cần có cũng thay đổi. Số cơ quan trong bảng được làm tròn lên: 60% của 17 là 10,2, nên phải có 11 cơ quan.',
    ],
    bodies: 'Cơ quan',
    counts: 'Tổng số',
    bars: (percent) => `Số cơ quan phải có lãnh đạo chủ chốt là nữ, mức ${percent}%`,
    before: 'trước khi sắp xếp',
    now: 'từ năm 2025',
    rows: { ministries: 'bộ, cơ quan ngang bộ', provinces: 'tỉnh, thành phố', communes: 'xã, phường, đặc khu' },
    after: [
      'Số liệu trước và sau khi sắp xếp không hợp thành một chuỗi: tỷ lệ tính trên 22 bộ và tỷ lệ tính trên 17 bộ khác nhau cả tử số lẫn mẫu số. Đơn vị kết thúc hoạt động ghi `dissolvedOn` (ngày giải thể), `successorIds` (đơn vị kế thừa) và `reorganisedBy` (văn bản sắp xếp). Với chỉ tiêu thống kê đếm đơn vị, `series` ngắt chuỗi tại ngày đó (`reorganised`) và nêu văn bản. Với chỉ tiêu thống kê đếm người, chuỗi nối sang đơn vị kế thừa. Ví dụ: mục “Khi đơn vị được sắp xếp lại” của [Hướng dẫn](guide.md).',
      'Cấp `district` chỉ còn dùng cho số liệu trước ngày 01/7/2025. Chỉ tiêu viết trước năm 2025 ghi “xã, phường, thị trấn”; nay không còn thị trấn.',
      'Tổng số cơ quan ở trung ương có hai cách tính. Thống kê quốc gia chỉ tính bộ, cơ quan ngang bộ (danh mục `gso`); báo cáo của Chính phủ tính cả cơ quan thuộc Chính phủ (`agencies-with-woman-key-leader`). Ở địa phương, Hội đồng nhân dân và Ủy ban nhân dân được tính chung là một chính quyền địa phương (đơn vị `local_government`), hoặc tính riêng (đơn vị `peoples_council`, `peoples_committee`, hay số liệu tổng hợp của danh mục `gso`). Không ghép số liệu của hai cách tính vào một chuỗi.',
      'Tổng cục Quản lý thị trường kết thúc hoạt động theo Nghị định 40/2025/NĐ-CP ngày 26/02/2025. Ở trung ương, Cục Quản lý và Phát triển thị trường trong nước thuộc Bộ Công Thương được thành lập trên cơ sở Tổng cục và Vụ Thị trường trong nước. Ở địa phương, Cục Quản lý thị trường cấp tỉnh được chuyển về Ủy ban nhân dân cấp tỉnh để thành lập Chi cục Quản lý thị trường thuộc Sở Công Thương trước ngày 01/6/2025 ([soct.ninhthuan.gov.vn](https://soct.ninhthuan.gov.vn/portal/Pages/2025-3-18/Chuyen-giao-luc-luong-Quan-ly-thi-truong-ve-cac-dis9hoir.aspx), đọc ngày 27/11/2026); Đội Quản lý thị trường trực thuộc Chi cục ([baothanhhoa.vn](https://baothanhhoa.vn/thay-doi-lon-ve-to-chuc-tham-quyen-va-trang-phuc-quan-ly-thi-truong-tu-nam-2025-261246.htm), đọc ngày 27/11/2026). Từ đó lực lượng này không còn là một tổ chức. Chưa đọc được ngày có hiệu lực của nghị định.',
      'Công tác bình đẳng giới chuyển từ Bộ Lao động - Thương binh và Xã hội về Bộ Nội vụ, theo đó Bộ Nội vụ hướng dẫn công tác năm 2025 tại Công văn 739/BNV-CTTN&BĐG ngày 28/3/2025 ([hethongphapluat.vn](https://www.hethongphapluat.vn/cong-van-739-bnv-cttn-bdg-huong-dan-trien-khai-cong-tac-binh-dang-gioi-nam-2025-do-bo-noi-vu-ban-hanh.html), đọc ngày 27/11/2026). Về năm 2024, Chính phủ báo cáo Quốc hội tại Báo cáo 102/BC-CP ngày 15/02/2025, bổ sung, cập nhật tại Báo cáo 300/BC-CP ngày 03/5/2025 ([vanban123.vn](https://vanban123.vn/Bao-cao/Bao-cao-300-BC-CP-nam-2025-bo-sung-cap-nhat-thong-tin-cho-Bao-cao-102-BC-CP-thuc-hien-muc-tieu-quoc-gia-ve-binh-dang-gioi-nam-2024-do-Chinh-phu-ban-hanh-684662), [tailieu.vn](https://tailieu.vn/doc/bao-cao-so-300bc-cp-2931241.html), đọc ngày 27/11/2026); số liệu trong báo cáo chưa đọc được. Chế độ báo cáo thống kê ngành Nội vụ: Thông tư 18/2025/TT-BNV ngày 08/10/2025 ([luatvietnam.vn](https://luatvietnam.vn/hanh-chinh/thong-tu-18-2025-tt-bnv-cua-bo-noi-vu-quy-dinh-che-do-bao-cao-thong-ke-nganh-noi-vu-414360-d1.html), đọc ngày 27/11/2026); biểu mẫu chưa đọc được.',
      'Công tác thống kê chuyển từ Bộ Kế hoạch và Đầu tư về Bộ Tài chính. Chưa thấy văn bản nào thay Thông tư 10/2019/TT-BKHĐT về chỉ tiêu thống kê phát triển giới và chưa đọc được mã chỉ tiêu của thông tư, nên không ghi mã. Bộ chỉ tiêu thống kê phát triển bền vững của Việt Nam được ban hành lại theo Thông tư 02/2025/TT-BKHĐT ngày 03/01/2025 ([thuvienphapluat.vn](https://thuvienphapluat.vn/bulletin/document.aspx?bid=b42e64b1-6492-4e71-b932-5f5807c943b8&key=R4vCJM0pT8HVEi8yh5xAeQ%3D%3D), đọc ngày 26/11/2026); nội dung về phụ nữ chưa đọc được.',
    ],
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
    intro: [
      'This page lists every indicator and target of the catalog `advancement`; it is generated from the catalog. Its populations have [a page of their own](populations.md). Any indicator can be broken down by fields of the records that it counts, such as the level of the post `positionLevel`, `sex`, `ageBand`, the kind of unit `unit.kind`, or two of them at once.',
      'Where the source is “article”, it is the article on the visit of the committee for the advancement of women of the Ministry of Industry and Trade to the General Department of Market Surveillance, on the work of 2019; the words in quotation marks are as printed. Shares of women are of all people, those of another sex and those who did not state it among them; where this differs, a line says so.',
    ],
    indicators: 'Indicators',
    populationsTitle: 'Populations of the catalog',
    populationsIntro: [
      'Every population of the catalog `advancement`: who or what is counted. An office that sends counts writes the id of the population as `populationId`.',
    ],
    targets: 'Targets',
    direction: 'Better',
    better: { higher: 'higher', lower: 'lower', parity: 'nearer to parity' },
    of: 'Populations',
    name: 'Name',
    recordSet: 'Record set',
    condition: 'Condition',
    all: 'every record',
    article: 'Article',
    inFull: 'Wording, source and units bound: see [Catalogs](catalogs.md).',
  },
  targets: {
    title: 'Targets and their states',
    intro: [
      'A target has a bound, a deadline, days in force and the units that it binds. This page gives the word for each situation. The targets of each document: [Catalogs](catalogs.md).',
    ],
    reading: [
      '“In force” is the time in which the library judges a target: from the day of the document to the end of the year that the target names. The document itself may be in force for longer. “Binds” names kinds of units of the data; for targets on Party committees they are the units for which committees are recorded. “The State as a whole” is the unit that carries the figures of the whole country.',
      'The wording is that of the document, as a page printed it. Where only a restatement was seen there is none. The reform of 2025 changes the denominators of some targets: see [The catalog on the advancement of women](catalog.md).',
    ],
    documents: 'Documents:',
    pages: 'Pages that were read:',
    document: 'document',
    page: 'pages:',
    benchmark: 'For reference only; it binds no unit',
    binds: 'Binds',
    unit: 'the unit with the id',
    values: 'Calculated from',
    sameAs: (title) => `Concept, published formula, breakdowns, frequency, agency and source: see “${title}”.`,
    unverified:
      'Left out by default, since the document itself was not seen; judged with the option `unverified` of `evaluate`.',
  },
  errors: {
    title: 'I have error X',
    intro: [
      'Every code, with the sentences that the library says: what is wrong, and what to do. The page is written out from these sentences; functions, fields and ids in quotes are examples.',
    ],
    how: [
      '| where you see the code | how to read it |',
      '| --- | --- |',
      '| the program stops with a `GenderIndicatorsError` | `error.code` is the code, `error.message` the sentence: “Errors of calls” |',
      '| `issues` of `createDataset`, `toRows`, `tallyReturns` | `issue.code` is the code, and `explain(issue, en)` adds the place in the file: “Issues of rows” |',
      '| `result.reason` | a result without a value: “Why there is no value” |',
    ],
    errors: 'Errors of calls',
    errorsIntro: 'The program calls something wrongly. No value of the data is repeated in the sentence.',
    issues: 'Issues of rows',
    issuesIntro:
      'A row is wrong or doubtful. The other rows go on; the whole sentence also names record set, row and field.',
    reasons: 'Why there is no value',
    reasonsIntro: 'A result without a value has a reason.',
    said: 'In a sentence',
  },
  documents: {
    title: 'Catalogs',
    intro: [
      'Each catalog is a document as data: indicators, bounds, deadlines, days in force, wording and source. Each document has a page, generated from the catalog.',
    ],
    document: 'Document',
    constant: 'Import path and name',
    indicators: 'Indicators',
    targets: 'Targets',
    after: [
      '`nationalTargets` holds all national documents; the plan of EVN is an example of a plan of a sector. A target whose text was not seen at a source is not here. How to write your own plan: [The plan of a ministry](ministry-plan.md).',
    ],
    of: (constant, path) => `The catalog \`${constant}\` of \`${path}\`; the page is generated from it.`,
    menuTitles: {
      'nq-28': 'Resolution 28, 2021-2030',
      'qd-2351': 'Decision 2351, 2011-2020',
      'qd-2282': 'Decision 2282, leadership',
      'qd-1696': 'Decision 1696, 2016-2020',
      'qd-1790': 'Decision 1790, communication',
      'nq-1891': 'Resolution 1891, 16th Assembly',
      'evn-plan': 'Plan of EVN',
      gso: 'National statistical indicators',
    },
  },
  statuses: {
    title: 'When a target is met or missed',
    intro: [
      '`evaluate`, `series`, `targetProgressOf`, `targetSummary` and `assess` use one code for one situation. These tables give the code on the day before, on and after each date of a target of at least 60 %; a test walks every cell over all four functions.',
      'In a cell with an arrow the first code is the answer with one report (`evaluate`). The second is the answer with reports of the days before, which show the trend and the value of the deadline. A * marks the note `deadline_value_unknown`: the value on the deadline is not known.',
      'A unit without a value, or one that the target does not bind, has a `reason` in place of a `status`, and the table shows the reason; `assess` and `targetProgressOf` give it with the status `not_assessable`. With one value alone `assess` answers `not_met`, with the reason `one_value`. After the deadline `regressing` comes with the note `met_at_deadline`.',
      'After its last day in force a target is still judged by its deadline; `targetsAt` does not list it any more, and `state` of `targetSummary` is `expired`. A target whose last day lies before its deadline, because it was replaced or repealed, is not judged after that day.',
    ],
    words: 'Code',
    said: 'In words',
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
  reform: {
    title: 'The State after 2025: other denominators',
    intro: [
      'Resolution 176/2025/QH15 of 18 February 2025: the Government has 14 ministries and 3 ministerial-level agencies, at work from 1 March 2025; before there were 22 ([thuvienphapluat.vn](https://thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/ho-tro-phap-luat/chinh-sach-moi/79552/da-co-nghi-quyet-176-2025-qh15-ve-co-cau-to-chuc-cua-chinh-phu-nhiem-ky-quoc-hoi-khoa-xv), read on 27 November 2026).',
      'Resolution 202/2025/QH15 of 12 June 2025: the country has 34 provinces and cities, at work from 1 July 2025; before there were 63 ([news.laodong.vn](https://news.laodong.vn/thoi-su/thoi-diem-ket-thuc-hoat-dong-bo-may-52-tinh-thanh-cu-1522769.ldo), read on 27 November 2026). From that day local government has two levels, without districts; there are 3,321 communes, wards and special zones (vietnamplus.vn, daihoidang.baoquangninh.vn, read on 26 November 2026).',
      'Where the denominator changes, so does the number of agencies that a target needs. The table rounds up: 60 % of 17 is 10.2, so 11 agencies are needed.',
    ],
    bodies: 'Bodies',
    counts: 'All',
    bars: (percent) => `Bodies that must have a woman key leader for ${percent} %`,
    before: 'before',
    now: 'since 2025',
    rows: {
      ministries: 'ministries and ministerial-level agencies',
      provinces: 'provinces and cities',
      communes: 'communes, wards and special zones',
    },
    after: [
      'Figures before and after the reform are not one series: a share of 22 ministries and one of 17 differ in numerator and denominator. A unit that ended carries `dissolvedOn`, `successorIds` and `reorganisedBy` (the document). For indicators that count units, `series` breaks on that day (`reorganised`) and names the document. Indicators that count people go on with the successors. There is an example in the section “When units are reorganised” of the [Guide](guide.md).',
      'The level `district` is only for data before 1 July 2025. Targets written before 2025 speak of communes, wards and townships; there are no townships any more.',
      "The agencies at the centre are counted in two ways. National statistics count ministries and ministerial-level agencies only (catalog `gso`); reports of the Government also count Government-attached agencies (`agencies-with-woman-key-leader`). In a locality, People's Council and People's Committee count together as one local government (a unit `local_government`), or apart (units `peoples_council`, `peoples_committee`, or returns for the catalog `gso`). Do not join figures of the two ways in one series.",
      "The General Department of Market Surveillance ended with Decree 40/2025/NĐ-CP of 26 February 2025. At the centre, a department of the Ministry of Industry and Trade for the management and development of the domestic market was founded on the general department and the ministry's department for the domestic market. In the provinces, the departments of market surveillance went to the provincial People's Committees, to become sub-departments of the Departments of Industry and Trade before 1 June 2025 ([soct.ninhthuan.gov.vn](https://soct.ninhthuan.gov.vn/portal/Pages/2025-3-18/Chuyen-giao-luc-luong-Quan-ly-thi-truong-ve-cac-dis9hoir.aspx), read on 27 November 2026); the teams are under the sub-departments ([baothanhhoa.vn](https://baothanhhoa.vn/thay-doi-lon-ve-to-chuc-tham-quyen-va-trang-phuc-quan-ly-thi-truong-tu-nam-2025-261246.htm), read on 27 November 2026). Since then the force is not one organisation. The day on which the decree took effect was not seen.",
      'Gender equality moved from the Ministry of Labour, Invalids and Social Affairs to the Ministry of Home Affairs, which guided the work of 2025 in Official Letter 739/BNV-CTTN&BĐG of 28 March 2025 ([hethongphapluat.vn](https://www.hethongphapluat.vn/cong-van-739-bnv-cttn-bdg-huong-dan-trien-khai-cong-tac-binh-dang-gioi-nam-2025-do-bo-noi-vu-ban-hanh.html), read on 27 November 2026). On 2024 the Government reported to the National Assembly in Report 102/BC-CP of 15 February 2025, supplemented and updated by Report 300/BC-CP of 3 May 2025 ([vanban123.vn](https://vanban123.vn/Bao-cao/Bao-cao-300-BC-CP-nam-2025-bo-sung-cap-nhat-thong-tin-cho-Bao-cao-102-BC-CP-thuc-hien-muc-tieu-quoc-gia-ve-binh-dang-gioi-nam-2024-do-Chinh-phu-ban-hanh-684662), [tailieu.vn](https://tailieu.vn/doc/bao-cao-so-300bc-cp-2931241.html), read on 27 November 2026); the figures of the reports were not seen. Statistical reporting of the home-affairs sector is under Circular 18/2025/TT-BNV of 8 October 2025 ([luatvietnam.vn](https://luatvietnam.vn/hanh-chinh/thong-tu-18-2025-tt-bnv-cua-bo-noi-vu-quy-dinh-che-do-bao-cao-thong-ke-nganh-noi-vu-414360-d1.html), read on 27 November 2026); its forms were not seen.',
      'Statistics moved from the Ministry of Planning and Investment to the Ministry of Finance. No document was seen that replaces Circular 10/2019/TT-BKHĐT on gender indicators, nor the codes of its indicators, so the catalogs hold no codes. The set of indicators of sustainable development of Viet Nam was issued anew by Circular 02/2025/TT-BKHĐT of 3 January 2025 ([thuvienphapluat.vn](https://thuvienphapluat.vn/bulletin/document.aspx?bid=b42e64b1-6492-4e71-b932-5f5807c943b8&key=R4vCJM0pT8HVEi8yh5xAeQ%3D%3D), read on 26 November 2026); what it has on women was not seen.',
    ],
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
