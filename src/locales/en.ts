import { enAudit } from './en/audits.js';
import { enChart } from './en/charts.js';
import { enDigest } from './en/digest.js';
import { enDocument } from './en/documents.js';
import { enErrors } from './en/errors.js';
import { enFigure } from './en/figures.js';
import { enFormulas, enQuantities } from './en/formulas.js';
import { enIssue, enIssues } from './en/issues.js';
import { enFields, enRecordSets } from './en/names.js';
import { enNumbers } from './en/numbers.js';
import { enPage } from './en/pages.js';
import { enProgress } from './en/progress.js';
import { enLabels, enReasons, enResult, enTarget } from './en/results.js';
import { enStep } from './en/steps.js';
import { enTable } from './en/tables.js';
import { enNeeds, enSummary, enValidity } from './en/targets.js';
import { enValues } from './en/values.js';
import type { Locale } from './locale.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English: decimal point, thousands comma, days as 31 December 2019. */
export const en: Locale = {
  code: 'en',
  numbers: enNumbers,
  points: (text, isOne) => `${text} percentage ${isOne ? 'point' : 'points'}`,
  date: (iso) => {
    const [year, month, day] = iso.split('-');
    return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
  },
  labels: enLabels,
  recordSets: enRecordSets,
  fields: enFields,
  values: enValues,
  yes: 'yes',
  no: 'no',
  missing: 'not recorded',
  result: enResult,
  target: enTarget,
  progress: enProgress,
  validity: enValidity,
  summary: enSummary,
  needs: enNeeds,
  figure: enFigure,
  step: enStep,
  issue: enIssue,
  table: enTable,
  page: enPage,
  chart: enChart,
  digest: enDigest,
  document: enDocument,
  audit: enAudit,
  formulas: enFormulas,
  quantities: enQuantities,
  reasons: enReasons,
  issues: enIssues,
  errors: enErrors,
};
