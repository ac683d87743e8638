// Three personnel files as offices keep them, of sample people only, the same for the same seed. Each comes with what is true of its
// people, so that a test can say who was lost and what was misread.
import writeXlsx from 'write-excel-file/universal';
import type { Cell } from '../../src/sheets/workbook.js';

/** What is true of a person in a file. */
export interface TruePerson {
  /** The row of the file. */
  readonly row: number;
  readonly sheet: string;
  readonly sex: 'female' | 'male';
  readonly unit: string;
  readonly leadership: 'head' | 'deputy' | 'none';
  readonly birthDate: string | undefined;
}

/** A dirty file and the truth about it. */
export interface DirtyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly people: readonly TruePerson[];
  /** Rows of people whose sex or post nobody can read. */
  readonly unreadable: readonly number[];
}

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Draw {
  readonly of: <Item>(items: readonly Item[]) => Item;
  readonly chance: (share: number) => boolean;
  readonly day: (from: number, to: number) => string;
}

function drawing(seed: number): Draw {
  const random = randomOf(seed);
  const of = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = (from: number, to: number) =>
    `${whole(from, to)}-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
  return { of, chance: (share) => random() < share, day };
}

const vietnamese = (iso: string, separator = '/') => iso.split('-').reverse().join(separator);
const date = (iso: string) => new Date(`${iso}T00:00:00Z`);

const posts = {
  head: ['Vụ trưởng', 'VỤ TRƯỞNG'],
  deputy: ['Phó Vụ trưởng', 'Phó vụ trưởng', 'P. Vụ trưởng'],
  none: ['Chuyên viên', 'Chuyên viên chính', '', '-', 'Văn thư'],
} as const;
const sexWords = { female: ['Nữ', 'nữ', 'NỮ', 'Nu'], male: ['Nam', 'nam', 'NAM'] } as const;

/** Windows-1258: letters with their marks behind them. */
export function windows1258(value: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  const written = Array.from(value.normalize('NFC')).flatMap((letter) => {
    if (codes.has(letter)) return codes.get(letter)!;
    const [base = '', ...marks] = letter.normalize('NFD');
    // The circumflex, the horn and the breve belong to the letter, the tone stands behind it.
    for (let taken = 0; taken <= marks.length; taken++) {
      for (const tone of marks) {
        const others = marks.filter((mark) => mark !== tone).join('');
        const code = codes.get((base + others).normalize('NFC'));
        if (code !== undefined && codes.has(tone)) return [code, codes.get(tone)!];
      }
    }
    throw new Error(`no ${letter}`);
  });
  return Uint8Array.from(written);
}

/** UTF-8 with a byte order mark, in decomposed letters. */
function decomposedUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`.normalize('NFD'));
}

/** A: CSV with semicolons and a byte order mark, decomposed letters, three title lines, totals and signatures below. */
export function csvOfMinistry(seed: number, encode: (text: string) => Uint8Array = decomposedUtf8): DirtyFile {
  const draw = drawing(seed);
  const units = ['Vụ Kế hoạch', 'Vụ Pháp chế', 'Vụ Tổ chức cán bộ', 'Văn phòng Bộ', 'Thanh tra Bộ'];
  const people: TruePerson[] = [];
  const unreadable: number[] = [];
  const lines = [
    'BỘ MẪU;;;;;;;;',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;;;;;;;',
    'DANH SÁCH CÔNG CHỨC CÓ MẶT ĐẾN NGÀY 31/12/2019;;;;;;;;',
    ';;;;;;;;',
    'STT;Họ và tên;Ngày sinh;Giới tính;Chức vụ;Đơn vị;Trình độ chuyên môn;LLCT;Ngày vào Đảng',
  ];
  for (let i = 1; i <= 73; i++) {
    const sex = draw.chance(0.4) ? 'female' : 'male';
    const unit = draw.of(units);
    const leadership = i <= 5 ? 'head' : draw.chance(0.2) ? 'deputy' : 'none';
    const birth = draw.day(1962, 1995);
    const isYear = draw.chance(0.1);
    const isImpossible = i === 40;
    const isUnreadable = i === 23 || i === 57;
    const row = lines.length + 1;
    if (isUnreadable) unreadable.push(row);
    people.push({
      ...{ row, sheet: 'ministry', sex, unit, leadership },
      birthDate: isYear || isImpossible ? undefined : birth,
    });
    const birthText = isImpossible
      ? '31/02/1980'
      : isYear
        ? birth.slice(0, 4)
        : vietnamese(birth, draw.of(['/', '.', '-']));
    const unitText = draw.of([unit, unit.toUpperCase(), ` ${unit.replace(' ', '  ')} `]);
    const cells = [
      ...[
        String(i),
        `Người Mẫu ${i}`,
        birthText,
        isUnreadable ? 'N' : draw.of(sexWords[sex]),
        draw.of(posts[leadership]),
      ],
      ...[i === 30 ? 'Vụ Kế họach' : unitText, draw.of(['ThS', 'ĐH', 'Thạc sĩ', 'TS', 'Cử nhân', 'CĐ'])],
      ...[draw.of(['CC', 'TC', 'SC', 'Chưa', '']), draw.of(['Chưa', '-', '', vietnamese(draw.day(1990, 2018))])],
    ];
    lines.push(cells.join(';'));
  }
  lines.push('Tổng cộng: 73 người;;;;;;;;', ';;;;;Hà Nội, ngày 05 tháng 01 năm 2020;;;');
  lines.push(';NGƯỜI LẬP BIỂU;;;;THỦ TRƯỞNG ĐƠN VỊ;;;', ';(Ký, ghi rõ họ tên);;;;(Ký tên, đóng dấu);;;');
  lines.push(';Người Mẫu A;;;;Người Mẫu B;;;');
  return { name: 'ministry.csv', bytes: encode(`${lines.join('\r\n')}\r\n`), people, unreadable };
}

