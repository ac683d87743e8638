import type { Decimal } from '../decimal.js';
import type { Report } from '../indicators/report.js';
import type { ReportUnit } from '../indicators/result.js';
import type { Model } from '../schemas/model.js';
import type { Group } from '../tallies/counts.js';
import type { PreviousReport } from './policy.js';
import { groupName, type ReportValue, valuesOfReport } from './report-values.js';

/** A sum, a mean or a value at a position, by the names of {@link ReportValue}. */
export type NamedValue = Pick<ReportValue, 'key' | 'unitId'> & { readonly groups: readonly Group[] };

/** What a report that was published before says of values of people. */
export interface ValuesBefore {
  /** Whether a sum, a mean or a value at a position was hidden then, and must stay so. */
  readonly valueWasHidden: (value: NamedValue) => boolean;
  /** Whether a sum was shown then, and is the same now. */
  readonly sumIsKnown: (value: NamedValue) => boolean;
}

type ValuesByPlace = ReadonlyMap<string, readonly ReportValue[]>;

function byPlace(values: readonly ReportValue[]): ValuesByPlace {
  const byKey = new Map<string, ReportValue[]>();
  for (const value of values) {
    const place = valuePlace(value.key, value.unitId, value.group);
    const ofPlace = byKey.get(place);
    if (ofPlace === undefined) byKey.set(place, [value]);
    else ofPlace.push(value);
  }
  return byKey;
}

function valuePlace(key: string, unitId: string, group: string): string {
  return JSON.stringify([key, unitId, group]);
}

/**
 * Reads the sums, means and values at a position of a report that was published before. One that has changed may be shown where everything has
 * changed that hung together with it, since otherwise what stayed the same links the two days: it follows on one of them, and tells the sensitive
 * number of the other one.
 */
export function valuesBefore({ published, evaluated }: PreviousReport, now: Report, model: Model): ValuesBefore {
  const list = valuesOfReport(published, model);
  const then = byPlace(list);
  const today = byPlace(valuesOfReport(now, model));
  const truth = evaluated && byPlace(valuesOfReport(evaluated, model));
  const wasShown = (place: string) => then.get(place)?.some(({ isHidden }) => !isHidden) === true;
  const wasHidden = (place: string) => then.has(place) && !wasShown(place);
  const linked =
    evaluated === undefined || truth === undefined
      ? new Set<string>()
      : linkedPlaces(
          list,
          published.units,
          wasShown,
          sameAlone({ of: truth, units: evaluated.units }, { of: today, units: now.units }),
        );
  const placeAt = ({ key, unitId, groups: counted }: NamedValue) => valuePlace(key, unitId, groupName(counted));
  return {
    valueWasHidden: (value) => {
      const place = placeAt(value);
      if (!wasHidden(place)) return false;
      const [before, after] = [truth?.get(place), today.get(place)];
      return before === undefined || after === undefined || linked.has(place) || haveCommon(before, after);
    },
    sumIsKnown: (value) => {
      const place = placeAt(value);
      const sums = (today.get(place) ?? []).flatMap(({ sum }) => sum ?? []);
      return (then.get(place) ?? []).some(
        ({ sum, isHidden }) => !isHidden && sum !== undefined && sums.some((each) => each.eq(sum)),
      );
    },
  };
}

function haveCommon(first: readonly ReportValue[], second: readonly ReportValue[]): boolean {
  const numbers = second.flatMap((value) => value.numbers);
  return first.some((value) => value.numbers.some((number) => numbers.some((each) => each.eq(number))));
}

/** The values of a report by their place, and its units. */
interface DatedValues {
  readonly of: ValuesByPlace;
  readonly units: readonly ReportUnit[];
}

// Whether a sum of a unit without the units below it may be the same in both reports. What nobody has is no link.
function sameAlone(before: DatedValues, after: DatedValues): (key: string, unitId: string, group: string) => boolean {
  const sumAlone = ({ of, units }: DatedValues) => {
    const childrenOf = new Map(units.map(({ id, children }) => [id, children]));
    const sumOf = (key: string, unitId: string, group: string) =>
      of.get(valuePlace(key, unitId, group))?.find(({ sum }) => sum !== undefined)?.sum;
    return (key: string, unitId: string, group: string): Decimal | undefined => {
      let alone = sumOf(key, unitId, group);
      for (const child of childrenOf.get(unitId) ?? []) {
        const below = sumOf(key, child, group);
        alone = below && alone?.minus(below);
      }
      return alone;
    };
  };
  const [then, now] = [sumAlone(before), sumAlone(after)];
  const remains = new Set(after.units.map(({ id }) => id));
  return (key, unitId, group) => {
    if (!remains.has(unitId)) return false;
    const [first, second] = [then(key, unitId, group), now(key, unitId, group)];
    return first === undefined || second === undefined || (first.eq(second) && !first.isZero());
  };
}

// The hidden places that hang together, through sums, with what a unit has itself and that has not changed: units and those below them,
// the sexes, and populations of one unit.
function linkedPlaces(
  list: readonly ReportValue[],
  units: readonly ReportUnit[],
  isKnown: (place: string) => boolean,
  isSame: ReturnType<typeof sameAlone>,
): ReadonlySet<string> {
  const relationsOf = new Map<string, (readonly string[])[]>();
  const relate = (places: readonly string[]): void => {
    const unknown = places.filter((place) => !isKnown(place));
    for (const place of unknown) {
      if (!relationsOf.has(place)) relationsOf.set(place, []);
      relationsOf.get(place)!.push(unknown);
    }
  };
  const linked = new Set<string>();
  const tables = new Map<string, { readonly amount: string; readonly groups: Set<string> }>();
  for (const { key, amount, group, isSum } of list) {
    if (!isSum) continue;
    if (!tables.has(key)) tables.set(key, { amount, groups: new Set() });
    tables.get(key)!.groups.add(group);
  }
  for (const { id, children } of units) {
    const alike = new Map<string, string[]>();
    for (const [key, { amount, groups: ofKey }] of tables) {
      const at = (group: string) => valuePlace(key, id, group);
      for (const group of ofKey) {
        const alone = children.length === 0 ? at(group) : JSON.stringify([at(group), 'alone']);
        if (alone !== at(group)) relate([at(group), alone, ...children.map((child) => valuePlace(key, child, group))]);
        if (!isKnown(alone) && isSame(key, id, group)) linked.add(alone);
        const name = JSON.stringify([amount, group]);
        alike.set(name, [...(alike.get(name) ?? []), at(group)]);
      }
      relate([...ofKey].map(at));
    }
    for (const places of alike.values()) relate(places);
  }
  for (const place of linked)
    for (const relation of relationsOf.get(place) ?? []) for (const each of relation) linked.add(each);
  return linked;
}
