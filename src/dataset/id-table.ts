import { grown } from '../kernel/grow.js';
import { TextWords } from './text-words.js';

/** From so many texts on, repeated ones are found without a table of all of them. */
const many = 1 << 16;
/** Bits that tell hashes apart: with a million texts one in sixteen is taken. */
const bitCount = 1 << 24;

/**
 * Numbers texts from 0 in the order in which they come first, by open addressing. A number stays valid.
 *
 * Texts can be appended without being looked up: as long as each comes after the one before, as the ids of an extract that is
 * sorted by them do, none repeats another, and the table is only made when a text is asked for.
 */
export class IdTable {
  readonly #texts = new TextWords();
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

  /** How many texts there are. */
  get count(): number {
    return this.#texts.count;
  }

  /** Makes room for so many more texts, so that appending them moves nothing but words. */
  reserve(more: number): void {
    this.#texts.reserve(more);
  }

  /** Gives a text the next number, without asking whether another text is the same; {@link first} tells. */
  append(text: string): number {
    const texts = this.#texts;
    const number = texts.put(text);
    texts.keep();
    if (this.#isAscending && number > 0) this.#isAscending = texts.isAfterLast(number);
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
    this.#texts.dropFrom(before);
    this.#placed = before;
    this.hasRepeated = hadRepeated;
    return first;
  }

  /** The number of a text, -1 where it was never added. */
  find(text: string): number {
    this.#place();
    const number = this.#texts.put(text);
    return this.#slots[this.#search(number, this.#texts.hash(number))]! - 1;
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
    return this.#texts.text(number);
  }

  // Two texts that are the same have the same bit of their hashes. So only those whose bit comes again are put into a table,
  // one in ten or so, which stays small: memory that is touched for the first time costs more than looking twice.
  #findRepeatedOfMany(): void {
    const texts = this.#texts;
    const seen = new Uint32Array(bitCount / 32);
    const again = new Uint32Array(bitCount / 32);
    for (let number = 0; number < this.count; number++) {
      const bit = texts.hash(number) & (bitCount - 1);
      const mask = 1 << (bit & 31);
      if ((seen[bit >>> 5]! & mask) === 0) seen[bit >>> 5] = seen[bit >>> 5]! | mask;
      else again[bit >>> 5] = again[bit >>> 5]! | mask;
    }
    const withHash = new Map<number, number[]>();
    for (let number = 0; number < this.count; number++) {
      const hash = texts.hash(number);
      const bit = hash & (bitCount - 1);
      if (((again[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
      const known = withHash.get(hash);
      if (known === undefined) {
        withHash.set(hash, [number]);
        continue;
      }
      const first = known.find((other) => texts.areSame(other, number));
      if (first === undefined) known.push(number);
      else this.#repeats(number, first);
    }
  }

  #repeats(number: number, first: number): void {
    this.#firsts = grown(this.#firsts, this.count);
    this.#firsts[number] = first + 1;
    this.hasRepeated = true;
  }

  // Where a text stands in the table, or would.
  #search(number: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
      if (this.#hashes[taken - 1] === hash && this.#texts.areSame(taken - 1, number)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #place(): void {
    const { count } = this;
    if (this.#placed === count) return;
    this.#hashes = grown(this.#hashes, count);
    let size = this.#slots.length;
    // At most every second place is taken: a search then looks at one or two.
    while (size < count * 2) size *= 2;
    if (size > this.#slots.length) this.#resize(size);
    for (let number = this.#placed; number < count; number++) {
      const hash = this.#texts.hash(number);
      this.#hashes[number] = hash;
      const slot = this.#search(number, hash);
      const taken = this.#slots[slot]!;
      if (taken === 0) this.#slots[slot] = number + 1;
      else this.#repeats(number, taken - 1);
    }
    this.#placed = count;
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
