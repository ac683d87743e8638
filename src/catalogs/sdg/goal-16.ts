import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';

/**
 * Indicator 16.7.1 (b): women's share of the public service divided by their share of the population of the age that may serve.
 *
 * 1 is proportional; below 1 women are under-represented. `representationRatio` computes it from counts; here it is the published
 * value, because the population is in no record set.
 */
export const sdgPublicService = {
  id: 'sdg-16.7.1b',
  title: {
    vi: 'SDG 16.7.1(b): đại diện của phụ nữ trong nền công vụ so với dân số',
    en: 'SDG 16.7.1 (b): women in the public service compared with the population',
  },
  definition: {
    vi: 'Tỷ lệ nữ trong nền công vụ chia cho tỷ lệ nữ trong dân số ở độ tuổi đủ điều kiện; bằng 1 là tương xứng.',
    en: "Women's share of the public service divided by their share of the population eligible by age; 1 is proportional.",
  },
  better: 'parity',
  source: {
    document: {
      vi: 'Khung chỉ tiêu toàn cầu của Liên hợp quốc về các mục tiêu phát triển bền vững',
      en: 'Global indicator framework of the United Nations for the Sustainable Development Goals',
    },
    article: '16.7.1 (b)',
    url: 'https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf',
  },
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;
