import { MessageChannel } from 'node:worker_threads';
import type { WebPort, WorkerLike } from '../../src/workers/ports.js';
import { serveTallies } from '../../src/workers/serveTallies.js';

/** Servers in this thread, behind message channels as behind workers: values are cloned and buffers handed over. */
export function servers(count: number): { readonly workers: readonly WorkerLike[]; readonly close: () => void } {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  for (const { port2 } of channels) serveTallies(port2);
  return {
    workers: channels.map(({ port1 }) => port1),
    close: () => {
      for (const { port1 } of channels) port1.close();
    },
  };
}

/** A port as a browser has it. */
export function asWebPort(port: MessagePort): WebPort {
  return {
    addEventListener: (event, listener) => port.addEventListener(event, listener as EventListener),
    removeEventListener: (event, listener) => port.removeEventListener(event, listener as EventListener),
    postMessage: (value, transfer) => port.postMessage(value, transfer),
    start: () => port.start(),
  };
}
