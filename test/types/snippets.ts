/** What every snippet may use. */
export const prelude = `
import { createDataset, createModel, DatasetBuilder, defineCatalog, defineIndicator, definePopulation, defineTarget, evaluate } from 'gender-indicators';
import { personSchema, unitSchema } from 'gender-indicators/schemas';
import * as z from 'zod';
const title = { vi: 'tên', en: 'title' };
const source = { document: 'plan' };
const base = { id: 'i', title, better: 'higher', source } as const;
const personnel = definePopulation({ id: 'personnel', title, of: 'personnel' });
const leaders = definePopulation({ id: 'leaders', title, of: 'personnel', where: { leadership: { in: ['head', 'deputy'] } } });
const units = definePopulation({ id: 'units', title, of: 'units' });
const committees = definePopulation({ id: 'committees', title, of: 'committees' });
const plans = definePopulation({ id: 'plans', title, of: 'successionPlans' });
const model = createModel({
  personnel: personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() }),
  shifts: z.strictObject({ id: z.string(), personId: z.string(), hours: z.number() }),
});
const tay = definePopulation({ id: 'tay', title, of: 'personnel', where: { ethnicity: 'tay' } }, model);
const target = { id: 't', indicatorId: 'i', title, bound: { at_least: '0.6' }, by: '2025-12-31', inForce: { from: '2021-03-03', to: '2025-12-31' }, source, confidence: 'one_source' } as const;
const women = defineIndicator({ ...base, femaleShare: { of: leaders } });
const report = evaluate(createDataset({}, { asOf: '2019-12-31' }).dataset, defineCatalog({ id: 'c', title, indicators: [women] }));
`;

function where(of: string, condition: string): string {
  return `definePopulation({ id: 'q', title, of: '${of}', where: ${condition} });`;
}

function ofOurs(of: string, condition: string): string {
  return `definePopulation({ id: 'q', title, of: '${of}', where: ${condition} }, model);`;
}

function indicator(calculation: string): string {
  return `defineIndicator({ ...base, ${calculation} });`;
}

type Wrong = readonly [what: string, snippet: string, says: string, nearest?: string];

