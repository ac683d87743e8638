import type { Source } from '../../schemas/source.js';

/** The pages at which the words of a document were read. Each names all three fields, so that it replaces other pages as a whole. */
type Pages = Required<Pick<Source, 'url' | 'readOn' | 'otherPages'>>;

const giadinhmoi =
  'https://giadinhmoi.vn/chien-luoc-quoc-gia-ve-binh-dang-gioi-moi-giam-thoi-gian-lam-noi-tro-cho-phu-nu-d55123.html';
const sggpNews = 'https://sggpnews.org.vn/national/vietnam-issues-new-national-strategy-on-gender-equality-91002.html';
const governmentNews = 'http://news.gov.vn/Home/Govt-Renews-National-Strategy-on-Gender-Equality/20213/43144.vgp';
const plo = 'https://plo.vn/thi-diem-dich-vu-cham-soc-suc-khoe-cho-nguoi-dong-tinh-post616303.html';
const dantri =
  'https://dantri.com.vn/an-sinh/tu-nam-2025-toi-thieu-27-giam-doc-chu-doanh-nghiep-htx-la-nu-gioi-20210304161019443.htm';
const molisa = 'http://www.molisa.gov.vn/Pages/tintuc/chitiet.aspx?tintucID=8649';
const traloihay = 'https://traloihay.net/cau-hoi/d9roXg6D-cau-4-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai';
const enDaihoi13 =
  'https://en-daihoi13.dangcongsan.vn/news/strengthening-equal-participation-of-women-in-leadership-and-management-841';
const luatVietNam =
  'https://luatvietnam.vn/tin-van-ban-moi/co-quan-nha-nuoc-co-lanh-dao-chu-chot-la-nu-186-28433-article.html';
const thanhnien = 'https://thanhnien.vn/tang-cuong-su-tham-gia-cua-phu-nu-trong-chinh-tri-post803927.html';
const sputnik = 'https://vn.sputniknews.com/20181114/tang-cuong-su-tham-gia-cua-phu-nu-trong-chinh-tri-6548359.html';

/** NQ 28/NQ-CP, targets 1.1 and 2.1 to 2.3: whole sentences. */
export const nq28Pages = {
  url: 'https://thuvienphapluat.vn/van-ban/van-hoa-xa-hoi/nghi-quyet-28-nq-cp-2021-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2021-2030-466613.aspx',
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://trogiupluat.vn/van-ban/Nghi-quyet-28-NQ-CP-Ban-hanh-Chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2021-2030-642272970a553d95e62bc09d.html',
      readOn: '2026-11-26',
    },
    {
      url: 'http://ttbd.gov.vn/Home/Default.aspx?portalid=52&tabid=108&catid=515&distid=4920',
      readOn: '2026-11-26',
    },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 3.1. */
