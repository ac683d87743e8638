import type { FigurePhrases } from '../phrases.js';

/** Phrases on published figures, in Vietnamese. */
export const viFigure: FigurePhrases = {
  compared: (published, expected) => `Công bố ${published}, tính lại ${expected}`,
  verdicts: {
    rounded: 'số công bố được làm tròn đúng.',
    truncated: 'số công bố đã bị cắt bỏ chứ không làm tròn.',
    wrong: 'số công bố không khớp với tử số và mẫu số.',
  },
  causes: {
    zero_padded: 'Số này đã được làm tròn đến ít chữ số thập phân hơn rồi thêm số 0 vào cuối.',
  },
  labels: {
    published: 'Số công bố',
    expected: 'Tính lại',
    verdict: 'Nhận xét',
    wholes: 'Mẫu số cho ra số công bố',
    parts: 'Tử số cho ra số công bố',
  },
  orMore: (low) => `từ ${low} trở lên`,
  none: 'không có số nào',
};
