import { afterAll, describe, expect, it } from 'vitest';
import { duckdbEngine } from './duckdb-engine.js';
import { tryRandomWorlds } from './random-worlds.js';
import { sqliteEngine } from './sqlite-engine.js';

const engines = [await duckdbEngine(), await sqliteEngine()];
const times = Number(process.env['PROPERTY_RUNS'] ?? 1);
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

describe.each(engines)('$name', (engine) => {
  it('counts random records by random catalogs as memory does', { timeout: 120_000 * times }, async () => {
    const populations = await tryRandomWorlds(engine, 10 * times);
    expect(populations).toBeGreaterThan(0);
  });
});
