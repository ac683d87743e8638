// Written by test/schemas/descriptions.test.ts from the doc comments of the interfaces; renew it with `-u`.

/** The text of each field; of a field that is an object, also those of its fields. */
export interface Fields {
  readonly [name: string]: string | readonly [text: string, fields: Fields];
}

const rangeEndFields: Fields = {
  field: 'The name of another field of the record.',
  date: '`asOf` for the day of the stock, `from` or `to` for the first or the last day of the period.',
};

const officialMetadataFields: Fields = {
  concept: 'What is measured (khái niệm).',
  formula: 'How it is computed (công thức).',
  breakdowns: 'By what it is broken down (phân tổ chủ yếu).',
  frequency: 'When it is published (kỳ công bố).',
  dataSource: 'From what the data come (nguồn số liệu).',
  agency: 'Who collects it (cơ quan chịu trách nhiệm thu thập, tổng hợp).',
};

const anyQuantityFields: Fields = {
  count: 'The population whose records are counted.',
  sex: 'The sex that is counted; absent for all.',
  sum: 'The field whose values are added.',
  of: 'The population whose records have the field.',
  distinct: 'The field whose distinct values are counted.',
};

const dateReferenceFields: Fields = {
  date: '`asOf` for the day of the stock, `from` or `to` for the first or the last day of the period.',
};

const valueOfFields: Fields = {
  days: ['The days from the first date to the second.', dateReferenceFields],
  years: ['The completed years from the first date to the second.', dateReferenceFields],
};

const referenceFields: Fields = { value: 'The value, as a number or as decimal text.' };

const reportUnitJsonFields: Fields = {
  id: 'The id of the unit; rows name the unit by it.',
  name: 'Its name as reports print it.',
  kind: 'What kind of body it is.',
  parentId: 'The unit above, which the JSON may leave out; `null` at the top.',
  depth: 'How many units are above.',
  children: 'The ids of the active units right below, those that the JSON leaves out among them.',
  active: 'How many active units it has with all units below it.',
};

const successionFields: Fields = {
  unitId: 'The unit that was dissolved or reorganised.',
  successorIds: 'The units that took over its work.',
  reorganisedBy: 'The document by which it was reorganised.',
};

const reportIndicatorJsonFields: Fields = {
  id: 'The id of the indicator; rows name the indicator by it.',
  title: 'Its name, as reports print it.',
  form: 'What kind of number its values are: a fraction shown in percent, percentage points, a ratio, or a number.',
  definition: 'What its values depend on, as text: values of two reports can be compared where the texts are equal.',
};

const filePlaceFields: Fields = {
  file: 'Name of the file.',
  sheet: 'Name of the sheet.',
  row: 'Number of the row in the file, from 1.',
  firstRow: 'Number of the row in the file where the first of two records stands that do not go together.',
  column: 'Name or letter of the column.',
  header: 'The header of the column.',
};

const issueFields: Fields = {
  recordSet: 'The record set of the row.',
  row: 'Position in the rows that were given, from 0; absent where the row is no longer at hand, as in merged tallies.',
  id: "The row's id, where it has one.",
  field: 'The field that is wrong, where it is one.',
  place: ['Where that is in a file, where the caller says so.', filePlaceFields],
  kind: 'What kind of fact this is, for `explain`.',
  code: 'What is wrong.',
  refused: 'Whether the row was left out.',
  blanked: 'Whether the row stays, and the field is left blank; absent where not.',
  facts: 'The facts of the code: what was expected, what is nearest.',
};

const resultCountsJsonFields: Fields = {
  total: 'How many there are.',
  female: 'How many of them are women.',
  male: 'How many of them are men.',
  other: 'How many of them are of another sex.',
  undisclosed: 'How many of them are of undisclosed sex.',
};

const targetComparisonJsonFields: Fields = {
  target: 'The id of the target.',
  status: 'Where the value stands against the target; `null` where it cannot be compared.',
  note: 'What the status leaves open.',
  reason: 'Why it cannot be compared.',
  outside: 'Why the target does not apply.',
  reference: '`true` where it is compared for reference alone.',
  distance: 'The bound minus the value, 0 where it is met, as decimal text.',
  explanation: 'In one sentence, where a locale was asked for.',
};

const sourcePageFields: Fields = {
  url: 'Its link.',
  readOn: 'The day on which the words of the page were read and noted.',
};

const tableUnitFields: Fields = {
  id: 'The id of the unit.',
  name: 'Its name.',
  kind: 'Its kind.',
  parentId: 'The unit above; `null` for a root.',
  depth: 'How many units are above.',
};

