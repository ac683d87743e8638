// The part of papaparse that is used. The package's own types bring those of Node along, and no global of a host may slip into `src`.

/** Reads a text piece by piece, and gives back where the last complete row ends. */
declare class Parser {
  constructor(config: { readonly delimiter: string });
  parse(
    text: string,
    offset: number,
    ignoresLastRow: boolean,
  ): {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
    readonly meta: { readonly cursor: number };
  };
}

declare const papaparse: {
  readonly Parser: typeof Parser;
  parse(
    text: string,
    config: { readonly delimiter: string; readonly newline: '\r\n' | '\n' },
  ): { readonly data: string[][] };
  parse(text: string, config: { readonly header: true }): { readonly data: Record<string, string>[] };
};

export { papaparse as default };
