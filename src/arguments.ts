import { GenderIndicatorsError, type Place } from './errors.js';
import { missingArgument, unknownOption, wrongArgument, wrongOrder } from './mistakes.js';

// JavaScript callers can pass anything. A public function reads its arguments through these functions, so that what cannot be read
// is refused by the name of the function and of the argument.

/** The named arguments of a function, if none of these is missing. */
export function namedArguments<Values extends object>(
  values: Values,
  functionName: string,
  ...names: (keyof Values & string)[]
): Values {
  for (const argument of names)
    if ((values as Values | null | undefined)?.[argument] === undefined)
      throw new GenderIndicatorsError(missingArgument, {
        function: functionName,
        argument,
        write: `{ ${names.join(', ')} }`,
      });
  return values;
}

/** An object in an argument, if none of these values is missing. */
export function namedValues<Values extends object>(
  values: Values,
  place: Place,
  ...names: (keyof Values & string)[]
): Values {
  const missing = names.find((name) => (values as Values | null | undefined)?.[name] === undefined);
  if (missing === undefined) return values;
  const argument = `${place.argument}.${missing}`;
  throw new GenderIndicatorsError(missingArgument, { ...place, argument, write: `{ ${names.join(', ')} }` });
}

/** Refuses an argument that is not there, or is of another kind; `write` says in code what to write. */
export function refused(value: unknown, place: Place, write: string): GenderIndicatorsError {
  return value === undefined
    ? new GenderIndicatorsError(missingArgument, { ...place, write })
    : new GenderIndicatorsError(wrongArgument, { ...place, write });
}

