import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import type { DisclosurePolicy } from '../../src/disclosure/policy.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import { attacker, plus, type Terms } from './attacker.js';
import {
  amountsOf,
  below,
  groupSums,
  kindsOf,
  type PayWorld,
  payTerms,
  payWorlds,
  reportOf,
  shownSums,
} from './pay-world.js';
import { addFound, attackOnTwoDays, type Day, nothingFound } from './two-days.js';

const amounts = fc.integer({ min: 1, max: 99 }).map((amount) => amount * 100_000);

// Of each kind in each unit: nothing changes, pay is raised, somebody comes, or somebody goes.
const changes = fc.array(fc.constantFrom('same', 'same', 'same', 'raise', 'come', 'go'), {
  minLength: 24,
  maxLength: 24,
});

function later({ bodies, ...rules }: PayWorld, change: readonly string[]): PayWorld {
  const changed = (pay: readonly number[], what: string): readonly number[] => {
    if (what === 'come') return [...pay, ...Array.from({ length: 6 }, (_, i) => 7_000_000 + i)];
    if (what === 'go') return pay.slice(1);
    return what === 'raise' ? pay.map((amount) => amount + 1_001) : pay;
  };
  return {
    ...rules,
    bodies: bodies.map(({ above, pay }, unit) => ({
      above,
      pay: pay.map((list, kind) => changed(list, change[4 * unit + kind]!)),
    })),
  };
}

interface Attack {
  /** Sums that were hidden, did not follow, are the same now and follow. */
  readonly returned: number;
  /** Small sums of today that follow by what was shown and is the same. */
  readonly remembered: number;
  /** Small sums of the earlier day that follow by hidden sums that have changed and are shown. */
  readonly released: number;
  readonly shown: number;
}

// The attacker has both reports, knows where there is nobody, and which sums of a unit without the units below it have not changed.
function attackOn(before: PayWorld, now: PayWorld, previous: 'none' | 'published' | 'evaluated'): Attack {
  const [evaluated, today] = [reportOf(before), reportOf(now, '2020-12-31')];
  const { least, threshold } = before;
  const policy = { threshold, pay: { least } };
  const { report: published } = protect(evaluated, policy);
  const options = {
    none: {},
    published: { previous: { published } },
    evaluated: { previous: { published, evaluated } },
  };
  const { report } = protect(today, { ...policy, ...options[previous] });
  const [then, after] = [amountsOf(before), amountsOf(now)];
  const size = then.length;
  const nobodyIn = (amounts: typeof then) =>
    amounts.flatMap((pay, at) => (pay.length === 0 ? [new Map([[at, 1]])] : []));
  const shift = (terms: Terms): Terms => new Map([...terms].map(([at, factor]) => [size + at, factor]));
  const listIn = (terms: Terms, amounts: typeof then) => [...terms.keys()].flatMap((at) => amounts[at]!);
  const isFew = (terms: Terms, amounts: typeof then) => {
    const people = listIn(terms, amounts).length;
    return people > 0 && people < least;
  };
  const sumIn = (terms: Terms, amounts: typeof then) => listIn(terms, amounts).reduce((sum, amount) => sum + amount, 0);
  const isSame = (terms: Terms) => sumIn(terms, then) === sumIn(terms, after);
  const nameOf = (terms: Terms) => [...terms.keys()].join();

  const [shownThen, shownNow] = [shownSums(published, before), shownSums(report, now)];
  const namesThen = new Set(shownThen.map(nameOf));
  const fromThen = attacker(size, [...nobodyIn(then), ...shownThen]);
  const fromNow = attacker(size, [...nobodyIn(after), ...shownNow]);
  const remembered = shownThen.filter(isSame);
  const fromMemory = attacker(size, [...nobodyIn(after), ...remembered]);
  const fromBoth = attacker(size, [...nobodyIn(after), ...remembered, ...shownNow]);
  const same = [...before.bodies.keys()]
    .flatMap((unit) => [payTerms([unit], [0, 1], [0]), payTerms([unit], [0, 1], [1]), payTerms([unit], [1], [0, 1])])
    .filter(isSame)
    .map((terms) => plus(terms, shift(terms), -1));
  const known = [...nobodyIn(then), ...nobodyIn(after).map(shift), ...same, ...shownThen];
  const again = shownNow.filter((terms) => namesThen.has(nameOf(terms)));
  const ofBothDays = attacker(2 * size, [...known, ...shownNow.map(shift)]);
  const withoutReleased = attacker(2 * size, [...known, ...again.map(shift)]);
  const small = (amounts: typeof then) => groupSums(before).filter(({ terms }) => isFew(terms, amounts));
  const cells = shownSums(evaluated, before).filter((terms) => listIn(terms, then).length > 0);
  return {
    returned: cells.filter((terms) => isSame(terms) && fromNow(terms) && !fromThen(terms)).length,
    remembered: small(after).filter(({ terms }) => fromBoth(terms) && !fromMemory(terms)).length,
    released: small(then).filter(({ terms }) => ofBothDays(terms) && !withoutReleased(terms)).length,
    shown: shownNow.length,
  };
}

