import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownField, unknownRecordSet } from '../mistakes.js';
import { defaultModel, type Model } from '../schemas/model.js';
import { findHeaders } from './find-headers.js';
import type { TableHeaders } from './table-headers.js';
import type { ToRowsOptions } from './to-rows-options.js';
import { columnRoles, Vocabulary } from './vocabulary.js';
import type { Sheet, Workbook } from './workbook.js';

/** The words for a call. */
export function vocabularyFor({ locale, words }: ToRowsOptions<Model>): Vocabulary {
  return new Vocabulary(locale.code, words);
}

/** How each sheet is read: as it is given, or as it is found. */
export function headersOf(workbook: Workbook, options: ToRowsOptions<Model>, caller: string): readonly TableHeaders[] {
  const vocabulary = vocabularyFor(options);
  return workbook.map((sheet) => headersOfSheet(sheet, options, vocabulary, caller));
}

/** How a sheet is read: as it is given, or as it is found. */
export function headersOfSheet(
  sheet: Sheet,
  options: ToRowsOptions<Model>,
  vocabulary: Vocabulary,
  caller: string,
): TableHeaders {
  const model = options.model ?? defaultModel;
  const chosen = options.headers?.find(
    (headers) => headers.sheet === sheet.name && (headers.file === undefined || headers.file === sheet.file),
  );
  if (chosen !== undefined) {
    checkHeaders(chosen, model, caller);
    return { ...chosen, ...(sheet.file === undefined ? {} : { file: sheet.file }) };
  }
  const recordSets: Readonly<Record<string, string>> = options.recordSets ?? {};
  const recordSet = Object.hasOwn(recordSets, sheet.name) ? recordSets[sheet.name] : undefined;
  if (recordSet !== undefined) refuseUnknownSet(recordSet, model, caller);
  return findHeaders(sheet, model, vocabulary, recordSet, options.unit);
}

function checkHeaders({ recordSet, columns }: TableHeaders, model: Model, caller: string): void {
  if (recordSet === undefined) return;
  refuseUnknownSet(recordSet, model, caller);
  const { fields } = model.recordSets.get(recordSet)!;
  for (const { field } of columns) {
    if (field === undefined || fields.has(field) || columnRoles.includes(field)) continue;
    const near = nearest(field, [...fields.keys(), ...columnRoles]);
    throw new GenderIndicatorsError(unknownField, { recordSet, field, in: caller, nearest: near });
  }
}

function refuseUnknownSet(recordSet: string, model: Model, caller: string): void {
  if (model.recordSets.has(recordSet)) return;
  const near = nearest(recordSet, model.recordSets.keys());
  throw new GenderIndicatorsError(unknownRecordSet, { recordSet, in: caller, nearest: near });
}
