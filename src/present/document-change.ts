import { Decimal } from '../decimal.js';
import type { FindingFacts } from './document-finding.js';
import { type Figure, type FigureOptions, parseFigure } from './parseFigure.js';

const points = /\s*(?:điểm\s*(?:phần trăm|%)|đpt|percentage points?|pp)\s*$/iu;

/** A change as printed. Points in words are a plain number of hundredths; the sign + may stand before it. */
export function readChange(text: string, options: FigureOptions): Figure {
  const isInPoints = typeof text === 'string' && points.test(text.normalize('NFC'));
  if (!isInPoints) return parseFigure(text, options);
  const figure = parseFigure(text.normalize('NFC').replace(points, ''), { ...options, percent: false });
  return { ...figure, isPercent: false };
}

type Found = {
  [Code in 'percent_for_points' | 'change_does_not_fit']: readonly [Code, FindingFacts[Code]];
}['percent_for_points' | 'change_does_not_fit'];

/** What is wrong with a printed change, given the two shares as printed. */
export function changeFinding(
  after: Figure | undefined,
  before: Figure | undefined,
  change: Figure | undefined,
): readonly Found[] {
  if (after === undefined || before === undefined || change === undefined) return [];
  const unit = change.isPercent ? 'percent' : 'points';
  const printed = change.isPercent ? change.value : change.value.div(100);
  const [low, high] = rangeOf(change, printed);
  const [earlierLow, earlierHigh] = rangeOf(before, before.value);
  const [laterLow, laterHigh] = rangeOf(after, after.value);
  const difference = after.value.minus(before.value);
  const isDifference = overlap(low, high, laterLow.minus(earlierHigh), laterHigh.minus(earlierLow));
  const relative = before.value.isZero() ? null : after.value.div(before.value).minus(1);
  const isRelative =
    relative !== null &&
    earlierLow.gt(0) &&
    overlap(low, high, laterLow.div(earlierHigh).minus(1), laterHigh.div(earlierLow).minus(1));
  if (unit === 'points' ? isDifference : isRelative) return [];
  if (unit === 'percent' && isDifference)
    return [['percent_for_points', { change: printed, before: before.value, after: after.value }]];
  return [['change_does_not_fit', { printed, unit, points: difference, percent: relative }]];
}

/** The fractions that are printed as this percentage: half a unit of the last decimal on both sides. */
export function rangeOf({ decimals }: Figure, value: Decimal): readonly [Decimal, Decimal] {
  const half = new Decimal(10).pow(-decimals - 2).div(2);
  return [value.minus(half), value.plus(half)];
}

function overlap(low: Decimal, high: Decimal, otherLow: Decimal, otherHigh: Decimal): boolean {
  return low.lte(otherHigh) && otherLow.lte(high);
}
