import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { checkDocument, type DocumentRow } from '../../src/present/checkDocument.js';
import { explain } from '../../src/present/explain.js';

const inWords = (rows: readonly DocumentRow[], locale = vi) => checkDocument(rows).map((fact) => explain(fact, locale));

describe('one row', () => {
  it.each<[string, Omit<DocumentRow, 'id'>, string[]]>([
    ['right', { part: '1.081', whole: '5.430', share: '19,91%' }, []],
    ['right, exact', { part: 3, whole: 5, share: '60,00%' }, []],
    ['wrong', { part: 145, whole: 1041, share: '29%' }, ['share_does_not_fit']],
    ['rounded twice', { part: 133, whole: 496, share: '26,80%' }, ['share_does_not_fit']],
    ['cut off', { part: 17, whole: 135, share: '12,5%' }, ['share_does_not_fit']],
    ['more than all', { part: 9, whole: 7, share: '128%' }, ['part_above_whole']],
    ['of nobody', { part: 0, whole: 0, share: '0%' }, ['no_share']],
    ['not a figure', { part: 'gần 20', whole: 50, share: 'gần 20%' }, ['unreadable', 'unreadable']],
    ['half a person', { part: '1,5', whole: 3 }, ['not_a_count']],
    ['points with a sign', { share: '30%', before: '28%', change: '2%' }, ['percent_for_points']],
    ['points in words', { share: '30%', before: '28%', change: '2 điểm phần trăm' }, []],
    ['points, a number', { share: '30%', before: '28%', change: '+2,0' }, []],
    ['percent', { share: '30%', before: '28%', change: '7,1%' }, []],
    ['neither', { share: '30%', before: '28%', change: '12%' }, ['change_does_not_fit']],
    ['a fall', { share: '28%', before: '30%', change: '-2 điểm %' }, []],
    ['from 0', { share: '5%', before: '0%', change: '5 điểm phần trăm' }, []],
    ['within the rounding', { share: '30,1%', before: '28,0%', change: '2 điểm phần trăm' }, []],
    ['outside the rounding', { share: '30,1%', before: '28,0%', change: '2,00 điểm phần trăm' }, []],
    ['too far', { share: '30,10%', before: '28,00%', change: '2,00 điểm phần trăm' }, ['change_does_not_fit']],
    ['empty', {}, []],
  ])('%s', (_, row, codes) => {
    const findings = checkDocument([{ id: 'a', ...row }]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    for (const finding of findings) {
      expect(explain(finding, vi, { detail: 'full' })).toMatch(/^Dòng “a”: .*\.$/mu);
      expect(explain(finding, en)).toMatch(/^Row “a”: .*\.$/u);
    }
  });
});

describe('several rows', () => {
  const rows: readonly DocumentRow[] = [
    { id: 'a', part: 3, whole: 10, share: '30%' },
    { id: 'b', part: 2, whole: 10, share: '20%' },
  ];

  it('are added up', () => {
    expect(checkDocument([...rows, { id: 'all', part: 5, whole: 20, share: '25%', sumOf: ['a', 'b'] }])).toEqual([]);
    const sums = inWords([...rows, { id: 'all', part: 6, whole: 21, sumOf: ['a', 'b'] }]);
    expect(sums).toEqual([
      'Dòng “all”: tử số ghi 6, nhưng các dòng thành phần cộng lại được 5.',
      'Dòng “all”: mẫu số ghi 21, nhưng các dòng thành phần cộng lại được 20.',
    ]);
  });

  it.each([
    ['19,91%', '19,91%', []],
    ['19,91%', '19,9%', ['different_decimals']],
    ['19,91%', '20%', ['different_decimals']],
    ['19,91%', '19,8%', ['different_figures']],
    ['19,91%', '19,91', ['different_figures']],
  ])('print one figure as %s and %s', (first, second, codes) => {
    const findings = checkDocument([
      { id: 'page 1', share: first, figure: 'women' },
      { id: 'page 9', share: second, figure: 'women' },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('print one count in two ways', () => {
    const [fact] = inWords([
      { id: 'bảng 1', part: '1.081', figure: 'nữ' },
      { id: 'bảng 2', part: '1.018', figure: 'nữ' },
    ]);
    expect(fact).toBe('Dòng “bảng 2”: tử số khác với số đã ghi ở dòng “bảng 1”.');
  });

  it('are read as the language writes, or with a sign left out', () => {
    const english = [{ id: 'a', part: '1,081', whole: '5,430', share: '19.91' }];
    expect(checkDocument(english, { locale: en, percent: true })).toEqual([]);
  });
});

it.each([
  ['duplicate_id', [{ id: 'a' }, { id: 'a' }]],
  ['unknown_id', [{ id: 'a', part: 1, sumOf: ['b'] }]],
  ['missing_argument', [{}]],
  ['wrong_argument', ['a']],
])('%s', (code, rows) => {
  expect(() => checkDocument(rows as never)).toThrow(expect.objectContaining({ code }));
});

it('finds nothing in a table whose shares are rounded half up, and every share that is moved by a hundredth of a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.nat(10_000), (whole, tenThousandths) => {
      const part = Math.floor((whole * tenThousandths) / 10_000);
      // In whole numbers: the share in hundredths of a percent, half up.
      const share = Math.floor((20_000 * part + whole) / (2 * whole));
      const printed = (value: number) => `${Math.floor(value / 100)},${String(value % 100).padStart(2, '0')}%`;
      expect(checkDocument([{ id: 'a', part, whole, share: printed(share) }])).toEqual([]);
      expect(checkDocument([{ id: 'a', part, whole, share: printed(share + 1) }]).length).toBe(1);
    }),
  );
});

it('says the numbers behind a finding, and survives JSON', () => {
  const [fact] = checkDocument([{ id: 'a', part: 133, whole: 496, share: '26,80%' }]);
  expect(explain(fact!, vi)).toBe(
    'Dòng “a”: 133/496. Công bố 26,80%, tính lại 26,81%: số công bố không khớp với tử số và mẫu số. Số này đã bị làm tròn hai lần: lần đầu thành 26,8%, rồi lấy kết quả đó viết lại.',
  );
  expect(explain(JSON.parse(JSON.stringify(fact)), en)).toContain('133/496');
});
