import type { CommandTexts } from './texts.js';

const meant = (nearest: string | undefined) => (nearest === undefined ? '' : ` Có phải “${nearest}” không?`);

const common = (width: number) => `
  ${'--locale vi|en'.padEnd(width)}ngôn ngữ của câu trả lời và của tệp (mặc định: vi)
  ${'--help'.padEnd(width)}hướng dẫn`;

/** What the command says in Vietnamese. */
export const viTexts: CommandTexts = {
  help: `Cách dùng: gender-indicators <lệnh> …

  check 1198/3218 37,22%     đối chiếu tỷ lệ đã công bố với tử số và mẫu số
  check bang.csv             đối chiếu cả bảng đã công bố
  report nhan-su.xlsx --as-of 2019-12-31 --out bao-cao.html
                             lập báo cáo từ danh sách nhân sự
  publish nhan-su.xlsx --as-of 2019-12-31 --out cong-bo.html
                             lập báo cáo để công bố, che các số nhỏ
  validate nhan-su.xlsx      kiểm tra tệp, nêu các chỗ cần sửa
  explain women-in-leadership
                             định nghĩa, công thức, nguồn của chỉ tiêu thống kê
  targets --on 2025-12-31    các chỉ tiêu có hiệu lực trong một ngày

Tùy chọn chung:${common(19)}
  --version          phiên bản

Hướng dẫn của từng lệnh: gender-indicators <lệnh> --help
Mã thoát: 0 là không có vấn đề, 1 là có chỗ cần xem lại, 2 là lệnh không thực
hiện được. Lệnh không gửi dữ liệu đi đâu.`,
  helpOf: {
    check: `Cách dùng: gender-indicators check <tử số>/<mẫu số> [<tỷ lệ>] …
           gender-indicators check <tệp> [--out <tệp>.csv]

Tính lại tỷ lệ và cho biết số đã công bố đúng, bị cắt bỏ, bị làm tròn hai lần
hay sai. Trong tệp, thư viện tìm các cột có tiêu đề như “Số nữ”, “Tổng số”,
“Tỷ lệ”, “Kỳ trước”, “Thay đổi”.

  --out <tệp>.csv    ghi lại bảng, thêm cột “Nhận xét”${common(19)}

Ví dụ:
  gender-indicators check 1198/3218 37,22%
  gender-indicators check 1.081/5.430 19,91% 133/496 26,80%
  gender-indicators check bang.csv --out nhan-xet.csv`,
    report: `Cách dùng: gender-indicators report <tệp> … --as-of <ngày>

Đọc danh sách nhân sự (.xlsx, .csv, .json), tính các chỉ tiêu thống kê của mọi
đơn vị và lập báo cáo. Không có --out thì báo cáo tóm tắt hiện trên màn hình.

  --as-of <ngày>       ngày chốt số liệu, ví dụ 2019-12-31
  --out <tệp>          tệp báo cáo: .html, .xlsx, .csv, .json hoặc .md
  --format <dạng>      dạng của báo cáo khi không có --out: html, csv, json, md
  --catalog <mã>       danh mục (mặc định: “vn-advancement”)
  --indicators <mã,…>  chỉ tính các chỉ tiêu thống kê này
  --unit <tên>         tên đơn vị cấp trên của mọi đơn vị trong tệp
  --returns            tệp là báo cáo tổng hợp (số lượng), không phải danh sách${common(21)}

Ví dụ:
  gender-indicators report nhan-su.xlsx --as-of 2019-12-31 --out bao-cao.html`,
    publish: `Cách dùng: gender-indicators publish <tệp> … --as-of <ngày>

Lập báo cáo như lệnh “report”, nhưng che các số nhỏ và các số mà từ đó tính
ngược lại được số nhỏ, để báo cáo có thể công bố.

  --threshold <số>     số người ít nhất được hiện (mặc định: 5)
  --open <mã,…>        nhóm đối tượng đã công khai, ví dụ “leaders”
  --as-of <ngày>       ngày chốt số liệu, ví dụ 2019-12-31
  --out <tệp>          tệp báo cáo: .html, .xlsx, .csv, .json hoặc .md
  Các tùy chọn khác như của lệnh “report”.${common(21)}

Ví dụ:
  gender-indicators publish nhan-su.xlsx --as-of 2019-12-31 --out cong-bo.html`,
    validate: `Cách dùng: gender-indicators validate <tệp> …

Đọc tệp và nêu các chỗ cần sửa, xếp theo loại. Dòng có dấu ✗ bị loại; ở dòng có
dấu !, chỉ giá trị được nêu bị bỏ trống hoặc cần xem lại.

  --out <tệp>.xlsx   ghi lại bảng tính, thêm cột “Cần sửa” và tô màu các ô
  --as-of <ngày>     ngày chốt số liệu (mặc định: hôm nay)
  --unit <tên>       tên đơn vị cấp trên của mọi đơn vị trong tệp
  --returns          tệp là báo cáo tổng hợp (số lượng), không phải danh sách
  --catalog <mã>     danh mục chỉ tiêu của báo cáo tổng hợp (mặc định:
                     “vn-advancement”)${common(19)}

Ví dụ:
  gender-indicators validate nhan-su.xlsx --out can-sua.xlsx`,
    explain: `Cách dùng: gender-indicators explain [<mã> …]

Cho biết định nghĩa, công thức, nguồn và các chỉ tiêu đi kèm của một chỉ tiêu
thống kê; hoặc nội dung của một chỉ tiêu, một danh mục. Không có mã thì liệt kê
tất cả.
${common(19)}

Ví dụ:
  gender-indicators explain women-in-leadership`,
    targets: `Cách dùng: gender-indicators targets [--on <ngày>] [--catalog <mã>]

Liệt kê các chỉ tiêu có hiệu lực trong một ngày, theo văn bản.

  --on <ngày>        ngày cần xem, ví dụ 2025-12-31 (mặc định: hôm nay)
  --catalog <mã>     chỉ xem một danh mục${common(19)}`,
  },
  right: 'đúng',
  notRight: 'cần xem lại',
  rowNumber: (row) => `dòng ${row}`,
  answerHeader: 'Nhận xét',
  tableChecked: (rows, wrong) =>
    wrong === '0' ? `Đã kiểm tra ${rows} dòng: không có lỗi.` : `Đã kiểm tra ${rows} dòng: ${wrong} dòng cần xem lại.`,
  written: (path) => `Đã ghi ${path}`,
  reading: (path) => `Đang đọc ${path} …`,
  calculating: 'Đang tính …',
  rowsRead: (read, kept, refused) => `Đã đọc ${read} dòng: dùng ${kept}, loại ${refused}.`,
  hidden: (hidden, cells, small, others) =>
    `Đã che ${hidden} trong ${cells} số: ${small} số nhỏ, ${others} số để không tính ngược lại được.`,
  groupPlace: (file, sheet, column, rows) =>
    `${file === '' ? '' : `Tệp “${file}”. `}${sheet === '' ? '' : `Trang tính “${sheet}”, `}${column === '' ? '' : `cột ${column}, `}dòng ${rows}`,
  readAsDecimal: (text, grouped) => `“${text}” được đọc là số thập phân. Nếu là hàng nghìn, hãy viết ${grouped}.`,
  checkedOn: (day) => `Kiểm tra theo ngày ${day}. Nếu tệp có ngày chốt số liệu khác, hãy thêm --as-of.`,
  seeValidate: (count, files) => `Có ${count} chỗ cần xem lại trong tệp: gender-indicators validate ${files}`,
  targetsInForce: (count, day) => `${count} chỉ tiêu có hiệu lực ngày ${day}.`,
  catalogHolds: (indicators, targets) =>
    targets === '0' ? `${indicators} chỉ tiêu thống kê` : `${indicators} chỉ tiêu thống kê, ${targets} chỉ tiêu`,
  catalog: 'Danh mục',
  better: 'Tốt hơn khi',
  betterIs: { higher: 'cao hơn', lower: 'thấp hơn', parity: 'gần mức ngang bằng hơn' },
  mistakes: {
    unknownCommand: (name, nearest, names) =>
      `Không có lệnh “${name}”.${meant(nearest)} Các lệnh: ${names}. Xem gender-indicators --help.`,
    unknownOption: (name, nearest) => `Không có tùy chọn “${name}”.${meant(nearest)}`,
    optionWithoutValue: (name) => `Tùy chọn “${name}” thiếu giá trị.`,
    optionWithValue: (name) => `Tùy chọn “${name}” không đi kèm giá trị. Hãy chỉ ghi tên tùy chọn, hoặc bỏ đi.`,
    optionTwice: (name) => `Tùy chọn “${name}” được ghi hai lần.`,
    unknownLocale: (code) => `Không có ngôn ngữ “${code}”. Hãy ghi vi hoặc en.`,
    unknownCatalog: (id, nearest, ids) => `Không có danh mục “${id}”.${meant(nearest)} Các danh mục: ${ids}.`,
    unknownId: (id, nearest) =>
      `Không có chỉ tiêu thống kê, chỉ tiêu hay danh mục “${id}”.${meant(nearest)} Xem tất cả: gender-indicators explain`,
    unknownFormat: (name, names) => `Không ghi được dạng “${name}”. Các dạng: ${names}.`,
    xlsxNeedsFile: 'Dạng xlsx cần tên tệp: thêm --out bao-cao.xlsx.',
    nothingToCheck: 'Thiếu số cần kiểm tra. Ví dụ: gender-indicators check 1198/3218 37,22%',
    oneFile: 'Mỗi lần chỉ kiểm tra được một tệp.',
    onlyForTables: (option) => `Tùy chọn “${option}” chỉ dùng khi kiểm tra một tệp.`,
    notAFraction: (text) => `“${text}” không phải là tử số/mẫu số. Ví dụ: 1198/3218`,
    notANumber: (text) => `“${text}” không đọc được thành một số. Ví dụ: 1.198 hoặc 37,22%`,
    wholeOfZero: 'Mẫu số bằng 0 thì không có tỷ lệ.',
    partAboveWhole: (part, whole) => `Tử số ${part} lớn hơn mẫu số ${whole}. Hãy kiểm tra hai số có bị đổi chỗ không.`,
    noCheckableTable:
      'Không thấy bảng để kiểm tra: cần một dòng tiêu đề có các cột như “Số nữ”, “Tổng số”, “Tỷ lệ”, hoặc “Tỷ lệ”, “Kỳ trước”, “Thay đổi”.',
    noRows:
      'Trong tệp không có dòng nào dùng được. Để biết lý do, hãy chạy gender-indicators validate với cùng tệp và tùy chọn.',
    sameFile: 'Tệp ghi sau --out chính là tệp đang được đọc và sẽ bị ghi đè. Hãy đặt tên khác sau --out.',
    noFile: 'Thiếu tên tệp. Ví dụ: nhan-su.xlsx',
    noDay: 'Thiếu ngày chốt số liệu. Hãy thêm --as-of, ví dụ --as-of 2019-12-31.',
    notAThreshold: (text) => `“${text}” không phải là số người ít nhất được hiện. Hãy ghi một số nguyên từ 1, ví dụ 5.`,
    notADay: (text) => `“${text}” không phải là một ngày. Hãy ghi 2019-12-31 hoặc 31/12/2019.`,
    noWords: (command) => `Lệnh ${command} chỉ nhận tùy chọn. Xem gender-indicators ${command} --help.`,
    cannotWrite: (code) => `Không ghi được tệp (${code}). Hãy kiểm tra thư mục và quyền ghi.`,
    unforeseen: (name) =>
      `Lệnh dừng vì một lỗi không lường trước (${name}). Đây là lỗi của phần mềm; mong bạn báo lại.`,
  },
};
