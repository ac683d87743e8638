import fc from 'fast-check';
import { createDataset, DatasetBuilder, evaluate, type Rows } from 'gender-indicators';
import { describe, expect, it } from 'vitest';
import { cases } from './arbitraries.js';
import type { Row, RowSets } from './naive-records.js';
import { runs, timeout } from './runs.js';
import { summary } from './summary.js';

/** Cuts the rows of every record set into chunks, and takes chunks of one or another record set in turn. */
function chunksOf(rows: RowSets, sizes: readonly number[], turns: readonly number[]): readonly Rows[] {
  let cut = 0;
  const waiting = Object.entries(rows).map(([name, list = []]): [string, (readonly Row[])[]] => {
    const chunks: (readonly Row[])[] = [];
    for (let from = 0; from < list.length || chunks.length === 0; ) {
      const size = sizes[cut++ % sizes.length] ?? 1;
      chunks.push(list.slice(from, from + size));
      from += size;
    }
    return [name, chunks];
  });
  const ordered: Rows[] = [];
  for (let turn = 0; waiting.some(([, chunks]) => chunks.length > 0); turn++) {
    const open = waiting.filter(([, chunks]) => chunks.length > 0);
    const [name, chunks] = open[(turns[turn % turns.length] ?? 0) % open.length]!;
    ordered.push({ [name]: chunks.shift() });
  }
  return ordered;
}

describe('a dataset of chunks', () => {
  it('is that of all rows at once, however they are cut and in whatever order of record sets they come', {
    timeout,
  }, () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
    const turns = fc.array(fc.nat(20), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cases, sizes, turns, ({ rows, catalog, asOf, period }, cut, order) => {
        const builder = new DatasetBuilder({ asOf, period });
        for (const chunk of chunksOf(rows, cut, order)) builder.add(chunk);
        const built = builder.build();
        const created = createDataset(rows as Rows, { asOf, period });
        expect(built.counts).toEqual(created.counts);
        expect(built.issues).toEqual(created.issues);
        expect(built.issueCounts).toEqual(created.issueCounts);
        expect(summary(evaluate(built.dataset, catalog))).toEqual(summary(evaluate(created.dataset, catalog)));
      }),
      runs(40),
    );
  });
});
