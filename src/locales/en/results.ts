import type { Labels, Locale, ResultPhrases, TargetPhrases } from '../locale.js';

/** Words before a colon, in English. */
export const enLabels: Labels = {
  unit: 'Unit',
  asOf: 'Day of the data',
  period: 'Period',
  definition: 'Definition',
  formula: 'Formula',
  value: 'Value',
  counts: 'Counts',
  base: 'Base',
  excluded: 'Not counted',
  coverage: 'Coverage',
  interval: '95% confidence interval',
  rounding: 'Rounding',
  targets: 'Compared with targets',
  target: 'Target',
  indicator: 'Indicator',
  bound: 'Required level',
  inForce: 'In force',
  status: 'Status',
  reference: 'For reference',
  confidence: 'How far the text was verified',
  source: 'Source',
  wording: 'Wording',
  adjustable: 'May be adjusted',
  amends: 'Amends',
  amendedBy: 'Amended by',
  observed: 'Published value',
  change: 'Change since the date before',
  problem: 'Problem',
  reason: 'Reason',
  todo: 'What to do',
  outcome: 'Outcome',
  recordSet: 'Record set',
  place: 'Place in the file',
  row: 'Row',
  id: 'Id',
  field: 'Field',
};

/** Phrases on results, in English. */
export const enResult: ResultPhrases = {
  total: (count) => `total ${count}`,
  female: (count) => `women ${count}`,
  male: (count) => `men ${count}`,
  other: (count) => `other sex ${count}`,
  undisclosed: (count) => `undisclosed sex ${count}`,
  ofAll: (count, share) => `${count} (${share})`,
  ofWomen: (count, share) => `women ${count} (${share} of women)`,
  ofMen: (count, share) => `men ${count} (${share} of men)`,
  coverage: (reported, expected) => `${reported} of ${expected} units reported`,
  notReported: (units) => (units === '1' ? '1 unit that has not reported' : `${units} units that have not reported`),
  rounding: (decimals) =>
    `to ${decimals} ${decimals === '1' ? 'decimal place' : 'decimal places'}; a first dropped digit of 5 or more raises the last digit by 1`,
  comparedExactly: 'compared with targets before rounding',
  range: (from, to) => `${from} to ${to}`,
  noValue: 'no value',
  rose: (change) => `up by ${change}`,
  fell: (change) => `down by ${change}`,
  unchanged: 'unchanged',
  notThere: (date) => `${date}: the unit is not active on this day`,
  breaks: {
    definition: 'not compared with the date before, since the definition changed',
    split: 'not compared with the date before, since the unit was split off another',
  },
  marks: {
    coverage: 'other units reported than on the date before',
    reorganised: 'since the date before a unit was moved, merged or divided',
  },
  together: (unitIds) => `of the units ${unitIds} taken together`,
  observed: (on, source) => `${on}, ${source}`,
  base: {
    all: 'everybody, including people of another or of undisclosed sex',
    stated: 'everybody whose sex is disclosed',
    binary: 'women and men only',
  },
  excludedOther: (count) => (count === '1' ? '1 person of another sex' : `${count} people of another sex`),
  excludedUndisclosed: (count) =>
    count === '1' ? '1 person of undisclosed sex' : `${count} people of undisclosed sex`,
  nobodyExcluded: 'nobody',
};

/** Phrases on targets, in English. */
export const enTarget: TargetPhrases = {
  statuses: {
    met: 'met',
    met_late: 'met after the deadline',
    on_track: 'on track',
    off_track: 'off track',
    regressing: 'regressing',
    not_met: 'not yet met',
    missed: 'not met when due',
  },
  notes: {
    deadline_value_unknown: 'judged by a value after the deadline',
    met_at_deadline: 'was met on the deadline',
  },
  at_least: (limit) => `at least ${limit}`,
  above: (limit) => `above ${limit}`,
  at_most: (limit) => `at most ${limit}`,
  below: (limit) => `below ${limit}`,
  between: (low, high) => `from ${low} to ${high}`,
  demand: (bound, by) => `${bound} by ${by}`,
  onward: (bound, from) => `${bound} from ${from} on`,
  approximate: (bound) => `${bound} (the document says “about”; compared with the number itself)`,
  quoted: (printed, translated) => (translated === undefined ? `“${printed}”` : `“${printed}” (${translated})`),
  notApplied: (wording) => `${wording} (the library does not apply this clause)`,
  amendment: (document, on) => `${document}, from ${on}`,
  rise: (distance) => `${distance} short`,
  fall: (distance) => `${distance} too high`,
  onLimit: 'exactly on the limit, which the target excludes',
  reference: 'for reference',
  confidence: {
    two_or_more_sources: 'checked at two or more sources',
    one_source: 'checked at one source',
    unconfirmed: 'not checked; read the document before use',
  },
};

/** Why a result has no value, in English. */
export const enReasons: Locale['reasons'] = {
  empty_denominator: {
    what: 'The denominator is 0: there is nobody or nothing to take a share of.',
    todo: 'No action is needed if that is so; otherwise check the data and the condition.',
  },
  not_reported: {
    what: 'The unit has given neither a return nor records; that does not mean 0.',
    todo: 'Add the return or the records of the unit.',
  },
  inconsistent: {
    what: 'The data contradict each other: the part is above the whole.',
    todo: 'Check the returns behind the two numbers.',
  },
  male_not_reported: {
    what: 'Only the total and the number of women are known, not the number of men.',
    todo: 'Add the number of men to the return, or calculate on the base of everybody.',
  },
  not_applicable: {
    what: 'The unit is not bound, or the value cannot be calculated for this breakdown.',
    todo: 'No action is needed.',
  },
  not_in_force: {
    what: 'The target is not in force on the day of the data.',
    todo: 'Choose another day, or compare for reference.',
  },
  suppressed: {
    what: 'The value is withheld so that nobody can be recognised.',
    todo: 'Use the value of the unit above or of a larger group.',
  },
};
