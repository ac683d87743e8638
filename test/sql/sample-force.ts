import { createDataset, type Rows, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { expect } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.js';
import { readAudit, readTallies } from '../../src/sql/index.js';
import { countedThere } from './counted-there.js';
import type { TestEngine } from './engine.js';

/** Holds the tallies that a database gives of the sample force to those of memory, byte by byte. */
export async function byteByByte(engine: TestEngine): Promise<void> {
  const rows = sampleForce();
  const { dataset } = createDataset(rows as Rows, { asOf });
  const expected = JSON.stringify(talliesToJson(tally(dataset, advancement)));
  const { compiled, answers } = await countedThere(
    engine,
    advancement,
    rows as unknown as Parameters<typeof countedThere>[2],
    {
      asOf,
    },
  );
  expect(readAudit(compiled, answers.audit)).toEqual([]);
  expect(JSON.stringify(talliesToJson(readTallies(compiled, answers)))).toBe(expected);
}
