/** The languages of the guides; the reference is in English alone. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** What the site says itself, outside of the guides. */
export interface SiteWords {
  readonly otherLanguage: string;
  readonly tagline: string;
  readonly menu: string;
  readonly search: string;
  readonly searchHint: string;
  readonly nothingFound: string;
  readonly theme: string;
  readonly onThisPage: string;
  readonly previous: string;
  readonly next: string;
  readonly skip: string;
  readonly table: string;
  readonly copy: string;
  readonly copied: string;
  readonly groups: { readonly [G in GroupId]: string };
  /** Names of the kinds of what a search finds. */
  readonly kinds: { readonly [K in EntryKind]: string };
}

export type GroupId = 'start' | 'guides' | 'concepts' | 'catalogs' | 'reference';
export type EntryKind = 'guide' | 'section' | 'function' | 'class' | 'method' | 'type' | 'constant' | 'module';

const vi: SiteWords = {
  otherLanguage: 'English',
  tagline: 'Chỉ tiêu thống kê về bình đẳng giới',
  menu: 'Mục lục',
  search: 'Tìm kiếm',
  searchHint: 'Tìm trong tài liệu, ví dụ: tỷ lệ nữ lãnh đạo, share, unknown_unit',
  nothingFound: 'Không có kết quả phù hợp.',
  theme: 'Chuyển nền sáng, nền tối',
  onThisPage: 'Trong trang này',
  previous: 'Trang trước',
  next: 'Trang sau',
  skip: 'Đến nội dung chính',
  table: 'Bảng',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  groups: {
    start: 'Bắt đầu',
    guides: 'Hướng dẫn',
    concepts: 'Khái niệm',
    catalogs: 'Danh mục',
    reference: 'Tra cứu hàm và kiểu (tiếng Anh)',
  },
  kinds: {
    guide: 'Trang',
    section: 'Mục',
    function: 'Hàm',
    class: 'Lớp',
    method: 'Phương thức',
    type: 'Kiểu',
    constant: 'Hằng',
    module: 'Đường dẫn nhập',
  },
};

const en: SiteWords = {
  otherLanguage: 'Tiếng Việt',
  tagline: 'Gender-equality indicators',
  menu: 'Menu',
  search: 'Search',
  searchHint: 'Search the documentation, for example: women in leadership, share, unknown_unit',
  nothingFound: 'Nothing matches.',
  theme: 'Switch between light and dark',
  onThisPage: 'On this page',
  previous: 'Previous page',
  next: 'Next page',
  skip: 'To the main content',
  table: 'Table',
  copy: 'Copy',
  copied: 'Copied',
  groups: {
    start: 'Start',
    guides: 'Guides',
    concepts: 'Concepts',
    catalogs: 'Catalogs',
    reference: 'Reference',
  },
  kinds: {
    guide: 'Page',
    section: 'Section',
    function: 'Function',
    class: 'Class',
    method: 'Method',
    type: 'Type',
    constant: 'Constant',
    module: 'Import path',
  },
};

export const siteWords: { readonly [L in Language]: SiteWords } = { vi, en };

/** The labels of TypeDoc that a Vietnamese page shows; TypeDoc has no Vietnamese of its own. */
export const vietnameseLabels = {
  kind_document: 'Trang',
  kind_module: 'Đường dẫn nhập',
  kind_plural_document: 'Trang',
  theme_copied: vi.copied,
  theme_copy: vi.copy,
  theme_menu: vi.menu,
  theme_on_this_page: vi.onThisPage,
  theme_permalink: 'Liên kết đến mục này',
  theme_search: vi.search,
  theme_search_placeholder: vi.search,
} as const;
