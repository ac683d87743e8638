import type { Catalog } from 'gender-indicators';
import { createDataset, evaluate, type Issue, type PlaceOf, type Report } from 'gender-indicators';
import { type FileInput, readWorkbook, type TableHeaders, toRows, type Workbook } from 'gender-indicators/files';
import type { Locale } from 'gender-indicators/locales';

/** How a file is read. */
export interface FileQuestion {
  readonly asOf: string;
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly unit?: string | undefined;
}

/** A file that was read, all that is wrong in it, and its report. */
export interface FileAnswer {
  readonly workbook: Workbook;
  readonly headers: readonly TableHeaders[];
  readonly issues: readonly Issue[];
  readonly placeOf: PlaceOf;
  /** Rows of the file: how many were read, became records, and were left out. */
  readonly rows: { readonly read: number; readonly kept: number; readonly refused: number };
  /** `null` where the file has no unit. */
  readonly report: Report | null;
}

/** Reads a file into a dataset and evaluates a catalog. */
export async function answerFile(file: FileInput, { asOf, catalog, locale, unit }: FileQuestion): Promise<FileAnswer> {
  const workbook = await readWorkbook(file);
  const { rows, headers, issues, counts, placeOf } = toRows(workbook, { locale, unit });
  const created = createDataset(rows, { asOf, placeOf });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const read = sum(Object.values(counts).map((count) => count.read));
  const refusedLater = sum(
    Object.entries(created.counts).flatMap(([recordSet, { refused }]) => (recordSet === 'units' ? [] : [refused])),
  );
  const kept = sum(Object.values(counts).map((count) => count.kept)) - refusedLater;
  return {
    workbook,
    headers,
    issues: [...issues, ...created.issues],
    placeOf,
    rows: { read, kept, refused: read - kept },
    report: created.dataset.units.length === 0 ? null : evaluate(created.dataset, catalog),
  };
}
