import type { FilePlace } from '../errors.js';
import { foldedText, wordsOf } from './fold-text.js';
import { nameKey, nearName } from './near-name.js';
import type { SheetIssues } from './sheet-issues.js';
import { rankOf, unitKindOf } from './unit-kind.js';
import type { Vocabulary } from './vocabulary.js';

/** A unit that a list of units has, with the place of its row. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  /** The id or the name of the unit above; of several units with one name it tells which one is meant. */
  readonly parentId?: string | undefined;
}

/** A unit that was made from a name. */
export interface NamedUnit {
  readonly record: { readonly id: string; readonly parentId?: string; readonly name: string; readonly kind: string };
  readonly place: FilePlace;
}

interface KnownUnit extends ListedUnit {
  readonly rank: number;
  /** How many rows name it. */
  uses: number;
  readonly place?: FilePlace | undefined;
  readonly isKindAssumed: boolean;
}

/**
 * Units by their names. A name in other case, spacing or form is the same unit; one name below two units is two of them. Each name that
 * no list has becomes a unit of its own.
 */
export class UnitNames {
  readonly #vocabulary: Vocabulary;
  readonly #sameAs: ReadonlyMap<string, string>;
  /** Units by their names as rows write them, below the unit above. */
  readonly #asWritten = new Map<string | undefined, Map<string, KnownUnit>>();
  readonly #byId = new Map<string, KnownUnit>();
  /** Units of lists by their names, which several of them may have. */
  readonly #listed = new Map<string, Map<string, KnownUnit>>();
  /** Units that were made, by the unit above and their name. */
  readonly #madeBelow = new Map<string, KnownUnit>();
  readonly #made: KnownUnit[] = [];

  constructor(vocabulary: Vocabulary, sameAs: Readonly<Record<string, string>>) {
    this.#vocabulary = vocabulary;
    this.#sameAs = new Map(Object.entries(sameAs).map(([name, right]) => [wordsOf(name), right]));
  }

  /** Adds a unit of a list. */
  list({ id, name, kind, parentId }: ListedUnit): void {
    const unit = { id, name, kind, parentId, rank: rankOf(kind ?? ''), uses: 0, isKindAssumed: false };
    this.#byId.set(id, unit);
    const key = wordsOf(name);
    const named = this.#listed.get(key) ?? new Map<string, KnownUnit>();
    this.#listed.set(key, named.set(id, unit));
  }

