import { Decimal, type ResultColumns } from 'gender-indicators';

/** Columns as lists of exact texts, `null` where a number is not known: the same for each build, however it writes them. */
export function plainColumns(columns: ResultColumns | undefined, hasTwiceMedians: boolean): unknown {
  if (columns === undefined) return undefined;
  const { counts, part, reported, expected, sums, medians } = columns;
  // The first build called them active.
  const { active } = columns as unknown as { readonly active?: Uint32Array };
  return {
    counts: plainLists(counts),
    part: part && plainLists(part),
    reported: [...reported],
    expected: [...(expected ?? active ?? [])],
    sums: sums && plainLists(sums, 1),
    medians: medians && plainLists(medians, hasTwiceMedians ? 2 : 1),
  };
}

type List = Float64Array | readonly bigint[];

interface Lists {
  readonly scale?: number;
  readonly known?: Readonly<Record<string, Uint8Array | undefined>> | undefined;
}

function plainLists({ scale = 0, known = {}, ...lists }: Lists, factor = 1): unknown {
  return Object.fromEntries(
    Object.entries(lists as Readonly<Record<string, List | undefined>>).flatMap(([name, list]) =>
      list === undefined ? [] : [[name, plainList(list, known[name], 10 ** scale * factor)]],
    ),
  );
}

function plainList(list: List, isKnown: Uint8Array | undefined, unit: number): readonly (string | null)[] {
  return Array.from<number | bigint, string | null>(list, (number, place) =>
    isKnown?.[place] === 0 || Number.isNaN(number) ? null : new Decimal(number.toString()).div(unit).toFixed(),
  );
}
