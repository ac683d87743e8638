import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import { host } from './host.js';
import { refuseAbove } from './limits-of-files.js';

/** A file in a zip archive, by the central directory at its end. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Whether its bytes need a password. */
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

const endOfDirectory = 0x06_05_4b_50;
const directoryEntry = 0x02_01_4b_50;
const localEntry = 0x04_03_4b_50;

/** The files of a zip archive. */
export function zipEntries(bytes: Uint8Array, file: string | undefined): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (end > 0 && end > bytes.length - 65_557 && view.getUint32(end, true) !== endOfDirectory) end--;
    if (view.getUint32(end, true) !== endOfDirectory) throw broken(file);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== directoryEntry) throw broken(file);
      const nameLength = view.getUint16(at + 28, true);
      entries.push({
        name: latin(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packedBytes: view.getUint32(at + 20, true),
        unpackedBytes: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    // A place outside the archive.
    throw broken(file);
  }
}

/** The bytes of a file in an archive. Counts them as they come, so that an archive that says too little is refused as well. */
export async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowedBytes: number,
  limit: number,
  file: string | undefined,
): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry, file);
  if (entry.method === 0) return packed;
  const reader = new host.Blob([packed]).stream().pipeThrough(new host.DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      length += value.length;
      if (length > allowedBytes) refuseAbove('unpacked_bytes', Number.POSITIVE_INFINITY, limit, file);
      parts.push(value);
    }
  } catch (error) {
    throw error instanceof GenderIndicatorsError ? error : broken(file);
  }
  const unpacked = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    unpacked.set(part, offset);
    offset += part.length;
  }
  return unpacked;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry, file: string | undefined): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localEntry) throw broken(file);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > bytes.length) throw broken(file);
  return bytes.subarray(start, start + entry.packedBytes);
}

function broken(file: string | undefined): GenderIndicatorsError {
  return new GenderIndicatorsError(unreadableFile, { problem: 'broken', file });
}

// Names of the parts of a workbook are ASCII.
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
