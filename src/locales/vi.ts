import type { Locale } from './locale.js';
import { viAudit } from './vi/audits.js';
import { viChart } from './vi/charts.js';
import { viDigest } from './vi/digest.js';
import { viDocument } from './vi/documents.js';
import { viErrors } from './vi/errors.js';
import { viFigure } from './vi/figures.js';
import { viFormulas, viQuantities } from './vi/formulas.js';
import { viIssue, viIssues } from './vi/issues.js';
import { viFields, viRecordSets } from './vi/names.js';
import { viNumbers } from './vi/numbers.js';
import { viPage } from './vi/pages.js';
import { viProgress } from './vi/progress.js';
import { viLabels, viReasons, viResult, viTarget } from './vi/results.js';
import { viStep } from './vi/steps.js';
import { viTable } from './vi/tables.js';
import { viNeeds, viSummary, viValidity } from './vi/targets.js';
import { viValues } from './vi/values.js';

/** A zero stands before days below 10 and before the months 1 and 2 alone: Decree 30/2020/NĐ-CP, annex I. */
function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}

/** Vietnamese, as the administration writes it: decimal comma, thousands point, days as 31/12/2019. */
export const vi: Locale = {
  code: 'vi',
  numbers: viNumbers,
  points: (text) => `${text} điểm phần trăm`,
  date: dateText,
  labels: viLabels,
  recordSets: viRecordSets,
  fields: viFields,
  values: viValues,
  yes: 'có',
  no: 'không',
  missing: 'không ghi',
  result: viResult,
  target: viTarget,
  progress: viProgress,
  validity: viValidity,
  summary: viSummary,
  needs: viNeeds,
  figure: viFigure,
  step: viStep,
  issue: viIssue,
  table: viTable,
  page: viPage,
  chart: viChart,
  digest: viDigest,
  document: viDocument,
  audit: viAudit,
  formulas: viFormulas,
  quantities: viQuantities,
  reasons: viReasons,
  issues: viIssues,
  errors: viErrors,
};
