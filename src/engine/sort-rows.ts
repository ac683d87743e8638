/** Numbers with the rows they are of, side by side. */
interface Records {
  readonly numbers: Float64Array;
  readonly rows: Uint32Array;
}

/** A table of 4,096 starts stays in the fastest cache. */
const mostBuckets = 1 << 12;

/** Up to so many records an insertion sort is faster. */
const fewRecords = 24;

/**
 * The rows that have a number, ordered by it; rows of equal numbers keep their order.
 *
 * A bucket sort: the distance from the least number, scaled, is the bucket, and each bucket is sorted likewise between its own
 * least and greatest number, so that a few numbers far from the others cost one pass. The last few are sorted by insertion.
 */
// Plainly: rows.filter((row) => !Number.isNaN(numbers[row])).sort((a, b) => numbers[a] - numbers[b])
export function sortRows(numbers: Float64Array): Uint32Array {
  const records: Records = { numbers: new Float64Array(numbers.length), rows: new Uint32Array(numbers.length) };
  let count = 0;
  for (let row = 0; row < numbers.length; row++) {
    records.numbers[count] = numbers[row]!;
    records.rows[count] = row;
    if (!Number.isNaN(numbers[row]!)) count++;
  }
  const spare: Records = { numbers: new Float64Array(count), rows: new Uint32Array(count) };
  const sorted = new Uint32Array(count);
  sortPart(records, spare, 0, count, sorted, []);
  return sorted;
}

// `starts` has a table for each depth, which lives until all buckets of a part are sorted.
function sortPart(
  from: Records,
  to: Records,
  first: number,
  end: number,
  sorted: Uint32Array,
  starts: Uint32Array[],
  depth = 0,
) {
  const { numbers, rows } = from;
  const { least, greatest } = extent(numbers, first, end);
  if (end - first <= fewRecords || least === greatest) {
    if (least !== greatest) insertionSort(numbers, rows, first, end);
    for (let i = first; i < end; i++) sorted[i] = rows[i]!;
    return;
  }
  const buckets = Math.min(mostBuckets, 1 << (31 - Math.clz32(end - first)));
  const factor = (buckets - 1) / (greatest - least);
  starts[depth] ??= new Uint32Array(mostBuckets + 1);
  const next = starts[depth];
  divide(from, to, first, end, least, factor, next, buckets);
  // Where the next record of a bucket would go is where the bucket ends.
  for (let bucket = 0, start = first; bucket < buckets; bucket++) {
    const stop = next[bucket]!;
    if (start < stop) sortPart(to, from, start, stop, sorted, starts, depth + 1);
    start = stop;
  }
}
function extent(numbers: Float64Array, first: number, end: number) {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = first; i < end; i++) {
    const number = numbers[i]!;
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return { least, greatest };
}

function divide(
  from: Records,
  to: Records,
  first: number,
  end: number,
  least: number,
  factor: number,
  next: Uint32Array,
  buckets: number,
) {
  const { numbers, rows } = from;
  const { numbers: toNumbers, rows: toRows } = to;
  next.fill(0, 0, buckets);
  for (let i = first; i < end; i++) next[((numbers[i]! - least) * factor) | 0]!++;
  for (let bucket = 0, start = first; bucket < buckets; bucket++) {
    const count = next[bucket]!;
    next[bucket] = start;
    start += count;
  }
  for (let i = first; i < end; i++) {
    const number = numbers[i]!;
    const bucket = ((number - least) * factor) | 0;
    const place = next[bucket]!;
    next[bucket] = place + 1;
    toNumbers[place] = number;
    toRows[place] = rows[i]!;
  }
}

function insertionSort(numbers: Float64Array, rows: Uint32Array, first: number, end: number): void {
  for (let i = first + 1; i < end; i++) {
    const number = numbers[i]!;
    const row = rows[i]!;
    let place = i;
    for (; place > first && numbers[place - 1]! > number; place--) {
      numbers[place] = numbers[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    numbers[place] = number;
    rows[place] = row;
  }
}
