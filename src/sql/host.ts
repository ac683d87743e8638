/** The signal of an `AbortController`, by which a caller calls work off. */
export interface RunSignal {
  readonly aborted: boolean;
  /** Calls the listener when the work is to stop. */
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  /** Calls the listener no more. */
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** What the work with databases uses of the host, which Node, Deno, Bun and browsers have. */
interface Host {
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  readonly AbortController: new () => { readonly signal: RunSignal; readonly abort: () => void };
}

export const host: Host = globalThis as typeof globalThis & Host;

/** Resolves when timers and messages that wait have had their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    host.setTimeout(resolve, 0);
  });
}
