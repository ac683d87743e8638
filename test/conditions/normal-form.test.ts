import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/condition.js';
import { manyConditions, relatedCounts, relatedSets } from '../../src/conditions/needs.js';
import { whereOf } from '../../src/conditions/normal-form.js';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { defaultModel } from '../../src/schemas/model.js';
import type { AnyWhere } from '../../src/schemas/where.js';

const parse = (where: AnyWhere, of = 'personnel'): Condition => parseCondition(defaultModel, of, where, 'test');

describe('the key of a condition', () => {
  it.each<[string, AnyWhere, string]>([
    ['no clause', {}, '{}'],
    ['a literal', { sex: 'female' }, '{"sex":"female"}'],
    ['a list of one', { sex: { in: ['female'] } }, '{"sex":"female"}'],
    [
      'a list in another order, with a value twice',
      { sex: { in: ['male', 'female', 'male'] } },
      '{"sex":{"in":["female","male"]}}',
    ],
    ['clauses in another order', { sex: 'male', leadership: 'head' }, '{"leadership":"head","sex":"male"}'],
    ['and of clauses', { and: [{ sex: 'male' }, { leadership: 'head' }] }, '{"leadership":"head","sex":"male"}'],
    [
      'and of one field twice',
      { and: [{ hours: { lt: 5 } }, { hours: { gt: 1 } }] },
      '{"and":[{"hours":{"gt":1}},{"hours":{"lt":5}}]}',
    ],
    ['or of one', { or: [{ sex: 'male' }] }, '{"sex":"male"}'],
    [
      'or within or',
      { or: [{ sex: 'male' }, { or: [{ sex: 'other' }, { sex: 'male' }] }] },
      '{"or":[{"sex":"male"},{"sex":"other"}]}',
    ],
    ['or of none', { or: [] }, '{"or":[]}'],
    ['not', { not: { acting: true } }, '{"not":{"acting":true}}'],
    ['an absent field', { birthDate: null }, '{"birthDate":null}'],
    ['a field that is always there', { leadership: null }, '{"or":[]}'],
    ['numbers of one size', { basicPay: { in: ['10.0', 10, '1e1'] } }, '{"basicPay":10}'],
    ['a number that no double holds', { basicPay: '10000000000000000.1' }, '{"basicPay":"10000000000000000.1"}'],
    [
      'a range of days',
      { birthDate: { lt: '1990-01-01', gte: { date: 'from' } } },
      '{"birthDate":{"gte":{"date":"from"},"lt":"1990-01-01"}}',
    ],
    ['another field', { hiredOn: { lt: { field: 'birthDate' } } }, '{"hiredOn":{"lt":{"field":"birthDate"}}}'],
    ['a relation to one', { unit: { kind: 'team', and: [] } }, '{"unit":{"kind":"team"}}'],
    [
      'a relation to many',
      { events: { count: { kind: 'training' }, gte: '2.0' } },
      '{"events":{"count":{"kind":"training"},"gte":2}}',
    ],
  ])('%s', (_, where, key) => {
    expect(parse(where).key).toBe(key);
    // The normal form is a condition of its own, with the same key.
    expect(parse(whereOf(parse(where))).key).toBe(key);
  });

  it('is the same whatever the order of clauses and lists', () => {
    const clause = fc.constantFrom<AnyWhere>(
      { sex: 'female' },
      { leadership: { in: ['head', 'deputy'] } },
      { not: { acting: true } },
      { or: [{ hours: { lt: 8 } }, { hours: null }] },
      { unit: { kind: 'department' } },
    );
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (clauses, numbers) => {
        const shuffled = clauses
          .map((part) => ({ part, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const nested = shuffled.reduce<AnyWhere>((where, { part }) => ({ and: [where, part] }), {});
        expect(parse(nested).key).toBe(parse({ and: clauses }).key);
      }),
    );
  });

  it.each([
    ['and', (where: AnyWhere): AnyWhere => ({ and: [where] })],
    ['a relation', (where: AnyWhere): AnyWhere => ({ parent: where })],
  ])('refuses %s nested deeper than 64 times', (_, wrap) => {
    let where: AnyWhere = {};
    for (let depth = 1; depth < 64; depth++) where = wrap(where);
    expect(() => parse(where, 'units')).not.toThrow();
    for (let depth = 0; depth < 20_000; depth++) where = wrap(where);
    expect(() => parse(where, 'units')).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});

describe('the counts behind a condition on related records', () => {
  const counts = (where: AnyWhere) => {
    const [condition] = manyConditions(parse(where, 'units'));
    const { matched, whole } = relatedCounts(defaultModel, condition!);
    return [matched, whole].map(({ of, condition: { key }, sexes }) => ({ of, key, sexes }));
  };

  it.each<[string, AnyWhere, string, readonly string[] | undefined, string]>([
    ['no sex', { personnel: { some: { leadership: 'head' } } }, '{"leadership":"head"}', undefined, '{}'],
    [
      'one sex',
      { personnel: { some: { sex: 'female', leadership: 'head' } } },
      '{"leadership":"head"}',
      ['female'],
      '{}',
    ],
    ['sex alone', { personnel: { count: { sex: { in: ['male', 'other'] } }, gt: 3 } }, '{}', ['male', 'other'], '{}'],
    [
      'a share of a part',
      { personnel: { share: { sex: 'female' }, of: { leadership: 'head' }, gte: 0.3 } },
      '{"leadership":"head"}',
      ['female'],
      '{"leadership":"head"}',
    ],
  ])('%s', (_, where, key, sexes, whole) => {
    expect(counts(where)).toEqual([
      { of: 'personnel', key, sexes },
      { of: 'personnel', key: whole, sexes: undefined },
    ]);
  });

  it('names the record sets that a condition looks into, at any depth', () => {
    const where = { events: { some: { person: { successionPlans: { none: {} } } } }, unit: { kind: 'team' } };
    expect([...new Set(relatedSets(parse(where)))].sort()).toEqual(['events', 'personnel', 'successionPlans']);
  });
});
