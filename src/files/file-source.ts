import type { Kind } from '../arguments.js';
import type { CancelSignal } from '../dataset/dataset-builder.js';
import { GenderIndicatorsError } from '../errors.js';
import { aborted, unreadableFile } from '../mistakes.js';
import { type ByteStream, host } from './host.js';

/** A `Blob`, or a `File` with its name, as browsers, workers and Node have them. */
export interface BlobLike {
  readonly name?: string | undefined;
  readonly size: number;
  /** All bytes at once. */
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The bytes as they come. */
  stream(): unknown;
}

/**
 * A file to read: a path (in Node, Deno and Bun), a `File` or `Blob`, bytes, a stream or another iterable of bytes, or text that was
 * read already, as `{ text, name }`.
 */
export type FileInput =
  | string
  | BlobLike
  | Uint8Array
  | ArrayBuffer
  | AsyncIterable<Uint8Array>
  | { readonly text: string; readonly name?: string | undefined };

/** A file as its bytes come, or as text. */
export interface FileSource {
  readonly name: string | undefined;
  readonly text?: string | undefined;
  /** Whether its bytes can be read no second time. */
  readonly isOnce?: boolean | undefined;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

const isBlobLike = (value: object): value is BlobLike => 'arrayBuffer' in value && 'stream' in value;

/** What may stand for a file in a call. */
export const aFile: Kind = {
  is: (value) =>
    typeof value === 'string' ||
    (typeof value === 'object' &&
      value !== null &&
      (isBlobLike(value) ||
        value instanceof Uint8Array ||
        value instanceof ArrayBuffer ||
        Symbol.asyncIterator in value ||
        typeof (value as { readonly text?: unknown }).text === 'string')),
  write: "'staff.xlsx' or a File",
};

/** The file as a source of bytes. */
export function fileSource(input: FileInput): FileSource {
  if (typeof input === 'string') return { name: baseName(input), chunks: () => pathChunks(input) };
  if (input instanceof Uint8Array) return { name: undefined, chunks: () => single(input) };
  if (input instanceof ArrayBuffer) return { name: undefined, chunks: () => single(new Uint8Array(input)) };
  if (isBlobLike(input)) return { name: input.name, chunks: () => blobChunks(input) };
  if (Symbol.asyncIterator in input) return { name: undefined, isOnce: true, chunks: () => input };
  // Text that a program read may begin with the mark of the byte order.
  return { name: input.name, text: input.text.replace(/^\uFEFF/u, ''), chunks: () => single(new Uint8Array(0)) };
}

/** All bytes of a source. */
export async function allBytes(source: FileSource, signal: CancelSignal | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source.chunks()) {
    refuseAborted(signal);
    parts.push(part);
    length += part.length;
  }
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Ends the work where the caller's signal says so. */
export function refuseAborted(signal: CancelSignal | undefined, functionName = 'readWorkbook'): void {
  if (signal?.aborted === true) throw new GenderIndicatorsError(aborted, { function: functionName });
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A file is read in larger pieces than its text is, so that nothing waits for it. */
const [bytesOfRead, bytesOfPiece] = [2 ** 20, 2 ** 16];

// The file system is asked for at run time, so that bundles for browsers name no module of Node.
async function* pathChunks(path: string): AsyncGenerator<Uint8Array> {
  const refusal = new GenderIndicatorsError(unreadableFile, { problem: 'not_found', file: baseName(path) });
  const system = host.process?.getBuiltinModule?.('node:fs');
  if (system === undefined) throw refusal;
  try {
    for await (const bytes of system.createReadStream(path, { highWaterMark: bytesOfRead }))
      for (let from = 0; from < bytes.length; from += bytesOfPiece) yield bytes.subarray(from, from + bytesOfPiece);
  } catch (error) {
    throw typeof (error as { readonly code?: unknown }).code === 'string' ? refusal : error;
  }
}

// Not every browser lets streams be iterated.
async function* blobChunks(blob: BlobLike): AsyncGenerator<Uint8Array> {
  const reader = (blob.stream() as ByteStream).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
