interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

interface Host {
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
}

/**
 * Lets the host do what waits: draw, answer, call off. A timer would wait longer than it takes to read a chunk, so a message
 * is sent that comes back behind what waits; a host without messages goes on at once.
 */
export async function nextTask(): Promise<void> {
  const { MessageChannel } = globalThis as Host;
  if (MessageChannel === undefined) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
