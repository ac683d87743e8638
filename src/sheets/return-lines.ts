import type { FilePlace } from '../errors.js';

interface Line {
  readonly number: string;
  readonly total: number;
  readonly place: FilePlace;
}

/** The numbered rows of a headcount return, by which totals are compared with the rows below them: 1 with 1.1, 1.2 and so on. */
export class ReturnLines {
  readonly #lines: Line[] = [];

  /** Adds a row by the text that numbers it. */
  add(text: string, total: number, place: FilePlace): void {
    const number = /^\s*(\d+(?:\.\d+)*)/u.exec(text)?.[1];
    if (number !== undefined) this.#lines.push({ number, total, place });
  }

  /** Rows whose total is not the sum of the rows that stand directly below them. */
  wrongSums(): readonly { readonly place: FilePlace; readonly sum: number; readonly total: number }[] {
    const below = new Map<string, number[]>();
    for (const { number, total } of this.#lines) {
      const above = number.slice(0, Math.max(number.lastIndexOf('.'), 0));
      const totals = below.get(above) ?? [];
      totals.push(total);
      below.set(above, totals);
    }
    return this.#lines.flatMap(({ number, total, place }) => {
      const parts = below.get(number) ?? [];
      const sum = parts.reduce((before, part) => before + part, 0);
      return parts.length < 2 || sum === total ? [] : [{ place, sum, total }];
    });
  }
}
