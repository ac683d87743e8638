import { createDataset } from '../dataset/create-dataset.js';
import type { Dataset } from '../dataset/dataset.js';
import type { PlaceOf } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import { readWorkbook } from '../files/readWorkbook.js';
import type { Catalog } from '../schemas/catalog.js';
import type { TableHeaders } from '../sheets/table-headers.js';
import { toReturns } from '../sheets/toReturns.js';
import { toRows } from '../sheets/toRows.js';
import type { Workbook } from '../sheets/workbook.js';
import type { CommandContext } from './command.js';
import type { CommandLine, OptionKind } from './command-line.js';
import { UsageMistake } from './usage-mistake.js';

/** The options of the commands that read files. */
export const fileOptions = { 'as-of': 'word', returns: 'flag', unit: 'word' } as const satisfies Record<
  string,
  OptionKind
>;

/** Files that were read, and all that is wrong in them. */
export interface FilesRead {
  readonly workbook: Workbook;
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly headers: readonly TableHeaders[];
  readonly placeOf: PlaceOf;
  /** Rows of the files: how many were read, and how many became records. */
  readonly read: number;
  readonly kept: number;
}

/** Reads the files of a call into one dataset: lists of people, or with `--returns` headcount returns of the populations of a catalog. */
export async function readFiles(
  { words, option, flag }: CommandLine,
  catalog: Catalog,
  asOf: string,
  { host, locale, texts }: CommandContext,
): Promise<FilesRead> {
  if (words.length === 0) throw new UsageMistake(() => texts.mistakes.noFile);
  const sheets: Workbook[] = [];
  for (const path of words) {
    if (host.remarksOnTerminal) host.writeRemark(`${texts.reading(path)}\n`);
    // Files of several folders may have one name.
    sheets.push(await readWorkbook(path, words.length > 1 ? { name: path } : {}));
  }
  const workbook = sheets.flat();
  const unit = option('unit');
  const read = flag('returns')
    ? { ...toReturns(workbook, { locale, catalog, unit }), isReturns: true }
    : toRows(workbook, { locale, unit });
  const { rows, headers, placeOf } = read;
  const created = createDataset(rows, { asOf, placeOf });
  const counts = 'isReturns' in read ? [read.counts] : Object.values(read.counts);
  const refusedLater = Object.entries(created.counts)
    .filter(([recordSet]) => recordSet !== 'units')
    .reduce((sum, [, { refused }]) => sum + refused, 0);
  return {
    workbook,
    dataset: created.dataset,
    issues: [...read.issues, ...created.issues],
    headers,
    placeOf,
    read: counts.reduce((sum, one) => sum + one.read, 0),
    kept: counts.reduce((sum, one) => sum + one.kept, 0) - refusedLater,
  };
}
