import { grown } from './growable-columns.js';

/**
 * Numbers texts from 0 in the order in which they first come: open addressing with linear probing (Knuth, The Art of Computer
 * Programming 6.4). Plainly: a Map from text to number, which takes half a second more for a million texts.
 *
 * The hash has a random start and factor for each table, so that ids cannot be chosen to collide. Nothing but time depends on them.
 */
export class IdTable {
  /** The texts by their number. */
  readonly texts: string[] = [];
  #slots = new Uint32Array(16);
  #hashes = new Uint32Array(8);
  readonly #start = randomWord();
  readonly #factor = randomWord() | 1;

  /** The number of a text, which gets the next number where it is new. */
  add(text: string): number {
    const hash = this.#hash(text);
    const slot = this.#slotOf(text, hash);
    const taken = this.#slots[slot]!;
    if (taken > 0) return taken - 1;
    const number = this.texts.push(text) - 1;
    if (number >= this.#hashes.length) this.#hashes = grown(this.#hashes, number + 1);
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (this.texts.length * 2 > this.#slots.length) this.#widen(this.#slots.length * 4);
    return number;
  }

  /** Makes room for so many texts. */
  reserve(count: number): void {
    let length = this.#slots.length;
    while (length < count * 2) length *= 2;
    if (length > this.#slots.length) this.#widen(length);
  }

  /** The number of a text, -1 where the table does not have it. */
  find(text: string): number {
    return this.#slots[this.#slotOf(text, this.#hash(text))]! - 1;
  }

  // The slot that holds the text, or the free one in which it would stand.
  #slotOf(text: string, hash: number): number {
    const slots = this.#slots;
    let slot = hash & (slots.length - 1);
    for (let taken = slots[slot]!; taken > 0; taken = slots[slot]!) {
      if (this.#hashes[taken - 1] === hash && this.texts[taken - 1] === text) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  #widen(length: number): void {
    const slots = new Uint32Array(length);
    for (let number = 0; number < this.texts.length; number++) {
      let slot = this.#hashes[number]! & (slots.length - 1);
      while (slots[slot]! > 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  #hash(text: string): number {
    let hash = this.#start;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), this.#factor);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }
}

function randomWord(): number {
  // eslint-disable-next-line no-restricted-syntax -- against chosen ids; no result depends on it
  return Math.floor(Math.random() * 2 ** 32);
}
