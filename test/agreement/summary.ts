import type { Report, ResultCounts } from 'gender-indicators';

/** All that a report says of every unit, as plain data whose order does not depend on the order of the units. */
export function summary(report: Report): Readonly<Record<string, unknown>> {
  const entries = [...report].map((result): [string, unknown] => [
    JSON.stringify([result.indicator.id, result.unit['id'], Object.entries(result.cell ?? {}).sort()]),
    {
      value: text(result.value),
      reason: result.reason,
      form: result.form,
      counts: result.counts,
      part: result.part,
      terms: result.terms?.map(text),
      coverage: result.coverage,
      observed: result.observed,
      interval: result.interval && [text(result.interval.low), text(result.interval.high)],
      distribution: result.distribution?.map((row): [string | null, ResultCounts, ...(string | null)[]] => [
        row.value,
        row.counts,
        text(row.share),
        text(row.femaleShare),
        text(row.maleShare),
      ]),
      targets: result.targets.map(({ target, status, reason, distance }) => [
        target.id,
        status,
        reason,
        text(distance),
      ]),
    },
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function text(value: { readonly toString: () => string } | null): string | null {
  return value === null ? null : value.toString();
}
