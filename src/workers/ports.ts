/** A worker or port of Node's `worker_threads`, as far as it is used here. */
export interface NodePort {
  /** Adds a listener. */
  readonly on: (event: 'message' | 'error' | 'exit' | 'messageerror', listener: (value: unknown) => void) => unknown;
  /** Takes a listener away. */
  readonly off: (event: 'message' | 'error' | 'exit' | 'messageerror', listener: (value: unknown) => void) => unknown;
  /** Of a value, and of buffers to hand over, whatever a host calls their type. */
  readonly postMessage: (value: unknown, transfer: never) => void;
}

/** A Web Worker, a message port, or the global scope of a worker, as far as it is used here. */
export interface WebPort {
  /** Adds a listener. */
  readonly addEventListener: (
    event: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
  /** Takes a listener away. */
  readonly removeEventListener: (
    event: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
  /** Of a value, and of buffers to hand over, whatever a host calls their type. */
  readonly postMessage: (value: unknown, transfer: never) => void;
  /** Message ports wait for it. */
  readonly start?: () => void;
}

/** What messages come from and go to. */
export type Port = NodePort | WebPort;

/** A worker that the application made: a `Worker` of Node's `worker_threads`, or a Web Worker. */
export type WorkerLike = Port & {
  /** Of Node's workers; -1 once they have ended. */
  readonly threadId?: number;
};

/** An `AbortSignal`, as far as it is used here. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  /** Adds a listener. */
  readonly addEventListener: (event: 'abort', listener: () => void) => void;
  /** Takes a listener away. */
  readonly removeEventListener: (event: 'abort', listener: () => void) => void;
}

/** What a port has to say. */
export interface PortListeners {
  readonly message: (value: unknown) => void;
  /** That it sent what cannot be read, or has failed, or ended. */
  readonly failed?: (() => void) | undefined;
}

/** Sends a value and hands buffers over. */
export function post(port: Port, value: unknown, buffers: Iterable<ArrayBuffer>): void {
  port.postMessage(value, [...buffers] as never);
}

/** Listens to a port; the function that is returned ends it. */
export function listen(port: Port, { message, failed }: PortListeners): () => void {
  if ('on' in port) {
    const failures = failed === undefined ? [] : (['error', 'exit', 'messageerror'] as const);
    port.on('message', message);
    for (const event of failures) port.on(event, failed!);
    return () => {
      port.off('message', message);
      for (const event of failures) port.off(event, failed!);
    };
  }
  const received = ({ data }: { readonly data?: unknown }) => message(data);
  const failures = failed === undefined ? [] : (['error', 'messageerror'] as const);
  port.addEventListener('message', received);
  for (const event of failures) port.addEventListener(event, failed!);
  port.start?.();
  return () => {
    port.removeEventListener('message', received);
    for (const event of failures) port.removeEventListener(event, failed!);
  };
}
