import type { Locale } from '../locales/locale.js';
import type { AuditFinding, AuditProof, AuditTerm } from '../schemas/published-table.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';

/** Why a hidden number can be calculated, in one line. */
export function auditLine(finding: AuditFinding, locale: Locale): string {
  const { proofs, value } = finding;
  const [first, second] = proofs.map((proof) => calculation(proof, locale));
  const { audit } = locale;
  const text = first === undefined ? audit.fromMany(formatCount(value, locale)) : first;
  return `${nameOf(finding.cell, locale)}: ${second === undefined ? text : audit.between(text, second)}`;
}

/** The same, and what each number of the calculations is of. */
export function auditLines(finding: AuditFinding, locale: Locale): readonly string[] {
  const terms = new Map(finding.proofs.flatMap((proof) => proof.terms.map((term) => [term.cell.id, term] as const)));
  const lines = [...terms.values()].map(({ value, cell }) =>
    locale.audit.term(formatCount(value, locale), nameOf(cell, locale)),
  );
  return [auditLine(finding, locale), ...lines];
}

function nameOf({ id, label, sex }: AuditFinding['cell'], locale: Locale): string {
  const title = label === undefined ? id : typeof label === 'string' ? label : titleIn(label, locale);
  return sex === undefined ? title : `${title}, ${locale.values.sex[sex]}`;
}

function calculation({ terms, dividedBy }: AuditProof, locale: Locale): string {
  const sum = terms.reduce((all, { value, times }) => all + value * times, 0) / dividedBy;
  const text = terms.map((term, i) => termText(term, i === 0, locale)).join(' ');
  const result = formatCount(sum, locale);
  if (dividedBy !== 1) return `(${text}) / ${formatCount(dividedBy, locale)} = ${result}`;
  return terms.length === 0 || text === result ? result : `${text} = ${result}`;
}

function termText({ value, times }: AuditTerm, isFirst: boolean, locale: Locale): string {
  const often = Math.abs(times);
  const number =
    often === 1 ? formatCount(value, locale) : `${formatCount(often, locale)} × ${formatCount(value, locale)}`;
  if (times < 0) return `− ${number}`;
  return isFirst ? number : `+ ${number}`;
}
