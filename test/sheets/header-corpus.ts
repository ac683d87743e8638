import type { Cell } from '../../src/sheets/workbook.js';

/** A small head of a sheet as offices write them, and how it is read. */
export interface HeaderCase {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly recordSet: string | undefined;
  /** First and last row of the headers. */
  readonly headerRows: readonly [number, number];
  /** The letters of the columns with what they hold; `-` where they are not read. */
  readonly columns: string;
  /** The name of the sheet, where it matters. */
  readonly sheet?: string;
  readonly unit?: string;
  readonly unitAbove?: string;
  readonly missing?: readonly string[];
}

const _ = null;

/** The heads of sheets that were met, made short; all names are samples. */
export const headerCorpus: readonly HeaderCase[] = [
  {
    title: 'one line',
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C birthDate D sex E post F unitId',
  },
  {
    title: 'without marks, in capitals',
    rows: [['TT', 'HO VA TEN', 'NGAY SINH', 'GIOI TINH', 'CHUC VU', 'DON VI']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C birthDate D sex E post F unitId',
  },
  {
    title: 'decomposed letters (NFD)',
    rows: [['Mã', 'Giới tính'.normalize('NFD'), 'Đơn vị'.normalize('NFD'), 'Chức vụ'.normalize('NFD')]],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A id B sex C unitId D post',
  },
  {
    title: 'English',
    rows: [['No.', 'Full name', 'Sex', 'Date of birth', 'Position', 'Department']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C sex D birthDate E post F unitId',
  },
  {
    title: 'names of the fields themselves',
    rows: [['id', 'unitId', 'sex', 'birthDate', 'leadership', 'positionLevel', 'partyAdmittedOn']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A id B unitId C sex D birthDate E leadership F positionLevel G partyAdmittedOn',
  },
  {
    title: 'three title lines above, the last of which names the unit',
    rows: [
      ['BỘ CÔNG THƯƠNG'],
      ['VỤ KẾ HOẠCH'],
      ['DANH SÁCH CÔNG CHỨC CÓ MẶT NGÀY 31/12/2019'],
      [],
      ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ'],
    ],
    recordSet: 'personnel',
    headerRows: [5, 5],
    columns: 'A running_number B person_name C sex D post',
    unit: 'VỤ KẾ HOẠCH',
  },
  {
    title: 'the birth date below the sex',
    rows: [
      ['STT', 'Họ và tên', 'Ngày, tháng, năm sinh', _, 'Chức vụ', 'Đơn vị'],
      [_, _, 'Nam', 'Nữ', _, _],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C birth_date_of_men D birth_date_of_women E post F unitId',
  },
  {
    title: 'the year of birth below the sex',
    rows: [
      ['TT', 'Họ tên', 'Năm sinh', _, 'Chức danh'],
      [_, _, 'Nam', 'Nữ', _],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C birth_date_of_men D birth_date_of_women E post',
  },
  {
    title: 'the sex as two columns of marks',
    rows: [
      ['STT', 'Họ và tên', 'Giới tính', _, 'Chức vụ', 'Phòng'],
      [_, _, 'Nam', 'Nữ', _, _],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C men_mark D women_mark E post F unitId',
  },
  {
    title: 'one column of marks for women',
    rows: [['STT', 'Họ và tên', 'Nữ', 'Ngày sinh', 'Chức vụ', 'Đơn vị']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C women_mark D birthDate E post F unitId',
  },
  {
    title: 'qualifications in two lines',
    rows: [
      ['STT', 'Họ và tên', 'Giới tính', 'Trình độ', _, _, 'Ngạch'],
      [_, _, _, 'Chuyên môn', 'Lý luận chính trị', 'Tin học', _],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C sex D qualification E politicalTheory F - G civilServiceGrade',
    missing: ['leadership'],
  },
  {
    title: 'a line of column numbers below the headers',
    rows: [
      ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ'],
      ['(1)', '(2)', '(3)', '(4)'],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C sex D post',
  },
  {
    title: 'letters and numbers of columns below headers of two lines',
    rows: [
      ['STT', 'Họ và tên', 'Ngày sinh', _, 'Chức vụ'],
      [_, _, 'Nam', 'Nữ', _],
      ['A', 'B', 1, 2, 3],
    ],
    recordSet: 'personnel',
    headerRows: [1, 3],
    columns: 'A running_number B person_name C birth_date_of_men D birth_date_of_women E post',
  },
  {
    title: 'brackets, colons and stars',
    rows: [['STT', 'Họ và tên (*)', 'Giới tính:', 'Ngày sinh (dd/mm/yyyy)', 'Chức vụ hiện tại', 'Đơn vị công tác']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C sex D birthDate E post F unitId',
  },
  {
    title: 'family name and first name apart',
    rows: [['STT', 'Họ', 'Tên', 'GT', 'NS', 'CV']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C person_name D sex E birthDate F post',
  },
  {
    title: 'a Party date and a mark of members',
    rows: [['STT', 'Họ và tên', 'Giới tính', 'Đảng viên', 'Ngày vào Đảng', 'Đơn vị']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C sex D party_mark E partyAdmittedOn F unitId',
    missing: ['leadership'],
  },
  {
    title: 'admission on probation before the official one',
    rows: [
      ['STT', 'Họ và tên', 'Giới tính', 'Ngày vào Đảng', _],
      [_, _, _, 'Dự bị', 'Chính thức'],
    ],
    recordSet: 'personnel',
    headerRows: [1, 2],
    columns: 'A running_number B person_name C sex D partyAdmittedOn E -',
    missing: ['leadership'],
  },
  {
    title: 'pay with remarks and what is not known',
    rows: [['Mã nhân viên', 'Giới tính', 'Phòng ban', 'Lương', 'Phụ cấp', 'Số giờ', 'Size áo', 'Ghi chú']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A id B sex C unitId D basicPay E variablePay F hours G - H remark',
    missing: ['leadership'],
  },
  {
    title: 'blank lines and a blank first column',
    rows: [[], [_, _], [_, 'STT', 'Họ và tên', 'Giới tính', 'Chức vụ']],
    recordSet: 'personnel',
    headerRows: [3, 3],
    columns: 'B running_number C person_name D sex E post',
  },
  {
    title: 'a list of units',
    rows: [['Mã đơn vị', 'Tên đơn vị', 'Đơn vị cấp trên', 'Loại']],
    recordSet: 'units',
    headerRows: [1, 1],
    columns: 'A id B name C parentId D kind',
  },
  {
    title: 'a list of units in English',
    rows: [['Code', 'Name', 'Parent', 'Type']],
    recordSet: 'units',
    headerRows: [1, 1],
    columns: 'A id B name C parentId D kind',
  },
  {
    title: 'appointments',
    rows: [['Mã', 'Mã nhân sự', 'Đơn vị', 'Loại biến động', 'Ngày bổ nhiệm', 'Cấp chức vụ']],
    recordSet: 'events',
    headerRows: [1, 1],
    columns: 'A id B personId C unitId D kind E on F positionLevel',
  },
  {
    title: 'tasks',
    rows: [['Mã', 'Đơn vị', 'Người phụ trách', 'Ngày giao', 'Thời hạn hoàn thành', 'Ngày hoàn thành']],
    recordSet: 'tasks',
    headerRows: [1, 1],
    columns: 'A id B unitId C owner D assignedOn E dueOn F completedOn',
  },
  {
    title: 'succession plans',
    rows: [['Mã', 'Mã cán bộ', 'Cấp chức vụ', 'Chức danh lãnh đạo', 'Nhiệm kỳ']],
    recordSet: 'successionPlans',
    headerRows: [1, 1],
    columns: 'A id B personId C positionLevel D leadership E term',
  },
  {
    title: 'budgets',
    rows: [['Mã', 'Đơn vị', 'Ngày đầu kỳ', 'Ngày cuối kỳ', 'Kinh phí được giao', 'Kinh phí đã chi']],
    recordSet: 'budgets',
    headerRows: [1, 1],
    columns: 'A id B unitId C from D to E allocated F spent',
  },
  {
    title: 'activities in two lines',
    rows: [
      ['Mã', 'Đơn vị', 'Loại', 'Ngày', 'Số người tham gia', 'Phối hợp với', _],
      [_, _, _, _, _, 'tổ chức Đảng', 'Công đoàn'],
    ],
    recordSet: 'activities',
    headerRows: [1, 2],
    columns: 'A id B unitId C kind D on E participants F withParty G withTradeUnion',
  },
  {
    title: 'a table without a column for the sex',
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C birthDate D post E unitId',
    missing: ['sex'],
  },
  {
    title: 'three lines of headers',
    rows: [
      ['STT', 'Họ và tên', 'Thông tin chung', _, _, 'Chức vụ'],
      [_, _, 'Ngày sinh', _, 'Ngày tuyển dụng', _],
      [_, _, 'Nam', 'Nữ', _, _],
    ],
    recordSet: 'personnel',
    headerRows: [1, 3],
    columns: 'A running_number B person_name C birth_date_of_men D birth_date_of_women E hiredOn F post',
  },
  {
    title: 'a letter that is no table',
    rows: [['Kính gửi: Vụ Tổ chức cán bộ'], ['Thực hiện kế hoạch, đơn vị báo cáo như sau.'], [1, 2, 3]],
    recordSet: undefined,
    headerRows: [0, 0],
    columns: '',
  },
  {
    title: 'a sheet that explains how to write',
    rows: [['Cột', 'Bắt buộc', 'Cách ghi']],
    recordSet: undefined,
    headerRows: [0, 0],
    columns: '',
  },
  {
    title: 'the number of women beside the year, which differ by a mark alone',
    rows: [['STT', 'Họ và tên', 'Năm sinh', 'Nam', 'Nữ', 'Chức vụ']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A running_number B person_name C birthDate D men_mark E women_mark F post',
  },
  {
    title: 'a title line above a column of units, which is the unit above them',
    rows: [
      ['BỘ A', _, _, _, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['CỤC QUẢN LÝ THỊ TRƯỜNG TỈNH B', _, _, _, 'Độc lập - Tự do - Hạnh phúc'],
      ['BÁO CÁO DANH SÁCH CÔNG CHỨC'],
      ['STT', 'Họ và tên', 'Giới tính', 'Đơn vị', 'Chức vụ'],
      [1, 'Người Mẫu', 'Nữ', 'Lãnh đạo Cục', 'Cục trưởng'],
      [2, 'Người Mẫu', 'Nam', 'Đội Quản lý thị trường số 1', 'Đội trưởng'],
    ],
    recordSet: 'personnel',
    headerRows: [4, 4],
    columns: 'A running_number B person_name C sex D unitId E post',
    unit: 'CỤC QUẢN LÝ THỊ TRƯỜNG TỈNH B',
  },
  {
    title: 'who made the list, which is no unit above the departments that it names',
    rows: [
      ['BỘ A\nVỤ TỔ CHỨC CÁN BỘ'],
      ['STT', 'Họ và tên', 'Giới tính', 'Đơn vị', 'Chức vụ'],
      [1, 'Người Mẫu', 'Nữ', 'Vụ Kế hoạch', 'Vụ trưởng'],
      [2, 'Người Mẫu', 'Nam', 'Vụ Tổ chức cán bộ', 'Vụ trưởng'],
    ],
    recordSet: 'personnel',
    headerRows: [2, 2],
    columns: 'A running_number B person_name C sex D unitId E post',
    unit: 'BỘ A',
  },
  {
    title: 'a sheet for a division, below the unit of the title',
    sheet: 'Phòng Tổng hợp',
    rows: [['CỤC B'], ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ']],
    recordSet: 'personnel',
    headerRows: [2, 2],
    columns: 'A running_number B person_name C sex D post',
    unit: 'Phòng Tổng hợp',
    unitAbove: 'CỤC B',
  },
  {
    title: 'a unit behind its label, and one to which the list is sent',
    rows: [
      ['Đơn vị báo cáo: Cục B', _, _, 'Đơn vị nhận báo cáo:'],
      [_, _, _, 'Tổng cục A'],
      ['Kính gửi: Vụ Tổ chức cán bộ'],
      ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ'],
    ],
    recordSet: 'personnel',
    headerRows: [4, 4],
    columns: 'A running_number B person_name C sex D post',
    unit: 'Cục B',
  },
  {
    title: 'titles that begin like units and are none',
    rows: [['ĐỘI NGŨ CÁN BỘ NỮ'], ['CỤC TRƯỞNG'], ['TỔ CHỨC CÁN BỘ'], ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ']],
    recordSet: 'personnel',
    headerRows: [4, 4],
    columns: 'A running_number B person_name C sex D post',
  },
  {
    title: 'a list with pay in the form of the Ministry of Home Affairs',
    rows: [
      [
        ...['Số TT', 'Họ và tên', 'Ngày, tháng, năm sinh', _, 'Chức vụ hoặc chức danh công tác'],
        'Cơ quan, đơn vị đang làm việc',
        'Mức lương hiện hưởng',
        _,
        'Trình độ',
        _,
      ],
      [_, _, 'Nam', 'Nữ', _, _, 'Hệ số lương', 'Mã số ngạch hiện giữ', 'Chuyên môn', 'Lý luận chính trị'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
    ],
    recordSet: 'personnel',
    headerRows: [1, 3],
    columns:
      'A running_number B person_name C birth_date_of_men D birth_date_of_women E post F unitId G - H civilServiceGrade I qualification J politicalTheory',
  },
  {
    title: 'words that a program writes together',
    rows: [['MaNV', 'HoTen', 'GioiTinh', 'NgaySinh', 'PhongBan', 'ChucDanh', 'NgayVaoLam', 'TrinhDo', 'DangVien']],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A id B person_name C sex D birthDate E unitId F post G hiredOn H qualification I party_mark',
  },
  {
    title: 'a return with number and share of women below one header',
    rows: [
      ['STT', 'Nội dung', 'Tổng số (người)', 'Trong đó: Nữ', _, 'Ghi chú'],
      [_, _, _, 'Số lượng', 'Tỷ lệ %', _],
    ],
    recordSet: 'returns',
    headerRows: [1, 2],
    columns: 'A running_number B populationId C total D female E - F remark',
  },
  {
    title: 'a program in English',
    rows: [
      ['Employee No.', 'Full Name', 'Gender', 'DOB', 'Department', 'Job Title', 'Contract Type', 'Monthly Salary'],
    ],
    recordSet: 'personnel',
    headerRows: [1, 1],
    columns: 'A id B person_name C sex D birthDate E unitId F post G employment H basicPay',
  },
];
