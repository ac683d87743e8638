import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { advancement } from '../../src/catalogs/vn/index.js';
import { GenderIndicatorsError } from '../../src/errors.js';
import { tally } from '../../src/indicators/evaluate.js';
import type { Tallies } from '../../src/tallies/tallies.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import type { WorkerLike } from '../../src/workers/ports.js';
import { tallyInWorkers } from '../../src/workers/tallyInWorkers.js';
import { organisation } from './organisation.js';

const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
const module = join(folder, 'tally-worker.mjs');
const entry = `
import { parentPort } from 'node:worker_threads';
import { serveTallies } from './serveTallies.js';
serveTallies(parentPort!);`;
const made: Worker[] = [];

beforeAll(() =>
  build({
    stdin: { contents: entry, resolveDir: join(import.meta.dirname, '../../src/workers'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: module,
  }),
);
afterEach(() => Promise.all(made.splice(0).map((worker) => worker.terminate())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function thread(): Worker {
  const worker = new Worker(module);
  made.push(worker);
  return worker;
}

/** A worker that does something else when it is asked. */
function otherThread(onMessage: string): Worker {
  const code = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', ({ id }) => { ${onMessage} });`;
  const worker = new Worker(code, { eval: true });
  made.push(worker);
  return worker;
}

const json = (tallies: Tallies) => JSON.stringify(talliesToJson(tallies));
const dataset = organisation(200);
const options = { minRecords: 0 };

async function codeAndFacts(tallies: Promise<Tallies>): Promise<unknown> {
  const error: unknown = await tallies.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GenderIndicatorsError)) throw new Error('no error of the library', { cause: error });
  return { code: error.code, facts: error.facts };
}

function listeners(worker: Worker): number {
  return ['message', 'error', 'exit', 'messageerror'].reduce((sum, event) => sum + worker.listenerCount(event), 0);
}

it.each([1, 2, 3])('%i threads give the bytes of tally, call after call', async (count) => {
  const workers = Array.from({ length: count }, thread);
  const before = workers.map(listeners);
  for (const by of [[], ['unit.kind'], ['positionLevel', 'sex']]) {
    const tallies = await tallyInWorkers(dataset, advancement, { ...options, workers, by });
    expect(json(tallies)).toBe(json(tally(dataset, advancement, { by })));
  }
  expect(workers.map(listeners)).toEqual(before);
});

describe('a worker that', () => {
  it.each([
    ['exits', 'process.exit(0);'],
    ['dies', 'process.exit(1);'],
    ['throws', "throw new Error('of Mai');"],
    ['says something else', "parentPort.postMessage('hello');"],
    ['could not count', "parentPort.postMessage({ protocol: 'gender-indicators/tallies/1', id });"],
    [
      'has counted less',
      "parentPort.postMessage({ protocol: 'gender-indicators/tallies/1', id, answer: { populations: [], runs: [] } });",
    ],
  ])('%s is an error', async (_, does) => {
    const workers = [thread(), otherThread(does)];
    const before = workers.map(listeners);
    const failed = await codeAndFacts(tallyInWorkers(dataset, advancement, { ...options, workers }));
    expect(failed).toEqual({ code: 'worker_failed', facts: { worker: 1 } });
    expect(workers.map(listeners)).toEqual(before);
  });

  it('is terminated meanwhile is an error', async () => {
    const worker = otherThread('');
    const tallies = tallyInWorkers(dataset, advancement, { ...options, workers: [worker] });
    void worker.terminate();
    expect(await codeAndFacts(tallies)).toEqual({ code: 'worker_failed', facts: { worker: 0 } });
  });

  it('has ended before is an error', async () => {
    const worker = thread();
    await worker.terminate();
    const tallies = tallyInWorkers(dataset, advancement, { ...options, workers: [worker] });
    expect(await codeAndFacts(tallies)).toEqual({ code: 'worker_failed', facts: { worker: 0 } });
  });

  it('does not take messages is an error', async () => {
    const refuse: WorkerLike = {
      on: () => undefined,
      off: () => undefined,
      postMessage: () => {
        throw new Error('closed');
      },
    };
    const tallies = tallyInWorkers(dataset, advancement, { ...options, workers: [refuse] });
    expect(await codeAndFacts(tallies)).toEqual({ code: 'worker_failed', facts: { worker: 0 } });
  });

  it('fails leaves the others fit for the next call', async () => {
    const [good, bad] = [thread(), otherThread('process.exit(1);')];
    await codeAndFacts(tallyInWorkers(dataset, advancement, { ...options, workers: [good, bad] }));
    const tallies = await tallyInWorkers(dataset, advancement, { ...options, workers: [good] });
    expect(json(tallies)).toBe(json(tally(dataset, advancement)));
  });
});

describe('a signal', () => {
  it('gives the tally up', async () => {
    const controller = new AbortController();
    const worker = otherThread('');
    const before = listeners(worker);
    const { signal } = controller;
    const tallies = tallyInWorkers(dataset, advancement, { ...options, workers: [worker], signal });
    controller.abort();
    expect(await codeAndFacts(tallies)).toEqual({ code: 'aborted', facts: { function: 'tallyInWorkers' } });
    expect(listeners(worker)).toBe(before);
  });

  it('that is given already asks nobody', async () => {
    const tallies = tallyInWorkers(dataset, advancement, {
      ...options,
      workers: [thread()],
      signal: AbortSignal.abort(),
    });
    expect(await codeAndFacts(tallies)).toEqual({ code: 'aborted', facts: { function: 'tallyInWorkers' } });
  });
});

it('no workers are an error', async () => {
  expect(await codeAndFacts(tallyInWorkers(dataset, advancement, { workers: [] }))).toEqual({
    code: 'out_of_range',
    facts: { function: 'tallyInWorkers', argument: 'workers', range: 'at least one worker' },
  });
});

it('a catalog that cannot be counted is the error of tally', async () => {
  const title = { vi: 'tên', en: 'title' };
  const population = { id: 'q', title, of: 'personnel', where: { leadreship: 'head' } };
  const catalog = { id: 'c', title, populations: [population], indicators: [] };
  const tallies = tallyInWorkers(dataset, catalog, { ...options, workers: [thread()] });
  expect(await codeAndFacts(tallies)).toMatchObject({ code: 'unknown_field', facts: { nearest: 'leadership' } });
});
