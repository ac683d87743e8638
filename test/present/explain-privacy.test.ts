import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { defaultModel } from '../../src/schemas/model.js';

/** Text and numbers that nothing else in a sentence can hold. */
const secret = fc.oneof(
  fc.stringMatching(/^Zq[a-z0-9]{8}Qz$/u),
  fc.integer({ min: 700_000_001, max: 799_999_999 }),
  fc.integer({ min: 700_000_001, max: 799_999_999 }).map((number) => -number),
  fc.integer({ min: 700_000_001, max: 799_999_999 }).map(String),
  fc.stringMatching(/^Zq[a-z0-9]{4}Qz$/u).map((text) => [text]),
  fc.constantFrom('2019-02-30', '3019-01-01', 'Nguyễn Thị Zqminh'),
);

// Ids and what points to them may be named; all else may not.
const isReference = (field: string) => field === 'id' || /Ids?$/u.test(field);

const rowsOf = (recordSet: string) => {
  const fields = [...(defaultModel.recordSets.get(recordSet)?.fields.keys() ?? [])].filter(
    (field) => !isReference(field),
  );
  const ids = {
    id: fc.constantFrom('i1', 'i2'),
    unitId: fc.constantFrom('u1', 'u2'),
    personId: fc.constantFrom('i1', 'i9'),
  };
  const values = Object.fromEntries(['madeUp', ...fields].map((field) => [field, secret]));
  return fc.array(fc.record({ ...ids, ...values }, { requiredKeys: [] }), { minLength: 1, maxLength: 4 });
};

const sets = [...defaultModel.recordSets.keys()];

describe.each(sets)('the issues of %s', (recordSet) => {
  it('hold no value of a row but ids', () => {
    let found = 0;
    fc.assert(
      fc.property(rowsOf(recordSet), (rows) => {
        const units = [{ id: 'u1', name: 'Unit', kind: 'team' }];
        const { issues } = createDataset({ units, [recordSet]: rows }, { asOf: '2019-12-31' });
        found += issues.length;
        const said = issues.flatMap((issue) =>
          [vi, en].flatMap((locale) => [explain(issue, locale), explain(issue, locale, { detail: 'full' })]),
        );
        const values = rows.flatMap((row) =>
          Object.entries(row).flatMap(([field, value]) => (isReference(field) ? [] : [value].flat().map(String))),
        );
        for (const value of values) expect(said.filter((text) => text.includes(value))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
