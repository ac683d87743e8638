/**
 * Rows of whole numbers over one common divisor. A pivot step keeps them whole, so that no rounding can make a false claim.
 *
 * @see Edmonds, "Systems of distinct representatives and linear algebra", Journal of Research of the National Bureau of Standards 71B (1967)
 */
export class IntegerTableau {
  readonly rows: number[][];
  divisor = 1;

  constructor(rows: number[][]) {
    this.rows = rows;
  }

  /** Makes one column that of a unit vector; false where the numbers would become too large to be exact. */
  pivot(row: number, column: number): boolean {
    const pivotRow = this.rows[row]!;
    const pivot = pivotRow[column]!;
    for (const [i, each] of this.rows.entries()) {
      const factor = each[column]!;
      if (i === row || (factor === 0 && pivot === this.divisor)) continue;
      for (let j = 0; j < each.length; j++) {
        if (each[j] === 0 && (factor === 0 || pivotRow[j] === 0)) continue;
        const [first, second] = [pivot * each[j]!, factor * pivotRow[j]!];
        if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || !Number.isSafeInteger(first - second))
          return false;
        each[j] = (first - second) / this.divisor;
      }
    }
    this.divisor = pivot;
    return true;
  }
}