const nothing = { returned: 0, remembered: 0, released: 0, shown: 0 };

// `npm run check:disclosure` tries more.
const tries = process.env['CHECKED_PARTS'] === undefined ? 25 : 500;

describe('pay after an earlier report', () => {
  it('tells no hidden sum of either day, whoever has both reports and knows what did not change', () => {
    const found = { none: { ...nothing }, published: { ...nothing }, evaluated: { ...nothing } };
    fc.assert(
      fc.property(payWorlds(amounts), changes, (world, change) => {
        for (const previous of ['none', 'published', 'evaluated'] as const) {
          const attack = attackOn(world, later(world, change), previous);
          for (const what of ['returned', 'remembered', 'released', 'shown'] as const)
            found[previous][what] += attack[what];
        }
      }),
      { numRuns: tries, seed: 1 },
    );
    expect(found.none.returned).toBeGreaterThan(0);
    expect(found.none.released).toBeGreaterThan(0);
    // Without the earlier report as it was evaluated, a sum of one that nobody has today may follow, in one world of some thousands.
    expect(found.published).toMatchObject({ returned: 0, remembered: 0, released: 0 });
    expect(found.evaluated).toMatchObject({ returned: 0, remembered: 0, released: 0 });
  }, 400_000);
});

// The numbers of people with pay that results of one report show: everybody of a unit and those below it, of a kind and of a sex.
function dayOf(world: PayWorld, report: Report<'staff' | 'leaders' | 'gap'>): Day {
  const people = amountsOf(world).map(({ length }) => length);
  const isShown = (id: 'staff' | 'leaders', unit: number, what: 'total' | 'female' | 'male') =>
    (id === 'staff' ? ['staff' as const, 'gap' as const] : [id]).some(
      (each) => report.result(each, `u${unit}`).counts[what] !== undefined,
    );
  const cells = below(world).flatMap((members, top) =>
    (['staff', 'leaders'] as const).flatMap((id) =>
      parts.map((what) => ({
        terms: payTerms(members, kindsOf[id], sexesOf[what]),
        place: `${top} ${id} ${what}`,
        isShown: isShown(id, top, what),
      })),
    ),
  );
  const groups = below(world).flatMap((all, top) =>
    [all, ...(all.length > 1 ? [[top]] : [])].flatMap((members) =>
      Object.entries(kindsOf).flatMap(([id, kinds]) =>
        parts.map((what) => ({
          terms: payTerms(members, kinds, sexesOf[what]),
          whole: payTerms(members, kinds, [0, 1]),
          place: `${top} ${id} ${what}`,
          cell: payTerms(all, kinds, sexesOf[what]),
          isMixed: false,
        })),
      ),
    ),
  );
  return { atoms: people, cells, groups };
}

const parts = ['total', 'female', 'male'] as const;
const sexesOf = { total: [0, 1], female: [0], male: [1] } as const;

describe('the number of people with pay after an earlier report', () => {
  it('tells no hidden number of either day, whoever has both reports and knows what did not change', () => {
    const found = { none: nothingFound, evaluated: nothingFound };
    fc.assert(
      fc.property(payWorlds(amounts), changes, (before, change) => {
        const now = later(before, change);
        const { least, threshold } = before;
        const policy = { threshold, pay: { least } };
        const evaluated = reportOf(before);
        const { report: published } = protect(evaluated, policy);
        const then = dayOf(before, published);
        for (const which of ['none', 'evaluated'] as const) {
          const previous = which === 'none' ? undefined : { published, evaluated };
          const after = dayOf(now, protect(reportOf(now, '2020-12-31'), { ...policy, previous }).report);
          const same = then.atoms.flatMap((number, at) =>
            number === after.atoms[at]
              ? [
                  new Map([
                    [at, 1],
                    [then.atoms.length + at, -1],
                  ]),
                ]
              : [],
          );
          const inherited = which === 'none' ? 'nothing' : 'same';
          const attack = attackOnTwoDays(then, after, same, { threshold, zeros: 'group' }, inherited);
          found[which] = addFound(found[which], attack);
        }
      }),
      { numRuns: tries, seed: 1 },
    );
    for (const what of ['earlier', 'now', 'returned'] as const) expect(found.none[what]).toBeGreaterThan(0);
    expect(found.evaluated).toMatchObject({ earlier: 0, now: 0, alone: 0, returned: 0 });
    expect(found.evaluated.shown).toBeGreaterThan(0.5 * found.none.shown);
  }, 400_000);
});

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const women = definePopulation({ ...staff, id: 'women', where: { sex: 'female' } });
const value = 'basicPay';
const sum = { sum: value, of: staff } as const;
const catalog = defineCatalog({
  id: 'plan',
  title,
  indicators: [
    defineIndicator({ ...about, id: 'mean', mean: { of: staff, value } }),
    defineIndicator({ ...about, id: 'mean-of-women', mean: { of: women, value } }),
    defineIndicator({ ...about, id: 'sum', quantity: { value: sum } }),
    defineIndicator({ ...about, id: 'a-head', ratio: { numerator: sum, denominator: { count: staff } } }),
    defineIndicator({ ...about, id: 'median', median: { of: staff, value } }),
    defineIndicator({ ...about, id: 'quantile', quantile: { of: staff, value, p: '0.9' } }),
    defineIndicator({ ...about, id: 'gap', payGap: { of: staff, value } }),
    defineIndicator({ ...about, id: 'median-gap', payGap: { of: staff, value, average: 'median' } }),
  ],
});

