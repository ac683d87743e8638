/** Decodes bytes to text. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Bytes as they come. */
export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

/** A stream of bytes, which can go through a decompression. */
export interface ByteStream {
  pipeThrough(through: unknown): ByteStream;
  getReader(): ByteReader;
}

interface FileSystem {
  createReadStream(path: string, options: { readonly highWaterMark: number }): AsyncIterable<Uint8Array>;
}

/** What browsers, workers, Node, Deno and Bun have beside the language, as far as files need it. */
interface Host {
  readonly TextDecoder: new (label: string, options?: { readonly fatal: boolean }) => Decoder;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly Blob: new (parts: readonly Uint8Array[]) => { stream(): ByteStream };
  readonly DecompressionStream: new (format: 'deflate-raw') => unknown;
  /** Absent in browsers. */
  readonly process?: { getBuiltinModule?(name: 'node:fs'): FileSystem | undefined };
}

/** The host in which the library runs. */
export const host: Host = globalThis as typeof globalThis & Host;
