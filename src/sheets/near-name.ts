import { editDistance } from '../conditions/nearest.js';
import { foldedText, wordsOf } from './fold-text.js';

/** Of ten letters of a name one may differ, but no more than two. */
const mostEdits = 2;

/** A name as it is compared. */
export interface NameKey {
  readonly words: string;
  readonly folded: string;
  readonly parts: readonly string[];
  /** How often it has each letter, and any other sign. */
  readonly letters: Uint16Array;
  /** Whether a word may stand for the first letters of others: it has capitals alone, or no vowel. */
  readonly isShort: boolean;
  /** Numbers, Roman numerals and single letters, which tell names apart: “Đội số 1” is not nearly “Đội số 2”. */
  readonly numbers: string;
}

/** A name as it is compared. */
export function nameKey(name: string): NameKey {
  const folded = foldedText(name);
  const parts = folded.split(' ');
  const numbers = parts.filter((word) => /\d|^[ivx]+$|^\p{L}$/u.test(word));
  const isShort = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name) || parts.some((word) => /^[^aeiouy\d]{2,}$/u.test(word));
  const letters = new Uint16Array(27);
  for (const letter of folded) letters[letterIndex(letter)]!++;
  return { words: wordsOf(name), folded, parts, letters, isShort, numbers: numbers.join(' ') };
}

/**
 * The name of those with the same numbers that a name is nearly: another one without its marks, with up to two letters changed, or with words
 * cut to their first letters, “Vụ TCCB” for “Vụ Tổ chức cán bộ”.
 */
export function nearName<Key extends NameKey>(name: NameKey, names: readonly Key[]): Key | undefined {
  let best: Key | undefined;
  let least = Math.min(mostEdits, Math.floor(name.folded.length / 10)) + 1;
  for (const candidate of names) {
    if (candidate.words === name.words) continue;
    const isSame = candidate.folded === name.folded || isShortFor(name, candidate) || isShortFor(candidate, name);
    if (!isSame && fewestEdits(name, candidate) >= least) continue;
    const edits = isSame ? 0 : editDistance(name.folded, candidate.folded, least);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function letterIndex(letter: string): number {
  const index = letter.charCodeAt(0) - 0x61;
  return index >= 0 && index < 26 ? index : 26;
}

// Each letter that one name has more often than the other takes an edit, if not with one of the other name in its place.
function fewestEdits({ letters: a }: NameKey, { letters: b }: NameKey): number {
  let [more, fewer] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

function isShortFor({ isShort, parts: short }: NameKey, { parts: long }: NameKey): boolean {
  if (!isShort || short.length >= long.length || short[0]![0] !== long[0]![0]) return false;
  let at = 0;
  for (const word of short) {
    if (word === long[at]) {
      at++;
      continue;
    }
    if (word.length < 2) return false;
    for (const letter of word) if (long[at++]?.[0] !== letter) return false;
  }
  return at === long.length;
}
