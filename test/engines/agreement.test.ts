import { afterAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../sql/engine.js';
import { hostileNames, tryHostileName, tryTextsWithBlanks } from '../sql/hostile.js';
import { leastPopulations, tryDuplicates, tryRandomWorlds } from '../sql/random-worlds.js';
import { byteByByte } from '../sql/sample-force.js';
import { engineNames, startEngine } from './engines.js';

const engines: TestEngine[] = [];
for (const name of engineNames) engines.push(await startEngine(name));
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

describe.each(engines)('$name', (engine) => {
  it('gives the tallies of the sample force byte by byte', { timeout: 180_000 }, async () => {
    await byteByByte(engine);
  });

  it.each(hostileNames)('takes the name %j and the value', async (name) => {
    await tryHostileName(engine, name);
  });

  it('finds in its audit texts that end with a space or a line break', async () => {
    await tryTextsWithBlanks(engine);
  });

  it('finds in its audit the repeated records that createDataset refuses', { timeout: 1_200_000 }, async () => {
    expect((await tryDuplicates(engine)).size).toBeGreaterThan(0);
  });

  it('counts random records by random catalogs as memory does', { timeout: 1_200_000 }, async () => {
    const populations = await tryRandomWorlds(engine);
    expect(populations).toBeGreaterThanOrEqual(leastPopulations);
    console.log(`${engine.name}: ${populations} populations, 0 different`);
  });
});
