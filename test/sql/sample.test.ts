import { createDataset, type Rows, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { afterAll, describe, expect, it } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.js';
import { readAudit, readTallies } from '../../src/sql/index.js';
import { countedThere } from './counted-there.js';
import { duckdbEngine } from './duckdb-engine.js';
import { sqliteEngine } from './sqlite-engine.js';

const rows = sampleForce();
const engines = [await duckdbEngine(), await sqliteEngine()];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

describe.each(engines)('$name', (engine) => {
  it('gives the tallies of the sample force byte by byte', async () => {
    const { dataset } = createDataset(rows as Rows, { asOf });
    const expected = talliesToJson(tally(dataset, advancement));
    const { compiled, answers } = await countedThere(engine, advancement, rows, { asOf });
    expect(readAudit(compiled, answers.audit)).toEqual([]);
    expect(JSON.stringify(talliesToJson(readTallies(compiled, answers)))).toBe(JSON.stringify(expected));
  });
});
