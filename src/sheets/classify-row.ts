import { foldedText, wordsOf } from './fold-text.js';
import { type Numbering, rankOf, sectionLine, unitKindOf } from './unit-kind.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, isBlank } from './workbook.js';

/** What a row of a table is: data, or the name of a section, or nothing that is read. */
export type RowKind = 'data' | 'blank' | 'header' | 'section' | 'total' | 'signature' | 'note';

/** A section of a table, with the unit that it names. */
export interface Section {
  readonly text: string;
  readonly isUnit: boolean;
  readonly numbering: Numbering | undefined;
  readonly rank: number;
}

/** The columns that show what a row is: a record, the head of a section, a total or a signature. */
export interface RowColumns {
  readonly headers: readonly string[];
  /** Columns with a field or a role, but for remarks. */
  readonly read: readonly number[];
  readonly runningNumber: number | undefined;
  /** In a list of units the column of their names. */
  readonly unitName?: number | undefined;
}

/** A row and what it is. */
export interface ClassifiedRow {
  readonly kind: RowKind;
  readonly section?: Section | undefined;
}

const data: ClassifiedRow = { kind: 'data' };
const styles: readonly Numbering[] = ['letter', 'roman', 'arabic'];

/** Tells the rows of a table apart, from the first below the headers to the last. */
export class RowClassifier {
  readonly #columns: RowColumns;
  readonly #vocabulary: Vocabulary;
  readonly #repeated: ReadonlySet<string>;
  readonly #hasPersons: boolean;
  readonly #beginnings: ReadonlySet<string>;
  #isSigned = false;

  constructor(columns: RowColumns, vocabulary: Vocabulary, hasPersons: boolean) {
    this.#columns = columns;
    this.#vocabulary = vocabulary;
    this.#hasPersons = hasPersons;
    this.#repeated = new Set(columns.headers.map(foldedText));
    const starts = [...columns.headers, ...vocabulary.totals].flatMap((text) => [text.trim(), foldedText(text)]);
    const letters = starts.map((text) => text.slice(0, 1));
    this.#beginnings = new Set(letters.flatMap((letter) => [letter.toLowerCase(), letter.toUpperCase()]));
  }

  classify(row: readonly Cell[]): ClassifiedRow {
    const { read, runningNumber } = this.#columns;
    const isNumbered = runningNumber !== undefined && isNumber(row[runningNumber]);
    // Most rows are numbered or full, and need no further look.
    const enough = isNumbered ? 3 : 5;
    const count = this.#countUpTo(enough, row);
    if (count === enough && !this.#isSigned && (isNumbered || !this.#beginsLikeHeaders(row))) return data;
    const texts = row.filter((cell) => !isBlank(cell)).map(cellText);
    if (texts.length === 0) return { kind: 'blank' };
    if (!isNumbered) {
      if (texts.length > 2 && texts.every((text) => this.#repeated.has(foldedText(text)))) return { kind: 'header' };
      const section = this.#sectionOf(texts);
      if (section !== undefined && !this.#isSigned) return { kind: 'section', section };
      if (this.#hasPersons && isTotal(texts[0]!, this.#vocabulary)) return { kind: 'total' };
      if (this.#hasPersons && texts.length <= 4 && this.#isSignature(texts[0]!)) {
        this.#isSigned = true;
        return { kind: 'signature' };
      }
    }
    const least = this.#isSigned ? Math.max(3, read.length / 2) : Math.min(2, read.length);
    if (isNumbered || this.#countUpTo(least, row) >= least || this.#namesUnit(row)) return data;
    return { kind: this.#isSigned ? 'signature' : 'note' };
  }

  // How many of the columns that are read have a value, as far as that matters.
  #countUpTo(most: number, row: readonly Cell[]): number {
    let count = 0;
    for (const column of this.#columns.read) if (!isBlank(row[column]) && ++count >= most) break;
    return count;
  }

  // Of the topmost unit a list may give the name alone.
  #namesUnit(row: readonly Cell[]): boolean {
    const { unitName } = this.#columns;
    return unitName !== undefined && unitKindOf(cellText(row[unitName]), this.#vocabulary) !== undefined;
  }

  // Sections and signatures have few cells. The headers once more begin like headers, and totals like totals.
  #beginsLikeHeaders(row: readonly Cell[]): boolean {
    for (const cell of row)
      if (!isBlank(cell)) return typeof cell === 'string' && this.#beginnings.has(cell.trimStart().slice(0, 1));
    return false;
  }

  #sectionOf(texts: readonly string[]): Section | undefined {
    if (texts.length > 2 || !this.#hasPersons) return undefined;
    const [first = '', second] = texts;
    const { numbering, text } = sectionLine(second === undefined ? first : `${first.replace(/[.)]$/u, '')}. ${second}`);
    const kind = unitKindOf(text, this.#vocabulary);
    const isUnit = kind !== undefined && /\s/u.test(text);
    if (second !== undefined && numbering === undefined) return undefined;
    if (!isUnit && (numbering === undefined || numbering === 'arabic')) return undefined;
    return { text, isUnit, numbering, rank: rankOf(kind ?? '') };
  }

  #isSignature(text: string): boolean {
    const words = wordsOf(text);
    const folded = foldedText(words);
    return this.#vocabulary.signatures.some((start) => {
      const plain = foldedText(start);
      return beginsWith(words, start) || (plain.length > 6 && beginsWith(folded, plain));
    });
  }
}

/** Whether a text begins a row of totals. */
export function isTotal(text: string, { totals }: Vocabulary): boolean {
  const words = wordsOf(text);
  return totals.some((total) => {
    const isPlain =
      foldedText(total) === total ? false : words === foldedText(total) || words.startsWith(`${foldedText(total)}:`);
    const rest = words.slice(total.length);
    const begins =
      words.startsWith(total) &&
      (rest === '' || /^\s*(?:[:(\d]|[ivx]+$)/u.test(rest) || (total.includes(' ') && rest.startsWith(' ')));
    return begins || isPlain;
  });
}

function beginsWith(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\d+[.)]?$/u.test(cell.trim()));
}

/** The sections in which a row stands, from the outermost: a section ends those of its own level and below. */
export class SectionStack {
  readonly #sections: { readonly section: Section; readonly unitId: string | undefined }[] = [];

  /** Ends the sections that a new one ends; gives the unit in which it stands. */
  above(section: Section): string | undefined {
    while (this.#sections.length > 0 && !isAbove(this.#sections.at(-1)!.section, section)) this.#sections.pop();
    return this.unitId();
  }

  push(section: Section, unitId: string | undefined): void {
    this.#sections.push({ section, unitId });
  }

  /** The unit of the innermost section that names one. */
  unitId(): string | undefined {
    const sections = this.#sections;
    return sections.length === 0 ? undefined : sections.findLast(({ unitId }) => unitId !== undefined)?.unitId;
  }
}

function isAbove(outer: Section, inner: Section): boolean {
  if (outer.numbering !== undefined && inner.numbering !== undefined)
    return styles.indexOf(outer.numbering) < styles.indexOf(inner.numbering);
  return outer.rank < inner.rank;
}
