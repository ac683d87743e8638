const tc = { unitId: 'tc' };
const a = { unitId: 'a' };
const b = { unitId: 'b' };
const t = { unitId: 't' };

const event = (kind: string, personId: string | undefined, on: string | undefined) => {
  return { id: [kind, personId, on].join(' '), unitId: 'tc', personId, kind, on };
};

const staff = { leadership: 'none', employment: 'civil_servant' };
const directive = { kind: 'directive', required: true };

/**
 * A small general department in 2019: two departments and a team of one of them. What lies outside the year, or after its last
 * day, is marked; it must not count.
 */
export const organisation = {
  units: [
    { id: 'tc', name: 'TC', kind: 'general_department', committeeRequired: true },
    { id: 'a', parentId: 'tc', name: 'A', kind: 'department', committeeRequired: false },
    { id: 'b', parentId: 'tc', name: 'B', kind: 'department', committeeRequired: true },
    { id: 't', parentId: 'a', name: 'T', kind: 'team' },
  ],
  personnel: [
    {
      id: 'p1',
      ...tc,
      sex: 'female',
      leadership: 'head',
      birthDate: '1965-01-01',
      positionLevel: 'general_department',
      partyAdmittedOn: '2005-02-03',
    },
    {
      id: 'p2',
      ...tc,
      sex: 'male',
      leadership: 'deputy',
      birthDate: '1959-12-31',
      positionLevel: 'general_department',
      partyAdmittedOn: '2001-02-03',
    },
    {
      id: 'p3',
      ...tc,
      sex: 'female',
      ...staff,
      qualification: 'bachelor',
      birthDate: '1990-01-01',
      partyAdmittedOn: '2019-01-01',
    },
    {
      id: 'p4',
      ...tc,
      sex: 'male',
      ...staff,
      qualification: 'master',
      birthDate: '1989-12-31',
      partyAdmittedOn: '2019-05-19',
    },
    {
      id: 'p5',
      ...a,
      sex: 'male',
      leadership: 'head',
      birthDate: '1970-01-01',
      positionLevel: 'department',
      partyAdmittedOn: '2003-02-03',
    },
    {
      id: 'p6',
      ...a,
      sex: 'female',
      ...staff,
      qualification: 'bachelor',
      birthDate: '1985-06-15',
      partyAdmittedOn: '2019-12-31',
    },
    { id: 'p7', ...a, sex: 'male', ...staff, qualification: 'bachelor' },
    {
      id: 'p8',
      ...b,
      sex: 'male',
      leadership: 'head',
      birthDate: '1975-03-03',
      positionLevel: 'department',
      partyAdmittedOn: '2010-02-03',
    },
    { id: 'p9', ...b, sex: 'female', ...staff, qualification: 'college', birthDate: '1992-02-29' },
    { id: 'p10', ...b, sex: 'male', ...staff, qualification: 'bachelor', birthDate: '1980-01-01' },
    {
      id: 'p11',
      ...t,
      sex: 'male',
      leadership: 'head',
      birthDate: '1969-12-31',
      positionLevel: 'team',
      partyAdmittedOn: '2018-12-31',
    },
    {
      id: 'p12',
      ...t,
      sex: 'female',
      leadership: 'none',
      employment: 'contract_worker',
      qualification: 'bachelor',
      birthDate: '1995-07-07',
    },
  ],
  events: [
    { id: 'e1', ...tc, personId: 'p3', kind: 'application', on: '2019-05-02', leadership: 'head' },
    { id: 'e2', ...tc, personId: 'p4', kind: 'application', on: '2019-05-02', leadership: 'deputy' },
    { id: 'e3', ...a, personId: 'p7', kind: 'application', on: '2018-05-02', leadership: 'deputy' }, // before the year
    { id: 'e4', ...a, personId: 'p6', kind: 'application', on: '2019-05-02', leadership: 'none' }, // to no post of leadership
    { id: 'e5', ...b, personId: 'p9', kind: 'application', on: '2019-05-02', leadership: 'head' }, // not eligible
    ...[
      ['p3', '2019-01-01'], // the first day of the year
      ['p4', '2019-05-19'],
      ['p6', '2019-12-31'], // the last day
      ['p11', '2018-12-31'], // before the year
      ['p9', '2020-01-01'], // after the year
    ].map(([personId, on]) => event('party_admission', personId, on)),
    { id: 'left', ...b, sex: 'male', kind: 'party_admission', on: '2019-09-02' }, // of one who has left since
    ...[
      ['p6', '2019-02-11'],
      ['p9', '2019-04-01'],
      ['p9', '2019-10-01'], // the same person
      ['p10', '2019-04-01'],
      ['p12', '2019-04-01'],
      ['p7', '2018-04-01'], // before the year
    ].map(([personId, on]) => event('party_induction', personId, on)),
    ...[
      ['p2', '2019-03-01'],
      ['p3', '2019-03-01'],
      ['p3', '2019-08-01'], // the same person
      ['p9', '2019-09-01'],
      ['p10', '2019-09-01'],
      ['p1', '2018-09-01'], // before the year
    ].map(([personId, on]) => event('study', personId, on)),
  ],
  proposals: [
    { id: 'x1', ...tc, madeOn: '2019-02-11', outcome: 'accepted', decidedOn: '2019-03-04' },
    { id: 'x2', ...tc, madeOn: '2019-04-01', outcome: 'rejected', decidedOn: '2019-04-15' },
    { id: 'x3', ...a, madeOn: '2019-12-20', outcome: 'accepted', decidedOn: '2020-01-05' }, // decided after the year
    { id: 'x4', ...a, madeOn: '2018-06-01', outcome: 'accepted' }, // before the year
    { id: 'x5', ...b, madeOn: '2019-09-09' },
    { id: 'x6', ...b, madeOn: '2019-10-10', outcome: 'accepted' },
  ],
  policies: [
    { id: 'y1', ...tc, policy: 'nursing-breaks', status: 'applied' },
    { id: 'y2', ...tc, policy: 'study-support', status: 'not_applied' },
    { id: 'y3', ...tc, policy: 'later-retirement', status: 'not_applicable' },
    { id: 'y4', ...a, policy: 'nursing-breaks', status: 'applied' },
    { id: 'y5', ...a, policy: 'study-support', status: 'applied' },
  ],
  activities: [
    { id: 'a1', ...tc, kind: 'international_womens_day', on: '2019-03-07', withTradeUnion: true },
    { id: 'a2', ...tc, kind: 'vietnamese_womens_day', on: '2019-10-18', withTradeUnion: false, withWomenUnion: true },
    { id: 'a3', ...a, kind: 'international_womens_day', on: '2019-03-08' },
    { id: 'a4', ...a, kind: 'vietnamese_womens_day', on: '2018-10-20' }, // before the year
    { id: 'a5', ...b, kind: 'exchange', on: '2019-06-01', withOthers: true },
    { id: 'a6', ...tc, kind: 'exchange', on: '2018-05-01', withOthers: true }, // before the year
  ],
  participations: [
    { ...t, activityId: 'a5' },
    { ...a, activityId: 'a6' },
  ],
  documents: [
    { id: 'd1', ...tc, kind: 'action_month_plan', issuedOn: '2019-10-01' },
    { id: 'd2', ...a, kind: 'action_month_plan', issuedOn: '2018-10-01' }, // before the year
    { id: 'd3', ...tc, kind: 'internal_rule', number: '1', required: true, issuedOn: '2019-02-01' },
    { id: 'd4', ...tc, kind: 'internal_rule', number: '2', required: true },
    { id: 'd5', ...a, kind: 'internal_rule', number: '1', required: true, issuedOn: '2018-02-01' },
    { id: 'd6', ...b, kind: 'internal_rule', number: '1', required: true, issuedOn: '2020-02-01' }, // after the year
    { id: 'd7', ...t, kind: 'internal_rule', number: '1', required: false, issuedOn: '2019-02-01' },
    { id: 'd8', ...tc, ...directive, number: '21-CT/TW', implementedOn: '2018-06-01' },
    { id: 'd9', ...a, ...directive, number: '21-CT/TW', implementedOn: '2020-01-15' }, // after the year
    { id: 'd10', ...b, ...directive, number: '21-CT/TW' },
    { id: 'd11', ...t, ...directive, number: '21-CT/TW', implementedOn: '2019-01-15' },
    { id: 'd12', ...tc, ...directive, number: '196-TB/TW', implementedOn: '2016-01-15' },
    { id: 'd13', ...a, ...directive, number: '196-TB/TW', implementedOn: '2016-01-15' },
    { id: 'd14', ...b, ...directive, number: '196-TB/TW', implementedOn: '2016-01-15' },
    { id: 'd15', ...t, ...directive, number: '196-TB/TW' },
  ],
  communications: [
    { id: 'c1', ...tc, on: '2019-02-20', form: 'meeting' },
    { id: 'c2', ...tc, on: '2019-09-20', form: 'online' },
    { id: 'c3', ...tc, on: '2018-11-20', form: 'club' }, // before the year
    { id: 'c4', ...a, on: '2019-03-20', form: 'meeting' },
    { id: 'c5', ...b, on: '2019-03-20', form: 'poster' },
    { id: 'c6', ...b, on: '2019-12-31', form: 'poster' },
    { id: 'c7', ...t, on: '2018-12-31', form: 'article' }, // before the year
  ],
  attendances: [
    { personId: 'p1', communicationId: 'c1' },
    { personId: 'p1', communicationId: 'c2' }, // the same person
    { personId: 'p3', communicationId: 'c1' },
    { personId: 'p6', communicationId: 'c1' }, // in another unit
    { personId: 'p7', communicationId: 'c3' },
    { personId: 'p12', communicationId: 'c7' },
  ],
  violations: [
    { id: 'v1', ...tc, foundOn: '2019-04-01', handledOn: '2019-04-20' },
    { id: 'v2', ...a, foundOn: '2019-12-01', handledOn: '2020-01-20' }, // handled after the year
    { id: 'v3', ...b, foundOn: '2018-04-01', handledOn: '2019-04-20' }, // found before the year
    { id: 'v4', ...b, foundOn: '2019-04-01', handledOn: '2019-04-01' },
    { id: 'v5', ...b, foundOn: '2019-05-01' },
  ],
  committees: [
    {
      id: 'k-tc',
      ...tc,
      kind: 'women_advancement',
      establishedOn: '2016-12-31',
      chairId: 'p1',
      regulationIssuedOn: '2018-03-08',
      rating: 'good',
    },
    { id: 'k-a', ...a, kind: 'women_advancement', chairId: 'p6', establishedOn: '2018-03-08', rating: 'weak' },
    { id: 'k-b', ...b, kind: 'women_advancement', chairId: 'p8', dissolvedOn: '2019-06-30', rating: 'weak' }, // no more
    { id: 'party', ...tc, kind: 'party', chairId: 'p2' },
  ],
  committeeMembers: [
    {
      id: 'm1',
      committeeId: 'k-tc',
      personId: 'p1',
      duty: 'concurrent',
      dutiesAssigned: true,
      hoursGiven: 40,
      fullTimeHours: 2000,
    },
    {
      id: 'm2',
      committeeId: 'k-tc',
      personId: 'p2',
      duty: 'full_time',
      dutiesAssigned: true,
      hoursGiven: 2000,
      fullTimeHours: 2000,
    },
    {
      id: 'm3',
      committeeId: 'k-tc',
      personId: 'p4',
      duty: 'concurrent',
      dutiesAssigned: false,
      hoursGiven: 60,
      fullTimeHours: 2000,
    },
    { id: 'm4', committeeId: 'k-a', personId: 'p6', duty: 'concurrent', dutiesAssigned: true, hoursGiven: 900 }, // of what is not said
    { id: 'm5', committeeId: 'k-a', personId: 'p7' },
    { id: 'm6', committeeId: 'k-b', personId: 'p8', duty: 'concurrent', dutiesAssigned: true },
    { id: 'm7', committeeId: 'party', personId: 'p2', duty: 'concurrent', dutiesAssigned: true },
  ],
  surveys: [
    { id: 'f1', ...tc, on: '2019-11-04', sex: 'female', prejudice: 'agree' },
    { id: 'f2', ...tc, on: '2019-11-04', sex: 'male', prejudice: 'strongly_agree' },
    { id: 'f3', ...tc, on: '2019-11-04', sex: 'undisclosed', prejudice: 'neutral' },
    { id: 'f4', ...a, on: '2019-11-04', sex: 'male', prejudice: 'disagree' },
    { id: 'f5', ...a, on: '2019-11-04', sex: 'female' },
    { id: 'f6', ...b, on: '2018-11-04', sex: 'male', prejudice: 'agree' }, // before the year
  ],
  budgets: [
    {
      id: 'b1',
      ...tc,
      from: '2019-01-01',
      to: '2019-12-31',
      allocated: '100000000',
      spent: '90000000',
      unitBudget: '10000000000',
    },
    { id: 'b2', ...a, from: '2019-01-01', to: '2019-06-30', allocated: '20000000', spent: '30000000' }, // more than allocated
    { id: 'b3', ...a, from: '2019-07-01', to: '2019-12-31', allocated: '30000000' }, // spending not said
    { id: 'b4', ...b, from: '2018-01-01', to: '2018-12-31', allocated: '70000000', spent: '70000000' }, // before the year
    {
      id: 'b5',
      ...b,
      from: '2019-01-01',
      to: '2019-12-31',
      allocated: '80000000',
      spent: '40000000',
      unitBudget: '8000000000',
    },
  ],
  tasks: [
    {
      id: 't1',
      ...tc,
      owner: 'chair',
      assignedOn: '2019-01-10',
      dueOn: '2019-06-30',
      completedOn: '2019-06-30',
      reportedOn: '2019-07-05',
    },
    { id: 't2', ...tc, owner: 'chair', assignedOn: '2019-02-10', dueOn: '2019-08-31', completedOn: '2019-09-05' },
    { id: 't3', ...tc, assignedOn: '2019-03-10', dueOn: '2019-11-30' },
    { id: 't4', ...a, owner: 'member', assignedOn: '2019-10-10', dueOn: '2020-03-31' }, // due after the year
    {
      id: 't5',
      ...a,
      owner: 'member',
      assignedOn: '2018-11-10', // before the year
      dueOn: '2019-01-31',
      completedOn: '2019-01-20',
      reportedOn: '2020-01-10', // after the year
    },
    { id: 't6', ...b, owner: 'member', assignedOn: '2019-12-01', completedOn: '2020-01-15' }, // after the year
    { id: 't7', ...b, assignedOn: '2019-04-01', completedOn: '2019-05-01' },
    { id: 't8', ...b, owner: 'member', assignedOn: '2018-12-01', dueOn: '2019-12-31' }, // due on the last day
  ],
  petitions: [
    { id: 'q1', ...tc, receivedOn: '2019-01-02', dueOn: '2019-02-01', resolvedOn: '2019-01-12' },
    { id: 'q2', ...a, receivedOn: '2019-03-01', dueOn: '2019-03-31', resolvedOn: '2019-04-10' },
    { id: 'q3', ...b, receivedOn: '2018-12-20', dueOn: '2019-01-19', resolvedOn: '2019-01-19' },
    { id: 'q4', ...tc, receivedOn: '2019-12-20', dueOn: '2020-01-19', resolvedOn: '2019-12-27' }, // due after the year
    { id: 'q5', ...b, receivedOn: '2019-05-31', dueOn: '2019-06-30' },
  ],
  inspections: [
    { id: 'k1', ...tc, on: '2019-12-20', recommendationsMade: 5, recommendationsClosed: 3 },
    { id: 'k2', ...a, on: '2019-06-20', recommendationsMade: 3, recommendationsClosed: 3 },
    { id: 'k3', ...b, on: '2018-06-20', recommendationsMade: 10, recommendationsClosed: 0 }, // before the year
  ],
};
