import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataset, Decimal, evaluate, explain } from 'gender-indicators';
import {
  evnPlan,
  nationalTargets,
  nq28Strategy,
  nq1891Structure,
  partyTargets,
  qd1696Programme,
  qd1790Programme,
  qd2282Programme,
  qd2351Strategy,
} from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { type Catalog, catalogSchema, type Indicator, type Target, targetSchema } from 'gender-indicators/schemas';
import { meets } from 'gender-indicators/targets';
import { describe, expect, it } from 'vitest';

/** A row of the fact base: what a page says of a target. */
interface Row {
  readonly note?: string | null;
  readonly id: string;
  readonly documentDate: string;
  readonly comparator: '>=' | '<=';
  readonly value: number;
  readonly unit: string;
  readonly byYear: number;
  readonly scope: string;
  readonly sourceUrl: string | null;
  readonly confidence: 'confirmed-2plus' | 'single-source' | 'memory';
  readonly direction: string;
  readonly strict?: boolean;
  readonly qualifier?: string | null;
  readonly onward?: boolean;
  readonly annual?: boolean;
  /** The last year in which an annual target holds, where it is not that of the deadline. */
  readonly onwardTo?: number;
  /** The day of the deadline, where it is not the last of the year. */
  readonly byDay?: string;
  readonly otherSources?: readonly string[];
}

