import fc from 'fast-check';
import { createDataset, defineCatalog, evaluate, formatShare, type Report, summarise } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';

const units = [
  { id: 'm', name: 'Bộ M', kind: 'ministry' },
  ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'm', name: `Cục ${id.toUpperCase()}`, kind: 'department' })),
];
const counts = fc
  .integer({ min: 0, max: 60 })
  .chain((total) => fc.record({ total: fc.constant(total), female: fc.integer({ min: 0, max: total }) }));
// A unit that is `null` has sent nothing.
const year = fc.record({
  planned: fc.array(fc.option(counts, { freq: 5 }), { minLength: 3, maxLength: 3 }),
  leaders: fc.array(fc.option(counts, { freq: 5 }), { minLength: 3, maxLength: 3 }),
});
type Year = typeof year extends fc.Arbitrary<infer Value> ? Value : never;

function reportOn(asOf: string, { planned, leaders }: Year): Report {
  const returnsOf = (populationId: string, list: Year['planned']) =>
    list.flatMap((one, i) =>
      one === null ? [] : [{ populationId, unitId: 'abc'[i]!, ...one, male: one.total - one.female }],
    );
  const returns = [...returnsOf('planned-people', planned), ...returnsOf('leaders', leaders)];
  return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
}

/** The percentages of a text, in the way of the language. */
const percentagesOf = (text: string) => [...text.matchAll(/\d[\d.,]*%/gu)].map(([figure]) => figure);

