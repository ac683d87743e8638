import { attacker, type Terms } from './attacker.js';

/** The numbers of one day: sums of atoms, which are numbers that a unit has itself. */
export interface Day {
  readonly atoms: readonly number[];
  /** What results name: the place is the same on both days. */
  readonly cells: readonly { readonly terms: Terms; readonly place: string; readonly isShown: boolean }[];
  /** The groups of people who must not be recovered, each with everybody of it and with the place of the cell that it is in. */
  readonly groups: readonly {
    readonly terms: Terms;
    readonly whole: Terms;
    readonly place: string;
    readonly cell: Terms;
    /** No group that anybody names, so that nobody knows its zeros. */
    readonly isMixed: boolean;
  }[];
}

export interface Rules {
  readonly threshold: number;
  readonly zeros: 'group' | 'protect';
}

/** What an attack on two days found. */
export interface Found {
  /** Small numbers of the earlier day that follow by the second report. */
  readonly earlier: number;
  /** Small numbers and secret zeros of today that follow. */
  readonly now: number;
  /** The same for who has the second report alone. */
  readonly alone: number;
  /** Numbers that the first report hid, small or not, and that follow by the second one. */
  readonly returned: number;
  readonly shown: number;
}

/** The sum of the atoms of terms. */
export function sumIn(terms: Terms, atoms: readonly number[]): number {
  return [...terms.keys()].reduce((sum, at) => sum + atoms[at]!, 0);
}

/** The atoms of the second day come after those of the first. */
export function shifted(terms: Terms, { atoms }: Day): Terms {
  return new Map([...terms].map(([at, factor]) => [atoms.length + at, factor]));
}

/**
 * The attacker has both reports, knows where there is nobody, and what has not changed.
 *
 * @param same - differences of numbers of the two days that are known to be 0
 * @param inherited - what the second report hides again of what the first one hid
 */
export function attackOnTwoDays(
  then: Day,
  now: Day,
  same: readonly Terms[],
  { threshold, zeros }: Rules,
  inherited: 'nothing' | 'all' | 'same',
): Found {
  const size = then.atoms.length;
  const shift = (terms: Terms) => shifted(terms, then);
  const hiddenThen = then.cells.filter(({ isShown }) => !isShown);
  // What is hidden again says nothing of the zeros in it.
  const nameOf = (place: string, cell: Terms, { atoms }: Day) =>
    inherited === 'same' ? `${place} ${sumIn(cell, atoms)}` : place;
  const stillHidden = new Set(
    inherited === 'nothing' ? [] : hiddenThen.map(({ place, terms }) => nameOf(place, terms, then)),
  );
  const isLarge = (number: number) => zeros === 'group' && number >= threshold;
  const nobodyIn = (day: Day) => {
    const { atoms, cells, groups } = day;
    const isSecret = ({ place, cell, isMixed }: Day['groups'][number]) =>
      isMixed || (day === now && stillHidden.has(nameOf(place, cell, day)));
    const empty = [
      ...groups.filter((group) => {
        const number = sumIn(group.whole, atoms);
        return sumIn(group.terms, atoms) === 0 && (number === 0 || (isLarge(number) && !isSecret(group)));
      }),
      ...cells.filter(({ isShown, terms }) => isShown && sumIn(terms, atoms) === 0),
    ];
    return [...new Set(empty.flatMap(({ terms }) => [...terms.keys()]))].map((at): Terms => new Map([[at, 1]]));
  };
  const shown = ({ cells }: Day) => cells.filter(({ isShown }) => isShown).map(({ terms }) => terms);
  const nobodyNow = nobodyIn(now);
  const known = [...nobodyIn(then), ...nobodyNow.map(shift), ...same, ...shown(then)];
  const byAttack = (before: (terms: Terms) => boolean, after: (terms: Terms) => boolean) => (terms: Terms) =>
    after(terms) && !before(terms);
  const follows = byAttack(attacker(2 * size, known), attacker(2 * size, [...known, ...shown(now).map(shift)]));
  const followsAlone = byAttack(attacker(size, nobodyNow), attacker(size, [...nobodyNow, ...shown(now)]));
  const isSmall = (terms: Terms, { atoms }: Day) => sumIn(terms, atoms) > 0 && sumIn(terms, atoms) < threshold;
  const isSensitive = ({ terms, whole, isMixed }: Day['groups'][number]) => {
    const all = sumIn(whole, now.atoms);
    const isSecretZero = sumIn(terms, now.atoms) === 0 && !isMixed && all > 0 && !isLarge(all);
    return isSmall(terms, now) || isSecretZero;
  };
  const sensitive = now.groups.filter(isSensitive);
  return {
    earlier: then.groups.filter(({ terms }) => isSmall(terms, then) && follows(terms)).length,
    now: sensitive.filter(({ terms }) => follows(shift(terms))).length,
    alone: sensitive.filter(({ terms }) => followsAlone(terms)).length,
    returned: hiddenThen.filter(({ terms }) => sumIn(terms, then.atoms) > 0 && follows(terms)).length,
    shown: shown(now).length,
  };
}

/** Adds what attacks found. */
export function addFound(first: Found, second: Found): Found {
  return {
    earlier: first.earlier + second.earlier,
    now: first.now + second.now,
    alone: first.alone + second.alone,
    returned: first.returned + second.returned,
    shown: first.shown + second.shown,
  };
}

export const nothingFound: Found = { earlier: 0, now: 0, alone: 0, returned: 0, shown: 0 };
