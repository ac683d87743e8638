import {
  type Decimal,
  type Figure,
  formatNumber,
  formatPoints,
  formatShare,
  GenderIndicatorsError,
} from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import { afterPause, chooser, element, type Field, facts, link, textField } from './dom.ts';
import { InputMistake, type Measure, type MeasureInput, measures } from './measures.ts';
import { argumentOf, mistakeText, numberText, readNumber } from './numbers.ts';
import { conventionPage, copyButton, type PlaygroundPage } from './page.ts';

/** From numbers to a measure, with its formula, its rounding, its convention and its source. */
export function mountMeasures(root: HTMLElement, page: PlaygroundPage): void {
  const { texts, state, keepState } = page;
  const [first] = measures;
  const { node, select } = chooser(
    'measure',
    texts.labels.measure,
    measures.map(({ id }) => [id, texts.measures[id].name]),
    state.get('measure', first!.id),
  );
  const place = element('div', {});
  const showMeasure = () => place.replaceChildren(...measureForm(measures[select.selectedIndex]!, page));
  select.addEventListener('change', () => {
    state.set('measure', select.value, first!.id);
    keepState();
    showMeasure();
  });
  root.replaceChildren(node, place);
  showMeasure();
}

function measureForm(measure: Measure, page: PlaygroundPage): readonly HTMLElement[] {
  const { texts, locale, state, keepState } = page;
  const fields = new Map<string, Field>();
  const status = element('p', { class: 'value', role: 'status' });
  const details = element('div', {});
  const show = () => showMeasured(measure, fields, { status, details }, page);
  const showSoon = afterPause(show);
  for (const input of measure.inputs) {
    const { name } = input;
    const key = `${measure.id}.${name}`;
    const example = exampleText(input, locale);
    const label = texts.measures[measure.id].inputs[name]!;
    const field = textField({ id: `measure-${name}`, label, value: state.get(key, example) });
    field.input.addEventListener('input', () => {
      state.set(key, field.input.value, example);
      showSoon();
    });
    field.input.addEventListener('change', keepState);
    fields.set(name, field);
  }
  show();
  const inputs = element(
    'div',
    { class: 'fields' },
    [...fields.values()].map(({ node }) => node),
  );
  const result = element('div', { class: 'result', role: 'group', 'aria-label': texts.result }, status, details);
  return [inputs, result, copyButton(page)];
}

/** What stands in the field of an input at first. */
export function exampleText({ kind, example }: MeasureInput, locale: Locale): string {
  return kind === 'percentage' || kind === 'value'
    ? formatShare(example, locale, { decimals: 0 })
    : formatNumber(example, locale, { decimals: 0 });
}

function showMeasured(
  measure: Measure,
  fields: ReadonlyMap<string, Field>,
  { status, details }: { readonly status: HTMLElement; readonly details: HTMLElement },
  page: PlaygroundPage,
): void {
  const { texts, locale } = page;
  for (const field of fields.values()) field.showMistake();
  const figures = readFigures(measure, fields, locale);
  const value = figures === undefined ? undefined : calculated(measure, figures, fields, locale);
  details.replaceChildren();
  if (figures === undefined || value === undefined) {
    status.textContent = texts.fillIn;
    return;
  }
  if (value === null) {
    const { what, todo } = locale.reasons.empty_denominator;
    status.textContent = measure.id === 'targetProgress' ? texts.noWay : `${what} ${todo}`;
  } else status.textContent = valueText(value, measure, locale);
  details.append(facts(measureFacts(measure, figures, value, page)));
}

/** The numbers of the fields; `undefined` where one is empty or none, which is said beside it. */
function readFigures(
  { inputs }: Measure,
  fields: ReadonlyMap<string, Field>,
  locale: Locale,
): ReadonlyMap<string, Figure> | undefined {
  const typed = inputs.map((input) => ({ input, field: fields.get(input.name)! }));
  // Where one value has the sign %, the others are percentages too.
  const percent = typed.some(({ input, field }) => input.kind === 'value' && field.input.value.includes('%'));
  const figures = new Map<string, Figure>();
  for (const { input, field } of typed) {
    const text = field.input.value.trim();
    if (text === '') continue;
    try {
      figures.set(input.name, readNumber(text, input.kind, locale, percent && input.kind === 'value'));
    } catch (error) {
      if (!(error instanceof GenderIndicatorsError)) throw error;
      field.showMistake(mistakeText(error, locale));
    }
  }
  return figures.size === inputs.length ? figures : undefined;
}

function calculated(
  measure: Measure,
  figures: ReadonlyMap<string, Figure>,
  fields: ReadonlyMap<string, Field>,
  locale: Locale,
): Decimal | null | undefined {
  try {
    return measure.calculate(Object.fromEntries([...figures].map(([name, { value }]) => [name, value])));
  } catch (error) {
    const mistake = error instanceof InputMistake ? error.mistake : error;
    if (!(mistake instanceof GenderIndicatorsError)) throw error;
    const name = error instanceof InputMistake ? error.input : argumentOf(mistake);
    (fields.get(name) ?? [...fields.values()][0])?.showMistake(mistakeText(mistake, locale));
    return undefined;
  }
}

/** A value as it is published. */
function valueText(value: Decimal, { form }: Pick<Measure, 'form'>, locale: Locale): string {
  if (form === 'share') return formatShare(value, locale);
  return form === 'points' ? formatPoints(value, locale) : formatNumber(value, locale);
}

/** So many digits of a value are shown before it is rounded. */
const exactDecimals = 12;

function exactText(value: Decimal, { form }: Measure, locale: Locale): string {
  const decimals = Math.min(value.decimalPlaces(), exactDecimals);
  const isLonger = value.decimalPlaces() > exactDecimals;
  const format = form === 'share' ? formatShare : form === 'points' ? formatPoints : formatNumber;
  const text = format(value, locale, { decimals: form === 'ratio' ? decimals : Math.max(0, decimals - 2) });
  return isLonger ? `≈ ${text}` : text;
}

function measureFacts(
  measure: Measure,
  figures: ReadonlyMap<string, Figure>,
  value: Decimal | null,
  page: PlaygroundPage,
): Parameters<typeof facts>[0] {
  const { texts, locale, root } = page;
  const { labels } = texts;
  const said = texts.measures[measure.id];
  const written = Object.fromEntries(
    measure.inputs.map(({ name, kind }) => [name, numberText(figures.get(name)!, kind, locale)]),
  );
  const numbers = value === null ? '' : ` = ${valueText(value, measure, locale)}`;
  const convention = texts.conventions[measure.convention];
  return [
    [labels.formula, `${said.formula} = ${measure.formula(written)}${numbers}`],
    ...(value === null
      ? []
      : ([
          [labels.exact, exactText(value, measure, locale)],
          [labels.rounding, locale.result.rounding('2')],
        ] as const)),
    [labels.convention, [`${said.convention} `, link(conventionPage(page, convention), texts.see(convention))]],
    [labels.source, measure.source === '' ? said.source : link(measure.source, said.source)],
    [labels.reference, link(`${root}reference/functions/${measure.reference}.html`, measure.reference)],
  ];
}
