import { sexes } from '../schemas/values.js';
import type { Checked } from './checked.js';
import { namedBy, notKept } from './checked.js';
import { RawCodes, RawTexts } from './raw-fields.js';
import type { Refused } from './refused.js';

/** The codes of sexes: the library's four first, then what an application's own schemas call them; 0 is not known. */
export class SexWords {
  readonly #codes = new Map<string, number>(sexes.map((sex, i) => [sex, i + 1]));

  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    // More words than a byte has codes are no sexes.
    const code = Math.min(this.#codes.size + 1, 0xff);
    this.#codes.set(word, code);
    return code;
  }
}

const none = () => ({});

/**
 * The sex of each row: its own or, where it has none, that of the person it names. Refuses rows without, and rows whose
 * own sex is another than the person's.
 */
export function withSex(refused: Refused, checked: Checked, words: SexWords): Uint8Array {
  const { raw } = refused;
  const isOwn = raw.recordSet.fields.has('sex');
  const own = ownSexes(refused, words);
  const people = checked.kept.get('personnel')?.sexes;
  const key = raw.keys.get('personId');
  const personOf = namedBy(raw, 'personId', checked);
  if (key === undefined && own !== undefined) {
    for (let row = own.indexOf(0); row >= 0 && row < raw.count; row = own.indexOf(0, row + 1)) {
      if (!refused.has(row)) refused.refuse(row, 'sex', 'sex_missing', none);
    }
    return own;
  }
  const all = new Uint8Array(raw.count);
  for (let row = 0; row < raw.count; row++) {
    if (refused.has(row)) continue;
    const person = personOf(row);
    const known = person === notKept ? 0 : (people?.[person] ?? 0);
    const sex = own?.[row] ?? 0;
    if (sex === 0 && known === 0) refused.refuse(row, isOwn ? 'sex' : 'personId', 'sex_missing', none);
    else if (sex !== 0 && known !== 0 && sex !== known) {
      const reference = () => ({ reference: key?.table.text((key.codes[row] ?? 0) - 1) ?? '' });
      refused.refuse(row, 'sex', 'sex_conflict', reference);
    }
    all[row] = sex === 0 ? known : sex;
  }
  return all;
}

function ownSexes({ raw }: Refused, words: SexWords): Uint8Array | undefined {
  const field = raw.fields.get('sex');
  if (field instanceof RawCodes) {
    const codes = Uint8Array.from([0, ...field.values.map((value) => words.codeOf(String(value)))]);
    // The library's own schemas have its own words in its own order.
    if (codes.every((code, i) => code === i)) return field.codes;
    return Uint8Array.from({ length: raw.count }, (_, row) => codes[field.codes[row]!]!);
  }
  if (!(field instanceof RawTexts)) return undefined;
  const codes = Uint8Array.from([0, ...field.texts.map((text) => words.codeOf(text))]);
  return Uint8Array.from({ length: raw.count }, (_, row) => codes[field.codes[row]!]!);
}
