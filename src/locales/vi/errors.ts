import type { FileProblem, LimitName, Place, ShardProblem } from '../../errors.js';
import type { ErrorSentences } from '../locale.js';
import { viDefinition } from './definitions.js';

const at = ({ function: name, argument, index }: Place): string =>
  `Hàm “${name}”, tham số “${argument}”${index === undefined ? '' : `, phần tử thứ ${index + 1}`}`;

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Có phải là “${nearest}” không?`);

const things: ReadonlyMap<string, string> = new Map([
  ['unit', 'đơn vị'],
  ['indicator', 'chỉ tiêu thống kê'],
  ['population', 'nhóm đối tượng'],
  ['target', 'chỉ tiêu'],
  ['cell', 'ô phân tổ'],
  ['breakdown', 'phân tổ'],
  ['sums', 'tổng giá trị'],
  ['distributions', 'phân bố giá trị'],
  ['values', 'từng giá trị của'],
  ['tallies', 'số đếm'],
  ['report', 'báo cáo'],
  ['row', 'dòng'],
]);
const thing = (what: string): string => things.get(what) ?? `“${what}”`;

const range = (text: string): string =>
  text
    .replace(/^(\S+) to (\S+)$/u, 'từ $1 đến $2')
    .replace(/^above /u, 'lớn hơn ')
    .replace(/^(whole numbers from \d+) to (\d+)$/u, '$1 đến $2')
    .replace(/^whole numbers from /u, 'là số nguyên từ ')
    .replace('between 0 and 1', 'giữa 0 và 1')
    .replace('one value a day', 'thuộc những ngày khác nhau')
    .replace('in the order of their days', 'theo thứ tự thời gian')
    .replace('after the year of the baseline', 'sau năm gốc')
    .replace('at most the cut-off above', 'không quá mốc ngay trên')
    .replace(/\blow\b/gu, 'cận dưới')
    .replace(/\bhigh\b/gu, 'cận trên')
    .replace(/\bminimum\b/gu, 'giá trị nhỏ nhất');

const formatted = (limit: number): string => String(limit).replace(/\d(?=(?:\d{3})+$)/gu, '$&.');

const limits: Readonly<Record<LimitName, readonly [what: string, unit: string, todo: string]>> = {
  condition_depth: [
    'Điều kiện lồng nhau quá nhiều cấp',
    'cấp',
    'Hãy viết lại điều kiện với ít cấp “and”, “or”, “not” lồng nhau hơn.',
  ],
  digits: ['Số có quá nhiều chữ số', 'chữ số', 'Hãy dùng số có ít chữ số hơn.'],
  list_length: [
    'Danh sách quá dài',
    'phần tử',
    'Hãy chia nhỏ danh sách, hoặc dùng một trường khác gộp các phần tử này.',
  ],
  cells: ['Phân tổ có quá nhiều ô', 'ô', 'Hãy phân tổ theo ít trường hơn, hoặc theo trường có ít giá trị hơn.'],
  cell_columns: [
    'Phân tổ quá lớn so với số đơn vị và số nhóm đối tượng',
    'ô × đơn vị × nhóm đối tượng',
    'Hãy phân tổ theo ít trường hơn, hoặc tính ít chỉ tiêu thống kê hơn trong một lần.',
  ],
  counts: [
    'Tổng số đếm của nhóm đối tượng vượt quá mức có thể tính chính xác',
    'hồ sơ',
    'Hãy sửa các số đếm quá lớn rồi gộp lại.',
  ],
  file_rows: ['Tệp có quá nhiều dòng', 'dòng', 'Hãy chia nhỏ tệp, hoặc cho phép nhiều dòng hơn.'],
  file_columns: ['Tệp có quá nhiều cột', 'cột', 'Hãy xóa các cột không cần, hoặc cho phép nhiều cột hơn.'],
  cell_length: ['Nội dung một ô quá dài', 'ký tự', 'Hãy rút ngắn nội dung, hoặc cho phép ô dài hơn.'],
  unpacked_bytes: [
    'Bảng tính quá lớn sau khi giải nén',
    'byte',
    'Hãy chia nhỏ bảng tính, hoặc cho phép dung lượng lớn hơn nếu tin cậy tệp này.',
  ],
};

const fileProblems: Readonly<Record<FileProblem, readonly [what: string, todo: string]>> = {
  not_found: ['không mở được', 'Hãy kiểm tra đường dẫn và quyền đọc tệp.'],
  empty: ['không có nội dung', 'Hãy chọn đúng tệp có số liệu.'],
  unknown_format: [
    'không thuộc định dạng đọc được (CSV, XLSX, JSON, NDJSON)',
    'Hãy lưu tệp thành định dạng .xlsx hoặc CSV.',
  ],
  xls: ['là bảng tính Excel đời cũ (.xls)', 'Hãy mở tệp và lưu lại thành định dạng .xlsx.'],
  ods: ['là bảng tính LibreOffice (.ods)', 'Hãy mở tệp và lưu lại thành định dạng .xlsx.'],
  protected: ['được bảo vệ bằng mật khẩu', 'Hãy mở tệp, bỏ mật khẩu và lưu lại thành định dạng .xlsx.'],
  broken: ['bị hỏng', 'Hãy mở tệp, lưu lại thành định dạng .xlsx với tên khác rồi đọc tệp mới.'],
  tcvn3: [
    'dùng bảng mã TCVN3 (ABC), không phải Unicode',
    'Hãy chuyển tệp sang Unicode (ví dụ bằng UniKey) rồi lưu lại.',
  ],
  quote: ['có dấu ngoặc kép chưa đóng', 'Hãy sửa dấu ngoặc kép, hoặc lưu tệp thành định dạng .xlsx.'],
};

const shardProblems: Readonly<Record<ShardProblem, readonly [what: string, todo: string]>> = {
  time_limit: [
    'không trả lời trong thời hạn',
    'Hãy kiểm tra xem phân vùng có đang chạy không, đặt “limitMs” lớn hơn, hoặc chọn “partial” cho tham số “onFailure” để bỏ qua phân vùng này.',
  ],
  database_failed: [
    'không trả lời được: cơ sở dữ liệu hoặc kết nối báo lỗi',
    'Hãy xem nguyên nhân kèm theo, kiểm tra xem phân vùng có đang chạy không, hoặc chọn “partial” cho tham số “onFailure” để bỏ qua phân vùng này.',
  ],
  rows_break_rules: ['có dòng sai quy tắc', 'Hãy xem nguyên nhân kèm theo và sửa các dòng này.'],
  keys_leave_shard: [
    'có hồ sơ trỏ đến hồ sơ không có hoặc nằm ở phân vùng khác',
    'Hãy chia hồ sơ sao cho những gì thuộc về nhau nằm trong cùng một phân vùng.',
  ],
  program: [
    'dừng vì lỗi của chính chương trình',
    'Hãy xem nguyên nhân kèm theo, hoặc chọn “partial” cho tham số “onFailure” để bỏ qua phân vùng này.',
  ],
};

/** What is wrong with a call, in Vietnamese. */
export const viErrors: ErrorSentences = {
  not_a_number: (place) => ({
    what: `${at(place)}: giá trị không phải là số.`,
    todo: 'Hãy dùng số hữu hạn, hoặc số thập phân viết dưới dạng chữ như “12500000.50”.',
  }),
  negative: (place) => ({
    what: `${at(place)}: giá trị nhỏ hơn 0.`,
    todo: 'Hãy dùng giá trị từ 0 trở lên.',
  }),
  not_a_count: (place) => ({
    what: `${at(place)}: giá trị không phải là số nguyên.`,
    todo: 'Hãy dùng số người hoặc số đơn vị, là số nguyên từ 0 trở lên.',
  }),
  part_above_whole: (place) => ({
    what: `${at(place)}: tử số lớn hơn mẫu số.`,
    todo: 'Hãy kiểm tra hai số có bị đổi chỗ, hoặc lấy từ hai nguồn khác nhau hay không.',
  }),
  out_of_range: ({ range: allowed, ...place }) => ({
    what: `${at(place)}: giá trị nằm ngoài phạm vi cho phép.`,
    todo: `Hãy dùng giá trị ${range(allowed)}.`,
  }),
  different_lengths: (place) => ({
    what: `${at(place)}: các danh sách không cùng độ dài hoặc không khớp nhau.`,
    todo: 'Hãy truyền các danh sách có cùng số phần tử, theo cùng thứ tự.',
  }),
  unknown_option: ({ allowed, ...place }) => ({
    what: `${at(place)}: lựa chọn không tồn tại.`,
    todo: `Hãy dùng một trong các giá trị: ${allowed.map((value) => `“${value}”`).join(', ')}.`,
  }),
  invalid_date: (place) => ({
    what: `${at(place)}: ngày không hợp lệ.`,
    todo: 'Hãy viết một ngày có thật theo dạng năm-tháng-ngày, ví dụ 2019-12-31; ngày đầu kỳ không sau ngày cuối kỳ.',
  }),
  not_a_figure: (place) => ({
    what: `${at(place)}: không đọc được thành một số liệu, hoặc có thể đọc theo hai cách.`,
    todo: 'Hãy viết số theo cách viết của ngôn ngữ, ví dụ 26,80% hoặc 1.081, không kèm chữ.',
  }),
  missing_argument: ({ write, ...place }) => ({
    what: `${at(place)}: chưa được truyền.`,
    todo: `Hãy viết “${write}”.`,
  }),
  wrong_argument: ({ write, ...place }) => ({
    what: `${at(place)}: giá trị không đúng loại.`,
    todo: `Hãy viết “${write}”.`,
  }),
  wrong_order: ({ function: name, write }) => ({
    what: `Hàm “${name}”: các tham số bị đổi chỗ.`,
    todo: `Hãy viết “${write}”.`,
  }),
  not_a_fact: (place) => ({
    what: `${at(place)}: không phải là kết quả, chỉ tiêu, lỗi dữ liệu hay lỗi gọi hàm của thư viện này.`,
    todo: 'Hãy truyền đúng đối tượng mà thư viện đã trả về.',
  }),
  invalid_json: ({ what, path }) => ({
    what: `Dữ liệu đọc vào (${thing(what)}) không đúng cấu trúc${path === '' ? '' : `, tại “${path}”`}.`,
    todo: 'Hãy đọc lại tệp do thư viện này ghi ra và không sửa bằng tay.',
  }),
  too_large: ({ what, limit, in: where }) => {
    const [tooMuch, unit, todo] = limits[what];
    return { what: `${tooMuch} (tại “${where}”): chỉ được tối đa ${formatted(limit)} ${unit}.`, todo };
  },
  unreadable_file: ({ problem, file, row }) => {
    const [what, todo] = fileProblems[problem];
    const place = row === undefined ? '' : `, dòng ${row}:`;
    return { what: `Tệp${file === undefined ? '' : ` “${file}”`}${place} ${what}.`, todo };
  },
  missing_package: ({ package: name, function: caller }) => ({
    what: `Hàm “${caller}” cần gói “${name}” nhưng gói này chưa được cài đặt.`,
    todo: `Hãy chạy lệnh “npm install ${name}”.`,
  }),
  aborted: ({ function: name }) => ({
    what: `Công việc “${name}” đã bị hủy trước khi hoàn thành.`,
    todo: 'Khi cần kết quả, hãy làm lại từ đầu.',
  }),
  builder_aborted: ({ function: name }) => ({
    what: `Bộ dựng dữ liệu đã bị hủy hoặc bị ngắt giữa chừng, nên “${name}” không thể tiếp tục.`,
    todo: 'Hãy tạo bộ dựng mới và nạp lại toàn bộ các dòng dữ liệu.',
  }),
  invalid_definition: viDefinition,
  unknown_record_set: ({ recordSet, in: where, nearest }) => ({
    what: `Không có tập hồ sơ “${recordSet}” (tại “${where}”).${meant(nearest)}`,
    todo: 'Hãy sửa tên, hoặc thêm tập hồ sơ này vào mô hình dữ liệu.',
  }),
  unknown_field: ({ recordSet, field, in: where, nearest }) => ({
    what: `Tập hồ sơ “${recordSet}” không có trường “${field}” (tại “${where}”).${meant(nearest)}`,
    todo: 'Hãy sửa tên trường, hoặc thêm trường này vào lược đồ của tập hồ sơ.',
  }),
  unknown_value: ({ recordSet, field, in: where, allowed, nearest }) => ({
    what: `Trường “${field}” của tập hồ sơ “${recordSet}” không có giá trị nêu tại “${where}”.${meant(nearest)}`,
    todo: `Hãy dùng một trong các giá trị: ${allowed.map((value) => `“${value}”`).join(', ')}.`,
  }),
  invalid_condition: ({ recordSet, field, in: where, nearest }) => ({
    what: `Điều kiện trên “${field}” của tập hồ sơ “${recordSet}” không hợp lệ (tại “${where}”).${meant(nearest)}`,
    todo: 'Hãy dùng phép so sánh mà kiểu dữ liệu của trường cho phép.',
  }),
  no_sex: ({ recordSet, in: where }) => ({
    what: `Tập hồ sơ “${recordSet}” không có giới tính, nên “${where}” không tách được nữ và nam.`,
    todo: 'Hãy dùng một nhóm đối tượng gồm những người có ghi giới tính.',
  }),
  duplicate_id: ({ what, id }) => ({
    what: `Có hai định nghĩa ${thing(what)} cùng mang mã “${id}”.`,
    todo: 'Hãy đặt cho mỗi định nghĩa một mã riêng.',
  }),
  population_conflict: ({ populationId }) => ({
    what: `Nhóm đối tượng “${populationId}” có hai điều kiện khác nhau.`,
    todo: 'Hãy giữ một định nghĩa, hoặc đặt cho nhóm kia một mã khác.',
  }),
  unknown_id: ({ what, id, in: where, nearest }) => ({
    what: `Không tìm thấy ${thing(what)} có mã “${id}”${where === undefined ? '' : ` (tại “${where}”)`}.${meant(nearest)}`,
    todo: 'Hãy kiểm tra lại mã.',
  }),
  different_definition: ({ indicatorId }) => ({
    what: `Danh mục định nghĩa chỉ tiêu thống kê “${indicatorId}” khác với báo cáo vừa đọc.`,
    todo: 'Hãy đọc báo cáo cùng với phiên bản danh mục đã dùng để lập báo cáo đó.',
  }),
  circular_definition: ({ indicatorId }) => ({
    what: `Chỉ tiêu thống kê “${indicatorId}” được định nghĩa vòng tròn qua chính nó.`,
    todo: 'Hãy định nghĩa chỉ tiêu thống kê từ những chỉ tiêu thống kê khác.',
  }),
  not_tallied: ({ what, id }) => ({
    what: `Số đếm không có ${thing(what)} “${id}”.`,
    todo:
      what === 'values'
        ? 'Hãy bảo vệ báo cáo tính từ chính các bản ghi, hoặc đếm lại với danh mục có thêm trung vị của giá trị này, hoặc bỏ “percent”.'
        : 'Hãy đếm lại từ dữ liệu gốc với danh mục và phân tổ đang dùng.',
  }),
  no_columns: ({ indicatorId }) => ({
    what: `Chỉ tiêu thống kê “${indicatorId}” không có bảng số theo cột vì không được đếm, cộng hoặc tính bình quân trực tiếp.`,
    todo: 'Hãy lấy kết quả của chỉ tiêu thống kê này cho từng đơn vị.',
  }),
  empty_report: ({ function: name }) => ({
    what: `Hàm “${name}”: báo cáo không có đơn vị hoặc không có chỉ tiêu thống kê nào.`,
    todo: 'Hãy tính báo cáo từ tập dữ liệu có đơn vị và danh mục có chỉ tiêu thống kê, và chọn ít nhất một đơn vị, một chỉ tiêu.',
  }),
  unrelated_report: ({ other, ...place }) => ({
    what: `${at(place)}: báo cáo này không tương ứng với “${other}”.`,
    todo: 'Ở “published”, hãy khai báo cáo đã công bố lần trước, có cùng đơn vị và cùng nhóm đối tượng; ở “evaluated”, khai đúng báo cáo đầy đủ đã dùng để lập báo cáo đó.',
  }),
  not_evaluated: ({ function: name }) => ({
    what: `Hàm “${name}”: báo cáo được đọc lại từ JSON hoặc đã được bảo vệ nên không có số liệu gốc đứng sau các kết quả.`,
    todo: 'Hãy bảo vệ hoặc làm tròn một lần báo cáo do “evaluate” lập, rồi ghi báo cáo đó thành JSON.',
  }),
  duplicate_source: ({ source }) => ({
    what: `Nguồn “${source}” đã có trong số đếm; cộng thêm sẽ tính hai lần.`,
    todo: 'Hãy chỉ gộp mỗi nguồn một lần.',
  }),
  different_dates: ({ first, second }) => ({
    what: `Hai bộ số đếm khác ngày hoặc khác kỳ: “${first}” và “${second}”.`,
    todo: 'Hãy chỉ gộp các bộ số đếm của cùng một ngày và cùng một kỳ.',
  }),
  different_units: ({ unitId }) => ({
    what: `Đơn vị “${unitId}” được mô tả khác nhau trong hai bộ số đếm.`,
    todo: 'Hãy dùng cùng một danh sách đơn vị cho mọi bộ số đếm.',
  }),
  rows_break_rules: ({ breaches }) => ({
    what: `Cơ sở dữ liệu có dòng sai quy tắc: ${breaches
      .map(
        ({ recordSet, field, code, count }) =>
          `“${recordSet}${field === undefined ? '' : `.${field}`}” ${formatted(count)} dòng (“${code}”)`,
      )
      .join('; ')}.`,
    todo: 'Hãy sửa các dòng này, hoặc chọn “leave_out” cho tham số “onBreach” để bỏ qua những lỗi xác định được từ một dòng.',
  }),
  time_limit: ({ function: name, limitMs }) => ({
    what: `Công việc “${name}” không hoàn thành trong thời hạn ${formatted(limitMs)} mili giây nên đã bị hủy.`,
    todo: 'Hãy thử lại, kiểm tra xem cơ sở dữ liệu có trả lời không, hoặc đặt “limitMs” lớn hơn.',
  }),
  database_failed: ({ function: name, state, says }) => ({
    what: `Cơ sở dữ liệu báo lỗi khi thực hiện “${name}”${state === undefined ? '' : ` (mã “${state}”)`}${says === undefined ? '' : `: “${says}”`}.`,
    todo: 'Hãy kiểm tra xem cơ sở dữ liệu có đang chạy, có đủ bảng và cột, và người dùng này có quyền đọc hay không.',
  }),
  shard_failed: ({ shard, problem }) => ({
    what: `Phân vùng “${shard}” ${shardProblems[problem][0]}.`,
    todo: shardProblems[problem][1],
  }),
  unit_in_two_shards: ({ unitId, first, second }) => ({
    what: `Đơn vị “${unitId}” có nhân sự ở cả hai phân vùng “${first}” và “${second}”, như thể một cơ sở dữ liệu trả lời hai lần.`,
    todo: 'Hãy hỏi mỗi cơ sở dữ liệu một lần. Nếu nhân sự của một đơn vị được chia cho nhiều phân vùng, hãy chọn “in_several_shards” cho tham số “units”.',
  }),
};
