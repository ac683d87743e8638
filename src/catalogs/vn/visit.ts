import type { Source } from '../../schemas/source.js';

/**
 * Where the committee for the advancement of women of the Ministry of Industry and Trade reports on its visit to the General
 * Department of Market Surveillance, early in 2020; the article is the sentence that asks for the figure.
 */
export const visit = {
  document: {
    vi: 'Bài “Ban Vì sự tiến bộ Phụ nữ Bộ Công Thương làm việc tại Tổng cục QLTT” (về công tác năm 2019)',
    en: 'Visit of the committee for the advancement of women of the Ministry of Industry and Trade to the General Department of Market Surveillance (article on the work of 2019)',
  },
} as const satisfies Source;
