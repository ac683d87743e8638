import {
  type Bound,
  createDataset,
  defineCatalog,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  explain,
  type SummarySentence,
  summarise,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { earlier, report, reportOn, withHidden } from '../tables/sample.js';

const topics = (sentences: readonly SummarySentence[]) => sentences.map(({ topic }) => topic);

it('says what matters in the order of its rule, each sentence from the numbers', () => {
  const sentences = summarise([earlier, report], vi);
  expect(sentences.map(({ topic, text }) => `${topic}: ${text}`)).toEqual([
    'coverage: 2/4 đơn vị có số liệu; các con số dưới đây chỉ phản ánh những đơn vị này.',
    'headline: Tỷ lệ nữ lãnh đạo, quản lý: 35,71% (5/14).',
    'targets: Đạt 0/1 chỉ tiêu được đánh giá.',
    `target_not_met: Từ 40% nữ lãnh đạo năm 2025: đúng tiến độ, còn thiếu 4,29 điểm phần trăm; hiện là 35,71%. Để đạt cần ${vi.needs.add('1')}, hoặc ${vi.needs.replace('1')}.`,
    'farthest_unit: Từ 40% nữ lãnh đạo năm 2025: trong các đơn vị trực thuộc có số liệu, chỉ có Cục A còn thiếu 1 nữ để đạt mức này.',
    'change: Tỷ lệ nữ lãnh đạo, quản lý tăng 7,14 điểm phần trăm so với 31/12/2018: từ 28,57% lên 35,71%.',
    'change: Chênh lệch đại diện tăng 3,57 điểm phần trăm so với 31/12/2018: từ -14,29 điểm phần trăm lên -10,71 điểm phần trăm.',
    'gap: Tỷ lệ giữ chức vụ: nữ 38,46%, nam 60,00%, chênh lệch 21,54 điểm phần trăm.',
  ]);
});

describe('does not say', () => {
  it('that anything changed where nothing did, or a day before is missing', () => {
    const same = summarise([reportOn('2018-12-31', 3), report], en);
    expect(topics(same)).not.toContain('change');
    expect(topics(summarise(report, en))).not.toContain('change');
  });

  it('that one unit lacks most where two lack as many', () => {
    const units = [
      { id: 'm', name: 'M', kind: 'ministry' },
      { id: 'a', parentId: 'm', name: 'A', kind: 'department' },
      { id: 'b', parentId: 'm', name: 'B', kind: 'department' },
    ];
    const on = (first: number, second: number) => {
      const returns = [
        { populationId: 'planned-people', unitId: 'a', total: 10, female: first },
        { populationId: 'planned-people', unitId: 'b', total: 10, female: second },
      ];
      return evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
    };
    expect(topics(summarise(on(2, 2), vi))).not.toContain('farthest_unit');
    expect(summarise(on(1, 2), vi).find(({ topic }) => topic === 'farthest_unit')?.unit).toBe('a');
  });

  it('a number that is suppressed, but that there is one', () => {
    const sentences = summarise(withHidden(), vi, { unit: 'b' });
    expect(topics(sentences)).toEqual(['hidden']);
    expect(sentences[0]?.text).toBe('1 giá trị được che để không lộ thông tin về từng người.');
  });

  it('anything of a unit without data but that there is none', () => {
    expect(topics(summarise(report, vi, { unit: 'c' }))).toEqual(['coverage']);
  });
});

it('puts the target first that is farthest from its bound as a part of it', () => {
  const units = [{ id: 'm', name: 'M', kind: 'ministry' }];
  const returns = [{ populationId: 'planned-people', unitId: 'm', total: 100, female: 35 }];
  const { dataset } = createDataset({ units, returns }, { asOf: '2023-12-31' });
  const behind = summarise(evaluate(dataset, advancement), en).filter(({ topic }) => topic === 'target_not_met');
  expect(behind.map(({ target }) => target)).toEqual(['qd2282-planning-2030', 'qd2282-planning-2025']);
});

it('keeps to its limit, and speaks both languages', () => {
  expect(summarise([earlier, report], en, { limit: 2 }).length).toBe(2);
  const [vietnamese, english] = [vi, en].map((locale) => topics(summarise([earlier, report], locale)));
  expect(vietnamese).toEqual(english);
});

it.each([
  ['unknown_id', () => summarise(report, vi, { unit: 'd' })],
  ['wrong_argument', () => summarise([], vi)],
  ['wrong_argument', () => summarise(report, vi, { limit: 0 })],
  ['wrong_argument', () => summarise(report, 'vi' as never)],
])('%s', (code, call) => {
  expect(call).toThrow(expect.objectContaining({ code }));
});

it('agrees with explain', () => {
  const [headline] = summarise(report, en).filter(({ topic }) => topic === 'headline');
  expect(explain(report.result('women-leaders', 'ministry'), en)).toContain('35.71% (5/14)');
  expect(headline?.text).toContain('35.71% (5/14)');
});

describe('a sentence', () => {
  const title = { vi: 'Nữ', en: 'Women' };
  const source = { document: 'Plan' };
  const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
  const women = defineIndicator({ id: 'women', title, better: 'higher', source, femaleShare: { of: staff } });
  const trained = definePopulation({ id: 'trained', title, of: 'personnel', where: { qualification: 'master' } });
  const share = defineIndicator({
    id: 'share',
    title: { vi: 'Đào tạo', en: 'Training' },
    better: 'higher',
    source,
    share: { part: trained, whole: staff },
  });
  const units = [
    { id: 'm', name: 'M', kind: 'ministry' },
    { id: 'a', parentId: 'm', name: 'A', kind: 'department' },
    { id: 'b', parentId: 'm', name: 'B', kind: 'department' },
  ];
  type Counts = Readonly<Record<string, readonly [total: number, female: number]>>;
  const reportOf = (indicatorId: 'women' | 'share', bound: Bound, by: Counts, asOf = '2019-12-31') => {
    const returns = Object.entries(by).flatMap(([unitId, [total, female]]) => [
      { populationId: 'staff', unitId, total, female, male: total - female },
      { populationId: 'trained', unitId, total: female, female: 0, male: female },
    ]);
    const inForce = { from: '2018-01-01', to: '2025-12-31' };
    const about = { id: 'goal', title: { vi: 'Mục tiêu', en: 'Goal' }, source, confidence: 'one_source' } as const;
    const target = defineTarget({ ...about, indicatorId, bound, by: '2025-12-31', inForce });
    const catalog = defineCatalog({ id: 'plan', title, indicators: [women, share], targets: [target] });
    return evaluate(createDataset({ units, returns } as never, { asOf }).dataset, catalog);
  };
  const textOf = (topic: string, reports: Parameters<typeof summarise>[0], locale: typeof vi) =>
    summarise(reports, locale).find((sentence) => sentence.topic === topic)?.text;

  it.each([
    // Women who join cannot make it 100 %, and of one man and nobody else none can be replaced for a half.
    [{ at_least: '1' }, [4, 1], 'Để đạt cần thay 3 nam bằng nữ.', 'It takes 3 women in place of men.'],
    [
      { between: ['0.4', '0.6'] },
      [1, 0],
      'Để đạt cần bổ sung 1 nữ (giữ nguyên số người hiện có).',
      'It takes 1 more woman, if nobody leaves.',
    ],
    [{ at_most: '0.2' }, [4, 1], 'hiện là 25,00%.', 'it is 25.00% now.'],
  ] as const)('on what it takes names the ways that are enough alone: %j of %j', (bound, counts, inVi, inEn) => {
    const missed = reportOf('women', bound, { a: counts });
    expect(textOf('target_not_met', missed, vi)?.endsWith(inVi)).toBe(true);
    expect(textOf('target_not_met', missed, en)?.endsWith(inEn)).toBe(true);
  });

  it('on what a share of records takes is a sentence', () => {
    const missed = reportOf('share', { at_least: '0.5' }, { a: [10, 2] });
    expect(textOf('target_not_met', missed, vi)).toBe(
      'Mục tiêu: chưa đạt, còn thiếu 30,00 điểm phần trăm; hiện là 20,00%. Cần thêm 3 trường hợp đạt yêu cầu (trong số đã có ở mẫu số).',
    );
    expect(textOf('target_not_met', missed, en)).toBe(
      'Goal: not yet met, 30.00 percentage points short; it is 20.00% now. 3 more of the cases in the denominator must meet the condition.',
    );
  });

  it('on the unit that lacks most does not speak of several where there is one, and names what is counted', () => {
    const one = reportOf('women', { at_least: '0.5' }, { a: [4, 1] });
    expect(textOf('farthest_unit', one, en)).toBe(
      'Goal: of the units right below that have data, only A lacks women to reach this level: 1.',
    );
    const two = reportOf('share', { at_least: '0.5' }, { a: [10, 2], b: [10, 4] });
    expect(textOf('farthest_unit', two, en)).toBe(
      'Goal: A lacks most, 3 of the 4 cases that the units right below lack to reach this level each.',
    );
    expect(textOf('farthest_unit', two, vi)).toBe(
      'Mục tiêu: A thiếu nhiều nhất, 3 trường hợp trong tổng số 4 trường hợp mà các đơn vị trực thuộc còn thiếu để cùng đạt mức này.',
    );
  });

  it('on a change has its notes before the full stop, and enough decimals to see it', () => {
    const before = reportOf('women', { at_least: '0.5' }, { a: [4, 1] }, '2018-12-31');
    const after = reportOf('women', { at_least: '0.5' }, { a: [4, 1], b: [4, 0] });
    expect(textOf('change', [before, after], en)).toMatch(
      /, from 25\.00% to 12\.50% \(other units reported than on the date before\)\.$/u,
    );
    expect(textOf('change', [before, after], vi)).toContain('từ 25,00% xuống 12,50% (');
    const many = { a: [100_000, 25_000] } as const;
    const slow = [
      reportOf('women', { at_least: '0.5' }, many, '2018-12-31'),
      reportOf('women', { at_least: '0.5' }, { a: [100_000, 25_003] }),
    ];
    expect(textOf('change', slow, en)).toBe(
      'Women: up by 0.003 percentage points since 31 December 2018, from 25.000% to 25.003%.',
    );
  });

  it.each([
    [{}, 'Cả 3 đơn vị đều chưa có số liệu.', 'None of the 3 units has data.'],
    [
      { a: [4, 2] },
      '1/3 đơn vị có số liệu; các con số dưới đây chỉ phản ánh đơn vị này.',
      '1 of 3 units has data; the figures below are of this unit alone.',
    ],
  ] as const)('on coverage fits its number: %j', (counts, inVi, inEn) => {
    const partial = reportOf('women', { at_least: '0.5' }, counts);
    expect(textOf('coverage', partial, vi)).toBe(inVi);
    expect(textOf('coverage', partial, en)).toBe(inEn);
  });

  it('on a single unit without data speaks of it alone', () => {
    const nothing = reportOf('women', { at_least: '0.5' }, {});
    const [inVi, inEn] = [vi, en].map((locale) => summarise(nothing, locale, { unit: 'a' })[0]?.text);
    expect(inVi).toBe('Đơn vị chưa có số liệu.');
    expect(inEn).toBe('The unit has no data.');
  });

  it('on targets has the singular of one', () => {
    const met = reportOf('women', { at_least: '0.5' }, { a: [4, 2] });
    expect(textOf('targets', met, en)).toBe('1 of 1 judged target is met.');
  });
});
