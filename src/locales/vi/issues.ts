import type { IssuePhrases, IssueSentences } from '../locale.js';
import { viFields, viRecordSets } from './names.js';
import { viValues } from './values.js';

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Có phải là “${nearest}” không?`);
const row = (position: number): string => `dòng ${position + 1}`;

const nameIn = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? key) : `“${key}”`;

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'chữ'],
  ['number', 'số'],
  ['int', 'số nguyên'],
  ['boolean', '“true” (đúng) hoặc “false” (sai)'],
  ['object', 'đối tượng'],
  ['array', 'danh sách'],
  ['record', 'đối tượng'],
]);

/** Where a row stands and what became of it, in Vietnamese. */
export const viIssue: IssuePhrases = {
  row: (number) => `dòng ${number}`,
  id: (id) => `mã “${id}”`,
  field: (field, name) => `trường “${field}”${name === undefined ? '' : ` (${name})`}`,
  file: (name) => `tệp “${name}”`,
  sheet: (name) => `trang tính “${name}”`,
  header: (text) => `tiêu đề “${text}”`,
  column: (name) => `cột “${name}”`,
  value: (value, word) => (word === undefined ? `“${value}”` : `“${value}” (${word})`),
  refused: 'Dòng này bị loại.',
  blanked: 'Giá trị này được bỏ trống; dòng vẫn được giữ.',
  kept: 'Dòng này vẫn được giữ.',
};

/** What is wrong with a row, in Vietnamese. */
export const viIssues: IssueSentences = {
  not_a_row: () => ({
    what: 'Dòng không phải là một đối tượng có các trường.',
    todo: 'Hãy ghi mỗi dòng thành một đối tượng gồm tên trường và giá trị.',
  }),
  missing: () => ({ what: 'Thiếu giá trị bắt buộc.', todo: 'Hãy bổ sung giá trị.' }),
  wrong_type: ({ expected }) => ({
    what: 'Giá trị không đúng kiểu.',
    todo: `Hãy ghi giá trị kiểu ${types.get(expected) ?? `“${expected}”`}.`,
  }),
  unknown_value: ({ allowed, nearest }) => ({
    what: `Giá trị không có trong danh mục.${meant(nearest)}`,
    todo: `Hãy dùng một trong các giá trị: ${allowed.join(', ')}.`,
  }),
  unknown_field: ({ nearest }) => ({
    what: `Tập hồ sơ không có trường này.${meant(nearest)}`,
    todo: 'Hãy sửa tên trường, bỏ trường này, hoặc thêm trường vào lược đồ.',
  }),
  invalid_date: () => ({
    what: 'Ngày không hợp lệ.',
    todo: 'Hãy viết một ngày có thật theo dạng năm-tháng-ngày, ví dụ 2019-12-31.',
  }),
  invalid_format: () => ({
    what: 'Giá trị viết không đúng dạng.',
    todo: 'Hãy bỏ khoảng trắng thừa; không để chữ hoặc danh sách rỗng; viết số tiền chỉ bằng chữ số và dấu chấm thập phân, ví dụ 12500000.50.',
  }),
  too_small: ({ minimum }) => ({ what: 'Giá trị quá nhỏ.', todo: `Giá trị nhỏ nhất được phép là ${minimum}.` }),
  too_large: ({ maximum }) => ({ what: 'Giá trị quá lớn.', todo: `Giá trị lớn nhất được phép là ${maximum}.` }),
  refused_by_schema: () => ({
    what: 'Dòng không đạt một quy tắc kiểm tra riêng của ứng dụng.',
    todo: 'Hãy đối chiếu dòng này với quy tắc của ứng dụng.',
  }),
  duplicate_id: ({ first }) => ({
    what: `Mã đã được dùng ở ${row(first)}.`,
    todo: 'Hãy đặt mã khác, hoặc xóa dòng bị lặp.',
  }),
  similar_id: ({ first }) => ({
    what: `Mã chỉ khác mã ở ${row(first)} về chữ hoa, chữ thường hoặc khoảng trắng.`,
    todo: 'Hãy kiểm tra hai dòng có phải là một hay không, và ghi mã theo một cách.',
  }),
  unknown_unit: ({ reference, nearest }) => ({
    what: `Không có đơn vị mang mã “${reference}” trong danh sách đơn vị được giữ.${meant(nearest)}`,
    todo: 'Hãy sửa mã đơn vị, hoặc bổ sung đơn vị này.',
  }),
  unknown_person: ({ reference }) => ({
    what: `Không có người mang mã “${reference}” trong danh sách nhân sự được giữ.`,
    todo: 'Hãy sửa mã nhân sự, hoặc bổ sung người này.',
  }),
  unknown_committee: ({ reference }) => ({
    what: `Không có cấp ủy, ban hay tổ chức mang mã “${reference}” trong danh sách được giữ.`,
    todo: 'Hãy sửa mã, hoặc bổ sung cấp ủy, ban hay tổ chức này.',
  }),
  unknown_record: ({ recordSet, reference }) => ({
    what: `Tập hồ sơ ${nameIn(viRecordSets, recordSet)} không có hồ sơ được giữ nào mang mã “${reference}”.`,
    todo: 'Hãy sửa mã, hoặc bổ sung hồ sơ này.',
  }),
  parent_cycle: ({ reference }) => ({
    what: `Đơn vị là cấp trên của chính nó, qua đơn vị cấp trên “${reference}”.`,
    todo: 'Hãy sửa mã đơn vị cấp trên.',
  }),
  dissolved_before_established: () => ({
    what: 'Ngày giải thể trước ngày thành lập.',
    todo: 'Hãy kiểm tra lại hai ngày.',
  }),
  unit_not_active: ({ reference }) => ({
    what: `Đơn vị “${reference}” chưa thành lập hoặc đã giải thể vào ngày chốt số liệu.`,
    todo: 'Hãy chuyển hồ sơ sang đơn vị đang hoạt động, hoặc sửa ngày của đơn vị.',
  }),
  parent_not_active: ({ reference }) => ({
    what: `Đơn vị cấp trên “${reference}” không hoạt động vào ngày chốt số liệu; đơn vị này được xếp dưới cấp trên gần nhất đang hoạt động.`,
    todo: 'Hãy cập nhật mã đơn vị cấp trên.',
  }),
  second_head: ({ first, reference }) => ({
    what: `Đơn vị “${reference}” có hai cấp trưởng cùng cấp chức vụ; người kia ở ${row(first)}.`,
    todo: 'Hãy kiểm tra ai là cấp trưởng; cả hai vẫn được tính.',
  }),
  date_after_as_of: () => ({ what: 'Ngày sau ngày chốt số liệu.', todo: 'Hãy kiểm tra lại ngày.' }),
  implausible_age: ({ minimum, maximum }) => ({
    what: `Tuổi vào ngày chốt số liệu dưới ${minimum} hoặc trên ${maximum}.`,
    todo: 'Hãy kiểm tra lại ngày sinh.',
  }),
  too_young: ({ minimum }) => ({
    what: `Vào ngày này người đó chưa đủ ${minimum} tuổi.`,
    todo: 'Hãy kiểm tra lại ngày này và ngày sinh.',
  }),
  sex_missing: () => ({
    what: 'Không biết giới tính.',
    todo: 'Hãy ghi giới tính, hoặc ghi mã của một người có trong danh sách nhân sự.',
  }),
  sex_conflict: ({ reference }) => ({
    what: `Giới tính khác với giới tính của người mang mã “${reference}”.`,
    todo: 'Hãy sửa giới tính hoặc mã nhân sự.',
  }),
  duplicate_plan: ({ first }) => ({
    what: `Người này đã được quy hoạch cùng chức danh, cùng nhiệm kỳ ở ${row(first)}.`,
    todo: 'Hãy xóa dòng bị lặp.',
  }),
  part_above_total: () => ({
    what: 'Số nữ, hoặc tổng theo giới tính, lớn hơn tổng số.',
    todo: 'Hãy kiểm tra lại các số trong báo cáo.',
  }),
  sexes_below_total: () => ({
    what: 'Đã ghi đủ các giới tính nhưng cộng lại không bằng tổng số.',
    todo: 'Hãy kiểm tra lại các số trong báo cáo.',
  }),
  date_out_of_order: ({ notBefore }) => ({
    what: `Ngày này trước ${nameIn(viFields, notBefore)}.`,
    todo: 'Hãy kiểm tra lại hai ngày.',
  }),
  repeated_record: ({ first, fields }) => ({
    what: `Trùng với ${row(first)}: cùng ${fields.map((field) => nameIn(viFields, field)).join(', ')}.`,
    todo: 'Hãy xóa dòng bị lặp.',
  }),
  overlapping_period: ({ first }) => ({
    what: `Kỳ này trùng ngày với kỳ của cùng đơn vị ở ${row(first)}.`,
    todo: 'Hãy sửa ngày đầu kỳ và ngày cuối kỳ để các kỳ không chồng lên nhau.',
  }),
  duplicate_return: ({ first }) => ({
    what: `Đơn vị đã báo cáo nhóm đối tượng này ở ${row(first)}.`,
    todo: 'Hãy giữ một báo cáo.',
  }),
  return_and_records: ({ populationId, unitId, name = unitId }) => ({
    what: `Đơn vị “${name}” vừa gửi báo cáo tổng hợp vừa có danh sách cho nhóm “${populationId}”; số liệu lấy theo danh sách.`,
    todo: 'Hãy bỏ báo cáo tổng hợp, hoặc bỏ danh sách của đơn vị.',
  }),
  rows_left_out: ({ reason, count }) => ({
    what: `Có ${count} dòng của cơ sở dữ liệu bị bỏ qua hoặc có trường bị để trống, với mã lỗi “${reason}”.`,
    todo: 'Hãy sửa các dòng này trong cơ sở dữ liệu.',
  }),
  unknown_population: ({ populationId, nearest }) => ({
    what: `Danh mục không có nhóm đối tượng “${populationId}”.${meant(nearest)}`,
    todo: 'Hãy sửa mã nhóm đối tượng.',
  }),
  unknown_indicator: ({ indicatorId, nearest }) => ({
    what: `Chỉ tiêu thống kê “${indicatorId}” không nhận số liệu công bố.${meant(nearest)}`,
    todo: 'Hãy dùng mã của một chỉ tiêu thống kê được tính từ số liệu công bố.',
  }),
  value_missing: () => ({
    what: 'Số liệu công bố không có giá trị, cũng không có đủ tử số và mẫu số.',
    todo: 'Hãy ghi giá trị, hoặc ghi cả tử số và mẫu số.',
  }),
  part_above_whole: () => ({ what: 'Số của một phần lớn hơn số của toàn bộ.', todo: 'Hãy kiểm tra lại hai số.' }),
  error_cell: ({ error }) => ({
    what: `Ô báo lỗi ${error}, không có giá trị.`,
    todo: error.startsWith('##')
      ? 'Hãy mở rộng cột rồi lưu lại tệp.'
      : 'Hãy sửa công thức, hoặc ghi trực tiếp giá trị vào ô.',
  }),
  unreadable_date: () => ({
    what: 'Không đọc được ngày, hoặc lịch không có ngày này.',
    todo: 'Hãy ghi ngày, tháng, năm, ví dụ 31/12/2019.',
  }),
  incomplete_date: () => ({
    what: 'Ngày chỉ có năm, hoặc chỉ có tháng và năm.',
    todo: 'Hãy ghi đủ ngày, tháng, năm, ví dụ 31/12/2019.',
  }),
  ambiguous_date: () => ({
    what: 'Ngày có thể hiểu theo hai cách.',
    todo: 'Hãy ghi năm bằng bốn chữ số theo thứ tự ngày, tháng, năm, hoặc nêu rõ thứ tự ngày và tháng khi đọc tệp.',
  }),
  unreadable_number: () => ({
    what: 'Không đọc được số.',
    todo: 'Hãy ghi số không kèm chữ, ví dụ 1.081 hoặc 12.500.000,50.',
  }),
  ambiguous_value: ({ allowed }) => ({
    what: 'Giá trị có thể hiểu theo nhiều cách.',
    todo: `Hãy ghi đầy đủ một trong các giá trị: ${allowed.join(', ')}.`,
  }),
  unknown_post: () => ({
    what: 'Chức vụ lãnh đạo, quản lý này không có trong bảng chức vụ.',
    todo: 'Hãy ghi chức vụ đầy đủ, ví dụ Phó Trưởng phòng, hoặc bổ sung chức vụ vào bảng chức vụ.',
  }),
  unknown_post_level: () => ({
    what: 'Tên chức vụ không cho biết cấp chức vụ.',
    todo: 'Hãy bổ sung cột cấp chức vụ, hoặc bổ sung chức vụ vào bảng chức vụ.',
  }),
  posts_as_none: ({ count }) => ({
    what: `Có ${count} dòng để trống chức vụ, hoặc ghi chức danh không phải chức vụ lãnh đạo, quản lý; những người này được tính là không giữ chức vụ.`,
    todo: 'Hãy ghi chức vụ cho người giữ chức vụ lãnh đạo, quản lý.',
  }),
  party_day_missing: () => ({
    what: 'Ghi là đảng viên nhưng không có đủ ngày vào Đảng; người này chưa được tính là đảng viên.',
    todo: 'Hãy ghi ngày vào Đảng, hoặc chọn ngày dùng chung cho những người này khi đọc tệp.',
  }),
  sex_from_mark: ({ count }) => ({
    what: `Có ${count} dòng để trống cột dành cho một giới tính và được tính là giới tính còn lại.`,
    todo: 'Không cần làm gì nếu đúng như vậy; nếu không, hãy ghi giới tính vào một cột “Giới tính”.',
  }),
  suspected_duplicate: ({ first, sheet }) => ({
    what: `Có thể trùng với dòng ${first}${sheet === undefined ? '' : ` của trang tính “${sheet}”`}: cùng họ tên, ngày sinh và giới tính.`,
    todo: 'Hãy kiểm tra hai dòng có phải là một người hay không; cả hai vẫn được tính.',
  }),
  ids_made: ({ count }) => ({
    what: `Có ${count} dòng không có mã nên được đặt mã theo vị trí trong tệp.`,
    todo: 'Hãy bổ sung cột mã nếu cần theo dõi qua nhiều kỳ.',
  }),
  unknown_column: ({ nearest }) => ({
    what: `Cột này không được đọc vì không rõ ý nghĩa.${meant(nearest)}`,
    todo: 'Không cần làm gì nếu không dùng đến cột này; nếu cần, hãy sửa tiêu đề hoặc chỉ rõ trường tương ứng.',
  }),
  missing_column: () => ({
    what: 'Bảng không có cột cho trường bắt buộc này.',
    todo: 'Hãy bổ sung cột, hoặc chỉ rõ cột nào chứa trường này.',
  }),
  no_table: () => ({
    what: 'Không tìm thấy dòng tiêu đề của bảng.',
    todo: 'Hãy ghi tên các cột ở một dòng, ví dụ Họ và tên, Ngày sinh, Giới tính, hoặc chỉ rõ dòng tiêu đề.',
  }),
  unit_assumed: ({ name }) => ({
    what: `Bảng không cho biết đơn vị; mọi dòng được xếp vào đơn vị “${name}”, lấy theo tên trang tính.`,
    todo: 'Hãy bổ sung cột đơn vị, hoặc nêu tên đơn vị khi đọc tệp.',
  }),
  unit_as_above: ({ count }) => ({
    what: `Có ${count} dòng để trống cột đơn vị và được xếp vào đơn vị ghi ở dòng trên.`,
    todo: 'Không cần làm gì nếu các ô này được gộp; nếu không, hãy ghi đơn vị ở từng dòng.',
  }),
  similar_unit: ({ name, nearest }) => ({
    what: `Tên đơn vị “${name}” gần giống “${nearest}”; hai tên vẫn được coi là hai đơn vị.`,
    todo: 'Nếu là một đơn vị, hãy sửa tên cho thống nhất.',
  }),
  unit_kind_assumed: ({ name, unitKind }) => ({
    what: `Tên đơn vị “${name}” không cho biết loại đơn vị; được tạm xếp là ${nameIn(viValues.kind, unitKind)}.`,
    todo: 'Hãy nêu loại của đơn vị này trong danh sách đơn vị.',
  }),
  unknown_row: ({ label, nearest }) => ({
    what: `Không rõ dòng “${label}” là nhóm đối tượng nào của danh mục.${meant(nearest)}`,
    todo: 'Hãy sửa tên dòng, hoặc chỉ rõ nhóm đối tượng tương ứng.',
  }),
  total_missing: () => ({ what: 'Dòng không có tổng số.', todo: 'Hãy bổ sung tổng số.' }),
  sum_differs: ({ sum, total }) => ({
    what: `Các dòng thành phần cộng lại là ${sum}, không bằng ${total} ở dòng này.`,
    todo: 'Hãy kiểm tra lại các số trong báo cáo.',
  }),
};
