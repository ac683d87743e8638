/**
 * A text as words are compared: composed letters (NFC), small ones, one space between words, without signs at either end. Marks stay,
 * since they tell “năm” from “nam”. Of two spellings of a syllable one stands for both: “hoà” is “hòa”, “quản lý” is “quản lí”.
 */
export function wordsOf(text: string): string {
  return text
    .normalize()
    .toLowerCase()
    .replace(/[\s\u00a0_]+/gu, ' ')
    .replace(/o([àáảãạ])(?![\p{L}])/gu, (_, letter: string) => `${'òóỏõọ'['àáảãạ'.indexOf(letter)]}a`)
    .replace(/o([èéẻẽẹ])(?![\p{L}])/gu, (_, letter: string) => `${'òóỏõọ'['èéẻẽẹ'.indexOf(letter)]}e`)
    .replace(/(?<!q)u([ỳýỷỹỵ])(?![\p{L}])/gu, (_, letter: string) => `${'ùúủũụ'['ỳýỷỹỵ'.indexOf(letter)]}y`)
    .replace(
      /(?<![\p{L}])([hklmst])([yýỳỷỹỵ])(?![\p{L}])/gu,
      (_, first: string, y: string) => `${first}${'iíìỉĩị'['yýỳỷỹỵ'.indexOf(y)]}`,
    )
    .replace(/^[\s*:.;,()-]+|[\s*:;,]+$/gu, '')
    .trim();
}

/** The words without marks and signs: “Giới tính (*)” and “GIOI TINH” are both `gioi tinh`. */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text as it is looked up: as it is written, and without its marks. */
export interface WordKey {
  readonly exact: string;
  readonly folded: string;
  /** Whether the text without its marks is certain to be the same word. */
  readonly isCertain: boolean;
  /** The text without its marks where it is written as one word, as programs do: “HoTen”. */
  readonly joined: string | undefined;
}

/** The key by which a text is looked up. */
export function wordKey(text: string): WordKey {
  const exact = wordsOf(text);
  const folded = foldedText(exact);
  const isJoined = folded.length >= 4 && !folded.includes(' ');
  // A percentage is not the number that it is of.
  const isCertain = !text.includes('%') && (!hasMarks(text) || folded.length >= 7);
  return { exact, folded, isCertain, joined: isJoined ? folded : undefined };
}

/** Whether a text has a letter with a mark, so that its writer uses marks. */
function hasMarks(text: string): boolean {
  return /\p{M}|đ/u.test(text.normalize('NFD').toLowerCase());
}

/**
 * Meanings by words. A text is first looked up as it is written, and then without its marks: if it has none, since its writer leaves them
 * out, or if it is long enough that a wrong mark leads to no other word. One word may stand for several that are written without spaces.
 */
export class WordTable<Meaning> {
  readonly #exact = new Map<string, Meaning>();
  readonly #folded = new Map<string, Meaning | undefined>();
  readonly #joined = new Map<string, Meaning | undefined>();

  /** Adds a word. The first meaning of a word stays; words that differ in marks only have none without marks. */
  add(word: string, meaning: Meaning): void {
    const exact = wordsOf(word);
    if (exact === '' || this.#exact.has(exact)) return;
    this.#exact.set(exact, meaning);
    const folded = foldedText(exact);
    if (folded === '') return;
    setUnlessOther(this.#folded, folded, meaning);
    setUnlessOther(this.#joined, folded.replaceAll(' ', ''), meaning);
  }

  /** The meaning of a text. */
  get(text: string): Meaning | undefined {
    return this.find(wordKey(text));
  }

  /** The meaning of a text whose key was made before. */
  find({ exact, folded, isCertain, joined }: WordKey): Meaning | undefined {
    const found = this.#exact.get(exact) ?? (isCertain ? this.#folded.get(folded) : undefined);
    return found ?? (isCertain && joined !== undefined ? this.#joined.get(joined) : undefined);
  }

  /** The words, as they were added. */
  words(): Iterable<string> {
    return this.#exact.keys();
  }
}

function setUnlessOther<Meaning>(meanings: Map<string, Meaning | undefined>, word: string, meaning: Meaning): void {
  const isOther = meanings.has(word) && meanings.get(word) !== meaning;
  meanings.set(word, isOther ? undefined : meaning);
}
