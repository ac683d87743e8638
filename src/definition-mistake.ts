import type { DefinitionKind, ErrorFacts, Mistake, ValueKind } from './errors.js';

const kinds: Readonly<Record<DefinitionKind, string>> = {
  population: 'population',
  indicator: 'indicator',
  target: 'target',
  catalog: 'catalog',
};

const values: Readonly<Record<ValueKind, string>> = {
  text: 'text that is not empty',
  number: 'a number',
  decimal: 'a number as text, such as “0.25”',
  yes_or_no: 'true or false',
  list: 'a list',
  object: 'an object',
  date: 'a real day as year-month-day, such as “2019-12-31”',
  link: 'a link that begins with “https://”',
  id: 'an id (text without outer spaces)',
  title: 'a text for at least one language, such as “{ vi: … }”',
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What is wrong with a definition, in English. */
export const invalidDefinition: Mistake<'invalid_definition'> = {
  code: 'invalid_definition',
  say: (facts) => {
    const { what, in: id, path, nearest } = facts;
    const holder = `The ${kinds[what]}${id === undefined ? '' : ` “${id}”`}`;
    const place = path === '' ? holder : `${holder}, at “${path}”`;
    const meant = nearest === undefined ? '' : ` Is “${nearest}” meant?`;
    const [problem, todo] = problemIn(facts);
    return [`${place}: ${problem}${meant}`, todo];
  },
};

/** What is wrong at the place in a definition, and what to do. */
export function problemIn(facts: Omit<ErrorFacts['invalid_definition'], 'what' | 'path'>): readonly [string, string] {
  const { problem, expected = [], allowed = [], range = '', notBefore = '', write } = facts;
  const form = write === undefined ? '' : `, written “${write}”`;
  const value = `Give ${expected.map((kind) => values[kind]).join(' or ')}${form}.`;
  switch (problem) {
    case 'unknown_key':
      return ['there is no such key.', `Leave it out, or write one of these: ${quoted(allowed)}.`];
    case 'missing':
      return ['this is missing.', expected.length > 0 ? value : `Give one of these: ${quoted(allowed)}.`];
    case 'none_of':
      return ['one key is missing.', `Give exactly one of these: ${quoted(allowed)}.`];
    case 'several_of':
      return [`these exclude each other: ${quoted(allowed)}.`, 'Keep one of them.'];
    case 'wrong_type':
      return ['the value is of another type.', value];
    case 'wrong_form':
      return ['the value is not written in the right form.', value];
    case 'unknown_value':
      return ['there is no such value.', `Give one of these: ${quoted(allowed)}.`];
    case 'whole_population':
      return ['a whole population stands here.', `Write “${write ?? ''}” with the population in it.`];
    case 'out_of_range':
      return [
        `the value is outside its range, ${range}.`,
        write === undefined
          ? 'Give a value in this range.'
          : `A percentage is written as a fraction: write “${write}”.`,
      ];
    case 'out_of_order':
      return [`the value is before or below “${notBefore}”.`, 'Check whether the two changed places.'];
    case 'same_year':
      return [`the day is of the same year as “${notBefore}”.`, 'Give one milestone for each year.'];
    case 'not_the_target':
      return [
        `the last milestone differs from “${notBefore}” of the target.`,
        'Let the path end with the bound and the day of the target.',
      ];
  }
}
