import { anObject, checkArguments, checkNames } from '../arguments.js';
import { GenderIndicatorsError, type LimitName } from '../errors.js';
import { notANumber, tooLongCell, tooManyBytes, tooManyFileColumns, tooManyRows } from '../mistakes.js';
import type { Cell } from '../sheets/workbook.js';

/** What a file may hold at most. Whatever is larger is refused with `too_large`. */
export interface FileLimits {
  /**
   * Rows of a sheet.
   * @defaultValue 2,000,000
   */
  readonly rows?: number | undefined;
  /**
   * Columns of a sheet.
   * @defaultValue 1,000
   */
  readonly columns?: number | undefined;
  /**
   * Characters of a cell.
   * @defaultValue 32,767, as in Excel
   */
  readonly cellLength?: number | undefined;
  /**
   * Bytes of a workbook when it is unpacked. They are counted while it is unpacked, before anything is parsed.
   * @defaultValue 512 MiB
   */
  readonly unpackedBytes?: number | undefined;
}

/** The limits with their default values. */
export type AllFileLimits = { readonly [Name in keyof FileLimits]-?: number };

const defaults: AllFileLimits = { rows: 2_000_000, columns: 1_000, cellLength: 32_767, unpackedBytes: 512 * 2 ** 20 };

const mistakes = {
  file_rows: tooManyRows,
  file_columns: tooManyFileColumns,
  cell_length: tooLongCell,
  unpacked_bytes: tooManyBytes,
} as const satisfies Partial<Record<LimitName, unknown>>;

/** The limits of a call. */
export function limitsOf(limits: FileLimits = {}): AllFileLimits {
  const names = { rows: true, columns: true, cellLength: true, unpackedBytes: true } as const;
  const place = { function: 'readWorkbook', argument: 'options.limits' } as const;
  checkArguments(place.function, { [place.argument]: [limits, anObject] });
  checkNames(limits, names, place);
  for (const [name, limit] of Object.entries(limits))
    if (limit !== undefined && !(typeof limit === 'number' && limit >= 0))
      throw new GenderIndicatorsError(notANumber, { ...place, argument: `${place.argument}.${name}` });
  const set = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return { ...defaults, ...(Object.fromEntries(set) as FileLimits as AllFileLimits) };
}

/** Refuses a file that is larger than it may be. */
export function refuseAbove(what: keyof typeof mistakes, size: number, limit: number, file: string | undefined): void {
  if (size > limit) throw new GenderIndicatorsError(mistakes[what], { what, limit, in: file ?? 'file' });
}

/** Refuses a row that has too many cells, or too long ones. */
export function refuseLargeRow(row: readonly Cell[], limits: AllFileLimits, file: string | undefined): void {
  refuseAbove('file_columns', row.length, limits.columns, file);
  const { cellLength } = limits;
  for (const cell of row)
    if (typeof cell === 'string' && cell.length > cellLength) refuseAbove('cell_length', cell.length, cellLength, file);
}
