/** A longer name is no slip of the pen, and comparing two of them takes as many steps as the product of their lengths. */
const longestName = 64;

/**
 * The name that a misspelt one most likely means: the closest by edits, if no more than about two letters in five differ,
 * or one of two. Names of more than 64 characters are not compared.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const misspelt = name.toLowerCase();
  let best: string | undefined;
  let least = Math.floor(name.length === 2 ? 1 : name.length * 0.4) + 1;
  for (const candidate of names) {
    if (candidate.length > longestName) continue;
    const edits = editDistance(misspelt, candidate.toLowerCase(), least);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/**
 * Levenshtein distance, where two neighbours that changed places count once (optimal string alignment). Where it is certain that it is
 * not below `limit`, the limit stands for it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    // Two neighbours that change places reach back over one row, with one edit.
    if (Math.min(...row) >= limit && Math.min(...last) + 1 >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
