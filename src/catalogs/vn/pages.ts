import type { SourcePage } from '../../schemas/source.js';

// The pages at which the words of the documents were read, each with the day. A source names them: `...molisaPage, otherPages: [traloihayPage]`.

export const nq28ThuvienphapluatPage = {
  url: 'https://thuvienphapluat.vn/van-ban/van-hoa-xa-hoi/nghi-quyet-28-nq-cp-2021-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2021-2030-466613.aspx',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const trogiupluatPage = {
  url: 'https://trogiupluat.vn/van-ban/Nghi-quyet-28-NQ-CP-Ban-hanh-Chien-luoc-quoc-gia-ve-binh-dang-gioi-giai-doan-2021-2030-642272970a553d95e62bc09d.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const ttbdPage = {
  url: 'http://ttbd.gov.vn/Home/Default.aspx?portalid=52&tabid=108&catid=515&distid=4920',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const giadinhmoiPage = {
  url: 'https://giadinhmoi.vn/chien-luoc-quoc-gia-ve-binh-dang-gioi-moi-giam-thoi-gian-lam-noi-tro-cho-phu-nu-d55123.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const thitruonghanghoaPage = {
  url: 'https://thitruonghanghoa.com/tin-tuc/dat-muc-tieu-giam-so-gio-noi-tro-khong-luong-cua-nu-so-voi-nam-gioi-153515.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const sggpNewsPage = {
  url: 'https://sggpnews.org.vn/national/vietnam-issues-new-national-strategy-on-gender-equality-91002.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const governmentNewsPage = {
  url: 'http://news.gov.vn/Home/Govt-Renews-National-Strategy-on-Gender-Equality/20213/43144.vgp',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const phunuvietnamPage = {
  url: 'https://phunuvietnam.vn/co-11-20-chi-tieu-dat-va-vuot-so-muc-tieu-chien-luoc-quoc-gia-ve-binh-dang-gioi-2021060112355415.htm',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const ploPage = {
  url: 'https://plo.vn/thi-diem-dich-vu-cham-soc-suc-khoe-cho-nguoi-dong-tinh-post616303.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const dantriPage = {
  url: 'https://dantri.com.vn/an-sinh/tu-nam-2025-toi-thieu-27-giam-doc-chu-doanh-nghiep-htx-la-nu-gioi-20210304161019443.htm',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const excerpt2792Page = {
  url: 'https://123docz.net/trich-doan/1457174-chi-tieu-1-phan-dau-dat-60-vao-nam-2025-va-80-vao-nam-2030-dan-so-duoc-tiep-can-kien-thuc-co-ban.htm',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const molisaPage = {
  url: 'http://www.molisa.gov.vn/Pages/tintuc/chitiet.aspx?tintucID=8649',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const traloihayPage = {
  url: 'https://traloihay.net/cau-hoi/d9roXg6D-cau-4-chien-luoc-quoc-gia-ve-binh-dang-gioi-giai',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const vtvPage = {
  url: 'http://vtv.vn/ty-le-nu-trong-co-quan-dan-cu.html',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const docbaoPage = {
  url: 'https://docbao.vn/tags/nu-lanh-dao',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const thrivefuturePage = {
  url: 'https://www.thrivefuture.org/post/vietnam-s-national-strategy-on-gender-equality-2021-2030',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const giaoducthoidaiPage = {
  url: 'https://giaoducthoidai.vn/thoi-su/8-chi-tieu-binh-dang-gioi-tiem-can-va-dat-yeu-cau-chien-luoc-quoc-gia-3813553.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const vietnamlawmagazinePage = {
  url: 'https://vietnamlawmagazine.vn/prime-minister-sets-forth-new-gender-equality-targets-6321.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const chinhphuNewsPage = {
  url: 'http://news.chinhphu.vn/Home/Gender-equality-goals-amended/20187/34191.vgp',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const bizlawyerPage = {
  url: 'https://bizlawyer.vn/zh-hans/revised-the-objectives-of-the-national-strategy-on-gender-equality-during-2011-2020',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const luatvietnamPage = {
  url: 'https://luatvietnam.vn/tin-van-ban-moi/co-quan-nha-nuoc-co-lanh-dao-chu-chot-la-nu-186-28433-article.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const baongheanPage = {
  url: 'https://baonghean.vn/phan-dau-75-cac-co-quan-quan-ly-nha-nuoc-co-lanh-dao-chu-chot-la-nu-10221583.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const enDaihoi13Page = {
  url: 'https://en-daihoi13.dangcongsan.vn/news/strengthening-equal-participation-of-women-in-leadership-and-management-841',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const vietnamplusPage = {
  url: 'https://en.vietnamplus.vn/vietnam-promotes-womens-participation-in-policymaking-process/194248.vnp',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const docslibPage = {
  url: 'https://docslib.org/doc/10870665/the-prime-minister-socialist-republic-of-vietnam-independence',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const qd1790ThuvienphapluatPage = {
  url: 'https://beta.thuvienphapluat.vn/phap-luat/nhan-thuc-ve-binh-dang-gioi-cua-cac-nhom-doi-tuong-trong-cong-dong-phai-phan-dau-den-nam-2030-dat-d-631787-43896.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const qd1790LuatvietnamPage = {
  url: 'https://english.luatvietnam.vn/decision-no-1790-qd-ttg-dated-october-23-2021-of-the-prime-minister-on-approving-the-program-on-communication-about-gender-equality-through-2030-211447-Doc1.html',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const binhdinhPage = {
  url: 'https://ttt.binhdinh.gov.vn/vi/news/savefile/hoat-dong-dang-doan-the/pho-bien-cap-nhat-thong-tin-ve-phap-luat-chinh-sach-ve-binh-dang-gioi-it-nhat-02-cuoc-trong-nam-266.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const thanhnienPage = {
  url: 'https://thanhnien.vn/tang-cuong-su-tham-gia-cua-phu-nu-trong-chinh-tri-post803927.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const sputnikPage = {
  url: 'https://vn.sputniknews.com/20181114/tang-cuong-su-tham-gia-cua-phu-nu-trong-chinh-tri-6548359.html',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const xaydungdangPage = {
  url: 'http://xaydungdang.org.vn/Home/MagazineStory.aspx?mid=145&mzid=1597&ID=3547',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const namdinhPage = {
  url: 'http://phunu.namdinh.gov.vn/chi-tiet-noi-dung-phu-nu-tham-chinh-co-cau-do-tuoi-cap-uy-vien-nu-trong-nhiem-ky-moi-886.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const hoilhpnPage = {
  url: 'https://hoilhpn.org.vn/tin-chi-tiet/-/chi-tiet/ty-le-nu-uy-vien-cap-tinh-tren-toan-quoc-%C4%91at-16--32451-5201.html',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const kinhtedothiPage = {
  url: 'https://kinhtedothi.vn/phan-dau-ty-le-cap-uy-nu-khong-duoi-15-217696.html',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const baotayninhPage = {
  url: 'https://baotayninh.vn/phan-dau-den-nam-2020-dat-25-can-bo-nu-tham-gia-cap-uy-dang-a4704.html',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const sggpPage = {
  url: 'https://en.sggp.org.vn/16th-national-assembly-expected-to-have-500-deputies-post121694.html',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const vietnamVnPage = {
  url: 'https://www.vietnam.vn/ms/quoc-hoi-khoa-xvi-du-kien-co-500-dai-bieu-tang-ty-le-dai-bieu-nu-va-nguoi-tre',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const khanhhoaPage = {
  url: 'http://www.khanhhoa.gov.vn/?ArticleId=ac3333fd-e3e7-4132-ba70-63575082bbbe',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const baohoabinhPage = {
  url: 'https://baohoabinh.com.vn/en/6/10503/Hoa-Binh-works-hard-111n-female-cadre-work.htm',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const tapchicongthuongPage = {
  url: 'https://tapchicongthuong.vn/evn--moi-truong-binh-dang-gioi-va-phat-trien-quyen-nang-phu-nu-57573.htm',
  readOn: '2026-11-23',
} as const satisfies SourcePage;

export const candPage = {
  url: 'https://amp.cand.com.vn/doanh-nghiep/EVN-va-Ngan-hang-The-gioi-hop-tac-thuc-day-co-hoi-thang-tien-cho-phu-nu-i450156',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const gsoPartyCommitteesPage = {
  url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-tham-gia-cap-uy-dang/',
  readOn: '2026-11-26',
} as const satisfies SourcePage;

export const gsoCouncillorsPage = {
  url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttk-cap-tinh-ty-le-nu-dai-bieu-hoi-dong-nhan-dan/',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const keyLeaderCopyPage = {
  url: 'https://lifebeautysociety.com/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-dam-nhiem-chuc-vu-lanh-dao-chinh-quyen',
  readOn: '2026-11-27',
} as const satisfies SourcePage;

export const gsoKeyLeadersPage = {
  url: 'https://www.gso.gov.vn/du-lieu-dac-ta/2019/12/htcttkqg-ty-le-nu-dam-nhiem-chuc-vu-lanh-dao-chinh-quyen',
} as const satisfies SourcePage;
