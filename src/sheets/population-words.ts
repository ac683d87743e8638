import { nearest } from '../conditions/nearest.js';
import type { Catalog } from '../schemas/catalog.js';
import { populationsNamed } from '../schemas/populations-named.js';
import { foldedText, WordTable } from './fold-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Which populations a form counts. */
export interface FormPopulations {
  /** The catalog whose populations the form counts. */
  readonly catalog: Catalog;
  /**
   * The population of a row, by the text of the row, `{ 'Số đảng viên': 'party-members' }`, or that of a column, by its header; `null` for one
   * that is not read.
   * @defaultValue the population whose title or words the text is
   */
  readonly populations?: Readonly<Record<string, string | null>> | undefined;
}

/** The populations of a catalog by what forms call them. */
export class PopulationWords {
  readonly #table = new WordTable<string>();
  /** The words of the populations, by their form without marks. */
  readonly #words: ReadonlyMap<string, string>;
  readonly #nearest = new Map<string, string | undefined>();
  readonly #given: ReadonlyMap<string, string | null>;

  constructor({ catalog, populations = {} }: FormPopulations, vocabulary: Vocabulary) {
    const named = catalog.indicators.flatMap(populationsNamed).filter((population) => typeof population !== 'string');
    for (const { id, title } of [...(catalog.populations ?? []), ...named]) {
      for (const words of vocabulary.populations)
        if (Object.hasOwn(words, id)) for (const word of words[id]!) this.#table.add(word, id);
      for (const word of [id, ...Object.values(title)]) this.#table.add(word, id);
    }
    this.#words = new Map([...this.#table.words()].map((word) => [foldedText(word), word]));
    this.#given = new Map(Object.entries(populations).map(([text, id]) => [foldedText(text), id]));
  }

  /** The population that a text names: without what numbers it, and without what stands in brackets behind it; `null` for one that is not read. */
  get(text: string): string | null | undefined {
    const plain = text
      .replace(/^(?:[\divxIVX]+(?:\.\d+)*|[a-zđ])\s*[.)/-]\s*|^[-–+*•]\s*/u, '')
      .replace(/^trong đó:?\s*/iu, '');
    const chosen = this.#given.get(foldedText(text)) ?? this.#given.get(foldedText(plain));
    if (chosen !== undefined || this.#given.has(foldedText(text))) return chosen ?? null;
    return this.#table.get(plain) ?? this.#table.get(plain.replace(/\([^)%]*\)/gu, '')) ?? this.#table.get(text);
  }

  /** The words of a population that a text nearly is. */
  nearestTo(text: string): string | undefined {
    const key = foldedText(text);
    if (!this.#nearest.has(key)) this.#nearest.set(key, this.#words.get(nearest(key, this.#words.keys()) ?? ''));
    return this.#nearest.get(key);
  }
}
