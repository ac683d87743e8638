import {
  formatCount,
  formatNumber,
  formatShare,
  formatTitle,
  gapProfile,
  type Report,
  type Result,
} from 'gender-indicators';
import type { advancement } from 'gender-indicators/catalogs/vn';
import type { Locale } from 'gender-indicators/locales';
import type { Source } from 'gender-indicators/schemas';
import { heading, item, table, wrap } from './layout.ts';
import { type Language, shownPoints, shownValue } from './say.ts';

type AdvancementReport = Report<(typeof advancement)['indicators'][number]['id']>;
type Id = Parameters<AdvancementReport['result']>[0];

const root = 'qltt';
/** The force has no unit above it and none beside it; what compares a unit with those is shown of one department. */
export const compared: Readonly<Partial<Record<Id, string>>> = {
  'workforce-share-difference': 'cuc-qltt-ha-noi',
  'workforce-share-difference-siblings': 'cuc-qltt-ha-noi',
};

/** The sections of the committee's report, each with its indicators in the order in which the source document speaks of them. */
export const sections = {
  achievements: [
    'committee-age',
    'committees-chaired-by-head',
    'members-with-duties',
    'women-on-committees',
    'committees-with-regulation',
    'women-by-qualification',
    'women-by-political-theory',
    'women-by-civil-service-grade',
    'women-in-succession-planning',
    'women-in-workforce',
    'workforce-share-difference',
    'workforce-share-difference-siblings',
    'women-among-new-party-members',
    'party-admission-rate-ratio',
    'units-with-committee',
    'joint-activities-share',
    'joint-activities',
    'proposals-accepted',
    'women-in-party-induction',
    'women-sent-to-study',
    'study-rate-ratio',
    'women-among-appointments',
    'women-among-first-appointments',
    'women-among-reappointments',
    'policies-applied',
  ],
  limits: [
    'women-in-leadership',
    'women-heads-of-unit',
    'units-headed-by-women',
    'leadership-representation-ratio',
    'leadership-representation-gap',
    'units-with-woman-key-leader',
    'violations-handled',
    'staff-reached-by-communication',
    'units-communicating-regularly',
    'communication-forms',
    'units-rated-weak',
    'concurrent-committee-staff',
    'committee-time',
    'prejudice-agreement',
    'leadership-application-ratio',
    'internal-rules-issued',
    'budget-execution',
    'budget-per-woman',
    'budget-share',
  ],
  tasks: [
    'directives-implemented-196',
    'directives-implemented-21',
    'directives-implemented',
    'tasks-well-defined',
    'tasks-on-time',
    'tasks-overdue',
    'tasks-reported',
    'units-with-observances',
    'observances-held',
    'action-month-plans',
    'exchange-activities',
    'units-in-exchanges',
  ],
  proposals: [
    'units-inspected',
    'recommendations-closed',
    'women-in-administration-leadership',
    'women-in-party-committees',
    'women-in-trade-union-committees',
  ],
  // After the gaps in every field.
  petitions: ['petitions-on-time', 'petition-days'],
} as const satisfies Record<string, readonly Id[]>;

/** The committee's report of the year, section by section as in the source document: its words, then the figures that answer. */
export function committeeReport(report: AdvancementReport, language: Language): string[] {
  const { texts } = language;
  const answersOf = (ids: readonly Id[]): string[] =>
    answered(
      ids.map((id) => report.result(id, compared[id] ?? root)),
      language,
    );
  const section = (name: keyof Language['texts']['sections']): string[] => {
    const title = texts.sections[name];
    return ['', title, '─'.repeat(title.length), ...answersOf(sections[name])];
  };
  return [
    ...heading(texts.committee),
    ...wrap(texts.committeeNote),
    ...section('achievements'),
    ...section('limits'),
    ...section('tasks'),
    ...section('proposals'),
    ...gapsOf(report, language),
    ...answersOf(sections.petitions),
  ];
}

/** Results, those that answer the same words below them; one that another document defines answers the words before it. */
function answered(results: readonly Result[], language: Language): string[] {
  const { locale } = language;
  const inWords = (text: Source['article']): string =>
    typeof text === 'object' ? formatTitle(text, locale) : (text ?? '');
  const article = inWords(results[0]?.indicator.source.document);
  let last = '';
  return results.flatMap((result) => {
    const { source } = result.indicator;
    const words = inWords(source.document) === article ? inWords(source.article) : last;
    const isNew = words !== last;
    last = words;
    return [...(isNew ? ['', ...wrap(words)] : []), ...item(figure(result, language))];
  });
}

function figure(result: Result, { locale }: Language): string {
  const { unit, indicator } = result;
  const title = `${formatTitle(indicator.title, locale)}${unit['id'] === root ? '' : `, ${unit['name']}`}`;
  if (result.value === null)
    return `${title}: ${locale.result.noValue}. ${locale.reasons[result.reason ?? 'not_reported'].what}`;
  const behind = countsBehind(result, locale);
  return `${title}: ${shownValue(result, locale)}${behind === '' ? '' : ` (${behind})`}`;
}

/** The counts behind a value: women of all, both sexes of rates, the terms of a ratio. */
export function countsBehind({ indicator, counts, part, terms, interval }: Result, locale: Locale): string {
  const of = (first = 0, second = 0): string => `${formatCount(first, locale)}/${formatCount(second, locale)}`;
  const { female, male } = locale.result;
  if (indicator.quantity !== undefined || indicator.median !== undefined || indicator.mean !== undefined) return '';
  if (indicator.rateRatio !== undefined)
    return `${female(of(part?.female, counts.female))}, ${male(of(part?.male, counts.male))}`;
  if (indicator.ratio !== undefined)
    return (terms ?? []).map((term) => formatNumber(term, locale, { decimals: 0 })).join('/');
  if (indicator.difference !== undefined) return (terms ?? []).map((term) => formatShare(term, locale)).join(' - ');
  if (indicator.share !== undefined) {
    const { low, high } = interval ?? {};
    if (low === undefined || high === undefined) return of(part?.total, counts.total);
    const [from, to] = [formatShare(low, locale), formatShare(high, locale)];
    return `${of(part?.total, counts.total)}; ${locale.labels.interval.toLowerCase()}: ${locale.result.range(from, to)}`;
  }
  const women = of(counts.female, counts.total);
  return part === undefined ? women : `${of(part.female, part.total)}; ${women}`;
}

/** The gaps between women and men in every field. */
function gapsOf(report: AdvancementReport, { locale, texts }: Language): string[] {
  const rows = gapProfile(report, root).map(({ indicator, female, male, gap }) => [
    formatTitle(indicator.title, locale),
    formatShare(female, locale),
    formatShare(male, locale),
    shownPoints(gap, locale),
  ]);
  const number = (text: string) => ({ heading: text, isNumber: true });
  return [
    '',
    ...wrap(texts.gapsQuote),
    ...table([{ heading: texts.gaps }, ...[texts.womenRate, texts.menRate, texts.rateGap].map(number)], rows),
    ...wrap(texts.gapsNote),
  ];
}
