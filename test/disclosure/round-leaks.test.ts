import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { round } from '../../src/disclosure/round.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { gapProfile } from '../../src/indicators/gap-profile.js';
import type { Report } from '../../src/indicators/report.js';
import { series } from '../../src/indicators/series.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { stepsOf } from '../../src/present/stepsOf.js';
import { summarise } from '../../src/present/summarise.js';
import { toCsv } from '../../src/tables/toCsv.js';
import { toTable } from '../../src/tables/toTable.js';
import { catalog, numbersIn, report, units } from './leak-world.js';
import { reachableFrom } from './reachable.js';

const { report: rounded, summary } = round(report, { base: 10, seed: 'a text that nobody guesses' });
const resultsOf = (of: Report) => [...of].map(({ indicator, unit, targets: _, ...result }) => result);
const shown = numbersIn(resultsOf(rounded));
const definitions = numbersIn([catalog, units]);
// Every true number that is no multiple and is not shown by chance.
const truths = new Set([...numbersIn(resultsOf(report))].filter((number) => number > 9 && !shown.has(number)));
const leaked = (numbers: Iterable<number>) =>
  [...numbers].filter(
    (number) => (number > 200 || !Number.isInteger(number)) && truths.has(number) && !definitions.has(number),
  );

// People whose true counts are the rounded ones: multiples of the base stay as they are, so that their report is rounded to the same numbers.
function peopleOfRounded() {
  const sexes = ['female', 'male'] as const;
  const numberOf = (
    id: 'women' | 'women-leading',
    unit: string,
    cell: (typeof rounded.cells)[number],
    sex: 'female' | 'male',
  ) => rounded.result(id, unit, cell).counts[sex]!;
  return rounded.units.flatMap(({ id: unitId, children }) =>
    rounded.cells.flatMap((cell) =>
      sexes.flatMap((sex) => {
        const [staff, leaders] = (['women', 'women-leading'] as const).map((id) =>
          children.reduce((left, child) => left - numberOf(id, child, cell, sex), numberOf(id, unitId, cell, sex)),
        );
        return Array.from({ length: staff! }, (_, i) => ({
          id: `other-${unitId}-${cell['qualification']}-${sex}-${i}`,
          unitId,
          sex,
          leadership: i < leaders! ? 'deputy' : 'none',
          qualification: String(cell['qualification']),
          basicPay: String(9_000_000 + i),
        }));
      }),
    ),
  );
}

it('a rounded report holds what the report of its rounded counts holds, wherever a debugger looks', () => {
  expect(summary.hidden).toBe(0);
  const personnel = peopleOfRounded();
  const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
  const alike = round(evaluate(dataset, catalog, { by: 'qualification', benchmark: true }), {
    base: 10,
    seed: 'a',
  }).report;
  const rows = reportToJson(rounded).rows.map((row) => JSON.stringify(row));
  expect(reportToJson(alike).rows.filter((row, i) => JSON.stringify(row) !== rows[i])).toEqual([]);
  const { numbers, texts } = reachableFrom(rounded);
  const other = reachableFrom(alike);
  expect(numbers.size).toBeGreaterThan(20);
  expect([...numbers].filter((number) => !other.numbers.has(number))).toEqual([]);
  expect([...texts].filter((text) => text.includes('person-') || text.includes('nobody guesses'))).toEqual([]);
});

it('a rounded report says no true number', () => {
  const said = new Set<number>();
  numbersIn(reportToJson(rounded, { locale: vi }), said);
  for (const result of [...rounded, ...reportFromJson(JSON.stringify(rounded), catalog)]) {
    numbersIn(stepsOf(result), said);
    for (const locale of [vi, en]) numbersIn(explain(result, locale, { detail: 'full' }), said);
  }
  numbersIn(toCsv(toTable(rounded, { locale: en, needed: true, by: true })), said);
  for (const { id } of units) {
    numbersIn(gapProfile(rounded, id), said);
    numbersIn(womenNeeded(rounded, 'bound-by-number', id), said);
    numbersIn(series([rounded]).points('women', id), said);
    numbersIn(summarise(rounded, vi, { unit: id }), said);
  }
  numbersIn(targetSummary(rounded, 'bound-by-number'), said);
  for (const { id } of catalog.indicators.filter(({ difference, distribution }) => !difference && !distribution))
    numbersIn(rounded.columns(id), said);
  expect(leaked(said)).toEqual([]);
});

it('values of people are suppressed, and what people decide of units is not said', () => {
  for (const id of ['mean', 'median', 'gap', 'median-gap', 'kinds', 'siblings'] as const)
    expect(rounded.result(id, 'ministry')).toMatchObject({ value: null, reason: 'suppressed' });
  expect(rounded.result('women', 'ministry').targets[0]).toMatchObject({ outside: 'suppressed' });
});

it('the rows of a distribution and the cells of a breakdown add up', () => {
  const open = units.filter(({ id }) => rounded.result('degrees', id).reason === undefined);
  expect(open.length).toBeGreaterThan(2);
  for (const { id } of open) {
    const { distribution, counts } = rounded.result('degrees', id);
    const sum = distribution!.reduce((all, row) => all + row.counts.total!, 0);
    expect(sum).toBe(counts.total);
    const cells = rounded.cells.map((cell) => rounded.result('women', id, cell).counts.female);
    if (!cells.includes(undefined))
      expect(cells.reduce<number>((all, number) => all + number!, 0)).toBe(rounded.result('women', id).counts.female);
  }
});
