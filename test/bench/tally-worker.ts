import { parentPort } from 'node:worker_threads';
import { serveTallies } from 'gender-indicators/workers';

if (parentPort === null) throw new Error('this module is for a worker');
serveTallies(parentPort);
