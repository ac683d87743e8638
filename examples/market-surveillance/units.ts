import type { Unit } from 'gender-indicators/schemas';
import type { Random } from './random.ts';

/** The General Department of Market Surveillance, whose decree took effect on 2018-10-12 (QĐ 34/2018/QĐ-TTg). */
const root = { id: 'qltt', name: 'Tổng cục Quản lý thị trường', kind: 'general_department', level: 'central' } as const;

/**
 * It ended with Decree 40/2025/NĐ-CP of 26 February 2025. The day on which the decree took effect was not seen; it is taken to be that on which the
 * ministries of Resolution 176/2025/QH15 began to work. At the centre the Cục Quản lý và Phát triển thị trường trong nước took over; the local departments
 * became sub-departments (chi cục) of the provincial Departments of Industry and Trade, so that from then on the force is not one organisation.
 * None of them is in the tree of 2019.
 */
const dates = {
  establishedOn: '2018-10-12',
  dissolvedOn: '2025-03-01',
  reorganisedBy: 'Nghị định 40/2025/NĐ-CP ngày 26/02/2025',
} as const;

const central = [
  'Văn phòng Tổng cục',
  'Vụ Tổ chức cán bộ',
  'Vụ Tổng hợp - Kế hoạch - Tài chính',
  'Vụ Chính sách - Pháp chế',
  'Vụ Thanh tra - Kiểm tra',
  'Cục Nghiệp vụ QLTT',
];

/** The provinces and cities of 2019. */
const provinces = [
  ...['An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn', 'Bắc Ninh', 'Bến Tre', 'Bình Dương'],
  ...['Bình Định', 'Bình Phước', 'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đắk Nông'],
  ...['Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương'],
  ...['Hải Phòng', 'Hậu Giang', 'Hòa Bình', 'Hưng Yên', 'Khánh Hòa', 'Kiên Giang', 'Kon Tum', 'Lai Châu', 'Lạng Sơn'],
  ...['Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình', 'Ninh Thuận', 'Phú Thọ', 'Phú Yên'],
  ...['Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La', 'Tây Ninh'],
  ...['Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Thừa Thiên Huế', 'Tiền Giang', 'TP. Hồ Chí Minh', 'Trà Vinh'],
  ...['Tuyên Quang', 'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái'],
];
const largest = new Set(['Hà Nội', 'TP. Hồ Chí Minh', 'Thanh Hóa', 'Nghệ An', 'Đồng Nai', 'Hải Phòng']);
const teamCount = 376;

/** The tree of the force: the general department, its central units, the provincial departments and their teams. */
export interface Force {
  readonly units: readonly Unit[];
  readonly central: readonly Unit[];
  readonly departments: readonly Unit[];
  readonly teams: readonly Unit[];
}

/** The names of departments and central units are real; which department has how many teams is invented. */
export function forceUnits(random: Random): Force {
  const under = (parentId: string, name: string, level: NonNullable<Unit['level']>, id = slug(name)): Unit => ({
    id,
    parentId,
    name,
    kind: level === 'district' ? 'team' : 'department',
    level,
    ...dates,
  });
  const centralUnits = central.map((name) => under(root.id, name, 'central'));
  const departments = provinces.map((name) => under(root.id, `Cục QLTT ${name}`, 'province'));
  const teamsOf = new Map(departments.map(({ id, name }) => [id, largest.has(name.slice('Cục QLTT '.length)) ? 9 : 4]));
  let left = teamCount - [...teamsOf.values()].reduce((sum, count) => sum + count, 0);
  for (; left > 0; left--) {
    const { id } = random.pick(departments);
    teamsOf.set(id, (teamsOf.get(id) ?? 0) + 1);
  }
  const teams = departments.flatMap(({ id, name }) =>
    Array.from({ length: teamsOf.get(id) ?? 0 }, (_, i) =>
      under(id, `Đội QLTT số ${i + 1} ${name.slice('Cục QLTT '.length)}`, 'district', `${id}-doi-${i + 1}`),
    ),
  );
  return {
    units: [{ ...root, ...dates }, ...centralUnits, ...departments, ...teams],
    central: centralUnits,
    departments,
    teams,
  };
}

// 'Cục QLTT Đắk Lắk' is 'cuc-qltt-dak-lak'.
function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return plain.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}
