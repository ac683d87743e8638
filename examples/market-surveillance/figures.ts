import type { Title } from 'gender-indicators/schemas';

/** A share that was published with the counts behind it. */
export interface PublishedFigure {
  readonly id: string;
  readonly title: Title;
  readonly year: number;
  readonly part: number;
  readonly whole: number;
  /** As printed. */
  readonly published: string;
  readonly source: string;
}

/** Figures on women in politics and administration, and on others where the figure is not right; each was seen at its source. */
export const publishedFigures: readonly PublishedFigure[] = [
  {
    id: 'key-2022-all',
    title: { vi: 'Bộ, cơ quan ngang bộ, thuộc CP có nữ chủ chốt', en: 'Central agencies with a woman key leader' },
    year: 2022,
    part: 15,
    whole: 30,
    published: '50%',
    source:
      'https://xaydungdang.org.vn/nhan-quyen-va-cuoc-song/viet-nam-co-ti-le-nu-tham-gia-chinh-tri-thuoc-nhom-dung-dau-the-gioi-18866',
  },
  {
    id: 'key-2022-attached',
    title: { vi: 'Cơ quan thuộc Chính phủ có nữ chủ chốt', en: 'Government-attached agencies of these' },
    year: 2022,
    part: 2,
    whole: 8,
    published: '25%',
    source:
      'https://xaydungdang.org.vn/nhan-quyen-va-cuoc-song/viet-nam-co-ti-le-nu-tham-gia-chinh-tri-thuoc-nhom-dung-dau-the-gioi-18866',
  },
  {
    id: 'key-2024-min',
    title: { vi: 'Bộ, cơ quan ngang bộ có nữ lãnh đạo chủ chốt', en: 'Ministries with a woman key leader' },
    year: 2024,
    part: 13,
    whole: 22,
    published: '59%',
    source: 'https://tracuuquyhoach.com/tin-tuc/76-chinh-quyen-cap-tinh-co-lanh-dao-chu-chot-la-nu-52000378',
  },
  {
    id: 'key-2024-prov',
    title: { vi: 'Chính quyền cấp tỉnh có nữ lãnh đạo chủ chốt', en: 'Provinces with a woman key leader' },
    year: 2024,
    part: 48,
    whole: 63,
    published: '76%',
    source: 'https://tracuuquyhoach.com/tin-tuc/76-chinh-quyen-cap-tinh-co-lanh-dao-chu-chot-la-nu-52000378',
  },
  {
    id: 'na14-women',
    title: { vi: 'Nữ đại biểu Quốc hội khóa XIV', en: 'Women deputies, 14th National Assembly' },
    year: 2016,
    part: 133,
    whole: 496,
    published: '26,80%',
    source: 'http://plo.vn/thoi-su/luan-dieu-xuyen-tac-khong-lam-anh-huong-den-cuoc-bau-cu-633704.html',
  },
  {
    id: 'na14-ethnic',
    title: { vi: 'Đại biểu dân tộc thiểu số Quốc hội khóa XIV', en: 'Ethnic minorities, 14th National Assembly' },
    year: 2016,
    part: 86,
    whole: 496,
    published: '17,30%',
    source: 'http://plo.vn/thoi-su/luan-dieu-xuyen-tac-khong-lam-anh-huong-den-cuoc-bau-cu-633704.html',
  },
  {
    id: 'cand15-all',
    title: { vi: 'Nữ ứng cử đại biểu Quốc hội khóa XV', en: 'Women candidates, 15th National Assembly' },
    year: 2021,
    part: 393,
    whole: 868,
    published: '45,3%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/54-tinh-thanh-%C4%91at-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-tu-35-tro-len-38330-1801.html',
  },
  {
    id: 'cand15-central',
    title: { vi: '… do trung ương giới thiệu', en: '… nominated by central bodies' },
    year: 2021,
    part: 45,
    whole: 203,
    published: '22,2%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/54-tinh-thanh-%C4%91at-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-tu-35-tro-len-38330-1801.html',
  },
  {
    id: 'cand15-local',
    title: { vi: '… do địa phương giới thiệu', en: '… nominated locally' },
    year: 2021,
    part: 348,
    whole: 665,
    published: '52,3%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/54-tinh-thanh-%C4%91at-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-tu-35-tro-len-38330-1801.html',
  },
  {
    id: 'na15-women',
    title: { vi: 'Nữ đại biểu Quốc hội khóa XV', en: 'Women deputies, 15th National Assembly' },
    year: 2021,
    part: 151,
    whole: 499,
    published: '30,26%',
    source: 'https://dbqh.quochoi.vn/thong_tin_bau_cu/XV.htm',
  },
  {
    id: 'na15-postgrad-tn',
    title: { vi: 'Đại biểu khóa XV có trình độ trên đại học', en: 'Postgraduates, 15th National Assembly' },
    year: 2021,
    part: 392,
    whole: 499,
    published: '78,55%',
    source:
      'https://thanhnien.vn/thoi-su/thong-qua-nghi-quyet-xac-nhan-tu-cach-dai-bieu-quoc-hoi-xv-voi-499-nguoi-1413165.html',
  },
  {
    id: 'na16-cand-women',
    title: { vi: 'Nữ trong danh sách sơ bộ ứng cử khóa XVI', en: 'Women on the first list, 16th Assembly' },
    year: 2026,
    part: 471,
    whole: 1041,
    published: '45,24%',
    source: 'https://vnexpress.net/1-041-nguoi-trong-danh-sach-so-bo-ung-cu-dai-bieu-quoc-hoi-khoa-16-5039983.html',
  },
  {
    id: 'na16-cand-reelect',
    title: { vi: 'Đại biểu tái cử trong danh sách khóa XVI', en: 'Sitting deputies on that list' },
    year: 2026,
    part: 145,
    whole: 1041,
    published: '29%',
    source: 'https://vnexpress.net/1-041-nguoi-trong-danh-sach-so-bo-ung-cu-dai-bieu-quoc-hoi-khoa-16-5039983.html',
  },
  {
    id: 'candpc-mttq',
    title: { vi: 'Nữ ứng cử HĐND cấp tỉnh (Mặt trận Tổ quốc)', en: 'Women candidates, provinces (Front)' },
    year: 2021,
    part: 2542,
    whole: 6220,
    published: '40,90%',
    source:
      'https://tacnghiep.laodongthudo.vn/6220-nguoi-ung-cu-dai-bieu-hoi-dong-nhan-dan-cap-tinh-thanh-pho-nhiem-ky-2021-2026-122269.html',
  },
  {
    id: 'candpc-vwu',
    title: { vi: 'Nữ ứng cử HĐND cấp tỉnh (Hội LHPN)', en: 'Women candidates, provinces (Union)' },
    year: 2021,
    part: 2533,
    whole: 6211,
    published: '40,8%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/54-tinh-thanh-%C4%91at-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-tu-35-tro-len-38330-1801.html',
  },
  {
    id: 'cantho-city',
    title: { vi: 'Cần Thơ: nữ đại biểu HĐND thành phố', en: 'Cần Thơ: women, city council' },
    year: 2016,
    part: 13,
    whole: 55,
    published: '23,64%',
    source: 'https://baocantho.com.vn/phu-nu-tham-chinh-a47594.html',
  },
  {
    id: 'cantho-district',
    title: { vi: 'Cần Thơ: nữ đại biểu HĐND cấp huyện', en: 'Cần Thơ: women, district councils' },
    year: 2016,
    part: 79,
    whole: 278,
    published: '28,42%',
    source: 'https://baocantho.com.vn/phu-nu-tham-chinh-a47594.html',
  },
  {
    id: 'hagiang-women',
    title: { vi: 'Hà Giang: nữ đại biểu HĐND tỉnh', en: 'Hà Giang: women, provincial council' },
    year: 2016,
    part: 20,
    whole: 60,
    published: '33,33%',
    source: 'https://www.vietnamplus.vn/ba-tinh-cong-bo-ket-qua-bau-cu-dai-bieu-quoc-hoi-va-hdnd/388953.vnp',
  },
  {
    id: 'hoabinh-pc-prov',
    title: { vi: 'Hòa Bình: nữ đại biểu HĐND tỉnh', en: 'Hòa Bình: women, provincial council' },
    year: 2020,
    part: 12,
    whole: 61,
    published: '19,67%',
    source: 'http://en.baohoabinh.com.vn/2/5585/Hoa-Binh-strengthens-womens-political-participati111n.htm',
  },
  {
    id: 'hoabinh-pc-comm',
    title: { vi: 'Hòa Bình: nữ đại biểu HĐND cấp xã', en: 'Hòa Bình: women, commune councils' },
    year: 2020,
    part: 1252,
    whole: 5230,
    published: '23,94%',
    source: 'http://en.baohoabinh.com.vn/2/5585/Hoa-Binh-strengthens-womens-political-participati111n.htm',
  },
  {
    id: 'hoabinh-party-dist',
    title: { vi: 'Hòa Bình: nữ cấp ủy cấp huyện, khóa trước', en: 'Hòa Bình: women, district Party committees' },
    year: 2020,
    part: 69,
    whole: 481,
    published: '14,3%',
    source: 'http://en.baohoabinh.com.vn/2/5585/Hoa-Binh-strengthens-womens-political-participati111n.htm',
  },
  {
    id: 'hoabinh-lead-provmanaged',
    title: { vi: 'Hòa Bình: nữ lãnh đạo diện tỉnh ủy quản lý', en: 'Hòa Bình: women, province-managed posts' },
    year: 2020,
    part: 49,
    whole: 317,
    published: '15,45%',
    source: 'http://en.baohoabinh.com.vn/2/5585/Hoa-Binh-strengthens-womens-political-participati111n.htm',
  },
  {
    id: 'laocai-na',
    title: { vi: 'Lào Cai: nữ đại biểu Quốc hội trúng cử', en: 'Lào Cai: women elected to the Assembly' },
    year: 2021,
    part: 2,
    whole: 6,
    published: '33,33%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/lao-cai-ty-le-nu-trung-cu-hoi-%C4%91ong-nhan-dan-cap-huyen-%C4%91at-41-95--38735-6101.html',
  },
  {
    id: 'laocai-province',
    title: { vi: 'Lào Cai: nữ đại biểu HĐND tỉnh', en: 'Lào Cai: women, provincial council' },
    year: 2021,
    part: 21,
    whole: 55,
    published: '38,18%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/lao-cai-ty-le-nu-trung-cu-hoi-%C4%91ong-nhan-dan-cap-huyen-%C4%91at-41-95--38735-6101.html',
  },
  {
    id: 'laocai-district',
    title: { vi: 'Lào Cai: nữ đại biểu HĐND cấp huyện', en: 'Lào Cai: women, district councils' },
    year: 2021,
    part: 125,
    whole: 298,
    published: '41,95%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/lao-cai-ty-le-nu-trung-cu-hoi-%C4%91ong-nhan-dan-cap-huyen-%C4%91at-41-95--38735-6101.html',
  },
  {
    id: 'laocai-commune',
    title: { vi: 'Lào Cai: nữ đại biểu HĐND cấp xã', en: 'Lào Cai: women, commune councils' },
    year: 2021,
    part: 1198,
    whole: 3218,
    published: '37,22%',
    source:
      'https://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/lao-cai-ty-le-nu-trung-cu-hoi-%C4%91ong-nhan-dan-cap-huyen-%C4%91at-41-95--38735-6101.html',
  },
  {
    id: 'vinhlong16-women',
    title: { vi: 'Vĩnh Long: nữ đại biểu HĐND tỉnh', en: 'Vĩnh Long: women, provincial council' },
    year: 2016,
    part: 14,
    whole: 50,
    published: '28%',
    source: 'https://www.vietnamplus.vn/ba-tinh-cong-bo-ket-qua-bau-cu-dai-bieu-quoc-hoi-va-hdnd/388953.vnp',
  },
  {
    id: 'vinhlong-cand-na',
    title: { vi: 'Vĩnh Long: nữ ứng cử đại biểu Quốc hội', en: 'Vĩnh Long: women candidates, Assembly' },
    year: 2021,
    part: 5,
    whole: 8,
    published: '62,5%',
    source:
      'http://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/vinh-long-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-khoa-xv-%C4%91at-62-5--38282-6101.html',
  },
  {
    id: 'vinhlong-cand-comm',
    title: { vi: 'Vĩnh Long: nữ ứng cử HĐND cấp xã', en: 'Vĩnh Long: women candidates, communes' },
    year: 2021,
    part: 1714,
    whole: 4577,
    published: '37,43%',
    source:
      'http://hoilhpn.org.vn/web/guest/tin-chi-tiet/-/chi-tiet/vinh-long-ty-le-nu-ung-cu-%C4%91ai-bieu-quoc-hoi-khoa-xv-%C4%91at-62-5--38282-6101.html',
  },
  {
    id: 'partycongress-delegates',
    title: { vi: 'Nữ đại biểu đại hội đảng bộ của 51 tỉnh', en: 'Women delegates, 51 Party congresses' },
    year: 2020,
    part: 3442,
    whole: 17945,
    published: '19,2%',
    source:
      'https://hoilhpn.org.vn/tin-chi-tiet/-/chi-tiet/ty-le-nu-uy-vien-cap-tinh-tren-toan-quoc-%C4%91at-16--32451-5201.html',
  },
  {
    id: 'newparty-cadres',
    title: { vi: 'Cán bộ, công chức trong số đảng viên mới', en: 'Public employees, new Party members' },
    year: 2011,
    part: 43752,
    whole: 88029,
    published: '48,57%',
    source: 'https://xaydungdang.org.vn/dang-vien/6-thang-dau-nam-2011-toan-dang-ket-nap-hon-88-nghin-dang-vien-4134',
  },
  {
    id: 'bank-women',
    title: { vi: 'Nữ trong ngành ngân hàng (số đã làm tròn)', en: 'Women in banking (rounded counts)' },
    year: 2023,
    part: 190000,
    whole: 320000,
    published: '59%',
    source:
      'https://data.vdsc.com.vn/2023/10/thong-doc-nguyen-thi-hong-phu-nu-co-nhung-dac-tinh-rat-phu-hop-lam-ngan-hang-757-1115119.htm',
  },
];
