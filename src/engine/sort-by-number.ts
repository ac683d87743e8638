/** Numbers, each with a word that goes with it. */
export interface NumberedWords {
  readonly numbers: Float64Array;
  readonly words: Uint32Array;
}

/** So many places that are written to in turn stay in the fastest caches. */
const mostBuckets = 1 << 11;

/** Up to so many numbers an insertion sort is faster. */
const fewNumbers = 32;

/**
 * The numbers in order, each with its word; `NaN` is left out, and words of equal numbers keep their order.
 *
 * A bucket sort: the distance from the least number, scaled, is the bucket. Buckets of many numbers are sorted likewise between
 * their own least and greatest number, so that a few numbers far from all the rest cost one pass. An insertion sort of all,
 * which are nearly in order then, is the last step.
 */
// Plainly: pairs.filter(({ number }) => !Number.isNaN(number)).sort((a, b) => a.number - b.number)
export function sortByNumber(pairs: NumberedWords): NumberedWords {
  const { length } = pairs.numbers;
  const sorted = { numbers: new Float64Array(length), words: new Uint32Array(length) };
  const ends = divide(pairs, sorted, 0);
  const largest = ends.reduce((most, end, bucket) => Math.max(most, end - (ends[bucket - 1] ?? 0)), 0);
  sortBuckets(sorted, ends, 0, { numbers: new Float64Array(largest), words: new Uint32Array(largest) });
  const count = ends.at(-1)!;
  insertionSort(sorted, count);
  return { numbers: sorted.numbers.subarray(0, count), words: sorted.words.subarray(0, count) };
}

// Sorts each bucket from the place `first` on; `spare` has room for one bucket.
function sortBuckets(sorted: NumberedWords, ends: Uint32Array, first: number, spare: NumberedWords): void {
  const last = ends.at(-1)!;
  for (let bucket = 0, start = first; bucket < ends.length; bucket++) {
    const end = ends[bucket]!;
    // Equal numbers share one bucket, and need no more.
    if (end - start > fewNumbers && end - start < last - first) {
      spare.numbers.set(sorted.numbers.subarray(start, end));
      spare.words.set(sorted.words.subarray(start, end));
      const part = { numbers: spare.numbers.subarray(0, end - start), words: spare.words.subarray(0, end - start) };
      sortBuckets(sorted, divide(part, sorted, start), start, spare);
    }
    start = end;
  }
}

// Writes numbers by bucket, from the place `first` on; returns where each bucket ends.
// Plainly: sorted = sortBy(pairs with a number, ({ number }) => Math.floor((number - least) * factor))
function divide({ numbers, words }: NumberedWords, sorted: NumberedWords, first: number): Uint32Array {
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
    sorted.words[place] = words[i]!;
  }
  return next;
}

function insertionSort({ numbers, words }: NumberedWords, count: number): void {
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    if (numbers[i - 1]! <= number) continue;
    const word = words[i]!;
    let place = i;
    for (; place > 0 && numbers[place - 1]! > number; place--) {
      numbers[place] = numbers[place - 1]!;
      words[place] = words[place - 1]!;
    }
    numbers[place] = number;
    words[place] = word;
  }
}