const populationRefFields: Fields = {
  title:
    "Text in one language or more, by the codes of the languages (BCP 47): `{ vi: 'Lãnh đạo', en: 'Leaders' }`. A language that it lacks is shown in another, in the order of `formatTitle`.",
};

const quantityFields: Fields = {
  count: ['The population whose records are counted.', populationRefFields],
  sex: 'The sex that is counted; absent for all.',
  of: ['The population whose records have the field.', populationRefFields],
};

const partOfWholeFields: Fields = {
  part: ['The population that is the part.', populationRefFields],
  whole: ['The population that is the whole.', populationRefFields],
};

const valuesOfFields: Fields = {
  of: ['The population whose records have the value.', populationRefFields],
  value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
};

const fieldOfFields: Fields = { of: ['The population whose records have the field.', populationRefFields] };

const calculationsFields: Fields = {
  femaleShare: [
    "Women's share of a population. The population stands under `of`; in its place it does not compile.",
    { of: ['The population.', populationRefFields] },
  ],
  share: [
    "One population's share of another; `interval` adds its confidence interval.",
    {
      part: ['The population that is the part.', populationRefFields],
      whole: ['The population that is the whole.', populationRefFields],
      interval: 'The method of the confidence interval of 95 %; absent for none.',
    },
  ],
  ratio: [
    "A quantity divided by another; `unit: 'share'` where the one is a part of the other, as of two sums; `'percent'` where it is shown in percent and may be above 100 %, as money spent of money allocated.",
    {
      numerator: ['What is divided.', quantityFields],
      denominator: ['What it is divided by.', quantityFields],
      unit: '`share` where the numerator is a part of the denominator; `percent` where the quotient is shown in percent.',
    },
  ],
  quantity: [
    'A number, a sum or a number of distinct values as it is.',
    { value: ['What is counted or added.', quantityFields] },
  ],
  representationRatio: ["Women's share of the part divided by their share of the whole.", partOfWholeFields],
  representationGap: ["Women's share of the part minus their share of the whole, in points.", partOfWholeFields],
  rateRatio: ["Women's rate divided by men's rate; a rate is part / whole of one sex.", partOfWholeFields],
  rateGap: ["Men's rate minus women's rate, in points.", partOfWholeFields],
  mean: ['The mean of a value.', valuesOfFields],
  median: ['The median of a value.', valuesOfFields],
  quantile: [
    'The value below which a fraction `p` of the values lies, by a method of `quantile`.',
    {
      of: ['The population whose records have the value.', populationRefFields],
      value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
      p: 'The fraction of the values, from 0 to 1.',
      method: 'How a quantile between two values is found.',
    },
  ],
  payGap: [
    '(men − women) / men of mean or median pay.',
    {
      of: ['The population whose records have the value.', populationRefFields],
      value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
      average: 'The average of women and of men that is compared.',
    },
  ],
  distribution: ['How many of each sex have each value of a field.', fieldOfFields],
  difference: [
    'The value of another indicator minus that of a reference, in points.',
    {
      indicator: 'The id of the other indicator.',
      reference: [
        'What its value is compared with: the parent, its other children taken together, or a given value.',
        referenceFields,
      ],
    },
  ],
  given: [
    'The value that an observation gives.',
    {
      unit: 'What kind of number the value is. A share above 1 is `inconsistent`: it is a percentage that was not written as a fraction.',
    },
  ],
};

const tableIndicatorFields: Fields = {
  id: 'The id of the indicator.',
  title: 'Its title.',
  definition: 'What is measured, in words.',
  part: 'Of a calculation with a part: who or what is counted in the part.',
  form: 'What kind of number its values are.',
  calculation: ['How it is calculated.', calculationsFields],
  better: 'Which direction is better.',
  source: 'Where its definition stands.',
};

const boundFields: Fields = {
  at_least: 'The lowest value that meets the bound.',
  above: 'The value must be higher than this.',
  at_most: 'The highest value that meets the bound.',
  below: 'The value must be lower than this.',
  between: 'The lowest and the highest value that meet the bound.',
};

const tableTargetFields: Fields = {
  id: 'The id of the target.',
  indicator: 'The id of its indicator.',
  title: 'Its title.',
  bound: ['What a value must be.', boundFields],
  text: 'Bound and deadline in words.',
  by: 'The day on which the bound must be met, or from which it must hold.',
  onward: 'Whether the bound must hold from that day on.',
  inForce: ['First and last day in force.', { from: 'First day.', to: 'Last day.' }],
  source: 'The document that sets it.',
};

