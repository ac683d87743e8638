import type { AnyWhere } from 'gender-indicators/schemas';
import type {
  Condition,
  JointCondition,
  ManyCondition,
  RangeBound,
  RangeEnd,
  RangeOperator,
} from '../../src/conditions/condition.js';
import { dayText } from '../../src/conditions/dates.js';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { fieldText, listedText, named } from '../../src/present/names-in-words.js';
import { limitText } from '../../src/present/numbers-in-words.js';
import { defaultModel } from '../../src/schemas/model.js';
import { type ConditionWords, conditionWords } from './condition-words.js';
import type { PageLocale } from './page-words.js';

// Established and not dissolved, as committees are counted.
const active = '{"not":{"or":[{"dissolvedOn":{"lte":{"date":"asOf"}}},{"establishedOn":{"gt":{"date":"asOf"}}}]}}';

/**
 * A condition in words, as a table shows it to a reader who does not write JSON.
 *
 * @param or - what stands before the last of several values
 */
export function conditionText(
  recordSet: string,
  where: AnyWhere,
  locale: PageLocale,
  or = conditionWords[locale.code].or,
): string {
  const condition = parseCondition(defaultModel, recordSet, where, 'docs');
  return textOf(condition, locale, { ...conditionWords[locale.code], or });
}

function textOf(condition: Condition, locale: PageLocale, words: ConditionWords): string {
  if (condition.key === active) return words.active;
  switch (condition.type) {
    case 'all':
    case 'any':
      return jointText(condition, locale, words);
    case 'not':
      if (condition.of.type === 'missing') return words.stated(fieldText(condition.of.field.name, locale));
      return words.not(textOf(condition.of, locale, words));
    case 'missing':
      return words.missing(fieldText(condition.field.name, locale));
    case 'equals':
      if (condition.values.length === 1 && condition.values[0] === true) return fieldText(condition.field.name, locale);
      return words.is(fieldText(condition.field.name, locale), valuesText(condition, locale, words));
    case 'range':
      return rangeText(fieldText(condition.field.name, locale), condition.bounds, locale, words);
    case 'same':
      return words.same(
        fieldText(condition.foreignKey, locale),
        fieldText(condition.otherKey, locale),
        condition.via && (words.relations[condition.via.name] ?? condition.via.name),
      );
    case 'one': {
      const { relation, of } = condition;
      return words.one(words.relations[relation.name] ?? relation.name, textOf(of, locale, words));
    }
    case 'many':
      return manyText(condition, locale, words);
  }
}

function jointText({ type, of }: JointCondition, locale: PageLocale, words: ConditionWords): string {
  const parts = of.map((part) => {
    const text = textOf(part, locale, words);
    return type === 'all' && part.type === 'any' ? `(${text})` : text;
  });
  return parts.join(type === 'all' ? '; ' : words.or);
}

function valuesText(
  { field, values }: Extract<Condition, { type: 'equals' }>,
  locale: PageLocale,
  words: ConditionWords,
): string {
  const listed = Object.keys((locale.values as Readonly<Record<string, object>>)[field.name] ?? {});
  const inOrder = [...values].sort((a, b) => listed.indexOf(String(a)) - listed.indexOf(String(b)));
  const texts = inOrder.map((value) =>
    field.name !== 'id' && (typeof value === 'string' || typeof value === 'boolean')
      ? listedText(field.name, value, locale)
      : `\`${String(value)}\``,
  );
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')}${words.or}${last}`;
}

function rangeText(field: string, bounds: readonly RangeBound[], locale: PageLocale, words: ConditionWords): string {
  const isPeriod = bounds.map(({ end }) => ('date' in end ? end.date : '')).join() === 'from,to';
  if (isPeriod) return words.inPeriod(field);
  const texts = bounds.map(({ operator, end }) =>
    'number' in end ? numberText(operator, end.number.toString(), locale) : words[operator](endText(end, locale)),
  );
  return `${field} ${texts.join(', ')}`;
}

function endText(end: Exclude<RangeEnd, { number: unknown }>, locale: PageLocale): string {
  if ('field' in end) return fieldText(end.field.name, locale);
  return 'date' in end ? locale.quantities.dates[end.date] : locale.date(dayText(end.day));
}

function numberText(operator: RangeOperator, number: string, { target }: PageLocale): string {
  const { gte, gt, lte, lt } = { gte: target.at_least, gt: target.above, lte: target.at_most, lt: target.below };
  return { gte, gt, lte, lt }[operator](number);
}

function manyText(
  { relation, how, where, bounds, within }: ManyCondition,
  locale: PageLocale,
  words: ConditionWords,
): string {
  const set = named(locale.recordSets, relation.recordSet) ?? relation.recordSet;
  const inner = textOf(where, locale, words);
  const records = inner === '' ? set : `${set} (${inner})`;
  if (how === 'some') return words.some(records);
  if (how === 'none') return words.none(records);
  const bound = bounds.map(({ operator, number }) => {
    const text = how === 'share' ? limitText(number.toString(), 'share', locale) : number.toString();
    return numberText(operator, text, locale);
  });
  const counted = how === 'share' ? words.share(inner, set, within === 'subtree') : words.count(records);
  return `${counted} ${bound.join(', ')}`;
}
