/** Numbers, and the rows they are of. */
interface Records {
  readonly numbers: Float64Array;
  readonly rows: Uint32Array;
}

/** So many places that are written to in turn stay in the fastest caches. */
const mostBuckets = 1 << 11;

/** Up to so many records an insertion sort is faster. */
const fewRecords = 32;

/**
 * The rows that have a number, ordered by it; rows of equal numbers keep their order.
 *
 * A bucket sort: the distance from the least number, scaled, is the bucket. Buckets of many records are sorted likewise between
 * their own least and greatest number, so that a few numbers far from all the rest cost one pass; the rest is nearly in order.
 */
// Plainly: rows.filter((row) => !Number.isNaN(numbers[row])).sort((a, b) => numbers[a] - numbers[b])
export function sortRows(numbers: Float64Array): Uint32Array {
  const records = { numbers: new Float64Array(numbers.length), rows: new Uint32Array(numbers.length) };
  let count = 0;
  for (let row = 0; row < numbers.length; row++) {
    records.numbers[count] = numbers[row]!;
    records.rows[count] = row;
    if (!Number.isNaN(numbers[row]!)) count++;
  }
  sortPart(records, { numbers: new Float64Array(count), rows: new Uint32Array(count) }, 0, count);
  return records.rows.subarray(0, count);
}

function sortPart(records: Records, spare: Records, first: number, end: number): void {
  const { numbers, rows } = records;
  if (end - first > fewRecords) {
    const [least, greatest] = extent(numbers, first, end);
    if (least === greatest) return;
    const buckets = Math.min(mostBuckets, 1 << (31 - Math.clz32(end - first)));
    const ends = divide(records, spare, first, end, least, (buckets - 1) / (greatest - least), buckets);
    numbers.set(spare.numbers.subarray(first, end), first);
    rows.set(spare.rows.subarray(first, end), first);
    for (let bucket = 0, start = first; bucket < buckets; bucket++) {
      if (ends[bucket]! - start > fewRecords) sortPart(records, spare, start, ends[bucket]!);
      start = ends[bucket]!;
    }
  }
  insertionSort(numbers, rows, first, end);
}

function extent(numbers: Float64Array, first: number, end: number): readonly [least: number, greatest: number] {
  let least = numbers[first]!;
  let greatest = least;
  for (let i = first; i < end; i++) {
    if (numbers[i]! < least) least = numbers[i]!;
    if (numbers[i]! > greatest) greatest = numbers[i]!;
  }
  return [least, greatest];
}

/** Copies the records by bucket; returns where each bucket ends. */
// Plainly: spare = sortBy(records, ({ number }) => Math.floor((number - least) * factor))
function divide(
  { numbers, rows }: Records,
  { numbers: dividedNumbers, rows: dividedRows }: Records,
  first: number,
  end: number,
  least: number,
  factor: number,
  buckets: number,
): Uint32Array {
  const next = new Uint32Array(buckets);
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
    dividedNumbers[place] = number;
    dividedRows[place] = rows[i]!;
  }
  return next;
}

function insertionSort(numbers: Float64Array, rows: Uint32Array, first: number, end: number): void {
  for (let i = first + 1; i < end; i++) {
    const number = numbers[i]!;
    if (numbers[i - 1]! <= number) continue;
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
