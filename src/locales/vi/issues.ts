import type { IssuePhrases, IssueSentences } from '../locale.js';
import { viFields, viRecordSets } from './names.js';

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
  return_and_records: ({ populationId, unitId }) => ({
    what: `Đơn vị “${unitId}” vừa gửi báo cáo tổng hợp vừa có danh sách cho nhóm “${populationId}”; số liệu lấy theo danh sách.`,
    todo: 'Hãy bỏ báo cáo tổng hợp, hoặc bỏ danh sách của đơn vị.',
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
};