  /** Whether a unit has this id. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The ids of the units of lists that have a name; of several the ids of those below `above`, if any stands there. */
  listedAs(text: string, above: string | undefined): readonly string[] {
    const name = this.#sameAs.get(wordsOf(text)) ?? text;
    const units = [...(this.#listed.get(wordsOf(name))?.values() ?? [])];
    const isWithin = (unit: KnownUnit) => this.#upwards(unit).some(({ id }) => id === above);
    const below = units.length < 2 || above === undefined ? [] : units.filter(isWithin);
    return (below.length === 0 ? units : below).map(({ id }) => id);
  }

  // A unit and those above it, up to the top. A list may name units in a circle, which the dataset refuses.
  #upwards(unit: KnownUnit | undefined): readonly KnownUnit[] {
    const passed = new Set<KnownUnit>();
    for (let next = unit; next !== undefined && !passed.has(next); next = this.#unitAbove(next)) passed.add(next);
    return [...passed];
  }

  #unitAbove({ parentId }: KnownUnit): KnownUnit | undefined {
    if (parentId === undefined) return undefined;
    const [named, ...others] = this.listedAs(parentId, undefined);
    return this.#byId.get(parentId) ?? (named === undefined || others.length > 0 ? undefined : this.#byId.get(named));
  }

  /**
   * The id of the unit that a text means, which may be its id or its name, below `above` where it is made. Where several units of a list
   * have the name, none has the id that is given.
   */
  idOf(text: string, above: string | undefined, place: () => FilePlace): string {
    const seen = this.seenId(text, above);
    if (seen !== undefined) return seen;
    const id = this.#lookUp(text, above, place());
    const unit = this.#byId.get(id);
    const below = this.#asWritten.get(above) ?? new Map<string, KnownUnit>();
    if (unit !== undefined) this.#asWritten.set(above, below.set(text, unit));
    return id;
  }

  /** The id of the unit that a text of a row before has meant; nothing for another text. */
  seenId(text: string, above: string | undefined): string | undefined {
    const unit = this.#asWritten.get(above)?.get(text);
    return unit === undefined ? undefined : use(unit).id;
  }

  #lookUp(text: string, above: string | undefined, place: FilePlace): string {
    const listed = this.#byId.get(text);
    if (listed !== undefined) return use(listed).id;
    const name = this.#sameAs.get(wordsOf(text)) ?? text;
    const key = wordsOf(name);
    const [named, ...others] = this.listedAs(text, above);
    if (named !== undefined) return others.length > 0 ? name : use(this.#byId.get(named)!).id;
    // Where there is a list of units, an unknown code is no name: the dataset says so, with the nearest code.
    if (this.#listed.size > 0 && !/\s/u.test(name)) return name;
    const kind = unitKindOf(name, this.#vocabulary);
    const unitAbove = above === undefined ? undefined : this.#byId.get(above);
    // The unit above may name itself among those below it.
    if (unitAbove !== undefined && wordsOf(unitAbove.name) === key) return use(unitAbove).id;
    const parent = this.#upwards(unitAbove).find(({ rank }) => kind === undefined || rank < rankOf(kind));
    // A name that says no kind, “Lãnh đạo Cục”, stands directly below.
    const assumed = parent !== undefined && parent.rank >= rankOf('department') ? 'division' : 'department';
    const below = `${parent?.id ?? ''}\n${key}`;
    const existing = this.#madeBelow.get(below);
    if (existing !== undefined) return use(existing).id;
    const unit: KnownUnit = {
      id: this.freeId(name),
      name: tidy(name),
      kind: kind ?? assumed,
      parentId: parent?.id,
      rank: kind === undefined && parent !== undefined ? parent.rank + 1 : rankOf(kind ?? assumed),
      uses: 1,
      place,
      isKindAssumed: kind === undefined,
    };
    this.#byId.set(unit.id, unit);
    this.#madeBelow.set(below, unit);
    this.#made.push(unit);
    return unit.id;
  }

  /** The units that were made, and what is doubtful about them. */
  finish(issues: SheetIssues, rowOf: (position: number) => number): readonly NamedUnit[] {
    const names = [...this.#byId.values()].map((unit, index) => ({ unit, index, ...nameKey(unit.name) }));
    const keys = new Map(names.map((entry) => [entry.unit, entry]));
    const byNumbers = new Map<string, (typeof names)[number][]>();
    for (const entry of names) {
      const same = byNumbers.get(entry.numbers) ?? [];
      same.push(entry);
      byNumbers.set(entry.numbers, same);
    }
    this.#made.forEach((unit, position) => {
      const place = { recordSet: 'units', row: rowOf(position), field: 'name', place: unit.place ?? {} };
      const { name, kind = '' } = unit;
      if (unit.isKindAssumed) issues.add('kept', 'unit_kind_assumed', place, { name, unitKind: kind });
      const key = keys.get(unit)!;
      // The name that fewer rows have is the doubtful one; of two with as many, the later one.
      const isLikelier = (candidate: KnownUnit, index: number) =>
        candidate.place === undefined ||
        candidate.uses > unit.uses ||
        (candidate.uses === unit.uses && index < key.index);
      const near = nearName(
        key,
        byNumbers.get(key.numbers)!.filter((entry) => isLikelier(entry.unit, entry.index)),
      )?.unit.name;
      if (near !== undefined) issues.add('kept', 'similar_unit', place, { name, nearest: near });
    });
    return this.#made.map(({ id, parentId, name, kind = 'department', place = {} }) => ({
      record: { id, ...(parentId === undefined ? {} : { parentId }), name, kind },
      place,
    }));
  }

  /** An id made from a name, which no unit has. */
  freeId(name: string): string {
    const id = foldedText(name).replaceAll(' ', '-') || 'unit';
    let free = id;
    for (let number = 2; this.#byId.has(free); number++) free = `${id}-${number}`;
    return free;
  }
}

function use(unit: KnownUnit): KnownUnit {
  unit.uses++;
  return unit;
}

function tidy(name: string): string {
  return name.normalize().replace(/\s+/gu, ' ').trim();
}