// Women and men of one unit, who all have as much.
function reportOfPay(womensPay: number, menPay: number, number: number, asOf = '2019-12-31', of: Catalog = catalog) {
  const personnel = ['female', 'male'].flatMap((sex) =>
    Array.from({ length: number }, (_, i) => ({
      id: `${sex}-${i}`,
      unitId: 'dept',
      sex,
      leadership: 'none',
      basicPay: String(sex === 'female' ? womensPay : menPay),
    })),
  );
  const units = [{ id: 'dept', name: 'Cục', kind: 'department' }];
  return evaluate(createDataset({ units, personnel: personnel as never }, { asOf }).dataset, of);
}

describe('an average that was hidden before', () => {
  const before = reportOfPay(8_000_000, 9_000_000, 4);
  const { report: published } = protect(before);
  const same = reportOfPay(8_000_000, 9_000_000, 10, '2020-12-31');
  const raised = reportOfPay(8_100_000, 9_300_000, 10, '2020-12-31');
  const ids = catalog.indicators.map(({ id }) => id);
  const fromJson = reportFromJson(JSON.stringify(published), catalog);
  const evaluatedFromJson = reportFromJson(JSON.stringify(before), catalog);

  it.each(ids)('of %s stays hidden until it changes', (id) => {
    const reasonOf = (report: typeof before, policy: DisclosurePolicy = {}) =>
      protect(report, policy).report.result(id, 'dept').reason;
    expect(published.result(id, 'dept').reason).toBe('suppressed');
    expect(reasonOf(raised)).toBeUndefined();
    expect(reasonOf(raised, { previous: { published } })).toBe('suppressed');
    for (const evaluated of [before, evaluatedFromJson]) {
      expect(reasonOf(raised, { previous: { published: fromJson, evaluated } })).toBeUndefined();
      // Ten people have more than eight, and the same on average.
      const isSum = id === 'sum';
      if (!isSum) expect(reasonOf(same, { previous: { published: fromJson, evaluated } })).toBe('suppressed');
    }
  });

  it('is shown when it changes though as many people have pay, where the report before said how many', () => {
    const share = defineIndicator({ ...about, id: 'share', femaleShare: { of: staff } });
    const mean = catalog.indicators.filter(({ id }) => id === 'mean-of-women');
    const paying = defineCatalog({ id: 'paying', title, indicators: mean });
    const counting = defineCatalog({ id: 'counting', title, indicators: [...mean, share] });
    const reasonIn = (of: Catalog) => {
      const evaluated = reportOfPay(8_000_000, 9_000_000, 12, '2019-12-31', of);
      const published = protect(evaluated, { pay: { least: 20 } }).report;
      expect(published.result('mean-of-women', 'dept').reason).toBe('suppressed');
      const now = reportOfPay(8_100_000, 9_300_000, 12, '2020-12-31', of);
      return protect(now, { previous: { published, evaluated } }).report.result('mean-of-women', 'dept').reason;
    };
    expect([reasonIn(paying), reasonIn(counting)]).toEqual(['suppressed', undefined]);
  });

  it('of one sum stays hidden where as many people have the same together', () => {
    const more = reportOfPay(3_200_000, 3_600_000, 10, '2020-12-31');
    const { report } = protect(more, { previous: { published, evaluated: before } });
    expect(report.result('sum', 'dept').reason).toBe('suppressed');
    expect(report.result('median', 'dept').reason).toBeUndefined();
  });
});
