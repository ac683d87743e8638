import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it.each<[string, readonly string[], string | undefined, string[]]>([
    ['add up to 100 %', ['33,4%', '33,3%', '33,3%'], '100%', []],
    ['miss 100 % by rounding alone', ['33,3%', '33,3%', '33,3%'], '100%', []],
    ['miss 100 % by more', ['33,3%', '33,3%', '33,2%'], '100%', ['shares_do_not_add']],
    ['are above 100 %', ['50%', '30%', '25%'], undefined, ['shares_do_not_add']],
    ['add up to the share of their group', ['10,5%', '9,4%'], '19,91%', []],
    ['do not add up to the share of their group', ['10,5%', '9,2%'], '19,91%', ['shares_do_not_add']],
    ['cannot all be read', ['gần 50%', '50%'], '100%', ['unreadable']],
  ])('shares of one whole that %s', (_, shares, share, codes) => {
    const parts = shares.map((text, i) => ({ id: `${i}`, share: text }));
    const findings = checkDocument([...parts, { id: 'all', share, dividedInto: parts.map(({ id }) => id) }]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('say how much rounding explains', () => {
    const table = [
      { id: 'đại học', part: 744, whole: 1081, share: '68,83%' },
      { id: 'khác', part: 337, whole: 1081, share: '31,27%' },
      { id: 'nữ', part: 1082, whole: 1082, share: '100%', dividedInto: ['đại học', 'khác'] },
    ];
    expect(inWords(table).slice(1)).toEqual([
      'Dòng “nữ”: tử số ghi 1.082, nhưng các dòng thành phần cộng lại được 1.081.',
      'Dòng “nữ”: tỷ lệ của các dòng thành phần cộng lại được 100,1%, không phải 100%; làm tròn chỉ có thể gây chênh lệch đến 0,01 điểm phần trăm.',
    ]);
    expect(inWords(table, en)[2]).toBe(
      'Row “nữ”: the shares of its rows add up to 100.1%, not to 100%; rounding explains 0.01 percentage points at most.',
    );
  });

  it('say the digits that were printed, and no less of what rounding explains', () => {
    const shares = ['33,34%', '33,34%', '33,34%'].map((share, i) => ({ id: `${i}`, share }));
    const all = { id: 'all', share: '100%', dividedInto: ['0', '1', '2'] };
    // Three times 0.005.
    expect(inWords([...shares, all], en)).toEqual([
      'Row “all”: the shares of its rows add up to 100.02%, not to 100%; rounding explains 0.015 percentage points at most.',
    ]);
    expect(inWords([{ id: 'a', before: '20%', share: '22,125%', change: '2,125%' }])).toEqual([
      'Dòng “a”: thay đổi ghi 2,125% là chênh lệch của hai tỷ lệ, phải ghi là 2,125 điểm phần trăm.',
    ]);
  });

  it('say no percentage of a share that was 0', () => {
    const rise = [{ id: 'a', before: '0%', share: '5%', change: '50%' }];
    expect(inWords(rise)).toEqual([
      'Dòng “a”: thay đổi ghi 50% không khớp với hai tỷ lệ: chênh lệch là 5 điểm phần trăm.',
    ]);
    expect(inWords(rise, en)).toEqual([
      'Row “a”: the change of 50% does not fit the two shares: they differ by 5 percentage points.',
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
  ['unknown_id', [{ id: 'a', dividedInto: ['b'] }]],
  ['missing_argument', [{}]],
  ['wrong_argument', ['a']],
  ['wrong_argument', [{ id: 'a', sumOf: 'a' }]],
  ['wrong_argument', [{ id: 'a', dividedInto: null }]],
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
    'Dòng “a”: 133/496. Công bố 26,80%, tính lại 26,81%: số công bố không khớp với tử số và mẫu số. Số này đã bị làm tròn hai lần: lần đầu thành 26,8%, lần sau làm tròn từ kết quả đó.',
  );
  expect(explain(JSON.parse(JSON.stringify(fact)), en)).toContain('133/496');
});

// Printed by newspapers and agencies, with the counts behind them.
const published = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/published-figures-vn.json'), 'utf8'),
) as readonly {
  id: string;
  numerator: number | null;
  total: number | null;
  publishedText?: string;
  consistent: boolean;
}[];

it('finds in published tables the shares that do not fit, and no others', () => {
  const counted = published.flatMap(({ id, numerator, total, publishedText, consistent }) =>
    numerator === null || total === null || publishedText === undefined
      ? []
      : [{ id, part: numerator, whole: total, share: publishedText, consistent }],
  );
  expect(counted.length).toBeGreaterThan(20);
  const findings = checkDocument(counted);
  expect([...new Set(findings.map(({ id }) => id))].sort()).toEqual(
    counted.flatMap(({ id, consistent }) => (consistent ? [] : [id])).sort(),
  );
});

// The article on the work of 2019 says "1.081 đồng chí, chiếm gần 20%": a figure with a word in it is no figure.
it('reads the figures of the article as they are printed', () => {
  expect(inWords([{ id: 'nữ trong lực lượng', part: '1.081', share: 'gần 20%' }])).toEqual([
    'Dòng “nữ trong lực lượng”: không đọc được tỷ lệ, hoặc có thể hiểu theo hai cách.',
  ]);
  expect(inWords([{ id: 'nữ trong lực lượng', part: '1.081', whole: '5.430', share: '20%' }])).toEqual([]);
});
