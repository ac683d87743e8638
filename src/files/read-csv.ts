import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import { optionalPackage } from '../optional-package.js';

type Papaparse = typeof import('papaparse');

/** What may stand between the values of a row. */
export type Separator = ';' | ',' | '\t' | '|';

const separators: readonly Separator[] = [';', '\t', ',', '|'];

/** Reads rows from text that comes in pieces, each of whole lines. */
export interface CsvReader {
  /** The rows that are complete with this piece. */
  read(text: string): string[][];
  /** The rows that remain. */
  end(): string[][];
}

/** A reader of the rows of CSV text. The separator is that with which most rows have the same number of values. */
export async function csvReader(
  file: string | undefined,
  separator: Separator | undefined,
  functionName: string,
): Promise<CsvReader> {
  const papaparse = await optionalPackage('papaparse', () => import('papaparse'), functionName);
  const { Parser } = papaparse.default;
  let parser: InstanceType<typeof Parser> | undefined;
  let rest = '';
  let rowCount = 0;
  const rowsOf = (text: string, isEnd: boolean): string[][] => {
    rest += text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
    if (parser === undefined) {
      // Excel takes the separator from such a first line, and does not show it.
      const named = /^sep=(.)\n/u.exec(rest);
      parser = new Parser({ delimiter: named?.[1] ?? separator ?? separatorOf(Parser, rest) });
      if (named !== null) rest = rest.slice(named[0].length - 1);
    }
    const { data, errors, meta } = parser.parse(rest, 0, !isEnd);
    const [wrong] = errors.filter(({ code }) => isEnd || code !== 'MissingQuotes');
    if (wrong !== undefined)
      throw new GenderIndicatorsError(unreadableFile, { problem: 'quote', file, row: rowCount + (wrong.row ?? 0) + 1 });
    rest = isEnd ? '' : rest.slice(meta.cursor);
    rowCount += data.length;
    return data;
  };
  return {
    read: (text) => (text === '' ? [] : rowsOf(text, false)),
    end: () => {
      const rows = rowsOf('', true);
      const last = rows.at(-1);
      // A line that ends the file is followed by no row.
      return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
    },
  };
}

function separatorOf(Parser: Papaparse['default']['Parser'], text: string): Separator {
  const head = text.slice(0, 20_000);
  let best: Separator = ',';
  let most = 0;
  for (const separator of separators) {
    const { data } = new Parser({ delimiter: separator }).parse(head, 0, head.length < text.length);
    const counts = new Map<number, number>();
    for (const { length } of data.slice(0, 200)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    // A row counts by its number of values a little too, so that of two separators that all rows have the finer one is taken.
    const score = Math.max(0, ...[...counts].map(([length, rows]) => rows + length / 1000));
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}