const tableColumnFields: Fields = {
  id: 'Unique in the table: `value`, `value@2018-12-31`, `status2`.',
  title: 'Its head, in the language of the table.',
  kind: 'What its cells say.',
  asOf: 'Of a value and a change: its day.',
  slot: 'Of a target, a status, a distance and what is needed: which target of the row, from 1.',
};

const tableCellFields: Fields = {
  value:
    'A count as a number; what was calculated as decimal text; a code or a name as text; `null` where there is nothing.',
  text: 'The same as the language writes it.',
  form: 'Of a value, a change and a distance: what kind of number it is.',
  reason: 'Why there is no value.',
  break: 'Of a value: why it cannot be compared with the one before.',
  notes: 'The marks of its footnotes.',
};

const tableRowFields: Fields = {
  unit: 'The id of the unit.',
  indicator: 'The id of the indicator.',
  category: 'The category of a breakdown or a distribution, in words; absent for all together.',
  counts: [
    'Counts by sex of the whole on the latest day; absent where they are suppressed or not reported.',
    resultCountsJsonFields,
  ],
  part: ['Counts of the part, for shares and rates.', resultCountsJsonFields],
  cells: ['One for each column, in their order.', tableCellFields],
};

const publishedCellFields: Fields = {
  id: 'Unique in the table.',
  label: 'What it is the number of: a text, or texts by language.',
  sex: 'The sex that is counted; absent for everybody.',
  value: 'The number that is shown; `null` where it is hidden.',
};

const publishedSumFields: Fields = {
  total: 'The id of the number that is the sum.',
  parts: 'The ids of the numbers that add up to it.',
};

const countsJsonFields: Fields = {
  total: 'How many there are.',
  female: 'How many of them are women.',
  male: 'How many of them are men.',
  other: 'How many of them are of another sex.',
  undisclosed: 'How many of them are of undisclosed sex.',
  notFemale: 'How many of them are not women, where no more is known of their sex.',
};

const sumsJsonFields: Fields = { count: 'How many have a value.', sum: 'The sum of their values, as decimal text.' };

const frequenciesJsonFields: Fields = {
  sensitive: "Whether a single person's pay can be read from them.",
  units: 'How many of each group have each value, by unit id.',
};

const populationTallyJsonFields: Fields = {
  of: 'The record set whose records were counted.',
  where: 'The condition that the records had to meet.',
  records: ['Counts from records, by unit id.', countsJsonFields],
  returns: ['Counts from headcount returns, by unit id.', countsJsonFields],
  sums: ['Sums of fields, by the value that is summed and by unit id.', sumsJsonFields],
  distributions: ['How often each value occurs, by the value that is counted.', frequenciesJsonFields],
};

const blanksJsonFields: Fields = {
  recordSet: 'The record set of the field.',
  field: 'The field that was left blank.',
  units: 'In how many records it was left blank, by unit id.',
};

const baselineFields: Fields = { on: 'The day of the value.', value: 'The value; a share is a fraction.' };

const milestoneFields: Fields = {
  by: 'The last day by which the bound must be met.',
  bound: ['What the value must be by then.', boundFields],
};

const amendmentFields: Fields = {
  document: 'The other document, with its number and date.',
  on: 'First day of the change.',
};