export const nq28Target31Pages = {
  url: giadinhmoi,
  readOn: '2026-11-26',
  otherPages: [
    {
      url: 'https://thitruonghanghoa.com/tin-tuc/dat-muc-tieu-giam-so-gio-noi-tro-khong-luong-cua-nu-so-voi-nam-gioi-153515.html',
      readOn: '2026-11-26',
    },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 3.2, victims. */
export const nq28Target32Pages = {
  url: giadinhmoi,
  readOn: '2026-11-26',
  otherPages: [
    { url: sggpNews, readOn: '2026-11-23' },
    { url: governmentNews, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 3.2, perpetrators, and target 3.4. */
export const nq28FamilyPages = { url: giadinhmoi, readOn: '2026-11-26', otherPages: [] } as const satisfies Pages;

/** NQ 28/NQ-CP, target 3.3. */
export const nq28Target33Pages = {
  url: giadinhmoi,
  readOn: '2026-11-26',
  otherPages: [
    {
      url: 'https://phunuvietnam.vn/co-11-20-chi-tieu-dat-va-vuot-so-muc-tieu-chien-luoc-quoc-gia-ve-binh-dang-gioi-2021060112355415.htm',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 4.1. */
export const nq28Target41Pages = {
  url: plo,
  readOn: '2026-11-23',
  otherPages: [
    { url: sggpNews, readOn: '2026-11-23' },
    { url: governmentNews, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 4.2. */
export const nq28Target42Pages = {
  url: sggpNews,
  readOn: '2026-11-23',
  otherPages: [{ url: governmentNews, readOn: '2026-11-23' }],
} as const satisfies Pages;

/** NQ 28/NQ-CP, targets 4.4 and 5.4. */
export const nq28PloPages = { url: plo, readOn: '2026-11-23', otherPages: [] } as const satisfies Pages;

/** NQ 28/NQ-CP, target 5.1. */
export const nq28Target51Pages = {
  url: dantri,
  readOn: '2026-11-23',
  otherPages: [
    { url: plo, readOn: '2026-11-23' },
    { url: sggpNews, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 5.2, primary school. */
export const nq28Target52Pages = {
  url: dantri,
  readOn: '2026-11-23',
  otherPages: [{ url: governmentNews, readOn: '2026-11-23' }],
} as const satisfies Pages;

/** NQ 28/NQ-CP, target 6.1: an excerpt of the guidance on collecting its data, Công văn 2792/LĐTBXH-BĐG. */
export const nq28Target61Pages = {
  url: 'https://123docz.net/trich-doan/1457174-chi-tieu-1-phan-dau-dat-60-vao-nam-2025-va-80-vao-nam-2030-dan-so-duoc-tiep-can-kien-thuc-co-ban.htm',
  readOn: '2026-11-23',
  otherPages: [],
} as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, targets 1.1 and 1.2 for 2015. */
export const qd2351Pages = {
  url: molisa,
  readOn: '2026-11-23',
  otherPages: [{ url: traloihay, readOn: '2026-11-23' }],
} as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, target 1.1, deputies of the term 2016-2020. */
export const qd2351DeputiesPages = {
  url: molisa,
  readOn: '2026-11-23',
  otherPages: [
    { url: 'http://vtv.vn/ty-le-nu-trong-co-quan-dan-cu.html', readOn: '2026-11-27' },
    { url: traloihay, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, target 1.2 for 2020. */
export const qd2351Target12Pages = {
  url: molisa,
  readOn: '2026-11-23',
  otherPages: [
    { url: 'https://docbao.vn/tags/nu-lanh-dao', readOn: '2026-11-27' },
    { url: traloihay, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, target 1.3. No page of an authority shows it. */
export const qd2351Target13Pages = { url: traloihay, readOn: '2026-11-23', otherPages: [] } as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, targets 2.1, 2.3, 2.4 and 4.1. */
export const qd2351MolisaPages = { url: molisa, readOn: '2026-11-23', otherPages: [] } as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, target 2.2. */
export const qd2351Target22Pages = {
  url: molisa,
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://www.thrivefuture.org/post/vietnam-s-national-strategy-on-gender-equality-2021-2030',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** QĐ 2351/QĐ-TTg, targets 7.2 and 7.4. */
export const qd2351Objective7Pages = {
  url: 'https://giaoducthoidai.vn/thoi-su/8-chi-tieu-binh-dang-gioi-tiem-can-va-dat-yeu-cau-chien-luoc-quoc-gia-3813553.html',
  readOn: '2026-11-23',
  otherPages: [],
} as const satisfies Pages;

/** QĐ 800/QĐ-TTg. */
export const qd800Pages = {
  url: 'https://vietnamlawmagazine.vn/prime-minister-sets-forth-new-gender-equality-targets-6321.html',
  readOn: '2026-11-23',
  otherPages: [
    { url: 'http://news.chinhphu.vn/Home/Gender-equality-goals-amended/20187/34191.vgp', readOn: '2026-11-26' },
    {
      url: 'https://bizlawyer.vn/zh-hans/revised-the-objectives-of-the-national-strategy-on-gender-equality-during-2011-2020',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** QĐ 2282/QĐ-TTg, key leaders and the clause on adjustment. */
export const qd2282KeyLeaderPages = {
  url: luatVietNam,
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://baonghean.vn/phan-dau-75-cac-co-quan-quan-ly-nha-nuoc-co-lanh-dao-chu-chot-la-nu-10221583.html',
      readOn: '2026-11-26',
    },
    { url: enDaihoi13, readOn: '2026-11-23' },
  ],
} as const satisfies Pages;

/** QĐ 2282/QĐ-TTg, succession planning. */
export const qd2282PlanningPages = {
  url: luatVietNam,
  readOn: '2026-11-23',
  otherPages: [{ url: enDaihoi13, readOn: '2026-11-23' }],
} as const satisfies Pages;

/** QĐ 2282/QĐ-TTg, training. */
export const qd2282TrainingPages = {
  url: enDaihoi13,
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://en.vietnamplus.vn/vietnam-promotes-womens-participation-in-policymaking-process/194248.vnp',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** QĐ 1696/QĐ-TTg, in English translation; no page in Vietnamese was seen. */
export const qd1696Pages = {
  url: 'https://docslib.org/doc/10870665/the-prime-minister-socialist-republic-of-vietnam-independence',
  readOn: '2026-11-23',
  otherPages: [],
} as const satisfies Pages;

/** QĐ 1790/QĐ-TTg, part I. */
export const qd1790Pages = {
  url: 'https://beta.thuvienphapluat.vn/phap-luat/nhan-thuc-ve-binh-dang-gioi-cua-cac-nhom-doi-tuong-trong-cong-dong-phai-phan-dau-den-nam-2030-dat-d-631787-43896.html',
  readOn: '2026-11-26',
  otherPages: [
    {
      url: 'https://english.luatvietnam.vn/decision-no-1790-qd-ttg-dated-october-23-2021-of-the-prime-minister-on-approving-the-program-on-communication-about-gender-equality-through-2030-211447-Doc1.html',
      readOn: '2026-11-27',
    },
    {
      url: 'https://ttt.binhdinh.gov.vn/vi/news/savefile/hoat-dong-dang-doan-the/pho-bien-cap-nhat-thong-tin-ve-phap-luat-chinh-sach-ve-binh-dang-gioi-it-nhat-02-cuoc-trong-nam-266.html',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** NQ 26-NQ/TW, Party committees and deputies. */
export const nq26Pages = {
  url: thanhnien,
  readOn: '2026-11-23',
  otherPages: [{ url: sputnik, readOn: '2026-11-26' }],
} as const satisfies Pages;

/** NQ 26-NQ/TW, standing committees. */
export const nq26StandingPages = {
  url: 'http://xaydungdang.org.vn/Home/MagazineStory.aspx?mid=145&mzid=1597&ID=3547',
  readOn: '2026-11-23',
  otherPages: [
    { url: thanhnien, readOn: '2026-11-23' },
    { url: sputnik, readOn: '2026-11-26' },
  ],
} as const satisfies Pages;

/** CT 35-CT/TW of 30 May 2019. */
export const ct35Pages = {
  url: 'http://phunu.namdinh.gov.vn/chi-tiet-noi-dung-phu-nu-tham-chinh-co-cau-do-tuoi-cap-uy-vien-nu-trong-nhiem-ky-moi-886.html',
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://hoilhpn.org.vn/tin-chi-tiet/-/chi-tiet/ty-le-nu-uy-vien-cap-tinh-tren-toan-quoc-%C4%91at-16--32451-5201.html',
      readOn: '2026-11-23',
    },
  ],
} as const satisfies Pages;

/** CT 36 of the Politburo, quoted by the Hanoi Party Committee on 15 May 2015. */
export const ct36Pages = {
  url: 'https://kinhtedothi.vn/phan-dau-ty-le-cap-uy-nu-khong-duoi-15-217696.html',
  readOn: '2026-11-27',
  otherPages: [],
} as const satisfies Pages;

/** NQ 11-NQ/TW, as the Party Committee of Tây Ninh province restated it in April 2013. */
export const nq11Pages = {
  url: 'https://baotayninh.vn/phan-dau-den-nam-2020-dat-25-can-bo-nu-tham-gia-cap-uy-dang-a4704.html',
  readOn: '2026-11-27',
  otherPages: [],
} as const satisfies Pages;

/** NQ 1891/NQ-UBTVQH15. */
export const nq1891Pages = {
  url: 'https://en.sggp.org.vn/16th-national-assembly-expected-to-have-500-deputies-post121694.html',
  readOn: '2026-11-27',
  otherPages: [
    {
      url: 'https://www.vietnam.vn/ms/quoc-hoi-khoa-xvi-du-kien-co-500-dai-bieu-tang-ty-le-dai-bieu-nu-va-nguoi-tre',
      readOn: '2026-11-27',
    },
  ],
} as const satisfies Pages;

/** Succession planning before 2021, as Khánh Hòa province reported it. */
export const khanhHoaPages = {
  url: 'http://www.khanhhoa.gov.vn/?ArticleId=ac3333fd-e3e7-4132-ba70-63575082bbbe',
  readOn: '2026-11-23',
  otherPages: [],
} as const satisfies Pages;

/** Succession planning from 2022, as Hòa Bình province applies it. */
export const hoaBinhPages = {
  url: 'https://baohoabinh.com.vn/en/6/10503/Hoa-Binh-works-hard-111n-female-cadre-work.htm',
  readOn: '2026-11-23',
  otherPages: [],
} as const satisfies Pages;

/** The plan of EVN. */
export const evnPages = {
  url: 'https://tapchicongthuong.vn/evn--moi-truong-binh-dang-gioi-va-phat-trien-quyen-nang-phu-nu-57573.htm',
  readOn: '2026-11-23',
  otherPages: [
    {
      url: 'https://amp.cand.com.vn/doanh-nghiep/EVN-va-Ngan-hang-The-gioi-hop-tac-thuc-day-co-hoi-thang-tien-cho-phu-nu-i450156',
      readOn: '2026-11-26',
    },
  ],
} as const satisfies Pages;

/** National statistics on women in Party committees. */
export const gsoPartyCommitteesPages = {
  url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-tham-gia-cap-uy-dang/',
  readOn: '2026-11-26',
  otherPages: [],
} as const satisfies Pages;

/** Provincial statistics on women deputies of People's Councils. */
export const gsoCouncillorsPages = {
  url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttk-cap-tinh-ty-le-nu-dai-bieu-hoi-dong-nhan-dan/',
  readOn: '2026-11-27',
  otherPages: [],
} as const satisfies Pages;

/** National statistics on key leaders: a copy of the page was read, whose first address is the other. */
export const gsoKeyLeaderPages = {
  url: 'https://lifebeautysociety.com/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-dam-nhiem-chuc-vu-lanh-dao-chinh-quyen',
  readOn: '2026-11-26',
  otherPages: [
    {
      url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-dam-nhiem-chuc-vu-lanh-dao-chinh-quyen',
    },
  ],
} as const satisfies Pages;
