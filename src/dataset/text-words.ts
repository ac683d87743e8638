import { grown } from '../kernel/grow.js';

// Words of ASCII text hold four characters, so that they sort as the text does, and have no top bit; text with other characters
// begins with this bit and its length.
const wide = 0x8000_0000;

/**
 * Many texts, one after the other, as words of 32 bits and not as strings: to compare two is to compare numbers, and no text is an
 * object of its own. Texts have numbers from 0 on.
 */
export class TextWords {
  /** How many texts there are. */
  count = 0;
  #words = new Uint32Array(64);
  /** Where the words of each text begin; those of the last end at the next. */
  #starts = new Uint32Array(17);

  /** Makes room for so many more texts. */
  reserve(more: number): void {
    this.#starts = grown(this.#starts, this.count + more + 1);
    // Most ids have at most eight characters; longer ones let it grow.
    this.#words = grown(this.#words, this.#starts[this.count]! + 2 * more + 64);
  }

  /**
   * Writes a text behind the last, where the next one overwrites it unless {@link TextWords.keep} is called.
   *
   * @returns its number
   */
  put(text: string): number {
    const number = this.count;
    if (number + 2 > this.#starts.length) this.#starts = grown(this.#starts, number + 2);
    this.#starts[number + 1] = this.#write(text, this.#starts[number]!);
    return number;
  }

  /** Keeps the text that was put last. */
  keep(): void {
    this.count++;
  }

  /** Forgets all texts from a number on. */
  dropFrom(number: number): void {
    this.count = number;
  }

  /** The text of a number. */
  text(number: number): string {
    const start = this.#starts[number]!;
    const end = this.#starts[number + 1]!;
    const words = this.#words;
    const first = start < end ? words[start]! : 0;
    let text = '';
    if (first >= wide) {
      const length = first - wide;
      for (let i = 0; i < length; i++) {
        text += String.fromCharCode((words[start + 1 + (i >>> 1)]! >>> ((i & 1) << 4)) & 0xffff);
      }
      return text;
    }
    for (let at = start; at < end; at++) {
      for (let word = words[at]!; word !== 0; word <<= 8) text += String.fromCharCode(word >>> 24);
    }
    return text;
  }

  // MurmurHash3 for words of 32 bits, by Appleby: ids that differ in one digit lie far apart.
  /** A number that is the same for equal texts. */
  hash(number: number): number {
    const words = this.#words;
    const end = this.#starts[number + 1]!;
    let hash = 0;
    for (let at = this.#starts[number]!; at < end; at++) {
      let word = Math.imul(words[at]!, 0xcc9e_2d51);
      word = Math.imul((word << 15) | (word >>> 17), 0x1b87_3593);
      hash ^= word;
      hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe654_6b64) | 0;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  /** Whether two texts are the same. */
  areSame(one: number, other: number): boolean {
    const starts = this.#starts;
    const words = this.#words;
    let at = starts[one]!;
    const end = starts[one + 1]!;
    let beside = starts[other]!;
    if (starts[other + 1]! - beside !== end - at) return false;
    for (; at < end; at++, beside++) if (words[at] !== words[beside]) return false;
    return true;
  }

  /** Whether a text is longer than the one before it or, if as long, later: `p10` after `p9`. */
  isAfterLast(number: number): boolean {
    const starts = this.#starts;
    const words = this.#words;
    let before = starts[number - 1]!;
    const start = starts[number]!;
    const end = starts[number + 1]!;
    const longer = end - start - (start - before);
    if (longer !== 0) return longer > 0;
    if (end > start) {
      const more = blanks(words[start - 1]!) - blanks(words[end - 1]!);
      if (more !== 0 && words[start]! < wide && words[before]! < wide) return more > 0;
    }
    for (let at = start; at < end; at++, before++) {
      if (words[at] !== words[before]) return words[at]! > words[before]!;
    }
    return false;
  }

  // Returns where the text ends.
  #write(text: string, start: number): number {
    const length = text.length;
    if (start + length + 2 > this.#words.length) this.#words = grown(this.#words, start + length + 2);
    const words = this.#words;
    let at = start;
    let i = 0;
    for (; i + 3 < length; i += 4) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      if ((a | b | c | d) > 0x7f || a === 0 || b === 0 || c === 0 || d === 0) return this.#writeWide(text, start);
      words[at++] = (a << 24) | (b << 16) | (c << 8) | d;
    }
    if (i < length) {
      let word = 0;
      for (let shift = 24; i < length; i++, shift -= 8) {
        const a = text.charCodeAt(i);
        if (a > 0x7f || a === 0) return this.#writeWide(text, start);
        word |= a << shift;
      }
      words[at++] = word;
    }
    return at;
  }

  #writeWide(text: string, start: number): number {
    const length = text.length;
    const words = this.#words;
    words[start] = wide + length;
    for (let i = 0; i < length; i += 2) {
      // Past the end there is no character, `NaN`, which counts as 0 here.
      words[start + 1 + (i >>> 1)] = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
    }
    return start + 1 + ((length + 1) >>> 1);
  }
}

// How many of the four characters of a word are not there.
function blanks(word: number): number {
  if (word === 0) return 4;
  return (31 - Math.clz32(word & -word)) >>> 3;
}
