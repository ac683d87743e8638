import { Worker } from 'node:worker_threads';
import { type Dataset, update } from 'gender-indicators';
import { tallyInWorkers } from 'gender-indicators/workers';
import { assertEqual, where } from './compare.ts';
import type { Figure, Section } from './figures.ts';
import { subject, timed } from './measure.ts';
import { answerOf, catalogOf, columnsOfReport, datasetOf, inOrderOf, reportOf } from './ours.ts';
import { type PersonRow, peopleOf, personRows } from './people.ts';
import { randomOf } from './random.ts';
import type { Loaded } from './stages.ts';
import type { Task } from './task.ts';

/** Changes of single persons in a row, of which one is the mean. */
const edits = 2_000;

/** One edit against a full recompute, and two workers against one thread. */
export async function editsAndWorkers(loaded: Loaded, task: Task, seed: number): Promise<Section> {
  const { world, rows } = loaded;
  const { units, people } = world;
  const before = datasetOf(rows);
  const catalog = catalogOf(task);
  const expected = columnsOfReport(reportOf(catalog, before), task);

  // Persons as they are after their change: another person's fields under their id.
  const changed = personRows(peopleOf(randomOf(seed + 3), edits, units), units);
  const taken = new Map(
    changed.map((row, i): [number, PersonRow] => {
      const place = Math.floor((i * people.count) / edits);
      const { id } = rows.personnel[place]!;
      return [place, { ...row, id, leadership: row.leadership === 'head' ? 'deputy' : row.leadership }];
    }),
  );
  const [unitId] = units.rows.flatMap(({ id, parentId }) => (parentId === undefined ? [id] : []));
  const edited = (from: Dataset, ask: (dataset: Dataset) => void): Dataset => {
    let dataset = from;
    for (const row of taken.values()) {
      dataset = update(dataset, { personnel: [row] }).dataset;
      ask(dataset);
    }
    return dataset;
  };
  const headline = (dataset: Dataset) => {
    const report = reportOf(catalog, dataset);
    for (const { id } of catalog.indicators) report.result(id, unitId!);
  };
  const now = { units: rows.units, personnel: rows.personnel.map((row, i) => taken.get(i) ?? row) };
  const after = edited(before, headline);
  assertEqual(
    inOrderOf(units, task, answerOf(datasetOf(now), task)),
    inOrderOf(units, task, columnsOfReport(reportOf(catalog, after), task)),
    `ours after ${edits} edits`,
  );

  // A dataset that was asked before, and changed once, so that the edits find what they follow.
  const asked = (): Dataset => {
    const dataset = datasetOf(rows);
    columnsOfReport(reportOf(catalog, dataset), task);
    headline(update(dataset, { personnel: [...taken.values()].slice(0, 1) }).dataset);
    return dataset;
  };
  const workers = [1, 2].map(() => new Worker(new URL('./tally-worker.ts', import.meta.url)));
  const byWorkers = async (dataset: Dataset) =>
    columnsOfReport(reportOf(catalog, await tallyInWorkers(dataset, catalog, { workers })), task);
  assertEqual(inOrderOf(units, task, expected), inOrderOf(units, task, await byWorkers(before)), 'ours by two workers');
  const evaluated = (dataset: Dataset) => void reportOf(catalog, dataset);
  const [one, anew, two, taking, following, asking] = await timed([
    subject({ name: 'one thread', prepare: () => datasetOf(rows), run: (dataset) => answerOf(dataset, task) }),
    subject({ name: 'from the rows', run: () => answerOf(datasetOf(rows), task) }),
    subject({ name: 'two workers', prepare: () => datasetOf(rows), run: byWorkers }),
    subject({ name: 'edits', prepare: asked, run: (dataset) => edited(dataset, () => undefined) }),
    subject({ name: 'edits, evaluated', prepare: asked, run: (dataset) => edited(dataset, evaluated) }),
    subject({ name: 'edits and results', prepare: asked, run: (dataset) => edited(dataset, headline) }),
  ]);
  await Promise.all(workers.map((worker) => worker.terminate()));
  const perEdit = (name: string, ms: number, than: number, goal?: Figure['goal']): Figure => ({
    name,
    value: ms / edits / than,
    unit: '×',
    ...(goal === undefined ? {} : { goal }),
    note: `${((1e3 * ms) / edits).toFixed(1)} µs each`,
  });
  const least = { atMost: 1 / 1_000 };
  return {
    title: `One edit and two workers, ${where(world)}`,
    figures: [
      perEdit('one edit, all columns brought up to date / the same from the rows', following!.ms, anew!.ms, least),
      perEdit('one edit, and the 30 results of the root / the same from the rows', asking!.ms, anew!.ms, least),
      perEdit('one edit taken up, nothing asked / all columns from encoded data', taking!.ms, one!.ms),
      perEdit('one edit, all columns brought up to date / all columns from encoded data', following!.ms, one!.ms),
      { name: 'two warm workers / one thread', value: two!.ms / one!.ms, unit: '×', goal: { atMost: 0.6 } },
    ],
  };
}
