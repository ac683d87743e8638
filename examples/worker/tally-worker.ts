import { parentPort, workerData } from 'node:worker_threads';
import { createDataset, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';

// Checks and counts one shard; only counts leave the worker.
const { rows, source } = workerData;
const { dataset, issues } = createDataset(rows, { asOf: '2019-12-31', source });
parentPort?.postMessage({ tallies: talliesToJson(tally(dataset, advancement)), issues });
