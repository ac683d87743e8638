import { grown } from '../kernel/grow.js';

// Words of ASCII text hold four characters, so that they sort as the text does, and have no top bit; text with other characters
// begins with this bit and its length.
const wide = 0x8000_0000;

/** From so many texts on, repeated ones are found without a table of all of them. */
const many = 1 << 16;
/** Bits that tell hashes apart: with a million texts one in sixteen is taken. */
const bitCount = 1 << 24;

// How many of the four characters of a word are not there.
function blanks(word: number): number {
  if (word === 0) return 4;
  return (31 - Math.clz32(word & -word)) >>> 3;
}

/**
 * Numbers texts from 0 in the order in which they come first, by open addressing.
 *
 * A text is kept as words of 32 bits and not as a string, so that finding one compares numbers. A number stays valid. Texts
 * can be appended without being looked up: as long as each comes after the one before, as the ids of an extract that is
 * sorted by them do, none repeats another, and the table is only made when a text is asked for.
 */
export class IdTable {
  /** How many texts there are. */
  count = 0;
  #words = new Uint32Array(64);
  /** Where the words of each text begin; those of the last end at the next. */
  #starts = new Uint32Array(17);
  /** Whether the texts not yet in the table, from `#placed` on, are all different: each was longer or later than the last. */
  #isAscending = true;
  /** How many texts are in the table, or repeat one that is. */
  #placed = 0;
  #hashes = new Uint32Array(0);
  /** 1 + the number of the text at home here or, where that place was taken, before here; 0 where the place is free. */
  #slots = new Uint32Array(32);
  /** Whether some text was appended again. */
  hasRepeated = false;
  /** By number 1 + the number of the first text that is the same, 0 where it is this one. */
  #firsts = new Uint32Array(0);

  /** Makes room for so many more texts, so that appending them moves nothing but words. */
  reserve(more: number): void {
    this.#starts = grown(this.#starts, this.count + more + 1);
    // Most ids have at most eight characters; longer ones let it grow.
    this.#words = grown(this.#words, this.#starts[this.count]! + 2 * more + 64);
  }

