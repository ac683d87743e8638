// A personnel file as an office keeps it, of sample people only: two-line headers, sections in place of a column of units, totals and
// signatures below, days as text and as dates, a misspelt unit of a section, a day that no calendar has.
import writeXlsx from 'write-excel-file/universal';

type Cell = string | number | Date | null;

const _ = null;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const rows: readonly (readonly Cell[])[] = [
  ['BỘ MẪU', _, _, _, _, _, _, _],
  ['CỤC QUẢN LÝ MẪU'],
  ['DANH SÁCH CÔNG CHỨC CÓ MẶT ĐẾN NGÀY 31/12/2019'],
  [],
  ['STT', 'Họ và tên', 'Ngày, tháng, năm sinh', _, 'Chức vụ', 'Trình độ', _, 'Ngày vào Đảng'],
  [_, _, 'Nam', 'Nữ', _, 'Chuyên môn', 'LLCT', _],
  ['I. LÃNH ĐẠO CỤC'],
  [1, 'Người Mẫu 1', '15/08/1968', _, 'Cục trưởng', 'TS', 'CC', '03/02/1995'],
  [2, 'Người Mẫu 2', _, day('1972-03-08'), 'Phó Cục trưởng', 'ThS', 'CC', day('2001-05-19')],
  ['II. PHÒNG TỔNG HỢP'],
  [3, 'Người Mẫu 3', _, '20.10.1979', 'Trưởng phòng', 'ThS', 'TC', '02-09-2008'],
  [4, 'Người Mẫu 4', '1985', _, 'P. Trưởng phòng', 'ĐH', 'TC', 'Chưa'],
  [5, 'Người Mẫu 5', _, '31/02/1990', 'Chuyên viên', 'Thạc sĩ Luật', '-', 'x'],
  [6, 'Người Mẫu 6', '01/12/1991', _, _, 'ĐH', _, _],
  ['III. PHÒNG NGHIỆP VỤ'],
  [7, 'Người Mẫu 7', '05/05/1975', _, 'Q. Trưởng phòng', 'ĐH', 'TC', '01/07/2010'],
  [8, 'Người Mẫu 8', _, '06/06/1988', 'PTP', 'ĐH', 'SC', _],
  [9, 'Người Mẫu 9', _, '06/06/1988', 'Trưởng kíp trực', 'CĐ', _, _],
  ['Tổng cộng: 9 người'],
  [_, 'NGƯỜI LẬP BIỂU', _, _, _, 'CỤC TRƯỞNG (đã ký)'],
  [_, 'Người Mẫu 10', _, _, _, 'Người Mẫu 1'],
];

/** The bytes of the file. */
export async function sampleFile(): Promise<Uint8Array> {
  const data = rows.map((row) => [...row]);
  const blob = await writeXlsx(data, { sheet: 'Danh sách', dateFormat: 'dd/mm/yyyy' }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
