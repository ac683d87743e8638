import { type Decimal, explain, formatShare, GenderIndicatorsError, type TrajectoryPoint } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import { readDay } from '../../../src/command/day.js';
import { needsOf } from '../../../src/present/explain-women-needed.js';
import { afterPause, element, type Field, facts, table, textField } from './dom.ts';
import { argumentOf, mistakeText, readNumber } from './numbers.ts';
import { copyButton, type PlaygroundPage } from './page.ts';
import { answerTarget, type TargetAnswer, type TargetQuestion } from './target.ts';

type FieldName = 'women' | 'people' | 'on' | 'bound' | 'by' | 'baseline' | 'from' | 'appointments';

/** What stands in the fields at first. */
function examplesOf({ code }: Locale): Readonly<Record<FieldName, string>> {
  const day = (year: string) => (code === 'vi' ? `31/12/${year}` : `${year}-12-31`);
  return {
    women: '60',
    people: '410',
    on: day('2023'),
    bound: '25%',
    by: day('2025'),
    baseline: '12%',
    from: day('2020'),
    appointments: '80',
  };
}

/** A target: the standing now, the path to it, and the women who are needed. */
export function mountTarget(root: HTMLElement, page: PlaygroundPage): void {
  const { texts, state, keepState } = page;
  const said = texts.target;
  const examples = examplesOf(page.locale);
  const fieldOf = (name: FieldName): Field => {
    const hint = name === 'on' ? said.dayHint : undefined;
    const key = `target.${name}`;
    const field = textField({ id: `target-${name}`, label: said[name], value: state.get(key, examples[name]), hint });
    field.input.addEventListener('input', () => {
      state.set(key, field.input.value, examples[name]);
      showSoon();
    });
    field.input.addEventListener('change', keepState);
    return field;
  };
  const status = element('p', { class: 'value', role: 'status' });
  const details = element('div', {});
  const showSoon = afterPause(() => show());
  const fields: Readonly<Record<FieldName, Field>> = {
    women: fieldOf('women'),
    people: fieldOf('people'),
    on: fieldOf('on'),
    bound: fieldOf('bound'),
    by: fieldOf('by'),
    baseline: fieldOf('baseline'),
    from: fieldOf('from'),
    appointments: fieldOf('appointments'),
  };
  const group = (legend: string, ...names: readonly FieldName[]) =>
    element(
      'fieldset',
      {},
      element('legend', {}, legend),
      element(
        'div',
        { class: 'fields' },
        names.map((name) => fields[name].node),
      ),
    );
  const result = element('div', { class: 'result', role: 'group', 'aria-label': texts.result }, status, details);
  root.replaceChildren(
    group(said.now, 'women', 'people', 'on'),
    group(said.demand, 'bound', 'by'),
    group(said.more, 'baseline', 'from', 'appointments'),
    result,
    copyButton(page),
  );
  show();

  function show(): void {
    for (const field of Object.values(fields)) field.showMistake();
    const question = readQuestion(fields, page);
    const answer = question && answered(question, fields, page);
    details.replaceChildren();
    if (answer === undefined) {
      status.textContent = texts.fillIn;
    } else if (answer === null) {
      const { what, todo } = page.locale.reasons.empty_denominator;
      status.textContent = `${what} ${todo}`;
    } else {
      showAnswer(answer, { status, details }, page);
    }
  }
}

/** The question of the fields; `undefined` where something is missing or wrong, which is said beside the field. */
function readQuestion(
  fields: Readonly<Record<FieldName, Field>>,
  { locale, texts }: PlaygroundPage,
): TargetQuestion | undefined {
  const read = <Value>(name: FieldName, parse: (text: string) => Value): Value | undefined => {
    const text = fields[name].input.value.trim();
    if (text === '') return undefined;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof GenderIndicatorsError)) throw error;
      fields[name].showMistake(mistakeText(error, locale));
      return undefined;
    }
  };
  const count = (name: FieldName) => read(name, (text) => readNumber(text, 'count', locale).value);
  const percentage = (name: FieldName): Decimal | undefined => {
    const value = read(name, (text) => readNumber(text, 'percentage', locale).value);
    if (value === undefined || (value.gte(0) && value.lte(1))) return value;
    fields[name].showMistake(texts.target.notAbove);
    return undefined;
  };
  const [women, people, on] = [count('women'), count('people'), read('on', readDay)];
  const [limit, by] = [percentage('bound'), read('by', readDay)];
  const [value, from, appointments] = [percentage('baseline'), read('from', readDay), count('appointments')];
  const isWrong = Object.values(fields).some(({ input }) => input.hasAttribute('aria-invalid'));
  if (isWrong || !women || !people || on === undefined || !limit || by === undefined) return undefined;
  if ((value === undefined) !== (from === undefined)) {
    fields[value === undefined ? 'baseline' : 'from'].showMistake(texts.target.bothOrNone);
    return undefined;
  }
  if (from !== undefined && (from >= on || from >= by)) {
    fields.from.showMistake(texts.target.inOrder);
    return undefined;
  }
  const baseline = value === undefined || from === undefined ? undefined : { on: from, value };
  return { women, people, on, limit, by, baseline, appointments };
}

function answered(
  question: TargetQuestion,
  fields: Readonly<Record<FieldName, Field>>,
  { locale }: PlaygroundPage,
): TargetAnswer | null | undefined {
  try {
    return answerTarget(question);
  } catch (error) {
    if (!(error instanceof GenderIndicatorsError)) throw error;
    const argument = argumentOf(error);
    fields[argument === 'whole' ? 'people' : argument === 'appointments' ? 'appointments' : 'women'].showMistake(
      mistakeText(error, locale),
    );
    return undefined;
  }
}

function showAnswer(
  { value, assessment, points, needed }: TargetAnswer,
  { status, details }: { readonly status: HTMLElement; readonly details: HTMLElement },
  { locale, texts }: PlaygroundPage,
): void {
  const said = texts.target;
  const lines = explain(assessment, locale, { detail: 'full' })
    .split('\n')
    .map((line): readonly [string, string] => {
      const end = line.indexOf(': ');
      return end < 0 ? ['', line] : [line.slice(0, end), line.slice(end + 2)];
    });
  const standing = lines.find(([term]) => term === locale.labels.status)?.[1] ?? '';
  status.textContent = said.summary(formatShare(value, locale), standing);
  const needs = element(
    'ul',
    {},
    needsOf(needed, locale).map((text) => element('li', {}, text)),
  );
  details.append(
    facts([[said.needed, needs], ...lines.filter(([, text]) => text !== '')]),
    element('h3', {}, said.path),
    pathTable(points, said, locale),
  );
}

function pathTable(
  points: readonly TrajectoryPoint[],
  { path, columns }: PlaygroundPage['texts']['target'],
  locale: PlaygroundPage['locale'],
): HTMLElement {
  const all = ['planned', 'observed', 'required', 'trend'] as const;
  const shown = all.filter((column) => points.some((point) => point[column] !== null));
  return table(
    path,
    [columns.day, ...shown.map((column) => columns[column])],
    points.map((point) => [
      locale.date(point.on),
      ...shown.map((column) => (point[column] === null ? '–' : formatShare(point[column], locale))),
    ]),
  );
}
