import type { DefinitionKind, ErrorFacts, ValueKind } from '../../errors.js';
import type { Advice } from '../phrases.js';

const kinds: Readonly<Record<DefinitionKind, string>> = {
  population: 'Nhóm đối tượng',
  indicator: 'Chỉ tiêu thống kê',
  target: 'Chỉ tiêu',
  catalog: 'Danh mục',
};

const values: Readonly<Record<ValueKind, string>> = {
  text: 'chữ (không để trống)',
  number: 'số',
  decimal: 'số viết dưới dạng chữ như “0.25”',
  yes_or_no: '“true” (đúng) hoặc “false” (sai)',
  list: 'danh sách',
  object: 'đối tượng có các khóa và giá trị',
  date: 'một ngày có thật viết theo dạng năm-tháng-ngày, ví dụ “2019-12-31”',
  link: 'đường dẫn bắt đầu bằng “https://”',
  id: 'mã (không có khoảng trắng ở đầu và cuối)',
  title: 'nội dung bằng ít nhất một ngôn ngữ, ví dụ “{ vi: … }”',
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What is wrong with a definition, in Vietnamese. */
export function viDefinition(facts: ErrorFacts['invalid_definition']): Advice {
  const { what, in: id, path, nearest } = facts;
  const holder = `${kinds[what]}${id === undefined ? '' : ` “${id}”`}`;
  const place = path === '' ? holder : `${holder}, tại “${path}”`;
  const meant = nearest === undefined ? '' : ` Có phải là “${nearest}” không?`;
  const advice = adviceOn(facts);
  return { what: `${place}: ${advice.what}${meant}`, todo: advice.todo };
}

function adviceOn(facts: ErrorFacts['invalid_definition']): Advice {
  const { problem, expected = [], allowed = [], range = '', notBefore = '', write } = facts;
  const form = write === undefined ? '' : `, viết theo dạng “${write}”`;
  const value = `Hãy dùng ${expected.map((kind) => values[kind]).join(' hoặc ')}${form}.`;
  switch (problem) {
    case 'unknown_key':
      return {
        what: 'khóa này không tồn tại.',
        todo: `Hãy bỏ khóa này, hoặc dùng một trong các khóa: ${quoted(allowed)}.`,
      };
    case 'missing':
      return {
        what: 'còn thiếu nội dung này.',
        todo: expected.length > 0 ? value : `Hãy dùng một trong các giá trị: ${quoted(allowed)}.`,
      };
    case 'none_of':
      return { what: 'còn thiếu một khóa.', todo: `Hãy dùng đúng một trong các khóa: ${quoted(allowed)}.` };
    case 'several_of':
      return { what: `các khóa sau không được dùng cùng nhau: ${quoted(allowed)}.`, todo: 'Hãy chỉ giữ lại một khóa.' };
    case 'wrong_type':
      return { what: 'giá trị không đúng kiểu dữ liệu.', todo: value };
    case 'wrong_form':
      return { what: 'giá trị viết không đúng dạng.', todo: value };
    case 'unknown_value':
      return { what: 'giá trị này không tồn tại.', todo: `Hãy dùng một trong các giá trị: ${quoted(allowed)}.` };
    case 'whole_population':
      return {
        what: 'ở đây ghi cả định nghĩa của một nhóm đối tượng.',
        todo: `Hãy viết theo dạng “${write ?? ''}” và đặt nhóm đối tượng vào đó.`,
      };
    case 'out_of_range':
      return {
        what: `giá trị nằm ngoài phạm vi cho phép (${range.replace(/^(\S+) to (\S+)$/u, 'từ $1 đến $2')}).`,
        todo:
          write === undefined
            ? 'Hãy dùng giá trị trong phạm vi này.'
            : `Tỷ lệ phần trăm được viết dưới dạng số thập phân: hãy viết “${write}”.`,
      };
    case 'out_of_order':
      return {
        what: `giá trị đứng trước hoặc nhỏ hơn giá trị tại “${notBefore}”.`,
        todo: 'Hãy kiểm tra hai giá trị có bị đổi chỗ hay không.',
      };
    case 'same_year':
      return {
        what: `ngày này cùng năm với “${notBefore}”.`,
        todo: 'Mỗi năm chỉ ghi một mốc.',
      };
    case 'not_the_target':
      return {
        what: `mốc cuối của lộ trình khác với “${notBefore}” của chỉ tiêu.`,
        todo: 'Mốc cuối của lộ trình phải là mức phải đạt và thời hạn của chính chỉ tiêu.',
      };
  }
}
