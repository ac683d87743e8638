import { grown } from '../kernel/grow.js';

/**
 * Numbers pairs of numbers (32 bits each) from 0 in the order in which they come first, by open addressing.
 *
 * A key of several parts is a pair of the number of its first parts and its last part.
 */
export class PairTable {
  /** How many different pairs there are. */
  count = 0;
  #firsts = new Uint32Array(16);
  #seconds = new Uint32Array(16);
  #slots = new Uint32Array(32);

  /** The number of a pair, which is new where it equals `count` before the call. */
  add(first: number, second: number): number {
    if (this.count * 2 >= this.#slots.length) this.#grow();
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
      if (this.#firsts[taken - 1] === first && this.#seconds[taken - 1] === second) return taken - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    slots[slot] = number + 1;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    return number;
  }

  #grow(): void {
    this.#firsts = grown(this.#firsts, this.count * 2);
    this.#seconds = grown(this.#seconds, this.count * 2);
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = hashOf(this.#firsts[number]!, this.#seconds[number]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first, 0xcc9e_2d51);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
