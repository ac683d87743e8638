import { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import { valueData } from '../indicators/report-data.js';
import type { Result, TargetComparison } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { WomenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { blanksTexts, hasCoverage, partialTexts, roundedTexts, withoutValueTexts } from '../present/explain-result.js';
import { demandText, distanceWords, isRoundedAway, reasonOf, statusWords } from '../present/explain-target.js';
import { needsOf } from '../present/explain-women-needed.js';
import { formatCount } from '../present/formatCount.js';
import { titleIn } from '../present/formatTitle.js';
import { capitalised, unitText } from '../present/names-in-words.js';
import { decimalsOfResult, distanceText, plainNumber, usualDecimals, valueText } from '../present/numbers-in-words.js';
import type { TableCell, TableColumn, TableRow } from '../schemas/table.js';
import { isMet } from '../targets/status.js';
import type { Footnotes } from './footnotes.js';
import type { TableLine } from './table-lines.js';

/** As many digits as a quotient is written with. */
const writtenDigits = 20;

const nothing: TableCell = { value: null, text: '' };

/** A row, with a cell for each column. */
export function rowCells(line: TableLine, columns: readonly TableColumn[], locale: Locale, marks: Footnotes): TableRow {
  const { result, category } = line;
  const { unit, indicator, reason } = result;
  // What is suppressed shows none of its counts, whatever stands in them.
  const isOpen = reason !== 'suppressed' && reason !== 'not_reported';
  const counts = line.counts ?? result.counts;
  return {
    unit: unit.id,
    indicator: indicator.id,
    ...(category === undefined ? {} : { category }),
    ...(isOpen ? { counts } : {}),
    ...(isOpen && result.part !== undefined && line.counts === undefined ? { part: result.part } : {}),
    cells: columns.map((column) => cellOf(column, line, locale, marks)),
  };
}

function cellOf(column: TableColumn, line: TableLine, locale: Locale, marks: Footnotes): TableCell {
  const { result, points, targets } = line;
  const comparison = targets[(column.slot ?? 1) - 1];
  switch (column.kind) {
    case 'unit':
      return { value: result.unit.id, text: unitText(result.unit) };
    case 'indicator':
      return { value: result.indicator.id, text: titleIn(result.indicator.title, locale) };
    case 'category':
      return { value: line.category ?? null, text: line.category ?? '' };
    case 'female':
    case 'male': {
      const count = result.value === null ? undefined : line.counts?.[column.kind];
      return count === undefined ? nothing : { value: count, text: formatCount(count, locale) };
    }
    case 'numerator':
    case 'denominator':
      return termCell(result[column.kind], result, locale);
    case 'value':
      return valueOn(points.find(({ asOf }) => asOf === column.asOf) ?? points[0]!, line, locale, marks);
    case 'change':
      return changeCell(points.find(({ asOf }) => asOf === column.asOf)!, result, locale, marks);
    case 'target':
      return comparison === undefined ? nothing : targetCell(comparison, locale);
    case 'status':
      return comparison === undefined ? nothing : statusCell(comparison, locale);
    case 'distance':
      return comparison === undefined ? nothing : distanceCell(comparison, locale);
    case 'needed':
      return line.neededFor === undefined || comparison === undefined
        ? nothing
        : neededCell(line.neededFor(comparison), locale);
    case 'coverage': {
      if (!hasCoverage(result)) return nothing;
      const { reported, expected } = result.coverage;
      const text = `${formatCount(reported, locale)}/${formatCount(expected, locale)}`;
      return { value: `${reported}/${expected}`, text };
    }
  }
}

// A whole number that a double holds is a number; any other is decimal text. The terms of some ratios are shares.
function termCell(term: Decimal | undefined, { indicator }: Result, locale: Locale): TableCell {
  if (term === undefined) return nothing;
  const { representationRatio, rateRatio } = indicator;
  if ((representationRatio ?? rateRatio) !== undefined)
    return {
      value: term.toSignificantDigits(writtenDigits).toFixed(),
      text: valueText(term, 'share', locale),
      form: 'share',
    };
  const isPlain = term.isInteger() && term.abs().lte(Number.MAX_SAFE_INTEGER);
  return { value: isPlain ? term.toNumber() : term.toFixed(), text: plainNumber(term, locale) };
}

function valueOn(point: SeriesPoint, line: TableLine, locale: Locale, marks: Footnotes): TableCell {
  const cell = valueCell(point, line, locale, marks);
  return point.break === undefined ? cell : { ...cell, break: point.break };
}

function valueCell(point: SeriesPoint, line: TableLine, locale: Locale, marks: Footnotes): TableCell {
  const { result } = point;
  if (result === null) return withoutValue(undefined, [locale.result.notThere(locale.date(point.asOf))], locale, marks);
  const { value, form, reason, observed } = result;
  const partial = partialTexts(result.missingSources, locale);
  if (value === null) return withoutValue(reason, [...withoutValueTexts(result, locale), ...partial], locale, marks);
  const { result: phrases, labels } = locale;
  const rounded = roundedTexts(result, locale).map((text) => capitalised(text));
  const notes = [
    ...(observed ? [`${labels.observed}: ${phrases.observed(locale.date(observed.on), observed.source)}`] : []),
    ...blanksTexts(result, locale).map((text) => `${labels.blanks}: ${text}`),
    ...rounded,
    ...partial,
  ];
  if (line.counts !== undefined) {
    const { total = null } = line.counts;
    // The blanks are of all categories together.
    const isOfAll = line.counts === result.counts;
    const ofLine = isOfAll ? notes : rounded;
    return { value: total, text: formatCount(total, locale), form: 'number', ...marks.marks(ofLine) };
  }
  return {
    value: valueData(result),
    text: valueText(value, form, locale, decimalsOfResult(result)),
    form,
    ...marks.marks(notes),
  };
}

function withoutValue(
  reason: Reason | undefined,
  notes: readonly string[],
  locale: Locale,
  marks: Footnotes,
): TableCell {
  const text = reason === 'suppressed' ? locale.table.hidden : locale.numbers.noValue;
  return { value: null, text, ...(reason === undefined ? {} : { reason }), ...marks.marks(notes) };
}

function changeCell(point: SeriesPoint, { form }: Result, locale: Locale, marks: Footnotes): TableCell {
  const { change } = point;
  const { breaks, marks: causes, rose, fell, unchanged } = locale.result;
  const notes = marks.marks([
    ...(point.break === undefined ? [] : [capitalised(breaks[point.break])]),
    ...point.marks.map((mark) => capitalised(causes[mark])),
  ]);
  if (change === null) return { value: null, text: locale.numbers.noValue, ...notes };
  const text = distanceText(change, form, locale, usualDecimals);
  const words = change.isZero() ? unchanged : change.isPositive() ? rose(text) : fell(text);
  return {
    value: change.toSignificantDigits(writtenDigits).toFixed(),
    text: words,
    form: form === 'share' ? 'points' : form,
    ...notes,
  };
}

function targetCell(comparison: TargetComparison, locale: Locale): TableCell {
  return { value: comparison.target.id, text: demandText(comparison, locale) };
}

function statusCell(comparison: TargetComparison, locale: Locale): TableCell {
  const { status, note, reference } = comparison;
  if (status === null) {
    const reason = reasonOf(comparison);
    const text = isRoundedAway(comparison) ? locale.progress.notAssessable : locale.summary.reasons[reason];
    return { value: null, text, reason };
  }
  const text = statusWords(status, note, locale);
  return { value: status, text: reference ? `${text} (${locale.target.reference})` : text };
}

// The fewest: women who join, or units and records that count in addition. That nobody leaves stands in the head of the column.
function neededCell({ needed, comparison }: WomenNeeded, locale: Locale): TableCell {
  if (needed === null || comparison.status === null || isMet(comparison.status)) return nothing;
  const fewest = needed.of === 'women' ? needed.additions : needed.more;
  return {
    value: fewest === null ? null : fewest.toNumber(),
    text: needsOf(needed, locale, { briefly: true }).join('; '),
  };
}

function distanceCell({ distance, value, status, target, form }: TargetComparison, locale: Locale): TableCell {
  if (distance === null || value === null) return nothing;
  const text =
    status !== null && isMet(status)
      ? locale.numbers.noValue
      : distanceWords(distance, value, target.bound, locale, form);
  const exact = new Decimal(distance).toSignificantDigits(writtenDigits).toFixed();
  return { value: exact, text, form: form === 'share' ? 'points' : form };
}
