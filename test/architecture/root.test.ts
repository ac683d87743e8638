import { expect, it } from 'vitest';
import * as root from '../../src/index.js';
import * as locales from '../../src/locales/index.js';
import * as measures from '../../src/measures/index.js';
import * as present from '../../src/present/index.js';
import * as schemas from '../../src/schemas/index.js';
import * as targets from '../../src/targets/index.js';

const everyday = ['share', 'pointGap', 'relativeGap', 'targetProgress'];
const others = { locales, measures, present, schemas, targets };

it('the root has every name of /present', () => {
  expect(root).toMatchObject({ ...present });
});

it('of measures and of formulas of targets the root has the everyday ones alone', () => {
  const formulas = new Set([...Object.keys(measures), ...Object.keys(targets)]);
  expect(
    Object.keys(root)
      .filter((name) => formulas.has(name))
      .sort(),
  ).toEqual(everyday.sort());
});

it('the root has about 45 names', () => {
  expect(Object.keys(root).length).toBeLessThanOrEqual(46);
});

it.each(Object.entries(others))('a name of /%s means one thing in all subpaths', (_, names) => {
  for (const [name, value] of Object.entries(names))
    for (const elsewhere of [root, ...Object.values(others)] as Readonly<Record<string, unknown>>[])
      if (name in elsewhere) expect(elsewhere[name]).toBe(value);
});
