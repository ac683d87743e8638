/** The footnotes of a table, each text once, numbered in the order in which they stand first. */
export interface Footnotes {
  /** The marks of texts, as a cell has them; none where there are no texts, or footnotes are left out. */
  readonly marks: (texts: readonly string[]) => { readonly notes?: readonly number[] };
  readonly list: () => readonly { readonly mark: number; readonly text: string }[];
}

/** Collects footnotes. */
export function footnotes(isOn: boolean): Footnotes {
  const markOf = new Map<string, number>();
  return {
    marks: (texts) => {
      if (!isOn || texts.length === 0) return {};
      for (const text of texts) if (!markOf.has(text)) markOf.set(text, markOf.size + 1);
      return { notes: texts.map((text) => markOf.get(text)!) };
    },
    list: () => [...markOf].map(([text, mark]) => ({ mark, text })),
  };
}