/** B: a workbook with headers of two lines, the birth date below the sex, sections in place of a column of units. */
export async function workbookOfDepartment(seed: number): Promise<DirtyFile> {
  const draw = drawing(seed);
  const divisions = ['PHÒNG TỔNG HỢP', 'PHÒNG NGHIỆP VỤ 1', 'PHÒNG NGHIỆP VỤ 2', 'ĐỘI CƠ ĐỘNG'];
  const _ = null;
  const rows: Cell[][] = [
    ['BỘ MẪU', _, _, _, _, _, _, _, _, _],
    ['CỤC QUẢN LÝ MẪU'],
    ['BÁO CÁO DANH SÁCH CÔNG CHỨC'],
    [],
    ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', _, 'Chức vụ', 'Trình độ', _, 'Đảng viên', 'Mã ngạch', 'Ghi chú'],
    [_, _, 'Nam', 'Nữ', _, 'Chuyên môn', 'LLCT', _, _, _],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ];
  const people: TruePerson[] = [];
  const unreadable: number[] = [];
  let number = 0;
  const romans = ['I', 'II', 'III', 'IV'];
  for (const [d, unit] of divisions.entries()) {
    rows.push([`${romans[d]}. ${unit} (12 người)`]);
    for (let i = 0; i < 12; i++) {
      const sex = draw.chance(0.45) ? 'female' : 'male';
      const leadership = i === 0 ? 'head' : i < 3 ? 'deputy' : 'none';
      const level = unit.startsWith('ĐỘI') ? 'Đội' : 'phòng';
      const names = {
        head: level === 'Đội' ? 'Đội trưởng' : 'Trưởng phòng',
        deputy:
          level === 'Đội' ? 'Phó Đội trưởng' : draw.of(['Phó Trưởng phòng', 'P. Trưởng phòng', 'PTP', 'Phó phòng']),
        none: draw.of(['Chuyên viên', 'Kiểm soát viên', '']),
      };
      const birth = draw.day(1962, 1995);
      const isYear = draw.chance(0.1);
      number++;
      const isUnreadable = number === 17;
      const birthCell = isYear
        ? Number(birth.slice(0, 4))
        : draw.of<Cell>([vietnamese(birth), date(birth), serial(birth)]);
      people.push({
        row: rows.length + 1,
        sheet: 'Danh sách',
        sex,
        unit,
        leadership,
        birthDate: isYear || isUnreadable ? undefined : birth,
      });
      if (isUnreadable) unreadable.push(rows.length + 1);
      rows.push([
        ...[
          number,
          `Người Mẫu ${number}`,
          sex === 'male' || isUnreadable ? birthCell : _,
          sex === 'female' || isUnreadable ? birthCell : _,
        ],
        ...[names[leadership], draw.of(['ThS', 'ĐH', 'Kỹ sư', 'Thạc sĩ Kinh tế']), draw.of(['CC', 'TC', 'Chưa', _])],
        ...[draw.of<Cell>(['x', _, '03/02/2005', 'Chưa']), draw.of<Cell>(['01.003', 1.003, '01.002', 'CVC', _]), _],
      ]);
    }
    rows.push([]);
  }
  rows.push(['Cộng', '48 người'], []);
  rows.push([_, 'Người lập biểu', _, _, _, _, 'Cục trưởng (đã ký)'], [_, 'Người Mẫu C', _, _, _, _, 'Người Mẫu D']);
  return { name: 'department.xlsx', bytes: await xlsxOf([['Danh sách', rows]]), people, unreadable };
}

