import type { MessagePort as NodeMessagePort, Worker as NodeWorker } from 'node:worker_threads';
import { expectTypeOf, it } from 'vitest';
import type { AbortSignalLike, Port, WorkerLike } from '../../src/workers/ports.js';

it('workers and ports of Node and of browsers are accepted as they are', () => {
  expectTypeOf<NodeWorker>().toExtend<WorkerLike>();
  expectTypeOf<Worker>().toExtend<WorkerLike>();
  expectTypeOf<NodeMessagePort>().toExtend<Port>();
  expectTypeOf<MessagePort>().toExtend<Port>();
  expectTypeOf<typeof self>().toExtend<Port>();
  expectTypeOf<AbortSignal>().toExtend<AbortSignalLike>();
});
