// A dashboard, in a browser or elsewhere: it has the JSON of the service and the catalog, and no record.
import {
  explain,
  formatResult,
  formatTitle,
  type ReportJson,
  reportFromJson,
  targetSummary,
  womenNeeded,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';

const shown = ['women-in-leadership', 'women-in-succession-planning'] as const;
const target = 'qd2282-planning-2025';

/** The lines of a page: a table of units, the targets, and what stands behind the first number. */
export function dashboard(json: ReportJson): readonly string[] {
  const report = reportFromJson(json, advancement);
  const rows = report.units.map((unit) => {
    const cells = shown.map((id) => {
      const result = report.result(id, unit.id);
      const { value, numerator, denominator } = result;
      const bar = '█'.repeat(value === null ? 0 : Math.round(value.toNumber() * 20)).padEnd(12);
      const counts = numerator === undefined ? '' : `${String(numerator)}/${String(denominator)}`;
      return `${formatResult(result, vi).padStart(7)} ${counts.padEnd(8)}${bar}`;
    });
    return `${' '.repeat(2 * unit.depth)}${unit.name}`.padEnd(22).concat(cells.join(' ')).trimEnd();
  });
  const [top] = report.units;
  if (top === undefined) return [];
  const { title } = advancement.targets?.find(({ id }) => id === target) ?? advancement;
  return [
    ...shown.map((id, i) => `${String(i + 1)}. ${formatTitle(report.result(id, top.id).indicator.title, vi)}`),
    '',
    ...rows,
    '',
    formatTitle(title, vi),
    `- ${explain(targetSummary(report, target, top.id), vi)}`,
    `- ${explain(womenNeeded(report, target, top.id, { appointments: 10 }), vi)}`,
    '',
    explain(report.result('women-in-leadership', top.id), vi, { detail: 'full' }),
  ];
}
