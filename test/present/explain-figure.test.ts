import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { checkFigure, type FigureCheck } from '../../src/present/checkFigure.js';
import { explain } from '../../src/present/explain.js';

const check = (part: number, whole: number, published: string) => checkFigure({ part, whole, published });

describe('a published figure in one line', () => {
  it.each([
    [
      1081,
      5430,
      '19,91%',
      'Công bố 19,91%, tính lại 19,91%: số công bố được làm tròn đúng.',
      'Published 19.91%, computed again 19.91%: the published figure is rounded as it should be.',
    ],
    // Women of the commune People's Councils of Lào Cai, 2021: 37.2281… %.
    [
      1198,
      3218,
      '37,22%',
      'Công bố 37,22%, tính lại 37,23%: số công bố đã bị cắt bớt chữ số chứ không được làm tròn.',
      'Published 37.22%, computed again 37.23%: the published figure was cut off, not rounded.',
    ],
    [
      133,
      496,
      '26,80%',
      'Công bố 26,80%, tính lại 26,81%: số công bố không khớp với tử số và mẫu số. Số này đã bị làm tròn hai lần: lần đầu thành 26,8%, lần sau làm tròn từ kết quả đó.',
      'Published 26.80%, computed again 26.81%: the published figure does not fit the part and the whole. It was rounded twice: first to 26.8%, and then again.',
    ],
    [
      145,
      1041,
      '29%',
      'Công bố 29%, tính lại 14%: số công bố không khớp với tử số và mẫu số.',
      'Published 29%, computed again 14%: the published figure does not fit the part and the whole.',
    ],
    [
      1,
      3,
      '0,333',
      'Công bố 0,333, tính lại 0,333: số công bố được làm tròn đúng.',
      'Published 0.333, computed again 0.333: the published figure is rounded as it should be.',
    ],
  ])('%s of %s as %s', (part, whole, published, inVietnamese, inEnglish) => {
    expect(explain(check(part, whole, published), vi)).toBe(inVietnamese);
    expect(explain(check(part, whole, published), en)).toBe(inEnglish);
  });
});

describe('a published figure in full', () => {
  it.each([
    [145, 1041, '29%', ['Mẫu số cho ra số công bố: từ 492 đến 508', 'Tử số cho ra số công bố: từ 297 đến 307']],
    [133, 496, '26,80%', ['Mẫu số cho ra số công bố: không có số nào', 'Tử số cho ra số công bố: không có số nào']],
    [1714, 4577, '37,43%', ['Mẫu số cho ra số công bố: 4.579', 'Tử số cho ra số công bố: 1.713']],
    [3, 4, '0%', ['Mẫu số cho ra số công bố: từ 601 trở lên', 'Tử số cho ra số công bố: 0']],
    [1081, 5430, '19,91%', []],
  ] as const)('%s of %s as %s', (part, whole, published, ranges) => {
    const lines = explain(check(part, whole, published), vi, { detail: 'full' }).split('\n');
    expect(lines.slice(0, 2)).toEqual([`Số công bố: ${published}`, expect.stringMatching(/^Tính lại: [\d,]+%$/u)]);
    expect(lines[2]).toMatch(/^Nhận xét: số công bố /u);
    expect(lines.slice(3)).toEqual(ranges);
  });

  it('is the same after a journey through JSON', () => {
    const found = check(145, 1041, '29%');
    const stored = JSON.parse(JSON.stringify(found)) as FigureCheck;
    expect(explain(stored, en, { detail: 'full' })).toBe(explain(found, en, { detail: 'full' }));
  });
});
