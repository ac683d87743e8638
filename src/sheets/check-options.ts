import {
  aLocale,
  aWorkbook,
  checkArguments,
  checkNames,
  isObject,
  type Kind,
  namedValues,
  option,
  optionalModel,
  optionsWithLocale,
} from '../arguments.js';
import { isDate } from '../conditions/dates.js';
import { GenderIndicatorsError } from '../errors.js';
import { invalidDate } from '../mistakes.js';
import type { Model } from '../schemas/model.js';
import type { ToRowsOptions } from './to-rows-options.js';
import type { MoreWords } from './vocabulary.js';
import type { Workbook } from './workbook.js';

export const toRowsOptionNames: Readonly<Record<keyof ToRowsOptions, true>> = {
  locale: true,
  model: true,
  headers: true,
  recordSets: true,
  words: true,
  units: true,
  unit: true,
  sameUnits: true,
  dateOrder: true,
  incompleteDates: true,
  unreadableSex: true,
  unreadablePost: true,
  partyMemberSince: true,
  maxIssues: true,
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isTextByName = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);
const isCount = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isColumn = (value: unknown): boolean =>
  isObject(value) &&
  /^[A-Z]{1,3}$/u.test(String(value['column'])) &&
  typeof value['header'] === 'string' &&
  isOptionalText(value['field']) &&
  isOptionalText(value['value']);

/** Headers as `readHeaders` gives them. Those of a sheet from which nothing is read need its name alone. */
function areHeaders(value: unknown): boolean {
  if (!isObject(value) || typeof value['sheet'] !== 'string') return false;
  if (value['recordSet'] === undefined) return true;
  const { headerRows, columns, missing } = value;
  return (
    Array.isArray(headerRows) &&
    headerRows.length === 2 &&
    headerRows.every(isCount) &&
    Array.isArray(columns) &&
    columns.every(isColumn) &&
    Array.isArray(missing)
  );
}

const wordNames: Readonly<Record<keyof MoreWords, true>> = {
  headers: true,
  headersOf: true,
  columns: true,
  values: true,
  ambiguous: true,
  yes: true,
  no: true,
  absent: true,
  posts: true,
  acting: true,
  leadershipWords: true,
  unitKinds: true,
  totals: true,
  signatures: true,
  guideSheets: true,
  populations: true,
};

/** Lists of words, at any depth below names; posts and kinds of units have their word as `name`. */
function areWords(value: unknown): boolean {
  if (!Array.isArray(value)) return isObject(value) && Object.values(value).every(areWords);
  return value.every((word) => isText(isObject(word) ? word['name'] : word));
}

const optional = (is: Kind['is'], write: string): Kind => ({ is: (value) => value === undefined || is(value), write });
const listOf =
  (is: Kind['is']): Kind['is'] =>
  (value) =>
    Array.isArray(value) && value.every(is);

/** Headers of sheets, as `readHeaders` gives them. */
export const optionalHeaders: Kind = optional(listOf(areHeaders), 'readHeaders(workbook, { locale: vi })');

const kinds = {
  headers: optionalHeaders,
  recordSets: optional(isTextByName, "{ Sheet1: 'personnel' }"),
  words: optional(areWords, "{ headers: { birthDate: ['Ngày sinh'] } }"),
  units: optional(
    listOf((unit) => isObject(unit) && isText(unit['id']) && isText(unit['name'])),
    '[{ id, name, kind }]',
  ),
  unit: optional(isText, "'Cục A'"),
  sameUnits: optional(isTextByName, "{ 'Vụ Kế họach': 'Vụ Kế hoạch' }"),
  maxIssues: optional(isCount, '1000'),
} as const satisfies Partial<Record<keyof ToRowsOptions, Kind>>;

/** Refuses what cannot be read by, before any row is. */
export function checkCall(
  caller: string,
  workbook: Workbook,
  options: ToRowsOptions<Model>,
  names: Readonly<Record<string, true>> = toRowsOptionNames,
): void {
  checkArguments(caller, { workbook: [workbook, aWorkbook], options: [options, optionsWithLocale] });
  checkNames<Readonly<Record<string, unknown>>>({ ...options }, names, { function: caller, argument: 'options' });
  checkOptions(caller, options);
}

/** Refuses options that are none. */
export function checkOptions(caller: string, options: ToRowsOptions<Model>): void {
  namedValues(options, { function: caller, argument: 'options' }, 'locale');
  checkArguments(caller, { locale: [options.locale, aLocale], model: [options.model, optionalModel] });
  for (const name of Object.keys(kinds) as (keyof typeof kinds)[])
    checkArguments(caller, { [name]: [options[name], kinds[name]] });
  checkNames(options.words ?? {}, wordNames, { function: caller, argument: 'words' });
  option(options, 'incompleteDates', ['blank', 'first_day'], caller);
  option(options, 'unreadableSex', ['refuse', 'undisclosed'], caller);
  option(options, 'unreadablePost', ['refuse', 'none'], caller);
  option(options, 'dateOrder', ['day_first', 'month_first'], caller);
  const { partyMemberSince } = options;
  if (partyMemberSince !== undefined && !(isText(partyMemberSince) && isDate(partyMemberSince)))
    throw new GenderIndicatorsError(invalidDate, { function: caller, argument: 'partyMemberSince' });
}