  /** Gives a text the next number, without asking whether another text is the same; {@link first} tells. */
  append(text: string): number {
    const number = this.count++;
    if (number + 2 > this.#starts.length) this.#starts = grown(this.#starts, number + 2);
    const start = this.#starts[number]!;
    const end = this.#write(text, start);
    this.#starts[number + 1] = end;
    if (this.#isAscending && number > 0) this.#isAscending = this.#isAfter(number);
    return number;
  }

  /** The number of a text, which is new where it equals `count` before the call. */
  add(text: string): number {
    this.#place();
    const before = this.count;
    const hadRepeated = this.hasRepeated;
    const number = this.append(text);
    this.#place();
    const first = this.firstOf(number);
    if (first === number) return number;
    this.#firsts[number] = 0;
    this.count = this.#placed = before;
    this.hasRepeated = hadRepeated;
    return first;
  }

  /** The number of a text, -1 where it was never added. */
  find(text: string): number {
    this.#place();
    const start = this.#starts[this.count]!;
    const end = this.#write(text, start);
    const taken = this.#slots[this.#search(start, end, this.#hash(start, end))]!;
    return taken - 1;
  }

  /** Finds the texts that repeat others, so that {@link hasRepeated} and {@link firstOf} hold of all that were appended. */
  findRepeated(): void {
    if (this.#isAscending && this.#placed === 0) return;
    if (this.#placed > 0 || this.count < many) this.#place();
    else this.#findRepeatedOfMany();
  }

  /** The number of the first text that is the same as that of a number. */
  firstOf(number: number): number {
    const first = this.#firsts[number] ?? 0;
    return first === 0 ? number : first - 1;
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

  // Writes behind the last text, where the next one overwrites it unless it is new; returns where it ends.
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

  // MurmurHash3 for words of 32 bits, by Appleby: ids that differ in one digit lie far apart.
  #hash(start: number, end: number): number {
    const words = this.#words;
    let hash = 0;
    for (let at = start; at < end; at++) {
      let word = Math.imul(words[at]!, 0xcc9e_2d51);
      word = Math.imul((word << 15) | (word >>> 17), 0x1b87_3593);
      hash ^= word;
      hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe654_6b64) | 0;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  // Two texts that are the same have the same bit of their hashes. So only those whose bit comes again are put into a table,
  // one in ten or so, which stays small: memory that is touched for the first time costs more than looking twice.
  #findRepeatedOfMany(): void {
    const seen = new Uint32Array(bitCount / 32);
    const again = new Uint32Array(bitCount / 32);
    for (let number = 0; number < this.count; number++) {
      const bit = this.#hash(this.#starts[number]!, this.#starts[number + 1]!) & (bitCount - 1);
      const mask = 1 << (bit & 31);
      if ((seen[bit >>> 5]! & mask) === 0) seen[bit >>> 5] = seen[bit >>> 5]! | mask;
      else again[bit >>> 5] = again[bit >>> 5]! | mask;
    }
    const withHash = new Map<number, number[]>();
    for (let number = 0; number < this.count; number++) {
      const start = this.#starts[number]!;
      const end = this.#starts[number + 1]!;
      const hash = this.#hash(start, end);
      const bit = hash & (bitCount - 1);
      if (((again[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
      const known = withHash.get(hash);
      if (known === undefined) {
        withHash.set(hash, [number]);
        continue;
      }
      const first = known.find((other) => this.#isSame(other, start, end));
      if (first === undefined) known.push(number);
      else {
        this.#firsts = grown(this.#firsts, this.count);
        this.#firsts[number] = first + 1;
        this.hasRepeated = true;
      }
    }
  }

  // Where a text stands in the table, or would.
  #search(start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
      if (this.#hashes[taken - 1] === hash && this.#isSame(taken - 1, start, end)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isSame(number: number, start: number, end: number): boolean {
    const words = this.#words;
    let other = this.#starts[number]!;
    if (this.#starts[number + 1]! - other !== end - start) return false;
    for (let at = start; at < end; at++) if (words[at] !== words[other++]) return false;
    return true;
  }

  // Longer or, if as long, later: `p9` before `p10`.
  #isAfter(number: number): boolean {
    const starts = this.#starts;
    const words = this.#words;
    let before = starts[number - 1]!;
    const start = starts[number]!;
    const longer = starts[number + 1]! - start - (start - before);
    if (longer !== 0) return longer > 0;
    const end = starts[number + 1]!;
    if (end > start) {
      const more = blanks(words[start - 1]!) - blanks(words[end - 1]!);
      if (more !== 0 && words[start]! < wide && words[before]! < wide) return more > 0;
    }
    for (let at = start; at < starts[number + 1]!; at++, before++) {
      if (words[at] !== words[before]) return words[at]! > words[before]!;
    }
    return false;
  }

  #place(): void {
    if (this.#placed === this.count) return;
    this.#hashes = grown(this.#hashes, this.count);
    let size = this.#slots.length;
    // At most every second place is taken: a search then looks at one or two.
    while (size < this.count * 2) size *= 2;
    if (size > this.#slots.length) this.#resize(size);
    for (let number = this.#placed; number < this.count; number++) {
      const start = this.#starts[number]!;
      const end = this.#starts[number + 1]!;
      const hash = this.#hash(start, end);
      this.#hashes[number] = hash;
      const slot = this.#search(start, end, hash);
      const taken = this.#slots[slot]!;
      if (taken === 0) this.#slots[slot] = number + 1;
      else {
        this.#firsts = grown(this.#firsts, this.count);
        this.#firsts[number] = taken;
        this.hasRepeated = true;
      }
    }
    this.#placed = this.count;
  }

  #resize(size: number): void {
    const slots = new Uint32Array(size);
    const mask = size - 1;
    for (const taken of this.#slots) {
      if (taken === 0) continue;
      let slot = this.#hashes[taken - 1]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    this.#slots = slots;
  }
}
