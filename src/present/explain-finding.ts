import type { Decimal } from '../decimal.js';
import type { Locale } from '../locales/locale.js';
import type { DocumentFinding } from './document-finding.js';
import { figureLine, figureLines } from './explain-figure.js';
import { decimal, limitText, plainNumber, valueText } from './numbers-in-words.js';

/** A finding in one line. */
export function findingLine(finding: DocumentFinding, locale: Locale): string {
  return `${locale.document.row(finding.id)}: ${findingText(finding, locale)}`;
}

/** A finding with all that belongs to it, line by line. */
export function findingLines(finding: DocumentFinding, locale: Locale): readonly string[] {
  const lines = finding.code === 'share_does_not_fit' ? figureLines(finding.facts.check, locale) : [];
  return [findingLine(finding, locale), ...lines];
}

function findingText(finding: DocumentFinding, locale: Locale): string {
  const { document } = locale;
  const { fields } = document;
  const count = (value: Decimal) => plainNumber(decimal(value), locale);
  // What was printed, and sums and differences of it, with all their decimals.
  const shown = (value: Decimal, form: 'share' | 'points') => limitText(value, form, locale);
  switch (finding.code) {
    case 'unreadable':
      return document.unreadable(fields[finding.facts.field]);
    case 'not_a_count':
      return document.notACount(fields[finding.facts.field]);
    case 'part_above_whole':
      return document.partAboveWhole(count(finding.facts.part), count(finding.facts.whole));
    case 'no_share':
      return document.noShare;
    case 'share_does_not_fit': {
      const { part, whole, check } = finding.facts;
      return `${count(part)}/${count(whole)}. ${figureLine(check, locale)}`;
    }
    case 'sum_does_not_add': {
      const { field, printed, sum } = finding.facts;
      return document.sum(fields[field], count(printed), count(sum));
    }
    case 'shares_do_not_add': {
      const { printed, sum, rounding } = finding.facts;
      return document.shares(shown(sum, 'share'), shown(printed, 'share'), shown(rounding, 'points'));
    }
    case 'percent_for_points': {
      const { change } = finding.facts;
      return document.percentForPoints(shown(change, 'share'), shown(change, 'points'));
    }
    case 'change_does_not_fit': {
      const { printed, unit, points, percent } = finding.facts;
      return document.change(
        shown(printed, unit === 'percent' ? 'share' : 'points'),
        shown(points, 'points'),
        percent === null ? undefined : valueText(percent, 'share', locale),
      );
    }
    case 'different_figures':
      return document.differentFigures(fields[finding.facts.field], finding.facts.other);
    case 'different_decimals':
      return document.differentDecimals(fields[finding.facts.field], finding.facts.other);
  }
}
