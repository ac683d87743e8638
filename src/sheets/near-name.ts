import { editDistance } from '../conditions/nearest.js';
import { foldedText, wordsOf } from './fold-text.js';

/** Of names that are this long, one letter in ten may differ, but no more than two. */
const mostEdits = 2;

/**
 * The name that a name is nearly: another one without its marks, or with up to two letters changed. Numbers, Roman numerals and single
 * letters tell names apart: “Đội số 1” is not nearly “Đội số 2”.
 */
export function nearName(name: string, names: readonly string[]): string | undefined {
  const words = wordsOf(name);
  const folded = foldedText(name);
  let best: string | undefined;
  let least = Math.min(mostEdits, Math.floor(folded.length / 10)) + 1;
  for (const other of names) {
    if (wordsOf(other) === words || numbersIn(other) !== numbersIn(name)) continue;
    const edits = foldedText(other) === folded ? 0 : editDistance(folded, foldedText(other), least);
    if (edits < least) [best, least] = [other, edits];
  }
  return best;
}

function numbersIn(name: string): string {
  return foldedText(name)
    .split(' ')
    .filter((word) => /\d|^[ivx]+$|^\p{L}$/u.test(word))
    .join(' ');
}
