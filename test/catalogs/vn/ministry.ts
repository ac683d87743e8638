/** The day of the small ministry. */
export const asOf = '2019-12-31';

type Row = readonly [
  unitId: string,
  id: string,
  sex: 'female' | 'male',
  leadership: 'head' | 'deputy' | 'none',
  positionLevel: string | null,
  qualification: string | null,
  politicalTheory: string | null,
  civilServiceGrade: string | null,
];

// One line a person, so that every count of the tests can be taken by hand.
const people: readonly Row[] = [
  ['ministry', 'm1', 'male', 'head', 'ministry', 'doctorate', 'advanced', 'senior'],
  ['ministry', 'm2', 'female', 'deputy', 'ministry', 'doctorate', 'advanced', 'senior'],
  ['ministry', 'm3', 'male', 'deputy', 'ministry', 'master', 'advanced', 'senior'],
  ['ministry', 'm4', 'male', 'deputy', 'ministry', 'master', 'advanced', 'senior'],
  ['ministry', 'm5', 'male', 'deputy', 'ministry', 'master', 'advanced', 'senior'],
  ['general', 'g1', 'male', 'head', 'general_department', 'master', 'advanced', 'senior'],
  ['general', 'g2', 'male', 'deputy', 'general_department', 'bachelor', 'advanced', 'principal'],
  ['dept-a', 'a1', 'female', 'head', 'department', 'master', 'advanced', 'principal'],
  ['dept-a', 'a2', 'male', 'deputy', 'department', 'bachelor', 'intermediate', 'principal'],
  ['dept-a', 'a3', 'female', 'none', null, 'master', 'intermediate', 'standard'],
  ['dept-a', 'a4', 'female', 'none', null, 'bachelor', 'none', 'standard'],
  ['dept-a', 'a5', 'male', 'none', null, 'bachelor', 'none', 'standard'],
  ['dept-a', 'a6', 'male', 'none', null, 'bachelor', null, 'standard'],
  ['dept-a', 'a7', 'male', 'none', null, 'college', null, 'junior'],
  ['dept-a', 'a8', 'male', 'none', null, null, null, null],
  ['team-a1', 't1', 'male', 'head', 'team', 'bachelor', 'intermediate', 'standard'],
  ['team-a1', 't2', 'female', 'deputy', 'team', 'bachelor', 'none', 'standard'],
  ['dept-b', 'b1', 'male', 'head', 'department', 'bachelor', 'advanced', 'principal'],
  ['dept-b', 'b2', 'male', 'deputy', 'department', 'bachelor', 'intermediate', 'standard'],
  ['dept-b', 'b3', 'female', 'none', null, 'bachelor', 'none', 'standard'],
  ['dept-b', 'b4', 'male', 'none', null, 'bachelor', 'none', 'standard'],
  ['dept-b', 'b5', 'male', 'none', null, 'college', 'none', 'junior'],
  ['dept-b', 'b6', 'male', 'none', null, 'college', null, 'junior'],
  ['dept-b', 'b7', 'male', 'none', null, null, null, null],
  ['dept-b', 'b8', 'male', 'none', null, null, null, null],
];

const plan = (personId: string, positionLevel: string, leadership: string, term: string) => ({
  id: [personId, positionLevel, leadership, term].join(' '),
  personId,
  positionLevel,
  leadership,
  term,
});

const event = (kind: string, on: string, personId: string, leadership?: string) => ({
  id: [kind, on, personId].join(' '),
  unitId: people.find(([, id]) => id === personId)?.[0],
  personId,
  kind,
  on,
  ...(leadership === undefined ? {} : { leadership }),
});

const member = (committeeId: string, personId: string) => ({ id: `${committeeId} ${personId}`, committeeId, personId });

/** A small ministry: a general department with two departments, one of which has a team. 25 people, 6 of them women. */
export const ministry = {
  units: [
    { id: 'ministry', name: 'Bộ', kind: 'ministry' },
    { id: 'general', parentId: 'ministry', name: 'Tổng cục', kind: 'general_department' },
    { id: 'dept-a', parentId: 'general', name: 'Cục A', kind: 'department' },
    { id: 'team-a1', parentId: 'dept-a', name: 'Đội số 1', kind: 'team' },
    { id: 'dept-b', parentId: 'general', name: 'Cục B', kind: 'department' },
  ],
  personnel: people.map(
    ([unitId, id, sex, leadership, positionLevel, qualification, politicalTheory, civilServiceGrade]) => ({
      unitId,
      id,
      sex,
      leadership,
      positionLevel,
      qualification,
      politicalTheory,
      civilServiceGrade,
    }),
  ),
  successionPlans: [
    plan('g1', 'general_department', 'head', '2016-2021'),
    plan('g1', 'general_department', 'head', '2021-2026'),
    plan('a3', 'department', 'deputy', '2021-2026'),
    plan('a3', 'team', 'head', '2021-2026'),
    plan('t2', 'team', 'head', '2021-2026'),
    plan('b3', 'department', 'deputy', '2021-2026'),
    plan('b4', 'department', 'deputy', '2021-2026'),
  ],
  events: [
    event('appointment', '2018-12-31', 'a1', 'head'),
    event('appointment', '2019-01-01', 'a1', 'head'),
    event('appointment', '2019-05-20', 'a2'),
    event('appointment', '2019-06-01', 'a5', 'none'),
    event('appointment', '2019-12-31', 'b1', 'head'),
    event('appointment', '2020-01-01', 'b2', 'deputy'),
    event('reappointment', '2019-03-08', 't2', 'deputy'),
    event('reappointment', '2019-10-20', 'b2', 'deputy'),
    event('reappointment', '2019-10-21', 'm2', 'deputy'),
    event('training', '2019-09-02', 'a3'),
    event('study', '2019-09-02', 'b3'),
    event('training', '2018-09-02', 't2'),
    event('training', '2019-09-02', 'b4'),
  ],
  committees: [
    { id: 'party-g', unitId: 'general', kind: 'party' },
    { id: 'party-a', unitId: 'dept-a', kind: 'party' },
    { id: 'union-g', unitId: 'general', kind: 'trade_union' },
    { id: 'women-g', unitId: 'general', kind: 'women_advancement' },
  ],
  committeeMembers: [
    ...['g1', 'g2', 'a1', 'b1'].map((id) => member('party-g', id)),
    ...['a1', 'a2', 'a3'].map((id) => member('party-a', id)),
    ...['g2', 'a4', 'b3'].map((id) => member('union-g', id)),
    ...['a1', 'b3'].map((id) => member('women-g', id)),
  ],
};
