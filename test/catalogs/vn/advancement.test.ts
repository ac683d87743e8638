import { createDataset, evaluate, type Report, type Result } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { catalogSchema, indicatorSchema, populationSchema, type Title, targetSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../src/schemas/model.js';
import { heldPopulations } from './held-populations.js';
import { asOf, ministry } from './ministry.js';

/** Texts of a catalog are in both languages: `languages.test.ts`. */
interface Both {
  readonly vi: string;
  readonly en: string;
}
const both = (text: Title | undefined) => ({ vi: '', en: '', ...text }) as Both;

const { populations = [], indicators, targets = [] } = advancement;
const all = [...populations, ...indicators, ...targets];
const texts = [advancement, ...all].flatMap((one) => [
  [one.id, 'title', both(one.title)] as const,
  ...('definition' in one && one.definition !== undefined
    ? [[one.id, 'definition', both(one.definition)] as const]
    : []),
]);

// Letters that Vietnamese has and English has not.
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

describe('the data', () => {
  it('names each thing once', () => {
    for (const list of [populations, indicators, targets]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      expect(list.length).toBeGreaterThan(5);
    }
  });

  it('lists exactly the populations that its indicators hold', () => {
    const held = indicators.flatMap(heldPopulations);
    expect(new Set(populations.map(({ id }) => id))).toEqual(new Set(held.map(({ id }) => id)));
  });

  it.each(texts)('says %s (%s) in Vietnamese with its diacritics, and in English without them', (_id, _what, text) => {
    expect(text.vi).toMatch(vietnamese);
    expect(text.en).not.toMatch(vietnamese);
    expect(text.en).not.toBe(text.vi);
    expect(text.vi.normalize('NFC')).toBe(text.vi);
  });

  it('gives no two of a kind the same title', () => {
    for (const list of [populations, indicators, targets]) {
      for (const code of ['vi', 'en'] as const) {
        expect(new Set(list.map(({ title }) => title[code])).size).toBe(list.length);
      }
    }
  });

  it.each([...indicators, ...targets])(
    '$id has a source that says where it stands, in both languages',
    ({ source }) => {
      for (const words of [source.document, source.article]) {
        if (typeof words !== 'object') throw new Error('in one language');
        const { vi, en } = both(words);
        expect(vi).toMatch(vietnamese);
        expect(vi.length).toBeGreaterThan(8);
        expect(en.length).toBeGreaterThan(8);
        expect(en).not.toBe(vi);
      }
    },
  );

  it.each(indicators)('$id leaves Vietnamese words quoted in English, and says what they mean', ({ source }) => {
    const { vi, en } = both(typeof source.article === 'object' ? source.article : undefined);
    const quotes = vi.match(/“[^”]+”/gu) ?? [];
    expect(quotes.filter((quote) => !en.includes(quote))).toEqual([]);
    if (quotes.length > 0) expect(en).toMatch(/\([A-Za-z][^)]+\)$/u);
  });

  it.each(indicators)('$id is defined in words', ({ definition }) => {
    expect(both(definition).vi.length).toBeGreaterThan(20);
    expect(both(definition).en.length).toBeGreaterThan(20);
  });

  it.each(targets)('$id has a link, an indicator of the catalog, and a deadline within its dates', (target) => {
    expect(target.source.url).toMatch(/^https?:\/\//);
    expect(indicators.map(({ id }) => id)).toContain(target.indicatorId);
    expect(target.inForce.from < target.by && target.by <= target.inForce.to).toBe(true);
    expect(target.verified).not.toBe(false);
  });
});

describe('the compiler', () => {
  const { dataset } = createDataset({ units: ministry.units }, { asOf });
  const report: Report<(typeof indicators)[number]['id']> = evaluate(dataset, advancement);

  it('knows the ids of the indicators', () => {
    expect(report.result('women-in-leadership', 'ministry').indicator.id).toBe('women-in-leadership');
    // @ts-expect-error a misspelt id
    expect(() => report.result('women-in-leadreship', 'ministry')).toThrow(/Write “women-in-leadership”/u);
  });
});

describe('an empty dataset', () => {
  const others = Object.keys(recordSchemas).filter((name) => name !== 'units');
  const empty = Object.fromEntries(others.map((name) => [name, []]));

  it.each([
    ['without record sets', {}],
    ['with empty record sets', empty],
  ])('%s has every field that the populations name, and no value', (_, rows) => {
    const { dataset } = createDataset({ units: ministry.units, ...rows }, { asOf });
    const values = [...evaluate(dataset, advancement)].filter(({ value }) => value?.isZero() === false);
    expect(values.map(({ indicator }) => indicator.id)).toEqual([]);
  });
});

describe('as JSON', () => {
  const json: unknown = JSON.parse(JSON.stringify(advancement));
  const { dataset } = createDataset(ministry, { asOf });
  const facts = (report: Iterable<Result>) =>
    [...report].map(({ indicator, unit, value, reason, counts, part, distribution, targets: compared }) => ({
      id: indicator.id,
      unit: unit['id'],
      value: value?.toString(),
      reason,
      counts,
      part,
      distribution: JSON.stringify(distribution),
      statuses: compared.map(({ target, status, reason: why }) => [target.id, status, why]),
    }));

  it('is accepted by the schemas as it is', () => {
    expect(catalogSchema.parse(json)).toEqual(json);
    expect(populations.map((one) => populationSchema.safeParse(one).success)).not.toContain(false);
    expect(indicators.map((one) => indicatorSchema.safeParse(one).success)).not.toContain(false);
    expect(targets.map((one) => targetSchema.safeParse(one).success)).not.toContain(false);
  });

  it.each([{}, { benchmark: true }])('gives equal results with %o', (options) => {
    const own = facts(evaluate(dataset, advancement, options));
    expect(facts(evaluate(dataset, catalogSchema.parse(json), options))).toEqual(own);
    expect(own.filter(({ value }) => value !== undefined).length).toBeGreaterThan(60);
  });
});
