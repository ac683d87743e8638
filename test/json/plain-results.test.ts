import { once } from 'node:events';
import { inspect } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { resultToJson } from '../../src/json/resultToJson.js';
import { vi } from '../../src/locales/vi.js';
import { byLevel, report } from '../present/sample-report.js';

const results = [...report, ...byLevel];

describe('a result', () => {
  it('is shown as it is, without getters and without keys that do not apply', () => {
    for (const result of results) {
      expect(Object.values(Object.getOwnPropertyDescriptors(result)).every((property) => 'value' in property)).toBe(
        true,
      );
      expect(Object.entries(result).filter(([, value]) => value === undefined)).toEqual([]);
    }
    const shown = inspect(report.result('femaleShare', 'qltt'));
    expect(shown).not.toContain('[Getter]');
    expect(shown).toContain(`value: 0.${'3'.repeat(64)}`);
    expect(shown).toContain('numerator: 1,');
    expect(shown).toContain("name: 'Tổng cục QLTT'");
  });

  it('is JSON with its value', () => {
    expect(JSON.parse(JSON.stringify(report.result('given', 'qltt')))).toMatchObject({
      value: '0.5909090909090909090909090909090909090909090909090909090909090909',
      numerator: '13',
      denominator: '22',
    });
  });

  it('survives postMessage and structuredClone as JSON', async () => {
    const json = results.map((result) => resultToJson(result, { locale: vi }));
    expect(structuredClone(json)).toEqual(json);
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(json);
    const [received] = (await once(port2, 'message')) as unknown[];
    port1.close();
    expect(received).toEqual(json);
  });

  it('as JSON says coverage and targets, also where they are usual', () => {
    expect(resultToJson(report.result('femaleShare', 'doi-2'))).toEqual({
      indicator: 'femaleShare',
      unit: 'doi-2',
      value: null,
      reason: 'not_reported',
      counts: { total: 0, female: 0, male: 0 },
      coverage: { reported: 0, expected: 1 },
      targets: ['t1', 't2', 't3', 't4'].map((target, i) => ({
        target,
        status: null,
        reason: ['not_reported', 'not_reported', 'not_applicable', 'not_in_force'][i],
        ...(i < 2 ? {} : { outside: ['not_applicable', 'not_in_force'][i - 2] }),
        distance: null,
      })),
    });
    expect(resultToJson(report.result('quantity', 'qltt'))).toMatchObject({ value: '6', targets: [] });
  });
});

describe('a report', () => {
  it('shows nothing internal', () => {
    expect(Object.keys(report)).toEqual(['catalog', 'asOf', 'period', 'cells', 'protection', 'roundedTo', 'issues']);
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(report));
    expect(names.sort()).toEqual(['columns', 'constructor', 'result', 'toJSON', 'units']);
  });

  it('has typed units with their place in the tree', () => {
    expect(
      report.units.map(({ id, name, parentId, depth, children, active }) => [
        id,
        name,
        parentId,
        depth,
        children,
        active,
      ]),
    ).toEqual([
      ['qltt', 'Tổng cục QLTT', null, 0, ['hn'], 4],
      ['hn', 'Cục QLTT Hà Nội', 'qltt', 1, ['doi-1', 'doi-2'], 3],
      ['doi-1', 'Đội QLTT số 1', 'hn', 2, [], 1],
      ['doi-2', 'Đội QLTT số 2', 'hn', 2, [], 1],
    ]);
    expect(report.result('femaleShare', 'hn').unit).toBe(report.units[1]);
  });
});
