import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import type { CreatedDataset, Dataset } from '../../src/dataset/dataset.js';
import { DatasetBuilder, type DatasetProgress } from '../../src/dataset/dataset-builder.js';
import { tally } from '../../src/indicators/evaluate.js';
import { mergeTallies } from '../../src/tallies/merge-tallies.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { cases } from '../agreement/arbitraries.js';
import { runs, timeout } from '../agreement/runs.js';
import { split } from '../agreement/split.js';
import { refusal } from '../measures/refusal.js';

const asOf = '2019-12-31';
const unit = { id: 'a', name: 'A', kind: 'ministry' };
const person = (id: string) => ({ id, unitId: 'a', sex: 'female', leadership: 'none' });
const bad = (id: string) => ({ ...person(id), sex: 'x' });
const many = (count: number, make: (id: string) => object) => Array.from({ length: count }, (_, i) => make(`p${i}`));

type Chunk = Readonly<Record<string, readonly unknown[]>>;

// How ids are numbered inside depends on which came first.
function contentOf({ dataset, ...rest }: CreatedDataset): unknown {
  const { read, model, ...content } = dataset;
  const { ids } = read.records.get('personnel')!;
  const { texts } = read.tables.get('personnel')!;
  return { content, ids: Array.from(ids, (code) => texts[code - 1]), ...rest };
}

function built(chunks: readonly Chunk[]): CreatedDataset {
  const builder = new DatasetBuilder({ asOf });
  for (const chunk of chunks) builder.add(chunk);
  return builder.build();
}

// The rows of each record set stay in their order; where it is cut, and which record set comes when, does not matter.
function chunked(rows: Chunk, cuts: readonly number[]): readonly Chunk[] {
  const left = Object.entries(rows).map(([name, list]) => ({ name, list: [...list] }));
  const chunks: Chunk[] = left.map(({ name }) => ({ [name]: [] }));
  for (let i = 0; left.some(({ list }) => list.length > 0); i++) {
    const cut = cuts[i % cuts.length] ?? 0;
    const { name, list } = left[cut % left.length] ?? { name: 'units', list: [] };
    chunks.push({ [name]: list.splice(0, 1 + (cut % 3)) });
    if (i > 200) for (const rest of left) chunks.push({ [rest.name]: rest.list.splice(0) });
  }
  return chunks;
}

