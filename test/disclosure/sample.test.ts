import { expect, it } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { advancement } from '../../src/catalogs/vn/index.js';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { official, strict } from '../../src/disclosure/presets.js';
import { protectionCost } from '../../src/disclosure/protectionCost.js';
import { evaluate } from '../../src/indicators/evaluate.js';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

// The guide to publishing safely has these figures.
it('hides as much of the sample force as the guide says', () => {
  const report = evaluate(createDataset(sampleForce(), { asOf }).dataset, advancement);
  const cost = protectionCost(report, { official, strict });
  const hidden = Object.entries(cost).map(([name, { byDepth, ...all }]) => [
    name,
    ...[all, ...byDepth].map((each) => percent(each.hidden, each.cells)),
  ]);
  expect(hidden).toEqual([
    ['official', '48.1 %', '25.7 %', '64.0 %', '45.3 %'],
    ['strict', '55.4 %', '30.1 %', '78.0 %', '51.3 %'],
  ]);
});