/** What does not compile; what the compiler says of it, and the name that it takes to be meant. */
export const wrong: readonly Wrong[] = [
  [
    'a misspelt field of a row',
    "createDataset({ personnel: [{ id: 'p', unitId: 'u', sex: 'female', leadreship: 'head' }] }, { asOf: '2019-12-31' });",
    "'leadreship' does not exist",
    'leadership',
  ],
  [
    'a misspelt record set of rows',
    "createDataset({ personel: [] }, { asOf: '2019-12-31' });",
    "'personel' does not exist",
    'personnel',
  ],
  [
    'a misspelt field of a row beside rows of a file',
    "const rows: unknown[] = []; createDataset({ units: rows, personnel: [{ id: 'p', unitID: 'u' }] }, { asOf: '2019-12-31' });",
    'never',
  ],
  [
    'a misspelt field of a row in a chunk',
    "new DatasetBuilder({ asOf: '2019-12-31' }).add({ personnel: [{ id: 'p', unitId: 'u', leadreship: 'head' }] });",
    "'leadreship' does not exist",
    'leadership',
  ],
  [
    'a misspelt record set of a chunk',
    "new DatasetBuilder({ asOf: '2019-12-31' }).add({ personel: [] });",
    "'personel' does not exist",
    'personnel',
  ],
  ['a misspelt field', where('personnel', "{ leadreship: 'head' }"), "'leadreship' does not exist", 'leadership'],
  [
    'a misspelt field within or',
    where('personnel', "{ or: [{ leadreship: 'head' }] }"),
    "'leadreship' does not exist",
    'leadership',
  ],
  [
    'a misspelt field within not',
    where('personnel', "{ not: { leadreship: 'head' } }"),
    "'leadreship' does not exist",
    'leadership',
  ],
  [
    'a misspelt field of related records',
    where('units', "{ personnel: { some: { sexx: 'female' } } }"),
    "'sexx' does not exist",
    'sex',
  ],
  [
    'a misspelt field of the unit',
    where('personnel', "{ unit: { levle: 'central' } }"),
    "'levle' does not exist",
    'level',
  ],
  [
    'a misspelt relation',
    where('units', "{ personel: { some: { sex: 'female' } } }"),
    "'personel' does not exist",
    'personnel',
  ],
  [
    'a field to compare with, misspelt',
    where('personnel', "{ hiredOn: { lt: { field: 'birthdate' } } }"),
    '"birthdate"',
    '"birthDate"',
  ],
  ['a misspelt date', where('personnel', "{ hiredOn: { lt: { date: 'asof' } } }"), '"asof"', '"asOf"'],
  ['a misspelt value', where('personnel', "{ leadership: 'deputi' }"), '"deputi"', '"deputy"'],
  ['a misspelt value in a list', where('personnel', "{ leadership: { in: ['deputi'] } }"), '"deputi"', '"deputy"'],
  ['a misspelt record set', where('personel', '{}'), '"personel"', '"personnel"'],
  [
    'a misspelt key',
    "definePopulation({ id: 'q', title, of: 'personnel', wher: {} });",
    "'wher' does not exist",
    'where',
  ],
  ['a misspelt quantifier', where('units', "{ personnel: { som: { sex: 'female' } } }"), "'som' does not exist"],
  ['a misspelt operator', where('personnel', '{ hours: { gtee: 3 } }'), "'gtee' does not exist"],
  ['a range of a list of values', where('personnel', "{ leadership: { gt: 'head' } }"), "'gt' does not exist"],
  ['a truth value as text', where('personnel', "{ acting: 'true' }"), "'string' is not assignable"],
  ['returns as a population', where('returns', '{}'), '"returns"'],
  [
    'a field of your own, misspelt',
    ofOurs('personnel', "{ ethnicty: 'tay' }"),
    "'ethnicty' does not exist",
    'ethnicity',
  ],
  ['a value of your own, misspelt', ofOurs('personnel', "{ ethnicity: 'taty' }"), '"taty"', '"tay"'],
  [
    'a record set of your own, misspelt',
    ofOurs('personnel', '{ shfits: { some: {} } }'),
    "'shfits' does not exist",
    'shifts',
  ],
  ['a field of your own without the model', where('personnel', "{ ethnicity: 'tay' }"), "'ethnicity' does not exist"],
  ['a number of distinct ids', indicator('quantity: { value: { distinct: "personId", of: plans } }'), '"personId"'],
  ['values that are ids', indicator('distribution: { of: personnel, by: "id" }'), '"id"'],
  ['a misspelt calculation', indicator('femaleShair: { of: leaders }'), "'femaleShair' does not exist", 'femaleShare'],
  [
    'a stray key of a calculation',
    indicator('femaleShare: { of: leaders, whole: personnel }'),
    "'whole' does not exist",
  ],
  ['a whole population in place of a calculation', indicator('femaleShare: leaders'), "Types of property 'id'"],
  ['two populations in place of a calculation', indicator('share: leaders'), 'is missing the following properties'],
  [
    'a source that is text',
    "defineIndicator({ id: 'i', title, better: 'higher', source: 'plan', femaleShare: { of: leaders } });",
    "'string' is not assignable",
  ],
  ['a title that is text', "defineTarget({ ...target, title: 'plan' });", "'string' is not assignable"],
  ['a target without dates', 'const { inForce, ...rest } = target; defineTarget(rest);', "'inForce' is missing"],
  ['a target without a deadline', 'const { by, ...rest } = target; defineTarget(rest);', "'by' is missing"],
  ['a target without a source', 'const { source: _, ...rest } = target; defineTarget(rest);', "'source' is missing"],
  ['a target without a bound', 'const { bound, ...rest } = target; defineTarget(rest);', "'bound' is missing"],
  ['a bound that is a number', 'defineTarget({ ...target, bound: 0.3 });', "'number' is not assignable"],
  ['an operator of another language', where('personnel', '{ age: { le: 40 } }'), "'le' does not exist"],
  [
    'two calculations',
    indicator('femaleShare: { of: leaders }, share: { part: leaders, whole: personnel }'),
    "Types of property 'share' are incompatible",
  ],
  ['no calculation', 'defineIndicator({ ...base });', 'is missing in type'],
  ["women's share of units", indicator('femaleShare: { of: units }'), `'"units"' is not assignable to type 'SexedSet`],
  [
    "women's share of committees",
    indicator('rateRatio: { part: committees, whole: personnel }'),
    `'"committees"' is not assignable to type 'SexedSet`,
  ],
  [
    'a pay gap of units',
    indicator("payGap: { of: units, value: 'basicPay' }"),
    `'"units"' is not assignable to type 'SexedSet`,
  ],
  ['a misspelt field of values', indicator("mean: { of: leaders, value: 'basicPya' }"), '"basicPya"', '"basicPay"'],
  [
    'a misspelt option',
    indicator("payGap: { of: leaders, value: 'basicPay', average: 'mediann' }"),
    '"mediann"',
    '"median"',
  ],
  [
    'a misspelt method of a quantile',
    indicator("quantile: { of: leaders, value: 'basicPay', p: '0.9', method: 'linaer' }"),
    '"linaer"',
    '"linear"',
  ],
  [
    'a misspelt direction',
    "defineIndicator({ id: 'i', title, better: 'hihger', source, femaleShare: { of: leaders } });",
    '"hihger"',
    '"higher"',
  ],
  [
    'a title that is text',
    "defineIndicator({ ...base, title: 'tên', femaleShare: { of: leaders } });",
    "Type 'string' is not assignable to type",
  ],
  ['a misspelt bound', "defineTarget({ ...target, bound: { atLeast: '0.6' } });", "'atLeast' does not exist"],
  ['a misspelt kind of unit', "defineTarget({ ...target, binds: { kind: 'minstry' } });", '"minstry"', '"ministry"'],
  ['an internal of a report', 'report.successions;', "'successions' does not exist"],
  ['units taken together by an application', "report.together('i', ['u']);", "'together' does not exist"],
  ['an indicator that the report does not have', "report.result('j', 'u');", '"j"'],
  [
    'rows of a misspelt record set',
    "createDataset({ personel: [] }, { asOf: '2019-12-31' });",
    "'personel' does not exist",
    'personnel',
  ],
];