/** The texts of the fields that schemas describe, by the name of a record set or of an interface. */
export const descriptions: Readonly<Record<string, Fields>> = {
  units: {
    id: 'Unique among units; records name the unit by it.',
    parentId: 'The unit above it; absent for a root. There may be several roots.',
    name: 'Its name as reports print it.',
    kind: 'What kind of body it is.',
    level: 'Level of the administration.',
    establishedOn: 'First day on which it exists; absent if it always did.',
    dissolvedOn: 'First day on which it no longer exists.',
    committeeRequired:
      'Whether it must have a committee for the advancement of women (phải thành lập Ban Vì sự tiến bộ của phụ nữ).',
    ownStaff:
      'Whether it has staff, and records, of its own; absent means yes. One that only heads the units below it is not expected to report, and coverage does not count it. A `grouping` never is. No denominator follows this.',
    successorIds: 'The units that took over its work: one where it was merged or renamed, several where it was split.',
    reorganisedBy:
      'The document by which it was merged, divided or ended, `NQ 176/2025/QH15`. A series of an indicator that counts units breaks there, since what is counted changed with the document.',
  },
  personnel: {
    id: 'Unique among personnel; no name is needed anywhere.',
    unitId: 'The unit she or he serves in.',
    sex: 'Sex as statistics record it (SDMX CL_SEX F, M, O, U).',
    birthDate: 'Day of birth.',
    hiredOn: 'First day in service.',
    employment: 'Type of employment: cán bộ, công chức, viên chức, người lao động hợp đồng, lực lượng vũ trang.',
    positionLevel: 'Level of the post held.',
    leadership: 'Head or deputy head of the unit, or neither.',
    acting: 'Whether the post of leadership is held in an acting capacity (quyền, phụ trách).',
    partyAdmittedOn: 'Day of admission to the Party; absent for those who are not members.',
    qualification: 'Highest professional qualification: phổ thông, trung cấp, cao đẳng, đại học, thạc sĩ, tiến sĩ.',
    politicalTheory: 'Level of political theory: chưa qua đào tạo, sơ cấp, trung cấp, cao cấp, cử nhân.',
    civilServiceGrade:
      'Civil-service grade (ngạch): nhân viên, cán sự, chuyên viên, chuyên viên chính, chuyên viên cao cấp, or their equivalents.',
    basicPay: 'Basic pay in the pay period, decimal text.',
    variablePay: 'Variable pay (bonus, allowances) in the pay period, decimal text.',
    hours: 'Paid hours in the pay period.',
  },
  events: {
    id: 'Unique among events.',
    unitId: 'The unit in which it happened.',
    personId: 'The person, where she or he is among the personnel.',
    sex: "Sex of the person; needed where `personId` is absent, otherwise the person's.",
    kind: 'What happened to a person.',
    on: 'The day on which it happened or took effect.',
    positionLevel: 'Level of the post, for appointments and applications.',
    leadership: 'Leadership of the post, for appointments and applications.',
  },
  committees: {
    id: 'Unique among committees.',
    unitId: 'The unit whose committee it is.',
    kind: 'What a committee is for.',
    chairId: 'The person in the chair, where she or he is among the personnel.',
    establishedOn: 'The day on which it was established (ngày thành lập).',
    dissolvedOn: 'First day on which it no longer exists.',
    regulationIssuedOn:
      'The day on which its operating regulation (quy chế hoạt động) was issued; absent while it has none.',
    rating: 'Its latest rating (xếp loại); absent where it was not rated.',
    ratedOn: 'The day of that rating.',
  },
  committeeMembers: {
    id: 'Unique among committee members.',
    committeeId: 'The committee in which she or he serves.',
    personId: 'The person, where she or he is among the personnel.',
    sex: "Sex of the member; needed where `personId` is absent, otherwise the person's.",
    role: 'Place of a member in a committee.',
    duty: 'Whether members serve a committee beside another post.',
    dutiesAssigned: 'Whether duties are assigned to the member by name (phân công nhiệm vụ rõ ràng).',
    hoursGiven: 'Hours given to the committee in the period.',
    fullTimeHours: 'Hours of full-time work in the same period; hours given beyond them are overtime.',
  },
  successionPlans: {
    id: 'Unique among succession plans.',
    personId: 'The person who is planned for the post.',
    positionLevel: 'Level of the post planned for.',
    leadership: 'Leadership of the post planned for.',
    term: "The term, `'2021-2026'`.",
  },
  tasks: {
    id: 'Unique among tasks.',
    unitId: 'The unit whose task it is.',
    owner:
      'Who answers for it (người được phân công): a role, a body or an id, as the office writes it. It is not looked up, since an owner may have left; no name is needed.',
    assignedOn: 'The day on which it was assigned.',
    dueOn: 'The deadline (thời hạn hoàn thành), the last day on which it is in time.',
    completedOn: 'The day on which it was completed (hoàn thành); absent while it is not.',
    reportedOn: 'The day on which its outcome was reported (báo cáo kết quả).',
  },
  communications: {
    id: 'Unique among communications.',
    unitId: 'The unit that held it.',
    on: 'The day on which it was held.',
    form: 'Form of a communication (hình thức tuyên truyền).',
    topic: 'What a communication is about.',
    participants:
      'How many took part, from any unit (lượt người). Who they were, where it is known, stands in `attendances`.',
    femaleParticipants: 'How many of them were women; not more than `participants`.',
  },
  attendances: {
    id: 'Unique among attendances; may be absent, since person and communication tell them apart.',
    personId: 'The person who took part.',
    communicationId: 'The communication in which the person took part.',
  },
  activities: {
    id: 'Unique among activities.',
    unitId: 'The unit that held it.',
    kind: 'What kind of activity it is.',
    on: 'The day, or the first day, on which it was held.',
    endedOn: 'The last day, where it took several; both days are within it.',
    withParty: 'Held with the Party organisation (tổ chức Đảng).',
    withTradeUnion: 'Held with the trade union (Công đoàn).',
    withWomenUnion: "Held with the women's committee of the trade union (Ban Nữ công).",
    withYouthUnion: 'Held with the youth union (Đoàn thanh niên).',
    withOthers: 'Held with bodies outside the organisation (cơ quan, đơn vị khác).',
    participants: 'How many people took part, from any unit.',
    femaleParticipants: 'How many of them were women; not more than `participants`.',
  },
  participations: {
    id: 'Unique among participations; may be absent, since unit and activity tell them apart.',
    unitId: 'The unit that took part.',
    activityId: 'The activity in which the unit took part.',
  },
  budgets: {
    id: 'Unique among budgets.',
    unitId: 'The unit whose money it is.',
    from: 'First day of the period.',
    to: 'Last day of the period, within it.',
    allocated: 'Money allocated (kinh phí được giao).',
    spent: 'Money spent (kinh phí đã chi); it may lie above `allocated`.',
    unitBudget:
      'The whole budget of the unit in the period (tổng kinh phí của đơn vị), of which `allocated` is a part.',
  },
  petitions: {
    id: 'Unique among petitions.',
    unitId: 'The unit that has to resolve it.',
    kind: 'What kind of petition it is.',
    receivedOn: 'The day on which the unit received it (ngày tiếp nhận).',
    dueOn: 'The last day of the time limit (thời hạn giải quyết).',
    resolvedOn: 'The day on which it was resolved (ngày giải quyết); absent while it is not.',
  },
  violations: {
    id: 'Unique among violations.',
    unitId: 'The unit in which it was found.',
    kind: 'What kind of violation it is.',
    foundOn: 'The day on which it was found (ngày phát hiện).',
    handledOn: 'The day on which it was dealt with (ngày xử lý); absent while it is open.',
    fine: 'The fine that was imposed (tiền phạt), decimal text.',
  },
  inspections: {
    id: 'Unique among inspections.',
    unitId: 'The unit that was inspected.',
    on: 'The day of the inspection.',
    recommendationsMade: 'Recommendations that the inspection made (kiến nghị sau kiểm tra).',
    recommendationsClosed: 'Those of them that are carried out by the day of the dataset; not more than were made.',
  },
  documents: {
    id: 'Unique among documents.',
    unitId: 'The unit that carries it out or issues it.',
    kind: 'What kind of document it is.',
    number: "Its number, `'21-CT/TW'`, or its short name.",
    required: 'Whether the unit must have it: a directive that binds it, a rule that it must issue.',
    issuedOn: 'The day on which it was issued (ngày ban hành); absent while it is not.',
    implementedOn: 'The day on which the unit carried it out (ngày triển khai); absent while it has not.',
  },
  proposals: {
    id: 'Unique among proposals.',
    unitId: 'The unit whose committee made it.',
    madeOn: 'The day on which it was made.',
    addressee: 'To whom a proposal is made.',
    subject: 'What a proposal asks for.',
    outcome: 'What became of it; absent while it is not decided.',
    decidedOn: 'The day on which it was decided; absent while it is not.',
  },
  policies: {
    id: 'Unique among policies.',
    unitId: 'The unit whose checklist it stands in.',
    policy: 'The policy, by its short name or number; the same text in every unit.',
    status: 'How it stands on the day of the dataset.',
  },
  surveys: {
    id: 'Unique among responses: the number of the form, never one by which a person is known.',
    unitId: 'The unit of the respondent.',
    round: "The round of the survey, `'2019'`.",
    on: 'The day of the response.',
    sex: 'Sex of the respondent; `undisclosed` where the form did not ask.',
    prejudice: 'Agreement with a prejudiced statement (định kiến giới); where the form has several, the strongest.',
    confidence: 'Agreement with “I would take a post of leadership” (tự tin, phấn đấu).',
  },
  returns: {
    populationId: 'The population counted; the catalog defines it.',
    unitId: 'The unit, without the units below it.',
    total: 'How many belong to the population.',
    female: 'How many of them are women.',
    male: 'How many of them are men.',
    other: 'How many of them are of another sex.',
    undisclosed: 'How many of them are of undisclosed sex.',
    source: 'Where the figures come from.',
  },
  observations: {
    indicatorId: 'An indicator of the catalog whose calculation is `given`.',
    unitId: 'The unit whose value it is.',
    on: 'The day for which it holds.',
    part: 'The part, where the value is part / whole.',
    whole: 'The whole, where the value is part / whole.',
    value: "The value as decimal text, where it is not part / whole; a share is a fraction: `'0.5909'`.",
    source: 'Who published it, with a link where there is one.',
  },
  AnyWhere: {
    and: 'Conditions that must all hold.',
    or: 'Conditions of which at least one must hold.',
    not: 'A condition that must not hold.',
    unit: 'A condition on the unit that `unitId` names.',
    parent: 'A condition on the unit above, which `parentId` names.',
    committee: 'A condition on the committee that `committeeId` names.',
    person: 'A condition on the person that `personId` names.',
    communication: 'A condition on the communication that `communicationId` names.',
    activity: 'A condition on the activity that `activityId` names.',
    chair: 'A condition on the person that `chairId` names.',
  },
  Catalog: {
    id: 'The id of the catalog; reports name it.',
    title: 'Its name, as reports print it.',
    languages: "The languages in which all its titles, definitions and wordings are written: `['vi', 'en']`.",
    populations:
      'Populations that indicators name by id, or that offices return; those that indicators hold need not be listed.',
    indicators: 'The indicators that reports show, in this order.',
    targets: 'The targets with which the values of the indicators are compared.',
  },
  ComparisonJson: {
    in: 'The values of which the field has one.',
    field: "Another key that names the same record: `'chair.unitId'`.",
    lte: ['The highest value of the range.', rangeEndFields],
    lt: ['Values of the range are lower than this.', rangeEndFields],
    gte: ['The lowest value of the range.', rangeEndFields],
    gt: ['Values of the range are higher than this.', rangeEndFields],
  },
  Indicator: {
    id: 'Unique among indicators.',
    title: 'Its name, as reports print it.',
    definition: 'What is measured, in words.',
    better: 'Which direction is better for equality.',
    base: "Who is in the whole of women's shares, for `femaleShare`, `representationRatio` and `representationGap` alone.",
    source: 'Where its definition stands.',
    official: [
      'What the statistical office publishes of it, where it is an official indicator.',
      officialMetadataFields,
    ],
    femaleShare: [
      "Women's share of a population. The population stands under `of`; in its place it does not compile.",
      { of: 'The population.' },
    ],
    share: [
      "One population's share of another; `interval` adds its confidence interval.",
      {
        part: 'The population that is the part.',
        whole: 'The population that is the whole.',
        interval: 'The method of the confidence interval of 95 %; absent for none.',
      },
    ],
    ratio: [
      "A quantity divided by another; `unit: 'share'` where the one is a part of the other, as of two sums; `'percent'` where it is shown in percent and may be above 100 %, as money spent of money allocated.",
      {
        numerator: ['What is divided.', anyQuantityFields],
        denominator: ['What it is divided by.', anyQuantityFields],
        unit: '`share` where the numerator is a part of the denominator; `percent` where the quotient is shown in percent.',
      },
    ],
    quantity: [
      'A number, a sum or a number of distinct values as it is.',
      { value: ['What is counted or added.', anyQuantityFields] },
    ],
    representationRatio: [
      "Women's share of the part divided by their share of the whole.",
      { part: 'The population that is the part.', whole: 'The population that is the whole.' },
    ],
    representationGap: [
      "Women's share of the part minus their share of the whole, in points.",
      { part: 'The population that is the part.', whole: 'The population that is the whole.' },
    ],
    rateRatio: [
      "Women's rate divided by men's rate; a rate is part / whole of one sex.",
      { part: 'The population that is the part.', whole: 'The population that is the whole.' },
    ],
    rateGap: [
      "Men's rate minus women's rate, in points.",
      { part: 'The population that is the part.', whole: 'The population that is the whole.' },
    ],
    mean: [
      'The mean of a value.',
      {
        of: 'The population whose records have the value.',
        value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
      },
    ],
    median: [
      'The median of a value.',
      {
        of: 'The population whose records have the value.',
        value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
      },
    ],
    quantile: [
      'The value below which a fraction `p` of the values lies, by a method of `quantile`.',
      {
        of: 'The population whose records have the value.',
        value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
        p: 'The fraction of the values, from 0 to 1.',
        method: 'How a quantile between two values is found.',
      },
    ],
    payGap: [
      '(men − women) / men of mean or median pay.',
      {
        of: 'The population whose records have the value.',
        value: ['The value: a field, or the days or the completed years from one date to another.', valueOfFields],
        average: 'The average of women and of men that is compared.',
      },
    ],
    distribution: [
      'How many of each sex have each value of a field.',
      { of: 'The population whose records have the field.', by: 'The field whose values are counted.' },
    ],
    difference: [
      'The value of another indicator minus that of a reference, in points.',
      {
        indicator: 'The id of the other indicator.',
        reference: [
          'What its value is compared with: the parent, its other children taken together, or a given value.',
          referenceFields,
        ],
      },
    ],
    given: [
      'The value that an observation gives.',
      {
        unit: 'What kind of number the value is. A share above 1 is `inconsistent`: it is a percentage that was not written as a fraction.',
      },
    ],
  },
  ManyJson: {
    some: 'A condition that at least one of the related records meets.',
    none: 'A condition that none of the related records meets.',
    count: 'A condition; the number of related records that meet it has bounds.',
    share: 'A condition; the share of related records that meet it has bounds.',
    of: 'The related records of which the share is taken; absent for all.',
    within: 'From units: `own` for the records of the unit itself, `subtree` for those of all units below it too.',
    lte: 'The highest number or share; a share is a fraction.',
    lt: 'The number or share is lower than this.',
    gte: 'The lowest number or share; a share is a fraction.',
    gt: 'The number or share is higher than this.',
  },
  Population: {
    id: 'Unique among populations; indicators and returns name the population by it.',
    title: 'Its name, as reports print it.',
    of: 'The record set whose records are counted.',
    where: 'The condition that the records must meet; absent for every record.',
  },
  ReportJson: {
    format: 'What kind of JSON it is.',
    version: 'The version of the format.',
    catalog: 'The id of the catalog.',
    asOf: 'The day of the stock.',
    period: ['The period of the flows.', { from: 'First day.', to: 'Last day.' }],
    protection: 'How small numbers are protected; absent where they are not.',
    roundedTo: 'Counts are rounded to multiples of this number; absent where they are not rounded.',
    locale: 'The language of the texts; absent where there are none.',
    units: ['A parent before its children.', reportUnitJsonFields],
    successions: ['Which units took over from which.', successionFields],
    indicators: ['The indicators that were chosen, in the order of the catalog.', reportIndicatorJsonFields],
    cells: 'The cells of the breakdown.',
    rows: 'Of each indicator, of each unit: the result of all together, then that of each cell.',
    issues: ['What is wrong in the rows from which the report was made.', issueFields],
  },
  ResultJson: {
    indicator: 'The id of the indicator.',
    unit: 'The id of the unit.',
    cell: 'The cell of the breakdown; absent for all together.',
    value:
      "The value, a share as a fraction: `'0.25'`. With all its digits; of a quotient of two whole numbers, which stand beside it, with 20.",
    reason: 'Why there is no value.',
    numerator: 'What the value is divided from, where it is the quotient of two numbers.',
    denominator: 'What the value is divided by, where it is the quotient of two numbers.',
    terms: 'The two numbers of a gap or a difference, and those of a ratio without a value.',
    counts: ['Counts of the whole, or of the one population.', resultCountsJsonFields],
    part: ['Counts of the part, where the value is of a part and a whole.', resultCountsJsonFields],
    coverage: [
      'In a report absent where all units reported: `active` of the unit says how many these are.',
      { reported: 'How many units reported.', expected: 'How many units were expected to report.' },
    ],
    interval: [
      'The confidence interval of a share, at 95 %, where the indicator asks for one.',
      { low: 'The lower end, as decimal text.', high: 'The upper end, as decimal text.' },
    ],
    distribution: [
      'How many have each value, where the indicator is a distribution.',
      { value: 'The value; `null` for those without one.', counts: ['How many have it.', resultCountsJsonFields] },
    ],
    observed: [
      'The observation that gave the value.',
      { on: 'The day for which the value holds.', source: 'Who published it.' },
    ],
    blanks: [
      'Of the fields that decide the result those that rows gave wrong, and in how many records; absent where there are none.',
      {
        recordSet: 'The record set of the field.',
        field: 'The field that was left blank.',
        count: 'In how many records it was left blank.',
      },
    ],
    roundedTo:
      'Of a result alone: its counts are rounded to multiples of this number. In a report this stands once, for all.',
    missingSources:
      'The sources that gave no answer, so that the numbers are a part of the whole; absent where all answered.',
    targets: ['In a report absent where there are none.', targetComparisonJsonFields],
    text: 'The value as it is shown, where a locale was asked for.',
    explanation: 'The result in one sentence, where a locale was asked for.',
  },
  Source: {
    document: 'Document, with its number and date; by language, or as it is called.',
    article: 'Article, objective, page, or the words themselves.',
    url: 'The page that shows it.',
    readOn: 'The day on which the words of that page were read and noted.',
    otherPages: ['Further pages that show the same.', sourcePageFields],
  },
  TableData: {
    format: 'Which of the JSON shapes of the library this is.',
    version: 'The version of the shape.',
    locale: 'The language of the texts.',
    title: 'The title.',
    subtitle: 'The day of the data, in words.',
    labels: [
      'Words of the language for what stands around the rows: the head of the footnotes and of the sources, and a table without rows.',
      {
        notes: 'The head of the footnotes.',
        sources: 'The head of the sources.',
        empty: 'What stands in place of rows that there are none of.',
      },
    ],
    asOf: 'The latest day.',
    roundedTo:
      'The counts of the latest day are rounded to multiples of this number; absent where they are not rounded.',
    missingSources:
      'The sources that gave no answer, so that the numbers are a part of the whole; absent where all answered.',
    dates: 'The days, earliest first.',
    units: ['The units that stand in the rows.', tableUnitFields],
    indicators: ['The indicators that stand in the rows.', tableIndicatorFields],
    targets: ['The targets that stand in the rows.', tableTargetFields],
    columns: ['The columns.', tableColumnFields],
    rows: ['The rows.', tableRowFields],
    notes: ['The footnotes, in the order in which they stand first.', { mark: 'Its number.', text: 'Its text.' }],
    sources: 'The documents of the indicators and the targets.',
  },
  PublishedTable: {
    cells: ['The numbers of the table, shown or hidden.', publishedCellFields],
    sums: ['The sums that hold in the table.', publishedSumFields],
  },
  TalliesJson: {
    format: 'What kind of JSON it is.',
    version: 'The version of the format.',
    asOf: 'The day of the stock.',
    period: ['The period of the flows.', { from: 'First day.', to: 'Last day.' }],
    sources: 'The names of the datasets that were counted, as `createDataset` was given them.',
    units: 'The active units, a parent before its children.',
    missingSources: 'The names of sources that gave no answer; absent where all answered.',
    successions: ['Which units took over from which.', successionFields],
    populations: ['The counts of each population, by its id.', populationTallyJsonFields],
    blanks: ['The fields of records that were left blank; absent where none was.', blanksJsonFields],
    observations: [
      'The published or given values that were read.',
      {
        indicatorId: 'The indicator whose value it is.',
        unitId: 'The unit whose value it is.',
        on: 'The day for which it holds.',
        part: 'The part, where the value is part / whole.',
        whole: 'The whole, where the value is part / whole.',
        value: 'The value as decimal text, where it is not part / whole.',
        source: 'Who published it.',
      },
    ],
    breakdowns: 'The breakdowns that were counted, each the fields it is by.',
    cells: 'The cells of the breakdowns.',
    issues: ['What is wrong in the rows that were counted.', issueFields],
  },
  Target: {
    id: 'Unique among targets.',
    indicatorId: 'The indicator that is measured by.',
    title: 'Its name, as reports print it.',
    bound: ['What a value must be. The comparison is exact, on the value before any rounding.', boundFields],
    approximate:
      'Whether the document says “about” (khoảng). The bound is compared exactly all the same, and the word is shown beside it.',
    by: 'The day on which the bound must be met at the latest; the first day on which it must hold, where the target is `onward`.',
    onward:
      'Whether the bound must hold from the day `by` on (từ năm 2025 trở đi), every day to the last day in force.',
    baseline: ['The value from which the plan sets out, as it says itself.', baselineFields],
    path: [
      'What the plan asks for year by year, in the order of the days, no year twice; the last bound and day are those of the target. The target is met or missed by its own bound alone; `assess` says whether the value is ahead of the path, on it, or behind.',
      milestoneFields,
    ],
    inForce: [
      'First and last day in force. Before the first day the target answers `not_in_force`. After the last day it is judged on by its deadline; where the last day lies before the deadline, because the target was replaced or repealed, it answers `not_in_force`. What has no last day has `9999-12-31`.',
      { from: 'First day in force.', to: 'Last day in force.' },
    ],
    binds: 'The units it binds; absent for all. Elsewhere it answers `not_applicable`.',
    benchmark:
      'Whether it is a benchmark, which binds no unit: from its first day it is always compared for reference (đối chiếu).',
    adjustable: [
      'A clause by which some units may set a target of their own. It is shown, never applied.',
      {
        when: 'The condition on units that may set a target of their own.',
        wording: 'The words of the clause; in Vietnamese as they were printed.',
      },
    ],
    source: 'Where the target stands.',
    wording: 'The words of the document; in Vietnamese, where they have it, as they were printed.',
    confidence: 'How sure the text of a target is: two or more independent pages, one page, or no page that was seen.',
    amends: ['The document whose target this one replaced, and the first day on which it did.', amendmentFields],
    amendedBy: [
      'The document that replaced this target, and the first day on which it did; the last day in force is the day before.',
      amendmentFields,
    ],
    verified:
      'Whether the text was seen at a source. A target that is not verified is left out unless `evaluate` has the option `unverified`.',
  },
};
