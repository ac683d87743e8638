import type { UnitKind } from '../schemas/unit.js';
import { foldedText, wordsOf } from './fold-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Higher bodies have smaller numbers; a unit stands below one of a smaller number. */
const ranks: Readonly<Record<UnitKind, number>> = {
  government: 0,
  party_organisation: 1,
  socio_political_organisation: 1,
  ministry: 1,
  ministerial_agency: 1,
  government_agency: 1,
  local_government: 1,
  peoples_council: 2,
  peoples_committee: 2,
  general_department: 2,
  grouping: 2,
  department: 3,
  public_service_unit: 3,
  enterprise: 3,
  division: 4,
  team: 5,
};

/** How high a kind of unit stands. */
export function rankOf(kind: string): number {
  return Object.hasOwn(ranks, kind) ? ranks[kind as UnitKind] : 3;
}

/**
 * The kind that a name of a unit says by its first words: of several that fit the longest. “Cục trưởng” is a post, and begins like
 * no unit.
 */
export function unitKindOf(name: string, { unitKinds, posts }: Vocabulary): UnitKind | undefined {
  const words = wordsOf(name).replace(/^p\.\s*/u, 'phòng ');
  const isPlain = foldedText(words) === words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const longestStart = <Entry extends { readonly name: string }>(entries: readonly Entry[]): Entry | undefined => {
    let best: Entry | undefined;
    for (const entry of entries) {
      const begins = startsWithWord(words, entry.name) || (isPlain && startsWithWord(words, foldedText(entry.name)));
      if (begins && entry.name.length > (best?.name.length ?? 0)) best = entry;
    }
    return best;
  };
  const unit = longestStart(unitKinds);
  if (unit?.kind === undefined) return undefined;
  const post = longestStart(posts);
  return post !== undefined && post.name.length > unit.name.length ? undefined : unit.kind;
}

function startsWithWord(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

/** How the rows of a section are numbered, from the outermost: by letters, Roman or Arabic numerals. */
export type Numbering = 'letter' | 'roman' | 'arabic';

/** A line of a table that names a section: its numbering, if any, and its text. */
export interface SectionLine {
  readonly numbering: Numbering | undefined;
  readonly text: string;
}

/** The section that a text names, “II. PHÒNG TỔ CHỨC (12 người)”. */
export function sectionLine(text: string): SectionLine {
  const parts = /^(?:([IVX]+)|([A-ZĐ])|(\d{1,2}))\s*[.)/:–-]\s*(\S.*)$/u.exec(text.trim());
  const rest = parts?.[4] ?? text.trim();
  const [, roman, letter, arabic] = parts ?? [];
  const ofLetters = letter === undefined ? undefined : 'letter';
  const ofNumbers = arabic === undefined ? ofLetters : 'arabic';
  return { numbering: roman === undefined ? ofNumbers : 'roman', text: withoutCount(rest) };
}

// “(12 người)” and “: 12” say how many follow.
function withoutCount(text: string): string {
  return text.replace(/\s*(?:\(\s*\d+[^)]*\)|:\s*\d+\s*(?:\p{L}.*)?)\s*$/u, '').trim();
}

/** The name of a unit in a text such as the name of a sheet or a line of a title; nothing where it does not begin like one. */
export function unitNameIn(text: string, vocabulary: Vocabulary): string | undefined {
  const { text: name } = sectionLine(text);
  const isName = name.length <= 100 && /\s/u.test(name) && unitKindOf(name, vocabulary) !== undefined;
  return isName ? name : undefined;
}