/** What compiles. */
export const right: readonly (readonly [what: string, snippet: string])[] = [
  [
    'rows of a file, of which nothing is known, beside rows that are written',
    "const rows: unknown[] = []; createDataset({ personnel: rows, units: [{ id: 'u', name: 'U', kind: 'team' }] }, { asOf: '2019-12-31' });",
  ],
  [
    'chunks of a file, and chunks that are written, also of your own model',
    "const rows: unknown[] = []; const builder = new DatasetBuilder({ asOf: '2019-12-31', model }); builder.add({ personnel: rows }); builder.add({ personnel: [{ id: 'p', unitId: 'u', ethnicity: 'tay' }] });",
  ],
  [
    'rows with values of another type, with further columns, and with fields of your own',
    "const rows = [{ id: 'p', unitId: 'u', sex: 'female', leadership: 'none', hours: '8', birthDate: new Date(), note: '' }]; createDataset({ personnel: rows }, { asOf: '2019-12-31' }); createDataset({ personnel: [{ id: 'p', unitId: 'u', sex: 'female', leadership: 'none', ethnicity: 'tay' }] }, { asOf: '2019-12-31', model });",
  ],
  [
    'values, lists, absence and ranges',
    where('personnel', "{ sex: 'female', leadership: { in: ['head'] }, acting: null, hours: { gte: 1, lt: 40 } }"),
  ],
  ['and, or, not', where('personnel', '{ or: [{ acting: true }, { and: [{ not: { acting: null } }] }] }')],
  [
    'another field and the dates of the evaluation',
    where('events', "{ on: { gte: { date: 'from' }, lte: { date: 'to' } } }") +
      where('personnel', "{ hiredOn: { lt: { field: 'birthDate' } } }"),
  ],
  ['age', where('personnel', '{ age: { lt: 30 } }')],
  [
    'relations to one',
    where('events', "{ person: { leadership: 'head', unit: { kind: 'team' } } }") +
      where('committees', "{ chair: { leadership: 'head' } }"),
  ],
  [
    'relations to many',
    where('personnel', "{ events: { none: { kind: 'study' } }, successionPlans: { count: {}, gte: 2 } }"),
  ],
  [
    'shares in the subtree of a unit',
    where(
      'units',
      "{ personnel: { share: { sex: 'female' }, of: { leadership: 'head' }, within: 'subtree', gte: '0.3' } }",
    ),
  ],
  [
    'fields and record sets of your own',
    ofOurs('personnel', "{ ethnicity: { in: ['tay'] }, shifts: { some: { hours: { gt: 8 } } } }") +
      ofOurs('shifts', "{ person: { ethnicity: 'tay' } }"),
  ],
  [
    'a name and a depth of a unit',
    'const [unit] = report.units; const name: string = unit!.name; const depth: number = unit!.depth;',
  ],
  ['ids that stay literal', "const id: 'i' = women.id; const of: 'leaders' = leaders.id; report.result(id, of);"],
  ['women of your own population', 'defineIndicator({ ...base, femaleShare: { of: tay } });'],
  ['people in succession plans, who have the sex of the person', indicator('femaleShare: { of: plans }')],
  ['a population by its id', indicator("femaleShare: { of: 'leaders' }")],
  [
    'every calculation',
    [
      'share: { part: leaders, whole: personnel, interval: "wilson" }',
      'ratio: { numerator: { sum: "basicPay", of: personnel }, denominator: { count: personnel, sex: "female" } }',
      'quantity: { value: { distinct: "qualification", of: personnel } }',
      'representationRatio: { part: leaders, whole: personnel }',
      'representationGap: { part: leaders, whole: personnel }',
      'rateRatio: { part: leaders, whole: personnel }',
      'rateGap: { part: leaders, whole: personnel }',
      'mean: { of: personnel, value: { days: ["birthDate", "hiredOn"] } }',
      'median: { of: personnel, value: "age" }',
      'quantile: { of: personnel, value: "basicPay", p: "0.9", method: "median_unbiased" }',
      'payGap: { of: personnel, value: "basicPay", average: "median" }',
      'distribution: { of: personnel, by: "qualification" }',
      'difference: { indicator: "i", reference: "siblings" }',
      'difference: { indicator: "i", reference: { value: "0.2" } }',
      'given: { unit: "number" }',
    ]
      .map(indicator)
      .join(' '),
  ],
  [
    'a target and the units that it binds',
    "defineTarget({ ...target, bound: { between: ['0.4', 0.6] }, binds: { kind: { in: ['ministry'] } } });",
  ],
  ['rows of your own model', "createDataset({ shifts: [] }, { asOf: '2019-12-31', model });"],
];
