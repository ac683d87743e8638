import type { DefinitionKind, ErrorFacts, ValueKind } from '../../errors.js';
import type { Advice } from '../phrases.js';

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
};

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What is wrong with a definition, in English. */
export function enDefinition(facts: ErrorFacts['invalid_definition']): Advice {
  const { what, in: id, path, nearest } = facts;
  const holder = `The ${kinds[what]}${id === undefined ? '' : ` “${id}”`}`;
  const place = path === '' ? holder : `${holder}, at “${path}”`;
  const meant = nearest === undefined ? '' : ` Is “${nearest}” meant?`;
  const advice = adviceOn(facts);
  return { what: `${place}: ${advice.what}${meant}`, todo: advice.todo };
}

function adviceOn(facts: ErrorFacts['invalid_definition']): Advice {
  const { problem, expected = [], allowed = [], range = '', notBefore = '', write } = facts;
  const form = write === undefined ? '' : `, written “${write}”`;
  const value = `Give ${expected.map((kind) => values[kind]).join(' or ')}${form}.`;
  switch (problem) {
    case 'unknown_key':
      return { what: 'there is no such key.', todo: `Leave it out, or write one of these: ${quoted(allowed)}.` };
    case 'missing':
      return {
        what: 'this is missing.',
        todo: expected.length > 0 ? value : `Give one of these: ${quoted(allowed)}.`,
      };
    case 'none_of':
      return { what: 'one key is missing.', todo: `Give exactly one of these: ${quoted(allowed)}.` };
    case 'several_of':
      return { what: `these exclude each other: ${quoted(allowed)}.`, todo: 'Keep one of them.' };
    case 'wrong_type':
      return { what: 'the value is of another type.', todo: value };
    case 'wrong_form':
      return { what: 'the value is not written in the right form.', todo: value };
    case 'unknown_value':
      return { what: 'there is no such value.', todo: `Give one of these: ${quoted(allowed)}.` };
    case 'whole_population':
      return {
        what: 'a whole population stands here.',
        todo: `Write “${write ?? ''}” with the population in it.`,
      };
    case 'out_of_range':
      return {
        what: `the value is outside its range, ${range}.`,
        todo:
          write === undefined
            ? 'Give a value in this range.'
            : `A percentage is written as a fraction: write “${write}”.`,
      };
    case 'out_of_order':
      return { what: `the value is before or below “${notBefore}”.`, todo: 'Check whether the two changed places.' };
  }
}
