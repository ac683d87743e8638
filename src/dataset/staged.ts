import type { NumberArray } from '../kernel/grow.js';
import { borrowZeros, giveBack } from '../kernel/workspace.js';

interface ArrayKind<Numbers extends NumberArray> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Numbers;
}

let zeros = new ArrayBuffer(0);

/**
 * Numbers of rows while they are read, in lent memory. A field that no row has takes none: its zeros are shared with others.
 */
export class Staged<Numbers extends NumberArray> {
  /** The numbers; empty as long as nothing was written, and none to be written to before {@link Staged.open}. */
  array: Numbers;
  readonly #kind: ArrayKind<Numbers>;
  readonly #isKept: boolean;
  #rows = 0;
  #isOpen = false;

  /**
   * Takes no memory yet.
   *
   * @param isKept - whether the dataset will keep the numbers as they are, so that the memory would not come back
   */
  constructor(kind: ArrayKind<Numbers>, isKept = false) {
    this.#kind = kind;
    this.#isKept = isKept;
    this.array = new kind(zeros, 0, 0);
  }

  /** Whether nothing was ever written. */
  get isEmpty(): boolean {
    return !this.#isOpen;
  }

  /** Says how many rows there will be in all. */
  reserve(rows: number): void {
    this.#rows = rows;
    if (this.#isOpen) this.#grow();
  }

  /** The numbers, to be written to. */
  open(): Numbers {
    if (!this.#isOpen) {
      this.array = new this.#kind(zeros, 0, 0);
      this.#isOpen = true;
      this.#grow();
    }
    return this.array;
  }

  clear(from: number, to: number): void {
    if (this.#isOpen) this.array.fill(0, from, to);
  }

  /** Makes the numbers of so many rows readable, be they written or not. */
  close(rows: number): void {
    if (this.#isOpen) return;
    const { BYTES_PER_ELEMENT: bytes } = this.#kind;
    // Nobody writes to them, so that they are shared, and never touched.
    if (zeros.byteLength < rows * bytes) zeros = new ArrayBuffer(rows * 8);
    this.array = new this.#kind(zeros, 0, rows);
  }

  /** Gives the memory back, unless others have it now; the numbers cannot be used any more. */
  release(taken: ReadonlySet<ArrayBufferLike>): void {
    if (this.#isOpen && !taken.has(this.array.buffer)) giveBack(this.array.buffer);
    this.#isOpen = false;
    this.array = new this.#kind(zeros, 0, 0);
  }

  // It at least doubles, so that rows in many chunks are copied a few times.
  #grow(): void {
    const { array } = this;
    if (array.length >= this.#rows) return;
    const length = Math.max(this.#rows, array.length * 2);
    const bytes = length * this.#kind.BYTES_PER_ELEMENT;
    const longer = new this.#kind(this.#isKept ? new ArrayBuffer(bytes) : borrowZeros(bytes), 0, length);
    longer.set(array);
    if (array.length > 0) giveBack(array.buffer);
    this.array = longer;
  }
}
