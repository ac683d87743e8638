import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { series } from '../../src/indicators/series.js';
import { targetProgressOf } from '../../src/indicators/target-progress.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { targetsAt } from '../../src/indicators/targets-at.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { assess } from '../../src/targets/assess.js';
import { type Course, courses, type StatusTable, shareOn, statusTables } from '../cases/target-statuses.js';
import { catalog, indicator, personnel } from './catalogs.js';
import { unit } from './rows.js';

const bound = { at_least: '0.6' };
const planOf = ({ dates }: StatusTable) =>
  catalog({
    indicators: [indicator('women', { femaleShare: { of: personnel } })],
    targets: [
      {
        ...{ id: 'sixty', indicatorId: 'women', title: { vi: 'tên', en: 'title' }, bound, ...dates },
        ...{ binds: { kind: 'department' }, source: { document: 'plan' }, confidence: 'one_source' },
      },
    ],
  });
const units = courses.map((course) => unit(course, undefined, course === 'unbound' ? {} : { kind: 'department' }));

function reportOn(table: StatusTable, day: string) {
  const returns = courses.flatMap((course) => {
    const share = shareOn(course, day);
    if (share === undefined) return [];
    return { populationId: 'personnel', unitId: course, total: share === null ? 0 : 100, female: share ?? 0 };
  });
  return evaluate(createDataset({ units, returns }, { asOf: day }).dataset, planOf(table));
}

/** Days on which a unit reported before the day that is looked at. */
const yearEnds = Array.from({ length: 9 }, (_, i) => `${2019 + i}-12-31`);
const daysUpTo = (day: string) => [...yearEnds.filter((earlier) => earlier < day), day];

const answerOf = (
  answer: { status: string | null; reason?: string | undefined; note?: string | undefined } | undefined,
) => {
  const { status = null, reason, note } = answer ?? {};
  const word = status === null || status === 'not_assessable' ? reason : status;
  return `${word}${note === 'deadline_value_unknown' ? '?' : ''}`;
};

/** The answer of one report alone, and that of several. */
function expected(table: StatusTable, course: Course, i: number): readonly [alone: string, several: string] {
  const [alone = '', several = alone] = table.answers[course][i]!.split('/');
  return [alone, several];
}

const cells = statusTables.flatMap((table) =>
  table.days.map((day, i) => ({ name: `${table.id} on ${day}`, table, day, i })),
);

describe.each(cells)('$name', ({ table, day, i }) => {
  const last = reportOn(table, day);
  const reports = daysUpTo(day).map((on) => reportOn(table, on));
  const counted = (answer: string, summary: ReturnType<typeof targetSummary>) =>
    Object.entries(summary.counts)
      .filter(([, count]) => count > 0)
      .map(([standing]) => standing)
      .join() === answer.replace('?', '');

  it.each(courses)('%s: evaluate, targetSummary, targetProgressOf and assess of one report', (course) => {
    const [alone] = expected(table, course, i);
    expect(answerOf(last.result('women', course).targets[0])).toBe(alone);
    expect(counted(alone, targetSummary(last, 'sixty', course))).toBe(true);
    expect(answerOf(targetProgressOf(last, 'sixty', course))).toBe(alone);
    if (course === 'unbound') return;
    const { value, reason } = last.result('women', course);
    expect(answerOf(assess([{ on: day, value, reason }], { bound, ...table.dates }, { asOf: day }))).toBe(alone);
  });

  it.each(courses)('%s: series, targetSummary, targetProgressOf and assess of several', (course) => {
    const [, several] = expected(table, course, i);
    expect(answerOf(series(reports).points('women', course).at(-1)?.result?.targets[0])).toBe(several);
    expect(counted(several, targetSummary(reports, 'sixty', course))).toBe(true);
    expect(answerOf(targetProgressOf(reports, 'sixty', course))).toBe(several);
    if (course === 'unbound') return;
    const values = reports.map((report) => {
      const { value, reason } = report.result('women', course);
      return { on: report.asOf, value, reason };
    });
    expect(answerOf(assess(values, { bound, ...table.dates }, { asOf: day }))).toBe(several);
  });

  it('is listed by targetsAt where it is in force, and targetSummary says how many units are judged', () => {
    const state = table.states[i]!;
    const plan = planOf(table);
    expect(targetsAt(plan, day).length).toBe(state === 'in_force' ? 1 : 0);
    expect(targetsAt(plan, day, { lenient: true })[0]?.state).toBe(state);
    const summary = targetSummary(reports, 'sixty');
    expect(summary.state).toBe(state);
    expect(summary.judged).toBe(state === 'in_force' || state === 'expired' ? 6 : 0);
  });

  it.each([en, vi])('says the status in the same words everywhere: $code', (locale) => {
    for (const course of courses) {
      const [, several] = expected(table, course, i);
      const comparison = series(reports).points('women', course).at(-1)!.result!.targets[0]!;
      const sentences = [comparison, targetProgressOf(reports, 'sixty', course)].map((fact) => explain(fact, locale));
      const status = locale.target.statuses[several as keyof typeof locale.target.statuses];
      const advice = locale.reasons[several as keyof typeof locale.reasons];
      for (const sentence of sentences) expect(sentence).toContain(`: ${status ?? ''}`);
      if (advice !== undefined) for (const sentence of sentences) expect(sentence).toContain(advice.what);
      expect(explain(targetSummary(reports, 'sixty', course), locale)).toContain(
        status ?? locale.summary.reasons[several as keyof typeof locale.reasons],
      );
    }
  });
});

it.each(statusTables)('$id has an answer for each day', ({ days, states, answers }) => {
  for (const list of [states, ...Object.values(answers)]) expect(list).toHaveLength(days.length);
});
