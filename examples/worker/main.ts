// Counts two shards of an organisation in two worker threads and evaluates them together.
// npx node examples/run.mjs worker
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { evaluate, explain, mergeTallies, talliesFromJson } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { shards } from './shards.ts';

const answers = await Promise.all(
  shards.map(async (workerData) => {
    const worker = new Worker(new URL('./tally-worker.ts', import.meta.url), { workerData });
    const [answer] = (await once(worker, 'message')) as [{ readonly tallies: unknown }];
    return talliesFromJson(answer.tallies);
  }),
);
const [first, ...others] = answers;
if (first === undefined) throw new Error('no shard');
const report = evaluate(mergeTallies(first, ...others), advancement);
for (const unit of report.units) process.stdout.write(`${explain(report.result('women-in-workforce', unit.id), vi)}\n`);
