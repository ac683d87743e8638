import { aLocale, aText, checkArguments, checkNames, option, optionalModel, optionsWithLocale } from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import type { SpreadsheetTexts } from '../locales/spreadsheet-words.js';
import { unknownRecordSet } from '../mistakes.js';
import type { Field } from '../schemas/fields.js';
import { type DefaultModel, defaultModel, type Model, type RecordSetName } from '../schemas/model.js';
import { columnLetter } from '../sheets/workbook.js';
import { csvSeparator, csvText } from '../tables/csv-text.js';
import { host } from './host.js';
import { textsOf } from './texts.js';
import { type DropDown, type StyledCell, writeXlsx } from './write-xlsx.js';

/** How a template is written. */
export interface WriteTemplateOptions<M extends Model = DefaultModel> {
  readonly locale: Locale;
  /**
   * The record sets.
   * @defaultValue those of the library
   */
  readonly model?: M | undefined;
  /**
   * An Excel workbook with lists to choose from and a sheet that explains it, or a line of CSV.
   * @defaultValue `'xlsx'`
   */
  readonly format?: 'xlsx' | 'csv' | undefined;
}

/** The colours of headers: of a field that must be given, and of the others. */
const colours = { required: '#ffe699', optional: '#ddebf7' } as const;

/**
 * Writes a file for others to fill in: a column for each field of a record set with its name in the language, those that must be given
 * with `(*)`; lists to choose values from; and a sheet that says how each column is written. `toRows` reads it back. A workbook needs the
 * package `write-excel-file`.
 *
 * @param recordSet - the record set, `'personnel'`
 * @param options - the language, the model, the format
 * @returns the bytes of the file
 * @throws GenderIndicatorsError `unknown_record_set`, `unknown_option`, `missing_package`
 * @example
 * ```ts
 * import { readWorkbook, toRows, writeTemplate } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const bytes = await writeTemplate('successionPlans', { locale: vi, format: 'csv' });
 * const [sheet] = await readWorkbook(bytes);
 * sheet?.rows[0]; // => ['Mã', 'Mã nhân sự (*)', 'Cấp chức vụ (*)', 'Chức danh lãnh đạo (*)', 'Nhiệm kỳ (*)']
 * ```
 */
export async function writeTemplate<M extends Model = DefaultModel>(
  recordSet: RecordSetName<M>,
  options: WriteTemplateOptions<M>,
): Promise<Uint8Array> {
  checkArguments('writeTemplate', { recordSet: [recordSet, aText], options: [options, optionsWithLocale] });
  checkNames(options, { locale: true, model: true, format: true }, { function: 'writeTemplate', argument: 'options' });
  checkArguments('writeTemplate', { locale: [options.locale, aLocale], model: [options.model, optionalModel] });
  const format = option(options, 'format', ['xlsx', 'csv'], 'writeTemplate');
  const model: Model = options.model ?? defaultModel;
  const set = model.recordSets.get(recordSet);
  if (set === undefined) {
    const near = nearest(recordSet, model.recordSets.keys());
    throw new GenderIndicatorsError(unknownRecordSet, { recordSet, in: 'writeTemplate', nearest: near });
  }
  const { locale } = options;
  const fields = [...set.fields.values()];
  const headers = fields.map((field) => headerOf(field, locale));
  if (format === 'csv') return new host.TextEncoder().encode(csvText([headers], csvSeparator(locale.code), true));
  const texts = textsOf(locale);
  const choices = fields.flatMap((field, column) => {
    const words = wordsOfField(field, locale);
    return words.length === 0 ? [] : [{ column, words, header: headers[column]! }];
  });
  const dropDowns = choices.map(
    ({ column, words }, i): DropDown => ({
      column,
      list: { sheet: texts.lists, column: columnLetter(i), count: words.length },
    }),
  );
  const longest = Math.max(0, ...choices.map(({ words }) => words.length));
  const lists = Array.from({ length: longest }, (_, i) => choices.map(({ words }) => words[i] ?? null));
  const recordSets: Readonly<Record<string, string>> = locale.recordSets;
  const name = capital(Object.hasOwn(recordSets, recordSet) ? recordSets[recordSet]! : recordSet);
  const template = {
    name,
    rows: [headers.map((value, i) => head(value, mustBeGiven(fields[i]!)))],
    widths: headers.map((header) => Math.max(14, header.length + 2)),
    fixedRows: 1,
    dropDowns,
  };
  const guide = { name: texts.guide, rows: guideRows(fields, headers, locale, texts), widths: [36, 18, 100] };
  const listSheet = {
    name: texts.lists,
    rows: [choices.map(({ header }) => head(header, false)), ...lists],
    widths: choices.map(() => 28),
  };
  return writeXlsx([template, guide, ...(choices.length > 0 ? [listSheet] : [])], 'writeTemplate');
}

function head(value: string, isRequired: boolean): StyledCell {
  return { value, isBold: true, colour: isRequired ? colours.required : colours.optional };
}

// A row without an id gets one when it is read.
function mustBeGiven({ name, required }: Field): boolean {
  return required && name !== 'id';
}

function headerOf(field: Field, { fields }: Locale): string {
  const { name } = field;
  const names: Readonly<Record<string, string>> = fields;
  return `${capital(Object.hasOwn(names, name) ? names[name]! : name)}${mustBeGiven(field) ? ' (*)' : ''}`;
}

// The values of a field in the language, or as the schema of the application names them.
function wordsOfField({ name, type, values = [] }: Field, { values: allNames, yes, no }: Locale): readonly string[] {
  if (type === 'boolean') return [yes, no];
  const byField: Readonly<Record<string, Readonly<Record<string, string>>>> = allNames;
  const names = Object.hasOwn(byField, name) ? byField[name]! : {};
  return values.map((value) => (Object.hasOwn(names, value) ? names[value]! : value));
}

function guideRows(
  fields: readonly Field[],
  headers: readonly string[],
  locale: Locale,
  texts: SpreadsheetTexts,
): readonly (readonly StyledCell[])[] {
  const rows = fields.map((field, i) => {
    const choice = wordsOfField(field, locale);
    const how = choice.length === 0 ? formOf(field, texts) : `${texts.forms.choice}: ${choice.join('; ')}`;
    return [headers[i]!, mustBeGiven(field) ? texts.mustBeGiven : texts.mayBeBlank, how].map((value) => ({
      value,
      wrapAt: 100,
    }));
  });
  return [[texts.column, texts.required, texts.howToWrite].map((value) => head(value, false)), ...rows];
}

function formOf({ name, type }: Field, { forms }: SpreadsheetTexts): string {
  if (name === 'unitId' || name === 'parentId') return forms.unit;
  if (type === 'date' || type === 'boolean' || type === 'id') return forms[type];
  return type === 'number' || type === 'decimal' ? forms.number : forms.text;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
