import { describe, expect, it } from 'vitest';
import { RowClassifier } from '../../src/sheets/classify-row.js';
import { Vocabulary } from '../../src/sheets/vocabulary.js';
import type { Cell } from '../../src/sheets/workbook.js';

const vocabulary = new Vocabulary('vi');
const headers = ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ'];
const withNumbers = { headers, read: [0, 1, 2, 3], runningNumber: 0 };
const withoutNumbers = { headers: headers.slice(1), read: [0, 1, 2], runningNumber: undefined };

describe('a row of a table', () => {
  it.each<[readonly Cell[], string]>([
    [[1, 'Người Mẫu', 'Nữ', 'Vụ trưởng'], 'data'],
    [['2.', 'Người Mẫu', null, null], 'data'],
    [[null, 'Tống Văn Mẫu', 'Nam', null], 'data'],
    [[null, 'Công Văn Mẫu', 'Nam', null], 'data'],
    [[null, null, null, null], 'blank'],
    [['STT', 'Họ và tên', 'Giới tính', 'Chức vụ'], 'header'],
    [['II. PHÒNG TỔ CHỨC (12 người)', null], 'section'],
    [['II', 'Phòng Tổ chức'], 'section'],
    [['A', 'LÃNH ĐẠO'], 'section'],
    [['Đội số 1'], 'section'],
    [['Tổng cộng: 73 người'], 'total'],
    [['Cộng', null, 12], 'total'],
    [['TONG CONG', null, 12, 5], 'total'],
    [[null, 'NGƯỜI LẬP BIỂU', null, 'THỦ TRƯỞNG ĐƠN VỊ'], 'signature'],
    [[null, 'KT. VỤ TRƯỞNG'], 'signature'],
    [[null, 'Hà Nội, ngày 5 tháng 1 năm 2020'], 'note'],
  ])('%j is %s', (row, kind) => {
    expect(new RowClassifier(withNumbers, vocabulary, true).classify(row).kind).toBe(kind);
  });

  it.each<[readonly Cell[], string]>([
    [['Người Mẫu', 'Nữ', 'Vụ trưởng'], 'data'],
    [['Người Mẫu', 'Nữ', 'Thủ trưởng'], 'data'],
    [['x7', 'Nam', 'Trưởng phòng'], 'data'],
  ])('without a running number %j is %s', (row, kind) => {
    expect(new RowClassifier(withoutNumbers, vocabulary, true).classify(row).kind).toBe(kind);
  });

  it('below a signature is data only where it is full', () => {
    const classifier = new RowClassifier(withNumbers, vocabulary, true);
    const rows: Cell[][] = [
      [null, 'Người lập biểu', null, 'Thủ trưởng đơn vị'],
      [null, 'Người Mẫu A', null, 'Người Mẫu B'],
      [3, 'Người Mẫu C', 'Nam', null],
    ];
    expect(rows.map((row) => classifier.classify(row).kind)).toEqual(['signature', 'signature', 'data']);
  });
});
