import { editDistance } from '../conditions/nearest.js';
import { foldedText, wordsOf } from './fold-text.js';

/** Of ten letters of a name one may differ, but no more than two. */
const mostEdits = 2;

/** A name as it is compared. */
export interface NameKey {
  readonly words: string;
  readonly folded: string;
  /** Numbers, Roman numerals and single letters, which tell names apart: “Đội số 1” is not nearly “Đội số 2”. */
  readonly numbers: string;
}

/** A name as it is compared. */
export function nameKey(name: string): NameKey {
  const folded = foldedText(name);
  const numbers = folded.split(' ').filter((word) => /\d|^[ivx]+$|^\p{L}$/u.test(word));
  return { words: wordsOf(name), folded, numbers: numbers.join(' ') };
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
    const edits = isSame ? 0 : editDistance(name.folded, candidate.folded, least);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function isShortFor({ folded: short }: NameKey, { folded: long }: NameKey): boolean {
  if (short.length >= long.length || short[0] !== long[0]) return false;
  const words = long.split(' ');
  let at = 0;
  for (const word of short.split(' ')) {
    const initials = words.slice(at, at + word.length).map((full) => full[0]);
    if (word === words[at]) at++;
    else if (word.length > 1 && initials.join('') === word) at += word.length;
    else return false;
  }
  return at === words.length;
}
