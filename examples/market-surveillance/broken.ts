import { createDataset, explain, formatCount } from 'gender-indicators';
import { heading, item, wrap } from './layout.ts';
import type { Language } from './say.ts';

const units = [
  { id: 'cuc-a', name: 'Cục QLTT A', kind: 'department' },
  { id: 'doi-1', parentId: 'cuc-a', name: 'Đội QLTT số 1', kind: 'team', dissolvedOn: '2019-06-30' },
  { id: 'doi-2', parentId: 'cuc-c', name: 'Đội QLTT số 2', kind: 'team' },
  { id: 'doi-3', parentId: 'cuc-a', name: 'Đội QLTT số 3', kind: 'teem' },
];

const personnel = [
  { id: 'cc-1', unitId: 'cuc-a', sex: 'male', leadership: 'head' },
  { id: 'cc-2', unitId: 'cuc-a', sex: 'F', leadership: 'none' },
  { id: 'cc-3', unitId: 'cuc-b', sex: 'female', leadership: 'none' },
  { id: 'cc-4', unitId: 'doi-1', sex: 'female', leadership: 'deputy' },
  { id: 'cc-1', unitId: 'cuc-a', sex: 'female', leadership: 'none' },
  { id: 'cc-5', unitId: 'cuc-a', sex: 'female', leadership: 'head' },
  { id: 'cc-6', unitId: 'cuc-a', sex: 'female', leadership: 'none', birthDate: '1985-02-30' },
  { id: 'cc-7', unitId: 'cuc-a', sex: 'female', leadership: 'none', basicPay: '4.680.000' },
  { id: 'cc-8', unitId: 'cuc-a', sex: 'female', leadreship: 'deputy' },
];

const returns = [{ populationId: 'leaders', unitId: 'cuc-a', total: 12, female: 15 }];

/** What is wrong with rows that are broken on purpose. */
export function brokenIssues() {
  return createDataset({ units, personnel, returns }, { asOf: '2019-12-31' });
}

/** What the library says of each of them. */
export function brokenRows({ locale, texts }: Language): string[] {
  const { issues, counts } = brokenIssues();
  const sum = (of: 'read' | 'kept' | 'refused' | 'blanked'): string =>
    formatCount(
      Object.values(counts).reduce((all, one) => all + one[of], 0),
      locale,
    );
  return [
    ...heading(texts.broken),
    ...wrap(texts.rows(sum('read'), sum('kept'), sum('refused'), sum('blanked'))),
    ...issues.flatMap((issue) => item(explain(issue, locale))),
  ];
}
