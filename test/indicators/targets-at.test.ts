import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetsAt } from '../../src/indicators/targets-at.js';
import { refusal } from '../measures/refusal.js';
import { catalog, indicator, leaders, personnel } from './catalogs.js';

const source = { document: 'plan' };
const about = {
  title: { vi: 'tên', en: 'title' },
  bound: { at_least: '0.3' },
  source,
  confidence: 'one_source',
} as const;
const target = (id: string, from: string, to: string, indicatorId = 'women', fields: object = {}) => ({
  ...{ ...about, id, indicatorId, by: to, inForce: { from, to } },
  ...fields,
});
const plan = catalog({
  indicators: [
    indicator('women', { femaleShare: { of: personnel } }),
    indicator('births', { given: { unit: 'number' } }),
    indicator('gap', { representationGap: { part: leaders, whole: personnel } }),
    indicator('ratio', { representationRatio: { part: leaders, whole: personnel } }),
    indicator('staff', { quantity: { value: { count: personnel } } }),
    indicator('apart', { difference: { indicator: 'women', reference: 'parent' } }),
    indicator('observed', { given: {} }),
  ],
  targets: [
    target('first', '2011-01-01', '2015-12-31'),
    target('second', '2016-01-01', '2020-12-31'),
    target('unseen', '2011-01-01', '2020-12-31', 'women', { verified: false }),
  ],
});

describe('targetsAt', () => {
  it.each([
    ['2010-12-31', [], ['first not_yet', 'second not_yet']],
    ['2011-01-01', ['first'], ['first in_force', 'second not_yet']],
    ['2015-12-31', ['first'], ['first in_force', 'second not_yet']],
    ['2016-01-01', ['second'], ['first expired', 'second in_force']],
    ['2020-12-31', ['second'], ['first expired', 'second in_force']],
    ['2021-01-01', [], ['first expired', 'second expired']],
  ])('on %s gives %j, and leniently %j', (on, strict, lenient) => {
    expect(targetsAt(plan, on).map((one) => one.target.id)).toEqual(strict);
    expect(targetsAt(plan, on, { lenient: true }).map((one) => `${one.target.id} ${one.state}`)).toEqual(lenient);
  });

  it('gives what is not verified where it is asked for', () => {
    expect(targetsAt(plan, '2012-01-01', { unverified: true }).map((one) => one.target.id)).toEqual([
      'first',
      'unseen',
    ]);
  });

  it.each([
    ['women', 'share'],
    ['births', 'number'],
    ['gap', 'points'],
    ['ratio', 'ratio'],
    ['staff', 'number'],
    ['apart', 'points'],
    ['observed', 'share'],
  ])('knows that a bound on %s is a %s', (indicatorId, form) => {
    const one = { ...plan, targets: [target('one', '2011-01-01', '2015-12-31', indicatorId)] };
    expect(targetsAt(one, '2012-01-01')).toMatchObject([{ form, indicator: { id: indicatorId } }]);
  });

  it.each(['', '2019', '2019-02-29', '31/12/2019', '2019-12-31T00:00:00Z'])('refuses %j', (on) => {
    expect(refusal(() => targetsAt(plan, on))).toMatchObject({
      code: 'invalid_date',
      function: 'targetsAt',
      argument: 'on',
    });
  });

  it('refuses a target of an indicator that is not there, and takes a catalog without targets', () => {
    const broken = { ...plan, targets: [target('one', '2011-01-01', '2015-12-31', 'men')] };
    expect(() => targetsAt(broken, '2012-01-01')).toThrow(expect.objectContaining({ code: 'unknown_id' }));
    expect(targetsAt(catalog({}), '2012-01-01', { lenient: true })).toEqual([]);
  });

  it('never throws for a valid day, and every target has one state on it', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const on = date.toISOString().slice(0, 10);
        const lenient = targetsAt(plan, on, { lenient: true });
        expect(lenient.length).toBe(2);
        expect(targetsAt(plan, on)).toEqual(lenient.filter(({ state }) => state === 'in_force'));
        const time = (iso: string) => Date.parse(iso) / 86_400_000;
        for (const { target: one, state } of lenient) {
          const isWithin = time(on) >= time(one.inForce.from) && time(on) <= time(one.inForce.to);
          expect(state === 'in_force').toBe(isWithin);
        }
      }),
    );
  });
});