it('the headline, the changes and the targets that are not met say the values of the report, and no unit without a value lacks most', () => {
  fc.assert(
    fc.property(year, year, (first, second) => {
      const [before, now] = [reportOn('2022-12-31', first), reportOn('2023-12-31', second)];
      for (const locale of [vi, en]) {
        for (const { topic, text, indicator, unit, target } of summarise([before, now], locale)) {
          if (topic === 'headline') {
            const result = now.result(indicator as never, 'm');
            expect(text).toContain(formatShare(result.value, locale));
            expect(text.endsWith(`(${result.numerator}/${result.denominator}).`)).toBe(true);
          }
          if (topic === 'change') {
            const values = [before, now].map((report) => report.result(indicator as never, unit!).value!);
            expect(percentagesOf(text)).toEqual(values.map((value) => formatShare(value, locale)));
            const isUp = values[1]!.gt(values[0]!);
            expect(text).toContain(isUp ? locale.result.rose('').trim() : locale.result.fell('').trim());
          }
          if (topic === 'target_not_met') {
            const result = now.result(indicator as never, unit!);
            const comparison = result.targets.find((one) => one.target.id === target)!;
            expect(['met', 'met_late']).not.toContain(comparison.status);
            expect(percentagesOf(text)).toContain(formatShare(result.value, locale));
          }
          if (topic === 'farthest_unit') {
            const result = now.result(indicator as never, unit!);
            expect(result.value).not.toBeNull();
            expect(result.unit.id).not.toBe('m');
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('a report without any value has no sentence but that on coverage', () => {
  const nothing = { planned: [null, null, null], leaders: [null, null, null] };
  const topics = summarise(reportOn('2023-12-31', nothing), vi).map(({ topic }) => topic);
  expect(topics.every((topic) => topic === 'coverage')).toBe(true);
});

describe('numbers that are computed another way', () => {
  const source = { document: 'Kế hoạch' };
  const named = (text: string) => ({ vi: text, en: text });
  const populationOf = (id: string) => ({ id, title: named(id), of: 'personnel' }) as const;
  const [staff, leads, study] = [populationOf('staff'), populationOf('leads'), populationOf('study')];
  const facts = { better: 'higher', source } as const;
  const indicators = [
    { ...facts, id: 'women', title: named('Women'), femaleShare: { of: leads } },
    { ...facts, id: 'leads', title: named('Leads'), share: { part: leads, whole: staff } },
    { ...facts, id: 'study', title: named('Study'), share: { part: study, whole: staff } },
  ] as const;

  /** The limits of a bound in percent, and which of them are allowed themselves. */
  interface Limits {
    readonly low: number;
    readonly high: number;
    readonly isInclusive: boolean;
  }
  const percent = fc.integer({ min: 0, max: 100 });
  const limits: fc.Arbitrary<Limits> = fc.oneof(
    fc.record({ low: percent, high: fc.constant(Number.POSITIVE_INFINITY), isInclusive: fc.boolean() }),
    fc.record({ low: fc.constant(Number.NEGATIVE_INFINITY), high: percent, isInclusive: fc.boolean() }),
    fc.tuple(percent, fc.integer({ min: 0, max: 8 })).map(([low, width]) => {
      return { low, high: Math.min(100, low + width), isInclusive: true };
    }),
  );
  const written = (number: number) => String(number / 100);
  const boundOf = ({ low, high, isInclusive }: Limits) => {
    if (high === Number.POSITIVE_INFINITY) return isInclusive ? { at_least: written(low) } : { above: written(low) };
    if (low === Number.NEGATIVE_INFINITY) return isInclusive ? { at_most: written(high) } : { below: written(high) };
    return { between: [written(low), written(high)] as const };
  };
  const isWithin = (women: number, people: number, { low, high, isInclusive }: Limits) => {
    const share = 100 * women;
    return isInclusive
      ? share >= low * people && share <= high * people
      : share > low * people && share < high * people;
  };
  /** The smallest number from 0 on that is enough, or nothing. */
  const smallest = (most: number, isEnough: (number: number) => boolean) => {
    for (let number = 0; number <= most; number++) if (isEnough(number)) return number;
    return undefined;
  };

  const sexes = fc.record({ female: fc.nat({ max: 1_500 }), male: fc.nat({ max: 1_500 }) });
  const unit = fc.tuple(sexes, sexes, sexes).map(([all, ...parts]) => {
    const [first, second] = parts.map(({ female, male }) => {
      return { female: female % (all.female + 1), male: male % (all.male + 1) };
    });
    return { staff: all, leads: first!, study: second! };
  });
  type Unit = typeof unit extends fc.Arbitrary<infer Value> ? Value : never;
  const sumOf = (list: readonly Unit[], id: keyof Unit) => ({
    female: list.reduce((sum, one) => sum + one[id].female, 0),
    male: list.reduce((sum, one) => sum + one[id].male, 0),
  });

  function reportOf(list: readonly Unit[], bounds: readonly Limits[]): Report {
    const returns = list.flatMap((one, i) =>
      (['staff', 'leads', 'study'] as const).map((populationId) => {
        const { female, male } = one[populationId];
        return { populationId, unitId: 'abc'[i]!, total: female + male, female, male };
      }),
    );
    const targets = bounds.map((bound, i) => ({
      id: `target-${i}`,
      indicatorId: 'women' as const,
      title: named(`Target ${'ABC'[i]}`),
      bound: boundOf(bound),
      by: '2025-12-31',
      inForce: { from: '2020-01-01', to: '2025-12-31' },
      source,
      confidence: 'one_source' as const,
    }));
    const catalog = defineCatalog({ id: 'plan', title: named('Plan'), indicators, targets });
    return evaluate(createDataset({ units, returns } as never, { asOf: '2023-12-31' }).dataset, catalog);
  }

  /** A fraction as hundredths of a percent, rounded half away from zero, in the way of the language. */
  const hundredths = (part: bigint, whole: bigint, language: string) => {
    const rounded = (2n * part * 10_000n + whole) / (2n * whole);
    return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(Number(rounded) / 100);
  };
  const numbersOf = (text: string) => [...text.matchAll(/\d(?:[\d.,]*\d)?/gu)].map(([number]) => number);
  const languages = [
    { locale: vi, code: 'vi-VN', takes: 'Để đạt cần ', add: /bổ sung (\S+) nữ/u, replace: /thay (\S+) nam bằng nữ/u },
    {
      locale: en,
      code: 'en-US',
      takes: 'It takes ',
      add: /(\S+) more wom[ae]n/u,
      replace: /(\S+) wom[ae]n in place of/u,
    },
  ];

  it('the sentence on the widest gap says both rates and the gap in points', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), (list) => {
        const whole = sumOf(list, 'staff');
        const [women, men] = [BigInt(whole.female), BigInt(whole.male)];
        const gapOf = (id: 'leads' | 'study') => {
          const part = sumOf(list, id);
          const difference = BigInt(part.male) * women - BigInt(part.female) * men;
          return { part, size: difference < 0n ? -difference : difference };
        };
        const report = reportOf(list, []);
        for (const { locale, code } of languages) {
          const sentence = summarise(report, locale, { limit: 50 }).find(({ topic }) => topic === 'gap');
          const widest = [gapOf('leads'), gapOf('study')].reduce((most, { size }) => (size > most ? size : most), 0n);
          const hasGap = women > 0n && men > 0n && widest > 0n;
          expect(sentence !== undefined).toBe(hasGap);
          if (sentence === undefined) continue;
          seen += 1;
          const { part, size } = gapOf(sentence.indicator as 'leads');
          expect(size).toBe(widest);
          expect(numbersOf(sentence.text)).toEqual([
            hundredths(BigInt(part.female), women, code),
            hundredths(BigInt(part.male), men, code),
            hundredths(size, women * men, code),
          ]);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('the sentence on a target says the smallest numbers of women who are enough, and none where no number is', () => {
    const seen = { add: 0, replace: 0, none: 0 };
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 3 }),
        fc.array(limits, { minLength: 1, maxLength: 3 }),
        (list, bounds) => {
          const { female, male } = sumOf(list, 'leads');
          const people = female + male;
          const report = reportOf(list, bounds);
          const missed = bounds.flatMap((bound, i) =>
            people === 0 || isWithin(female, people, bound)
              ? []
              : [
                  {
                    id: `target-${i}`,
                    // With a limit of 99 % each man needs 99 women, and one more where the limit itself is not enough.
                    add: smallest(99 * male + 1, (more) => isWithin(female + more, people + more, bound)),
                    replace: smallest(male, (more) => isWithin(female + more, people, bound)),
                  },
                ],
          );
          for (const { locale, code, takes, add, replace } of languages) {
            const sentences = summarise(report, locale, { limit: 50 }).filter(
              ({ topic }) => topic === 'target_not_met',
            );
            expect(sentences.map(({ target }) => target).sort()).toEqual(missed.map(({ id }) => id));
            const count = (number: number | undefined) =>
              number === undefined ? undefined : new Intl.NumberFormat(code).format(number);
            for (const { target, text } of sentences) {
              const right = missed.find(({ id }) => id === target)!;
              const [, needs = ''] = text.split(takes);
              expect(add.exec(needs)?.[1]).toBe(count(right.add));
              expect(replace.exec(needs)?.[1]).toBe(count(right.replace));
              expect(numbersOf(needs)).toEqual([right.add, right.replace].flatMap((number) => count(number) ?? []));
              for (const way of ['add', 'replace'] as const) if (right[way] !== undefined) seen[way] += 1;
              if (needs === '') seen.none += 1;
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(seen.add, seen.replace, seen.none)).toBeGreaterThan(30);
  });
});
