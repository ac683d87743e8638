import type { ErrorCode, ErrorFacts, IssueCode, IssueFacts } from '../../src/errors.js';
import type { FormulaFacts } from '../../src/locales/names.js';

const place = { function: 'share', argument: 'part' };
const inList = { function: 'median', argument: 'values', index: 2 };
const condition = { recordSet: 'personnel', field: 'leadreship', in: 'leaders' };

const inIndicator = { what: 'indicator', in: 'women' } as const;
const inTarget = { what: 'target', in: 'plan-2025' } as const;

/** Facts for every sentence on a caller's mistake, with and without what may be absent. */
export const errorFacts: { readonly [Code in ErrorCode]: readonly ErrorFacts[Code][] } = {
  not_a_number: [place, inList],
  negative: [place, inList],
  not_a_count: [place],
  part_above_whole: [place],
  out_of_range: [
    ...['0 to 1', '> 0', '≥ 1', '≤ high', 'low to high', '≠ minimum', 'between 0 and 1', 'one value a day'],
    ...['at most the cut-off above', 'after the year of the baseline', 'above 0'],
  ].map((range) => ({ ...place, range })),
  different_lengths: [place],
  unknown_option: [{ ...place, allowed: ['half_up', 'half_even', 'down'] }],
  invalid_date: [place],
  not_a_figure: [place],
  missing_argument: [{ ...place, write: '{ part, whole }' }],
  wrong_argument: [{ ...inList, write: '[…]' }],
  wrong_order: [{ function: 'evaluate', write: 'evaluate(dataset, catalog)' }],
  not_a_fact: [place],
  invalid_json: [
    { what: 'tallies', path: 'populations.leaders.qltt' },
    { what: 'tallies', path: '' },
    { what: 'report', path: 'rows.12.value' },
  ],
  too_large: (
    [
      ['condition_depth', 64],
      ['digits', 400],
      ['list_length', 100_000],
      ['cells', 10_000],
      ['cell_columns', 20_000_000],
      ['counts', 9_007_199_254_740_991],
      ['file_rows', 2_000_000],
      ['file_columns', 1_000],
      ['cell_length', 32_767],
      ['unpacked_bytes', 536_870_912],
    ] as const
  ).map(([what, limit]) => ({ what, limit, in: 'leaders' })),
  unreadable_file: [
    ...(['not_found', 'empty', 'unknown_format', 'xls', 'ods', 'protected', 'broken', 'tcvn3'] as const).map(
      (problem) => ({ problem, file: 'ns.xlsx' }),
    ),
    { problem: 'quote', file: 'ns.csv', row: 12 },
    { problem: 'empty' },
  ],
  missing_package: [{ package: 'papaparse', function: 'readWorkbook' }],
  aborted: [{ function: 'DatasetBuilder.add' }],
  builder_aborted: [{ function: 'DatasetBuilder.build' }],
  unknown_record_set: [
    { recordSet: 'persons', in: 'leaders', nearest: 'personnel' },
    { recordSet: 'xyz', in: 'leaders' },
  ],
  unknown_field: [{ ...condition, nearest: 'leadership' }, condition],
  unknown_value: [
    { ...condition, field: 'leadership', allowed: ['head', 'deputy', 'none'], nearest: 'head' },
    { ...condition, allowed: ['head', 'deputy', 'none'] },
  ],
  invalid_condition: [{ ...condition, field: 'sex' }],
  no_sex: [{ recordSet: 'units', in: 'units-headed-by-women' }],
  duplicate_id: ['indicator', 'target', 'population'].map((what) => ({ what, id: 'leaders' })),
  population_conflict: [{ populationId: 'leaders' }],
  unknown_id: [
    { what: 'unit', id: 'qlt', nearest: 'qltt' },
    { what: 'indicator', id: 'womn', in: 'plan-2025', nearest: 'women' },
    ...['indicator', 'population', 'cell', 'something-else'].map((what) => ({ what, id: 'qlt' })),
  ],
  invalid_definition: [
    { ...inIndicator, path: 'femaleShare.whole', problem: 'unknown_key', allowed: ['of'], nearest: 'of' },
    { ...inTarget, path: 'inForce', problem: 'missing', expected: ['object'], write: '{ from: …, to: … }' },
    { ...inTarget, path: 'confidence', problem: 'missing', allowed: ['one_source', 'unconfirmed'] },
    { what: 'indicator', path: '', problem: 'none_of', allowed: ['femaleShare', 'share'] },
    { ...inIndicator, path: '', problem: 'several_of', allowed: ['femaleShare', 'share'] },
    ...(['text', 'number', 'yes_or_no', 'list', 'object'] as const).map((kind) => ({
      ...({ what: 'population', in: 'leaders', path: 'where', problem: 'wrong_type', expected: [kind] } as const),
    })),
    ...(['decimal', 'date', 'link', 'id'] as const).map((kind) => ({
      ...({ what: 'catalog', in: 'plan', path: 'id', problem: 'wrong_form', expected: ['text', kind] } as const),
    })),
    { ...inIndicator, path: 'better', problem: 'unknown_value', allowed: ['higher', 'lower'], nearest: 'higher' },
    { ...inIndicator, path: 'femaleShare', problem: 'whole_population', write: '{ of: … }' },
    { ...inTarget, path: 'bound.at_least', problem: 'out_of_range', range: '0 to 1', write: '0.25' },
    { ...inIndicator, path: 'quantile.p', problem: 'out_of_range', range: '0 to 1' },
    { ...inTarget, path: 'by', problem: 'out_of_order', notBefore: 'inForce.from' },
    { ...inTarget, path: 'path.1.by', problem: 'same_year', notBefore: 'path.0.by' },
    { ...inTarget, path: 'path.4.bound', problem: 'not_the_target', notBefore: 'bound' },
  ],
  different_definition: [{ indicatorId: 'women-in-workforce' }],
  circular_definition: [{ indicatorId: 'women-in-workforce' }],
  no_columns: [{ indicatorId: 'workforce-share-difference' }],
  not_evaluated: [{ function: 'protect' }],
  not_tallied: ['population', 'breakdown', 'sums', 'distributions'].map((what) => ({ what, id: 'leaders' })),
  empty_report: [{ function: 'toTable' }],
  duplicate_source: [{ source: 'cuc-1' }],
  unrelated_report: [
    { function: 'protect', argument: 'policy.previous.evaluated', other: 'policy.previous.published' },
  ],
  different_dates: [{ first: '2018-12-31', second: '2019-12-31' }],
  different_units: [{ unitId: 'qltt' }],
  rows_break_rules: [
    {
      breaches: [
        { recordSet: 'personnel', field: 'birthDate', code: 'invalid_date', count: 12 },
        { recordSet: 'documents', code: 'repeated_record', count: 1 },
      ],
    },
  ],
  time_limit: [{ function: 'runTallies', limitMs: 60_000 }],
  database_failed: [
    { function: 'runTallies' },
    { function: 'runTallies', state: 'ECONNREFUSED' },
    { function: 'runTallies', state: '42P01', says: 'relation "personnel" does not exist' },
  ],
  shard_failed: (['time_limit', 'database_failed', 'rows_break_rules', 'keys_leave_shard', 'program'] as const).map(
    (problem) => ({ shard: 'mien-bac', problem }),
  ),
  unit_in_two_shards: [{ unitId: 'cuc-1', first: 'mien-bac', second: 'mien-nam' }],
};

