export type { AbortSignalLike, NodePort, Port, WebPort, WorkerLike } from './ports.js';
export { serveTallies } from './serveTallies.js';
export { type TallyInWorkersOptions, tallyInWorkers } from './tallyInWorkers.js';
