import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import { type Decoder, host } from './host.js';

/** How the text of a file may be encoded. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

function decoderOf(encoding: TextEncoding): Decoder {
  return new host.TextDecoder(encoding, { fatal: encoding !== 'windows-1258' });
}

/**
 * Decodes text that comes in chunks: UTF-8 or UTF-16 by its first bytes, otherwise UTF-8 as long as it is valid, and Windows-1258 (the
 * code page of Vietnamese Windows) where it is not. The text comes out in composed letters (NFC), up to the last end of a line.
 */
export class TextReader {
  readonly #file: string | undefined;
  #decoder: Decoder | undefined;
  #encoding: TextEncoding | undefined;
  #isAscii = true;
  #rest = '';

  constructor(file: string | undefined, encoding?: TextEncoding) {
    this.#file = file;
    this.#encoding = encoding;
  }

  /** The lines that are complete with this chunk. */
  read(bytes: Uint8Array): string {
    this.#encoding ??= encodingOf(bytes);
    this.#decoder ??= decoderOf(this.#encoding);
    return this.#lines(this.#decoded(bytes));
  }

  /** What follows the last end of a line. */
  end(): string {
    const last = this.#guarded(() => this.#decoder?.decode() ?? '');
    const text = (this.#rest + last).normalize();
    this.#rest = '';
    return text;
  }

  #decoded(bytes: Uint8Array): string {
    if (this.#encoding !== 'utf-8' || !this.#isAscii)
      return this.#guarded(() => this.#decoder!.decode(bytes, { stream: true }));
    if (isAscii(bytes)) return this.#decoder!.decode(bytes, { stream: true });
    this.#isAscii = false;
    try {
      return this.#decoder!.decode(bytes, { stream: true });
    } catch {
      // All bytes before were ASCII, which both encodings have.
      if (isTcvn3(bytes)) throw this.#refusal('tcvn3');
      this.#encoding = 'windows-1258';
      this.#decoder = decoderOf('windows-1258');
      return this.#decoder.decode(bytes, { stream: true });
    }
  }

  #guarded(decode: () => string): string {
    try {
      return decode();
    } catch {
      throw this.#refusal('broken');
    }
  }

  // A mark may be the first character of the next chunk, so a text is composed where a line ends.
  #lines(text: string): string {
    if (text.includes('\0')) throw this.#refusal('unknown_format');
    // A carriage return at the end may be the first half of an end of a line.
    const end = text.lastIndexOf('\n') + 1 || text.slice(0, -1).lastIndexOf('\r') + 1;
    if (end === 0) {
      this.#rest += text;
      return '';
    }
    const lines = (this.#rest + text.slice(0, end)).normalize();
    this.#rest = text.slice(end);
    return lines;
  }

  #refusal(problem: 'tcvn3' | 'broken' | 'unknown_format'): GenderIndicatorsError {
    return new GenderIndicatorsError(unreadableFile, { problem, file: this.#file });
  }
}

/** The text of a whole file. */
export function decodeText(bytes: Uint8Array, file: string | undefined, encoding?: TextEncoding): string {
  const reader = new TextReader(file, encoding);
  return reader.read(bytes) + reader.end();
}

// By the mark of the byte order, or by the zeros of Latin letters in UTF-16.
function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  if (zeros[1]! > head.length / 4 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > head.length / 4 && zeros[1] === 0) return 'utf-16be';
  return 'utf-8';
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

// In TCVN3 these bytes are letters such as ă, ơ, đ, à and ạ; in Windows-1258 they are signs such as © and ¼.
function isTcvn3(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte > 127) high++;
    if ((byte >= 0xa8 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbe && byte !== 0xba)) letters++;
  }
  return letters >= 3 && letters > high / 5;
}

/**
 * Whether Unicode text was made of text in TCVN3: its letters stand there as signs such as `µ` and `Ö` inside words (“Hä vµ tªn”), and
 * hardly any true letter of Vietnamese.
 */
export function looksLikeTcvn3(texts: Iterable<string>): boolean {
  let signs = 0;
  let letters = 0;
  for (const text of texts) {
    signs += text.match(/(?<=\p{L})[¨©ª«¬®µ¶·¸¹»¼½¾]|[¨©ª«¬®µ¶·¸¹»¼½¾](?=\p{L})/gu)?.length ?? 0;
    letters += text.match(/[ạ-ỹơưăđ]/giu)?.length ?? 0;
  }
  return signs >= 5 && signs > letters;
}
