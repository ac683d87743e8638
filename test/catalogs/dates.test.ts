import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDataset, evaluate, targetsAt } from 'gender-indicators';
import type { Catalog, Indicator, Target } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { catalogFolders, shippedCatalogs } from './shipped.js';

it('all folders of catalogs are read here', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../src/catalogs'), { withFileTypes: true });
  const names = folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(Object.keys(catalogFolders).sort()).toEqual(names.sort());
});

/** Every target of every catalog once, with its indicator. */
const targets = new Map(
  shippedCatalogs.flatMap(([, catalog]) =>
    (catalog.targets ?? []).map((target) => [target.id, { target, indicator: indicatorOf(catalog, target) }] as const),
  ),
);

function indicatorOf({ indicators }: Catalog, { indicatorId }: Target): Indicator {
  const indicator = indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) throw new Error(indicatorId);
  return indicator;
}

it('finds them', () => expect(targets.size).toBeGreaterThan(80));

const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const never = '9999-12-31';

describe.each([...targets])('%s', (_id, { target, indicator }) => {
  const { from, to } = target.inForce;
  const catalog = {
    id: 'one',
    title: target.title,
    indicators: [{ ...asGiven(indicator), given: { unit: 'number' } }],
    targets: [{ ...target, binds: undefined }],
  } as const satisfies Catalog;

  it('is in force from its first to its last day', () => {
    const stateOn = (day: string) => targetsAt(catalog, day, { lenient: true, unverified: true })[0]?.state;
    expect([stateOn(shifted(from, -1)), stateOn(from)]).toEqual(['not_yet', 'in_force']);
    if (to !== never) expect([stateOn(to), stateOn(shifted(to, 1))]).toEqual(['in_force', 'expired']);
    // Not listed where it was not verified, and where it is not in force.
    expect(targetsAt(catalog, from)).toHaveLength(target.verified === false ? 0 : 1);
    expect(targetsAt(catalog, shifted(from, -1))).toHaveLength(0);
  });

  it('falls due on its day, and is missed from then on', () => {
    // A value that no bound of a number above 0 or below 1,000,000 takes.
    const missing = 'at_most' in target.bound || 'below' in target.bound ? '1000000' : '-1';
    const statusOn = (asOf: string) => {
      const units = [{ id: 'vn', name: 'Việt Nam', kind: 'government' }];
      const observations = [
        { indicatorId: indicator.id, unitId: 'vn', on: '2000-01-01', value: missing, source: 'test' },
      ];
      const { dataset } = createDataset({ units, observations }, { asOf });
      return evaluate(dataset, catalog, { unverified: true, benchmark: true }).result(indicator.id, 'vn').targets[0]
        ?.status;
    };
    expect([shifted(target.by, -1), target.by, shifted(target.by, 1)].map(statusOn)).toEqual([
      'not_met',
      'missed',
      'missed',
    ]);
  });

  it('names the days of its title', () => {
    const years: readonly string[] = String(target.title['vi']).match(/(?<=đến năm |từ năm )\d{4}/gu) ?? [];
    for (const year of years) expect(target.by.slice(0, 4)).toBe(year);
  });
});

/** The indicator as one whose values are published. */
function asGiven({ id, title, better, source }: Indicator): Omit<Indicator, 'given'> {
  return { id, title, better, source };
}

it('a target that is replaced before its deadline is not judged from then on', () => {
  const national = targets.get('nq28-1.1-2025');
  if (national === undefined) throw new Error('no target');
  const { target, indicator } = national;
  const replaced = {
    ...target,
    binds: undefined,
    inForce: { from: target.inForce.from, to: shifted(target.by, -100) },
    amendedBy: { document: 'Decision', on: shifted(target.by, -99) },
  };
  const catalog = { id: 'one', title: target.title, indicators: [indicator], targets: [replaced] };
  const stateOn = (day: string) => targetsAt(catalog, day, { lenient: true })[0]?.state;
  expect([stateOn(replaced.inForce.to), stateOn(replaced.amendedBy.on), stateOn(target.by)]).toEqual([
    'in_force',
    'repealed',
    'repealed',
  ]);
});
