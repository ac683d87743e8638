import type { FigurePhrases } from '../phrases.js';

/** Phrases on published figures, in Vietnamese. */
export const viFigure: FigurePhrases = {
  compared: (published, expected) => `Công bố ${published}, tính lại ${expected}`,
  verdicts: {
    exact: 'số công bố đúng bằng kết quả tính, không cần làm tròn.',
    rounded: 'số công bố được làm tròn đúng.',
    truncated: 'số công bố đã bị cắt bớt chữ số chứ không được làm tròn.',
    wrong: 'số công bố không khớp với tử số và mẫu số.',
  },
  causes: {
    rounded_twice: (first) => `Số này đã bị làm tròn hai lần: lần đầu thành ${first}, lần sau làm tròn từ kết quả đó.`,
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