/** A value that was reported for a target, without the year of the deadline in its id. */
interface Reported {
  readonly targetId: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly subPopulation: string;
  readonly sourceUrl: string;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../cases', name), 'utf8'));
const rows = read('targets-vn.json') as readonly Row[];
const reported = read('progress-vn.json') as readonly Reported[];

const documents: Readonly<Record<string, Catalog>> = {
  nq28Strategy,
  qd2351Strategy,
  qd2282Programme,
  qd1696Programme,
  qd1790Programme,
  partyTargets,
  nq1891Structure,
  evnPlan,
};
const targets = Object.values(documents).flatMap((catalog) => catalog.targets ?? []);
const indicators = new Map(
  Object.values(documents)
    .flatMap((catalog) => catalog.indicators)
    .map((indicator) => [indicator.id, indicator]),
);
const rowOf = new Map(rows.map((row) => [row.id, row]));
// QĐ 1898/QĐ-TTg is for ethnic-minority areas and none of the documents that the catalogs hold.
const expected = rows.filter((row) => row.confidence !== 'memory' && !row.id.startsWith('qd1898'));

function indicatorOf(target: Target): Indicator {
  const indicator = indicators.get(target.indicatorId);
  if (indicator === undefined) throw new Error(target.indicatorId);
  return indicator;
}

/** The same day one day later or earlier. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

it('every row that was seen at a source is a target of one document, and no other row is', () => {
  expect(targets.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(expected.length).toBeGreaterThan(70);
});

it('nothing from memory is anywhere', () => {
  const remembered = rows.filter((row) => row.confidence === 'memory').map(({ id }) => id);
  expect(remembered.length).toBeGreaterThan(30);
  const held = [...targets, ...(nationalTargets.targets ?? [])].map(({ id }) => id);
  expect(held.filter((id) => remembered.includes(id))).toEqual([]);
});

it('nationalTargets holds every national document once, and no plan of a group', () => {
  const { targets: national = [], indicators: measured, populations = [] } = nationalTargets;
  const others = targets.filter(({ id }) => id !== 'evn-managers').map(({ id }) => id);
  expect(national.map(({ id }) => id).sort()).toEqual(others.sort());
  for (const list of [national, measured, populations])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

it.each(Object.entries({ ...documents, nationalTargets }))('%s goes through JSON and is a catalog', (_, catalog) => {
  const parsed = catalogSchema.parse(JSON.parse(JSON.stringify(catalog)));
  expect(parsed).toEqual(catalog);
  const { dataset } = createDataset({ units: [] }, { asOf: '2024-12-31' });
  expect(() => evaluate(dataset, parsed)).not.toThrow();
});

it('QĐ 800 and NQ 28 count other perpetrators, so that their figures are not one series', () => {
  const definitionOf = (id: string) =>
    indicatorOf(targets.find((target) => target.id === id)!).definition?.['vi'] ?? '';
  expect(definitionOf('qd800-perp')).not.toContain('trên cơ sở giới');
  expect(definitionOf('nq28-3.2b-2025')).toContain('bạo lực gia đình, bạo lực trên cơ sở giới');
});

/** Bound of a row in the library's units; a share is a fraction. */
function boundOf({ id, comparator, value, unit, strict = false, direction }: Row) {
  const limit = unit.startsWith('%') ? new Decimal(value).div(100) : new Decimal(value);
  // Each sex at least 40 %: women are 40 to 60 %.
  if (direction === 'balance') return { between: [limit.toString(), new Decimal(1).minus(limit).toString()], id };
  const key = comparator === '>=' ? (strict ? 'above' : 'at_least') : strict ? 'below' : 'at_most';
  return { [key]: limit.toString(), id };
}

/** The limits of a bound as text, so that 1 and '1' are the same. */
function asText(target: Target) {
  const entries = Object.entries(target.bound).map(([key, limit]) => [
    key,
    Array.isArray(limit) ? limit.map(String) : String(limit),
  ]);
  return { ...Object.fromEntries(entries), id: target.id };
}

describe.each(targets.map((target) => [target.id, target] as const))('%s', (id, target) => {
  const row = rowOf.get(id);
  if (row === undefined) throw new Error(id);
  const indicator = indicatorOf(target);
  const isShare = row.unit.startsWith('%');

  it('says what its row says', () => {
    expect(asText(target)).toEqual(boundOf(row));
    expect(target.confidence).toBe(row.confidence === 'confirmed-2plus' ? 'two_or_more_sources' : 'one_source');
    const { url, readOn, otherPages = [] } = target.source;
    expect(url).toBe(row.sourceUrl);
    // What is said to be seen at two pages names two, and each page has the day on which it was read.
    if (target.confidence === 'two_or_more_sources') expect(otherPages.length).toBeGreaterThan(0);
    for (const page of otherPages) expect(row.otherSources).toContain(page.url);
    for (const day of [readOn, ...otherPages.map((page) => page.readOn)]) expect(day).toMatch(/^2026-11-2\d$/u);
    // Words are those of a page or are left out; a sentence with holes is neither.
    expect(target.wording?.['vi'] ?? '').not.toContain('…');
    expect(target.approximate === true).toBe(row.qualifier?.startsWith('khoảng') === true);
    expect(target.adjustable !== undefined).toBe(row.scope.includes('Escape clause'));
    // What a row's note calls memory or an inference is off by default.
    expect(target.verified === false).toBe(/memory|inference/u.test(row.note ?? ''));
  });

  it('has the dates of its row', () => {
    // QĐ 2282/QĐ-TTg was signed on the last day of the year.
    expect(target.inForce.from).toBe(id.startsWith('qd2282') ? '2020-12-31' : row.documentDate);
    const isKept = row.scope.includes('maintained to 2020');
    expect(target.onward === true).toBe(
      row.onward === true || row.annual === true || row.scope.startsWith('annual') || isKept,
    );
    const lastDay = row.byDay ?? `${row.byYear}-12-31`;
    const lastYear = row.onward === true ? 2030 : isKept ? 2020 : (row.onwardTo ?? row.byYear);
    if (target.onward !== true) expect([target.by, target.inForce.to]).toEqual([lastDay, lastDay]);
    else expect(target.inForce.to).toBe(`${lastYear}-12-31`);
    if (row.onward) expect(target.by).toBe(`${row.byYear}-01-01`);
    expect(target.inForce.from < target.by && target.by <= target.inForce.to).toBe(true);
  });

  it('is measured by an indicator of its unit and direction', () => {
    if (indicator.given !== undefined) expect(indicator.given.unit).toBe(isShare ? 'share' : 'number');
    const direction = row.direction === 'down' ? 'lower' : row.direction === 'balance' ? 'parity' : 'higher';
    expect(indicator.better).toBe(direction);
  });

  it('is said in both languages and keeps its fields through JSON', () => {
    expect(targetSchema.parse(JSON.parse(JSON.stringify(target)))).toEqual(target);
    for (const code of ['vi', 'en'] as const) {
      const texts = [target.title, target.wording, indicator.title, indicator.definition, target.source.document];
      for (const text of texts) {
        if (text === undefined || typeof text === 'string') continue;
        expect(text[code]?.length).toBeGreaterThan(5);
        expect(text['vi']).not.toBe(text['en']);
      }
    }
  });

  // A value that meets the bound and one that does not.
  const [meeting, missing] = examples(target);
  const compared = (asOf: string, value: string, benchmark = false) => {
    const catalog = {
      id: 'one',
      title: target.title,
      indicators: [asGiven(indicator, isShare)],
      targets: [{ ...target, binds: undefined }],
    };
    const observations = [{ indicatorId: indicator.id, unitId: 'vn', on: '2000-01-01', value, source: 'by hand' }];
    const units = [{ id: 'vn', name: 'Việt Nam', kind: 'government' }];
    const { dataset, issues } = createDataset({ units, observations }, { asOf });
    expect(issues).toEqual([]);
    return evaluate(dataset, catalog, { benchmark, unverified: true }).result(indicator.id, 'vn').targets[0];
  };

  const { from, to } = target.inForce;
  const isRepealed = to < target.by;

  it('counts from its first day, and after its last one unless it was replaced before its deadline', () => {
    for (const day of [shifted(from, -1), ...(isRepealed ? [shifted(to, 1)] : [])]) {
      expect(compared(day, meeting)).toMatchObject({ status: null, reason: 'not_in_force' });
      expect(compared(day, meeting, true)).toMatchObject({ status: 'met', reference: true });
    }
    for (const day of [from, to, ...(isRepealed ? [] : [shifted(to, 1)])])
      expect(compared(day, meeting)).toMatchObject({ status: 'met', reference: false });
  });

  it('is missed from the day on which it must hold', () => {
    expect(compared(shifted(target.by, -1), missing, true)).toMatchObject({ status: 'not_met' });
    for (const day of [target.by, shifted(target.by, 1)]) {
      expect(compared(day, missing, true)).toMatchObject({ status: 'missed' });
      if (!isRepealed) expect(compared(day, missing)).toMatchObject({ status: 'missed', reference: false });
    }
  });

  it('is explained in full with its words, and in one line', () => {
    const comparison = compared(target.by, missing);
    if (comparison === undefined) throw new Error(id);
    for (const locale of [vi, en]) {
      const full = explain(comparison, locale, { detail: 'full' });
      const { wording, adjustable, approximate = false } = target;
      for (const words of [wording, adjustable?.wording])
        if (words !== undefined) expect(full).toContain(words[locale.code]);
      expect(/“(?:khoảng|about)”/u.test(full)).toBe(approximate);
      expect(full).toContain(locale.date(target.by));
      expect(full).not.toMatch(/undefined|null|NaN|\[object/u);
      expect(explain(comparison, locale).split('\n')).toHaveLength(1);
    }
  });
});

/** The indicator as a published value gives it, where there are no records. */
function asGiven(indicator: Indicator, isShare: boolean): Indicator {
  const { id, title, better, source } = indicator;
  return { id, title, better, source, given: { unit: isShare ? 'share' : 'number' } };
}

/** A value just on the good side of the bound, and one just on the other. */
function examples({ bound }: Target): readonly [meeting: string, missing: string] {
  const step = '0.000000001';
  const [key, limit] = Object.entries(bound)[0] ?? [];
  if (Array.isArray(limit)) return [String(limit[0]), new Decimal(limit[0]).minus(step).toString()];
  const at = new Decimal(limit as string);
  const [below, above] = [at.minus(step).toString(), at.plus(step).toString()];
  if (key === 'at_least') return [at.toString(), below];
  if (key === 'above') return [above, at.toString()];
  if (key === 'at_most') return [at.toString(), above];
  return [below, at.toString()];
}

describe('values as they were reported', () => {
  const cases = reported.flatMap((one) => {
    const found = targets.filter(({ id }) => id === one.targetId || id.startsWith(`${one.targetId}-`));
    return found.map((target) => [`${target.id}, ${one.year}, ${one.subPopulation}`, target, one] as const);
  });

  it('names a target for all but counts of targets and shares of posts', () => {
    const without = reported.filter(({ targetId }) => !cases.some(([, , one]) => one.targetId === targetId));
    expect(new Set(without.map(({ targetId }) => targetId))).toEqual(new Set(['nq28-overall', 'moha-leadership']));
  });

  it.each(cases)('%s', (_, target, { value, unit, year, sourceUrl }) => {
    const isShare = unit.startsWith('%');
    const indicator = indicatorOf(target);
    const published = (isShare ? new Decimal(value).div(100) : new Decimal(value)).toString();
    const catalog = { id: 'one', title: target.title, indicators: [asGiven(indicator, isShare)], targets: [target] };
    const kind = target.id === 'evn-managers' ? 'enterprise' : 'government';
    const units = [{ id: target.id === 'evn-managers' ? 'evn' : 'vn', name: 'Đơn vị', kind }];
    const on = `${year}-12-31`;
    const unitId = units[0]?.id;
    const observations = [{ indicatorId: indicator.id, unitId, on, value: published, source: sourceUrl }];
    const { dataset } = createDataset({ units, observations }, { asOf: on });
    const result = evaluate(dataset, catalog, { benchmark: true, unverified: true }).result(
      indicator.id,
      String(unitId),
    );
    expect(String(result.value)).toBe(published);
    const isMet = meets(published, target.bound);
    const { status, reference } = result.targets[0] ?? {};
    expect(status === 'met').toBe(isMet);
    expect(reference).toBe(on < target.inForce.from || on > target.inForce.to);
  });

  it('13 of 22 ministries miss 60 %, 48 of 63 provinces meet 75 %', () => {
    const units = [{ id: 'vn', name: 'Việt Nam', kind: 'government' }];
    const status = (part: number, whole: number, id: string) => {
      const returns = [
        { populationId: 'state-agencies-with-woman', unitId: 'vn', total: part },
        { populationId: 'state-agencies', unitId: 'vn', total: whole },
      ];
      const { dataset } = createDataset({ units, returns }, { asOf: '2024-12-31' });
      const result = evaluate(dataset, nationalTargets).result('agencies-with-woman-key-leader', 'vn');
      return result.targets.find(({ target }) => target.id === id)?.status;
    };
    expect(status(13, 22, 'nq28-1.1-2025')).toBe('not_met');
    expect(status(48, 63, 'nq28-1.1-2030')).toBe('met');
  });
});
