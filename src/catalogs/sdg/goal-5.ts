import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';

const framework = {
  document: {
    vi: 'Khung chỉ tiêu toàn cầu của Liên hợp quốc về các mục tiêu phát triển bền vững',
    en: 'Global indicator framework of the United Nations for the Sustainable Development Goals',
  },
} as const satisfies Source;

/** Indicator 5.5.1 (a): seats held by women in the lower or single house, of the seats that are occupied. */
export const sdgParliament = {
  id: 'sdg-5.5.1a',
  title: {
    vi: 'SDG 5.5.1(a): tỷ lệ ghế do nữ nắm giữ trong quốc hội',
    en: 'SDG 5.5.1 (a): women in national parliament',
  },
  definition: {
    vi: 'Số ghế do nữ nắm giữ trong quốc hội (hạ viện hoặc viện duy nhất) chia cho tổng số ghế đang có người giữ.',
    en: 'Seats held by women in the national parliament (lower or single house) divided by all occupied seats.',
  },
  better: 'parity',
  source: { ...framework, article: '5.5.1 (a)' },
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Indicator 5.5.1 (b): seats held by women in the deliberative bodies of local government. */
export const sdgLocalGovernment = {
  id: 'sdg-5.5.1b',
  title: {
    vi: 'SDG 5.5.1(b): tỷ lệ ghế do nữ nắm giữ trong cơ quan dân cử địa phương',
    en: 'SDG 5.5.1 (b): women in the deliberative bodies of local government',
  },
  definition: {
    vi: 'Số ghế do nữ nắm giữ trong cơ quan dân cử địa phương chia cho tổng số ghế của các cơ quan đó.',
    en: 'Seats held by women in the deliberative bodies of local government divided by all seats in them.',
  },
  better: 'parity',
  source: { ...framework, article: '5.5.1 (b)' },
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

const managers = {
  ...framework,
  article: '5.5.2',
  url: 'https://unstats.un.org/sdgs/metadata/files/Metadata-05-05-02.pdf',
} as const satisfies Source;

/** Indicator 5.5.2, first series: women in total management, major group 1 of ISCO-08. It is read together with the second. */
export const sdgManagers = {
  id: 'sdg-5.5.2-total',
  title: { vi: 'SDG 5.5.2: tỷ lệ nữ quản lý các cấp', en: 'SDG 5.5.2: women in total management' },
  definition: {
    vi: 'Số nữ có việc làm thuộc nhóm nghề 1 (nhà quản lý) của ISCO-08 chia cho tổng số người thuộc nhóm đó.',
    en: 'Employed women in major group 1 (managers) of ISCO-08 divided by all employed in it.',
  },
  better: 'parity',
  source: managers,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Indicator 5.5.2, second series: women in senior and middle management, sub-major groups 11, 12 and 13 of ISCO-08. */
export const sdgSeniorManagers = {
  id: 'sdg-5.5.2-senior-and-middle',
  title: {
    vi: 'SDG 5.5.2: tỷ lệ nữ quản lý cấp cao và cấp trung',
    en: 'SDG 5.5.2: women in senior and middle management',
  },
  definition: {
    vi: 'Số nữ có việc làm thuộc các nhóm nghề 11, 12 và 13 của ISCO-08 chia cho tổng số người thuộc các nhóm đó.',
    en: 'Employed women in the sub-major groups 11, 12 and 13 of ISCO-08 divided by all employed in them.',
  },
  better: 'parity',
  source: managers,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;
