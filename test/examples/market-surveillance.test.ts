import { join } from 'node:path';
import { checkFigure, createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { describe, expect, it } from 'vitest';
import { brokenIssues } from '../../examples/market-surveillance/broken.ts';
import { compared, sections } from '../../examples/market-surveillance/committee.ts';
import { publishedFigures } from '../../examples/market-surveillance/figures.ts';
import { columns } from '../../examples/market-surveillance/layout.ts';
import { languages, marketSurveillance } from '../../examples/market-surveillance/report.ts';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { recordSchemas } from '../../src/schemas/model.js';
import cases from '../cases/published-figures-vn.json' with { type: 'json' };
import { fortyRows } from '../catalogs/vn/forty-rows.js';

const folder = join(import.meta.dirname, '../../examples/market-surveillance');

describe.each(['vi', 'en'] as const)('in %s', (code) => {
  const printed = marketSurveillance(languages[code]);

  it('prints what is committed, byte for byte', async () => {
    await expect(printed).toMatchFileSnapshot(join(folder, `expected.${code}.txt`));
  });

  it('fits a terminal of 100 columns, each letter one column wide', () => {
    const lines = printed.split('\n');
    expect(lines.filter((line) => line.length > columns || line !== line.normalize('NFC'))).toEqual([]);
    expect(lines.filter((line) => /undefined|null|NaN|\[object/u.test(line))).toEqual([]);
  });
});

describe('the sample force', () => {
  const rows = sampleForce();
  const { dataset, issues, counts } = createDataset(rows, { asOf });
  const report = evaluate(dataset, advancement);

  it('is the same on every run', () => {
    expect(sampleForce()).toEqual(rows);
  });

  it.each(Object.keys(recordSchemas).filter((name) => name !== 'returns' && name !== 'observations'))(
    'has rows of %s',
    (name) => {
      expect(counts[name as keyof typeof counts]?.kept).toBeGreaterThan(0);
    },
  );

  it('gives every indicator of the committee a value', () => {
    const ids = Object.values(sections).flat();
    expect(ids.filter((id) => report.result(id, compared[id] ?? 'qltt').value === null)).toEqual([]);
  });

  it.each([1, 2, 3])('has no issue of seed %i either, and other people', (seed) => {
    const other = sampleForce(seed);
    expect(createDataset(other, { asOf }).issues).toEqual([]);
    expect(other.personnel).not.toEqual(rows.personnel);
    expect(other.personnel.filter(({ sex }) => sex === 'female').length).toBe(1081);
  });

  it('has no issue', () => {
    expect([...issues, ...report.issues]).toEqual([]);
    expect(Object.values(counts).filter(({ refused }) => refused > 0)).toEqual([]);
  });

  it.each([
    ['general_department', 'central', 1],
    ['department', 'central', 6],
    ['department', 'province', 63],
    ['team', 'district', 376],
  ])('has of kind %s at level %s: %i', (kind, level, count) => {
    expect(rows.units.filter((unit) => unit.kind === kind && unit.level === level).length).toBe(count);
    expect(rows.units.length).toBe(446);
  });

  it('has 5,430 people, 1,081 of them women, and no names', () => {
    expect(report.result('women-in-workforce', 'qltt').counts).toMatchObject({ total: 5430, female: 1081, male: 4349 });
    expect(rows.personnel.filter((person) => 'name' in person)).toEqual([]);
  });

  it('has exactly one head in every unit', () => {
    const heads = rows.personnel.filter(({ leadership }) => leadership === 'head').map(({ unitId }) => unitId);
    expect([...heads].sort()).toEqual(rows.units.map(({ id }) => id).sort());
  });

  it('has fewer women the higher one looks', () => {
    const shareOf = (id: Parameters<typeof report.result>[0]) =>
      report.result(id, 'qltt').value?.toNumber() ?? Number.NaN;
    expect(shareOf('women-in-leadership')).toBeLessThan(shareOf('women-in-workforce') / 2);
    expect(shareOf('women-heads-of-unit')).toBeLessThan(shareOf('women-in-leadership'));
    expect(shareOf('women-heads-of-unit')).toBeGreaterThan(0);
  });
});

it('the report of the committee has every figure of the forty rows once, but distributions, which are tables', () => {
  const figures = fortyRows.flatMap(({ figures: own }) => own.map(({ id }) => id));
  const shown: string[] = Object.values(sections).flat();
  expect([...shown].sort()).toEqual(figures.filter((id) => !id.endsWith('-distribution')).sort());
});

describe('the published figures', () => {
  it.each(publishedFigures)('$id is copied from its source', (figure) => {
    const found = cases.find(({ id }) => id === figure.id);
    const { part, whole, published, year, source } = figure;
    expect({ part, whole, published, year, source }).toEqual({
      part: found?.numerator,
      whole: found?.total,
      published: found?.publishedText,
      year: found?.year,
      source: found?.sourceUrl,
    });
    expect(['exact', 'rounded'].includes(checkFigure(figure).verdict)).toBe(found?.consistent);
  });
});

describe('the broken rows', () => {
  const { issues, counts } = brokenIssues();

  it('give each its issue', () => {
    const found = issues.map(({ recordSet, row, code }) => `${recordSet} ${row} ${code}`);
    expect(found.sort()).toEqual([
      'personnel 1 unknown_value',
      'personnel 2 unknown_unit',
      'personnel 3 unit_not_active',
      'personnel 4 duplicate_id',
      'personnel 5 second_head',
      'personnel 6 invalid_date',
      'personnel 7 invalid_format',
      'personnel 8 missing',
      'personnel 8 unknown_field',
      'returns 0 part_above_total',
      'units 2 unknown_unit',
      'units 3 unknown_value',
    ]);
  });

  it('are read, kept or refused', () => {
    expect(counts).toMatchObject({
      units: { read: 4, kept: 2, refused: 2, blanked: 0 },
      personnel: { read: 9, kept: 4, refused: 5, blanked: 2 },
      returns: { read: 1, kept: 0, refused: 1, blanked: 0 },
    });
  });
});