describe('DatasetBuilder', () => {
  it('builds what createDataset makes, however the rows are cut and in whatever order record sets come', {
    timeout,
  }, () => {
    const dirty = fc.array(fc.constantFrom<unknown>(null, bad('1'), bad('9'), person('1'), person('2'), { id: '3' }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(cases, dirty, fc.array(fc.nat(99), { minLength: 1, maxLength: 20 }), ({ rows }, wrong, cuts) => {
        const all: Chunk = { ...rows, personnel: [...(rows['personnel'] ?? []), ...wrong] };
        expect(contentOf(built(chunked(all, cuts)))).toEqual(contentOf(createDataset(all as Rows, { asOf })));
      }),
      runs(60),
    );
  });

  it('finds persons that were named before they came, and those that repeat one', () => {
    const events = ['p2', 'p1', 'p9'].map((personId, i) => ({
      id: `e${i}`,
      unitId: 'a',
      kind: 'study',
      on: asOf,
      personId,
    }));
    const { counts, dataset, issues } = built([
      { events },
      { personnel: [person('p1'), person('p2'), person('p1')] },
      { units: [unit] },
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['duplicate_id', 2],
      ['unknown_person', 2],
    ]);
    expect(counts.events).toEqual({ read: 3, kept: 2, refused: 1, blanked: 0 });
    expect([...(dataset.sets.get('events')?.references.get('personId') ?? [])]).toEqual([1, 0]);
  });

  it('is empty after it has built, and builds another', () => {
    const builder = new DatasetBuilder({ asOf });
    builder.add({ units: [unit], personnel: [person('p')] });
    expect(builder.build().counts.personnel.kept).toBe(1);
    expect(builder.build().counts.personnel.read).toBe(0);
    builder.add({ units: [unit], personnel: [person('p')] });
    expect(builder.build().issues).toEqual([]);
  });

  it('tells how far it has come', () => {
    const told: DatasetProgress[] = [];
    const builder = new DatasetBuilder({ asOf, onProgress: (progress) => told.push(progress) });
    builder.add({ personnel: [...many(10_000, person), bad('x')] });
    builder.add({ units: [unit] });
    expect(told).toEqual([
      { recordSet: 'personnel', read: 8192, kept: 8192, refused: 0, blanked: 0 },
      { recordSet: 'personnel', read: 10_001, kept: 10_000, refused: 1, blanked: 0 },
      { recordSet: 'units', read: 1, kept: 1, refused: 0, blanked: 0 },
    ]);
    builder.build();
    expect(told.filter(({ recordSet }) => recordSet === 'personnel')).toHaveLength(3);
  });

  it('stops when the signal says so: within a chunk, between chunks, before it builds', async () => {
    const signal = { aborted: false };
    const within = new DatasetBuilder({ asOf, signal, onProgress: () => (signal.aborted = true) });
    expect(refusal(() => within.add({ personnel: many(20_000, person) }))).toEqual({
      code: 'aborted',
      function: 'DatasetBuilder.add',
    });
    expect(refusal(() => within.build())).toEqual({ code: 'builder_aborted', function: 'DatasetBuilder.build' });

    const controller = new AbortController();
    let given = 0;
    function* chunks() {
      for (; given < 100; given++) yield { personnel: [person(`p${given}`)] };
    }
    const between = new DatasetBuilder({ asOf, signal: controller.signal });
    const done = between.addAll(chunks());
    // Runs only when the builder lets other work be done.
    setTimeout(() => controller.abort(), 0);
    await expect(done).rejects.toMatchObject({ code: 'aborted' });
    expect(given).toBeLessThan(100);
  });

  it('is of no use after a call that threw, and cannot be called within its own callback', () => {
    const rows = { units: [unit], personnel: many(30, person) };
    const aborted = (name: string) => ({ code: 'builder_aborted', function: `DatasetBuilder.${name}` });
    let isBroken = true;
    const onProgress = ({ recordSet }: DatasetProgress) => {
      if (isBroken && recordSet === 'events') throw new Error('of the caller');
    };
    const interrupted = new DatasetBuilder({ asOf, onProgress });
    interrupted.add(rows);
    expect(() => interrupted.build()).toThrow('of the caller');
    isBroken = false;
    expect(refusal(() => interrupted.build())).toEqual(aborted('build'));
    expect(refusal(() => interrupted.add(rows))).toEqual(aborted('add'));

    const refusals: unknown[] = [];
    const nested: DatasetBuilder = new DatasetBuilder({
      asOf,
      onProgress: () => refusals.push(refusal(() => nested.add(rows))),
    });
    nested.add(rows);
    expect(refusals).toEqual([aborted('add'), aborted('add')]);
    expect(nested.build().counts.personnel).toEqual({ read: 30, kept: 30, refused: 0, blanked: 0 });
  });

  it('goes on after rows of a record set that does not exist, which it did not read', () => {
    const builder = new DatasetBuilder({ asOf });
    expect(() => builder.add({ units: [unit], personel: [] } as Rows)).toThrow(
      expect.objectContaining({ code: 'unknown_record_set' }),
    );
    builder.add({ units: [unit] });
    expect(builder.build().counts.units).toEqual({ read: 1, kept: 1, refused: 0, blanked: 0 });
  });

  it('reads what comes in time', async () => {
    async function* chunks() {
      yield { personnel: [person('p')] };
      await Promise.resolve();
      yield { units: [unit] };
    }
    const builder = new DatasetBuilder({ asOf });
    await builder.addAll(chunks());
    expect(builder.build().counts.personnel.kept).toBe(1);
  });

  it.each([
    [
      () => new DatasetBuilder({ asOf: '2019-02-30' }),
      { code: 'invalid_date', function: 'DatasetBuilder', argument: 'asOf' },
    ],
    [
      () => new DatasetBuilder({ asOf }).add({ personel: [] } as Rows),
      { code: 'unknown_record_set', recordSet: 'personel', in: 'DatasetBuilder.add', nearest: 'personnel' },
    ],
    [
      () => new DatasetBuilder({ asOf }).add({ personnel: 'x' } as unknown as Rows),
      { code: 'wrong_argument', function: 'DatasetBuilder.add', argument: 'rows.personnel', write: '[…]' },
    ],
  ])('refuses %s', (call, facts) => {
    expect(refusal(call)).toEqual(facts);
  });
});

describe('the issues of many bad rows', () => {
  it('are given in full up to a number, and counted all', () => {
    const { issues, issueCounts, issueColumns, counts } = createDataset(
      { units: [unit, null], personnel: [...many(1500, bad), ...many(3, person)] } as Rows,
      { asOf },
    );
    expect(counts.personnel).toEqual({ read: 1503, kept: 3, refused: 1500, blanked: 0 });
    expect(issues).toHaveLength(1000);
    expect(issues[0]).toMatchObject({ recordSet: 'units', code: 'not_a_row' });
    expect(issues.at(-1)).toMatchObject({ recordSet: 'personnel', row: 998, id: 'p998', field: 'sex' });
    expect(issueCounts).toEqual([
      { recordSet: 'units', code: 'not_a_row', count: 1 },
      { recordSet: 'personnel', field: 'sex', code: 'unknown_value', count: 1500 },
    ]);
    expect(issueColumns.personnel?.rows).toEqual(Uint32Array.from({ length: 1500 }, (_, row) => row));
    expect(issueColumns.personnel?.kindOf.every((kind) => kind === 0)).toBe(true);
    expect(issueColumns.events).toBeUndefined();
  });

  it.each([0, 1, 7, 5000])('%i of them are given in full where that is asked for', (maxIssues) => {
    const made = createDataset({ units: [unit], personnel: many(2000, bad) }, { asOf, maxIssues });
    expect(made.issues).toHaveLength(Math.min(maxIssues, 2000));
    expect(made.issueCounts[0]?.count).toBe(2000);
  });

  it('tell the names of a thousand fields that do not exist apart, and count the others together', () => {
    const personnel = Array.from({ length: 1005 }, (_, i) => ({ ...person(`p${i}`), [`extra${i}`]: 1 }));
    const { issueCounts } = createDataset({ units: [unit], personnel }, { asOf });
    expect(issueCounts).toHaveLength(1001);
    expect(issueCounts.at(-1)).toEqual({ recordSet: 'personnel', code: 'unknown_field', count: 5 });
  });
});

it('tallies of chunks, each its own source, merge to the same bytes in any order', { timeout }, () => {
  const dealt = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 });
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(cases, dealt, orders, ({ rows, catalog, period }, deal, order) => {
      const chunks = split(rows, 4, (index) => deal[index % deal.length] ?? 0);
      const tallies = chunks.map((chunk, i) => {
        const builder = new DatasetBuilder({ asOf, period, source: `chunk ${i}` });
        for (const [name, list] of Object.entries(chunk)) builder.add({ [name]: list });
        const dataset: Dataset = builder.build().dataset;
        return tally(dataset, catalog);
      });
      const merged = (of: readonly number[]) => {
        const [first, ...others] = of.map((i) => tallies[i]!);
        return JSON.stringify(talliesToJson(mergeTallies(first!, ...others)));
      };
      expect(merged(order)).toBe(merged([0, 1, 2, 3]));
    }),
    runs(15),
  );
});

describe('after rows were read', () => {
  it('no value of theirs is kept', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const builder = new DatasetBuilder({ asOf });
    const given = (): WeakRef<object> => {
      const value = { of: 'a row' };
      builder.add({ personnel: [{ ...person('p1'), sex: value }] });
      return new WeakRef(value);
    };
    const value = given();
    // A weak reference holds until the task ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(value.deref()).toBeUndefined();
    expect(builder.build().counts.personnel.refused).toBe(1);
  });
});
