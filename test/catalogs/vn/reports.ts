import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { asOf, ministry } from './ministry.js';
import { organisation } from './organisation.js';

const evaluated = (rows: object) => {
  const { dataset, issues, counts } = createDataset({ ...rows }, { asOf });
  return { dataset, issues, counts, report: evaluate(dataset, advancement) };
};

/** The two small organisations on which everything was counted by hand, evaluated. */
export const reports = { ministry: evaluated(ministry), organisation: evaluated(organisation) } as const;
