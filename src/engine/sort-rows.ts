/** Numbers, and the rows they are of; without rows they are of the rows 0, 1, 2, … */
interface Records {
  readonly numbers: Float64Array;
  readonly rows?: Uint32Array;
}

/** So many places that are written to in turn stay in the fastest caches. */
const mostBuckets = 1 << 11;

/** Up to so many records an insertion sort is faster. */
const fewRecords = 32;

/**
 * The rows that have a number, ordered by it; rows of equal numbers keep their order.
 *
 * A bucket sort: the distance from the least number, scaled, is the bucket. Buckets of many records are sorted likewise between
 * their own least and greatest number, so that a few numbers far from all the rest cost one pass. An insertion sort of all,
 * which are nearly in order then, is the last step.
 */
// Plainly: rows.filter((row) => !Number.isNaN(numbers[row])).sort((a, b) => numbers[a] - numbers[b])
export function sortRows(numbers: Float64Array): Uint32Array {
  const sorted = { numbers: new Float64Array(numbers.length), rows: new Uint32Array(numbers.length) };
  const count = sortPart({ numbers }, sorted, 0);
  insertionSort(sorted.numbers, sorted.rows, count);
  return sorted.rows.subarray(0, count);
}

/** Writes records by bucket, from the place `first` on; returns where the last bucket ends. */
function sortPart(records: Records, sorted: Required<Records>, first: number): number {
  const ends = divide(records, sorted, first);
  const last = ends.at(-1)!;
  for (let bucket = 0, start = first; bucket < ends.length; bucket++) {
    const end = ends[bucket]!;
    // Equal numbers share one bucket, and need no more.
    if (end - start > fewRecords && end - start < last - first)
      sortPart({ numbers: sorted.numbers.slice(start, end), rows: sorted.rows.slice(start, end) }, sorted, start);
    start = end;
  }
  return last;
}

// Plainly: sorted = sortBy(records that have a number, ({ number }) => Math.floor((number - least) * factor))
function divide({ numbers, rows }: Records, sorted: Required<Records>, first: number): Uint32Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! < least) least = numbers[i]!;
    if (numbers[i]! > greatest) greatest = numbers[i]!;
  }
  const buckets = Math.min(mostBuckets, 1 << (31 - Math.clz32(numbers.length | 1)));
  const factor = greatest > least ? (buckets - 1) / (greatest - least) : 0;
  const next = new Uint32Array(buckets);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (!Number.isNaN(number)) next[((number - least) * factor) | 0]!++;
  }
  for (let bucket = 0, start = first; bucket < buckets; bucket++) {
    const count = next[bucket]!;
    next[bucket] = start;
    start += count;
  }
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (Number.isNaN(number)) continue;
    const bucket = ((number - least) * factor) | 0;
    const place = next[bucket]!;
    next[bucket] = place + 1;
    sorted.numbers[place] = number;
    sorted.rows[place] = rows === undefined ? i : rows[i]!;
  }
  return next;
}

function insertionSort(numbers: Float64Array, rows: Uint32Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    if (numbers[i - 1]! <= number) continue;
    const row = rows[i]!;
    let place = i;
    for (; place > 0 && numbers[place - 1]! > number; place--) {
      numbers[place] = numbers[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    numbers[place] = number;
    rows[place] = row;
  }
}