/** The list, an array or a typed array. */
export function listed<List>(list: List, place: Place): List {
  if (Array.isArray(list) || (ArrayBuffer.isView(list) && !(list instanceof DataView))) return list;
  throw refused(list, place, '[…]');
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The options of a function; refuses what is no object. */
export function optionsOf<Options extends object>(options: Options, functionName: string): Options {
  if (isObject(options)) return options;
  throw refused(options, { function: functionName, argument: 'options' }, '{ … }');
}

/** Refuses an option of another name, for a misspelt one would be ignored. `names` has each name of the options. */
export function checkNames<Options extends object>(
  options: Options,
  names: Readonly<Record<keyof NoInfer<Options>, true>>,
  place: Place,
): void {
  const allowed = Object.keys(names);
  const unknown = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw new GenderIndicatorsError(unknownOption, { ...place, argument: `${place.argument}.${unknown}`, allowed });
}

/** The option of this name, by default the first of those allowed. */
export function option<Name extends string, Value extends string>(
  options: { readonly [key in Name]?: Value | undefined },
  name: Name,
  allowed: readonly [Value, ...Value[]],
  functionName: string,
): Value {
  const value = optionsOf(options, functionName)[name] ?? allowed[0];
  if (allowed.includes(value)) return value;
  throw new GenderIndicatorsError(unknownOption, { function: functionName, argument: name, allowed });
}

/** What an argument may be, and how one is written. */
export interface Kind {
  readonly is: (value: unknown) => boolean;
  readonly write: string;
}

/**
 * Refuses arguments that are not of their kinds, each by its name, in the order in which they are written. Where two changed places,
 * the error says so.
 */
export function checkArguments(
  functionName: string,
  given: Readonly<Record<string, readonly [value: unknown, kind: Kind]>>,
): void {
  const pairs = Object.entries(given);
  for (const [argument, [value, kind]] of pairs) {
    if (kind.is(value)) continue;
    if (value !== undefined && pairs.some(([, [other, otherKind]]) => kind.is(other) && otherKind.is(value))) {
      const write = `${functionName}(${Object.keys(given).join(', ')})`;
      throw new GenderIndicatorsError(wrongOrder, { function: functionName, write });
    }
    throw refused(value, { function: functionName, argument }, kind.write);
  }
}

const has = (value: unknown, name: string): boolean => isObject(value) && value[name] !== undefined;

export const aFact: Kind = { is: (value) => value !== undefined, write: 'report.result(indicatorId, unitId)' };
export const anObject: Kind = { is: isObject, write: '{ … }' };
export const optionalObject: Kind = { is: (value) => value === undefined || isObject(value), write: '{ … }' };
export const aText: Kind = { is: (value) => typeof value === 'string', write: "'…'" };
export const anOptionalText: Kind = { is: (value) => value === undefined || typeof value === 'string', write: "'…'" };
export const optionalTexts: Kind = {
  is: (value) => value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string')),
  write: "['…']",
};
export const anOptionalSize: Kind = {
  is: (value) => value === undefined || (typeof value === 'number' && value > 0 && Number.isFinite(value)),
  write: '560',
};
export const anOptionalLimit: Kind = {
  is: (value) => value === undefined || (typeof value === 'number' && value >= 1),
  write: '20',
};
export const rowsBySet: Kind = { is: isObject, write: '{ units: […], personnel: […] }' };
export const aDataset: Kind = { is: (value) => has(value, 'sets'), write: 'createDataset(rows, options).dataset' };
export const tallied: Kind = { is: (value) => has(value, 'populations'), write: 'tally(dataset, catalog)' };
export const aDatasetOrTallies: Kind = {
  is: (value) => has(value, 'tree'),
  write: 'createDataset(rows, options).dataset',
};
export const aCatalog: Kind = {
  is: (value) => isObject(value) && Array.isArray(value['indicators']),
  write: 'defineCatalog({ id, title, indicators })',
};
export const catalogParts: Kind = { is: isObject, write: '{ id, title, indicators }' };
export const someParts: Kind = { is: isObject, write: '{ targets: […] }' };
export const aReport: Kind = { is: (value) => has(value, 'result'), write: 'evaluate(dataset, catalog)' };
export const oneOrMoreReports: Kind = {
  is: (value) => aReport.is(value) || (Array.isArray(value) && value.every(aReport.is)),
  write: '[evaluate(dataset, catalog)]',
};
export const aResult: Kind = { is: (value) => has(value, 'counts'), write: 'report.result(indicatorId, unitId)' };
export const aLocale: Kind = { is: (value) => has(value, 'numbers'), write: "vi of 'gender-indicators/locales'" };

/** The language; refuses what is none. */
export function localeOf<Language>(locale: Language, functionName: string): Language {
  checkArguments(functionName, { locale: [locale, aLocale] });
  return locale;
}

export const aSchema: Kind = { is: (value) => has(value, '_zod'), write: 'z.object({ … })' };
export const aListOfReports: Kind = {
  is: (value) => Array.isArray(value) && value.every(aReport.is),
  write: '[evaluate(dataset, catalog)]',
};
export const datedOptions: Kind = { is: isObject, write: "{ asOf: '2019-12-31' }" };
export const iterable: Kind = {
  is: (value) =>
    typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value),
  write: '[{ units: […] }]',
};
export const optionalModel: Kind = {
  is: (value) => value === undefined || has(value, 'recordSets'),
  write: 'createModel({ … })',
};
export const aPopulation: Kind = { is: isObject, write: '{ id, title, of, where }' };
export const anIndicator: Kind = { is: isObject, write: '{ id, title, better, source, femaleShare: { of } }' };
export const aTarget: Kind = { is: isObject, write: '{ id, indicatorId, bound, by, inForce, source }' };
const isJson = (value: unknown): boolean => typeof value === 'string' || isObject(value);
export const talliesAsJson: Kind = { is: isJson, write: 'talliesToJson(tallies)' };
export const reportAsJson: Kind = { is: isJson, write: 'reportToJson(report)' };
export const schemasBySet: Kind = {
  is: (value) => isObject(value) && Object.values(value).every(aSchema.is),
  write: '{ personnel: personSchema.extend({ … }) }',
};
export const aBound: Kind = { is: isObject, write: "{ at_least: '0.3' }" };
const isSheet = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['name'] === 'string' &&
  Array.isArray(value['rows']) &&
  value['rows'].every((row) => Array.isArray(row));
export const aWorkbook: Kind = {
  is: (value) => Array.isArray(value) && value.every(isSheet),
  write: 'await readWorkbook(file)',
};
export const anOptionalWorkbook: Kind = {
  is: (value) => value === undefined || aWorkbook.is(value),
  write: 'await readWorkbook(file)',
};
export const anOptionalFunction: Kind = {
  is: (value) => value === undefined || typeof value === 'function',
  write: '(recordSet, row, field) => …',
};
export const anOptionalCallback: Kind = {
  is: (value) => value === undefined || typeof value === 'function',
  write: '(progress) => …',
};
export const aListOfIssues: Kind = {
  is: (value) => Array.isArray(value) && value.every((issue) => isObject(issue) && issue['kind'] === 'issue'),
  write: 'toRows(sheets, { locale: vi }).issues',
};
export const optionsWithLocale: Kind = { is: isObject, write: '{ locale: vi }' };
export const optionsInLanguage: Kind = {
  is: (value) => isObject(value) && aLocale.is(value['locale']),
  write: '{ locale: vi }',
};
export const aTable: Kind = {
  is: (value) => isObject(value) && Array.isArray(value['columns']) && Array.isArray(value['rows']),
  write: 'toTable(report, { locale })',
};
