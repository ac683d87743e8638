import {
  createDataset,
  defineTarget,
  evaluate,
  explain,
  GenderIndicatorsError,
  type TargetComparison,
} from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { type Target, targetSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';

const words = { vi: 'đạt khoảng 50%', en: 'reach about 50%' };
const plain = defineTarget({
  id: 'plan-50',
  indicatorId: 'women',
  title: { vi: 'Kế hoạch: 50%', en: 'Plan: 50%' },
  bound: { at_least: '0.5' },
  by: '2020-12-31',
  inForce: { from: '2016-01-01', to: '2020-12-31' },
  source: { document: 'Plan' },
  confidence: 'one_source',
});
const full = {
  ...plain,
  approximate: true,
  onward: true,
  adjustable: {
    when: { personnel: { share: { sex: 'female' }, within: 'subtree', lt: '0.3' } },
    wording: { vi: 'nơi nữ dưới 30% có thể điều chỉnh', en: 'where women are below 30% it may be adjusted' },
  },
  wording: words,
  amends: { document: 'Plan of 2015', on: '2016-01-01' },
  amendedBy: { document: { vi: 'Kế hoạch mới', en: 'New plan' }, on: '2021-01-01' },
  verified: true,
} as const satisfies Target;

function compared(target: Target, asOf: string, value: string, benchmark = false): TargetComparison {
  const indicator = {
    id: 'women',
    title: { vi: 'Tỷ lệ nữ', en: 'Share of women' },
    better: 'higher',
    source: { document: 'Plan' },
    given: { unit: 'share' },
  } as const;
  const units = [{ id: 'u', name: 'Unit', kind: 'ministry' }];
  const observations = [{ indicatorId: 'women', unitId: 'u', on: '2010-01-01', value, source: 'by hand' }];
  const { dataset } = createDataset({ units, observations }, { asOf });
  const catalog = { id: 'plan', title: plain.title, indicators: [indicator], targets: [target] };
  const [comparison] = evaluate(dataset, catalog, { benchmark }).result('women', 'u').targets;
  if (comparison === undefined) throw new Error(target.id);
  return comparison;
}

it.each([plain, full])('goes through JSON unchanged', (target) => {
  expect(targetSchema.parse(JSON.parse(JSON.stringify(target)))).toEqual(target);
});

it.each([
  ['approximate', 'yes'],
  ['onward', 1],
  ['wording', 'words in one language'],
  ['wording', {}],
  ['wording', { vi: '' }],
  ['adjustable', { wording: words }],
  ['adjustable', { when: {}, wording: 'words' }],
  ['amends', { document: 'Plan' }],
  ['amends', { document: 'Plan', on: '2016-02-30' }],
  ['amendedBy', { on: '2016-01-01' }],
  ['amendedBy', { document: '', on: '2016-01-01' }],
])('refuses %s: %o', (field, value) => {
  expect(targetSchema.safeParse({ ...plain, [field]: value }).success).toBe(false);
});

it('refuses a deadline before the day of the baseline', () => {
  const from = (on: string) => targetSchema.safeParse({ ...plain, baseline: { on, value: '0.2' } });
  expect(from(plain.by).success).toBe(true);
  expect(from('2021-01-01').error?.issues).toMatchObject([
    { path: ['by'], params: { facts: { problem: 'out_of_order', notBefore: 'baseline.on' } } },
  ]);
});

describe.each([
  ['with a deadline', plain, ['not_met', 'missed', 'missed']],
  ['from a day on', { ...plain, onward: true }, ['not_met', 'missed', 'missed']],
] as const)('a target %s', (_, target, [before, on, after]) => {
  it.each([
    ['2020-12-30', before],
    ['2020-12-31', on],
    ['2021-01-01', after],
  ])('unmet on %s: %s', (asOf, status) => {
    expect(compared(target, asOf, '0.49', true).status).toBe(status);
    expect(compared(target, asOf, '0.5', true).status).toBe('met');
  });
});

it('“about” changes no comparison', () => {
  for (const value of ['0.499999', '0.5', '0.500001'])
    expect(compared({ ...plain, approximate: true }, '2018-01-01', value).status).toBe(
      compared(plain, '2018-01-01', value).status,
    );
});

it('a replaced target is not in force from the day of its amendment', () => {
  const replaced: Target = {
    ...plain,
    inForce: { from: '2016-01-01', to: '2018-07-01' },
    amendedBy: { document: 'Amendment', on: '2018-07-02' },
  };
  expect(compared(replaced, '2018-07-01', '0.4')).toMatchObject({ status: 'not_met' });
  expect(compared(replaced, '2018-07-02', '0.4')).toMatchObject({ status: null, reason: 'not_in_force' });
});

it('refuses a clause whose condition names a field that units do not have', () => {
  const wrong = { ...plain, adjustable: { when: { personel: { some: {} } }, wording: words } };
  expect(() => compared(wrong, '2018-01-01', '0.4')).toThrow(GenderIndicatorsError);
});

const saidInFull = {
  vi: [
    'Mức phải đạt: từ 50% trở lên, kể từ ngày 31/12/2020 trở đi (văn bản ghi “khoảng”; so sánh theo đúng con số)',
    'Nguyên văn: “đạt khoảng 50%”',
    'Trường hợp được điều chỉnh mục tiêu: “nơi nữ dưới 30% có thể điều chỉnh” (thư viện không tự điều chỉnh)',
    'Văn bản được sửa đổi, bổ sung: Plan of 2015, từ ngày 01/01/2016',
    'Được sửa đổi bởi: Kế hoạch mới, từ ngày 01/01/2021',
  ],
  en: [
    'Required level: at least 50% from 31 December 2020 on (the document says “about”; compared with the number itself)',
    'Wording: “đạt khoảng 50%” (reach about 50%)',
    'May be adjusted: “nơi nữ dưới 30% có thể điều chỉnh” (where women are below 30% it may be adjusted) (the library does not apply this clause)',
    'Amends: Plan of 2015, from 1 January 2016',
    'Amended by: New plan, from 1 January 2021',
  ],
} as const;

it.each([
  ['vi', vi],
  ['en', en],
] as const)('%s: an explanation in full says them, line by line', (code, locale) => {
  const lines = explain(compared(full, '2018-01-01', '0.4'), locale, { detail: 'full' }).split('\n');
  expect(lines).toEqual(expect.arrayContaining([...saidInFull[code]]));
  const others = explain(compared(plain, '2018-01-01', '0.4'), locale, { detail: 'full' }).split('\n');
  for (const line of saidInFull[code]) expect(others).not.toContain(line);
});

it.each([vi, en])('$code: one line says only the bound, its day and the status', (locale) => {
  const line = explain(compared({ ...full, onward: false }, '2018-01-01', '0.4'), locale);
  expect(line).toBe(explain(compared(plain, '2018-01-01', '0.4'), locale));
});