/** C: a workbook with a sheet for each office, merged cells of units, marks for women, real dates beside text. */
export async function workbookOfOffices(seed: number): Promise<DirtyFile> {
  const draw = drawing(seed);
  const people: TruePerson[] = [];
  const _ = null;
  const sheets = ['Cục Miền Bắc', 'Cục Miền Trung', 'Cục Miền Nam'].map((office): [string, Cell[][]] => {
    const rows: Cell[][] = [
      [`DANH SÁCH CÁN BỘ ${office.toUpperCase()}`],
      ['STT', 'HO VA TEN', 'NU', 'NAM SINH', 'PHONG', 'CHUC VU', 'NGAY VAO DANG', 'LUONG'],
    ];
    for (let i = 1; i <= 25; i++) {
      const sex = draw.chance(0.5) ? 'female' : 'male';
      const unit = i <= 12 ? 'Phòng Hành chính' : 'Phòng Thanh tra - Pháp chế';
      const leadership = i === 1 || i === 13 ? 'head' : i === 2 || i === 14 ? 'deputy' : 'none';
      const birth = draw.day(1962, 1995);
      people.push({ row: rows.length + 1, sheet: office, sex, unit, leadership, birthDate: birth });
      rows.push([
        ...[i, `Người Mẫu ${office.slice(-3)} ${i}`, sex === 'female' ? draw.of(['x', 'X', 'Nữ']) : _],
        ...[draw.of<Cell>([date(birth), vietnamese(birth)]), i === 1 || i === 13 ? unit : _],
        ...[{ head: 'Truong phong', deputy: 'Pho Truong phong', none: draw.of(['Chuyen vien', _]) }[leadership]],
        ...[
          draw.of<Cell>([date('2001-09-02'), '19/05/2010', _, 'Chua']),
          draw.of<Cell>([12_500_000.5, '12.500.000,50', _]),
        ],
      ]);
    }
    rows.push([_, 'Tong cong', 25]);
    return [office, rows];
  });
  sheets.push(['Ghi chép', [['Số liệu lấy từ các phòng gửi về.'], ['Đã kiểm tra.']]]);
  return { name: 'offices.xlsx', bytes: await xlsxOf(sheets), people, unreadable: [] };
}

/** A headcount return that is true, by its population. */
export interface TrueReturn {
  readonly row: number;
  readonly populationId: string;
  readonly total: number;
  readonly female: number;
}

/** D: a headcount form: titles, headers of two lines, numbered and nested rows, numbers as text, rows that nobody can read. */
export async function workbookOfReturns(seed: number): Promise<{
  readonly bytes: Uint8Array;
  readonly returns: readonly TrueReturn[];
  readonly unreadable: readonly number[];
}> {
  const draw = drawing(seed);
  const _ = null;
  const rows: Cell[][] = [
    ['BỘ MẪU', _, _, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', _],
    ['CỤC QUẢN LÝ MẪU', _, _, 'Độc lập - Tự do - Hạnh phúc', _],
    ['BIỂU TỔNG HỢP SỐ LIỆU CÁN BỘ NỮ'],
    ['Đơn vị tính: người'],
    ['TT', 'Nội dung', 'Tổng số', 'Trong đó', _],
    [_, _, _, 'Nữ', 'Tỷ lệ (%)'],
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ];
  const populations = [
    ...[
      ['personnel', 'Tổng số cán bộ, công chức, viên chức, người lao động'],
      ['leaders', 'Lãnh đạo, quản lý'],
    ],
    ...[
      ['heads', '- Người đứng đầu đơn vị'],
      ['planned-people', 'QUY HOẠCH  lãnh đạo, quản lí'],
    ],
  ] as const;
  const returns: TrueReturn[] = [];
  const unreadable: number[] = [];
  for (const [i, [populationId, label]] of populations.entries()) {
    const total = draw.of([1081, 410, 96, 57]);
    const female = draw.of([0, 1, 12, 44]);
    const row = rows.length + 1;
    const written = total > 999 ? '1.081' : draw.of<Cell>([total, String(total)]);
    rows.push([String(i + 1), label, written, draw.of<Cell>([female, `${female} người`]), '-']);
    returns.push({ row, populationId, total, female });
    if (i > 0) continue;
    rows.push([_, 'I. CÔNG TÁC CÁN BỘ'], [_, _, _, _, _]);
  }
  for (const [label, total, female] of [
    ['Lãnh đạo, quản lý', 5, 6],
    ['Quy hoạch', _, 3],
    ['Người đứng đầu đơn vị', '#REF!', 1],
    ['Người lái xe', 7, 0],
  ] as const) {
    unreadable.push(rows.length + 1);
    rows.push([_, label, total, female, _]);
  }
  rows.push([_, 'Người lập biểu', _, 'Thủ trưởng đơn vị'], [_, 'Người Mẫu A', _, 'Người Mẫu B']);
  return { bytes: await xlsxOf([['Biểu 1', rows]]), returns, unreadable };
}

function serial(iso: string): number {
  return date(iso).getTime() / 86_400_000 + 25_569;
}

async function xlsxOf(sheets: readonly (readonly [string, readonly (readonly Cell[])[]])[]): Promise<Uint8Array> {
  const written = sheets.map(([sheet, rows]) => ({
    sheet,
    dateFormat: 'dd/mm/yyyy',
    data: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  }));
  const blob = await writeXlsx(written as Parameters<typeof writeXlsx>[0]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