/** Facts for every sentence on a row, with and without what may be absent. */
export const issueFacts: { readonly [Code in IssueCode]: readonly IssueFacts[Code][] } = {
  not_a_row: [{}],
  missing: [{}],
  wrong_type: ['string', 'number', 'int', 'boolean', 'array', 'custom'].map((expected) => ({ expected })),
  unknown_value: [{ allowed: ['[1]', '[2]'], nearest: 'head' }, { allowed: ['[1]', '[2]'] }],
  unknown_field: [{ nearest: 'sex' }, {}],
  invalid_date: [{}],
  invalid_format: [{}],
  too_small: [{ minimum: '0' }],
  too_large: [{ maximum: '100' }],
  refused_by_schema: [{}],
  duplicate_id: [{ first: 0 }],
  similar_id: [{ first: 3 }],
  unknown_unit: [{ reference: 'qltt' }, { reference: 'qlt', nearest: 'qltt' }],
  unknown_person: [{ reference: 'p7' }],
  unknown_committee: [{ reference: 'vstbpn' }],
  unknown_record: ['communications', 'own-records'].map((recordSet) => ({ recordSet, reference: 'c1' })),
  parent_cycle: [{ reference: 'qltt' }],
  dissolved_before_established: [{}],
  unit_not_active: [{ reference: 'qltt' }],
  parent_not_active: [{ reference: 'qltt' }],
  second_head: [{ first: 3, reference: 'qltt' }],
  date_after_as_of: [{}],
  implausible_age: [{ minimum: 15, maximum: 80 }],
  too_young: [{ minimum: 18 }],
  sex_missing: [{}],
  sex_conflict: [{ reference: 'p7' }],
  duplicate_plan: [{ first: 3 }],
  part_above_total: [{}],
  sexes_below_total: [{}],
  date_out_of_order: [{ notBefore: 'assignedOn' }],
  repeated_record: [{ first: 3, fields: ['unitId', 'kind', 'number'] }],
  overlapping_period: [{ first: 3 }],
  duplicate_return: [{ first: 3 }],
  rows_left_out: [{ reason: 'unknown_person', count: 12 }],
  return_and_records: [{ populationId: 'leaders', unitId: 'qltt' }],
  unknown_population: [{ populationId: 'leader', nearest: 'leaders' }, { populationId: 'xyz' }],
  unknown_indicator: [{ indicatorId: 'key-leader', nearest: 'key-leaders' }, { indicatorId: 'xyz' }],
  value_missing: [{}],
  part_above_whole: [{}],
  error_cell: [{ error: '#N/A' }, { error: '###' }],
  unreadable_date: [{}],
  incomplete_date: [{}],
  ambiguous_date: [{}],
  unreadable_number: [{}],
  ambiguous_value: [{ allowed: ['A', 'B'] }],
  unknown_post: [{}],
  unknown_post_level: [{}],
  posts_as_none: [{ count: 12 }],
  party_day_missing: [{}],
  sex_from_mark: [{ count: 12 }],
  suspected_duplicate: [{ first: 7 }, { first: 7, sheet: 'Trang 2' }],
  ids_made: [{ count: 12 }],
  unknown_column: [{}, { nearest: 'ngày sinh' }],
  missing_column: [{}],
  no_table: [{}],
  unit_assumed: [{ name: 'Sheet1' }],
  unit_as_above: [{ count: 12 }],
  similar_unit: [{ name: 'Vụ Kế họach', nearest: 'Vụ Kế hoạch' }],
  unit_kind_assumed: [{ name: 'Hội trường', unitKind: 'department' }],
  unknown_row: [{ label: 'Đảng vien', nearest: 'đảng viên' }, { label: 'Lái xe' }],
  total_missing: [{}],
  sum_differs: [{ sum: 12, total: 13 }],
};

const titles = { part: '[A]', whole: '[B]' };

/** Facts for every formula; what a catalog would name stands in square brackets. */
export const formulaFacts: { readonly [Name in keyof FormulaFacts]: readonly FormulaFacts[Name][] } = {
  femaleShare: (['all', 'stated', 'binary'] as const).map((base) => ({ of: '[A]', base })),
  share: [titles],
  ratio: [{ numerator: '[A]', denominator: '[B]' }],
  quantity: [{ value: '[A]' }],
  representationRatio: [titles],
  representationGap: [titles],
  rateRatio: [titles],
  rateGap: [titles],
  mean: [{ of: '[A]', value: '[x]' }],
  median: [{ of: '[A]', value: '[x]' }],
  quantile: [{ of: '[A]', value: '[x]', p: '90%' }],
  payGap: (['mean', 'median'] as const).map((average) => ({ of: '[A]', value: '[x]', average })),
  distribution: [{ of: '[A]', by: '[x]' }],
  difference: (['parent', 'siblings', 'value'] as const).map((reference) => ({ indicator: '[i]', reference })),
  given: [{ isShare: true }, { isShare: false }],
};
