import { createDataset, evaluate, explain, type SummarySentence, summarise } from 'gender-indicators';
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
    'farthest_unit: Từ 40% nữ lãnh đạo năm 2025: Cục A thiếu nhiều nhất, 1 nữ trong tổng số 1 nữ mà các đơn vị trực thuộc còn thiếu để cùng đạt mức này.',
    'change: Tỷ lệ nữ lãnh đạo, quản lý tăng 7,14 điểm phần trăm so với 31/12/2018: từ 28,57% thành 35,71%.',
    'change: Chênh lệch đại diện tăng 3,57 điểm phần trăm so với 31/12/2018: từ -14,29 điểm phần trăm thành -10,71 điểm phần trăm.',
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
