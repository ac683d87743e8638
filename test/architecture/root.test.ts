import { expect, it } from 'vitest';
import * as root from '../../src/index.js';
import * as measures from '../../src/measures/index.js';
import * as present from '../../src/present/index.js';
import * as targets from '../../src/targets/index.js';

it.each(Object.entries({ measures, targets, present }))('the root has every name of /%s', (_, names) => {
  expect(Object.keys(names).length).toBeGreaterThan(1);
  expect(root).toMatchObject(names);
});
